//! Whether a base form agrees with what stands before it, and so has tense: *officials **say***, not *the officials’ **say***.

use super::SentenceView;
use crate::{
    lexicon::{Class, ClassSet},
    text::{Shape, mark},
};

/// The main word of a subject in the plural: ***nurses***, ***many** in the town*, ***two** of them*.
const PLURAL: ClassSet = ClassSet::of(&[Class::Plural, Class::Empty, Class::NumberWord]);
const PEOPLE: ClassSet = ClassSet::of(&[Class::Role, Class::PersonNoun, Class::Office]);
/// How far before its verb a subject may begin.
const SUBJECT: usize = 24;
/// How many phrases may stand between a plural and its verb: *people **in the town near the mill** say*.
const ATTACHED: usize = 3;

impl SentenceView<'_, '_> {
    /// A base form has tense only after a plural or a pronoun.
    pub(super) fn agrees_with_base(&self, token: usize) -> bool {
        const BEFORE: ClassSet = ClassSet::of(&[
            Class::Plural,
            Class::Relative,
            Class::Quantifier,
            Class::Empty,
            Class::Coordinator,
        ]);
        let mut before = token.wrapping_sub(1);
        while self.is_adverbial(before) {
            before = before.wrapping_sub(1);
        }
        let noun = self.is(token, Class::Noun);
        if noun && self.is(before, Class::Coordinator) && self.opens_compound(before, token) {
            return false;
        }
        if noun && self.is_singular_until(before) {
            return false;
        }
        let imperative = !self.tokens.has(before) && !noun;
        imperative
            || self.is_pronoun(before)
            || self.any(before, BEFORE)
            || (self.is_number(before) && self.opens_object(token + 1))
            || self.is_stop(token + 1) && self.closes_plural_remark(token)
            || (self.is_comma(before) && (!noun || self.resumes_plural(before, token)))
            || (self.shape(before).has(Shape::S) && self.is_nominal(before) && !noun)
            || ((self.is_nominal(before) || self.is_dating(before))
                && (self.is(token + 1, Class::That) || self.is(token + 1, Class::Determiner)))
            || (self.shape(before).has(Shape::CAPITAL) && !noun)
            || !noun && self.follows_plural_subject(token)
            || self.leads_to_content(token + 1) && self.is_behind_plural(token)
            || self.closes(before) && self.opens_plural(token + 1)
            || noun && self.follows_people(token)
            || self.ends_contact_clause(before) && self.opens_content(token + 1)
    }

    /// Whether a clause that no word opens ends at a verb, behind the plural that it tells of: *the nurses I **met** say*.
    fn ends_contact_clause(&self, verb: usize) -> bool {
        let pronoun = verb.wrapping_sub(1);
        let noun = pronoun.wrapping_sub(1);
        let subject = self.is(pronoun, Class::SubjectPronoun) && !self.is(pronoun, Class::ObjectPronoun);
        self.is(verb, Class::VerbPast) && subject && self.tokens.has(noun) && self.is(noun, Class::Plural)
    }

    /// Whether a clause or an object may begin at a token.
    fn opens_content(&self, at: usize) -> bool {
        self.opens_object(at) || self.noun_phrase_at(at).is_some()
    }

    /// Whether a preposition shows that a verb stands before it: as its particle, before a that-clause or a mark (*critics of
    /// the mayor point **out** that it failed*), or with a phrase before a that-clause (*claims **in court** that it failed*).
    pub(super) fn leads_to_content(&self, at: usize) -> bool {
        let particle = || self.opens_that_clause(at + 1) || self.is_mark(at + 1);
        let phrase =
            || self.adjunct_end(at).is_some_and(|end| self.is(end, Class::That) && self.clause_at(end + 1));
        self.is(at, Class::Preposition) && (particle() || phrase())
    }

    /// Whether a noun phrase in the plural begins at a token: *“It failed,” say **officials in Lisbon***.
    fn opens_plural(&self, at: usize) -> bool {
        let head = self.noun_phrase_at(at).map(|phrase| phrase.head);
        head.is_some_and(|head| self.any(head, PLURAL))
    }

    /// Whether a plural stands between the last mark and a verb.
    fn is_behind_plural(&self, verb: usize) -> bool {
        let mut part = (self.start()..verb).rev().take(SUBJECT).take_while(|t| !self.is_mark(*t));
        part.any(|t| self.is(t, Class::Plural))
    }

    /// Whether an indefinite article opens the phrase that ends with a noun, which it makes singular whatever its form: ***a police**
    /// report*, not *a few police report*.
    fn is_singular_until(&self, noun: usize) -> bool {
        let inside = |t: &usize| self.is_nominal(*t) || self.is(*t, Class::Adjective);
        let counts =
            |t: usize| self.any(t, ClassSet::of(&[Class::Quantifier, Class::Empty])) || self.is_number(t);
        let start = (self.start()..=noun).rev().take_while(inside).last();
        start.is_some_and(|start| {
            let article = start.wrapping_sub(1);
            [start, article].iter().any(|t| self.is(*t, Class::Indefinite))
                && self.is(article, Class::Determiner)
                && !(start..=noun).any(counts)
        })
    }

    /// Whether a word behind a coordinator that opens a clause is the first of a compound: *…, and **aid** workers said*, *But
    /// **head** teacher Okafor said*.
    fn opens_compound(&self, coordinator: usize, token: usize) -> bool {
        const PERSON: ClassSet = ClassSet::of(&[Class::Role, Class::PersonNoun, Class::Office]);
        let opens = coordinator == self.start() || self.is_comma(coordinator.wrapping_sub(1));
        let workers = self.is(token + 1, Class::Plural) && self.finite_at(token + 2);
        let teacher = self.any(token + 1, PERSON) && self.is_capital_inside(token + 2);
        opens && (workers || teacher)
    }

