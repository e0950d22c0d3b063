//! The comparison on a terminal.

use std::io::{self, Write};

use super::{Block, Page, View};
use crate::render::{
    Style,
    color::Ink,
    safe,
    table::write_remarks,
    width::{pad, pad_left, shorten_middle, width, wrap},
};

/// Names of groups are no wider.
const NAME: usize = 20;

/// Writes the comparison in the columns of the terminal.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, page: &Page<'_>, style: Style) -> io::Result<()> {
    let view = View::of(page);
    let screen = Screen { style, width: usize::from(style.width).clamp(60, 110) };
    screen.head(out, &view)?;
    view.figures.iter().try_for_each(|block| screen.block(out, block))?;
    let remark = |text: &String| [text.clone()];
    if !view.warnings.is_empty() {
        writeln!(out, "{}", style.paint(Ink::Bold, "Before you quote this"))?;
        view.warnings.iter().try_for_each(|warning| screen.item(out, warning))?;
        writeln!(out)?;
    }
    writeln!(out, "{}", style.paint(Ink::Bold, "How to read it"))?;
    view.reading.iter().try_for_each(|line| screen.item(out, line))?;
    writeln!(out)?;
    write_remarks(out, &remark(&view.foot), style)
}

struct Screen {
    style: Style,
    width: usize,
}

impl Screen {
    fn head(&self, out: &mut dyn Write, view: &View) -> io::Result<()> {
        for line in wrap(&safe(&view.title), self.width) {
            writeln!(out, "{}", self.style.paint(Ink::Bold, &line))?;
        }
        let names: Vec<String> = view.groups.iter().map(|group| name(&group[0])).collect();
        let first = names.iter().map(|name| width(name)).max().unwrap_or(0).max(5);
        let row = |name: &str, [articles, words, length]: [&str; 3], genres: &str| {
            let cells = [pad_left(articles, 8), pad_left(words, 9), pad_left(length, 13)];
            format!("{}  {}  {genres}", pad(name, first), cells.join("  ")).trim_end().to_owned()
        };
        writeln!(out)?;
        let head = row("group", ["articles", "words", "words/article"], "genres assumed");
        writeln!(out, "{}", self.style.paint(Ink::Bold, &head))?;
        for (group, name) in view.groups.iter().zip(&names) {
            writeln!(out, "{}", row(name, [&group[1], &group[2], &group[3]], &safe(&group[4])))?;
        }
        writeln!(out)
    }

    fn block(&self, out: &mut dyn Write, block: &Block) -> io::Result<()> {
        let title = format!("{}: {}", block.heading, block.meaning);
        for line in wrap(&title, self.width) {
            writeln!(out, "{}", self.style.paint(Ink::Bold, &line))?;
        }
        let names: Vec<String> = block.lines.iter().map(|line| name(&line.group)).collect();
        let widest =
            |cells: &mut dyn Iterator<Item = usize>, least: usize| cells.max().unwrap_or(0).max(least);
        let first = widest(&mut names.iter().map(|name| width(name)), 5);
        let value = widest(&mut block.lines.iter().map(|line| width(&line.value)), 5);
        let interval = widest(&mut block.lines.iter().map(|line| width(&line.interval)), 4);
        let effect = widest(&mut block.lines.iter().map(|line| width(&line.effect)), 9);
        let row = |cells: [&str; 6]| {
            let [name, one, two, three, mark, delta] = cells;
            let cells = [
                pad(name, first),
                pad_left(one, value),
                pad(two, interval),
                pad(mark, 1),
                pad(three, effect),
            ];
            format!("  {}  {}", cells.join("  "), pad_left(delta, 5)).trim_end().to_owned()
        };
        writeln!(out, "{}", self.style.paint(Ink::Dim, &row(["", "value", "95 %", "against", "", "delta"])))?;
        for (line, name) in block.lines.iter().zip(&names) {
            let effect = if line.is_reference { "reference" } else { &line.effect };
            let ink = if line.is_reference { Ink::Dim } else { Ink::Plain };
            let text = row([name, &line.value, &line.interval, effect, line.mark, &line.delta]);
            writeln!(out, "{}", self.style.paint(ink, &text))?;
        }
        writeln!(out)
    }

    /// Text in lines, those after the first set in.
    fn item(&self, out: &mut dyn Write, text: &str) -> io::Result<()> {
        for (i, line) in wrap(&safe(text), self.width - 2).iter().enumerate() {
            writeln!(out, "{}{line}", if i == 0 { "" } else { "  " })?;
        }
        Ok(())
    }
}

fn name(group: &str) -> String {
    shorten_middle(&safe(group), NAME)
}
