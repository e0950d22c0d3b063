//! One sentence of a tagged document, asked about by token.

use crate::{
    lexicon::{Class, ClassSet},
    matcher::Tagged,
    text::{Shape, TokenRange, WordId, mark},
};

/// A sentence of a tagged document. Token numbers are those of the document.
#[derive(Clone, Copy, Debug)]
pub struct SentenceView<'a, 't> {
    /// The document.
    pub tagged: &'a Tagged<'t>,
    /// The sentence's tokens.
    pub tokens: TokenRange,
}

/// Words that neither name nor describe anything.
const FUNCTION: ClassSet = ClassSet::of(&[
    Class::Determiner,
    Class::Possessive,
    Class::Be,
    Class::Have,
    Class::Do,
    Class::Modal,
    Class::Negation,
    Class::That,
    Class::To,
    Class::Wh,
    Class::Relative,
    Class::Coordinator,
    Class::Subordinator,
    Class::Preposition,
    Class::Interjection,
]);

const AUXILIARY: ClassSet = ClassSet::of(&[Class::Be, Class::Have, Class::Do, Class::Modal]);
const PRONOUN: ClassSet = ClassSet::of(&[Class::SubjectPronoun, Class::ObjectPronoun]);
/// Words that are pronouns and something else, where the something else is likelier.
const NOT_PERSONAL: ClassSet =
    ClassSet::of(&[Class::Relative, Class::NumberWord, Class::Quantifier, Class::That, Class::Definite]);
/// Adverbs that as prepositions or conjunctions open a new phrase.
const OPENER: ClassSet = ClassSet::of(&[
    Class::Preposition,
    Class::Subordinator,
    Class::Determiner,
    Class::Coordinator,
    Class::Wh,
]);
const NAMING: ClassSet = ClassSet::of(&[
    Class::Noun,
    Class::Plural,
    Class::TimeNoun,
    Class::Office,
    Class::Role,
    Class::Spokesperson,
    Class::PublicBody,
    Class::Institution,
    Class::PersonNoun,
    Class::Collective,
    Class::Kinship,
    Class::Document,
    Class::GenericDocument,
    Class::OutletNoun,
    Class::OwnWitness,
    Class::Empty,
    Class::Nationality,
    Class::Post,
]);
const DATING: ClassSet = ClassSet::of(&[Class::Weekday, Class::Month, Class::CardinalTime]);

impl<'a, 't> SentenceView<'a, 't> {
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

    /// Whether the token lies in the sentence and belongs to the class.
    pub fn is(&self, token: usize, class: Class) -> bool {
        self.tokens.has(token) && self.tagged.is(token, class)
    }

    /// Whether the token lies in the sentence and belongs to one of the classes.
    pub fn any(&self, token: usize, classes: ClassSet) -> bool {
        self.tokens.has(token) && self.tagged.any(token, classes)
    }

    /// The token's word; unknown outside the sentence.
    pub fn word(&self, token: usize) -> WordId {
        if self.tokens.has(token) { self.tagged.word(token) } else { WordId::UNKNOWN }
    }

    /// The token's shape; empty outside the sentence.
    pub fn shape(&self, token: usize) -> Shape {
        if self.tokens.has(token) { self.tagged.shape(token) } else { Shape::default() }
    }

    /// Whether the token is a mark, or lies outside the sentence.
    pub fn is_mark(&self, token: usize) -> bool {
        !self.tokens.has(token) || self.shape(token).has(Shape::PUNCT)
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
        self.any(token, AUXILIARY) && !(self.is_capital_inside(token) && self.is_capital_inside(token + 1))
    }

    /// Whether the token is an adverb or a negation.
    pub fn is_adverbial(&self, token: usize) -> bool {
        self.is(token, Class::Negation)
            || (self.is(token, Class::Adverb) && !self.any(token, OPENER) && !self.any(token, PRONOUN))
            || (self.shape(token).has(Shape::LY | Shape::LOWER) && !self.is(token, Class::Noun))
    }

    /// Whether the token is a personal pronoun.
    pub fn is_pronoun(&self, token: usize) -> bool {
        self.any(token, PRONOUN) && !self.any(token, NOT_PERSONAL) && !self.opens_possessive(token)
    }

    /// Whether a possessive stands before its noun: *her plan*, not *told her that*.
    fn opens_possessive(&self, token: usize) -> bool {
        let next = token + 1;
        let closed =
            self.is_mark(next) || self.is_function(next) || self.is_adverbial(next) || self.is_dating(next);
        self.is(token, Class::Possessive) && !closed
    }

    /// Whether the token gives a date or a day.
    pub fn is_dating(&self, token: usize) -> bool {
        self.any(token, DATING)
    }

    /// Whether the token is written with a capital inside the sentence, or names something at its start.
    pub fn is_capital(&self, token: usize) -> bool {
        let shape = self.shape(token);
        shape.has(Shape::CAPITAL) && (!shape.has(Shape::FIRST) || !self.any(token, FUNCTION))
    }

    /// Whether the token is written with a capital that its place does not explain.
    pub fn is_capital_inside(&self, token: usize) -> bool {
        self.shape(token).has(Shape::CAPITAL) && !self.shape(token).has(Shape::FIRST)
    }

    /// Whether the token is a plain function word.
    pub fn is_function(&self, token: usize) -> bool {
        self.any(token, FUNCTION)
    }

    /// Whether the token is a figure or a number in letters.
    pub fn is_number(&self, token: usize) -> bool {
        self.shape(token).has(Shape::NUMBER) || self.is(token, Class::NumberWord)
    }

    /// Whether the token may be the last word of a noun phrase.
    pub fn is_nominal(&self, token: usize) -> bool {
        if self.is_mark(token) {
            return false;
        }
        if self.is_pronoun(token) || self.any(token, NAMING) || self.is_number(token) {
            return true;
        }
        if self.is(token, Class::Quantifier) || self.is(token, Class::Empty) {
            return true;
        }
        if self.is_function(token) || self.is_auxiliary(token) {
            return false;
        }
        if self.shape(token).has(Shape::CAPITAL) {
            return true;
        }
        !self.is_adverbial(token)
            && !self.is(token, Class::Adjective)
            && !self.is(token, Class::Verb)
            && !self.shape(token).any(Shape::ED)
    }
}
