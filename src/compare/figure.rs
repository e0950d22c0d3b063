//! One figure of every group.

use super::{Contrast, LEAST_ARTICLES, contrast, group::Members};
use crate::{
    report::{Counted, Figure, FigureKind, Measure, Totals, is_small},
    stats::{Estimate, Interval, Shape, jackknife, limits, poisson, wilson},
};

/// How the figure of a group is made of those of its articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The ratio of sums: all sentences or words of the group together.
    Pooled,
    /// The mean of the articles' own figures: counts, levels and other numbers, which would grow with the
    /// number of articles.
    Mean,
}

/// One figure of every group.
#[derive(Clone, Debug)]
pub struct ComparedFigure {
    /// Which.
    pub figure: Figure,
    /// How it is made of the articles.
    pub basis: Basis,
    /// Its values, in the order of the groups.
    pub groups: Vec<GroupValue>,
    shape: Shape,
}

/// A figure of one group.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupValue {
    /// Its value; `None` where there is nothing to measure.
    pub value: Option<f64>,
    /// What was counted: sentences, words, hits; for means the sum of the articles' figures.
    pub count: f64,
    /// What it was counted against; for means the number of articles that have the figure.
    pub of: f64,
    /// Articles that have the figure.
    pub articles: usize,
    /// The limits of 95 %, or why they are not told.
    pub interval: Result<Interval, Lack>,
    /// Of what the limits are.
    pub scope: Scope,
    /// Against the reference; `None` for the reference itself and where there are too few articles.
    pub contrast: Option<Contrast>,
}

/// Of what the limits are: what would be drawn anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// Articles of this kind.
    Articles,
    /// Sentences of this one article, as if they were independent (Wilson; Garwood for rates).
    Sentences,
}

/// Why an interval is not told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Lack {
    /// Fewer articles than [`LEAST_ARTICLES`] have the figure.
    #[error("fewer than {LEAST_ARTICLES} articles")]
    FewArticles,
    /// No article has the figure.
    #[error("nothing to measure")]
    NothingToMeasure,
}

impl ComparedFigure {
    pub(super) fn of(figure: &Figure, groups: &[Members], reference: usize) -> ComparedFigure {
        let pieces = groups.iter().flat_map(|group| &group.pieces);
        let (basis, shape) = pieces
            .map(|piece| basis(figure, &piece.totals))
            .max_by_key(|(basis, _)| *basis == Basis::Pooled)
            .unwrap_or((Basis::Mean, Shape::Mean));
        let mut compared = ComparedFigure { figure: figure.clone(), basis, groups: Vec::new(), shape };
        let parts: Vec<Vec<(f64, f64)>> = groups.iter().map(|group| compared.parts_of(group)).collect();
        compared.groups =
            groups.iter().zip(&parts).map(|(group, parts)| compared.value(group, parts)).collect();
        for (place, other) in parts.iter().enumerate().filter(|(place, _)| *place != reference) {
            compared.groups[place].contrast =
                contrast::contrast(&parts[reference], other, shape, figure.kind);
        }
        compared
    }

    /// What an article contributes: what is counted, and against what, such that their ratio is the figure.
    pub(super) fn parts(&self, totals: &Totals) -> (f64, f64) {
        match (self.figure.measure(totals), self.basis) {
            (Measure::Ratio { count, of, per, .. }, Basis::Pooled) => (count, of / per),
            (measure, _) => measure.value().map_or((0.0, 0.0), |value| (value, 1.0)),
        }
    }

    fn parts_of(&self, group: &Members) -> Vec<(f64, f64)> {
        group.pieces.iter().map(|piece| self.parts(&piece.totals)).collect()
    }

    fn value(&self, group: &Members, parts: &[(f64, f64)]) -> GroupValue {
        let (count, against) = parts.iter().fold((0.0, 0.0), |(y, x), part| (y + part.0, x + part.1));
        let alone = if let [piece] = group.pieces.as_slice() { self.within(&piece.totals) } else { None };
        GroupValue {
            value: (against > 0.0).then(|| count / against),
            count,
            of: against * self.per(),
            articles: parts.iter().filter(|(_, x)| *x > 0.0).count(),
            scope: if alone.is_some() { Scope::Sentences } else { Scope::Articles },
            interval: match alone {
                Some(interval) => Ok(interval),
                None => estimate(parts).map(|estimate| limits(&estimate, self.shape)),
            },
            contrast: None,
        }
    }

    /// Rates are per 1,000 words.
    fn per(&self) -> f64 {
        if self.basis == Basis::Pooled && self.shape == Shape::Rate { 1000.0 } else { 1.0 }
    }

    /// The limits within one article. Words come in runs and severities are no counts: these have none.
    fn within(&self, totals: &Totals) -> Option<Interval> {
        match self.figure.measure(totals) {
            _ if is_small(totals) => None,
            Measure::Ratio { count, of, per, counted: Counted::Items } if self.shape == Shape::Rate => {
                let Interval { low, high } = poisson(count as u64);
                (of > 0.0).then(|| Interval { low: per * low / of, high: per * high / of })
            }
            Measure::Ratio { count, of, counted: Counted::Items, .. } => wilson(count, of),
            _ => None,
        }
    }
}

/// The estimate of enough articles, or why there is none.
pub(super) fn estimate(parts: &[(f64, f64)]) -> Result<Estimate, Lack> {
    let found = jackknife(parts);
    match parts.iter().filter(|(_, x)| *x > 0.0).count() {
        0 => Err(Lack::NothingToMeasure),
        n if n < LEAST_ARTICLES => Err(Lack::FewArticles),
        _ => found.ok_or(Lack::FewArticles),
    }
}

/// How the figure of a group is made, and how it varies, as one article tells.
fn basis(figure: &Figure, totals: &Totals) -> (Basis, Shape) {
    match (figure.measure(totals), figure.kind) {
        (Measure::Ratio { counted: Counted::Greatest, .. }, _) => (Basis::Mean, Shape::Mean),
        (Measure::Ratio { .. }, FigureKind::Share) => (Basis::Pooled, Shape::Share),
        (Measure::Ratio { .. }, _) => (Basis::Pooled, Shape::Rate),
        (Measure::Value(_), FigureKind::Count) => (Basis::Mean, Shape::Rate),
        (Measure::Value(_), _) => (Basis::Mean, Shape::Mean),
    }
}
