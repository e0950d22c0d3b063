//! The comparison on a terminal.

use std::{
    collections::BTreeSet,
    io::{self, Write},
};

use super::{Block, Page, PairBlock, PairLine, View};
use crate::render::{
    Style,
    color::Ink,
    safe,
    table::write_remarks,
    width::{pad, pad_left, shorten_middle, width, wrap},
};

/// Names of groups are no wider, and no narrower where there is little room.
const NAME: usize = 20;
const LEAST_NAME: usize = 10;

/// Where the second part of a row begins if it stands below the first.
const BELOW: &str = "      ";

/// Pairs that are shown one by one.
const SHOWN: usize = 40;

/// Writes the comparison in the columns of the terminal.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, page: &Page<'_>, style: Style) -> io::Result<()> {
    let view = View::of(page);
    let screen = Screen { style, width: usize::from(style.width).clamp(60, 110) };
    screen.head(out, &view)?;
    view.figures.iter().try_for_each(|block| screen.block(out, block))?;
    view.pairs.iter().try_for_each(|block| screen.pairs(out, block))?;
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
        let row = |ink: Ink, name: &str, [articles, words, length]: [&str; 3], genres: &str| {
            let cells = [pad_left(articles, 8), pad_left(words, 9), pad_left(length, 13)];
            (ink, format!("{}  {}", pad(name, first), cells.join("  ")), genres.to_owned())
        };
        writeln!(out)?;
        let head = row(Ink::Bold, "group", ["articles", "words", "words/article"], "genres assumed");
        let rows =
            view.groups.iter().zip(&names).map(|(group, name)| {
                row(Ink::Plain, name, [&group[1], &group[2], &group[3]], &safe(&group[4]))
            });
        self.rows(out, &std::iter::once(head).chain(rows).collect::<Vec<_>>())
    }

    fn block(&self, out: &mut dyn Write, block: &Block) -> io::Result<()> {
        let title = format!("{}: {}", block.heading, block.meaning);
        for line in wrap(&title, self.width) {
            writeln!(out, "{}", self.style.paint(Ink::Bold, &line))?;
        }
        let widest =
            |cells: &mut dyn Iterator<Item = usize>, least: usize| cells.max().unwrap_or(0).max(least);
        let value = widest(&mut block.lines.iter().map(|line| width(&line.value)), 5);
        let interval = widest(&mut block.lines.iter().map(|line| width(&line.interval)), 4);
        let effect = widest(&mut block.lines.iter().map(|line| width(&line.effect)), 9);
        let names = self.names(block, 18 + value + interval + effect);
        let first = widest(&mut names.iter().map(|name| width(name)), 5);
        let row = |ink: Ink, cells: [&str; 6]| {
            let [name, one, two, three, mark, delta] = cells;
            let left = [pad(name, first), pad_left(one, value), pad(two, interval)];
            let right = [pad(mark, 1), pad(three, effect), pad_left(delta, 5)];
            (ink, format!("  {}", left.join("  ")), right.join("  "))
        };
        let head = row(Ink::Dim, ["", "value", "95 %", "against", "", "delta"]);
        let rows = block.lines.iter().zip(&names).map(|(line, name)| {
            let effect = if line.is_reference { "reference" } else { &line.effect };
            let ink = if line.is_reference { Ink::Dim } else { Ink::Plain };
            row(ink, [name, &line.value, &line.interval, effect, line.mark, &line.delta])
        });
        self.rows(out, &std::iter::once(head).chain(rows).collect::<Vec<_>>())
    }

    /// The names of groups, shorter where the rest of their rows would break and that still tells them apart.
    fn names(&self, block: &Block, rest: usize) -> Vec<String> {
        let within = |room: usize| {
            block.lines.iter().map(|line| shorten_middle(&safe(&line.group), room)).collect::<Vec<_>>()
        };
        let names = within(NAME);
        let widest = names.iter().map(|name| width(name)).max().unwrap_or(0);
        let room = usize::from(self.style.width).saturating_sub(rest);
        if !self.style.breaks(widest + rest) || room < LEAST_NAME {
            return names;
        }
        let short = within(room);
        let apart = short.iter().collect::<BTreeSet<_>>().len() == short.len();
        if apart { short } else { names }
    }

    fn pairs(&self, out: &mut dyn Write, block: &PairBlock) -> io::Result<()> {
        writeln!(out, "{}", self.style.paint(Ink::Bold, &safe(&block.title)))?;
        self.item(out, &block.remark)?;
        let head = ["figure", "pairs", "mean difference", "", "lean"].map(str::to_owned);
        let line = |line: &PairLine| {
            [
                line.heading.clone(),
                line.pairs.to_string(),
                line.mean.clone(),
                line.mark.to_owned(),
                line.lean.clone(),
            ]
        };
        let rows: Vec<[String; 5]> = std::iter::once(head).chain(block.lines.iter().map(line)).collect();
        let wide = |column: usize| rows.iter().map(|row| width(&row[column])).max().unwrap_or(0);
        let rows = rows.iter().enumerate().map(|(i, [heading, pairs, mean, mark, lean])| {
            let left = format!("  {}  {}", pad(heading, wide(0)), pad_left(pairs, wide(1)));
            let right = format!("{} {}  {}", pad(mark, 1), pad(mean, wide(2)), pad_left(lean, wide(4)));
            (if i == 0 { Ink::Dim } else { Ink::Plain }, left, right)
        });
        self.rows(out, &rows.collect::<Vec<_>>())?;
        self.events(out, block)
    }

    /// The differences pair by pair, as many figures side by side as there is room for.
    fn events(&self, out: &mut dyn Write, block: &PairBlock) -> io::Result<()> {
        const CELL: usize = 11;
        if block.events.is_empty() {
            return Ok(());
        }
        let names: Vec<String> = block.events.iter().map(|event| name(&event.name)).collect();
        let first = names.iter().map(|name| width(name)).max().unwrap_or(0);
        let columns: Vec<usize> = (0..block.lines.len()).collect();
        for columns in columns.chunks(((self.width - first - 2) / CELL).max(1)) {
            let headings: Vec<Vec<String>> =
                columns.iter().map(|column| wrap(&block.lines[*column].heading, CELL - 1)).collect();
            let height = headings.iter().map(Vec::len).max().unwrap_or(0);
            for line in 0..height {
                let cell = |lines: &Vec<String>| {
                    let above = height - lines.len();
                    pad_left(line.checked_sub(above).map_or("", |line| &lines[line]), CELL)
                };
                let head = format!("  {}{}", pad("", first), headings.iter().map(cell).collect::<String>());
                writeln!(out, "{}", self.style.paint(Ink::Dim, &head))?;
            }
            for (event, name) in block.events.iter().zip(&names).take(SHOWN) {
                let cells: String =
                    columns.iter().map(|column| pad_left(&event.steps[*column], CELL)).collect();
                writeln!(out, "  {}{cells}", pad(name, first))?;
            }
            if block.events.len() > SHOWN {
                writeln!(out, "  … and {} more (--format csv has all)", block.events.len() - SHOWN)?;
            }
            writeln!(out)?;
        }
        Ok(())
    }

    /// Rows in two parts: side by side, or where they would break, the second below the first.
    fn rows(&self, out: &mut dyn Write, rows: &[(Ink, String, String)]) -> io::Result<()> {
        let whole = |left: &str, right: &str| format!("{left}  {right}").trim_end().to_owned();
        let low = rows.iter().any(|(_, left, right)| self.style.breaks(width(&whole(left, right))));
        for (ink, left, right) in rows {
            let below = format!("{BELOW}{right}").trim_end().to_owned();
            let lines = if low { vec![left.trim_end().to_owned(), below] } else { vec![whole(left, right)] };
            // The second part may have nothing to say.
            let lines = lines.iter().filter(|line| !line.is_empty());
            lines.into_iter().try_for_each(|line| writeln!(out, "{}", self.style.paint(*ink, line)))?;
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
