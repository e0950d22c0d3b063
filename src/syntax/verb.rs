//! Verb groups: how a verb is used, with its auxiliaries and adverbs.

use super::SentenceView;
use crate::lexicon::{Class, ClassSet};
use crate::text::{Shape, mark};

/// How a verb stands in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerbForm {
    /// With tense, or after a modal or an auxiliary with tense.
    Finite,
    /// After *to*.
    Infinitive,
    /// -ing without an auxiliary.
    Ing,
    /// Participle after a form of *be*.
    Passive,
    /// Participle after a noun, without an auxiliary.
    Reduced,
}

/// A verb with what belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VerbGroup {
    /// How it is used.
    pub form: VerbForm,
    /// First token: the first auxiliary, or the verb.
    pub start: usize,
    /// Whether a negation stands in the group.
    pub negated: bool,
    /// Whether a modal stands in the group.
    pub modal: bool,
    /// Whether an auxiliary with tense opens the group.
    pub auxiliary: bool,
}

/// After these *’s* is a verb: ***that**’s*, ***what**’s*, ***there**’s*.
const POINTERS: ClassSet = ClassSet::of(&[Class::That, Class::Wh, Class::ImpersonalSubject]);

const NOUN_OPENERS: ClassSet =
    ClassSet::of(&[Class::Determiner, Class::Possessive, Class::Quantifier, Class::Ordinal]);

impl SentenceView<'_, '_> {
    /// The group of the verb at `token`, or `None` where the word is used as a noun or adjective.
    pub fn verb_group(&self, token: usize) -> Option<VerbGroup> {
        let mut group = VerbGroup {
            form: VerbForm::Finite,
            start: token,
            negated: false,
            modal: false,
            auxiliary: false,
        };
        let mut passive = false;
        let mut progressive = false;
        // The first word of the group so far, and where the next one is looked for.
        let (mut first, mut at) = (token, token);
        while let Some(before) = at.checked_sub(1).filter(|b| self.tokens.has(*b)) {
            if self.is_adverbial(before) && !self.is(before, Class::Be) || self.floats(before) {
                group.negated |= self.is(before, Class::Negation);
            } else if self.is(before, Class::Modal) && !self.is_capital_inside(before) && !self.is_had(before)
            {
                group.modal = true;
                group.auxiliary = true;
                group.start = before;
            } else if self.is_possessive_mark(before)
                && (self.is(token, Class::Noun) || self.ends_name_before(before, token))
            {
                // *the regulator’s warning about fees*
                break;
            } else if self.is(before, Class::Be) && self.takes_be(token) {
                progressive |= self.shape(token).has(Shape::ING);
                passive |= !progressive
                    && self.is_participle(token)
                    && !group.auxiliary
                    && !self.is_has(before, token);
                group.auxiliary = true;
                group.start = before;
            } else if (self.is(before, Class::Have) && self.takes_have(first)) || self.is(before, Class::Do) {
                group.auxiliary = true;
                group.start = before;
            } else if let Some(auxiliary) = self.past_set_off_adverb(before) {
                // *did**, however,** appeal*
                at = auxiliary + 1;
                continue;
            } else if self.is(before, Class::To) && self.is_base(first) {
                group.form = VerbForm::Infinitive;
                group.start = before;
                return Some(group);
            } else {
                break;
            }
            (first, at) = (before, before);
        }
        group.form = match () {
            () if !group.auxiliary && self.is_reduced(token) => VerbForm::Reduced,
            () if passive => VerbForm::Passive,
            () if group.auxiliary => VerbForm::Finite,
            () => self.bare_form(token)?,
        };
        Some(group)
    }

    /// Whether a quantifier stands apart from its subject, behind the auxiliary: *they have **all** said*.
    fn floats(&self, token: usize) -> bool {
        self.counts_all(token) && self.is_auxiliary(token.wrapping_sub(1))
    }

    /// The auxiliary before an adverb or a phrase between two commas, the second of which stands at `closing`.
    fn past_set_off_adverb(&self, closing: usize) -> Option<usize> {
        const PHRASE: usize = 5;
        if !self.is_comma(closing) {
            return None;
        }
        let opening = (self.start()..closing).rev().take(PHRASE + 1).find(|t| self.is_mark(*t))?;
        let auxiliary = opening.checked_sub(1).filter(|auxiliary| self.tokens.has(*auxiliary))?;
        let first = opening + 1;
        let adjunct = self.is_adverbial(first) || self.is(first, Class::Preposition);
        let apart = self.is_comma(opening) && adjunct && !(first..closing).any(|t| self.is(t, Class::Verb));
        (apart && self.is_auxiliary(auxiliary)).then_some(auxiliary)
    }

