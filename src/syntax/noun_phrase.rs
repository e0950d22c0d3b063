//! Noun phrases, found by walking from one end.

use super::{SentenceView, traits::Traits};
use crate::lexicon::{Class, ClassSet};
use crate::text::{Shape, TokenRange, mark};

/// A noun phrase and its main word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NounPhrase {
    /// All of it.
    pub tokens: TokenRange,
    /// The main word.
    pub head: usize,
}

const MODIFIER: ClassSet = ClassSet::of(&[
    Class::Determiner,
    Class::Possessive,
    Class::Quantifier,
    Class::NumberWord,
    Class::Ordinal,
    Class::Adjective,
    Class::Rank,
    Class::Title,
    Class::Restricted,
    Class::Flattery,
]);

/// What a noun stands right behind.
const NOUN_PLACE: ClassSet = ClassSet::of(&[Class::Determiner, Class::Possessive, Class::Adjective]);

impl SentenceView<'_, '_> {
    /// The noun phrase that begins at `start`: determiners, modifiers, nouns, and *of*-phrases.
    pub fn noun_phrase_at(&self, start: usize) -> Option<NounPhrase> {
        let (mut end, head) = self.simple_phrase(start)?;
        if !self.is_pronoun(head) {
            while let Some(next) = self.of_phrase(end) {
                end = next;
            }
        }
        Some(NounPhrase { tokens: TokenRange::new(start, end), head })
    }

    /// Whether a token may stand before the main word of a noun phrase: a determiner, an adjective or what goes with them.
    pub fn modifies(&self, token: usize) -> bool {
        self.any(token, MODIFIER) || self.is_adverbial(token)
    }

    /// End and head of a phrase without prepositions.
    fn simple_phrase(&self, start: usize) -> Option<(usize, usize)> {
        if self.is_pronoun(start) && !self.opens_phrase(start) {
            return Some((start + 1, start));
        }
        let mut at = self.past_numeral_modifier(start).unwrap_or(start);
        at += usize::from(self.opens_amount(at));
        let mut head = None;
        // *the “old” bridge*, *the “war on drugs”*
        let (mut closing, mut end) = (None, 0);
        while self.tokens.has(at) && at < start + 24 {
            if head.is_none() && self.opens_inside(at, start) {
                closing = self.closing_mark(at);
            } else if closing == Some(at) {
                end = at + 1;
            } else if self.is_possessive_mark(at) && (head.is_some() || at == start + 1) {
                head = None;
            } else if head.is_none() && self.opens_amount(at) {
                // *the **$**3 million shortfall*
            } else if self.ends_phrase(at, start, head.is_some()) {
                match closing.filter(|closing| *closing > at && head.is_some()) {
                    Some(closing) => at = closing - 1,
                    None => break,
                }
            } else if self.is_nominal(at) || self.is_noun_by_place(at, start) {
                head = Some(at);
            }
            at += 1;
        }
        head.map(|head| (end.max(head + 1), head))
    }

    /// Whether a quotation begins behind what opens the phrase.
    fn opens_inside(&self, at: usize, start: usize) -> bool {
        at > start && self.opens(at) && self.any(at - 1, MODIFIER)
    }

    /// Where a few words in quotation marks end that make no clause.
    fn closing_mark(&self, opening: usize) -> Option<usize> {
        const FEW: usize = 8;
        let closing = (opening + 1..opening + FEW).find(|t| self.closes(*t))?;
        (!(opening + 1..closing).any(|t| self.opens_group(t))).then_some(closing)
    }

    /// The number of a phrase that begins with what bounds or blurs it: ***at least** 40*, ***in excess of** 400*, but not
    /// *by more than 40*.
    pub fn past_numeral_modifier(&self, start: usize) -> Option<usize> {
        const LONGEST: usize = 6;
        const LED: ClassSet = ClassSet::of(&[Class::Preposition, Class::Adverb, Class::Quantifier]);
        const OPENER: ClassSet = LED.with(ClassSet::of(&[Class::Adjective, Class::Manner]));
        if !self.any(start, OPENER) {
            return None;
        }
        let numeral = |t: usize| self.is_number(t) || self.opens_amount(t);
        let modifies = |t: &usize| self.is(*t, Class::NumeralModifier) && numeral(t + 1);
        let last = (start..start + LONGEST).find(modifies)?;
        let apart = last > start + 1 && self.word(start) != self.word(last);
        let led = apart && self.is(start, Class::Preposition) && self.any(start + 1, LED);
        let plain = |t: usize| {
            !self.is_mark(t)
                && !self.is_number(t)
                && !self.is(t, Class::Definite)
                && !self.is_capital_inside(t)
        };
        (!led && (start..=last).all(plain)).then_some(last + 1)
    }

