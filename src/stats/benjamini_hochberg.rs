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

#[cfg(test)]
mod tests {
    use super::benjamini_hochberg;

    /// The fifteen p-values of Benjamini & Hochberg (1995), section 3.2: at 5 % the first four stand. The
    /// adjusted values are those of `scipy.stats.false_discovery_control`.
    #[test]
    fn adjusted_values_equal_published_ones() {
        let p = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
            0.6528, 0.7590, 1.0,
        ];
        let published = [
            0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.063857, 0.063857, 0.0645, 0.0765, 0.486, 0.581182,
            0.714875, 0.753231, 0.813214, 1.0,
        ];
        let q = benjamini_hochberg(&p);
        assert!(q.iter().zip(published).all(|(q, published)| (q - published).abs() < 1e-6), "{q:?}");
        assert_eq!(q.iter().filter(|q| **q <= 0.05).count(), 4);
        let mut turned = p;
        turned.reverse();
        assert_eq!(benjamini_hochberg(&turned), q.into_iter().rev().collect::<Vec<_>>());
        assert!(benjamini_hochberg(&[]).is_empty());
    }
}
