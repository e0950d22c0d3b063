//! Many comparisons at once: how sure each is among all.
//!
//! Benjamini, Y. & Hochberg, Y. (1995), *Controlling the false discovery rate: a practical and powerful
//! approach to multiple testing*, Journal of the Royal Statistical Society B 57.

/// Adjusted p-values, in the order of `p`: of all comparisons whose adjusted value is at most 0.05, about one
/// in twenty is chance.
///
/// ```
/// let q = framelens::stats::benjamini_hochberg(&[0.01, 0.04, 0.03]);
/// let expected = [0.03, 0.04, 0.04];
/// assert!(q.iter().zip(expected).all(|(q, e)| (q - e).abs() < 1e-12));
/// ```
pub fn benjamini_hochberg(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|a, b| p[*a].total_cmp(&p[*b]));
    let mut adjusted = vec![1.0; p.len()];
    let mut least: f64 = 1.0;
    for (rank, place) in order.into_iter().enumerate().rev() {
        least = least.min(p[place] * p.len() as f64 / (rank + 1) as f64);
        adjusted[place] = least;
    }
    adjusted
}