    /// Whether a word says how many of those before it: *the nurses **all** complained*.
    pub fn counts_all(&self, token: usize) -> bool {
        self.is(token, Class::Quantifier) && self.is(token, Class::PluralPronoun)
    }

    /// Whether *’d* is *had*, by what follows: *she**’d** said so*.
    fn is_had(&self, clitic: usize) -> bool {
        self.is(clitic, Class::Have) && {
            let next = self.after_adverbs(clitic + 1);
            self.takes_have(next) && !self.is_base(next)
        }
    }

    /// Whether *’s* behind a person is *has*, by what the participle takes: *she**’s** said that it held*, but not *she**’s**
    /// said to have left*.
    fn is_has(&self, clitic: usize, participle: usize) -> bool {
        const PERSON: ClassSet = ClassSet::of(&[Class::Masculine, Class::Feminine]);
        let next = participle + 1;
        let apart = participle > clitic + 1;
        let object = || self.opens_object(next) && !self.is(next, Class::To);
        let clause = || self.clause_at(next) || self.opens_that_clause(next);
        self.is(clitic, Class::Have)
            && self.any(clitic.wrapping_sub(1), PERSON)
            && (apart && object() || self.opens(next) || clause())
    }

    /// The last token before `at` that is no negation: ***scientists** not involved*.
    pub fn before_negation(&self, at: usize) -> usize {
        let before = at.wrapping_sub(1);
        if self.is(before, Class::Negation) { before.wrapping_sub(1) } else { before }
    }

    fn takes_be(&self, token: usize) -> bool {
        self.shape(token).has(Shape::ING) || self.is_participle(token) || self.is(token, Class::Be)
    }

    fn takes_have(&self, token: usize) -> bool {
        self.is_participle(token)
            || self.is(token, Class::VerbPast)
            || self.is(token, Class::Be)
            || self.is_adverbial(token)
            || self.floats(token)
    }

    fn is_base(&self, token: usize) -> bool {
        self.may_be_base(token) || self.is(token, Class::Be) || self.is(token, Class::Have)
    }

    /// The form of a verb without auxiliaries; `None` where it is a noun or an adjective.
    fn bare_form(&self, token: usize) -> Option<VerbForm> {
        if self.is(token, Class::Be) && !self.shape(token).has(Shape::ING) {
            return Some(VerbForm::Finite);
        }
        let mut before = token.wrapping_sub(1);
        while self.is_adverbial(before) {
            before = before.wrapping_sub(1);
        }
        // *Okafor **in turn** told*
        if before.wrapping_add(1) < token && self.ends_adverb(before) {
            before = before.wrapping_sub(1);
        }
        if self.is_pronoun(before)
            && !self.is(before, Class::Possessive)
            && !self.shape(token).has(Shape::ING)
        {
            return Some(VerbForm::Finite);
        }
        // *a nurse **who** works on the ward*
        let own = self.is_sure_relative(before) && !self.is(before, Class::Possessive) && before + 1 == token;
        if own && self.any(token, ClassSet::of(&[Class::VerbS, Class::VerbPast])) {
            return Some(VerbForm::Finite);
        }
        let pronominal = self.is(before, Class::SubjectPronoun) && !self.is(token, Class::Noun);
        // ***Many** regard the bridge as safe.*
        let counted = self.is(before, Class::Empty)
            && self.is(before, Class::Quantifier)
            && (self.is_base(token) || self.is(token, Class::VerbPast))
            && self.opens_object(token + 1);
        let names = self.ends_name_before(before, token);
        if (self.any(before, NOUN_OPENERS) && !names && !pronominal && !counted)
            || (self.is(before, Class::Adjective)
                && !self.is_nominal(before)
                && !self.is(before.wrapping_sub(1), Class::Be))
        {
            return None;
        }
        // *a source close to the council*
        let past = self.is(token, Class::VerbPast) || self.shape(token).has(Shape::ED);
        let beside = self.is(token, Class::Adjective) && self.is(token + 1, Class::To) && !past;
        if self.is_possessive_mark(before) && !names
            || beside && self.is_nominal(before) && !self.is_pronoun(before)
        {
            return None;
        }
        if self.is(token, Class::VerbIng) || self.shape(token).has(Shape::ING) {
            return Some(VerbForm::Ing);
        }
        if self.is(token, Class::VerbPast) || self.shape(token).has(Shape::ED) {
            return self.past_form(token, before);
        }
        if self.is(before, Class::Preposition)
            && !self.is(before, Class::Coordinator)
            && !self.is_adverbial(before)
        {
            return None;
        }
        // *the jobs report has*: a noun, when another verb follows at once.
        if self.is(token, Class::Noun) && self.is_auxiliary(token + 1) && !self.is_pronoun(before) {
            return None;
        }
        if self.is(token, Class::VerbS) {
            return (!self.is_plural_noun(token, before)).then_some(VerbForm::Finite);
        }
        self.is(token, Class::VerbBase)
            .then_some(())
            .filter(|()| self.agrees_with_base(token))
            .map(|()| VerbForm::Finite)
    }

