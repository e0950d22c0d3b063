//! What follows a cue: a clause, a quotation, an infinitive, a noun phrase, nothing.

use super::SentenceView;
use crate::lexicon::{Class, ClassSet};
use crate::text::{Shape, mark};

/// What follows, and the token at which it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Complement {
    /// A clause with its complementiser.
    That(usize),
    /// A clause without one.
    Bare(usize),
    /// A quotation.
    Quote(usize),
    /// *to* and a verb.
    Infinitive(usize),
    /// A question word.
    Wh(usize),
    /// An -ing form.
    Gerund(usize),
    /// A noun phrase.
    Noun(usize),
    /// A preposition.
    Preposition(usize),
    /// Nothing: a mark or the end.
    Nothing(usize),
}

impl Complement {
    /// Where it begins.
    pub fn start(self) -> usize {
        match self {
            Complement::That(at)
            | Complement::Bare(at)
            | Complement::Quote(at)
            | Complement::Infinitive(at)
            | Complement::Wh(at)
            | Complement::Gerund(at)
            | Complement::Noun(at)
            | Complement::Preposition(at)
            | Complement::Nothing(at) => at,
        }
    }
}

/// How far a complement may stand from its cue.
const REACH: usize = 24;

impl SentenceView<'_, '_> {
    /// What follows at `after`, adverbs, dates and phrases of time and place passed over:
    /// *said **on Tuesday in a statement that***.
    pub fn complement(&self, after: usize) -> Complement {
        let direct = self.direct_complement(after);
        let at = direct.start();
        // *said **not** long after the vote that*
        let negated = matches!(direct, Complement::Nothing(_)) && self.is(at, Class::Negation);
        if !negated && !matches!(direct, Complement::Preposition(_)) {
            return direct;
        }
        let first = self.adjunct_end(after);
        let mut end = first;
        while let Some(next) = end.filter(|next| *next < after + REACH) {
            match self.direct_complement(next) {
                // *impatient with a government **that promised** less*
                Complement::That(that) if self.finite_at(that + 1) && self.is_nominal(that - 1) => break,
                found @ (Complement::That(_)
                | Complement::Quote(_)
                | Complement::Bare(_)
                | Complement::Wh(_)
                | Complement::Infinitive(_)) => return found,
                Complement::Preposition(_) => end = self.adjunct_end(next),
                _ => match self.remark_end(next) {
                    Some(behind) => end = Some(behind),
                    None => break,
                },
            }
        }
        if let Some(that) = self.clause_behind(at) {
            return Complement::That(that);
        }
        let subject = first.and_then(|end| self.bare_plural_subject(at, end));
        subject.map_or(direct, Complement::Bare)
    }

    /// The that-clause behind adjuncts of any make: *warned **as early as 2016** that*, *said **in writing and in person**
    /// that*. What a verb is about may be a noun with a relative clause: *warned **of** a plan that the mayor likes*.
    fn clause_behind(&self, at: usize) -> Option<usize> {
        const ABOUT: ClassSet = ClassSet::of(&[Class::Topic, Class::To]);
        // *think twice before **agreeing** to tests that*
        let acts =
            |t: usize| self.is(t, Class::VerbIng) && (self.is(t + 1, Class::To) || self.opens_object(t + 1));
        let inside = |t: &usize| !self.is_mark(*t) && !self.finite_at(*t) && !acts(*t);
        let adjuncts = (at..at + REACH / 2).take_while(inside);
        let that = adjuncts.into_iter().find(|t| self.opens_that_clause(*t))?;
        (!self.any(at, ABOUT) && !self.finite_at(that + 1)).then_some(that)
    }

    /// The end of what is told of the noun before by a participle: *said in a report **published on Monday** that*.
    fn remark_end(&self, at: usize) -> Option<usize> {
        let participle =
            self.is_participle(at) && !self.is_auxiliary(at) && self.is_nominal(at.wrapping_sub(1));
        let dated = self.after_dates(at + 1);
        let behind = if dated > at + 1 { Some(dated) } else { self.adjunct_end(at + 1) };
        behind.filter(|_| participle)
    }

    /// The subject without an article at the end of a phrase that leads up to the clause: *said under the plan **taxes**
    /// would rise*.
    fn bare_plural_subject(&self, adjunct: usize, end: usize) -> Option<usize> {
        let subject = end.checked_sub(1).filter(|last| *last > adjunct + 2)?;
        let bare =
            self.is(subject, Class::Plural) && self.is_nominal(subject - 1) && !self.is_number(subject - 1);
        (bare && self.finite_at(end)).then_some(subject)
    }

