//! The sentences that most need a source and have none.

use std::io::{self, Write};

use super::{grid, heading};
use crate::{
    render::{
        Style,
        color::Ink,
        needs::{self, Answered},
        safe,
        width::shorten_words,
    },
    report::{ArticleReport, SentenceReport},
    score::Kind,
    text::one_line,
};

/// So many sentences are shown.
const ROWS: usize = 6;

/// A sentence begins in this column, in the line below its labels.
const INDENT: usize = 7;

pub(super) fn write(out: &mut dyn Write, report: &ArticleReport, style: Style) -> io::Result<()> {
    let mut flagged: Vec<_> = report.sentences.iter().filter(|sentence| sentence.unsourced.flag).collect();
    flagged.sort_by(|a, b| b.unsourced.severity.total_cmp(&a.unsourced.severity).then(a.index.cmp(&b.index)));
    let about = match flagged.len() {
        0 => "unsourced sentences, by severity (0–1)".to_owned(),
        1 => "the one unsourced sentence; severity 0–1".to_owned(),
        all if all <= ROWS => format!("all {all} unsourced sentences, by severity (0–1)"),
        all => format!("{ROWS} of {all} unsourced sentences, by severity (0–1)"),
    };
    heading(out, "LOOK AT THESE FIRST", &about, style)?;
    if flagged.is_empty() {
        return writeln!(out, "  No sentence was found that needs a source and has none.\n");
    }
    let (numbers, answered) = (report.numbers(), Answered::of(report));
    let shown = &flagged[..flagged.len().min(ROWS)];
    let rows: Vec<_> = shown.iter().map(|sentence| row(sentence, &answered, &numbers)).collect();
    let grid = grid(&["no.", "severity", "kind", "needs"], &rows, &[0, 1], style);
    let room = usize::from(style.width).saturating_sub(INDENT).max(24);
    for (i, line) in grid.lines().enumerate() {
        writeln!(out, "{line}")?;
        if let Some(sentence) = i.checked_sub(1).and_then(|i| shown.get(i)) {
            writeln!(out, "{}{}", " ".repeat(INDENT), shorten_words(&text(report, sentence), room))?;
        }
    }
    if flagged.len() > ROWS {
        let more = format!("  … and {} more: framelens annotate --only unsourced", flagged.len() - ROWS);
        writeln!(out, "{}", style.paint(Ink::Dim, &more))?;
    }
    writeln!(out)
}

fn row(sentence: &SentenceReport, answered: &Answered, numbers: &[Option<u32>]) -> Vec<String> {
    let number = numbers.get(sentence.index as usize).copied().flatten();
    let needs = needs::names(answered.open(sentence));
    vec![
        number.map_or("–".to_owned(), |number| number.to_string()),
        format!("{:.2}", sentence.unsourced.severity),
        sentence.unsourced.kind.map_or("–", kind_name).to_owned(),
        if needs.is_empty() { "–".to_owned() } else { needs },
    ]
}

/// A sentence on one line.
fn text(report: &ArticleReport, sentence: &SentenceReport) -> String {
    safe(&one_line(sentence.span.cut(&report.article.text))).into_owned()
}

/// What a kind is called.
pub(in crate::render) fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Flat => "flat",
        Kind::Hedged => "hedged",
        Kind::Impersonal => "impersonal",
    }
}
