//! Articles side by side as Markdown.

use std::io::{self, Write};

use super::{SENTENCES, SOURCES, Sides, WORDS, letter, lines, remarks, word};
use crate::{
    render::{
        sheet::markdown::{sentence_list, source_table},
        table::escape,
    },
    report::grouped,
};

/// Writes the articles as Markdown.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, sides: &Sides<'_>) -> io::Result<()> {
    writeln!(out, "# Side by side\n")?;
    for (place, side) in sides.sides.iter().enumerate() {
        let title = side.title.as_ref().map_or(String::new(), |title| format!(", {}", escape(title)));
        writeln!(
            out,
            "- **{}**: {}{title}, {} words",
            letter(place),
            escape(&side.article),
            grouped(side.totals.words)
        )?;
    }
    for block in lines::BLOCKS {
        writeln!(out, "\n## {}\n", block.title)?;
        row(out, "", (0..sides.sides.len()).map(|place| letter(place).to_string()))?;
        row(out, ":---", sides.sides.iter().map(|_| "---:".to_owned()))?;
        for (name, label) in block.lines {
            let cells = sides.sides.iter().map(|side| match lines::cell(name, &side.totals) {
                [count, part] if part.is_empty() => count,
                [count, part] => format!("{count} ({part})"),
            });
            row(out, label, cells)?;
        }
    }
    writeln!(out, "\n## The words\n")?;
    row(out, "", (0..sides.sides.len()).map(|place| letter(place).to_string()))?;
    row(out, ":---", sides.sides.iter().map(|_| ":---".to_owned()))?;
    for (name, of) in WORDS {
        let words = |side| of(side).iter().map(word).collect::<Vec<_>>().join(", ");
        row(out, name, sides.sides.iter().map(|side| escape(&words(side))))?;
    }
    details(out, sides)?;
    writeln!(out)?;
    remarks(sides).iter().try_for_each(|remark| writeln!(out, "- {}", escape(remark)))
}

fn details(out: &mut dyn Write, sides: &Sides<'_>) -> io::Result<()> {
    for (place, side) in sides.sides.iter().enumerate() {
        writeln!(out, "\n## {}: sources\n", letter(place))?;
        source_table(out, &side.sources[..side.sources.len().min(SOURCES)], &side.numbers)?;
        writeln!(out, "\n## {}: look at these first\n", letter(place))?;
        sentence_list(out, &side.unsourced[..side.unsourced.len().min(SENTENCES)])?;
    }
    Ok(())
}

fn row(out: &mut dyn Write, first: &str, rest: impl Iterator<Item = String>) -> io::Result<()> {
    writeln!(out, "| {first} | {} |", rest.collect::<Vec<_>>().join(" | "))
}