    /// The end of a prepositional phrase at `at`, dates and adverbs before it passed over.
    pub fn adjunct_end(&self, at: usize) -> Option<usize> {
        let dated = self.after_dates(at);
        // *because of the weather*
        let at = dated + usize::from(self.is_compound_preposition(dated));
        let clause = self.is(at, Class::Subordinator) && self.clause_at(at + 1);
        if !self.any(at, ClassSet::of(&[Class::Preposition, Class::To]))
            || clause
            || self.opens_that_clause(at + 1)
            || self.is(at, Class::To) && self.may_be_base(at + 1)
        {
            return None;
        }
        // *acknowledged **in private** that*
        let bare = self.is(at + 1, Class::Adjective) && self.is(at + 2, Class::That);
        // *said **on Monday** parents want answers*
        if self.is_dating(at + 1) && !self.is_possessive_mark(at + 2) {
            let clause = self.after_dates(at + 2);
            if self.clause_at(clause) {
                return Some(clause);
            }
        }
        let end = if bare { at + 2 } else { self.noun_phrase_at(at + 1)?.tokens.end as usize };
        Some(self.after_dates(end))
    }

    /// Whether a preposition of two words begins that opens clauses without the second: ***because** of the weather*.
    fn is_compound_preposition(&self, at: usize) -> bool {
        self.is(at, Class::Subordinator) && self.is_genitive(at + 1)
    }

    /// The first token from `at` on that is neither an adverb nor a date.
    pub fn after_dates(&self, mut at: usize) -> usize {
        while self.is_adverbial(at)
            && !self.is(at, Class::Negation)
            && !self.is_empty_subject(at)
            && !self.describes_next(at)
            && !self.is_possessive_mark(at + 1)
            && !self.is_possessive_mark(at + 2)
            || (self.is_dating(at) && !self.is(at, Class::Modal) && !self.is_possessive_mark(at + 1))
            || (self.is(at, Class::TimeNoun) && (self.is_dating(at.wrapping_sub(1)) || self.opens_lapse(at)))
            || self.points_at_date(at)
            || (self.shape(at).has(Shape::NUMBER)
                && (self.is(at.wrapping_sub(1), Class::Month) || self.is(at + 1, Class::Month)))
        {
            at += 1;
        }
        at
    }

    /// Whether a lapse of time begins without a number: ***years** later*.
    fn opens_lapse(&self, at: usize) -> bool {
        self.is(at, Class::Plural) && self.is_dating(at + 1) && self.is_adverbial(at + 1)
    }

    /// Whether a date begins: *on Monday* without its preposition, ***last** month*, ***earlier** this week*.
    pub fn opens_date(&self, at: usize) -> bool {
        self.is_dating(at)
            || self.points_at_date(at)
            || self.is(at, Class::Adjective) && self.points_at_date(at + 1)
    }

    /// Whether what may be an adverb is an adjective before its noun: *blamed **high** costs*.
    fn describes_next(&self, at: usize) -> bool {
        let noun = at + 1;
        self.is(at, Class::Adjective)
            && self.is_nominal(noun)
            && self.any(noun, ClassSet::of(&[Class::Noun, Class::Plural]))
            && !self.is_dating(noun)
            && !self.is_capital(noun)
            && !self.is(noun, Class::TimeNoun)
    }

    /// *this*, *last* before a noun of time.
    fn points_at_date(&self, at: usize) -> bool {
        let pointer =
            self.is(at, Class::Definite) || self.is(at, Class::Adjective) || self.is(at, Class::Ordinal);
        pointer
            && (self.is_dating(at + 1) || self.is(at + 1, Class::TimeNoun))
            && !self.is_possessive_mark(at + 2)
    }

    fn direct_complement(&self, after: usize) -> Complement {
        let at = self.after_dates(after);
        if self.opens(at) {
            return Complement::Quote(at);
        }
        if self.word(at) == mark::COLON || self.is_comma(at) {
            return self.after_mark(at);
        }
        if self.is_mark(at) && !self.opens_amount(at) {
            return Complement::Nothing(at);
        }
        if self.opens_that_clause(at) && !self.is_plain_that(at) {
            return Complement::That(at);
        }
        let to = at + usize::from(self.is(at, Class::Negation));
        if self.is(to, Class::To) && self.is_infinitive(to + 1) {
            return Complement::Infinitive(at);
        }
        if self.is(at, Class::Wh) && !self.is_mark(at + 1) {
            return Complement::Wh(at);
        }
        if self.shape(at).has(Shape::ING | Shape::LOWER)
            && self.is(at, Class::VerbIng)
            && self.governs(at + 1)
        {
            return Complement::Gerund(at);
        }
        if self.clause_at(at) || self.opens_led_clause(at) {
            return Complement::Bare(at);
        }
        if self.shape(at).has(Shape::ING) && !self.is(at, Class::Noun) && !self.shape(at).has(Shape::CAPITAL)
        {
            return Complement::Gerund(at);
        }
        let preposition = self.any(at, ClassSet::of(&[Class::Preposition, Class::To]));
        if preposition && self.past_numeral_modifier(at).is_none() || self.is_compound_preposition(at) {
            return Complement::Preposition(at);
        }
        // *Prosecutors disputed that.*
        let pointer = self.is(at, Class::That) && self.is_mark(at + 1);
        match self.noun_phrase_at(at) {
            Some(_) => Complement::Noun(at),
            None if pointer => Complement::Noun(at),
            None => Complement::Nothing(at),
        }
    }

