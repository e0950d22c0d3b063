//! The page as Markdown.

use std::io::{self, Write};

use super::{Page, discuss::Block, view::View};
use crate::render::table::escape;

/// Writes the page.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
    let view = View::of(page);
    writeln!(out, "# {}\n\n{}\n", view.title, escape(&view.coders.join(" · ")))?;
    write_discuss(out, &view)?;
    writeln!(out, "## How far people agree\n")?;
    let with = |text: &'static str| if view.has_tool { text } else { "" };
    table(
        out,
        &["values", "all alike", "pairs alike", "alpha", "AC1", with("alpha with framelens")],
        &view.chosen,
        |line| vec![line.name, &line.unanimous, &line.same, &line.alpha, &line.ac1, &line.with_tool],
    )?;
    table(
        out,
        &["words", "all alike", "words in common (F1)", with("people with framelens")],
        &view.copied,
        |line| vec![line.name, &line.unanimous, &line.overlap, &line.with_tool],
    )?;
    write_pairs(out, &view)?;
    list(out, "No figures", &view.remarks)?;
    list(out, "Could not be used", &view.faults)?;
    let reading: Vec<String> = view.reading.iter().map(|line| (*line).to_owned()).collect();
    list(out, "How to read this", &reading)?;
    writeln!(out, "{}", escape(&view.foot))
}

fn table<'a, L>(
    out: &mut dyn Write,
    head: &[&str],
    lines: &'a [L],
    cells: impl Fn(&'a L) -> Vec<&'a str>,
) -> io::Result<()> {
    let columns = head.iter().take_while(|name| !name.is_empty()).count();
    writeln!(out, "| {} |\n|{}", head[..columns].join(" | "), " --- |".repeat(columns))?;
    for line in lines {
        let cells: Vec<String> = cells(line)[..columns].iter().map(|cell| escape(cell)).collect();
        writeln!(out, "| {} |", cells.join(" | "))?;
    }
    writeln!(out)
}

fn write_pairs(out: &mut dyn Write, view: &View) -> io::Result<()> {
    if view.pairs.told.is_empty() {
        return Ok(());
    }
    writeln!(out, "## Level by pairs: kappa with quadratic weights\n")?;
    if !view.pairs.columns.is_empty() {
        let columns: Vec<String> = view.pairs.columns.iter().map(|name| escape(name)).collect();
        writeln!(out, "| | {} |\n|{}", columns.join(" | "), " --- |".repeat(columns.len() + 1))?;
        for row in &view.pairs.rows {
            writeln!(out, "| {} | {} |", escape(&row.name), row.cells.join(" | "))?;
        }
        writeln!(out)?;
    }
    view.pairs.told.iter().try_for_each(|line| writeln!(out, "- {}", escape(line)))?;
    writeln!(out)
}

fn write_discuss(out: &mut dyn Write, view: &View) -> io::Result<()> {
    if !view.discuss.is_empty() {
        writeln!(out, "## To discuss, the most disputed first\n")?;
    }
    view.discuss.iter().enumerate().try_for_each(|(i, block)| write_block(out, i + 1, block))?;
    if view.more > 0 {
        writeln!(out, "… and {} more on which people differ.\n", view.more)?;
    }
    if view.settled > 0 {
        writeln!(out, "Nothing to settle on {} more: people answered them alike.\n", view.settled)?;
    }
    Ok(())
}

fn write_block(out: &mut dyn Write, number: usize, block: &Block) -> io::Result<()> {
    writeln!(out, "### {number}. {}\n", escape(&block.id))?;
    if !block.before.is_empty() {
        writeln!(out, "*… {}*\n", escape(&block.before))?;
    }
    writeln!(out, "> {}\n", escape(&block.sentence))?;
    for split in &block.open {
        let given: Vec<String> = split
            .answers
            .iter()
            .map(|given| format!("**{}**: {}", escape(&given.answer), escape(&given.by)))
            .collect();
        writeln!(out, "- {} {}", escape(split.question), given.join(" · "))?;
    }
    for alike in &block.alike {
        writeln!(out, "- {} {}", alike.by, escape(&alike.answers.join(" · ")))?;
    }
    writeln!(out)
}

fn list(out: &mut dyn Write, heading: &str, lines: &[String]) -> io::Result<()> {
    if lines.is_empty() {
        return Ok(());
    }
    writeln!(out, "## {heading}\n")?;
    lines.iter().try_for_each(|line| writeln!(out, "- {}", escape(line)))?;
    writeln!(out)
}
