//! Limits of a share, a rate or a mean of several articles.
//!
//! For shares and rates these are score limits: Wilson, E. B. (1927), *Probable inference, the law of
//! succession, and statistical inference*, and its like for counts (Rao 1948); they are lopsided near
//! zero, as they must be, and stand where nothing was found. What a unit is worth comes from the
//! jackknife (the design effect; Korn & Graubard 1998, *Confidence intervals for proportions with small
//! expected number of positive counts estimated from survey data*; Dean & Pagano 2015 for Wilson's form):
//! the square of the quantile is multiplied by (jackknife variance / variance of independent units).
//! It is never below what independent units would give.

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
    let k = (t * t * design).max(Z * Z) / against;
    match shape {
        Shape::Share => {
            let half = (k * value * (1.0 - value) + k * k / 4.0).sqrt();
            let middle = value + k / 2.0;
            let clamp = |end: f64| (end / (1.0 + k)).clamp(0.0, 1.0);
            Interval { low: clamp(middle - half), high: clamp(middle + half) }
        }
        _ => {
            let half = (k * value + k * k / 4.0).sqrt();
            Interval { low: (value + k / 2.0 - half).max(0.0), high: value + k / 2.0 + half }
        }
    }
}

fn around(value: f64, half: f64) -> Interval {
    Interval { low: value - half, high: value + half }
}
