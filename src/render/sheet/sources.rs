//! The table of an article's sources: who, how often, in what words, and with which verbs.

use std::io::{self, Write};

use super::{heading, write_dim};
use crate::{
    render::{
        Style,
        color::Ink,
        grid::{column_width, grid},
        sources::{cues, levels, name, stances, type_name},
        width::shorten_words,
    },
    report::{ArticleReport, Source, grouped, sources},
};

/// So many sources have a row.
const ROWS: usize = 12;

/// Columns of a source's name, where there is no room for more, and where there is little; and for its cues.
const NAME: usize = 26;
const LEAST_NAME: usize = 20;
const LEAST_CUES: usize = 14;

/// Where cues begin that stand below their source.
const BELOW: &str = "      ";

const HEADER: [&str; 6] = ["source", "level, type", "uses", "1st", "quoted", "cues"];

/// The columns of numbers.
const NUMBERS: [usize; 3] = [2, 3, 4];

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
    write_dim(out, &about, style)?;
    writeln!(out)
}

/// One row a source, in the columns that there are.
pub(in crate::render) fn table(sources: &[Source], numbers: &[Option<u32>], style: Style) -> String {
    let mut rows: Vec<Vec<String>> = sources.iter().map(|source| row(source, numbers)).collect();
    // What the columns between the name and the cues leave to these two.
    let wide = |i: usize| column_width(&HEADER, &rows, i);
    let between: usize = (1..HEADER.len() - 1).map(|i| 2 + wide(i)).sum();
    if style.breaks(2 + wide(0).min(LEAST_NAME) + between + 2 + LEAST_CUES) {
        let name = usize::from(style.width).saturating_sub(2 + between).max(LEAST_CUES);
        rows.iter_mut().for_each(|row| row[0] = shorten_words(&row[0], name));
        return with_cues_below(sources, &rows, style);
    }
    let room = usize::from(style.width).saturating_sub(between + 4).max(NAME);
    let name = wide(0).min(NAME.min(room.saturating_sub(LEAST_CUES)).max(room / 2));
    for (row, source) in rows.iter_mut().zip(sources) {
        row[0] = shorten_words(&row[0], name);
        row.push(cues(source, room - name));
    }
    grid(&HEADER, &rows, &NUMBERS, style)
}

/// The table without its last column, the cues of each source in the line below it.
fn with_cues_below(sources: &[Source], rows: &[Vec<String>], style: Style) -> String {
    let grid = grid(&HEADER[..HEADER.len() - 1], rows, &NUMBERS, style);
    let room = usize::from(style.width).saturating_sub(BELOW.len());
    let cues = sources.iter().map(|source| cues(source, room)).map(|cues| match cues.as_str() {
        "" => cues,
        _ => format!("{BELOW}{}\n", style.paint(Ink::Dim, &cues)),
    });
    let below = std::iter::once(String::new()).chain(cues);
    grid.lines().zip(below).map(|(line, below)| format!("{line}\n{below}")).collect()
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
