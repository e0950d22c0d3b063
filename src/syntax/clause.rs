//! Main clauses: where each begins and ends, and which word is its verb.

use super::{SentenceView, VerbForm};
use crate::lexicon::{Class, ClassSet};
use crate::text::{Shape, TokenRange, mark};

/// A main or coordinate clause of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Its tokens.
    pub tokens: TokenRange,
    /// Its main verb, if one was found.
    pub verb: Option<usize>,
}

/// The main clauses of a sentence, as [`add_clauses`] finds them.
pub fn clauses(view: &SentenceView<'_, '_>) -> Vec<Clause> {
    let mut found = Vec::new();
    add_clauses(view, &mut found);
    found
}

/// The main clause in which some tokens begin, of those that [`clauses`] finds.
pub fn clause_with(view: &SentenceView<'_, '_>, tokens: TokenRange) -> Option<Clause> {
    clauses(view).into_iter().find(|clause| clause.tokens.overlaps(tokens))
}

/// Adds the main clauses of a sentence: it is cut at semicolons and at coordinators before a new subject and verb.
pub fn add_clauses(view: &SentenceView<'_, '_>, found: &mut Vec<Clause>) {
    let mut start = view.start();
    let mut add = |start: usize, end: usize| {
        let tokens = TokenRange::new(start, end);
        if !tokens.is_empty() {
            found.push(Clause { tokens, verb: main_verb(view, tokens) });
        }
    };
    for (at, word) in view.tokens.iter().zip(view.words) {
        if word.shape.has(Shape::QUOTED) {
            continue;
        }
        if word.word == mark::SEMICOLON {
            add(start, at + 1);
            start = at + 1;
        } else if view.is(at, Class::Coordinator)
            && view.is_comma(at.wrapping_sub(1))
            && (view.clause_at(at + 1) || view.described_clause_at(at + 1))
            && !view.goes_on_with_that(at + 1)
            && !view.opens_some_of_whom(at)
            && (start..at).any(|t| view.finite_at(t))
        {
            add(start, at);
            start = at;
        }
    }
    add(start, view.end());
}

/// The first finite verb that is not inside a relative or subordinate clause.
fn main_verb(view: &SentenceView<'_, '_>, tokens: TokenRange) -> Option<usize> {
    let mut first = None;
    let end = tokens.end as usize;
    let begin = after_lead(view, tokens);
    let mut at = begin;
    while at < end {
        if opens_subordinate(view, at, tokens.start as usize) {
            first = first.or_else(|| (at..end).find(|t| view.finite_at(*t)));
            // *Two weeks **after** the coach said so, the club let him go*
            let timed = |t: usize| view.is_number(t) || view.is(t, Class::TimeNoun) || view.is_adverbial(t);
            let led = (tokens.start as usize..at).skip(1).all(timed);
            let opens = led && !view.is(at, Class::Relative);
            let main = if opens { main_clause_after(view, at, end) } else { None };
            at = main.unwrap_or_else(|| subordinate_end(view, at, end));
            continue;
        }
        if let Some(verb) = past_contact_clause(view, begin, at, end) {
            at = verb;
            continue;
        }
        // *The mayor **(who has left the party)** says*
        let behind = view.past_bracket(at);
        if at > tokens.start as usize && (at + 1..end).contains(&behind) {
            at = behind;
            continue;
        }
        // *In one message, dated March 9, …* and *the Herald, citing two people, …*: a participle that opens a phrase
        // between commas.
        let participle = view.after_adverbs(at);
        if view.is_comma(at.wrapping_sub(1))
            && view.shape(participle).has(Shape::LOWER)
            && (view.is_participle(participle) || view.is(participle, Class::VerbIng))
            && !(begin..at - 1).any(|t| view.is_comma(t))
            && let Some(comma) = (at..end).find(|t| view.is_comma(*t))
        {
            at = comma + 1;
            continue;
        }
        if let Some(verb) = past_inserted_phrase(view, tokens.start as usize, at, end) {
            at = verb;
            continue;
        }
        if view.finite_at(at) && !view.is_reduced(at) && !is_passive_remark(view, at) {
            let main = past_apposition(view, begin, at, end).unwrap_or(at);
            return Some(view.after_adverbs_and_auxiliaries(main, end));
        }
        at += 1;
    }
    first
}

