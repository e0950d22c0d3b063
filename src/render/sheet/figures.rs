//! The figures of an article in four groups, each with what it means.

use std::io::{self, Write};

use super::heading;
use crate::{
    render::{
        color::{Ink, Style},
        levels::LEVELS,
        safe,
        width::{pad, pad_left, width, wrap},
    },
    report::{Cell, Figure, FigureKind, Measure, Totals, counted, figure, is_small, shown},
};

/// A question that figures answer together.
struct Group {
    title: &'static str,
    about: &'static str,
    figures: &'static [Line],
}

/// A figure as the sheet shows it.
struct Line {
    figure: &'static str,
    label: &'static str,
    /// What it means, after its number: short, so that it fits beside it in 80 columns.
    meaning: &'static str,
    when_zero: WhenZero,
}

/// What becomes of the line of a figure that is 0.
#[derive(Clone, Copy, PartialEq, Eq)]
enum WhenZero {
    /// It stays: the zero says something.
    Stay,
    /// Its label stands in the line of those that are 0.
    List,
    /// It goes: another figure implies it.
    Drop,
}
use WhenZero::{Drop, List, Stay};

const fn line(figure: &'static str, label: &'static str, meaning: &'static str, when_zero: WhenZero) -> Line {
    Line { figure, label, meaning, when_zero }
}

/// Everything of the profile but sizes, level shares and what the remarks say.
const GROUPS: [Group; 4] = [
    Group {
        title: "WHO ANSWERS FOR IT",
        about: "attribution: whom a sentence names as its source",
        figures: &[
            line("level_median", "middle level", "half of the sentences are at or above it", Stay),
            line("sources", "sources", "different names or descriptions", Stay),
            line("effective_sources", "effective sources", "weighted by use; near 1 if one dominates", Stay),
            line("top_source_share", "top source", "of attributions go to the most used one", Stay),
            line("first_named_source", "first named source", "the sentence in which it stands", Stay),
            line("quoted_word_share", "quoted words", "in quotation marks, with a source", Stay),
            line(
                "paraphrased_word_share",
                "paraphrased words",
                "a source's content, the writer's words",
                Stay,
            ),
            line("writer_word_share", "writer's words", "the rest", Stay),
            line("scare_quotes", "scare quotes", "1–3 words quoted from nobody", List),
            line("endorsing_share", "endorsing cues", "of attributions: presented as fact (+)", List),
            line("distancing_share", "distancing cues", "of attributions: kept at a distance (≠)", List),
            line("weak_source_strong_verb", "vague yet endorsed", "level 1–2, presented as fact", List),
        ],
    },
    Group {
        title: "HOW FIRMLY",
        about: "hedges leave open whether it is so",
        figures: &[
            line("hedges_writer_rate", "writer's hedges", "in the writer's own voice", Stay),
            line("hedges_source_rate", "sources' hedges", "in what sources say", Stay),
            line("approximators_rate", "approximators", "about, some: amounts, not hedges", List),
        ],
    },
    Group {
        title: "HOW LOUDLY",
        about: "intensifiers raise the voice or judge",
        figures: &[
            line("intensifiers_writer_rate", "writer's intensifiers", "in the writer's own voice", Stay),
            line("intensifiers_source_rate", "sources' intensifiers", "in what sources say", Stay),
            line("minimizers_rate", "minimizers", "play something down; counted apart", List),
        ],
    },
    Group {
        title: "WHAT NOBODY ANSWERS FOR",
        about: "assertions that need a source and have none",
        figures: &[
            line("unsourced", "unsourced", "sentences", Stay),
            line("unsourced_share", "  as a share", "of all assertive sentences", Drop),
            line("unsourced_flat", "  flat", "put as plain fact", Drop),
            line("unsourced_hedged", "  hedged", "softened by a hedge", Drop),
            line("unsourced_impersonal", "  impersonal", "said by nobody in particular", Drop),
            line("severity_rate", "  severity", "sum of 0–1 each", Drop),
            line("max_severity", "  greatest severity", "of one of them, 0–1", Drop),
            line("weakly_sourced_share", "weakly sourced", "need a source, have one of level 2", List),
            line("residual", "residual", "needs in side clauses, no source", List),
        ],
    },
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
    let shown: Vec<Vec<(&Line, String)>> = GROUPS.iter().map(|group| lines(group, totals)).collect();
    let all = || shown.iter().flatten();
    let label = all().map(|(line, _)| width(line.label)).max().unwrap_or(0);
    let number = all().map(|(_, value)| width(value)).max().unwrap_or(0);
    for (i, (group, lines)) in GROUPS.iter().zip(&shown).enumerate() {
        let rates = lines.iter().any(|(line, _)| is_rate(line) && !is_small(totals));
        let unit = if rates { "; per 1,000 words" } else { "" };
        // Severity is the one rate among counts.
        let unit = if rates && !lines.iter().all(|(line, _)| is_rate(line)) { "" } else { unit };
        heading(out, group.title, &format!("{}{unit}", group.about), style)?;
        if i == 0 {
            write_levels(out, totals, style)?;
        }
        for (line, value) in lines {
            let start = [pad(line.label, label), pad_left(value, number)];
            let rate = if unit.is_empty() && is_rate(line) && rates { ", per 1,000 words" } else { "" };
            write_figure(out, start, &format!("{}{rate}", line.meaning), style)?;
        }
        write_zeros(out, group, totals, style)?;
        writeln!(out)?;
    }
    write_own(out, totals, style)
}

