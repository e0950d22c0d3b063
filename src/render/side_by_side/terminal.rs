//! Articles side by side on a terminal.

use std::io::{self, Write};

use super::{SENTENCES, SOURCES, Sides, WORDS, letter, lines, remarks, word};
use crate::{
    compare::Side,
    render::{
        Style,
        color::Ink,
        safe,
        sheet::{heading, kind_name, sources as sheet_sources},
        table::write_remarks,
        width::{pad, pad_left, shorten_middle, width, wrap},
    },
    report::{counted, grouped, needs},
};

/// Columns of a figure's label, the fewest where it is broken into lines, and of the second part of its value.
const LABEL: usize = 32;
const LEAST_LABEL: usize = 15;
const PART: usize = 5;

/// Columns of the first part, fewer where four articles stand side by side.
fn count_width(sides: &Sides<'_>) -> usize {
    if sides.sides.len() < 4 { 6 } else { 4 }
}

/// Writes the articles for a terminal.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, sides: &Sides<'_>, style: Style) -> io::Result<()> {
    head(out, sides, style)?;
    figures(out, sides, style)?;
    words(out, sides, style)?;
    sources(out, sides, style)?;
    sentences(out, sides, style)?;
    write_remarks(out, &remarks(sides), style)
}

fn head(out: &mut dyn Write, sides: &Sides<'_>, style: Style) -> io::Result<()> {
    let room = usize::from(style.width).saturating_sub(3);
    for (place, side) in sides.sides.iter().enumerate() {
        let letter = style.paint(Ink::Bold, &letter(place).to_string());
        writeln!(out, "{letter}  {}", style.paint(Ink::Bold, &shorten_middle(&safe(&side.article), room)))?;
        let totals = &side.totals;
        let size = format!("{}, {}", counted(totals.words, "word"), counted(totals.sentences, "sentence"));
        let genre = format!("{size} · genre assumed: {}", totals.genres);
        let facts = side.title.as_ref().map_or(genre.clone(), |title| format!("{title} · {genre}"));
        for line in wrap(&safe(&facts), room) {
            writeln!(out, "   {}", style.paint(Ink::Dim, &line))?;
        }
    }
    writeln!(out)
}

/// A column an article: how many, and in lighter ink what that comes to.
fn figures(out: &mut dyn Write, sides: &Sides<'_>, style: Style) -> io::Result<()> {
    let (wide, labels) = (count_width(sides), label_width(sides, style));
    for block in lines::BLOCKS {
        let columns = (0..sides.sides.len()).map(|place| pad_left(&letter(place).to_string(), wide));
        let columns: Vec<String> =
            columns.map(|column| format!("{column}{}", " ".repeat(PART + 1))).collect();
        let mut title = label_lines(&block.title.to_uppercase(), labels, style);
        let last = title.pop().unwrap_or_default();
        title.iter().try_for_each(|line| writeln!(out, "{}", style.paint(Ink::Bold, line)))?;
        let line = format!("{}{}", pad(&last, labels + 2), columns.join(" "));
        let unit = fitting(block.unit(), &line, style);
        let line = if unit.is_empty() { line.trim_end() } else { &line };
        let heading = format!("{}  {}", style.paint(Ink::Bold, line), style.paint(Ink::Dim, &unit));
        writeln!(out, "{}", heading.trim_end())?;
        for (name, label) in block.lines {
            let cells = sides.sides.iter().map(|side| {
                let [count, part] = lines::cell(name, &side.totals);
                format!("{} {}", pad_left(&count, wide), style.paint(Ink::Dim, &pad_left(&part, PART)))
            });
            let cells: Vec<String> = cells.collect();
            let cells = cells.join(" ");
            for (i, line) in label_lines(label, labels, style).iter().enumerate() {
                let line = format!("  {}{}", pad(line, labels), if i == 0 { &*cells } else { "" });
                writeln!(out, "{}", line.trim_end())?;
            }
        }
        writeln!(out)?;
    }
    Ok(())
}

/// Columns of a label: in a file as ever, on a terminal those of the longest, or what the cells leave.
fn label_width(sides: &Sides<'_>, style: Style) -> usize {
    if !style.edge {
        return LABEL;
    }
    let cells = sides.sides.len() * (count_width(sides) + 1 + PART + 1);
    let labels = lines::BLOCKS.iter().flat_map(|block| block.lines).map(|(_, label)| width(label));
    let room = usize::from(style.width).saturating_sub(1 + cells).max(LEAST_LABEL);
    labels.max().unwrap_or(LABEL).min(room)
}

