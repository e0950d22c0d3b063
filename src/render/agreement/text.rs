//! The page for a terminal.

use std::io::{self, Write};

use super::{
    Page,
    discuss::Block,
    view::{Line, View},
};
use crate::render::{
    Style,
    color::Ink,
    safe,
    width::{pad, width, wrap},
};

/// Writes the page.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, page: &Page<'_>, style: Style) -> io::Result<()> {
    let view = View::of(page);
    let screen = Screen { style, width: usize::from(style.width).clamp(40, 110) };
    screen.heading(out, &view.title)?;
    screen.paragraph(out, "", &view.coders.join(" · "))?;
    screen.discuss(out, &view)?;
    screen.chosen(out, &view)?;
    screen.copied(out, &view)?;
    screen.pairs(out, &view)?;
    if !view.remarks.is_empty() {
        writeln!(out)?;
        view.remarks.iter().try_for_each(|remark| screen.paragraph(out, "", remark))?;
    }
    screen.heading(out, "\nHow to read this")?;
    view.reading.iter().try_for_each(|line| screen.paragraph(out, "  ", line))?;
    writeln!(out, "\n{}", style.paint(Ink::Dim, &view.foot))
}

/// Blank columns behind each cell.
const GAP: usize = 2;

/// The columns of a table with the gaps behind them.
fn widths(head: &[String], rows: &[Vec<String>]) -> Vec<usize> {
    let wide = |i: usize| rows.iter().map(|row| width(&row[i])).max().unwrap_or(0).max(width(&head[i]));
    (0..head.len()).map(|i| wide(i) + GAP).collect()
}

/// A figure without its interval.
fn bare(figure: &str) -> String {
    figure.split(" [").next().unwrap_or_default().to_owned()
}

struct Screen {
    style: Style,
    width: usize,
}

impl Screen {
    fn heading(&self, out: &mut dyn Write, text: &str) -> io::Result<()> {
        let blank = text.strip_prefix('\n');
        if blank.is_some() {
            writeln!(out)?;
        }
        writeln!(out, "{}", self.style.paint(Ink::Bold, &safe(blank.unwrap_or(text))))
    }

    /// Text in lines, those after the first set in by two more.
    fn paragraph(&self, out: &mut dyn Write, indent: &str, text: &str) -> io::Result<()> {
        for (i, line) in wrap(&safe(text), self.width - indent.len() - 2).iter().enumerate() {
            writeln!(out, "{indent}{}{line}", if i == 0 { "" } else { "  " })?;
        }
        Ok(())
    }

    fn chosen(&self, out: &mut dyn Write, view: &View) -> io::Result<()> {
        let tool = if view.has_tool { "with framelens" } else { "" };
        let head = ["", "all alike", "pairs", "alpha", "AC1", tool];
        // Eighty columns have room for one interval, fewer for none; the other formats have all.
        let row = |line: &Line| {
            let alpha = [line.alpha.clone(), bare(&line.ac1), bare(&line.with_tool)];
            [vec![line.name.to_owned(), line.unanimous.clone(), line.same.clone()], alpha.to_vec()].concat()
        };
        self.table(out, "Values", &head, view.chosen.iter().map(row).collect(), view.has_tool)
    }

    fn copied(&self, out: &mut dyn Write, view: &View) -> io::Result<()> {
        let tool = if view.has_tool { "people with framelens" } else { "" };
        let head = ["", "all alike", "words in common (F1)", tool];
        let row = |line: &Line| {
            vec![line.name.to_owned(), line.unanimous.clone(), line.overlap.clone(), line.with_tool.clone()]
        };
        self.table(out, "Words", &head, view.copied.iter().map(row).collect(), view.has_tool)
    }

