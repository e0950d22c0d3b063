//! The limits of a share of independent units.
//!
//! Wilson, E. B. (1927), *Probable inference, the law of succession, and statistical inference*, Journal of the
//! American Statistical Association 22; recommended for small numbers by Brown, Cai & DasGupta (2001).

use super::{
    Interval,
    score::{Z, share_limits},
};

/// The limits of 95 % of `count` of `of`, both from 0 to 1; `None` of nothing.
///
/// Sentences of several articles are not independent: their limits are [`limits`](super::limits).
///
/// ```
/// let found = framelens::stats::wilson(7.0, 33.0).expect("33 are something");
/// assert!((found.low - 0.107).abs() < 5e-4 && (found.high - 0.378).abs() < 5e-4);
/// ```
pub fn wilson(count: f64, of: f64) -> Option<Interval> {
    (of > 0.0).then(|| share_limits(count / of, Z * Z / of))
}

#[cfg(test)]
mod tests {
    use super::wilson;

    /// Newcombe, R. G. (1998), *Two-sided confidence intervals for the single proportion*, table I, method 3.
    #[test]
    fn limits_equal_published_ones() {
        for (count, of, low, high) in [
            (81.0, 263.0, 0.2553, 0.3662),
            (15.0, 148.0, 0.0624, 0.1605),
            (0.0, 20.0, 0.0, 0.1611),
            (1.0, 29.0, 0.0061, 0.1718),
        ] {
            let found = wilson(count, of).unwrap();
            assert!(
                (found.low - low).abs() < 5e-5 && (found.high - high).abs() < 5e-5,
                "{count}/{of}: {found:?}"
            );
        }
        assert_eq!(wilson(0.0, 0.0), None);
    }
}
