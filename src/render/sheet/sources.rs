//! The table of an article's sources: who, how often, in what words, and with which verbs.

use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use super::{grid, heading};
use crate::{
    attribution::{Attribution, SourceType},
    lexicon::Stance,
    render::{Style, safe, width::shorten},
    report::{ArticleReport, grouped, source_name},
    text::Span,
};

/// So many sources have a row.
const ROWS: usize = 20;

/// So many cues of a source are shown.
const VERBS: usize = 3;

/// What a source has in an article.
#[derive(Default)]
struct Source {
    /// As it first stands in the text, or its full name.
    name: String,
    kind: Option<SourceType>,
    levels: Vec<u8>,
    words_quoted: usize,
    verbs: BTreeMap<String, usize>,
    stances: [usize; 3],
    first: u32,
}

pub(super) fn write(out: &mut dyn Write, report: &ArticleReport, style: Style) -> io::Result<()> {
    heading(out, "SOURCES", "most used first; 1st: first sentence; quoted: words quoted", style)?;
    let sources = collect(report);
    if sources.is_empty() {
        return writeln!(out, "  No source is given for anything.\n");
    }
    let numbers = report.numbers();
    let rows = sources.iter().take(ROWS).map(|source| row(source, &numbers)).collect();
    let header = ["source", "type", "level", "times", "1st", "quoted", "cues", "stance"];
    write!(out, "{}", grid(&header, rows, &[2, 3, 4, 5], style))?;
    if sources.len() > ROWS {
        writeln!(out, "  … and {} more", grouped((sources.len() - ROWS) as u64))?;
    }
    writeln!(out)
}

fn row(source: &Source, numbers: &[Option<u32>]) -> Vec<String> {
    let first = numbers.get(source.first as usize).copied().flatten();
    vec![
        shorten(&safe(&source.name), 40),
        source.kind.map_or("–", type_name).to_owned(),
        levels(&source.levels),
        source.levels.len().to_string(),
        first.map_or("–".to_owned(), |number| number.to_string()),
        source.words_quoted.to_string(),
        verbs(&source.verbs),
        stances(source.stances),
    ]
}

/// The sources by use, then by place.
fn collect(report: &ArticleReport) -> Vec<Source> {
    let quotations = merged(&report.quotations);
    let mut sources: BTreeMap<String, Source> = BTreeMap::new();
    for attribution in report.attributions.iter().filter(|attribution| attribution.level > 0) {
        let key = source_name(attribution, &report.article.text).unwrap_or_default();
        sources.entry(key).or_default().add(attribution, &report.article.text, &quotations);
    }
    let mut sources: Vec<Source> = sources.into_values().collect();
    sources.sort_by_key(|source| (std::cmp::Reverse(source.levels.len()), source.first));
    sources
}

impl Source {
    fn add(&mut self, attribution: &Attribution, text: &str, quotations: &[Span]) {
        if self.levels.is_empty() {
            self.first = attribution.sentence;
            self.name = display_name(attribution, text);
        }
        self.kind.get_or_insert(attribution.source_type);
        self.levels.push(attribution.level);
        self.stances[attribution.stance as usize] += 1;
        for content in &attribution.content {
            self.words_quoted += quoted_words(*content, text, quotations);
        }
        let cue: Vec<&str> = attribution.cue.iter().map(|span| slice(text, *span)).collect();
        if !cue.is_empty() {
            *self.verbs.entry(cue.join(" ")).or_default() += 1;
        }
    }
}

/// The name of a source as it is written.
fn display_name(attribution: &Attribution, text: &str) -> String {
    let words = || attribution.source.iter().flat_map(|span| slice(text, *span).split_whitespace());
    match &attribution.resolved {
        Some(name) => name.clone(),
        None if words().next().is_none() => "(nobody named)".to_owned(),
        None => words().collect::<Vec<_>>().join(" "),
    }
}

/// Words of `content` that lie inside quotations, which must not overlap.
fn quoted_words(content: Span, text: &str, quotations: &[Span]) -> usize {
    let first = quotations.partition_point(|quotation| quotation.end <= content.start);
    let inside = quotations[first..].iter().take_while(|quotation| quotation.start < content.end);
    let common = inside.map(|q| Span::new(q.start.max(content.start), q.end.min(content.end)));
    let words = |span| {
        slice(text, span).split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
    };
    common.map(words).sum()
}

/// Quotations with those inside others left out.
fn merged(quotations: &[Span]) -> Vec<Span> {
    let mut outer: Vec<Span> = Vec::with_capacity(quotations.len());
    for span in quotations {
        match outer.last_mut() {
            Some(last) if span.start < last.end => last.end = last.end.max(span.end),
            _ => outer.push(*span),
        }
    }
    outer
}

fn slice(text: &str, span: Span) -> &str {
    text.get(span.start as usize..span.end as usize).unwrap_or_default()
}

fn levels(levels: &[u8]) -> String {
    match (levels.iter().min(), levels.iter().max()) {
        (Some(low), Some(high)) if low < high => format!("{low}–{high}"),
        (_, Some(level)) => level.to_string(),
        _ => String::new(),
    }
}

fn verbs(verbs: &BTreeMap<String, usize>) -> String {
    let mut by_use: Vec<_> = verbs.iter().collect();
    by_use.sort_by_key(|(_, n)| std::cmp::Reverse(**n));
    let one = |(verb, n): &(&String, &usize)| {
        let verb = shorten(&safe(verb), 24);
        if **n > 1 { format!("{verb} {n}×") } else { verb }
    };
    let mut shown: Vec<String> = by_use.iter().take(VERBS).map(one).collect();
    if by_use.len() > VERBS {
        shown.push("…".to_owned());
    }
    shown.join(", ")
}

/// `neutral`, or how many of each stance.
fn stances(counts: [usize; 3]) -> String {
    let names =
        [(Stance::Neutral, "neutral"), (Stance::Endorsing, "endorsing"), (Stance::Distancing, "distancing")];
    let used: Vec<_> = names.iter().filter(|(stance, _)| counts[*stance as usize] > 0).collect();
    match used.as_slice() {
        [(_, name)] => (*name).to_owned(),
        several => several
            .iter()
            .map(|(stance, name)| format!("{} {name}", counts[*stance as usize]))
            .collect::<Vec<_>>()
            .join(", "),
    }
}

fn type_name(kind: SourceType) -> &'static str {
    match kind {
        SourceType::Person => "person",
        SourceType::Group => "group",
        SourceType::Institution => "institution",
        SourceType::Document => "document",
        SourceType::Outlet => "outlet",
        SourceType::Witness => "witness",
        SourceType::None => "none",
    }
}
