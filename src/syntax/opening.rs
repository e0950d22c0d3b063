//! Whether a clause begins at a token: a subject, however it is made up, and its finite verb.

use super::SentenceView;
use crate::lexicon::{Class, ClassSet};

/// How far a clause that leads up to another, or one inside a subject, may reach.
const REACH: usize = 24;

impl SentenceView<'_, '_> {
    /// Whether the first verb of a finite group stands at a token, adverbs aside: *she quickly **took** it*.
    pub fn opens_group(&self, at: usize) -> bool {
        self.finite_at(at) && !self.is_adverbial(at) && !self.finite_at(self.before_adverbs(at))
    }

    /// Whether a finite group of its own begins at a token, though it stands right behind another: *would fail **spread***.
    pub fn begins_group(&self, at: usize) -> bool {
        self.finite_at(at)
            && !self.is_adverbial(at)
            && !(self.is_auxiliary(at) && self.is_auxiliary(self.before_adverbs(at)))
            && self.verb_group(at).is_none_or(|group| group.start == at)
    }

    /// Whether a finite verb stands between `at` and the next hard mark.
    pub fn finite_within(&self, at: usize) -> bool {
        (at..(at + 30).min(self.end())).take_while(|t| !self.is_stop(*t)).any(|t| self.finite_at(t))
    }

    /// Whether a clause without complementiser begins at `at`: a subject, then a finite verb.
    pub fn clause_at(&self, at: usize) -> bool {
        if self.is_empty_subject(at) {
            return true;
        }
        let subject = self.after_adverbs(at);
        if self.is(subject, Class::ImpersonalSubject) || self.is_pronoun(subject) {
            return self.finite_at(subject + 1);
        }
        // ***This** was not so*
        let points = self.is(subject, Class::Definite) && !self.is(subject, Class::That);
        if points && self.finite_at(subject + 1) {
            return true;
        }
        let Some(phrase) = self.noun_phrase_at(subject) else { return false };
        self.finite_after(phrase.tokens.end as usize, 0)
    }

    /// Whether a subject with a participle behind it and its verb begin at `at`: *a letter **signed by ninety called** it so*.
    pub(super) fn described_clause_at(&self, at: usize) -> bool {
        self.noun_phrase_at(at).is_some_and(|phrase| self.is_reduced(phrase.tokens.end as usize))
    }

    /// Whether a finite verb follows a subject that ends at `at`, further phrases passed over.
    fn finite_after(&self, at: usize, depth: usize) -> bool {
        if self.finite_at(at) {
            return true;
        }
        if depth > 3 || !self.tokens.has(at) {
            return false;
        }
        // *but Duarte **(D-Ohio)** said*
        let behind = self.past_bracket(at);
        if behind > at {
            return self.finite_after(behind, depth + 1);
        }
        if self.is(at, Class::Preposition) && self.is_sure_relative(at + 1) {
            return self.finite_beyond(at + 1);
        }
        // *but he*: a clause, no second subject
        if self.is(at, Class::Adversative) && self.is_pronoun(at + 1) {
            return false;
        }
        if self.is(at, Class::Preposition) || self.is(at, Class::Coordinator) {
            let next = self.noun_phrase_at(at + 1);
            return next.is_some_and(|phrase| self.finite_after(phrase.tokens.end as usize, depth + 1));
        }
        if depth == 0 && self.is_comma(at) && self.finite_after_list(at) {
            return true;
        }
        if self.is_comma(at) || self.is(at, Class::Relative) {
            let closing = (at + 1..(at + 16).min(self.end())).find(|t| self.is_comma(*t));
            return closing.is_some_and(|comma| self.finite_after(comma + 1, depth + 2));
        }
        false
    }

    /// Whether a comma goes on with a list of subjects before a finite verb: *China**, India and** Brazil agreed*.
    fn finite_after_list(&self, comma: usize) -> bool {
        let Some(next) = self.noun_phrase_at(comma + 1) else { return false };
        let end = next.tokens.end as usize;
        self.is(end, Class::Coordinator) && self.finite_after(end, 1)
    }

    /// Whether a second verb group follows that of a relative clause: *the room in which she **sat was** cold*, not *a room
    /// in which she **sat***.
    fn finite_beyond(&self, relative: usize) -> bool {
        let clause = (relative..relative + REACH).take_while(|t| !self.is_stop(*t) && !self.is_comma(*t));
        clause.filter(|t| self.opens_group(*t)).nth(1).is_some()
    }

    /// Whether a subordinate clause begins at the token that leads up to a main one: *said **while it rained, the** match*.
    pub(super) fn opens_led_clause(&self, at: usize) -> bool {
        if !self.is(at, Class::Subordinator) || !self.clause_at(at + 1) {
            return false;
        }
        let comma = (at..at + REACH).find(|t| self.is_comma(*t) || self.is_stop(*t));
        comma.is_some_and(|comma| {
            self.is_comma(comma) && self.clause_at(comma + 1) || self.goes_on_without_comma(at, comma)
        })
    }

    /// Whether a second verb follows with a subject of its own: *said **once the bridge reopens trade will recover***.
    fn goes_on_without_comma(&self, at: usize, end: usize) -> bool {
        const LINKS: ClassSet =
            ClassSet::of(&[Class::Coordinator, Class::Relative, Class::That, Class::Wh, Class::Subordinator]);
        let mut verbs = (at + 1..end).filter(|t| self.opens_group(*t));
        let (Some(first), Some(second)) = (verbs.next(), verbs.next()) else { return false };
        let subject = self.before_adverbs(second);
        subject > first && self.is_nominal(subject) && !(first..second).any(|t| self.any(t, LINKS))
    }

    /// Whether an adverb of place is the subject that points at nobody: *said **there** was no plan*.
    pub(super) fn is_empty_subject(&self, at: usize) -> bool {
        self.is(at, Class::ImpersonalSubject) && self.is_adverbial(at) && self.finite_at(at + 1)
    }
}
