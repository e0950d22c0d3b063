//! Looks that take in several classes: people, documents, clauses.

use super::Tagged;
use crate::{
    lexicon::{Class, ClassSet},
    text::Shape,
};

/// Words for people.
const PEOPLE: ClassSet = ClassSet::of(&[
    Class::Role,
    Class::Office,
    Class::Title,
    Class::Rank,
    Class::Spokesperson,
    Class::PersonNoun,
    Class::Kinship,
    Class::FirstName,
    Class::Masculine,
    Class::Feminine,
]);

/// Words for things that are written.
pub(super) const DOCUMENTS: ClassSet = ClassSet::of(&[Class::Document, Class::GenericDocument, Class::Post]);

/// Forms of which one makes a clause.
const FINITE: ClassSet =
    ClassSet::of(&[Class::Be, Class::Have, Class::Do, Class::Modal, Class::VerbS, Class::VerbPast]);

/// A subject of more words than this is not looked through.
const SUBJECT: usize = 6;

impl Tagged<'_> {
    /// Whether a token is a word for a person, or a name that follows one.
    pub(super) fn is_human(&self, token: usize) -> bool {
        let named = self.shape(token).has(Shape::CAPITAL) && token > 0 && self.any(token - 1, PEOPLE);
        self.any(token, PEOPLE) || named
    }

    /// Whether a clause begins at a token: *that*, or a subject with a finite verb after it.
    pub(super) fn opens_clause(&self, token: usize) -> bool {
        const NO_SUBJECT: ClassSet = ClassSet::of(&[
            Class::Preposition,
            Class::To,
            Class::Coordinator,
            Class::Verb,
            Class::Be,
            Class::Modal,
        ]);
        if self.is(token, Class::That) {
            return true;
        }
        let mut after = (token + 1..token + 1 + SUBJECT)
            .take_while(|token| !self.shape(*token).has(Shape::PUNCT))
            .take_while(|token| !self.is(*token, Class::To));
        !self.shape(token).has(Shape::PUNCT)
            && !self.any(token, NO_SUBJECT)
            && after.any(|token| self.any(token, FINITE))
    }
}
