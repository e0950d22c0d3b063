//! Could the difference be how the articles happened to fall? Groups are drawn anew again and again.
//!
//! Fisher, R. A. (1935), *The design of experiments*; with the studentised difference, which keeps its
//! promise also where one group varies more than the other (Janssen 1997; Chung & Romano 2013, *Exact and
//! asymptotically robust permutation tests*). The p-value is (b + 1) / (m + 1) for b of m draws at least as far
//! apart (Phipson & Smyth 2010): it is never 0, and never too small.

use std::ops::Range;

use super::Random;

/// What is summed up of a unit for one figure: y, x, y², xy, x² of what is counted and against what.
const SUMS: usize = 5;

/// Two groups of units with several figures each, ready to be drawn anew.
#[derive(Clone, Debug)]
pub struct Permutation {
    figures: usize,
    /// Units in the group that is drawn, the smaller one.
    drawn: usize,
    /// Units of both groups.
    units: usize,
    /// For each unit the sums of each figure, unit after unit.
    parts: Vec<f64>,
    total: Vec<f64>,
    /// How far apart the groups are, for each figure.
    observed: Vec<f64>,
}

impl Permutation {
    /// Two groups; each unit has for each of `figures` figures what is counted and against what.
    pub fn new<'a>(
        figures: usize,
        one: impl Iterator<Item = &'a [(f64, f64)]>,
        other: impl Iterator<Item = &'a [(f64, f64)]>,
    ) -> Permutation {
        let mut parts = Vec::new();
        let mut take = |units: &mut dyn Iterator<Item = &'a [(f64, f64)]>| {
            let before = parts.len();
            for (y, x) in units.flatten() {
                parts.extend([*y, *x, y * y, x * y, x * x]);
            }
            (parts.len() - before) / (figures * SUMS).max(1)
        };
        let (mut one, mut other) = (one, other);
        let (first, second) = (take(&mut one), take(&mut other));
        let mut all = Permutation {
            figures,
            drawn: first,
            units: first + second,
            parts,
            total: Vec::new(),
            observed: Vec::new(),
        };
        all.total = all.sums(0..all.units);
        all.observed = all.apart(&all.sums(0..first), first);
        if second < first {
            all.drawn = second;
        }
        all
    }

    /// For each figure in how many of these replicates the groups are at least as far apart. Each replicate
    /// has its own stream of the seed, so they can be worked on in any order and by any number of threads.
    pub fn as_far_apart(&self, seed: u64, replicates: Range<u64>) -> Vec<u64> {
        let mut counts = vec![0; self.figures];
        let mut order: Vec<usize> = (0..self.units).collect();
        for replicate in replicates {
            order.iter_mut().enumerate().for_each(|(place, unit)| *unit = place);
            Random::stream(seed, replicate).draw(&mut order, self.drawn);
            let apart = self.apart(&self.sums(order[..self.drawn].iter().copied()), self.drawn);
            for ((count, drawn), observed) in counts.iter_mut().zip(apart).zip(&self.observed) {
                // Sums added in another order differ in their last digits; that is no difference.
                *count += u64::from(drawn >= observed - 1e-9 * (1.0 + observed));
            }
        }
        counts
    }

    fn sums(&self, units: impl Iterator<Item = usize>) -> Vec<f64> {
        let width = self.figures * SUMS;
        let mut sums = vec![0.0; width];
        for unit in units {
            let parts = &self.parts[unit * width..(unit + 1) * width];
            sums.iter_mut().zip(parts).for_each(|(sum, part)| *sum += part);
        }
        sums
    }

    /// How far apart a group of `size` units with these sums is from the rest, in standard errors, without
    /// sign.
    fn apart(&self, sums: &[f64], size: usize) -> Vec<f64> {
        let figure = |(one, total): (&[f64], &[f64])| {
            let other: [f64; SUMS] = std::array::from_fn(|i| total[i] - one[i]);
            let (one, other) = (Ratio::of(one, size), Ratio::of(&other, self.units - size));
            match (one.value - other.value).abs() {
                0.0 => 0.0,
                // Nothing to count against on a side: as far apart as can be, which never makes p smaller.
                apart if apart.is_nan() => f64::INFINITY,
                apart => apart / (one.variance + other.variance).sqrt(),
            }
        };
        sums.chunks(SUMS).zip(self.total.chunks(SUMS)).map(figure).collect()
    }
}

