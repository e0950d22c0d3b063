//! The difference and the ratio of two figures, with limits made of those of each.
//!
//! Zou, G. Y. & Donner, A. (2008), *Construction of confidence limits about effect measures: a general
//! approach*, Statistics in Medicine 27 (MOVER); for two shares it is Newcombe's (1998) hybrid score
//! interval. Student's t has Welch's degrees of freedom.

use super::{Estimate, Interval, Shape, limits_with, t_quantile, welch};

/// One figure against another.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Effect {
    /// The difference or the ratio.
    pub value: f64,
    /// Its limits of 95 %; without a higher one the ratio is infinite there.
    pub interval: Interval,
}

/// `other` − `one`.
pub fn difference(one: &Estimate, other: &Estimate, shape: Shape) -> Effect {
    let t = t_quantile(0.025, welch((one.variance, one.units), (other.variance, other.units)));
    combined((one.value, limits_with(one, shape, t)), (other.value, limits_with(other, shape, t)))
}

/// `other` / `one`; `None` where one of them is 0, for then the data do not tell how many times.
pub fn ratio(one: &Estimate, other: &Estimate, shape: Shape) -> Option<Effect> {
    let relative = |estimate: &Estimate| estimate.variance / estimate.value.powi(2);
    if one.value <= 0.0 || other.value <= 0.0 {
        return None;
    }
    let t = t_quantile(0.025, welch((relative(one), one.units), (relative(other), other.units)));
    let logs = |estimate: &Estimate| {
        let Interval { low, high } = limits_with(estimate, shape, t);
        (estimate.value.ln(), Interval { low: low.ln(), high: high.ln() })
    };
    let log = combined(logs(one), logs(other));
    let interval = Interval { low: log.interval.low.exp(), high: log.interval.high.exp() };
    Some(Effect { value: log.value.exp(), interval })
}

/// The difference of two values whose limits are known.
fn combined(one: (f64, Interval), other: (f64, Interval)) -> Effect {
    let value = other.0 - one.0;
    let low = (other.0 - other.1.low).hypot(one.1.high - one.0);
    let high = (other.1.high - other.0).hypot(one.0 - one.1.low);
    Effect { value, interval: Interval { low: value - low, high: value + high } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::{cliff_delta, jackknife, limits, wilson};

    /// Newcombe, R. G. (1998), *Interval estimation for the difference between independent proportions*, table
    /// II, method 10: 56/70 − 48/80 is 0.2 (0.0524 to 0.3339); 9/10 − 3/10 is 0.6 (0.1705 to 0.8090).
    #[test]
    fn shares_of_independent_units_differ_as_newcombe_published() {
        for (one, other, low, high) in
            [((48.0, 80.0), (56.0, 70.0), 0.0524, 0.3339), ((3.0, 10.0), (9.0, 10.0), 0.1705, 0.8090)]
        {
            let share = |(count, of): (f64, f64)| (count / of, wilson(count, of).unwrap());
            let found = combined(share(one), share(other)).interval;
            assert!((found.low - low).abs() < 5e-5 && (found.high - high).abs() < 5e-5, "{found:?}");
        }
    }

    /// `scipy.stats.ttest_ind(other, one, equal_var=False).confidence_interval()`.
    #[test]
    fn means_differ_as_welch_says() {
        let of = |values: [f64; 8]| jackknife(&values.map(|y| (y, 1.0))).unwrap();
        let one = of([3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0]);
        let found = difference(&one, &of([5.0, 3.0, 5.0, 8.0, 9.0, 7.0, 9.0, 3.0]), Shape::Mean);
        assert!((found.value - 2.25).abs() < 1e-12);
        assert!((found.interval.low + 0.557_398_658).abs() < 1e-6, "{found:?}");
        assert!((found.interval.high - 5.057_398_658).abs() < 1e-6, "{found:?}");
    }

    #[test]
    fn a_ratio_is_the_same_seen_from_the_other_side_and_not_told_of_nothing() {
        let of = |counts: [f64; 8]| jackknife(&counts.map(|y| (y, 0.6))).unwrap();
        let (one, other) =
            (of([3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0]), of([1.0, 0.0, 2.0, 1.0, 0.0, 4.0, 2.0, 1.0]));
        let (there, back) =
            (ratio(&one, &other, Shape::Rate).unwrap(), ratio(&other, &one, Shape::Rate).unwrap());
        assert!((there.value - 11.0 / 31.0).abs() < 1e-12);
        assert!((there.interval.low - 1.0 / back.interval.high).abs() < 1e-9);
        assert!(there.interval.low < there.value && there.value < there.interval.high);
        assert_eq!(ratio(&one, &of([0.0; 8]), Shape::Rate), None);
        assert_eq!(ratio(&of([0.0; 8]), &one, Shape::Rate), None);
    }

    /// The example of `docs/statistics.md`, step by step.
    #[test]
    fn worked_example_of_the_docs() {
        let of = |counts: [f64; 8]| jackknife(&counts.map(|count| (count, 20.0))).unwrap();
        let herald = of([10.0, 12.0, 8.0, 14.0, 11.0, 9.0, 13.0, 11.0]);
        let wire = of([6.0, 8.0, 5.0, 9.0, 7.0, 6.0, 8.0, 7.0]);
        let near = |found: f64, told: f64| assert!((found - told).abs() < 5e-4, "{found} is not {told}");
        near(herald.variance, 0.001_25);
        near(wire.variance, 0.000_536);
        let (one, other) = (limits(&herald, Shape::Share), limits(&wire, Shape::Share));
        for (end, told) in [(one.low, 0.466), (one.high, 0.631), (other.low, 0.280), (other.high, 0.427)] {
            near(end, told);
        }
        let found = difference(&herald, &wire, Shape::Share);
        near(found.value, -0.2);
        near(found.interval.low, -0.302);
        near(found.interval.high, -0.091);
        let shares = |counts: [f64; 8]| counts.map(|count| count / 20.0);
        let delta = cliff_delta(
            &shares([10.0, 12.0, 8.0, 14.0, 11.0, 9.0, 13.0, 11.0]),
            &shares([6.0, 8.0, 5.0, 9.0, 7.0, 6.0, 8.0, 7.0]),
        );
        near(delta.unwrap().value, -59.0 / 64.0);
    }
}
