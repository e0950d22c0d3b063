//! Groups side by side: one table a figure, with its intervals drawn beside the numbers.

use serde::Serialize;

use super::pairs::{self, Pairs};
use crate::{
    compare::{ComparedFigure, Verdict},
    render::comparison::{Block, Line, Page, View as Words},
    report::{Cell, FigureKind},
};

/// A comparison as its template sees it.
#[derive(Serialize)]
pub(super) struct View {
    by: String,
    reference: String,
    groups: Vec<[String; 5]>,
    figures: Vec<Figure>,
    pairs: Vec<Pairs>,
    warnings: Vec<String>,
    reading: Vec<String>,
}

/// One figure of every group.
#[derive(Serialize)]
struct Figure {
    name: String,
    heading: String,
    meaning: String,
    /// What the ends of the scale stand for.
    least: String,
    greatest: String,
    /// Where the reference's value lies on the scale.
    line: Option<u64>,
    rows: Vec<Row>,
}

/// A group's row: its words, and what is drawn.
#[derive(Serialize)]
struct Row {
    #[serde(flatten)]
    words: Line,
    sort: Option<f64>,
    /// On the scale, in thousandths of its length.
    dot: Option<u64>,
    from: Option<u64>,
    wide: Option<u64>,
    verdict_words: &'static str,
}

impl View {
    pub(super) fn of(page: &Page<'_>) -> View {
        let comparison = page.comparison;
        let words = Words::of(page);
        let figures = comparison.figures.iter().zip(words.figures);
        View {
            by: comparison.by.clone(),
            reference: comparison.groups[comparison.reference].name.clone(),
            groups: words.groups,
            figures: figures.map(|(compared, block)| figure(compared, block, comparison.reference)).collect(),
            pairs: pairs::of(comparison, words.pairs),
            warnings: words.warnings,
            reading: words.reading,
        }
    }
}

fn figure(compared: &ComparedFigure, block: Block, reference: usize) -> Figure {
    let ends = compared.groups.iter().flat_map(|group| [group.value, group.interval.ok().map(|it| it.high)]);
    let greatest = round_up(ends.flatten().fold(0.0, f64::max));
    let place = |value: f64| (1000.0 * (value / greatest).clamp(0.0, 1.0)).round() as u64;
    let row = |(words, group): (Line, &crate::compare::GroupValue)| {
        let interval = group.interval.ok();
        let (from, to) = (interval.map(|it| place(it.low)), interval.map(|it| place(it.high)));
        Row {
            verdict_words: words.verdict.map_or("", told),
            words,
            sort: group.value,
            dot: group.value.map(place),
            from,
            wide: from.zip(to).map(|(from, to)| to - from),
        }
    };
    Figure {
        name: block.name,
        heading: block.heading,
        meaning: block.meaning,
        least: end(compared.figure.kind, 0.0),
        greatest: end(compared.figure.kind, greatest),
        line: compared.groups[reference].value.map(place),
        rows: block.lines.into_iter().zip(&compared.groups).map(row).collect(),
    }
}

/// What a verdict means, in few words.
pub(super) fn told(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Stands => "differs",
        Verdict::Alone => "differs, taken alone",
        Verdict::Open => "not told apart",
    }
}

/// What an end of the scale is called.
fn end(kind: FigureKind, value: f64) -> String {
    match kind {
        FigureKind::Share => Cell::Share(value),
        FigureKind::Count => Cell::Count(value),
        _ => Cell::Number(value),
    }
    .to_string()
}

/// The next of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 and their like by tens, so that the end of a scale is a number that people use.
pub(super) fn round_up(value: f64) -> f64 {
    if value <= 0.0 || !value.is_finite() {
        return 1.0;
    }
    let tens = 10f64.powf(value.log10().floor());
    let steps = [1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0];
    let step = steps.into_iter().find(|step| value <= step * tens * (1.0 + 1e-9));
    tens * step.unwrap_or(10.0)
}

#[cfg(test)]
mod tests {
    use super::round_up;

    #[test]
    fn scales_end_at_numbers_that_people_use() {
        for (greatest, end) in
            [(0.43, 0.5), (0.21, 0.25), (7.3, 8.0), (12.0, 15.0), (1000.0, 1000.0), (0.0, 1.0)]
        {
            assert!((round_up(greatest) - end).abs() < 1e-9, "{greatest}: {}", round_up(greatest));
        }
    }
}
