//! One sentence of a tagged document, asked about by token.

use super::traits::Traits;
use crate::{
    lexicon::{Class, ClassSet},
    matcher::Tagged,
    text::{Shape, Token, TokenRange, WordId, mark},
};

/// A sentence of a tagged document. Token numbers are those of the document.
#[derive(Clone, Copy, Debug)]
pub struct SentenceView<'a, 't> {
    /// The document.
    pub tagged: &'a Tagged<'t>,
    /// The sentence's tokens.
    pub tokens: TokenRange,
    pub(super) words: &'a [Token],
    pub(super) classes: &'a [ClassSet],
    pub(super) traits: &'a [Traits],
}

impl SentenceView<'_, '_> {
    /// Where a token stands in the sentence; beyond its end if it does not.
    fn place(&self, token: usize) -> usize {
        token.wrapping_sub(self.start())
    }

    /// Whether the token lies in the sentence and has one of the traits.
    pub(super) fn has(&self, token: usize, traits: Traits) -> bool {
        self.traits.get(self.place(token)).is_some_and(|own| own.any(traits))
    }

    /// First token.
    pub fn start(&self) -> usize {
        self.tokens.start as usize
    }

    /// One past the last token.
    pub fn end(&self) -> usize {
        self.tokens.end as usize
    }

    /// One past the last token that is not closing punctuation.
    pub fn body_end(&self) -> usize {
        let closing = |token: &usize| {
            matches!(self.word(*token), mark::STOP | mark::QUESTION | mark::EXCLAMATION | mark::ELLIPSIS)
                || (self.shape(*token).has(Shape::CLOSES) && !self.shape(*token).has(Shape::OPENS))
        };
        let mut end = self.end();
        while end > self.start() && closing(&(end - 1)) {
            end -= 1;
        }
        end
    }

    /// The token's classes; none outside the sentence.
    pub fn classes(&self, token: usize) -> ClassSet {
        self.classes.get(self.place(token)).copied().unwrap_or_default()
    }

    /// Whether the token lies in the sentence and belongs to the class.
    pub fn is(&self, token: usize, class: Class) -> bool {
        self.classes(token).has(class)
    }

    /// Whether the token lies in the sentence and belongs to one of the classes.
    pub fn any(&self, token: usize, classes: ClassSet) -> bool {
        self.classes(token).any(classes)
    }

    /// The tokens that belong to one of the classes, in order.
    pub fn members(&self, classes: ClassSet) -> impl Iterator<Item = usize> {
        let places = (self.start()..).zip(self.classes);
        places.filter(move |(_, own)| own.any(classes)).map(|(token, _)| token)
    }

    /// The figures and numbers in letters, in order.
    pub fn numbers(&self) -> impl Iterator<Item = usize> {
        let places = (self.start()..).zip(self.traits);
        places.filter(|(_, own)| own.any(Traits::NUMBER)).map(|(token, _)| token)
    }

    /// The first token from `at` on that has the shape.
    pub fn next_shaped(&self, at: usize, shape: Shape) -> Option<usize> {
        let rest = self.words.get(self.place(at)..)?;
        rest.iter().position(|word| word.shape.has(shape)).map(|offset| at + offset)
    }

    /// The token's word; unknown outside the sentence.
    pub fn word(&self, token: usize) -> WordId {
        self.words.get(self.place(token)).map_or(WordId::UNKNOWN, |token| token.word)
    }

    /// The token's shape; empty outside the sentence.
    pub fn shape(&self, token: usize) -> Shape {
        self.words.get(self.place(token)).map_or(Shape::default(), |token| token.shape)
    }

    /// Whether the token is a mark, or lies outside the sentence.
    pub fn is_mark(&self, token: usize) -> bool {
        self.traits.get(self.place(token)).is_none_or(|own| own.any(Traits::MARK))
    }

    /// Whether the token is a comma.
    pub fn is_comma(&self, token: usize) -> bool {
        self.word(token) == mark::COMMA
    }

    /// Whether the token opens a quotation.
    pub fn opens(&self, token: usize) -> bool {
        self.shape(token).has(Shape::OPENS)
    }

    /// Whether the token closes a quotation.
    pub fn closes(&self, token: usize) -> bool {
        self.shape(token).has(Shape::CLOSES)
    }

    /// Whether the token lies inside a quotation.
    pub fn quoted(&self, token: usize) -> bool {
        self.shape(token).has(Shape::QUOTED)
    }

    /// Where the sentence goes on behind a remark in brackets that begins at a token: *the Grants Commission **(UGC)***. The
    /// token itself where none begins.
    pub fn past_bracket(&self, at: usize) -> usize {
        let close = || (at..self.end()).find(|t| self.word(*t) == mark::CLOSE_BRACKET);
        let opened = self.word(at) == mark::OPEN_BRACKET;
        opened.then(close).flatten().map_or(at, |close| close + 1)
    }

    /// Whether a question mark is among the marks that end the sentence.
    pub fn is_question(&self) -> bool {
        self.tokens.iter().rev().take_while(|t| self.is_mark(*t)).any(|t| self.word(t) == mark::QUESTION)
    }

    /// Whether the token ends the sentence or is a mark that ends a clause.
    pub fn is_stop(&self, token: usize) -> bool {
        !self.tokens.has(token)
            || matches!(
                self.word(token),
                mark::STOP | mark::QUESTION | mark::EXCLAMATION | mark::SEMICOLON | mark::ELLIPSIS
            )
    }

    /// Whether the token is an auxiliary or a modal.
    pub fn is_auxiliary(&self, token: usize) -> bool {
        self.has(token, Traits::AUXILIARY)
    }

    /// Whether the token is an adverb or a negation.
    pub fn is_adverbial(&self, token: usize) -> bool {
        self.has(token, Traits::ADVERBIAL)
    }

    /// Whether the token is a personal pronoun.
    pub fn is_pronoun(&self, token: usize) -> bool {
        self.has(token, Traits::PRONOUN)
    }

    /// Whether the token gives a date or a day.
    pub fn is_dating(&self, token: usize) -> bool {
        self.has(token, Traits::DATING)
    }

    /// Whether the token is written with a capital inside the sentence, or names something at its start.
    pub fn is_capital(&self, token: usize) -> bool {
        let shape = self.shape(token);
        shape.has(Shape::CAPITAL) && !(shape.has(Shape::FIRST) && self.is_function(token))
    }

    /// Whether the token is written with a capital that its place does not explain.
    pub fn is_capital_inside(&self, token: usize) -> bool {
        self.shape(token).is_capital_inside()
    }

    /// Whether the token is a plain function word.
    pub fn is_function(&self, token: usize) -> bool {
        self.has(token, Traits::FUNCTION)
    }

    /// Whether the token is a relative that can be nothing else: *who*, *which*, not *that*.
    pub fn is_sure_relative(&self, token: usize) -> bool {
        self.is(token, Class::Relative) && !self.is(token, Class::That)
    }

    /// Whether a finite verb group begins at the token.
    pub fn finite_at(&self, token: usize) -> bool {
        self.has(token, Traits::FINITE)
    }

    /// Whether the token is a figure or a number in letters.
    pub fn is_number(&self, token: usize) -> bool {
        self.has(token, Traits::NUMBER)
    }

    /// Whether the token may be the last word of a noun phrase.
    pub fn is_nominal(&self, token: usize) -> bool {
        self.has(token, Traits::NOMINAL)
    }
}
