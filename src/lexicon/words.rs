//! The words of phrases, cut as articles are cut and given their ids.

use rustc_hash::FxHashSet;

use super::{Element, inflect::Irregulars, shared::Shared};
use crate::text::{Vocabulary, WordId};

/// Gives ids to words while phrases are read: patterns are copied and compared many times, which numbers
/// make cheap.
pub(super) struct Words<'a> {
    pub(super) shared: &'a Shared,
    pub(super) vocabulary: &'a mut Vocabulary,
}

impl Words<'_> {
    /// The words of a piece of a phrase.
    pub(super) fn cut(&mut self, piece: &str) -> Vec<WordId> {
        // Lexicons hold many thousands of plain words.
        if Shared::is_plain(piece) {
            return vec![self.id(piece)];
        }
        self.shared.cut(piece).iter().map(|word| self.id(word)).collect()
    }

    /// The word of a piece that is just one.
    pub(super) fn single(&mut self, piece: &str) -> Option<WordId> {
        match self.cut(piece)[..] {
            [word] => Some(word),
            _ => None,
        }
    }

    /// The id of a word in lower case.
    pub(super) fn id(&mut self, word: &str) -> WordId {
        self.vocabulary.intern(word)
    }

    /// The spelling of an element that is a word, not the beginning of words.
    pub(super) fn spelling(&self, element: Element) -> Option<&str> {
        match element {
            Element::Word(word) if !self.vocabulary.is_beginning(word) => Some(self.vocabulary.word(word)),
            _ => None,
        }
    }

    pub(super) fn irregulars(&self) -> &Irregulars {
        &self.shared.irregulars
    }

    /// Words that are never inflected.
    pub(super) fn particles(&self) -> &FxHashSet<String> {
        &self.shared.prepositions
    }
}