    /// Whether a sign of currency stands before its figure: ***$**4 million*.
    pub(super) fn opens_amount(&self, at: usize) -> bool {
        self.word(at) == mark::CURRENCY && self.is_number(at + 1)
    }

    /// Whether a word that no list knows as a noun is one after what opens a phrase: *the find*, *an overlap*, *the
    /// firing*.
    fn is_noun_by_place(&self, at: usize, start: usize) -> bool {
        let before = at.wrapping_sub(1);
        let verbal = self.is(at, Class::VerbBase) || self.shape(at).has(Shape::ING | Shape::LOWER);
        let placed = self.any(before, NOUN_PLACE) && !self.is_pronoun(before);
        // *the **injured** were*, *those **responsible** would*
        let described = self.shape(at).has(Shape::ED | Shape::LOWER) || self.is(at, Class::Adjective);
        let people = described
            && self.is(before, Class::Definite)
            && (self.is_auxiliary(at + 1) || self.shape(at).has(Shape::ED) && self.is_mark(at + 1));
        // *the **first** of the boats*
        let one_of =
            self.any(at, ClassSet::of(&[Class::Ordinal, Class::Adjective])) && self.is_genitive(at + 1);
        at > start && (verbal && placed || people || placed && one_of)
    }

    /// Whether a pronoun-like word stands before a noun (*her plan*, *that day*).
    fn opens_phrase(&self, token: usize) -> bool {
        (self.is(token, Class::Possessive) || self.is(token, Class::Determiner))
            && self.is_nominal(token + 1)
            && !self.is_pronoun(token + 1)
    }

    fn ends_phrase(&self, at: usize, start: usize, has_head: bool) -> bool {
        if self.has(at, Traits::MARK | Traits::AUXILIARY) {
            return !self.joins_names(at);
        }
        if self.is_pronoun(at) && !self.is(at, Class::Possessive) {
            return true;
        }
        // A dated word after the head opens an adjunct: *the ministry Monday*.
        // *on 3 March* is one.
        let month = self.is(at, Class::Month) && self.is_number(at.wrapping_sub(1));
        let dated = self.is_dating(at) && !month;
        if has_head && (dated || self.is(at, Class::Determiner) && !self.is_capital(at)) {
            return true;
        }
        // *one **of** them*
        if has_head && self.is_genitive(at) && (self.is(at + 1, Class::Determiner) || self.is_pronoun(at + 1))
        {
            return true;
        }
        if self.any(at, MODIFIER) {
            return has_head && self.is(at, Class::Possessive) && !self.is_possessive_mark(at);
        }
        if self.is_function(at) {
            let shape = self.shape(at);
            if !shape.has(Shape::CAPITAL) || at == start && shape.has(Shape::FIRST) {
                return true;
            }
        }
        self.is_verb_here(at, start, has_head)
    }

