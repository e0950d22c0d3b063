//! A set of words that stays at hand.

use super::WordId;

/// A set of words in which each has its rank. One bit a word of the vocabulary: the processor can keep all of it near,
/// so that asking for a word that is not in it costs no wait for memory.
#[derive(Clone, Debug, Default)]
pub(super) struct WordSet {
    rows: Vec<Row>,
}

/// Sixty-four words.
#[derive(Clone, Copy, Debug, Default)]
struct Row {
    /// Which of them are in the set.
    members: u64,
    /// How many members have lower ids than all of them.
    before: u32,
}

impl WordSet {
    /// The set of these words.
    pub(super) fn of(words: impl IntoIterator<Item = WordId>) -> WordSet {
        let mut rows: Vec<Row> = Vec::new();
        for word in words {
            let (row, bit) = place(word);
            if row >= rows.len() {
                rows.resize(row + 1, Row::default());
            }
            rows[row].members |= bit;
        }
        let mut before = 0;
        for row in &mut rows {
            row.before = before;
            before += row.members.count_ones();
        }
        WordSet { rows }
    }

    /// How many words of the set have lower ids than `word`; `None` if it is not in the set.
    pub(super) fn rank(&self, word: WordId) -> Option<usize> {
        let (row, bit) = place(word);
        let row = self.rows.get(row).filter(|row| row.members & bit != 0)?;
        Some((row.before + (row.members & (bit - 1)).count_ones()) as usize)
    }
}

fn place(word: WordId) -> (usize, u64) {
    (word.index() / 64, 1 << (word.0 % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_count_the_lower_words() {
        let words = [0, 5, 63, 64, 65, 130, 1000].map(WordId);
        let set = WordSet::of(words);
        for (rank, word) in words.into_iter().enumerate() {
            assert_eq!(set.rank(word), Some(rank), "{word:?}");
        }
        for id in (0..2000).map(WordId).filter(|id| !words.contains(id)) {
            assert_eq!(set.rank(id), None, "{id:?}");
        }
    }
}
