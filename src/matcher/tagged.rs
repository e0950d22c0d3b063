//! A document with everything that was found in it word by word.

use super::{Hit, gate::Gate, look::DOCUMENTS};
use crate::{
    lexicon::{Class, ClassSet, Element, Entry, Look},
    text::{Document, Shape, TokenRange, WordId, mark},
};

/// A document with the classes of its tokens and the hits of every dimension, each in text order.
#[derive(Clone, Debug)]
pub struct Tagged<'a> {
    /// The text, cut.
    pub document: Document<'a>,
    /// Classes by token.
    pub classes: Vec<ClassSet>,
    /// Cues and other signs of attribution.
    pub attribution: Vec<Hit>,
    /// Hedges and approximators.
    pub hedging: Vec<Hit>,
    /// Intensifiers and minimizers.
    pub intensity: Vec<Hit>,
    /// Needs and exempting phrases.
    pub unsourced: Vec<Hit>,
    /// Words of what has not come about; they hide no hedge, and no hedge hides them.
    pub prospects: Vec<Hit>,
    /// Hits of the user's own lists.
    pub custom: Vec<Hit>,
    /// Exceptions of all dimensions: what was found and hides what it holds.
    pub exceptions: Vec<Hit>,
}

impl Tagged<'_> {
    /// The hits of every dimension, one after the other; exceptions are none.
    pub fn hits(&self) -> impl Iterator<Item = &Hit> {
        let lanes = [
            &self.attribution,
            &self.hedging,
            &self.intensity,
            &self.unsourced,
            &self.prospects,
            &self.custom,
        ];
        lanes.into_iter().flatten()
    }

    /// The hedges that begin in a range of tokens, in order.
    pub fn hedges_in(&self, tokens: TokenRange) -> impl Iterator<Item = &Hit> {
        Hit::starting_in(&self.hedging, tokens)
    }

    /// Whether a token belongs to a class.
    pub fn is(&self, token: usize, class: Class) -> bool {
        self.classes.get(token).is_some_and(|classes| classes.has(class))
    }

    /// Whether a token belongs to one of the classes.
    pub fn any(&self, token: usize, classes: ClassSet) -> bool {
        self.classes.get(token).is_some_and(|own| own.any(classes))
    }

    /// The word of a token.
    pub fn word(&self, token: usize) -> WordId {
        self.document.tokens.get(token).map_or(WordId::UNKNOWN, |token| token.word)
    }

    /// The shape of a token.
    pub fn shape(&self, token: usize) -> Shape {
        self.document.tokens.get(token).map_or(Shape::default(), |token| token.shape)
    }

    /// Whether a token has the look.
    pub fn looks(&self, token: usize, look: Look) -> bool {
        let shape = self.shape(token);
        match look {
            Look::Num => shape.has(Shape::NUMBER) || self.is(token, Class::NumberWord),
            Look::Capital => shape.is_capital_inside(),
            Look::Lower => shape.has(Shape::LOWER),
            Look::Ing => shape.has(Shape::ING),
            Look::Ed => shape.has(Shape::ED) || self.is(token, Class::VerbParticiple),
            Look::Ly => shape.has(Shape::LY),
            Look::Word => !shape.has(Shape::PUNCT),
            Look::Human => self.is_human(token),
            Look::Doc => self.any(token, DOCUMENTS),
            Look::Clause => self.opens_clause(token),
            Look::Quote => shape.any(Shape::OPENS | Shape::CLOSES),
            Look::Comma => self.word(token) == mark::COMMA,
            Look::Punct => shape.has(Shape::PUNCT),
            Look::Start | Look::End => false,
        }
    }

    /// Whether every word of a range stands in quotation marks.
    pub(crate) fn is_quoted(&self, tokens: TokenRange) -> bool {
        tokens.iter().all(|token| self.shape(token).any(Shape::QUOTED | Shape::PUNCT))
    }

    /// Whether a pattern stands at `start` with all conditions of its entry fulfilled.
    pub(crate) fn stands_at(
        &self,
        entry: &Entry,
        pattern: &[Element],
        start: usize,
        sentence: TokenRange,
    ) -> bool {
        let hit = TokenRange::new(start, start + pattern.len());
        hit.end <= sentence.end
            && pattern.iter().zip(hit.iter()).all(|(element, token)| self.passes(token, *element))
            && Gate::of(entry).admits(self, hit, sentence)
    }

    /// The hits of a lane.
    pub(super) fn lane(&mut self, lane: usize) -> &mut Vec<Hit> {
        match lane {
            0 => &mut self.attribution,
            1 => &mut self.hedging,
            2 => &mut self.intensity,
            3 => &mut self.unsourced,
            4 => &mut self.prospects,
            _ => &mut self.custom,
        }
    }

    pub(super) fn passes(&self, token: usize, element: Element) -> bool {
        match element {
            Element::Word(word) => self.word(token) == word,
            Element::Class(Class::Adverb) => self.is(token, Class::Adverb) || self.is_formed_adverb(token),
            Element::Class(class) => self.is(token, class),
            Element::Look(look) => self.looks(token, look),
        }
    }

    /// Whether a word that no list knows as something else ends as adverbs do: *widely*, not *family*.
    pub(super) fn is_formed_adverb(&self, token: usize) -> bool {
        const OTHER: ClassSet = ClassSet::of(&[Class::Noun, Class::Adjective, Class::Verb]);
        self.shape(token).has(Shape::LOWER | Shape::LY) && !self.any(token, OTHER)
    }
}