    /// Whether a preposition is the first word of an adverb that ends behind it: *Okafor **in** turn told*.
    pub fn ends_adverb(&self, preposition: usize) -> bool {
        const JOINS: ClassSet = ClassSet::of(&[Class::Agent, Class::Coordinator, Class::Subordinator]);
        self.is(preposition, Class::Preposition)
            && !self.any(preposition, JOINS)
            && self.is_adverbial(preposition + 1)
    }

    /// Whether a comma opens a clause or a participle that hangs on the noun before it: *Okafor**,** who runs it, says*.
    pub(super) fn opens_insertion(&self, comma: usize) -> bool {
        let next = comma + 1;
        let participle = self.is_participle(next) && !self.is_auxiliary(next);
        self.is_comma(comma) && (self.opens_relative(next) || participle)
    }

    /// Whether a that-clause begins at the token: *pointed out **that** it held*.
    pub fn opens_that_clause(&self, at: usize) -> bool {
        self.is(at, Class::That) && self.finite_within(at + 1)
    }

    /// Whether the token is a possessive ending.
    pub fn is_possessive_mark(&self, token: usize) -> bool {
        self.is(token, Class::Possessive)
            && !self.is_mark(token)
            && token > self.start()
            && !self.shape(token).has(Shape::SPACED)
            && !self.is_pronoun(token - 1)
            && !self.any(token - 1, POINTERS)
    }

    /// Whether a possessive ending is the last part of a name that a verb follows: *Ode**’s** said*.
    pub fn ends_name_before(&self, mark: usize, verb: usize) -> bool {
        let named = self.is_possessive_mark(mark) && self.is_capital(mark.wrapping_sub(1));
        named
            && (self.is(verb, Class::Intransitive) && self.is(verb, Class::VerbPast)
                || self.is_auxiliary(verb))
    }

    /// Whether what follows shows that a clitic is a verb (*he’s a liar*), not a possessive.
    fn reads_as_verb(&self, at: usize) -> bool {
        self.is(at, Class::Determiner)
            || self.is(at, Class::Negation)
            || self.is(at, Class::To)
            || self.is(at, Class::Preposition)
            || self.is(at, Class::Be)
            || (self.shape(at).has(Shape::LY)
                && !self.any(at, ClassSet::of(&[Class::Adjective, Class::Noun])))
            || (self.shape(at).has(Shape::ING) && !self.is(at, Class::Noun) && !self.is_nominal(at + 1))
            || (self.is_participle(at)
                && !self.is_nominal(at + 1)
                && !self.is(at, Class::Adjective)
                && !self.is(at, Class::Intransitive))
    }

    /// Finds out whether a finite verb group begins at `token`, where that is known of all tokens after it and it may by its looks.
    pub(super) fn finds_finite(&self, token: usize) -> bool {
        let mut at = token;
        while self.is_adverbial(at) && at < token + 3 {
            at += 1;
        }
        if self.is_possessive_mark(at) && !self.reads_as_verb(at + 1) {
            return false;
        }
        if self.is_auxiliary(at) {
            let mut before = at.wrapping_sub(1);
            while self.is_adverbial(before) {
                before = before.wrapping_sub(1);
            }
            return !self.is(before, Class::To) && !self.shape(at).has(Shape::ING);
        }
        if self.is_mark(at) || self.quoted(at) != self.quoted(token) {
            return false;
        }
        let verb = self.is(at, Class::VerbPast)
            || self.is(at, Class::VerbS)
            || self.is(at, Class::VerbBase)
            || self.shape(at).has(Shape::ED | Shape::LOWER);
        // *Ex-Aide Says Mayor **Took** Cash*
        const NAMES: ClassSet =
            ClassSet::of(&[Class::Noun, Class::Plural, Class::FirstName, Class::Adjective]);
        let title = self.shape(at).has(Shape::TITLE)
            && self.any(at, ClassSet::of(&[Class::VerbPast, Class::VerbS]))
            && !self.any(at, NAMES);
        verb && (!self.shape(at).has(Shape::CAPITAL) || title)
            && self.word(at) != mark::COMMA
            && self.verb_group(at).is_some_and(|group| group.form == VerbForm::Finite)
    }
}
