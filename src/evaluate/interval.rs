//! How far a figure may be off because other texts might have been drawn.

/// The middle 95 % of a figure over redrawn data.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Interval {
    /// 2.5 % lie below.
    pub low: f64,
    /// 2.5 % lie above.
    pub high: f64,
}

/// Redraws `groups` with replacement and takes the middle 95 % of `figure` (percentile bootstrap,
/// Efron 1979). Sentences of one document go together, so give a document as a group. The same seed
/// gives the same interval.
pub fn bootstrap<T>(
    groups: &[Vec<T>],
    draws: usize,
    seed: u64,
    figure: impl Fn(&mut dyn Iterator<Item = &T>) -> f64,
) -> Option<Interval> {
    if groups.len() < 2 || draws == 0 {
        return None;
    }
    let mut chance = Chance(seed);
    let mut figures: Vec<f64> = (0..draws)
        .map(|_| {
            let drawn: Vec<&Vec<T>> =
                (0..groups.len()).map(|_| &groups[chance.below(groups.len())]).collect();
            figure(&mut drawn.into_iter().flatten())
        })
        .collect();
    figures.sort_by(f64::total_cmp);
    let at = |share: f64| figures[((share * draws as f64) as usize).min(draws - 1)];
    Some(Interval { low: at(0.025), high: at(0.975) })
}

/// Numbers that look random and are the same on every run (SplitMix64; Steele, Lea and Flood 2014).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % limit as u64) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_of_a_mean_is_near_the_formula() {
        let groups: Vec<Vec<f64>> = (0..100).map(|n| vec![f64::from(n % 2)]).collect();
        let mean = |drawn: &mut dyn Iterator<Item = &f64>| drawn.sum::<f64>() / 100.0;
        let interval = bootstrap(&groups, 2000, 7, mean).unwrap();
        // .5 ± 1.96 · .05
        assert!((interval.low - 0.402).abs() < 0.02 && (interval.high - 0.598).abs() < 0.02, "{interval:?}");
        assert_eq!(bootstrap(&groups, 2000, 7, mean), Some(interval));
        assert_eq!(bootstrap(&groups[..1], 10, 7, mean), None);
    }
}
