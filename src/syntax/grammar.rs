//! The grammar of a whole document: what is asked of its tokens again and again is worked out once.

use super::{
    SentenceView,
    traits::{self, Traits},
};
use crate::{matcher::Tagged, text::TokenRange};

/// A tagged document that can be asked about its grammar, sentence by sentence.
#[derive(Clone, Debug)]
pub struct Grammar<'a, 't> {
    /// The document.
    pub tagged: &'a Tagged<'t>,
    /// By token.
    traits: Vec<Traits>,
}

impl<'a, 't> Grammar<'a, 't> {
    /// Works out the traits of every token.
    pub fn of(tagged: &'a Tagged<'t>) -> Grammar<'a, 't> {
        let mut grammar = Grammar { tagged, traits: vec![Traits::default(); tagged.document.tokens.len()] };
        for sentence in &tagged.document.sentences {
            let tokens = sentence.tokens.iter();
            let (words, classes) = (&tagged.document.tokens[tokens.clone()], &tagged.classes[tokens.clone()]);
            traits::fill(words, classes, &mut grammar.traits[tokens]);
            grammar.find_finite_verbs(sentence.tokens);
        }
        grammar
    }

    /// Whether a verb has tense hangs on whether verbs after it have, never on those before: the last comes first.
    fn find_finite_verbs(&mut self, sentence: TokenRange) {
        for token in sentence.iter().rev() {
            if self.traits[token].any(Traits::MAY_BE_FINITE) && self.view(sentence).finds_finite(token) {
                self.traits[token].insert(Traits::FINITE);
            }
        }
    }

    /// A sentence by its number.
    pub fn sentence(&self, index: usize) -> SentenceView<'_, 't> {
        self.view(self.tagged.document.sentences[index].tokens)
    }

    /// A sentence by its tokens.
    fn view(&self, tokens: TokenRange) -> SentenceView<'_, 't> {
        SentenceView {
            tagged: self.tagged,
            tokens,
            words: &self.tagged.document.tokens[tokens.iter()],
            classes: &self.tagged.classes[tokens.iter()],
            traits: &self.traits[tokens.iter()],
        }
    }
}
