//! The sentences that most need a source and have none.

use std::io::{self, Write};

use super::{grid, heading};
use crate::{
    render::{Style, safe, width::shorten},
    report::{ArticleReport, SentenceReport},
    score::Kind,
};

/// So many sentences are shown.
const ROWS: usize = 10;

/// So much of a sentence is shown, in terminal columns.
const TEXT: usize = 120;

pub(super) fn write(out: &mut dyn Write, report: &ArticleReport, style: Style) -> io::Result<()> {
    let mut flagged: Vec<_> = report.sentences.iter().filter(|sentence| sentence.unsourced.flag).collect();
    flagged.sort_by(|a, b| b.unsourced.severity.total_cmp(&a.unsourced.severity).then(a.index.cmp(&b.index)));
    let about =
        format!("{} of {} unsourced sentences, by severity (0–1)", flagged.len().min(ROWS), flagged.len());
    heading(out, "LOOK AT THESE FIRST", &about, style)?;
    if flagged.is_empty() {
        return writeln!(out, "  No sentence was found that needs a source and has none.\n");
    }
    let numbers = report.numbers();
    let rows = flagged.iter().take(ROWS).map(|sentence| row(report, sentence, &numbers)).collect();
    write!(out, "{}", grid(&["no.", "severity", "kind", "needs", "sentence"], rows, &[0, 1], style))?;
    writeln!(out)
}

fn row(report: &ArticleReport, sentence: &SentenceReport, numbers: &[Option<u32>]) -> Vec<String> {
    let number = numbers.get(sentence.index as usize).copied().flatten();
    let span = sentence.span;
    let text = report.article.text.get(span.start as usize..span.end as usize).unwrap_or_default();
    vec![
        number.map_or("–".to_owned(), |number| number.to_string()),
        format!("{:.2}", sentence.unsourced.severity),
        sentence.unsourced.kind.map_or("–", kind_name).to_owned(),
        needs(sentence),
        shorten(&safe(&text.split_whitespace().collect::<Vec<_>>().join(" ")), TEXT),
    ]
}

/// The types of its needs, each once.
fn needs(sentence: &SentenceReport) -> String {
    let mut names: Vec<&str> = Vec::new();
    for need in &sentence.unsourced.needs {
        if !names.contains(&need.category.slug()) {
            names.push(need.category.slug());
        }
    }
    names.join(", ")
}

/// What a kind is called.
pub(in crate::render) fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Flat => "flat",
        Kind::Hedged => "hedged",
        Kind::Impersonal => "impersonal",
    }
}
