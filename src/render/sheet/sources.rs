//! The table of an article's sources: who, how often, in what words, and with which verbs.

use std::io::{self, Write};

use super::{grid, heading};
use crate::{
    render::{
        Style,
        color::Ink,
        sources::{cues, levels, name, stances, type_name},
        width::{shorten_words, width, wrap},
    },
    report::{ArticleReport, Source, grouped, sources},
};

/// So many sources have a row.
const ROWS: usize = 12;

/// Columns of a source's name, where there is no room for more, and for its cues.
const NAME: usize = 26;
const LEAST_CUES: usize = 14;

pub(super) fn write(out: &mut dyn Write, report: &ArticleReport, style: Style) -> io::Result<()> {
    heading(out, "SOURCES", "most used first", style)?;
    let sources = sources(report);
    if sources.is_empty() {
        return writeln!(out, "  No source is given for anything.\n");
    }
    write!(out, "{}", table(&sources[..sources.len().min(ROWS)], &report.numbers(), style))?;
    if sources.len() > ROWS {
        let more = format!("  … and {} more", grouped((sources.len() - ROWS) as u64));
        writeln!(out, "{}", style.paint(Ink::Dim, &more))?;
    }
    let judged = sources.iter().take(ROWS).any(|source| !stances(source.stances()).is_empty());
    let signs = if judged { "; + cues present it as fact, ≠ at a distance" } else { "" };
    let about = format!("1st: first sentence; quoted: words{signs}");
    for line in wrap(&about, usize::from(style.width).saturating_sub(2).max(24)) {
        writeln!(out, "  {}", style.paint(Ink::Dim, &line))?;
    }
    writeln!(out)
}

/// One row a source, in the columns that there are.
pub(in crate::render) fn table(sources: &[Source], numbers: &[Option<u32>], style: Style) -> String {
    let header = ["source", "level, type", "uses", "1st", "quoted", "cues"];
    let mut rows: Vec<Vec<String>> = sources.iter().map(|source| row(source, numbers)).collect();
    // What the columns between the name and the cues leave to these two.
    let wide = |i: usize| rows.iter().map(|row| width(&row[i])).max().unwrap_or(0).max(width(header[i]));
    let between: usize = (1..header.len() - 1).map(|i| 2 + wide(i)).sum();
    let room = usize::from(style.width).saturating_sub(between + 4).max(NAME);
    let name = wide(0).min(NAME.min(room.saturating_sub(LEAST_CUES)).max(room / 2));
    for (row, source) in rows.iter_mut().zip(sources) {
        row[0] = shorten_words(&row[0], name);
        row.push(cues(source, room - name));
    }
    grid(&header, &rows, &[2, 3, 4], style)
}

/// The cells of a source but for its cues.
fn row(source: &Source, numbers: &[Option<u32>]) -> Vec<String> {
    let first = numbers.get(source.first as usize).copied().flatten();
    vec![
        name(source),
        format!("{} {}", levels(source.levels()), type_name(source.kind)),
        source.uses.len().to_string(),
        first.map_or("–".to_owned(), |number| number.to_string()),
        source.words_quoted().to_string(),
    ]
}
