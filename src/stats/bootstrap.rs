//! Intervals by drawing the units again and again.
//!
//! Efron, B. (1979), *Bootstrap methods: another look at the jackknife*; percentile intervals. They say how
//! much a figure would wobble with other units of the same kind, not whether the labels are any good.

use super::Random;

/// How often the units are drawn.
const DRAWS: usize = 2_000;

/// An interval that holds 95 of 100 redrawn figures.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// The interval of a figure of `units` units: `figure` gets the numbers of the units of each draw.
///
/// `None` if the figure has no value in more than a tenth of the draws: what is left would be a choice.
///
/// ```
/// use framelens::stats::interval;
///
/// let mean = |drawn: &[usize]| Some(drawn.iter().sum::<usize>() as f64 / drawn.len() as f64);
/// let found = interval(100, 1, mean).expect("a mean always has a value");
/// assert!(found.low < 49.5 && 49.5 < found.high);
/// ```
pub fn interval(units: usize, seed: u64, figure: impl Fn(&[usize]) -> Option<f64>) -> Option<Interval> {
    let mut random = Random::new(seed);
    let mut figures = Vec::with_capacity(DRAWS);
    let mut drawn = vec![0; units];
    for _ in 0..DRAWS {
        drawn.iter_mut().for_each(|place| *place = random.below(units));
        figures.extend(figure(&drawn).filter(|value| value.is_finite()));
    }
    if figures.len() * 10 < DRAWS * 9 {
        return None;
    }
    figures.sort_by(f64::total_cmp);
    let at = |share: f64| figures[((figures.len() - 1) as f64 * share).round() as usize];
    Some(Interval { low: at(0.025), high: at(0.975) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_interval_and_another_nearly_so() {
        let values: Vec<f64> = (0..50).map(|n| f64::from(n % 7)).collect();
        let mean = |drawn: &[usize]| Some(drawn.iter().map(|n| values[*n]).sum::<f64>() / 50.0);
        let (one, other) = (interval(50, 1, mean).unwrap(), interval(50, 2, mean).unwrap());
        assert_eq!(one, interval(50, 1, mean).unwrap());
        assert!((one.low - other.low).abs() < 0.15 && (one.high - other.high).abs() < 0.15);
    }

    #[test]
    fn the_interval_of_a_mean_is_near_the_formula() {
        let mean = |drawn: &[usize]| Some(drawn.iter().map(|n| (n % 2) as f64).sum::<f64>() / 100.0);
        let found = interval(100, 7, mean).unwrap();
        // .5 ± 1.96 · .05
        assert!((found.low - 0.402).abs() < 0.02 && (found.high - 0.598).abs() < 0.02, "{found:?}");
    }

    #[test]
    fn a_figure_that_often_has_no_value_has_no_interval() {
        let rare = |drawn: &[usize]| drawn.contains(&0).then_some(1.0);
        assert_eq!(interval(10, 1, rare), None);
    }
}
