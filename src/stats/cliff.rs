//! Cliff's delta: how often an article of one group has more than one of the other.
//!
//! Cliff, N. (1993), *Dominance statistics: ordinal analyses to answer ordinal questions*, Psychological
//! Bulletin 114; the limits are those of Feng, D. & Cliff, N. (2004), *Monte Carlo evaluation of ordinal d
//! with improved confidence interval*, Journal of Modern Applied Statistical Methods 3, with the quantile of Student's t.

use super::{Effect, Interval, t_quantile, welch};

/// P(other > one) − P(other < one) over all pairs of a value of each: −1 to 1, 0 if neither has more.
/// `None` with fewer than two values on a side.
///
/// ```
/// let found = framelens::stats::cliff_delta(&[1.0, 2.0, 3.0], &[2.0, 4.0, 5.0]).expect("six values");
/// assert!((found.value - 6.0 / 9.0).abs() < 1e-12);
/// ```
pub fn cliff_delta(one: &[f64], other: &[f64]) -> Option<Effect> {
    if one.len() < 2 || other.len() < 2 {
        return None;
    }
    let (n, m) = (one.len() as f64, other.len() as f64);
    let rows = dominances(other, one);
    // Seen from the other side the sign turns round.
    let columns: Vec<f64> = dominances(one, other).into_iter().map(|value| -value).collect();
    let delta = rows.iter().sum::<f64>() / m;
    let spread = |values: &[f64]| values.iter().map(|value| (value - delta).powi(2)).sum::<f64>();
    // The mean square of single pairs: each pair is 1 unless the two are equal.
    let unequal = n * m - ties(one, other);
    let pairs = unequal - n * m * delta * delta;
    let variance =
        (m * m * spread(&columns) + n * n * spread(&rows) - pairs) / (n * m * (n - 1.0) * (m - 1.0));
    let least = (1.0 - delta * delta) / (n * m - 1.0);
    // Welch's degrees of freedom, as Brunner & Munzel (2000) have them for the same quantity.
    let side =
        |values: &[f64]| (spread(values) / (values.len() as f64 * (values.len() - 1) as f64), values.len());
    let t = t_quantile(0.025, welch(side(&columns), side(&rows)));
    Some(Effect { value: delta, interval: asymmetric(delta, variance.max(least).max(0.0), t) })
}

/// For each of `values` the share of `others` below it less the share above it.
fn dominances(values: &[f64], others: &[f64]) -> Vec<f64> {
    let mut sorted = others.to_vec();
    sorted.sort_by(f64::total_cmp);
    let one = |value: &f64| {
        let below = sorted.partition_point(|other| other < value);
        let above = sorted.len() - sorted.partition_point(|other| other <= value);
        (below as f64 - above as f64) / sorted.len() as f64
    };
    values.iter().map(one).collect()
}

/// The number of pairs of equal values.
fn ties(one: &[f64], other: &[f64]) -> f64 {
    let mut sorted = other.to_vec();
    sorted.sort_by(f64::total_cmp);
    let equal = |value: &f64| {
        sorted.partition_point(|other| other <= value) - sorted.partition_point(|other| other < value)
    };
    one.iter().map(equal).sum::<usize>() as f64
}

/// Limits that stay between −1 and 1.
fn asymmetric(delta: f64, variance: f64, t: f64) -> Interval {
    let room = 1.0 - delta * delta;
    let (squares, middle) = (t * t * variance, delta - delta.powi(3));
    let half = t * variance.sqrt() * (room * room + squares).sqrt();
    let below = room + squares;
    if below <= 0.0 {
        return Interval { low: delta, high: delta };
    }
    let clamp = |end: f64| (end / below).clamp(-1.0, 1.0);
    Interval { low: clamp(middle - half), high: clamp(middle + half) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A script in Python with NumPy of Cliff's formulas, over the whole matrix of pairs.
    #[test]
    fn delta_and_limits_are_those_of_the_matrix_of_pairs() {
        let (one, other) =
            ([3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0], [5.0, 3.0, 5.0, 8.0, 9.0, 7.0, 9.0, 3.0]);
        let found = cliff_delta(&one, &other).unwrap();
        assert!((found.value - 0.468_75).abs() < 1e-12);
        assert!((found.interval.low + 0.153_125_172_9).abs() < 1e-6, "{found:?}");
        assert!((found.interval.high - 0.824_679_945_6).abs() < 1e-6, "{found:?}");
    }

    #[test]
    fn groups_that_are_apart_or_alike_have_the_ends_and_the_middle() {
        let apart = cliff_delta(&[1.0, 2.0, 3.0], &[4.0, 5.0, 6.0]).unwrap();
        assert_eq!((apart.value, apart.interval.high), (1.0, 1.0));
        let alike = cliff_delta(&[2.0; 9], &[2.0; 9]).unwrap();
        assert!(alike.value == 0.0 && alike.interval.low < 0.0 && alike.interval.high > 0.0, "{alike:?}");
        assert_eq!(cliff_delta(&[1.0], &[1.0, 2.0]), None);
    }
}
