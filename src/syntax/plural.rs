//! Whether a form in *-s* is a plural noun or a verb in the singular: *early results*, *she results*.

use super::SentenceView;
use crate::{
    lexicon::{Class, ClassSet},
    text::{Shape, mark},
};

impl SentenceView<'_, '_> {
    /// Whether a form that may be a verb in the singular is a plural; `before` is the token before it and its adverbs.
    pub(super) fn is_plural_noun(&self, token: usize, before: usize) -> bool {
        let adjacent = before.wrapping_add(1) == token;
        if adjacent && (self.is_object_of(token, before) || self.counts(before)) {
            return true;
        }
        // *early results suggest*, *internal emails reviewed*: a plural noun, not the verb.
        // *the shortage largely **stems** from*
        let led = !adjacent && self.is_nominal(before);
        let content = || self.takes_content(token + 1) || self.is_asked_for(before, token + 1);
        let verbal = self.follows_subject(before) && (led || content() || self.ends_name(before))
            || adjacent && self.is_only_verb(token, before);
        // *the isotope results, printed in May, show*
        self.is(token, Class::Plural)
            && (!verbal || self.opens_insertion(token + 1) || self.is_counted(token))
    }

    /// Whether a plural is the object of what might be one as well: *the council **faces claims***. A plural has no verb in the
    /// singular.
    fn is_object_of(&self, plural: usize, verb: usize) -> bool {
        let both = |t: usize| self.is(t, Class::VerbS) && self.is(t, Class::Plural);
        let ends = self.is_mark(plural + 1);
        both(plural)
            && both(verb)
            && !ends
            && self.shape(verb).has(Shape::LOWER)
            && !self.any(verb, ClassSet::PAPERS)
    }

    /// Whether a figure counts what follows it, and is no year and no part of a name: *added **120** looms*, not *Section 5 says*.
    fn counts(&self, token: usize) -> bool {
        let before = token.wrapping_sub(1);
        let apart = !self.is_capital(before) && !self.is_mark(before);
        self.shape(token).has(Shape::NUMBER) && apart && !self.tagged.document.is_year(token)
    }

    /// Whether a number in letters counts the plural at a token: *two government **sources***. Figures may be years.
    fn is_counted(&self, plural: usize) -> bool {
        const MODIFIERS: usize = 3;
        let lower = |t: usize| self.shape(t).has(Shape::LOWER) && !self.is_number(t);
        let singular = |t: &usize| lower(*t) && !self.is(*t, Class::Plural) && !self.is_function(*t);
        let between = (self.start()..plural).rev().take_while(singular).take(MODIFIERS).count();
        let number = plural.wrapping_sub(between + 1);
        self.is(number, Class::NumberWord) && !self.is(number, Class::ObjectPronoun)
    }

    /// Whether what stands before a verb may end its subject.
    fn follows_subject(&self, before: usize) -> bool {
        self.is_nominal(before)
            || self.is_adverbial(before)
            || self.is_dating(before)
            || self.is(before, Class::Relative)
            || self.is_comma(before)
            || self.is(before, Class::Coordinator)
            || self.closes(before)
    }

    /// Whether an object, a content or a mark follows, as it does after verbs but rarely after plurals.
    fn takes_content(&self, at: usize) -> bool {
        self.opens_object(at)
            || self.is(at, Class::Wh)
            || self.is_mark(at)
            || self.is_capital_inside(at)
            || self.is_number(at)
            // *she faces **up to** ten years*
            || self.past_numeral_modifier(at).is_some()
            || self.shape(at).has(Shape::ING)
            || (self.is_adverbial(at) && !self.is(at, Class::Preposition) && !self.leads_to_verb(at))
            || self.leads_to_content(at)
            || (self.is(at, Class::Plural) && !self.is(at, Class::Verb))
            || (self.is(at, Class::Adjective) && self.is(at + 1, Class::Plural))
            // *the trouble runs **deeper than** that*
            || (self.is(at, Class::Adjective) && self.is(at + 1, Class::Subordinator) && self.is(at + 1, Class::Preposition))
    }

    /// Whether a sentence has no other verb than the form behind the singular that it begins with: ***Crime** falls in
    /// winter.* Verbs behind a token are known.
    fn is_only_verb(&self, token: usize, before: usize) -> bool {
        const LONGEST: usize = 5;
        let first = self.start();
        let opened = self.is(first, Class::Determiner) || before == first;
        let near = opened && token <= first + LONGEST && !self.is(before, Class::Plural);
        if !near || self.is_mark(token + 1) || self.is_genitive(token + 1) {
            return false;
        }
        let stopped = self.word(self.end() - 1) == mark::STOP;
        let others = (token + 1..self.end()).any(|t| self.finite_at(t));
        stopped && !others && self.noun_phrase_at(first).is_some_and(|phrase| phrase.head == token)
    }

    /// Whether something written asks for what others shall do: *the **plan** calls **for raising** the tax*.
    fn is_asked_for(&self, written: usize, preposition: usize) -> bool {
        let gerund = self.is(preposition, Class::Preposition) && self.is(preposition + 1, Class::VerbIng);
        gerund && self.any(written, ClassSet::PAPERS)
    }

    /// Whether the name of a person ends at a token: ***Nora** worries less*, ***Mr. Hollis** fears nothing*.
    fn ends_name(&self, token: usize) -> bool {
        const BEGINS: ClassSet = ClassSet::of(&[Class::FirstName, Class::Title]);
        let before = token.wrapping_sub(1);
        let introduced = self.any(before, BEGINS) && self.shape(before).has(Shape::CAPITAL);
        self.shape(token).has(Shape::CAPITAL) && (self.is(token, Class::FirstName) || introduced)
    }

    /// Whether a past form with its content follows adverbs: *court documents **also** found that*.
    fn leads_to_verb(&self, adverb: usize) -> bool {
        let verb = self.after_adverbs(adverb);
        self.is(verb, Class::VerbPast) && self.opens_object(verb + 1)
    }
}