/// The verb behind a phrase with its preposition between the first two commas: *Lisbon and Oslo, in a statement issued on
/// Monday, **called** for talks*.
fn past_inserted_phrase(view: &SentenceView<'_, '_>, start: usize, at: usize, end: usize) -> Option<usize> {
    let opens = view.is_comma(at.wrapping_sub(1)) && view.is(at, Class::Preposition);
    let first = opens && !(start..at - 1).any(|t| view.is_comma(t) || view.finite_at(t));
    let comma = (at..end).find(|t| view.is_comma(*t)).filter(|_| first)?;
    view.opens_group(comma + 1).then_some(comma + 1)
}

/// The verb behind a relative clause that no word opens, right behind the subject: *The nurses **she met in Harwick** say*.
fn past_contact_clause(view: &SentenceView<'_, '_>, begin: usize, at: usize, end: usize) -> Option<usize> {
    view.opens_contact_clause(at).then_some(())?;
    // ***All** the nurses she met*
    let begin = begin + usize::from(view.counts_all(begin) && view.is(begin + 1, Class::Determiner));
    view.noun_phrase_at(begin).filter(|subject| subject.head + 1 == at)?;
    let verbs = (at + 2..end).take_while(|t| !view.is_mark(*t) && !view.is(*t, Class::That));
    verbs.into_iter().find(|t| view.begins_group(*t))
}

/// Where a clause goes on after the phrase that leads up to it: ***In a memo filed in May,** she wrote* and
/// ***Asked what it cost,** he said*.
fn after_lead(view: &SentenceView<'_, '_>, tokens: TokenRange) -> usize {
    let (start, end) = (tokens.start as usize, tokens.end as usize);
    let subordinator = view.is(start, Class::Subordinator);
    let leads = (view.is(start, Class::Preposition)
        || view.shape(start).has(Shape::ING)
        || is_lead_participle(view, start)
        || view.is(start, Class::Adjective) && view.opens_that_clause(start + 1)
        || subordinator && is_lead_participle(view, start + 1))
        && !view.is(start, Class::Coordinator)
        && !(subordinator && view.clause_at(start + 1));
    let comma = (start..end).find(|t| view.is_comma(*t)).filter(|_| leads);
    // *On Monday, **Okafor, an engineer based in Leeds,** said*
    let described = |comma: usize| {
        let subject = view.noun_phrase_at(comma + 1);
        subject.is_some_and(|subject| {
            view.is_capital(subject.head) && view.is_comma(subject.tokens.end as usize)
        })
    };
    // *Freezing it costs money, **argued Okafor, who** runs it*
    // *In what she called “a mess**,”** the board met*
    let behind = |comma: usize| comma + 1 + usize::from(view.closes(comma + 1));
    let goes_on = |comma: &usize| {
        let next = behind(*comma);
        !view.begins_group(next) && (view.clause_at(next) || described(*comma))
    };
    comma.filter(goes_on).map_or(start, behind)
}

/// Whether a participle leads up to the clause, without a noun that it would stand before: ***Told** that it failed, …*
fn is_lead_participle(view: &SentenceView<'_, '_>, at: usize) -> bool {
    view.is_participle(at) && !view.is_auxiliary(at) && !view.is_nominal(at + 1)
}

/// Whether a past form is a participle after its noun with its doer: *emails **reviewed** by the paper*.
fn is_passive_remark(view: &SentenceView<'_, '_>, at: usize) -> bool {
    view.is_participle(at)
        && !view.is_auxiliary(at)
        && view.is(at + 1, Class::Agent)
        && view.is_nominal(at.wrapping_sub(1))
}

/// The verb of the clause, where the one at `at` stands in an apposition to its subject: *Okafor, a keeper **turned**
/// baker, **says***.
fn past_apposition(view: &SentenceView<'_, '_>, start: usize, at: usize, end: usize) -> Option<usize> {
    let opening = (start + 1..at).find(|t| view.is_comma(*t))?;
    let first = opening + 1;
    let apposed = view.is(first, Class::Determiner) && view.is_capital(opening - 1);
    let closing = (at..end).find(|t| view.is_comma(*t)).filter(|_| apposed)?;
    view.opens_group(closing + 1).then_some(closing + 1)
}

/// What may have a clause that says what it holds: *the claim that*.
const NOUN: ClassSet = ClassSet::of(&[Class::Noun, Class::Plural, Class::Collective]);

fn opens_subordinate(view: &SentenceView<'_, '_>, at: usize, start: usize) -> bool {
    let relative = view.is_sure_relative(at) && at > start;
    // *The claim **that the crane is unsafe** has cost the port dear.*
    let clause_of_noun = view.opens_that_clause(at) && at > start && view.any(at - 1, NOUN);
    let adverbial = !view.is(at, Class::Coordinator) && opens_adverbial(view, at);
    relative || adverbial || clause_of_noun
}

