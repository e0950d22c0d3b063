//! How often intervals hold what was put in, and how often a test sees what is not there.

use framelens::stats::{
    Interval, Permutation, Random, Shape, cliff_delta, difference, jackknife, limits, p_value, ratio,
};

use super::draw::World;

/// Of 95 promised, how many intervals of 100 held the truth; `None` where none was drawn.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Coverage {
    pub(crate) value: Tally,
    pub(crate) difference: Tally,
    pub(crate) ratio: Tally,
    pub(crate) delta: Tally,
    /// The value and the difference by the plain jackknife, which `compare` does not use.
    pub(crate) plain: (Tally, Tally),
}

/// Intervals drawn, and those that held the truth.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tally {
    pub(crate) drawn: u32,
    pub(crate) held: u32,
}

impl Tally {
    fn note(&mut self, interval: Interval, truth: f64) {
        self.drawn += 1;
        self.held += u32::from(interval.low <= truth && truth <= interval.high);
    }

    /// Per cent.
    pub(crate) fn percent(&self) -> f64 {
        100.0 * f64::from(self.held) / f64::from(self.drawn)
    }
}

/// Draws two groups so many times.
pub(crate) fn coverage(
    one: World,
    other: World,
    articles: (usize, usize),
    times: u64,
    seed: u64,
) -> Coverage {
    let mut found = Coverage::default();
    let delta = true_delta(one, other);
    for replicate in 0..times {
        let mut random = Random::stream(seed, replicate);
        let (a, b) = (one.articles(&mut random, articles.0), other.articles(&mut random, articles.1));
        let (Some(first), Some(second)) = (jackknife(&a), jackknife(&b)) else { continue };
        found.value.note(limits(&first, one.shape), one.figure);
        found.difference.note(difference(&first, &second, one.shape).interval, other.figure - one.figure);
        found.plain.0.note(limits(&first, Shape::Mean), one.figure);
        let plain = difference(&first, &second, Shape::Mean);
        found.plain.1.note(plain.interval, other.figure - one.figure);
        if let Some(ratio) = ratio(&first, &second, one.shape) {
            found.ratio.note(ratio.interval, other.figure / one.figure);
        }
        if let Some(found_delta) = cliff_delta(&own(&a), &own(&b)) {
            found.delta.note(found_delta.interval, delta);
        }
    }
    found
}

fn own(articles: &[(f64, f64)]) -> Vec<f64> {
    articles.iter().map(|(y, x)| y / x).collect()
}

/// Cliff's delta of very many articles.
fn true_delta(one: World, other: World) -> f64 {
    let mut random = Random::new(0);
    let (a, b) = (one.articles(&mut random, 60_000), other.articles(&mut random, 60_000));
    cliff_delta(&own(&a), &own(&b)).map_or(0.0, |delta| delta.value)
}

/// Per cent of pairs of groups of the same figure that the permutation test tells apart at 5 %.
pub(crate) fn false_alarms(
    one: World,
    other: World,
    articles: (usize, usize),
    times: u64,
    draws: u64,
) -> f64 {
    let alarm = |replicate: &u64| {
        let mut random = Random::stream(2, *replicate);
        let (a, b) = (one.articles(&mut random, articles.0), other.articles(&mut random, articles.1));
        let far = Permutation::new(1, a.chunks(1), b.chunks(1)).as_far_apart(*replicate, 0..draws);
        p_value(far[0], draws) <= 0.05
    };
    100.0 * (0..times).filter(alarm).count() as f64 / times as f64
}