    /// Whether an -ing form before `at` has an object or an adjunct and so is a verb.
    fn governs(&self, at: usize) -> bool {
        self.opens_object(at)
            || self.is(at, Class::Preposition) && !self.is_genitive(at)
            || self.is(at, Class::Plural)
    }

    fn after_mark(&self, at: usize) -> Complement {
        match () {
            () if self.opens(at + 1) => Complement::Quote(at + 1),
            () if self.word(at) == mark::COLON && self.tokens.has(at + 1) => Complement::Bare(at + 1),
            () if self.is_comma(at) => self.past_phrase(at).unwrap_or(Complement::Nothing(at)),
            () => Complement::Nothing(at),
        }
    }

    /// The clause behind a phrase between commas: *reckoned, too, that*, *said, in a notice on its website, that*, *said,
    /// without a smile, it was so*.
    fn past_phrase(&self, comma: usize) -> Option<Complement> {
        const SHORT: usize = 12;
        // *wrote in a letter, a copy of **which** the Herald has, that*
        let told = |t: usize| (comma + 1..t).any(|before| self.is_sure_relative(before));
        let phrase = || (comma + 1..comma + 1 + SHORT).take_while(|t| !self.finite_at(*t) || told(*t));
        let that = phrase().find(|t| self.is(*t, Class::That) && self.is_comma(t - 1));
        if let Some(that) = that.filter(|that| self.finite_within(that + 1)) {
            return Some(Complement::That(that));
        }
        let closing = phrase().find(|t| self.is_comma(*t)).filter(|_| self.is(comma + 1, Class::Preposition));
        closing.map(|comma| comma + 1).filter(|at| self.clause_at(*at)).map(Complement::Bare)
    }

    /// *that* before a verb or a mark is a pronoun: *said that was wrong* keeps its clause.
    fn is_plain_that(&self, at: usize) -> bool {
        self.is_mark(at + 1) && !self.opens(at + 1) && !self.is_comma(at + 1)
    }

    /// Whether a base form behind *to* is people and does nothing: *wrote to **staff** on Tuesday*.
    fn names_people(&self, at: usize) -> bool {
        const PEOPLE: ClassSet =
            ClassSet::of(&[Class::Role, Class::PublicBody, Class::PersonNoun, Class::Collective]);
        let object = || self.opens_object(at + 1) || self.is_nominal(at + 1);
        self.is(at, Class::Plural) && self.any(at, PEOPLE) && !object()
    }

    /// Whether the token may be the base form of a verb, also behind *to*.
    pub fn may_be_base(&self, token: usize) -> bool {
        self.is(token, Class::VerbBase) && !self.names_people(token)
    }

    /// Whether a verb may stand behind *to*, also one that is a preposition: *promised to **save** the wall*.
    fn is_infinitive(&self, at: usize) -> bool {
        let verb = self.after_adverbs(at);
        self.may_be_base(verb)
            || self.is(verb, Class::Preposition)
                && (self.opens_object(verb + 1) || self.is(verb + 1, Class::Plural))
            || self.is(verb, Class::Be)
            || self.is(verb, Class::Have)
            || self.is(verb, Class::Do)
            || (self.shape(verb).has(Shape::LOWER)
                && !self.is_nominal(verb)
                && !self.is_function(verb)
                && !self.is(verb, Class::VerbParticiple))
            || self.opens(verb)
    }

    /// The first token from `at` on that is no adverb.
    pub fn after_adverbs(&self, mut at: usize) -> usize {
        while self.is_adverbial(at) && !self.is_possessive_mark(at + 1) {
            at += 1;
        }
        at
    }

    /// The last token before `at` that is no adverb.
    pub fn before_adverbs(&self, at: usize) -> usize {
        let mut before = at.wrapping_sub(1);
        while self.is_adverbial(before) && !self.is(before, Class::Coordinator) {
            before = before.wrapping_sub(1);
        }
        before
    }
}
