//! Cohen's kappa of two coders, weighted by how far apart their answers are.
//!
//! Cohen, J. (1968), *Weighted kappa: nominal scale agreement with provision for scaled disagreement or
//! partial credit*, Psychological Bulletin 70(4).

use super::Undefined;

/// What a disagreement costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weights {
    /// Every disagreement alike: plain kappa (Cohen 1960).
    Equal,
    /// The distance of the two values.
    Linear,
    /// Its square: with many values near each other, what is usual for ordered ones.
    Quadratic,
}

impl Weights {
    fn cost(self, a: u8, b: u8) -> f64 {
        let distance = f64::from(a.abs_diff(b));
        match self {
            Weights::Equal => f64::from(u8::from(a != b)),
            Weights::Linear => distance,
            Weights::Quadratic => distance * distance,
        }
    }
}

/// Kappa of what two coders said of the same units: 1 is full agreement, 0 what chance would give with
/// how often each of the two uses each value, below 0 less than that.
///
/// # Errors
/// [`Undefined`] without units, or if both always give the same one value.
pub fn kappa(pairs: &[(u8, u8)], weights: Weights) -> Result<f64, Undefined> {
    kappa_with(pairs, |a, b| weights.cost(a, b))
}

/// Kappa with costs of one's own: `cost` is 0 for equal values and greater for worse disagreements.
///
/// # Errors
/// Those of [`kappa`].
pub fn kappa_with(pairs: &[(u8, u8)], cost: impl Fn(u8, u8) -> f64) -> Result<f64, Undefined> {
    if pairs.is_empty() {
        return Err(Undefined::NoPairs);
    }
    let n = pairs.len() as f64;
    let observed = pairs.iter().map(|(a, b)| cost(*a, *b)).sum::<f64>() / n;
    let (one, other) = (counts(pairs.iter().map(|pair| pair.0)), counts(pairs.iter().map(|pair| pair.1)));
    let mut expected = 0.0;
    for (a, times) in &one {
        for (b, others) in &other {
            expected += times * others * cost(*a, *b);
        }
    }
    match expected / (n * n) {
        0.0 => Err(Undefined::OneValue),
        expected => Ok(1.0 - observed / expected),
    }
}

/// How often each value occurs, for those that do.
fn counts(values: impl Iterator<Item = u8>) -> Vec<(u8, f64)> {
    let mut found: Vec<(u8, f64)> = Vec::new();
    for value in values {
        match found.iter_mut().find(|(known, _)| *known == value) {
            Some((_, times)) => *times += 1.0,
            None => found.push((value, 1.0)),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(found: f64, published: f64) {
        assert!((found - published).abs() < 5e-5, "{found} is not {published}");
    }

    /// The pairs of a table: rows are one coder's values, columns the other's.
    fn pairs<const N: usize>(table: [[usize; N]; N]) -> Vec<(u8, u8)> {
        let cells = table
            .iter()
            .enumerate()
            .flat_map(|(a, row)| row.iter().enumerate().map(move |(b, n)| (a, b, *n)));
        cells.flat_map(|(a, b, n)| std::iter::repeat_n((a as u8, b as u8), n)).collect()
    }

    /// Cohen 1968, table 1 (200 diagnoses, disagreements of weight 1, 3 and 6): plain .492, weighted .348.
    #[test]
    fn costs_of_ones_own_equal_cohen_1968() {
        const COST: [[f64; 3]; 3] = [[0.0, 1.0, 3.0], [1.0, 0.0, 6.0], [3.0, 6.0, 0.0]];
        let pairs = pairs([[88, 14, 18], [10, 40, 10], [2, 6, 12]]);
        close(kappa(&pairs, Weights::Equal).unwrap(), 0.4915);
        close(kappa_with(&pairs, |a, b| COST[usize::from(a)][usize::from(b)]).unwrap(), 0.3478);
    }

    /// The worked case in scikit-learn's tests of `cohen_kappa_score`: .9315, .9412, .9541.
    #[test]
    fn each_weighting_equals_scikit_learn() {
        let pairs = pairs([[46, 0, 0], [4, 40, 0], [0, 0, 10]]);
        close(kappa(&pairs, Weights::Equal).unwrap(), 0.9315);
        close(kappa(&pairs, Weights::Linear).unwrap(), 0.9412);
        close(kappa(&pairs, Weights::Quadratic).unwrap(), 0.9541);
    }

    /// `SexualFun` of R's vcd, 91 couples (Hout, Duncan & Sobel 1987): plain .1293, linear .2374; quadratic
    /// (Fleiss & Cohen 1973) by a script of the definition.
    #[test]
    fn linear_weights_equal_the_couples_of_vcd() {
        let pairs = pairs([[7, 7, 2, 3], [2, 8, 3, 7], [1, 5, 4, 9], [2, 8, 9, 14]]);
        close(kappa(&pairs, Weights::Equal).unwrap(), 0.1293);
        close(kappa(&pairs, Weights::Linear).unwrap(), 0.2374);
        close(kappa(&pairs, Weights::Quadratic).unwrap(), 0.3320);
    }

    #[test]
    fn one_value_only_is_no_kappa() {
        assert_eq!(kappa(&[(2, 2), (2, 2)], Weights::Quadratic), Err(Undefined::OneValue));
        assert_eq!(kappa(&[], Weights::Equal), Err(Undefined::NoPairs));
        assert_eq!(kappa(&[(0, 1), (0, 1)], Weights::Equal), Ok(0.0));
    }
}