/// Whether a clause of time, reason or condition begins at a token.
fn opens_adverbial(view: &SentenceView<'_, '_>, at: usize) -> bool {
    // *after **10 p.m.** are*
    let hour = view.is(at, Class::Preposition) && view.is_number(at + 1) && view.is(at + 2, Class::ClockTime);
    view.is(at, Class::Subordinator) && !view.is(at, Class::That) && !hour && view.clause_at(at + 1)
}

/// Where the main clause begins after a subordinate clause that opens the sentence, whatever that one holds: ***After she
/// said that it was safe,** the council met*.
fn main_clause_after(view: &SentenceView<'_, '_>, at: usize, end: usize) -> Option<usize> {
    let comma = (at..end).find(|t| view.is_comma(*t) && !view.quoted(*t) && view.clause_at(*t + 1))?;
    Some(comma + 1)
}

/// Where a subordinate clause ends: after its comma, or at the second finite verb.
fn subordinate_end(view: &SentenceView<'_, '_>, at: usize, end: usize) -> usize {
    // Between commas the clause ends at the second one, whatever stands inside.
    // *residents, **two of whom** say that it leaks, have left*
    let some = at.checked_sub(2).filter(|some| view.opens_some_of_whom(*some));
    if view.is_comma(some.unwrap_or(at).wrapping_sub(1)) {
        // *Okafor, whose husband, Paul, **died**, said*
        let owned = view.is_sure_relative(at) && view.is(at, Class::Possessive);
        let told = |comma: &usize| !owned || (at + 1..*comma).any(|t| view.begins_group(t));
        let mut commas = (at + 1..end).filter(|t| view.is_comma(*t));
        return commas.find(told).map_or(end, |comma| comma + 1);
    }
    let (mut seen, mut hangs, mut spare) = (false, false, None);
    for token in at + 1..end {
        if view.is_comma(token) {
            return token + 1;
        }
        let nested = token - 1 > at && (view.is(token - 1, Class::Wh) || view.is(token - 1, Class::Relative));
        // *none of whom gave a name **because they feared** for their jobs*
        hangs |= opens_adverbial(view, token) || opens_inner_clause(view, token);
        if !view.begins_group(token) || nested {
            continue;
        }
        if std::mem::take(&mut hangs) {
            spare = Some(token).filter(|_| seen);
            continue;
        }
        if seen && !view.is(token - 1, Class::Coordinator) {
            return token;
        }
        seen = true;
    }
    // What looked like a clause of time was a phrase: *who left days before the fire **told** the inquiry*.
    spare.unwrap_or(end)
}

/// Whether a clause with a subject of its own begins inside another: *who knew **that he** had left*, ***what the club**
/// had paid*.
fn opens_inner_clause(view: &SentenceView<'_, '_>, at: usize) -> bool {
    let asks = view.is(at, Class::Wh) || view.is_sure_relative(at);
    view.opens_that_clause(at) || asks && !view.begins_group(at + 1) && view.clause_at(at + 1)
}

impl SentenceView<'_, '_> {
    /// Whether a relative clause that no word opens begins at a pronoun behind its noun: *the experts **I** interviewed*, but
    /// not *the next day **she** left*.
    pub fn opens_contact_clause(&self, pronoun: usize) -> bool {
        let noun = pronoun.wrapping_sub(1);
        self.is(pronoun, Class::SubjectPronoun)
            && !self.is(pronoun, Class::ObjectPronoun)
            && self.tokens.has(noun)
            && self.is_nominal(noun)
            && !self.is_pronoun(noun)
            && !self.is_capital_inside(noun)
            && !self.is_dating(noun)
            && !self.is(noun, Class::TimeNoun)
            && self.finite_at(pronoun + 1)
    }

    /// Whether a clause with its complementiser begins at `at`, not one whose subject is *that*: *said it was so, but
    /// **that** it would end*.
    pub fn goes_on_with_that(&self, at: usize) -> bool {
        self.opens_that_clause(at) && !self.finite_at(at + 1)
    }

    /// The lexical verb of a group that begins at `at`; the last auxiliary where there is none.
    fn after_adverbs_and_auxiliaries(&self, at: usize, end: usize) -> usize {
        let mut verb = at;
        let mut next = at;
        while next < end && (self.is_auxiliary(next) || self.is_adverbial(next)) {
            if self.is_auxiliary(next) {
                verb = next;
            }
            next += 1;
        }
        let lexical = next < end
            && self.is(next, Class::Verb)
            && self.verb_group(next).is_some_and(|g| matches!(g.form, VerbForm::Finite | VerbForm::Passive));
        if lexical { next } else { verb }
    }
}