    /// Whether a plural noun stands between the last comma and a verb that ends its sentence:
    /// *…, figures from the board **show**.*
    fn closes_plural_remark(&self, verb: usize) -> bool {
        let mut remark = (self.start()..verb).rev().take_while(|t| !self.is_mark(*t));
        let noun = self.is(verb, Class::Noun);
        remark.any(|t| self.is(t, Class::Plural) && (!noun || self.any(t, ClassSet::PAPERS)))
    }

    /// Whether people in the plural begin the part of the sentence in which a verb stands, with no more than what belongs to
    /// them before it, and a quotation follows or what they say stands around it: *critics of the mayor **note**: “…”*,
    /// *the bridge, critics of the mayor **note**, failed*.
    fn follows_people(&self, verb: usize) -> bool {
        let edge = |t: &usize| self.is_mark(*t) || self.is(*t, Class::Manner);
        let edge = (self.start()..verb).rev().take(SUBJECT).find(edge);
        let begins = edge.map_or(self.start(), |edge| edge + 1);
        let head = self.noun_phrase_at(begins).map_or(verb, |subject| subject.head);
        let people = self.is(head, Class::Plural) && self.any(head, PEOPLE);
        let attached = self.is(head + 1, Class::Preposition) && head + 2 < verb;
        let acted = |t: usize| self.is_auxiliary(t) || self.is(t, Class::VerbPast);
        people && attached && !(head + 2..verb).any(acted) && self.is_told(edge, verb + 1)
    }

    /// Whether something is said around a reporting clause between an edge, if it has one, and the token `after`. People behind
    /// people are an apposition: *met nurses, members of the rescue project*.
    fn is_told(&self, edge: Option<usize>, after: usize) -> bool {
        let comma = self.is_comma(after);
        if self.opens(after + usize::from(comma)) || self.word(after) == mark::COLON {
            return true;
        }
        let Some(edge) = edge else { return false };
        let opened = self.is(edge, Class::Manner) || self.begins_group(after + 1);
        let clause = || (self.start()..edge).any(|t| self.is_verbal(t));
        let apposed = || self.any(edge.wrapping_sub(1), PEOPLE);
        comma && opened || self.is_stop(after) && (self.closes(edge) || clause() && !apposed())
    }

    /// Whether a comma ends an insertion behind a plural, whose verb follows: *residents, who live nearby**,** fear that*,
    /// *some, for their part**,** hope that*.
    fn resumes_plural(&self, comma: usize, verb: usize) -> bool {
        let mut commas = (self.start()..comma).rev().take(SUBJECT).filter(|t| self.is_comma(*t));
        let verbless = |opening: &usize| !(*opening + 1..comma).any(|t| self.is_verbal(t));
        let inserted = |opening: &usize| {
            self.opens_insertion(*opening) || self.shape(*opening + 1).has(Shape::ING) || verbless(opening)
        };
        let Some(opening) = commas.next().filter(inserted) else {
            return false;
        };
        let subject = self.noun_phrase_at(commas.next().map_or(self.start(), |before| before + 1));
        let plural = subject.is_some_and(|subject| subject.head < opening && self.any(subject.head, PLURAL));
        let content = |at: usize| self.opens_object(at) || self.is_number(at) || self.opens_that_clause(at);
        plural && content(verb + 1)
    }

    /// Whether the part of the sentence begins with a plural to which all that stands before a verb belongs: *officials at
    /// the ministry **say***, *people familiar with the bidding **say***.
    fn follows_plural_subject(&self, verb: usize) -> bool {
        let floor = self.start().max(verb.saturating_sub(SUBJECT));
        let edge = |t: &usize| self.is_mark(*t) || self.any(*t, ClassSet::of(&[Class::That, Class::Manner]));
        let mark = (floor..verb).rev().find(edge);
        let Some(subject) = self.noun_phrase_at(mark.map_or(floor, |mark| mark + 1)) else { return false };
        if !self.any(subject.head, PLURAL) {
            return false;
        }
        let mut end = subject.tokens.end as usize;
        if self.is_sure_relative(end) {
            return self.follows_relative(end, verb);
        }
        for _ in 0..ATTACHED {
            let opener = end + usize::from(self.is(end, Class::Adjective) || self.is_participle(end));
            match self.adjunct_end(opener).filter(|next| *next <= verb) {
                Some(next) => end = next,
                None => break,
            }
        }
        // A plural right before its verb is known without any of this.
        end == verb && end > subject.head + 1
    }

    /// Whether a relative clause has its verb before another one, which is the last or opens a content clause: *people **who
    /// live near the mill** say it leaks*.
    fn follows_relative(&self, relative: usize, verb: usize) -> bool {
        let own = (relative + 1..verb).any(|t| self.is_verbal(t));
        let rest = || (verb + 1..self.end()).take_while(|t| !self.is_mark(*t)).any(|t| self.finite_at(t));
        own && !self.is_pronoun(verb - 1)
            && (self.clause_at(verb + 1) || self.opens_object(verb + 1) || !rest())
    }

    /// Whether a token is an auxiliary or may be a verb by itself.
    fn is_verbal(&self, token: usize) -> bool {
        self.is_auxiliary(token) || self.is(token, Class::Verb)
    }
}
