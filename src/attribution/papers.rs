//! The documents that an article has mentioned so far: what was said of them adds up (SCHEME 6.1, 7).

use rustc_hash::FxHashMap;

use super::document::{self, Signs};
use crate::{syntax::SentenceView, text::WordId};

/// What was said so far of the documents mentioned.
#[derive(Debug, Default)]
pub(super) struct Papers {
    /// By their noun.
    all: FxHashMap<WordId, Signs>,
    latest: Option<Signs>,
    best: Option<Signs>,
}

impl Papers {
    /// Takes in the documents of a sentence.
    pub(super) fn read(&mut self, view: &SentenceView<'_, '_>) {
        document::mentioned(view, |noun, signs| self.add(noun, signs));
    }

    /// Takes the documents of a sentence for those of a named source that speaks in it.
    pub(super) fn issue(&mut self, view: &SentenceView<'_, '_>) {
        document::spoken_in(view, |noun, signs| self.add(noun, signs));
    }

    fn add(&mut self, noun: WordId, signs: Signs) {
        let known = self.all.entry(noun).or_default();
        *known = known.with(signs);
        if signs != Signs::default() {
            self.latest = Some(*known);
            let better = self.best.is_none_or(|best| best.level() < known.level());
            self.best = if better { Some(*known) } else { self.best };
        }
    }

    /// What was said of a document of that noun.
    pub(super) fn of(&self, noun: WordId) -> Option<Signs> {
        self.all.get(&noun).copied().filter(|signs| *signs != Signs::default())
    }

    /// What was said of the document that was described last.
    pub(super) fn latest(&self) -> Option<Signs> {
        self.latest
    }

    /// What was said of the document that is known best.
    pub(super) fn best(&self) -> Option<Signs> {
        self.best
    }
}
