//! A ratio of sums and how much it would wobble with other units: the delete-one jackknife.
//!
//! Tukey, J. W. (1958), *Bias and confidence in not-quite large samples*; for ratios Miller, R. G. (1974),
//! *The jackknife: a review*, Biometrika 61. Leaves out one unit after the other: sentences of one article
//! hang together, so the units are articles and the number of their sentences does not make the figure surer.

/// A figure of several units: the ratio of two sums, with its variance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// Σ counted / Σ against.
    pub value: f64,
    /// Jackknife variance: (n − 1)/n · Σ (value without unit i − their mean)².
    pub variance: f64,
    /// Units with something to count against.
    pub units: usize,
    /// Σ against.
    pub against: f64,
}

/// The estimate of units that are (counted, against) each; `None` with fewer than two units to count in.
///
/// ```
/// // A mean is a ratio, too; its jackknife variance is s²/n.
/// let found = framelens::stats::jackknife(&[(1.0, 1.0), (2.0, 1.0), (6.0, 1.0)]).expect("three units");
/// assert!((found.value - 3.0).abs() < 1e-12 && (found.variance - 7.0 / 3.0).abs() < 1e-12);
/// ```
pub fn jackknife(units: &[(f64, f64)]) -> Option<Estimate> {
    let used: Vec<(f64, f64)> = units.iter().copied().filter(|(_, against)| *against > 0.0).collect();
    if used.len() < 2 {
        return None;
    }
    let (counted, against) = used.iter().fold((0.0, 0.0), |(y, x), unit| (y + unit.0, x + unit.1));
    let without: Vec<f64> = used.iter().map(|(y, x)| (counted - y) / (against - x)).collect();
    let n = used.len() as f64;
    let mean = without.iter().sum::<f64>() / n;
    let squares: f64 = without.iter().map(|value| (value - mean).powi(2)).sum();
    Some(Estimate { value: counted / against, variance: (n - 1.0) / n * squares, units: used.len(), against })
}

/// Degrees of freedom of the difference of two estimates (Welch 1947, *The generalization of "Student's"
/// problem*): between those of the smaller and of both together.
pub fn welch(one: (f64, usize), other: (f64, usize)) -> f64 {
    let least = one.1.min(other.1).saturating_sub(1).max(1) as f64;
    let part = |(variance, units): (f64, usize)| variance * variance / (units.max(2) - 1) as f64;
    let df = (one.0 + other.0).powi(2) / (part(one) + part(other));
    if df.is_finite() { df.max(least) } else { least }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A script in Python with NumPy that shares no code with this.
    #[test]
    fn a_ratio_has_the_variance_of_leaving_out_one_by_one() {
        let units = [
            (3.0, 20.0),
            (0.0, 15.0),
            (5.0, 31.0),
            (2.0, 18.0),
            (8.0, 44.0),
            (1.0, 16.0),
            (4.0, 27.0),
            (2.0, 22.0),
        ];
        let found = jackknife(&units).unwrap();
        assert!((found.value - 0.129_533_678_756).abs() < 1e-12);
        assert!((found.variance - 0.000_413_923_528_4).abs() < 1e-12);
    }

    #[test]
    fn units_with_nothing_to_count_in_have_no_say() {
        let with = jackknife(&[(1.0, 4.0), (0.0, 0.0), (3.0, 5.0), (0.0, 0.0)]);
        assert_eq!(with, jackknife(&[(1.0, 4.0), (3.0, 5.0)]));
        assert_eq!(jackknife(&[(1.0, 4.0), (0.0, 0.0)]), None);
    }

    /// `scipy.stats.ttest_ind(…, equal_var=False).df` of two samples of eight.
    #[test]
    fn degrees_of_freedom_are_those_of_welch() {
        let of = |values: [f64; 8]| {
            let found = jackknife(&values.map(|y| (y, 1.0))).unwrap();
            (found.variance, found.units)
        };
        let df =
            welch(of([3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0]), of([5.0, 3.0, 5.0, 8.0, 9.0, 7.0, 9.0, 3.0]));
        assert!((df - 13.848_943_616_856).abs() < 1e-9, "{df}");
        assert!(
            (welch((0.0, 8), (0.0, 20)) - 7.0).abs() < 1e-12,
            "without any variance the smaller group decides"
        );
    }
}
