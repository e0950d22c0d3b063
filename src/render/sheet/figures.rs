//! The figures of an article in four groups, each with what it means.

use std::io::{self, Write};

use super::{heading, write_dim};
use crate::{
    render::{
        color::{Ink, Style},
        groups,
        levels::LEVELS,
        safe,
        width::{pad, pad_left, width, wrap},
    },
    report::Totals,
};

/// Columns of the longest bar.
const BAR: usize = 36;

pub(super) fn write(out: &mut dyn Write, totals: &Totals, style: Style) -> io::Result<()> {
    let groups = groups::of(totals);
    let figures = || groups.iter().flat_map(|group| &group.figures);
    let label = figures().map(|figure| width(&figure.label)).max().unwrap_or(0);
    let number = figures().map(|figure| width(&figure.value)).max().unwrap_or(0);
    for (i, group) in groups.iter().enumerate() {
        heading(out, &group.title.to_uppercase(), &group.about, style)?;
        if i == 0 {
            write_levels(out, totals, style)?;
        }
        for figure in &group.figures {
            let start = [pad(&safe(&figure.label), label), pad_left(&figure.value, number)];
            write_figure(out, start, &figure.meaning, style)?;
        }
        group.none_found.iter().try_for_each(|text| write_dim(out, text, style))?;
        writeln!(out)?;
    }
    Ok(())
}

/// The six levels as bars, then the four bands.
fn write_levels(out: &mut dyn Write, totals: &Totals, style: Style) -> io::Result<()> {
    let all = totals.assertive();
    let bands = LEVELS.iter().map(|(_, band, _)| width(band)).max().unwrap_or(0);
    let meanings = LEVELS.iter().map(|(.., meaning)| width(meaning)).max().unwrap_or(0);
    let longest = BAR.min(usize::from(style.width).saturating_sub(bands + meanings + 18));
    for (level, band, meaning) in LEVELS {
        let n = totals.levels[usize::from(level)];
        let bar = "█".repeat((n as usize * longest).div_ceil(all.max(1) as usize));
        let share = groups::level_share(totals, level);
        let ink = match level {
            0 => Ink::Red,
            1..=3 => Ink::Yellow,
            _ => Ink::Green,
        };
        let (band, meaning) = (pad(band, bands), pad(meaning, meanings));
        let blank = if n == 0 { "" } else { " " };
        writeln!(out, "  {level} {band}  {meaning}  {}{blank}{share}", style.paint(ink, &bar))?;
    }
    let bands = format!("In bands: {}", groups::bands(totals).join(" · "));
    for line in wrap(&bands, usize::from(style.width).saturating_sub(2).max(24)) {
        writeln!(out, "  {line}")?;
    }
    writeln!(out)
}

/// Name and number, and beside them what they mean.
fn write_figure(out: &mut dyn Write, [name, number]: [String; 2], doc: &str, style: Style) -> io::Result<()> {
    let indent = 2 + width(&name) + 2 + width(&number) + 2;
    let lines = wrap(doc, usize::from(style.width).saturating_sub(indent).max(24));
    let number = style.paint(Ink::Bold, &number);
    for (i, line) in lines.iter().enumerate() {
        let start = if i == 0 { format!("  {name}  {number}  ") } else { " ".repeat(indent) };
        writeln!(out, "{start}{}", style.paint(Ink::Dim, line))?;
    }
    Ok(())
}
