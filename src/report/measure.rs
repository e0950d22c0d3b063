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
        /// What kind of thing is counted.
        counted: Counted,
    },
}

/// What a ratio counts: it decides whether the parts of several articles add up, and how a figure varies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Sentences, attributions or hits, one by one.
    Items,
    /// Words, which come in runs.
    Words,
    /// A sum of weights.
    Weights,
    /// The greatest of several counts: that of two articles is not the sum of theirs.
    Greatest,
}

impl Measure {
    /// The figure; `None` when it is not defined (a share of nothing).
    pub fn value(self) -> Option<f64> {
        match self {
            Measure::Value(value) => value,
            Measure::Ratio { count, of, per, .. } => (of > 0.0).then(|| per * count / of),
        }
    }
}

/// A count.
pub(super) fn count(n: u64) -> Measure {
    Measure::Value(Some(n as f64))
}

/// A share of items, 0 to 1.
pub(super) fn share(count: u64, of: u64) -> Measure {
    ratio(count as f64, of, 1.0, Counted::Items)
}

/// A share of words, 0 to 1.
pub(super) fn word_share(count: u64, of: u64) -> Measure {
    ratio(count as f64, of, 1.0, Counted::Words)
}

/// The share that the greatest part has, 0 to 1.
pub(super) fn greatest_share(count: u64, of: u64) -> Measure {
    ratio(count as f64, of, 1.0, Counted::Greatest)
}

/// Hits per 1,000 words.
pub(super) fn rate(count: u64, words: u64) -> Measure {
    ratio(count as f64, words, 1000.0, Counted::Items)
}

/// A sum of weights per 1,000 words.
pub(super) fn weight_rate(sum: f64, words: u64) -> Measure {
    ratio(sum, words, 1000.0, Counted::Weights)
}

fn ratio(count: f64, of: u64, per: f64, counted: Counted) -> Measure {
    Measure::Ratio { count, of: of as f64, per, counted }
}
