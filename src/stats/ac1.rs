//! Gwet's AC1: agreement corrected for chance, steady where one value is rare.
//!
//! Gwet, K. L. (2008), *Computing inter-rater reliability and its variance in the presence of high
//! agreement*, British Journal of Mathematical and Statistical Psychology 61; with gaps and many coders as in
//! his *Handbook of Inter-Rater Reliability* (2014). Where nearly all sentences get one answer, kappa and
//! alpha fall to nothing though people agree nearly always; AC1 does not.

use super::{Ratings, Undefined};

/// AC1 over `categories` possible values (at least two): 1 is full agreement, 0 what chance would give.
///
/// Unlike alpha and kappa it has a value even if everybody always gives the same answer: 1.
///
/// # Errors
/// [`Undefined::NoPairs`].
pub fn ac1(ratings: &Ratings, categories: u8) -> Result<f64, Undefined> {
    let observed = ratings.percent()?;
    let expected = by_chance(ratings, categories);
    Ok((observed - expected) / (1.0 - expected))
}

/// Agreement of coders who answer at random where they are not sure: at most 1 ÷ `categories`.
fn by_chance(ratings: &Ratings, categories: u8) -> f64 {
    let units: Vec<Vec<u8>> = ratings.coded().collect();
    let mut values: Vec<u8> = units.iter().flatten().copied().collect();
    values.sort_unstable();
    values.dedup();
    let share = |value: u8, unit: &Vec<u8>| {
        unit.iter().filter(|other| **other == value).count() as f64 / unit.len() as f64
    };
    let mean = |value: u8| units.iter().map(|unit| share(value, unit)).sum::<f64>() / units.len() as f64;
    let spread: f64 = values.into_iter().map(mean).map(|share| share * (1.0 - share)).sum();
    spread / f64::from(categories.max(2) - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::ratings::tests_data::krippendorff_2011;

    fn close(found: f64, published: f64) {
        assert!((found - published).abs() < 5e-5, "{found} is not {published}");
    }

    /// Two coders as a table of counts.
    fn table<const N: usize>(rows: [[usize; N]; N]) -> Ratings {
        let cells =
            rows.iter().enumerate().flat_map(|(a, row)| row.iter().enumerate().map(move |(b, n)| (a, b, *n)));
        let units = cells.flat_map(|(a, b, n)| std::iter::repeat_n(vec![Some(a as u8), Some(b as u8)], n));
        Ratings::new(units.collect())
    }

    /// Gwet 2002, *Inter-rater reliability: dependency on trait prevalence and marginal homogeneity*: 118
    /// and 0 agreements, 5 and 2 disagreements; kappa −.0234 though 94 % agree, AC1 .9408.
    #[test]
    fn two_coders_and_a_rare_value_equal_gwet() {
        close(ac1(&table([[118, 5], [2, 0]]), 2).unwrap(), 0.9408);
    }

    /// `cont3x3abstractors` of Gwet's irrCAC: AC1 .8493.
    #[test]
    fn two_coders_and_three_values_equal_irrcac() {
        close(ac1(&table([[13, 0, 0], [0, 20, 7], [0, 4, 56]]), 3).unwrap(), 0.8493);
    }

    /// `cac.raw4raters` of irrCAC (four coders, gaps): agreement .8182, AC1 .7754.
    #[test]
    fn many_coders_with_gaps_equal_irrcac() {
        let ratings = krippendorff_2011();
        close(ratings.percent().unwrap(), 0.8182);
        close(ac1(&ratings, 5).unwrap(), 0.7754);
    }

    #[test]
    fn full_agreement_on_one_value_is_one() {
        assert_eq!(ac1(&table([[9, 0], [0, 0]]), 2), Ok(1.0));
        assert_eq!(ac1(&Ratings::default(), 2), Err(Undefined::NoPairs));
    }
}