/// A label in lines of so many columns; in a file on one.
fn label_lines(label: &str, columns: usize, style: Style) -> Vec<String> {
    if style.edge { wrap(label, columns) } else { vec![label.to_owned()] }
}

/// The text if there is room for it behind the line.
fn fitting(text: &str, line: &str, style: Style) -> String {
    if width(line) + 2 + width(text) <= usize::from(style.width) { text.to_owned() } else { String::new() }
}

/// The words themselves, a paragraph for each article.
fn words(out: &mut dyn Write, sides: &Sides<'_>, style: Style) -> io::Result<()> {
    heading(out, "THE WORDS", "2×: twice; + presents it as fact, ≠ keeps a distance", style)?;
    for (name, of) in WORDS {
        if name.starts_with("your") && sides.sides.iter().all(|side| of(side).is_empty()) {
            continue;
        }
        writeln!(out, "  {name}")?;
        for (place, side) in sides.sides.iter().enumerate() {
            let all: Vec<String> = of(side).iter().map(word).collect();
            let text = if all.is_empty() { "none found".to_owned() } else { all.join(", ") };
            let lines = wrap(&text, usize::from(style.width).saturating_sub(7).max(24));
            for (i, line) in lines.iter().enumerate() {
                let start = if i == 0 { letter(place).to_string() } else { " ".to_owned() };
                writeln!(out, "    {}  {line}", style.paint(Ink::Bold, &start))?;
            }
        }
    }
    writeln!(out)
}

fn sources(out: &mut dyn Write, sides: &Sides<'_>, style: Style) -> io::Result<()> {
    heading(out, "SOURCES", "most used first; 1st: first sentence; quoted: words", style)?;
    for (place, side) in sides.sides.iter().enumerate() {
        title(out, place, side, style)?;
        if side.sources.is_empty() {
            writeln!(out, "  No source is given for anything.")?;
            continue;
        }
        let shown = &side.sources[..side.sources.len().min(SOURCES)];
        write!(out, "{}", sheet_sources::table(shown, &side.numbers, style))?;
        more(out, side.sources.len(), shown.len(), style)?;
    }
    writeln!(out)
}

fn title(out: &mut dyn Write, place: usize, side: &Side, style: Style) -> io::Result<()> {
    let name = shorten_middle(&safe(&side.article), usize::from(style.width).saturating_sub(3));
    writeln!(out, "{}", style.paint(Ink::Bold, &format!("{}  {name}", letter(place))))
}

fn more(out: &mut dyn Write, all: usize, shown: usize, style: Style) -> io::Result<()> {
    if all > shown {
        let more = format!("  … and {} more", grouped((all - shown) as u64));
        writeln!(out, "{}", style.paint(Ink::Dim, &more))?;
    }
    Ok(())
}

fn sentences(out: &mut dyn Write, sides: &Sides<'_>, style: Style) -> io::Result<()> {
    heading(out, "LOOK AT THESE FIRST", "unsourced sentences, by severity (0–1)", style)?;
    for (place, side) in sides.sides.iter().enumerate() {
        title(out, place, side, style)?;
        if side.unsourced.is_empty() {
            writeln!(out, "  No sentence was found that needs a source and has none.")?;
        }
        for sentence in side.unsourced.iter().take(SENTENCES) {
            let number = sentence.number.map_or("–".to_owned(), |number| number.to_string());
            let kind = sentence.kind.map_or("–", kind_name);
            let facts = format!("{:.2} {kind}: {}", sentence.severity, needs::wanted(&sentence.needs));
            let width = usize::from(style.width).saturating_sub(7).max(24);
            for (row, line) in wrap(&facts, width).iter().enumerate() {
                let number = if row == 0 { number.as_str() } else { "" };
                writeln!(out, "  {}  {}", pad_left(number, 3), style.paint(Ink::Dim, line))?;
            }
            for line in wrap(&safe(&sentence.text), width) {
                writeln!(out, "       {line}")?;
            }
        }
        more(out, side.unsourced.len(), side.unsourced.len().min(SENTENCES), style)?;
    }
    writeln!(out)
}
