//! Which entries stand for some words, whatever their phrases are called: a word may be one of many choices.

use super::{Element, Entry, LexiconSet, part::Part};
use crate::text::WordId;

impl LexiconSet {
    /// The entries in force one of whose forms is just these words, each once.
    ///
    /// ```
    /// use framelens::lexicon::LexiconSet;
    ///
    /// let lexicons = LexiconSet::builtin().expect("the shipped lexicons are sound");
    /// let ids: Vec<&str> = lexicons.holding("slammed").iter().map(|entry| &*entry.id).collect();
    /// assert!(ids.iter().any(|id| id.ends_with(":slam")), "{ids:?}");
    /// ```
    pub fn holding(&self, words: &str) -> Vec<&Entry> {
        let vocabulary = &self.rules.vocabulary;
        let ids: Vec<WordId> =
            words.split_whitespace().map(|word| vocabulary.id(&word.to_lowercase())).collect();
        if ids.is_empty() || ids.contains(&WordId::UNKNOWN) {
            return Vec::new();
        }
        let patterns = self.plain.iter().chain(&self.patterns);
        let found = patterns.filter(|pattern| {
            let rest = behind(&ids, &pattern.elements);
            rest.is_some_and(|rest| is_made_by(rest, &self.tails[pattern.tail as usize]))
        });
        let mut entries: Vec<_> = found.map(|pattern| pattern.entry).collect();
        entries.sort_unstable();
        entries.dedup();
        entries.into_iter().map(|id| self.entry(id)).collect()
    }
}

/// What is left of some words behind a row of tests that each ask for a word.
fn behind<'w>(words: &'w [WordId], row: &[Element]) -> Option<&'w [WordId]> {
    let (first, rest) = words.split_at_checked(row.len())?;
    let same = row.iter().zip(first).all(|(element, word)| *element == Element::Word(*word));
    same.then_some(rest)
}

/// Whether some words are a row of each of these parts, one after the other.
fn is_made_by(words: &[WordId], parts: &[Part]) -> bool {
    match parts.split_first() {
        None => words.is_empty(),
        Some((part, rest)) => {
            part.iter().any(|row| behind(words, row).is_some_and(|left| is_made_by(left, rest)))
        }
    }
}
