//! The limits of a number of independent hits.
//!
//! Garwood, F. (1936), *Fiducial limits for the Poisson distribution*, Biometrika 28: exact, so they cover at
//! least 95 %.

use super::{Interval, gamma::ln_gamma};

/// The limits of 95 % of what is expected where `count` hits were found; divide them by the words for a rate.
///
/// ```
/// let none = framelens::stats::poisson(0);
/// assert!(none.low == 0.0 && (none.high - 3.689).abs() < 1e-3);
/// ```
pub fn poisson(count: u64) -> Interval {
    let n = count as f64;
    // Below the count more hits get likelier as more are expected, above it fewer get less likely.
    let low = if count == 0 { 0.0 } else { crossing(0.0, n, |expected| at_least(n, expected) < 0.025) };
    let high = crossing(n, 2.0 * n + 20.0, |expected| at_most(n, expected) > 0.025);
    Interval { low, high }
}

/// Where a condition that holds at `low` and not at `high` stops to hold.
fn crossing(mut low: f64, mut high: f64, holds: impl Fn(f64) -> bool) -> f64 {
    for _ in 0..100 {
        let middle = f64::midpoint(low, high);
        if holds(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    f64::midpoint(low, high)
}

/// P(X ≤ n) for an expectation above n.
fn at_most(n: f64, expected: f64) -> f64 {
    let steps = (0..=n as u64).rev().map(|i| i as f64 / expected);
    summed(n, expected, steps)
}

/// P(X ≥ n) for an expectation below n.
fn at_least(n: f64, expected: f64) -> f64 {
    let steps = (1..).map(|i| expected / (n + f64::from(i)));
    summed(n, expected, steps)
}

/// The probability of n, and of those beside it, each `steps` times the one before.
fn summed(n: f64, expected: f64, steps: impl Iterator<Item = f64>) -> f64 {
    let (mut sum, mut term) = (1.0, 1.0);
    for step in steps {
        term *= step;
        sum += term;
        if term < 1e-17 * sum {
            break;
        }
    }
    (n * expected.ln() - expected - ln_gamma(n + 1.0)).exp() * sum
}

#[cfg(test)]
mod tests {
    use super::poisson;

    /// Garwood's table for 95 %, as in Johnson, Kotz & Kemp; the last from `scipy.stats.chi2`:
    /// χ²(0.025; 2n) / 2 and χ²(0.975; 2n + 2) / 2.
    #[test]
    fn limits_equal_published_ones() {
        for (count, low, high) in [
            (0, 0.0, 3.6889),
            (1, 0.0253, 5.5716),
            (3, 0.6187, 8.7673),
            (10, 4.7954, 18.3904),
            (50, 37.1110, 65.9188),
            (1000, 938.9730, 1063.9521),
        ] {
            let found = poisson(count);
            assert!((found.low - low).abs() < 1e-3 && (found.high - high).abs() < 1e-3, "{count}: {found:?}");
        }
    }
}