    /// Whether a word that may be a verb is one after what has been read of the phrase.
    fn is_verb_here(&self, at: usize, start: usize, has_head: bool) -> bool {
        if self.shape(at).has(Shape::CAPITAL) {
            return false;
        }
        let verbal = self.is(at, Class::Verb) || self.shape(at).any(Shape::ED);
        if !verbal {
            return self.is_adverbial(at) && at > start && has_head;
        }
        if self.is(at, Class::Noun) || self.is(at, Class::Plural) {
            // *claims*, *plan*: a verb after a head that agrees and before an object or a clause; after
            // *a* and a singular a base form is none: *a blog **post** that*.
            let singular =
                self.is(start, Class::Indefinite) && at > start + 1 && !self.is(at - 1, Class::Plural);
            let bare = self.is(at, Class::VerbBase) && !self.is(at, Class::VerbPast);
            // *a court **filing** that*
            let paper = self.shape(at).has(Shape::ING) && self.any(at, ClassSet::PAPERS);
            // *prices **rose** 3 percent*
            let past = self.is(at, Class::VerbPast) && !self.is(at, Class::VerbBase);
            let before = at.wrapping_sub(1);
            let plural = self.is(before, Class::Plural);
            // *the videos **show** Okafor*
            let named = bare && self.is_capital_inside(at + 1) && !self.is_dating(at + 1);
            let follows = plural && (past || named);
            // *an audit by Harwick Docks Ltd **lists** eleven cranes*
            let lists = self.is(at, Class::VerbS) && self.is_capital(before) && self.is_number(at + 1);
            // *two **engineers** that*
            const COUNTS: ClassSet = ClassSet::of(&[Class::NumberWord, Class::Quantifier]);
            let counted = self.is(at, Class::VerbS)
                && self.any(before, COUNTS)
                && !self.is(before, Class::SubjectPronoun);
            return has_head
                && !(singular && bare || paper || counted)
                && self.is(at, Class::Verb)
                && !self.is(at - 1, Class::Adjective)
                && (self.opens_object(at + 1) || follows || lists);
        }
        if (self.shape(at).any(Shape::ED | Shape::ING) || self.is(at, Class::VerbParticiple)) && !has_head {
            let named = self.shape(at).any(Shape::ED | Shape::ING) && self.is_noun_by_place(at, start);
            // *adjusted **operating** profit*
            let next = at + 1 + usize::from(self.shape(at + 1).has(Shape::ING | Shape::LOWER));
            return !self.is_nominal(at + 1) && !self.is_nominal(next) && !named;
        }
        // *three **sacked** clerks*
        let counted = self.is_number(at.wrapping_sub(1)) && self.is(at + 1, Class::Plural);
        let describes = counted && self.is_participle(at) && !self.is(at + 1, Class::Verb);
        !describes && (has_head || !self.any(at.wrapping_sub(1), MODIFIER))
    }

    /// Whether an object or a content clause may begin at the token.
    pub fn opens_object(&self, at: usize) -> bool {
        self.is(at, Class::Determiner)
            || self.is(at, Class::That)
            || self.is_pronoun(at)
            || self.opens(at)
            || self.is(at, Class::To)
    }

    /// The end of an *of*-phrase that begins at `at`.
    fn of_phrase(&self, at: usize) -> Option<usize> {
        if !self.is(at, Class::Preposition) || !self.is_genitive(at) {
            return None;
        }
        self.simple_phrase(at + 1).map(|(end, _)| end)
    }

    /// Whether a sign joins two parts of a name: *Pollard **&** Finch*.
    pub fn joins_names(&self, at: usize) -> bool {
        let sign = self.is_mark(at) && self.is(at, Class::Coordinator);
        sign && self.is_capital(at.wrapping_sub(1)) && self.is_capital(at + 1)
    }

    /// Whether a preposition binds its noun to the one before: it is in the class of genitives.
    pub fn is_genitive(&self, at: usize) -> bool {
        self.is(at, Class::Genitive)
    }

    /// Whether some of those whom a relative means begin at `at`: ***many of whom***.
    pub fn opens_some_of_whom(&self, at: usize) -> bool {
        const SOME: ClassSet =
            ClassSet::of(&[Class::Quantifier, Class::NumberWord, Class::Empty, Class::Determiner]);
        self.any(at, SOME) && self.is_genitive(at + 1) && self.is_sure_relative(at + 2)
    }

    /// Whether a relative begins at `at` that can be nothing else, or some of those whom it means: ***who***, ***many of whom***.
    pub fn opens_relative(&self, at: usize) -> bool {
        self.is_sure_relative(at) || self.opens_some_of_whom(at)
    }

    /// Whether a phrase is a relative, or some of those whom it means: *who*, *that*, *many of whom*.
    pub fn is_relative_phrase(&self, phrase: TokenRange) -> bool {
        let first = phrase.start as usize;
        match phrase.len() {
            1 => self.is(first, Class::Relative),
            3 => self.opens_some_of_whom(first),
            _ => false,
        }
    }
}
