//! A set of pairs that may err: small enough to stay at hand, it turns most questions away.

use crate::text::WordId;

/// Pairs of a number and a word, by one bit each: what it does not know is none of them, what it knows may be one.
#[derive(Debug)]
pub(super) struct Known(Box<[u64]>);

impl Known {
    /// Bits for each pair: with so many, one in eight that is none seems to be one.
    const EACH: usize = 8;

    /// An empty set with room for so many pairs.
    pub(super) fn new(pairs: usize) -> Known {
        Known(vec![0; (pairs * Known::EACH / 64).next_power_of_two()].into())
    }

    pub(super) fn insert(&mut self, number: u32, word: WordId) {
        let (row, bit) = self.place(number, word);
        self.0[row] |= bit;
    }

    pub(super) fn may_hold(&self, number: u32, word: WordId) -> bool {
        let (row, bit) = self.place(number, word);
        self.0[row] & bit != 0
    }

    fn place(&self, number: u32, word: WordId) -> (usize, u64) {
        let mixed = (u64::from(number) << 32 | u64::from(word.0)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        ((mixed >> 32) as usize & (self.0.len() - 1), 1 << (mixed >> 58))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_pair_is_forgotten_and_few_are_made_up() {
        let mut known = Known::new(1000);
        (0..1000).for_each(|n| known.insert(n % 7, WordId(n)));
        assert!((0..1000).all(|n| known.may_hold(n % 7, WordId(n))));
        let made_up = (0..1000).filter(|n| known.may_hold(n % 7 + 7, WordId(*n))).count();
        assert!(made_up < 250, "{made_up} in a thousand");
    }
}
