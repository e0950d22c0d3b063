//! The sentences that most need a source and have none.

use std::io::{self, Write};

use super::heading;
use crate::{
    render::{
        Style,
        color::Ink,
        grid::{column_width, grid},
        needs::{self, Answered},
        safe,
        width::{shorten_words, width, wrap},
    },
    report::{ArticleReport, SentenceReport},
    score::Kind,
    text::one_line,
};

/// So many sentences are shown.
const ROWS: usize = 6;

/// A sentence begins in this column, in the line below its labels.
const INDENT: usize = 7;

const HEADER: [&str; 4] = ["no.", "severity", "kind", "needs"];

/// The place of the column that may be broken into lines, and the fewest columns that it has then.
const NEEDS: usize = 3;
const LEAST_NEEDS: usize = 14;

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
    let mut rows: Vec<_> = shown.iter().map(|sentence| row(sentence, &answered, &numbers)).collect();
    let further = break_needs(&mut rows, style);
    let grid = grid(&HEADER, &rows, &[0, 1], style);
    let room = usize::from(style.width).saturating_sub(INDENT).max(24);
    for (i, line) in grid.lines().enumerate() {
        writeln!(out, "{line}")?;
        if let Some((sentence, further)) = i.checked_sub(1).and_then(|i| shown.get(i).zip(further.get(i))) {
            further.iter().try_for_each(|line| writeln!(out, "{line}"))?;
            writeln!(out, "{}{}", " ".repeat(INDENT), shorten_words(&text(report, sentence), room))?;
        }
    }
    if flagged.len() > ROWS {
        let more = format!("  … and {} more: framelens annotate --only unsourced", flagged.len() - ROWS);
        writeln!(out, "{}", style.paint(Ink::Dim, &more))?;
    }
    writeln!(out)
}

/// Leaves in each row the needs that fit behind the other columns, and gives the lines for the rest.
fn break_needs(rows: &mut [Vec<String>], style: Style) -> Vec<Vec<String>> {
    let start = 2 + (0..NEEDS).map(|i| column_width(&HEADER, rows, i) + 2).sum::<usize>();
    let room = usize::from(style.width).saturating_sub(start).max(LEAST_NEEDS);
    let further = |row: &mut Vec<String>| {
        if !style.breaks(start + width(&row[NEEDS])) {
            return Vec::new();
        }
        let mut lines = wrap(&row[NEEDS], room);
        row[NEEDS] = lines.remove(0);
        lines.into_iter().map(|line| format!("{}{line}", " ".repeat(start))).collect()
    };
    rows.iter_mut().map(further).collect()
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
