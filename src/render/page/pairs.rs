//! Articles on the same event side by side: the differences of all pairs, drawn and in numbers.

use serde::Serialize;

use super::comparison::{round_up, told};
use crate::{
    compare::{Comparison, PairedFigure},
    render::comparison::{PairBlock, PairEvent, PairLine},
    report::FigureKind,
};

/// A group in pairs with the reference.
#[derive(Serialize)]
pub(super) struct Pairs {
    title: String,
    remark: String,
    figures: Vec<Figure>,
    events: Vec<PairEvent>,
}

/// The differences of one figure, on a scale with 0 in its middle.
#[derive(Serialize)]
struct Figure {
    #[serde(flatten)]
    words: PairLine,
    /// What the right end of the scale stands for; the left end is the same below 0.
    end: String,
    /// The pairs, the mean and its interval, in thousandths of the scale.
    dots: Vec<u64>,
    dot: Option<u64>,
    from: Option<u64>,
    wide: Option<u64>,
    verdict_words: &'static str,
}

/// Every group in pairs.
pub(super) fn of(comparison: &Comparison, blocks: Vec<PairBlock>) -> Vec<Pairs> {
    let groups = comparison.pairs.iter().flat_map(|pairs| &pairs.groups);
    let one = |(group, block): (&crate::compare::PairedGroup, PairBlock)| Pairs {
        title: block.title,
        remark: block.remark,
        figures: group.figures.iter().zip(block.lines).map(|(figure, line)| drawn(figure, line)).collect(),
        events: block.events,
    };
    groups.zip(blocks).map(one).collect()
}

fn drawn(figure: &PairedFigure, words: PairLine) -> Figure {
    let steps: Vec<f64> = figure.values.iter().flatten().map(|(ours, theirs)| theirs - ours).collect();
    let interval = figure.mean.map(|mean| mean.interval);
    let ends = interval.into_iter().flat_map(|around| [around.low, around.high]);
    let greatest = round_up(steps.iter().copied().chain(ends).fold(0.0, |most, step| most.max(step.abs())));
    let place = |step: f64| (500.0 + 500.0 * (step / greatest).clamp(-1.0, 1.0)).round() as u64;
    let (from, to) = (interval.map(|around| place(around.low)), interval.map(|around| place(around.high)));
    Figure {
        end: if figure.figure.kind == FigureKind::Share {
            format!("{:.0} points", greatest * 100.0)
        } else {
            format!("{greatest}")
        },
        verdict_words: words.verdict.map_or("", told),
        words,
        dots: steps.into_iter().map(place).collect(),
        dot: figure.mean.map(|mean| place(mean.value)),
        from,
        wide: from.zip(to).map(|(from, to)| to - from),
    }
}
