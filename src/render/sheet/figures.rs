//! The figures of an article in four groups, each with what it means.

use std::io::{self, Write};

use super::heading;
use crate::{
    render::{
        color::{Ink, Style},
        width::{pad, pad_left, width, wrap},
    },
    report::{Cell, Figure, Totals, figure, is_small, shown},
};

/// A question that figures answer together.
struct Group {
    title: &'static str,
    about: &'static str,
    /// Names of figures and what the sheet calls them.
    figures: &'static [(&'static str, &'static str)],
}

/// Everything of the profile but sizes and level shares, which stand above.
const GROUPS: [Group; 4] = [
    Group {
        title: "WHO ANSWERS FOR IT",
        about: "attribution: whom a sentence names as its source",
        figures: &[
            ("level_median", "middle level"),
            ("sources", "sources"),
            ("effective_sources", "effective sources"),
            ("top_source_share", "top source"),
            ("first_named_source", "first named source"),
            ("quoted_word_share", "quoted words"),
            ("paraphrased_word_share", "paraphrased words"),
            ("writer_word_share", "writer's words"),
            ("scare_quotes", "scare quotes"),
            ("endorsing_share", "endorsing cues"),
            ("distancing_share", "distancing cues"),
            ("weak_source_strong_verb", "vague yet endorsed"),
        ],
    },
    Group {
        title: "HOW FIRMLY",
        about: "hedging: words that leave open whether it is so",
        figures: &[
            ("hedges_writer_rate", "writer's hedges"),
            ("hedges_source_rate", "sources' hedges"),
            ("approximators_rate", "approximators"),
        ],
    },
    Group {
        title: "HOW LOUDLY",
        about: "intensity: words that raise the voice or judge",
        figures: &[
            ("intensifiers_writer_rate", "writer's intensifiers"),
            ("intensifiers_source_rate", "sources' intensifiers"),
            ("minimizers_rate", "minimizers"),
        ],
    },
    Group {
        title: "WHAT NOBODY ANSWERS FOR",
        about: "assertions that need a source and have none",
        figures: &[
            ("unsourced", "unsourced"),
            ("unsourced_share", "  as a share"),
            ("unsourced_flat", "  flat"),
            ("unsourced_hedged", "  hedged"),
            ("unsourced_impersonal", "  impersonal"),
            ("weakly_sourced_share", "weakly sourced"),
            ("residual", "residual"),
            ("severity_rate", "severity"),
            ("max_severity", "greatest severity"),
        ],
    },
];

/// What each level is called, from the top (SCHEME 1.2).
pub(in crate::render) const LEVELS: [(usize, &str); 6] = [
    (5, "named person or document"),
    (4, "named institution"),
    (3, "unnamed but described"),
    (2, "a class of people"),
    (1, "nobody in particular"),
    (0, "no source"),
];

/// The four bands of levels (SCHEME 1.2).
const BANDS: [(&str, &str); 4] = [
    ("named_share", "named"),
    ("described_share", "described"),
    ("vague_share", "vague"),
    ("none_share", "none"),
];

/// Columns of the longest bar.
const BAR: usize = 36;

pub(super) fn write(out: &mut dyn Write, totals: &Totals, style: Style) -> io::Result<()> {
    let known = |(name, label): &(&str, &'static str)| Some((figure(name)?, *label));
    let figures = || GROUPS.iter().flat_map(|group| group.figures).filter_map(known);
    let label = figures().map(|(_, label)| width(label)).max().unwrap_or(0);
    let number = figures().map(|(figure, _)| width(&value(figure, totals))).max().unwrap_or(0);
    for (i, group) in GROUPS.iter().enumerate() {
        heading(out, group.title, group.about, style)?;
        if i == 0 {
            write_levels(out, totals, style)?;
        }
        for (figure, name) in group.figures.iter().filter_map(known) {
            let start = [pad(name, label), pad_left(&value(figure, totals), number)];
            write_figure(out, start, figure.doc, style)?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// The six levels as bars, then the four bands.
fn write_levels(out: &mut dyn Write, totals: &Totals, style: Style) -> io::Result<()> {
    let all = totals.assertive();
    let widest = LEVELS.iter().map(|(_, name)| width(name)).max().unwrap_or(0);
    for (level, name) in LEVELS {
        let n = totals.levels[level];
        let bar = "█".repeat((n as usize * BAR).div_ceil(all.max(1) as usize));
        let share = if n == 0 || is_small(totals) {
            Cell::Of(n as f64, all as f64)
        } else {
            Cell::Share(n as f64 / all as f64)
        };
        let ink = if level >= 4 {
            Ink::Green
        } else if level == 0 {
            Ink::Red
        } else {
            Ink::Yellow
        };
        let blank = if n == 0 { "" } else { " " };
        writeln!(out, "  {level} {}  {}{blank}{share}", pad(name, widest), style.paint(ink, &bar))?;
    }
    let band = |(name, label): &(&str, &str)| Some(format!("{label} {}", shown(figure(name)?, totals)));
    let bands = format!("In bands: {}", BANDS.iter().filter_map(band).collect::<Vec<_>>().join(" · "));
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

/// A cell; a share of nothing found says how large it may still be: three in so many (SCHEME 5.2).
fn value(figure: &Figure, totals: &Totals) -> String {
    match shown(figure, totals) {
        Cell::Of(count, of) if count == 0.0 && of >= 10.0 && !is_small(totals) => {
            format!("0 of {of:.0} (≤{:.0}%)", (300.0 / of).ceil())
        }
        cell => cell.to_string(),
    }
}
