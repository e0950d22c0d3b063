//! Numbers drawn from a seed: the same on every machine and in every version.

/// A generator of numbers (SplitMix64; Steele, Lea & Flood 2014). Not for secrets.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// A generator that draws the same numbers for the same seed.
    pub fn new(seed: u64) -> Random {
        Random(seed)
    }

    /// The generator of one of many streams of a seed: whoever works on stream 7, it draws the same.
    pub fn stream(seed: u64, stream: u64) -> Random {
        // Mixed twice, so that neither neighbouring seeds nor neighbouring streams share their numbers.
        let base = Random(seed).next();
        Random(Random(base ^ stream).next())
    }

    /// Any number.
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to below `limit`; 0 if `limit` is 0.
    pub fn below(&mut self, limit: usize) -> usize {
        ((u128::from(self.next()) * limit as u128) >> 64) as usize
    }

    /// A number from 0 to below 1, with 53 random bits.
    pub fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Puts `n` items at the start so that each choice of `n` is as likely.
    pub fn draw<T>(&mut self, items: &mut [T], n: usize) {
        for place in 0..n.min(items.len()) {
            items.swap(place, place + self.below(items.len() - place));
        }
    }

    /// Puts items into an order in which each order is as likely (Fisher & Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_always_gives_the_same_order() {
        let order = |seed| {
            let mut items: Vec<u32> = (0..10).collect();
            Random::new(seed).shuffle(&mut items);
            items
        };
        assert_eq!(order(1), order(1));
        assert_ne!(order(1), order(2));
        let mut sorted = order(3);
        sorted.sort_unstable();
        assert_eq!(sorted, (0..10).collect::<Vec<u32>>());
        assert_eq!(Random::new(0).next(), 0xe220_a839_7b1d_cdaf, "the published first number of seed 0");
    }

    #[test]
    fn streams_of_a_seed_share_no_numbers() {
        let mut seen = std::collections::BTreeSet::new();
        for (seed, stream) in (0..20).flat_map(|seed| (0..20).map(move |stream| (seed, stream))) {
            let mut random = Random::stream(seed, stream);
            assert!((0..20).all(|_| seen.insert(random.next())), "{seed} {stream}");
        }
        assert_eq!(Random::stream(3, 4).next(), Random::stream(3, 4).next());
    }

    #[test]
    fn every_number_below_the_limit_is_drawn() {
        let mut random = Random::new(7);
        let mut seen = [0; 6];
        (0..6000).for_each(|_| seen[random.below(6)] += 1);
        assert!(seen.iter().all(|times| (850..1150).contains(times)), "{seen:?}");
    }
}
