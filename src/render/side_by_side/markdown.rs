//! Articles side by side as Markdown.

use std::io::{self, Write};

use super::{SENTENCES, SOURCES, Sides, WORDS, letter, lines, remarks, word};
use crate::{
    render::{
        sheet::kind_name,
        sources::{self, levels, stances, type_name},
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
        writeln!(
            out,
            "| source | level, type | uses | quoted | stance |\n| :--- | :--- | ---: | ---: | :--- |"
        )?;
        for source in side.sources.iter().take(SOURCES) {
            let kind = format!("{} {}", levels(source.levels()), type_name(source.kind));
            let cells = [
                kind,
                source.uses.len().to_string(),
                source.words_quoted().to_string(),
                stances(source.stances()),
            ];
            row(out, &escape(&sources::name(source)), cells.into_iter())?;
        }
        writeln!(out, "\n## {}: look at these first\n", letter(place))?;
        if side.unsourced.is_empty() {
            writeln!(out, "No sentence was found that needs a source and has none.")?;
        }
        for sentence in side.unsourced.iter().take(SENTENCES) {
            let number = sentence.number.map_or("–".to_owned(), |number| number.to_string());
            let kind = sentence.kind.map_or("–", kind_name);
            let facts = format!("{number}, severity {:.2}, {kind}, {}", sentence.severity, sentence.needs);
            writeln!(out, "- {} ({})", escape(&sentence.text), escape(&facts))?;
        }
    }
    Ok(())
}

fn row(out: &mut dyn Write, first: &str, rest: impl Iterator<Item = String>) -> io::Result<()> {
    writeln!(out, "| {first} | {} |", rest.collect::<Vec<_>>().join(" | "))
}
