//! Could the pairs lean to one side by chance? Signs of differences are drawn anew.
//!
//! Fisher, R. A. (1935), *The design of experiments*, on Darwin's plants. If nothing sets the two sides of a
//! pair apart, each difference could as well have the other sign.

use super::{Random, p_value};

/// Up to so many pairs every choice of signs is tried.
pub const EXACT_PAIRS: usize = 20;

/// The two-sided p-value of the mean of these differences: the part of all choices of signs (or, of many
/// pairs, of `replicates` random ones) whose mean is at least as far from 0.
///
/// ```
/// // All of six pairs lean the same way: 2 of 64 choices do.
/// let p = framelens::stats::sign_flip(&[1.0, 2.0, 0.5, 3.0, 1.5, 0.1], 1, 999);
/// assert!((p - 2.0 / 64.0).abs() < 1e-12);
/// ```
pub fn sign_flip(differences: &[f64], seed: u64, replicates: u64) -> f64 {
    let observed: f64 = differences.iter().sum::<f64>().abs();
    let size: f64 = differences.iter().map(|difference| difference.abs()).sum();
    // Sums added in another order differ in their last digits; that is no difference.
    let as_far = |sum: f64| sum.abs() >= observed - 1e-9 * size;
    if differences.len() <= EXACT_PAIRS {
        return exact(differences, as_far);
    }
    let drawn = |replicate: &u64| {
        let mut random = Random::stream(seed, *replicate);
        as_far(
            differences
                .iter()
                .map(|difference| if random.below(2) == 0 { *difference } else { -difference })
                .sum(),
        )
    };
    p_value((0..replicates).filter(drawn).count() as u64, replicates)
}

/// Every choice, each from the one before by turning one sign (Gray 1953). The first sign may stay: a choice
/// and its mirror are as far from 0.
fn exact(differences: &[f64], as_far: impl Fn(f64) -> bool) -> f64 {
    let mut signed = differences.to_vec();
    let mut sum: f64 = signed.iter().sum();
    let choices = 1_u64 << signed.len().saturating_sub(1);
    let mut far = u64::from(as_far(sum));
    for choice in 1..choices {
        let turned = choice.trailing_zeros() as usize + 1;
        sum -= 2.0 * signed[turned];
        signed[turned] = -signed[turned];
        far += u64::from(as_far(sum));
    }
    far as f64 / choices as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `scipy.stats.permutation_test(…, permutation_type="samples")`, which tries all 256 choices.
    #[test]
    fn all_choices_of_few_pairs_are_tried() {
        let p = sign_flip(&[1.5, -0.5, 2.0, 0.0, 3.0, -1.0, 0.5, 2.5], 1, 99);
        assert!((p - 0.125).abs() < 1e-12, "{p}");
        assert!((sign_flip(&[0.0; 9], 1, 99) - 1.0).abs() < 1e-12);
        assert!((sign_flip(&[], 1, 99) - 1.0).abs() < 1e-12);
    }

    /// Darwin's fifteen pairs of maize in Fisher (1935), section 21: 863 of 32,768 choices on one side.
    #[test]
    fn darwins_plants_have_fishers_probability() {
        let pairs =
            [49.0, -67.0, 8.0, 16.0, 6.0, 23.0, 28.0, 41.0, 14.0, 29.0, 56.0, 24.0, 75.0, 60.0, -48.0];
        let p = sign_flip(&pairs, 1, 99);
        assert!((p - 2.0 * 863.0 / 32_768.0).abs() < 1e-12, "{p}");
    }

    #[test]
    fn many_pairs_are_drawn_from_the_seed() {
        let pairs: Vec<f64> = (0..40).map(|n| f64::from(n % 9) - 3.0).collect();
        let p = sign_flip(&pairs, 7, 4999);
        assert_eq!(p, sign_flip(&pairs, 7, 4999));
        let exact_like = sign_flip(&pairs, 8, 4999);
        assert!((p - exact_like).abs() < 0.03, "{p} {exact_like}");
    }
}