/// A ratio of sums with its linearised variance.
struct Ratio {
    value: f64,
    variance: f64,
}

impl Ratio {
    fn of(sums: &[f64], units: usize) -> Ratio {
        let (y, x, yy, xy, xx) = (sums[0], sums[1], sums[2], sums[3], sums[4]);
        let value = y / x;
        let squares = yy - 2.0 * value * xy + value * value * xx;
        // What is left of a subtraction of equals counts as none.
        let squares = if squares <= 1e-12 * yy { 0.0 } else { squares };
        let n = units as f64;
        Ratio { value, variance: squares * n / (n - 1.0) / (x * x) }
    }
}

/// The p-value of `exceeding` of `replicates` draws.
pub fn p_value(exceeding: u64, replicates: u64) -> f64 {
    (exceeding + 1) as f64 / (replicates + 1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(one: &[(f64, f64)], other: &[(f64, f64)]) -> Permutation {
        Permutation::new(1, one.chunks(1), other.chunks(1))
    }

    /// The same with every one of the 70 ways to part eight units, by loops that share no code with it.
    #[test]
    fn draws_come_near_to_all_ways_to_part_the_units() {
        let units: [(f64, f64); 8] = [
            (3.0, 20.0),
            (0.0, 15.0),
            (5.0, 31.0),
            (2.0, 18.0),
            (8.0, 24.0),
            (6.0, 16.0),
            (9.0, 27.0),
            (3.0, 22.0),
        ];
        let apart = |chosen: u32| {
            let side = |inside: bool| {
                let used = || {
                    units
                        .iter()
                        .enumerate()
                        .filter(|(i, _)| (chosen >> i & 1 == 1) == inside)
                        .map(|(_, u)| *u)
                };
                let (y, x) = used().fold((0.0, 0.0), |sum, unit| (sum.0 + unit.0, sum.1 + unit.1));
                let squares: f64 = used().map(|unit| (unit.0 - y / x * unit.1).powi(2)).sum();
                (y / x, squares / (x * x))
            };
            let (one, other) = (side(true), side(false));
            (one.0 - other.0).abs() / (one.1 + other.1).sqrt()
        };
        let ways: Vec<u32> = (0..256_u32).filter(|way| way.count_ones() == 4).collect();
        let far = ways.iter().filter(|way| apart(**way) >= apart(0b1111) - 1e-9).count();
        let exact = far as f64 / ways.len() as f64;
        let drawn = p_value(of(&units[..4], &units[4..]).as_far_apart(1, 0..20_000)[0], 20_000);
        assert!((drawn - exact).abs() < 0.01, "{drawn} is far from {exact}");
    }

    #[test]
    fn replicates_may_be_cut_into_any_pieces() {
        let units: Vec<(f64, f64)> =
            (0..30).map(|n| (f64::from(n * 7 % 11), 20.0 + f64::from(n % 5))).collect();
        let permutation = of(&units[..12], &units[12..]);
        let whole = permutation.as_far_apart(3, 0..1000);
        let pieces = [0..1, 1..400, 400..1000].map(|piece| permutation.as_far_apart(3, piece)[0]);
        assert_eq!(whole[0], pieces.iter().sum::<u64>());
        assert_ne!(whole, permutation.as_far_apart(4, 0..1000));
    }

    #[test]
    fn groups_far_apart_are_rare_and_groups_alike_are_not() {
        let (low, high): (Vec<_>, Vec<_>) =
            (0..10).map(|n| ((f64::from(n % 3), 30.0), (f64::from(20 + n % 3), 30.0))).unzip();
        assert!(p_value(of(&low, &high).as_far_apart(1, 0..999)[0], 999) < 0.005);
        assert_eq!(of(&low, &low).as_far_apart(1, 0..999), [999]);
        assert_eq!(
            of(&[(0.0, 9.0); 8], &[(0.0, 9.0); 9]).as_far_apart(1, 0..99),
            [99],
            "nothing was found anywhere"
        );
    }
}
