//! What a figure is made of.

/// A figure before it is divided: what is counted, and against what.
///
/// Comparisons need both parts, since the figure of a group is the ratio of its sums (SCHEME 5.3).
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Measure {
    /// Not a ratio of sums; `None` when there is nothing to measure.
    Value(Option<f64>),
    /// `per` times `count` over `of`: 1 for shares, 1,000 for rates.
    Ratio {
        /// What is counted.
        count: f64,
        /// What it is counted against.
        of: f64,
        /// 1 or 1,000.
        per: f64,
    },
}

impl Measure {
    /// The figure; `None` when it is not defined (a share of nothing).
    pub fn value(self) -> Option<f64> {
        match self {
            Measure::Value(value) => value,
            Measure::Ratio { count, of, per } => (of > 0.0).then(|| per * count / of),
        }
    }
}

/// A count.
pub(super) fn count(n: u64) -> Measure {
    Measure::Value(Some(n as f64))
}

/// A share, 0 to 1.
pub(super) fn share(count: u64, of: u64) -> Measure {
    Measure::Ratio { count: count as f64, of: of as f64, per: 1.0 }
}

/// A rate per 1,000 words.
pub(super) fn rate(count: f64, words: u64) -> Measure {
    Measure::Ratio { count, of: words as f64, per: 1000.0 }
}
