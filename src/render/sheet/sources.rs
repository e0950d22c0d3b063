//! The table of an article's sources: who, how often, in what words, and with which verbs.

use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use super::{grid, heading};
use crate::{
    attribution::{Attribution, SourceType},
    lexicon::Stance,
    render::{
        Style,
        color::Ink,
        needs::merged,
        safe,
        width::{shorten_words, width, wrap},
    },
    report::{ArticleReport, grouped, source_name},
    text::{Span, one_line},
};

/// So many sources have a row.
const ROWS: usize = 12;

/// So many cues of a source are shown.
const CUES: usize = 2;

/// Columns of a source's name, where there is no room for more, and for its cues.
const NAME: usize = 26;
const LEAST_CUES: usize = 14;

/// What is said of whoever is not named.
const NOBODY: &str = "(nobody named)";

/// What a source has in an article.
#[derive(Default)]
struct Source {
    /// As it first stands in the text, or its full name.
    name: String,
    kind: Option<SourceType>,
    levels: Vec<u8>,
    words_quoted: usize,
    /// Its cues with their number.
    cues: BTreeMap<String, usize>,
    stances: [usize; 3],
    first: u32,
}

pub(super) fn write(out: &mut dyn Write, report: &ArticleReport, style: Style) -> io::Result<()> {
    heading(out, "SOURCES", "most used first", style)?;
    let sources = collect(report);
    if sources.is_empty() {
        return writeln!(out, "  No source is given for anything.\n");
    }
    let numbers = report.numbers();
    let shown = &sources[..sources.len().min(ROWS)];
    let header = ["source", "level, type", "uses", "1st", "quoted", "cues"];
    let mut rows: Vec<Vec<String>> = shown.iter().map(|source| row(source, &numbers)).collect();
    // What the columns between the name and the cues leave to these two.
    let wide = |i: usize| rows.iter().map(|row| width(&row[i])).max().unwrap_or(0).max(width(header[i]));
    let between: usize = (1..header.len() - 1).map(|i| 2 + wide(i)).sum();
    let room = usize::from(style.width).saturating_sub(between + 4).max(NAME);
    let name = wide(0).min(NAME.min(room.saturating_sub(LEAST_CUES)).max(room / 2));
    for (row, source) in rows.iter_mut().zip(shown) {
        row[0] = shorten_words(&row[0], name);
        row.push(cues(source, room - name));
    }
    write!(out, "{}", grid(&header, &rows, &[2, 3, 4], style))?;
    if sources.len() > ROWS {
        let more = format!("  … and {} more", grouped((sources.len() - ROWS) as u64));
        writeln!(out, "{}", style.paint(Ink::Dim, &more))?;
    }
    let judged = shown.iter().any(|source| !stances(source.stances).is_empty());
    let signs = if judged { "; + cues present it as fact, ≠ at a distance" } else { "" };
    let about = format!("1st: first sentence; quoted: words{signs}");
    for line in wrap(&about, usize::from(style.width).saturating_sub(2).max(24)) {
        writeln!(out, "  {}", style.paint(Ink::Dim, &line))?;
    }
    writeln!(out)
}

/// The cells of a source but for its cues.
fn row(source: &Source, numbers: &[Option<u32>]) -> Vec<String> {
    let first = numbers.get(source.first as usize).copied().flatten();
    vec![
        safe(&source.name).into_owned(),
        format!("{} {}", levels(&source.levels), source.kind.map_or("–", type_name)),
        source.levels.len().to_string(),
        first.map_or("–".to_owned(), |number| number.to_string()),
        source.words_quoted.to_string(),
    ]
}

/// The sources by use, then by place.
fn collect(report: &ArticleReport) -> Vec<Source> {
    let quotations = merged(report.quotations.clone());
    let mut sources: BTreeMap<String, Source> = BTreeMap::new();
    for attribution in report.attributions.iter().filter(|attribution| attribution.level > 0) {
        let key = source_name(attribution, &report.article.text).unwrap_or_default();
        sources.entry(key).or_default().add(attribution, &report.article.text, &quotations);
    }
    let mut sources: Vec<Source> = sources.into_values().collect();
    sources
        .sort_by_key(|source| (source.name == NOBODY, std::cmp::Reverse(source.levels.len()), source.first));
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
            *self.cues.entry(uncapitalized(&cue.join(" "))).or_default() += 1;
        }
    }
}

/// The name of a source as it is written.
fn display_name(attribution: &Attribution, text: &str) -> String {
    let words = || attribution.source.iter().flat_map(|span| slice(text, *span).split_whitespace());
    match &attribution.resolved {
        Some(name) => name.clone(),
        None if words().next().is_none() => NOBODY.to_owned(),
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

fn slice(text: &str, span: Span) -> &str {
    span.cut(text)
}

fn levels(levels: &[u8]) -> String {
    match (levels.iter().min(), levels.iter().max()) {
        (Some(low), Some(high)) if low < high => format!("{low}–{high}"),
        (_, Some(level)) => level.to_string(),
        _ => String::new(),
    }
}

/// How many cues take sides, and the commonest that fit, none of them broken if a shorter one fits.
fn cues(source: &Source, room: usize) -> String {
    let mut by_use: Vec<_> = source.cues.iter().collect();
    by_use.sort_by_key(|(_, n)| std::cmp::Reverse(**n));
    let one = |(cue, n): &(&String, &usize)| {
        let cue = safe(&one_line(cue)).into_owned();
        if **n > 1 { format!("{cue} {n}×") } else { cue }
    };
    let all: Vec<String> = by_use.iter().map(one).collect();
    let mut text = stances(source.stances);
    let mut shown = 0;
    for cue in &all {
        let gap = if shown > 0 {
            ", "
        } else if text.is_empty() {
            ""
        } else {
            " "
        };
        // Two columns are for the sign that there are more.
        let more = if shown + 1 < all.len() { 2 } else { 0 };
        if shown < CUES && width(&text) + width(gap) + width(cue) + more <= room {
            text = format!("{text}{gap}{cue}");
            shown += 1;
        }
    }
    match all.first() {
        Some(first) if shown == 0 => shorten_words(format!("{text} {first}").trim_start(), room),
        _ if shown < all.len() => format!("{text} …"),
        _ => text,
    }
}

/// A cue as it stands inside a sentence: `According to` is `according to`.
fn uncapitalized(cue: &str) -> String {
    let mut chars = cue.chars();
    chars.next().map_or(String::new(), |first| first.to_lowercase().chain(chars).collect())
}

/// How many cues are not neutral: `+1`, `≠2`.
fn stances(counts: [usize; 3]) -> String {
    let signs = [(Stance::Endorsing, '+'), (Stance::Distancing, '≠')];
    let used = signs.iter().filter(|(stance, _)| counts[*stance as usize] > 0);
    let signed: Vec<String> =
        used.map(|(stance, sign)| format!("{sign}{}", counts[*stance as usize])).collect();
    signed.join(" ")
}

fn type_name(kind: SourceType) -> &'static str {
    match kind {
        SourceType::Person => "person",
        SourceType::Group => "group",
        SourceType::Institution => "institution",
        SourceType::Document => "document",
        SourceType::Outlet => "outlet",
        SourceType::Witness => "witness",
        SourceType::None => "–",
    }
}
