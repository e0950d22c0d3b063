//! The words that mark each group, on a terminal.

use std::io::{self, Write};

use super::{Marks, cells, strand_name};
use crate::{
    compare::{Context, Mark, Strand},
    render::{
        Style,
        color::Ink,
        safe,
        voices::{Section, items},
        width::{pad, pad_left, shorten, shorten_middle, width, wrap},
    },
};

/// Columns of a word.
const WORD: usize = 30;
const LEAST_WORD: usize = 14;

pub(super) fn write(marks: &Marks<'_>, out: &mut dyn Write, style: Style) -> io::Result<()> {
    items(out, &[marks.title().join(": ")], style.width)?;
    for group in marks.groups {
        writeln!(out)?;
        for line in wrap(&safe(&Marks::group_title(group)), usize::from(style.width)) {
            writeln!(out, "{}", style.paint(Ink::Bold, &line))?;
        }
        for line in wrap(&Marks::group_remark(group), usize::from(style.width).saturating_sub(2)) {
            writeln!(out, "  {}", style.paint(Ink::Dim, &line))?;
        }
        for (kind, found) in Marks::strands(group) {
            let shown = &found[..found.len().min(marks.setting.limit)];
            strand(out, kind, shown, style)?;
            if found.len() > shown.len() {
                let more = format!("    … and {} more (--limit, --format csv)", found.len() - shown.len());
                writeln!(out, "{}", style.paint(Ink::Dim, &more))?;
            }
        }
    }
    writeln!(out)?;
    items(out, &marks.remarks(), style.width)?;
    items(out, &[marks.setting.foot()], style.width)
}

fn strand(out: &mut dyn Write, strand: Strand, shown: &[&Mark], style: Style) -> io::Result<()> {
    let head = ["here", "others", "uses", "articles", "z"];
    let wide = shown.iter().map(|mark| width(&safe(&mark.word))).max().unwrap_or(0);
    let line = |cells: &[String; 5]| {
        let cells = cells.iter().zip(head).map(|(cell, head)| pad_left(cell, width(head).max(6)));
        cells.collect::<Vec<_>>().join("  ")
    };
    let numbers = width(&line(&head.map(str::to_owned)));
    let first = wide.max(width(strand_name(strand)) + 1).min(WORD);
    let room = usize::from(style.width).saturating_sub(4 + 2 + numbers);
    let first = if style.breaks(4 + first + 2 + numbers) { room.max(LEAST_WORD) } else { first };
    let mut name = strand_name(strand);
    if width(name) > first + 2 {
        writeln!(out, "  {}", style.paint(Ink::Dim, name))?;
        name = "";
    }
    let head = format!("{}  {}", pad(name, first + 2), line(&head.map(str::to_owned)));
    writeln!(out, "  {}", style.paint(Ink::Dim, &head))?;
    for mark in shown {
        let word = pad(&shorten_middle(&safe(&mark.word), first), first);
        writeln!(out, "    {}  {}", style.paint(Ink::Bold, &word), line(&cells(mark)))?;
        if let Some(place) = mark.contexts.first() {
            let text = context(place, usize::from(style.width).saturating_sub(6));
            writeln!(out, "      {}", style.paint(Ink::Dim, &text))?;
        }
    }
    Ok(())
}

/// A context in so many columns, the word between marks and in the middle of what is kept.
pub(super) fn context(context: &Context, room: usize) -> String {
    let word = format!("«{}»", safe(&context.word));
    let side = room.saturating_sub(width(&word)) / 2;
    let before = safe(&context.before).into_owned();
    let before: String = match width(&before) > side {
        true => {
            let tail: String = before.chars().rev().take(side.saturating_sub(1)).collect();
            let tail: String = tail.chars().rev().collect();
            format!("…{}", tail.split_once(' ').map_or(tail.as_str(), |(_, rest)| rest))
        }
        false => before,
    };
    let rest = room.saturating_sub(width(&before) + width(&word));
    let after = safe(&context.after).into_owned();
    format!("{before}{word}{}", shorten(&after, rest))
}
