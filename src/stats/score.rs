//! Limits of a share, a rate or a mean of several articles.
//!
//! For shares and rates these are score limits: Wilson, E. B. (1927), *Probable inference, the law of
//! succession, and statistical inference*, and its like for counts (Rao 1948); they are lopsided near
//! zero, as they must be, and stand where nothing was found. What a unit is worth comes from the
//! jackknife (the design effect; Korn & Graubard 1998, *Confidence intervals for proportions with small
//! expected number of positive counts estimated from survey data*; Dean & Pagano 2015 for Wilson's form):
//! the square of the quantile is multiplied by (jackknife variance / variance of independent units).
//! It is never below what independent units would give, and what lies between the units is widened a little (see
//! [`widened`]).

use super::{Estimate, Interval, t_quantile};

/// The normal quantile of 95 %.
pub(super) const Z: f64 = 1.959_963_984_540_054;

/// By which law a figure varies if its units are independent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A share, 0 to 1: r (1 − r) / n.
    Share,
    /// Something counted per word or article, 0 or more: r / n.
    Rate,
    /// Any number: only the jackknife tells.
    Mean,
}

/// The limits of 95 % of an estimate by itself: Student's t with units − 1 degrees of freedom.
pub fn limits(estimate: &Estimate, shape: Shape) -> Interval {
    limits_with(estimate, shape, t_quantile(0.025, estimate.units as f64 - 1.0))
}

/// The limits for a quantile of Student's t.
pub fn limits_with(estimate: &Estimate, shape: Shape, t: f64) -> Interval {
    let Estimate { value, variance, against, .. } = *estimate;
    let alone = match shape {
        Shape::Share => value * (1.0 - value) / against,
        Shape::Rate => value / against,
        Shape::Mean => return around(value, t * variance.sqrt()),
    };
    let design = if alone > 0.0 { variance / alone } else { 0.0 };
    let k = (t * t * widened(design, estimate.units)).max(Z * Z) / against;
    if shape == Shape::Share { share_limits(value, k) } else { rate_limits(value, k) }
}

/// The design effect with what lies between the units, D − 1, times n / (n − 1). Articles that differ much are mostly
/// skewed: a few hold most of what is counted, and a sample without them shows both too low a figure and too little
/// spread. The simulations of `docs/statistics.md` show how much is missing.
fn widened(design: f64, units: usize) -> f64 {
    let between = (design - 1.0).max(0.0);
    design + between / (units.max(2) - 1) as f64
}

/// All shares for which (value − share)² ≤ k · share (1 − share).
pub(super) fn share_limits(value: f64, k: f64) -> Interval {
    let half = (k * value * (1.0 - value) + k * k / 4.0).sqrt();
    let end = |half: f64| ((value + k / 2.0 + half) / (1.0 + k)).clamp(0.0, 1.0);
    // Exactly the ends of the scale where the value is: rounding would leave a hair.
    let low = if value <= 0.0 { 0.0 } else { end(-half) };
    Interval { low, high: if value >= 1.0 { 1.0 } else { end(half) } }
}

/// All rates for which (value − rate)² ≤ k · rate.
fn rate_limits(value: f64, k: f64) -> Interval {
    let half = (k * value + k * k / 4.0).sqrt();
    let low = if value <= 0.0 { 0.0 } else { (value + k / 2.0 - half).max(0.0) };
    Interval { low, high: value + k / 2.0 + half }
}

fn around(value: f64, half: f64) -> Interval {
    Interval { low: value - half, high: value + half }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::{jackknife, wilson};

    const UNITS: [(f64, f64); 8] = [
        (3.0, 20.0),
        (0.0, 15.0),
        (5.0, 31.0),
        (2.0, 18.0),
        (8.0, 44.0),
        (1.0, 16.0),
        (4.0, 27.0),
        (2.0, 22.0),
    ];

    /// Each limit is where the score statistic, made of the jackknife variance rescaled to the limit, is t.
    #[test]
    fn limits_lie_where_the_score_statistic_is_t() {
        // More varied than chance, so that the jackknife decides.
        let units: Vec<(f64, f64)> =
            UNITS.iter().zip([9.0, 0.0, 1.0, 3.0, 0.0, 4.0, 1.0, 6.0]).map(|((_, x), y)| (y, *x)).collect();
        let estimate = jackknife(&units).unwrap();
        let (t, r) = (t_quantile(0.025, 7.0), estimate.value);
        let alone = r * (1.0 - r) / estimate.against;
        let wider = |alone: f64| widened(estimate.variance / alone, 8) * alone;
        let share = limits(&estimate, Shape::Share);
        for end in [share.low, share.high] {
            let variance = wider(alone) * end * (1.0 - end) / (r * (1.0 - r));
            assert!(((end - r).abs() / variance.sqrt() - t).abs() < 1e-9, "{end}");
        }
        let rate = limits(&estimate, Shape::Rate);
        for end in [rate.low, rate.high] {
            let variance = wider(r / estimate.against) * end / r;
            assert!(((end - r).abs() / variance.sqrt() - t).abs() < 1e-9, "{end}");
        }
    }

    #[test]
    fn limits_are_never_narrower_than_of_independent_units() {
        // Articles that are more alike than chance would have them.
        let alike = jackknife(&[(2.0, 20.0), (3.0, 30.0), (2.0, 19.0), (4.0, 41.0)]).unwrap();
        assert!(alike.variance < alike.value * (1.0 - alike.value) / alike.against / 5.0);
        assert_eq!(limits(&alike, Shape::Share), wilson(11.0, 110.0).unwrap());
    }

    #[test]
    fn nothing_found_has_an_upper_limit() {
        let none: Vec<(f64, f64)> = (0..10).map(|_| (0.0, 30.0)).collect();
        let found = limits(&jackknife(&none).unwrap(), Shape::Share);
        assert!(found.low == 0.0 && (found.high - Z * Z / (300.0 + Z * Z)).abs() < 1e-12, "{found:?}");
        let all: Vec<(f64, f64)> = (0..10).map(|_| (30.0, 30.0)).collect();
        let found = limits(&jackknife(&all).unwrap(), Shape::Share);
        assert!(found.high == 1.0 && found.low > 0.98, "{found:?}");
    }

    /// `scipy.stats.ttest_1samp([3, 1, 4, 1, 5, 9, 2, 6], 0).confidence_interval()`.
    #[test]
    fn a_mean_has_the_limits_of_students_t() {
        let units: Vec<(f64, f64)> = [3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0].map(|y| (y, 1.0)).to_vec();
        let found = limits(&jackknife(&units).unwrap(), Shape::Mean);
        assert!(
            (found.low - 1.577_300_043).abs() < 1e-6 && (found.high - 6.172_699_957).abs() < 1e-6,
            "{found:?}"
        );
    }
}
