//! The comparison as Markdown.

use std::io::{self, Write};

use super::{Block, Page, PairBlock, PairEvent, View};
use crate::render::table::escape;

/// Writes the comparison as Markdown: a table of the groups, and one a figure.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
    let view = View::of(page);
    writeln!(out, "# {}\n", escape(&view.title))?;
    writeln!(
        out,
        "| group | articles | words | words/article | genres assumed |\n| :--- | ---: | ---: | ---: | :--- |"
    )?;
    for group in &view.groups {
        row(out, group.iter().map(String::as_str))?;
    }
    view.figures.iter().try_for_each(|figure| block(out, figure))?;
    view.pairs.iter().try_for_each(|block| pairs(out, block))?;
    list(out, "Before you quote this", &view.warnings)?;
    list(out, "How to read it", &view.reading)?;
    writeln!(out, "\n{}", escape(&view.foot))
}

fn block(out: &mut dyn Write, block: &Block) -> io::Result<()> {
    writeln!(out, "\n## {}\n\n{}\n", escape(&block.heading), escape(&block.meaning))?;
    writeln!(
        out,
        "| group | value | 95 % | | against | delta |\n| :--- | ---: | :--- | :--- | :--- | ---: |"
    )?;
    for line in &block.lines {
        let effect = if line.is_reference { "reference" } else { &line.effect };
        row(
            out,
            [line.group.as_str(), &line.value, &line.interval, line.mark, effect, &line.delta].into_iter(),
        )?;
    }
    Ok(())
}

fn pairs(out: &mut dyn Write, block: &PairBlock) -> io::Result<()> {
    writeln!(out, "\n## {}\n\n{}\n", escape(&block.title), escape(&block.remark))?;
    writeln!(out, "| figure | pairs | | mean difference | lean |\n| :--- | ---: | :--- | :--- | ---: |")?;
    for line in &block.lines {
        let pairs = line.pairs.to_string();
        row(out, [line.heading.as_str(), &pairs, line.mark, &line.mean, &line.lean].into_iter())?;
    }
    writeln!(out)?;
    row(out, std::iter::once("pair").chain(block.lines.iter().map(|line| line.heading.as_str())))?;
    row_of(out, std::iter::once(":---").chain(block.lines.iter().map(|_| "---:")))?;
    let event = |event: &PairEvent| {
        row(out, std::iter::once(event.name.as_str()).chain(event.steps.iter().map(String::as_str)))
    };
    block.events.iter().try_for_each(event)
}

fn row_of<'a>(out: &mut dyn Write, cells: impl Iterator<Item = &'a str>) -> io::Result<()> {
    writeln!(out, "| {} |", cells.collect::<Vec<_>>().join(" | "))
}

fn row<'a>(out: &mut dyn Write, cells: impl Iterator<Item = &'a str>) -> io::Result<()> {
    writeln!(out, "| {} |", cells.map(escape).collect::<Vec<_>>().join(" | "))
}

fn list(out: &mut dyn Write, heading: &str, items: &[String]) -> io::Result<()> {
    if items.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n## {heading}\n")?;
    items.iter().try_for_each(|item| writeln!(out, "- {}", escape(item)))
}