    fn table(
        &self,
        out: &mut dyn Write,
        name: &str,
        head: &[&str],
        rows: Vec<Vec<String>>,
        has_tool: bool,
    ) -> io::Result<()> {
        let columns = head.len() - usize::from(!has_tool);
        let head: Vec<String> =
            std::iter::once(name).chain(head[1..columns].iter().copied()).map(str::to_owned).collect();
        let mut rows: Vec<Vec<String>> = rows.into_iter().map(|row| row[..columns].to_vec()).collect();
        if self.style.breaks(widths(&head, &rows).iter().sum::<usize>() - GAP) {
            rows.iter_mut().flatten().for_each(|cell| *cell = bare(cell));
        }
        let widths = widths(&head, &rows);
        let line = |row: &[String]| {
            let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, wide)| pad(cell, *wide)).collect();
            cells.concat().trim_end().to_owned()
        };
        writeln!(out, "\n{}", self.style.paint(Ink::Bold, &line(&head)))?;
        rows.iter().try_for_each(|row| writeln!(out, "{}", line(row)))
    }

    fn pairs(&self, out: &mut dyn Write, view: &View) -> io::Result<()> {
        if view.pairs.told.is_empty() {
            return Ok(());
        }
        self.heading(out, "\nLevel by pairs: kappa with quadratic weights")?;
        let short = |name: &String| crate::render::width::shorten(&safe(name), 10);
        if !view.pairs.columns.is_empty() {
            let line = |first: &str, cells: &[String]| {
                let cells: Vec<String> = cells.iter().map(|cell| format!("{cell:>11}")).collect();
                format!("  {}{}", pad(first, 11), cells.concat())
            };
            let columns: Vec<String> = view.pairs.columns.iter().map(short).collect();
            writeln!(out, "{}", line("", &columns))?;
            for row in &view.pairs.rows {
                writeln!(out, "{}", line(&short(&row.name), &row.cells).trim_end())?;
            }
        }
        view.pairs.told.iter().try_for_each(|line| self.paragraph(out, "  ", line))
    }

    fn discuss(&self, out: &mut dyn Write, view: &View) -> io::Result<()> {
        if !view.discuss.is_empty() {
            self.heading(out, "\nTo discuss, the most disputed first")?;
        }
        view.discuss.iter().enumerate().try_for_each(|(i, block)| self.block(out, i + 1, block))?;
        let (more, settled) = (view.more, view.settled);
        if more > 0 {
            writeln!(
                out,
                "\n… and {more} more on which people differ (--limit {} shows all)",
                view.discuss.len() + more
            )?;
        }
        if settled > 0 {
            writeln!(out, "\nNothing to settle on {settled} more: people answered them alike.")?;
        }
        Ok(())
    }

    fn block(&self, out: &mut dyn Write, number: usize, block: &Block) -> io::Result<()> {
        writeln!(out)?;
        if !block.before.is_empty() {
            writeln!(
                out,
                "    {}",
                self.style.paint(
                    Ink::Dim,
                    &safe(&crate::render::width::shorten_words(
                        &format!("… {}", block.before),
                        self.width - 6
                    ))
                )
            )?;
        }
        let lines = wrap(&safe(&block.sentence), self.width - 6);
        for (i, line) in lines.iter().enumerate() {
            let margin = if i == 0 { format!("{number:>2}. ") } else { "    ".to_owned() };
            writeln!(out, "{margin}{}", self.style.paint(Ink::Bold, line))?;
        }
        for split in &block.open {
            let answers: Vec<String> =
                split.answers.iter().map(|given| format!("{}: {}", given.answer, given.by)).collect();
            self.answers(out, split.question, &answers.join(" · "))?;
        }
        for alike in &block.alike {
            self.answers(out, &alike.by, &alike.answers.join(" · "))?;
        }
        writeln!(
            out,
            "    {}",
            self.style.paint(Ink::Dim, &format!("{} · apart {} of 100", block.id, block.apart))
        )
    }

    fn answers(&self, out: &mut dyn Write, question: &str, answers: &str) -> io::Result<()> {
        const NAME: usize = 19;
        for (i, line) in wrap(&safe(answers), self.width - NAME - 6).iter().enumerate() {
            let name = if i == 0 { question } else { "" };
            writeln!(out, "    {}{line}", pad(name, NAME))?;
        }
        Ok(())
    }
}
