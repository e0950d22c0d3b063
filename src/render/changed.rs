//! What other lexicons change: the sentences whose labels differ, before and after.

use std::{
    borrow::Cow,
    io::{self, Write},
};

use super::{Style, color::Ink, csv::guard, safe, sheet::kind_name, width::wrap};
use crate::{
    attribution::Attribution,
    lexicon::{Category, EntryId, LexiconSet},
    report::{ArticleReport, SentenceReport},
    score::ScoredHit,
    text::{Span, one_line},
};

/// A sentence whose labels differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The article's id.
    pub article: String,
    /// The number by which readers call the sentence, from 1; `None` for headings and the like.
    pub number: Option<u32>,
    /// The sentence.
    pub text: String,
    /// Each label that differs: its name, and what it was and is.
    pub labels: Vec<(&'static str, String, String)>,
}

/// An article's report with the lexicons that it was made with.
pub type Made<'a> = (&'a ArticleReport, &'a LexiconSet);

/// The sentences of an article whose labels differ between two reports. A sentence that is cut
/// otherwise (by another abbreviation) counts as one whose labels all differ.
pub fn changed(before: Made<'_>, after: Made<'_>) -> Vec<Changed> {
    let (old, new) = (before.0, after.0);
    let numbers = new.numbers();
    let differs = |(sentence, number): (&SentenceReport, &Option<u32>)| {
        let place = old.sentences.binary_search_by_key(&sentence.span.start, |s| s.span.start);
        let counterpart = place.ok().map(|at| &old.sentences[at]).filter(|s| s.span == sentence.span);
        let was = counterpart.map_or(Vec::new(), |old| labels(old, before));
        let is = labels(sentence, after);
        let names: Vec<&'static str> = is.iter().chain(&was).map(|(name, _)| *name).collect();
        let text = |labels: &[(&'static str, String)], name| {
            labels.iter().find(|(known, _)| *known == name).map_or(String::new(), |(_, text)| text.clone())
        };
        let mut labels: Vec<(&'static str, String, String)> = Vec::new();
        for name in names {
            let (was, is) = (text(&was, name), text(&is, name));
            if was != is && labels.iter().all(|(known, ..)| *known != name) {
                labels.push((name, was, is));
            }
        }
        (!labels.is_empty()).then(|| Changed {
            article: new.article.id.clone(),
            number: *number,
            text: sentence.span.cut(&new.article.text).to_owned(),
            labels,
        })
    };
    new.sentences.iter().zip(&numbers).filter_map(differs).collect()
}

/// The labels of a sentence in words.
fn labels(sentence: &SentenceReport, (report, lexicons): Made<'_>) -> Vec<(&'static str, String)> {
    let text = &report.article.text;
    let hit = |entry: Option<EntryId>, category: Category, span: Span| {
        format!("{} ({})", span.cut(text), lexicons.entry_name(entry, category))
    };
    let list = |hits: &[ScoredHit]| {
        let shown = hits.iter().map(|h| format!("{} {:.2}", hit(h.entry, h.category, h.span), h.weight));
        shown.collect::<Vec<_>>().join(", ")
    };
    let unsourced = &sentence.unsourced;
    let needs = unsourced.needs.iter().map(|need| hit(need.entry, need.category, need.span));
    let kind = unsourced.kind.filter(|_| unsourced.flag).map_or("", kind_name);
    let severity = if unsourced.flag { format!("{:.2}", unsourced.severity) } else { String::new() };
    let here = |relation: &&Attribution| relation.sentence == sentence.index && relation.level > 0;
    let relations = || report.attributions.iter().filter(here);
    let stances: Vec<String> = relations().map(|relation| slug(&relation.stance)).collect();
    let sources: Vec<String> = relations().map(|relation| slug(&relation.source_type)).collect();
    let mut all = vec![
        ("level", sentence.attribution.level.to_string()),
        ("stance", stances.join(", ")),
        ("source type", sources.join(", ")),
        ("unsourced", kind.to_owned()),
        ("severity", severity),
        ("exempt", unsourced.exempt.unwrap_or_default().to_owned()),
        ("needs", needs.collect::<Vec<_>>().join(", ")),
        ("hedges", list(&sentence.hedging.hits)),
        ("intensifiers", list(&sentence.intensity.hits)),
    ];
    let own: Vec<String> =
        sentence.custom.iter().map(|custom| list(&custom.hits)).filter(|l| !l.is_empty()).collect();
    all.push(("your own lists", own.join(", ")));
    all
}

/// A value of a closed list by its name in records.
fn slug(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|name| Some(name.as_str()?.to_owned())).unwrap_or_default()
}

/// Nothing of a label.
const NOTHING: &str = "–";

/// Writes sentences for people: each with its labels, before → after.
///
/// # Errors
/// Those of `out`.
pub fn write_text(out: &mut dyn Write, all: &[Changed], style: Style) -> io::Result<()> {
    let room = usize::from(style.width).saturating_sub(4).max(24);
    let mut article = None;
    for changed in all {
        if article != Some(&changed.article) {
            writeln!(out, "{}", style.paint(Ink::Bold, &safe(&changed.article)))?;
            article = Some(&changed.article);
        }
        let number = changed.number.map_or("–".to_owned(), |number| number.to_string());
        let words = one_line(&changed.text);
        for (n, line) in wrap(&safe(&words), room).iter().enumerate() {
            writeln!(out, "{:>3} {line}", if n == 0 { number.as_str() } else { "" })?;
        }
        for (label, was, is) in &changed.labels {
            let [was, is] = [was, is].map(|text| if text.is_empty() { NOTHING.into() } else { safe(text) });
            for line in wrap(&format!("{label}: {was} → {is}"), room - 2) {
                writeln!(out, "      {}", style.paint(Ink::Dim, &line))?;
            }
        }
        writeln!(out)?;
    }
    Ok(())
}

/// Writes one row a label that differs.
///
/// # Errors
/// Those of `out`.
pub fn write_csv(out: &mut dyn Write, all: &[Changed]) -> io::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    table.write_record(["article", "sentence", "label", "before", "after", "text"])?;
    for changed in all {
        let number = changed.number.map_or(String::new(), |number| number.to_string());
        for (label, was, is) in &changed.labels {
            let cells: [Cow<'_, str>; 6] = [
                guard(&changed.article),
                (&*number).into(),
                (*label).into(),
                guard(was),
                guard(is),
                guard(&changed.text),
            ];
            table.write_record(cells.iter().map(|cell| cell.as_bytes()))?;
        }
    }
    table.flush()
}
