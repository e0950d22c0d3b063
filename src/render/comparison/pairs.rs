//! Articles on the same event side by side, as text.

use serde::Serialize;

use super::{
    number::{self, Digits},
    view::mark,
};
use crate::{
    compare::{Comparison, LEAST_PAIRS, PairedFigure, PairedGroup, Verdict},
    report::counted,
};

/// A group in pairs with the reference.
#[derive(Clone, Debug, Serialize)]
pub struct PairBlock {
    /// The group, and how many pairs there are.
    pub title: String,
    /// Articles without a partner, and the like.
    pub remark: String,
    /// One a figure.
    pub lines: Vec<PairLine>,
    /// One a pair.
    pub events: Vec<PairEvent>,
}

/// A figure over all pairs.
#[derive(Clone, Debug, Serialize)]
pub struct PairLine {
    /// The figure's heading.
    pub heading: String,
    /// Pairs in which both sides have the figure.
    pub pairs: usize,
    /// The mean of the differences with its interval, or why there is none.
    pub mean: String,
    /// `●`, `◐` or `○`.
    pub mark: &'static str,
    /// What the mark stands for.
    pub verdict: Option<Verdict>,
    /// The rank-biserial correlation.
    pub lean: String,
}

/// A pair.
#[derive(Clone, Debug, Serialize)]
pub struct PairEvent {
    /// The event.
    pub name: String,
    /// The difference of each figure, shares in points.
    pub steps: Vec<String>,
}

pub(super) fn blocks(comparison: &Comparison) -> Vec<PairBlock> {
    let groups = comparison.pairs.iter().flat_map(|pairs| &pairs.groups);
    groups.map(|group| block(comparison, group)).collect()
}

fn block(comparison: &Comparison, group: &PairedGroup) -> PairBlock {
    let name = |place: usize| comparison.groups[place].name.as_str();
    let (ours, theirs) = (name(comparison.reference), name(group.group));
    let digits: Vec<Digits> = group.figures.iter().map(|figure| Digits::of(figure.figure.kind)).collect();
    let step = |place: usize, (figure, digits): (&PairedFigure, &Digits)| {
        figure.values[place].map_or("–".to_owned(), |(ours, theirs)| digits.step(theirs - ours))
    };
    let steps = |place| group.figures.iter().zip(&digits).map(|figure| step(place, figure)).collect();
    let event = |(place, pair): (usize, &crate::compare::Pair)| PairEvent {
        name: pair.name.clone(),
        steps: steps(place),
    };
    PairBlock {
        title: format!("{theirs} against {ours}: {}", counted(group.pairs.len() as u64, "pair")),
        remark: format!(
            "Without a partner: {} of {ours}, {} of {theirs}.",
            counted(group.alone.0, "article"),
            group.alone.1
        ),
        lines: group.figures.iter().zip(&digits).map(line).collect(),
        events: group.pairs.iter().enumerate().map(event).collect(),
    }
}

fn line((figure, digits): (&PairedFigure, &Digits)) -> PairLine {
    let few = || format!("fewer than {LEAST_PAIRS} pairs");
    PairLine {
        heading: figure.figure.heading.to_string(),
        pairs: figure.pairs,
        mean: figure.mean.map_or_else(few, |mean| digits.difference(mean.value, mean.interval)),
        mark: figure.verdict().map_or("", mark),
        verdict: figure.verdict(),
        lean: figure.rank_biserial.map_or(String::new(), number::delta),
    }
}
