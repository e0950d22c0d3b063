//! A group against the reference.

use std::io;

use super::{ComparedFigure, LEAST_ARTICLES, Settings, figure::estimate, group::Members, parts_of};
use crate::{
    batch,
    report::FigureKind,
    stats::{
        Effect, Interval, Permutation, Shape, benjamini_hochberg, cliff_delta, difference, p_value, ratio,
    },
};

/// Adjusted p-values up to this stand among all comparisons.
const DISCOVERY_RATE: f64 = 0.05;

/// Replicates that are worked on at once by one thread.
const CHUNK: u64 = 500;

/// A group against the reference, in one figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contrast {
    /// The group's value less the reference's.
    pub difference: Effect,
    /// How many times the reference's, of rates; `None` for other figures, and where either is 0.
    pub ratio: Option<Effect>,
    /// Cliff's delta of the articles: how often one of this group has more than one of the reference.
    pub delta: Effect,
    /// How often groups drawn at random lie at least as far apart.
    pub p: f64,
    /// The same among all comparisons made (Benjamini & Hochberg).
    pub q: f64,
}

/// What an interval says of a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It leaves no difference out, and so does the test among all comparisons.
    Stands,
    /// It leaves no difference out, but among so many comparisons chance would do so, too.
    Alone,
    /// No difference is within it: these articles do not tell which way it goes.
    Open,
}

impl Contrast {
    /// What readers may take from it.
    pub fn verdict(&self) -> Verdict {
        match self.ratio {
            Some(ratio) => Verdict::of(ratio.interval, 1.0, self.q),
            None => Verdict::of(self.difference.interval, 0.0, self.q),
        }
    }
}

impl Verdict {
    /// Whether `none`, the value of no difference, is within the interval, and whether the test stands.
    pub(super) fn of(interval: Interval, none: f64, q: f64) -> Verdict {
        if interval.low <= none && none <= interval.high {
            Verdict::Open
        } else if q <= DISCOVERY_RATE {
            Verdict::Stands
        } else {
            Verdict::Alone
        }
    }
}

/// The contrast of two groups but for its p-values; `None` if either has too few articles.
pub(super) fn contrast(
    reference: &[(f64, f64)],
    other: &[(f64, f64)],
    shape: Shape,
    kind: FigureKind,
) -> Option<Contrast> {
    let (one, two) = (estimate(reference).ok()?, estimate(other).ok()?);
    let values = |parts: &[(f64, f64)]| -> Vec<f64> {
        parts.iter().filter(|(_, x)| *x > 0.0).map(|(y, x)| y / x).collect()
    };
    Some(Contrast {
        difference: difference(&one, &two, shape),
        ratio: if kind == FigureKind::Rate { ratio(&one, &two, shape) } else { None },
        delta: cliff_delta(&values(reference), &values(other))?,
        p: 1.0,
        q: 1.0,
    })
}

/// Fills in the p-values of all contrasts, and tells how many there are.
pub(super) fn test(
    figures: &mut [ComparedFigure],
    groups: &[Members],
    reference: usize,
    settings: &Settings,
) -> io::Result<usize> {
    let parts: Vec<Vec<Vec<(f64, f64)>>> = groups.iter().map(|group| parts_of(group, figures)).collect();
    let enough = |place: &usize| groups[*place].pieces.len() >= LEAST_ARTICLES;
    let others: Vec<usize> = (0..groups.len()).filter(|place| *place != reference && enough(place)).collect();
    if enough(&reference) {
        for place in others {
            let units = |of: usize| parts[of].iter().map(Vec::as_slice);
            let permutation = Permutation::new(figures.len(), units(reference), units(place));
            let far = as_far_apart(&permutation, figures.len(), settings)?;
            for (figure, far) in figures.iter_mut().zip(far) {
                if let Some(contrast) = &mut figure.groups[place].contrast {
                    contrast.p = p_value(far, settings.replicates);
                }
            }
        }
    }
    Ok(adjust(figures))
}

/// The replicates in chunks, on several threads: whole numbers add up to the same in any order.
fn as_far_apart(permutation: &Permutation, figures: usize, settings: &Settings) -> io::Result<Vec<u64>> {
    let starts = (0..settings.replicates).step_by(CHUNK as usize).collect();
    let work =
        |start: u64| permutation.as_far_apart(settings.seed, start..settings.replicates.min(start + CHUNK));
    let mut sum = vec![0; figures];
    for counts in batch::map(starts, settings.jobs, work)? {
        sum.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
    }
    Ok(sum)
}

/// Sets the adjusted p-values among all contrasts.
fn adjust(figures: &mut [ComparedFigure]) -> usize {
    let contrasts = || figures.iter().flat_map(|figure| &figure.groups).filter_map(|group| group.contrast);
    let q = benjamini_hochberg(&contrasts().map(|contrast| contrast.p).collect::<Vec<_>>());
    let all =
        figures.iter_mut().flat_map(|figure| &mut figure.groups).filter_map(|group| group.contrast.as_mut());
    all.zip(&q).for_each(|(contrast, q)| contrast.q = *q);
    q.len()
}
