//! The figures of an article in four groups, each with what it means: what sheets and pages show.

use crate::report::{Cell, Figure, FigureKind, Measure, Totals, counted, figure, is_small, shown};

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
        title: "Who answers for it",
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
        title: "How firmly",
        about: "hedges leave open whether it is so",
        figures: &[
            line("hedges_writer_rate", "writer's hedges", "in the writer's own voice", Stay),
            line("hedges_source_rate", "sources' hedges", "in what sources say", Stay),
            line("approximators_rate", "approximators", "about, some: amounts, not hedges", List),
        ],
    },
    Group {
        title: "How loudly",
        about: "intensifiers raise the voice or judge",
        figures: &[
            line("intensifiers_writer_rate", "writer's intensifiers", "in the writer's own voice", Stay),
            line("intensifiers_source_rate", "sources' intensifiers", "in what sources say", Stay),
            line("minimizers_rate", "minimizers", "play something down; counted apart", List),
        ],
    },
    Group {
        title: "What nobody answers for",
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

/// The share of assertive sentences of a level; their number if it is nought or the text is short.
pub(super) fn level_share(totals: &Totals, level: u8) -> Cell {
    let (n, all) = (totals.levels[usize::from(level)] as f64, totals.assertive() as f64);
    if n == 0.0 || is_small(totals) { Cell::Of(n, all) } else { Cell::Share(n / all) }
}

/// A group as it is shown.
pub(super) struct Shown {
    pub(super) title: &'static str,
    /// What it is about, and the unit of its numbers.
    pub(super) about: String,
    pub(super) figures: Vec<ShownFigure>,
    /// What was not found, if there is such.
    pub(super) none_found: Option<String>,
}

/// A figure as it is shown.
pub(super) struct ShownFigure {
    /// Two blanks before it say that it belongs to the one above.
    pub(super) label: String,
    pub(super) value: String,
    pub(super) meaning: String,
}

/// The groups of an article, that of the user's own categories last, if there are some.
pub(super) fn of(totals: &Totals) -> Vec<Shown> {
    GROUPS.iter().map(|group| shown_group(group, totals)).chain(own(totals)).collect()
}

/// The shares of the four bands: `named 27%`.
pub(super) fn bands(totals: &Totals) -> Vec<String> {
    let band = |(name, label): &(&str, &str)| Some(format!("{label} {}", shown(figure(name)?, totals)));
    BANDS.iter().filter_map(band).collect()
}

fn shown_group(group: &'static Group, totals: &Totals) -> Shown {
    let lines: Vec<&Line> =
        group.figures.iter().filter(|line| line.when_zero == Stay || !is_zero(line, totals)).collect();
    let rates = lines.iter().any(|line| is_rate(line)) && !is_small(totals);
    // Where all are rates, the heading says so once.
    let all = rates && lines.iter().all(|line| is_rate(line));
    let figure = |line: &&Line| {
        let rate = if rates && !all && is_rate(line) { ", per 1,000 words" } else { "" };
        let value = value(figure(line.figure)?, totals);
        Some(ShownFigure { label: line.label.to_owned(), value, meaning: format!("{}{rate}", line.meaning) })
    };
    Shown {
        title: group.title,
        about: format!("{}{}", group.about, if all { "; per 1,000 words" } else { "" }),
        figures: lines.iter().filter_map(figure).collect(),
        none_found: zeros(group, totals),
    }
}

/// What the user's own categories found.
fn own(totals: &Totals) -> Option<Shown> {
    let unit = if is_small(totals) { "hits" } else { "hits per 1,000 words" };
    let figure = |(name, hits): (&String, &u64)| ShownFigure {
        label: name.clone(),
        value: shown(&Figure::own(name), totals).to_string(),
        meaning: counted(*hits, "hit"),
    };
    (!totals.own.is_empty()).then(|| Shown {
        title: "Your own lists",
        about: format!("{unit}, in either voice"),
        figures: totals.own.iter().map(figure).collect(),
        none_found: None,
    })
}

fn is_rate(line: &Line) -> bool {
    figure(line.figure).is_some_and(|figure| figure.kind == FigureKind::Rate)
}

fn is_zero(line: &Line, totals: &Totals) -> bool {
    figure(line.figure).is_some_and(|figure| figure.value(totals) == Some(0.0))
}

/// One line for what was not found; shares tell how large they may still be.
fn zeros(group: &Group, totals: &Totals) -> Option<String> {
    let zero = group.figures.iter().filter(|line| line.when_zero == List && is_zero(line, totals));
    let name = |line: &Line| match figure(line.figure).map(|figure| figure.measure(totals)) {
        Some(Measure::Ratio { of, per: 1.0, .. }) => {
            format!("{} (0 of {of:.0}{})", line.label, bound(of, totals).unwrap_or_default())
        }
        _ => line.label.to_owned(),
    };
    let names: Vec<String> = zero.map(name).collect();
    (!names.is_empty()).then(|| format!("none found: {}", names.join(", ")))
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
