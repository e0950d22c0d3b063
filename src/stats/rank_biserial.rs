//! The matched-pairs rank-biserial correlation: how far the pairs lean to one side.
//!
//! King, B. M. & Minium, E. W. (2003); Kerby, D. S. (2014), *The simple difference formula: an approach to
//! teaching nonparametric correlation*, Comprehensive Psychology 3.

/// The ranks of the differences above 0 less those below, over all ranks: 1 if all pairs lean up, −1 if all
/// lean down. Pairs without a difference are left out; `None` if none is left.
///
/// ```
/// let found = framelens::stats::rank_biserial(&[3.0, -1.0, 2.0]).expect("three pairs");
/// assert!((found - (3.0 + 2.0 - 1.0) / 6.0).abs() < 1e-12);
/// ```
pub fn rank_biserial(differences: &[f64]) -> Option<f64> {
    let mut sorted: Vec<f64> = differences.iter().copied().filter(|difference| *difference != 0.0).collect();
    sorted.sort_by(|a, b| a.abs().total_cmp(&b.abs()));
    let n = sorted.len() as f64;
    let (mut lean, mut before) = (0.0, 0);
    for equals in sorted.chunk_by(|a, b| a.abs() == b.abs()) {
        // Equals share the mean of their ranks.
        let rank = before as f64 + (equals.len() as f64 + 1.0) / 2.0;
        lean += equals.iter().map(|difference| difference.signum() * rank).sum::<f64>();
        before += equals.len();
    }
    (n > 0.0).then(|| lean / (n * (n + 1.0) / 2.0))
}

#[cfg(test)]
mod tests {
    use super::rank_biserial;

    /// A script in Python with `scipy.stats.rankdata`.
    #[test]
    fn ties_share_their_ranks_and_zeros_have_none() {
        let found = rank_biserial(&[1.5, -0.5, 2.0, 0.0, 3.0, -1.0, 0.5, 2.5]).unwrap();
        assert!((found - 0.678_571_428_571).abs() < 1e-12, "{found}");
        assert_eq!(rank_biserial(&[0.5, 0.1]), Some(1.0));
        assert_eq!(rank_biserial(&[-0.5]), Some(-1.0));
        assert_eq!(rank_biserial(&[0.0, 0.0]), None);
    }
}