/// What the user's own categories found.
fn write_own(out: &mut dyn Write, totals: &Totals, style: Style) -> io::Result<()> {
    if totals.own.is_empty() {
        return Ok(());
    }
    let unit = if is_small(totals) { "hits" } else { "hits per 1,000 words" };
    heading(out, "YOUR OWN LISTS", &format!("{unit}, in either voice"), style)?;
    let widest = totals.own.keys().map(|name| width(name)).max().unwrap_or(0);
    for (name, hits) in &totals.own {
        let value = shown(&Figure::own(name), totals).to_string();
        let doc = counted(*hits, "hit");
        write_figure(out, [pad(&safe(name), widest), pad_left(&value, 5)], &doc, style)?;
    }
    writeln!(out)
}

fn is_rate(line: &Line) -> bool {
    figure(line.figure).is_some_and(|figure| figure.kind == FigureKind::Rate)
}

fn is_zero(line: &Line, totals: &Totals) -> bool {
    figure(line.figure).is_some_and(|figure| figure.value(totals) == Some(0.0))
}

/// The lines of a group that are shown, with their values.
fn lines(group: &'static Group, totals: &Totals) -> Vec<(&'static Line, String)> {
    let shown = group.figures.iter().filter(|line| line.when_zero == Stay || !is_zero(line, totals));
    shown.filter_map(|line| Some((line, value(figure(line.figure)?, totals)))).collect()
}

/// One line for what was not found; shares tell how large they may still be.
fn write_zeros(out: &mut dyn Write, group: &Group, totals: &Totals, style: Style) -> io::Result<()> {
    let zero = group.figures.iter().filter(|line| line.when_zero == List && is_zero(line, totals));
    let name = |line: &Line| match figure(line.figure).map(|figure| figure.measure(totals)) {
        Some(Measure::Ratio { of, per: 1.0, .. }) => {
            format!("{} (0 of {of:.0}{})", line.label, bound(of, totals).unwrap_or_default())
        }
        _ => line.label.to_owned(),
    };
    let names: Vec<String> = zero.map(name).collect();
    if names.is_empty() {
        return Ok(());
    }
    let text = format!("none found: {}", names.join(", "));
    for line in wrap(&text, usize::from(style.width).saturating_sub(2).max(24)) {
        writeln!(out, "  {}", style.paint(Ink::Dim, &line))?;
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
        let share = if n == 0 || is_small(totals) {
            Cell::Of(n as f64, all as f64)
        } else {
            Cell::Share(n as f64 / all as f64)
        };
        let ink = match level {
            0 => Ink::Red,
            1..=3 => Ink::Yellow,
            _ => Ink::Green,
        };
        let (band, meaning) = (pad(band, bands), pad(meaning, meanings));
        let blank = if n == 0 { "" } else { " " };
        writeln!(out, "  {level} {band}  {meaning}  {}{blank}{share}", style.paint(ink, &bar))?;
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
        Cell::Of(0.0, of) => format!("0 of {of:.0}{}", bound(of, totals).unwrap_or_default()),
        cell => cell.to_string(),
    }
}

/// How large a share may still be of which none was found: three in so many.
fn bound(of: f64, totals: &Totals) -> Option<String> {
    (of >= 10.0 && !is_small(totals)).then(|| format!(", ≤{:.0}%", (300.0 / of).ceil()))
}

#[cfg(test)]
mod tests {
    use super::GROUPS;
    use crate::{render::width::width, report::FIGURES};

    #[test]
    fn every_figure_is_on_the_sheet_once() {
        let lines = GROUPS.iter().flat_map(|group| group.figures).map(|line| line.figure);
        let bands = super::BANDS.iter().map(|(name, _)| *name);
        // The head and the remarks.
        let elsewhere = ["words", "sentences", "assertive", "low_confidence_share"];
        let mut names: Vec<&str> = lines.chain(bands).chain(elsewhere).collect();
        let mut known: Vec<&str> = FIGURES.iter().map(|figure| &*figure.name).collect();
        names.sort_unstable();
        known.sort_unstable();
        assert_eq!(names, known);
    }

    #[test]
    fn meanings_fit_beside_their_figures() {
        let wide = GROUPS.iter().flat_map(|group| group.figures).find(|line| width(line.meaning) > 40);
        assert!(wide.is_none_or(|line| panic!("{}", line.meaning)));
    }
}
