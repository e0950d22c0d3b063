//! The noun phrase that ends at a token, with what is attached to it.

use super::{
    lead::without_lead,
    list::{list_before, list_start},
};
use crate::{
    attribution::cue::speaks,
    lexicon::{Class, ClassSet},
    syntax::SentenceView,
    text::{TokenRange, mark},
};

/// The noun phrase that ends at `end`, with what is attached to it, from its clause's beginning on.
pub(in crate::attribution) fn phrase_until(view: &SentenceView<'_, '_>, end: usize) -> Option<TokenRange> {
    let mut start = end.checked_sub(1).filter(|last| view.tokens.has(*last))?;
    if view.word(start) == mark::CLOSE_BRACKET {
        start = opening_bracket(view, start)?;
    }
    while start > view.start() {
        let list = || list_start(view, start - 1).or_else(|| list_before(view, start - 1, end));
        match reach(view, start - 1, end).or_else(list) {
            Some(next) => start = next,
            None => break,
        }
    }
    let start = with_pointer(view, without_lead(view, start, end), end);
    let start = past_owned(view, start, end);
    (start < end).then(|| TokenRange::new(start, end))
}

/// Where whoever speaks begins behind the noun of a relative that owns it: *whose cables **Okafor** said were worn*.
fn past_owned(view: &SentenceView<'_, '_>, start: usize, end: usize) -> usize {
    let relative = start.wrapping_sub(1);
    let owns = view.is_sure_relative(relative) && view.is(relative, Class::Possessive);
    let begins = |t: usize| view.is_capital_inside(t) || view.is(t, Class::Determiner);
    let speaker = (start + 1..end).find(|t| owns && begins(*t) && view.is_nominal(*t - 1));
    speaker.unwrap_or(start)
}

/// Whose something is, up to the possessive mark at `mark`: what stands before a preposition is none of theirs (*questions
/// about **Okafor**’s claim*), unless it is who speaks (***the mayor of Brevik**’s claim*).
pub(in crate::attribution) fn owner_until(view: &SentenceView<'_, '_>, mark: usize) -> Option<TokenRange> {
    let phrase = phrase_until(view, mark)?;
    let spoken = |t: usize| view.is_genitive(t) && speaks(view, t - 1);
    let leads = |t: &usize| view.is(*t, Class::Preposition) && !spoken(*t) && !view.is_capital_inside(*t);
    let start = phrase.iter().rev().skip(1).find(leads).map_or(phrase.start as usize, |before| before + 1);
    Some(TokenRange::new(start, mark))
}

/// A lone noun for a person with the pointer before it: ***That** person said*.
fn with_pointer(view: &SentenceView<'_, '_>, start: usize, end: usize) -> usize {
    const SOMEBODY: ClassSet = ClassSet::of(&[Class::PersonNoun, Class::Empty, Class::Role]);
    let pointer = start.wrapping_sub(1);
    let points = end == start + 1 && view.any(start, SOMEBODY) && !view.is(start, Class::Plural);
    if points && pointer == view.start() && view.is(pointer, Class::That) { pointer } else { start }
}

fn opening_bracket(view: &SentenceView<'_, '_>, close: usize) -> Option<usize> {
    (view.start()..close).rev().take(12).find(|t| view.word(*t) == mark::OPEN_BRACKET)
}

/// The next token to the left that still belongs to the phrase, `None` at its boundary.
fn reach(view: &SentenceView<'_, '_>, at: usize, end: usize) -> Option<usize> {
    if view.word(at) == mark::CLOSE_BRACKET {
        return opening_bracket(view, at);
    }
    if view.joins_names(at) {
        return Some(at);
    }
    if view.is_mark(at) && view.word(at) != mark::CURRENCY && view.word(at) != mark::PERCENT {
        return None;
    }
    // *On the second **visit** a boy asked*
    let counts = || view.is_number(at) || view.is(at, Class::Quantifier) || view.is_adverbial(at);
    let noun = || view.is(at, Class::Noun) && !view.is_capital_inside(at) && !counts();
    if view.is(at + 1, Class::Indefinite) && noun() {
        return None;
    }
    // *who was on duty **that night***
    if view.is(at, Class::That) && view.is(at + 1, Class::TimeNoun) {
        return Some(at);
    }
    if view.is(at, Class::Relative)
        && !view.is_mark(at.wrapping_sub(1))
        && view.is_nominal(at.wrapping_sub(1))
    {
        // Without a verb of its own it opens the clause of the verb whose subject is looked for.
        return (at..end).any(|t| view.finite_at(t)).then_some(at);
    }
    if view.is(at, Class::That) || view.is(at, Class::Wh) {
        return None;
    }
    if view.is(at, Class::Subordinator) && (!view.is(at, Class::Preposition) || clause_before(view, at)) {
        return None;
    }
    // ***As** officials in Lisbon say, the bridge was unsafe*
    let begins = at == view.start() || view.is_mark(at - 1);
    if view.is(at, Class::Manner) && begins && !view.is(at + 1, Class::Preposition) {
        return None;
    }
    if view.is(at, Class::Coordinator) {
        return joins_nouns(view, at).then_some(at);
    }
    if view.finite_at(at) && !view.is_adverbial(at) {
        return inside_phrase(view, at);
    }
    if view.is(at, Class::To) && view.may_be_base(at + 1) {
        return None;
    }
    Some(at)
}

/// Whether a coordinator joins noun phrases, not clauses.
pub(super) fn joins_nouns(view: &SentenceView<'_, '_>, at: usize) -> bool {
    let left = at.wrapping_sub(1);
    let after_comma = view.is_comma(left);
    // *sheets dated in May **and** seen by the paper*, *on 3 **and** 4 May*
    let right = at + 1;
    let remarks = view.is_participle(right) && view.is(right + 1, Class::Agent);
    let figures = view.is_number(left) && view.is_number(right);
    let plain = || remarks || figures || !clause_before(view, at) || joins_remarks(view, at);
    view.is_nominal(left) && !after_comma && plain()
}

/// Whether a coordinator joins two participles that say something of one noun: *a letter written by Okafor **and** leaked
/// to reporters*.
fn joins_remarks(view: &SentenceView<'_, '_>, at: usize) -> bool {
    let right = at + 1;
    let part = (view.start()..at).rev().take_while(|t| !view.is_mark(*t));
    let first = part.into_iter().find(|t| view.opens_group(*t) || view.is_participle(*t));
    let remark = |t: usize| opens_remark(view, t) && !view.is_auxiliary(t);
    let hangs = |t: usize| remark(t) && view.is_nominal(t.wrapping_sub(1)) && !view.is_pronoun(t - 1);
    remark(right) && first.is_some_and(hangs)
}

/// Whether a participle with a phrase of time or place behind it begins: ***leaked** to reporters*, ***dated** May 3*.
pub(super) fn opens_remark(view: &SentenceView<'_, '_>, at: usize) -> bool {
    view.is_participle(at) && (view.is(at + 1, Class::Preposition) || view.opens_date(at + 1))
}

/// Whether a clause goes on before a word that may join clauses, in the same part of the sentence: *gave up **after**
/// Okafor said*. The verb of a relative clause belongs to its noun: *an engineer who left days **before** the fire said*.
fn clause_before(view: &SentenceView<'_, '_>, at: usize) -> bool {
    let part = || (view.start()..at).rev().take_while(|t| !view.is_mark(*t));
    let relatives = part().filter(|t| view.is_sure_relative(*t) && view.is_nominal(t.wrapping_sub(1)));
    match relatives.count() {
        0 => part().any(|t| view.finite_at(t) && !view.is_adverbial(t)),
        owned => part().filter(|t| view.opens_group(*t)).count() > owned,
    }
}

/// A verb inside a noun phrase: in a relative clause, or a participle after its noun.
pub(super) fn inside_phrase(view: &SentenceView<'_, '_>, at: usize) -> Option<usize> {
    let floor = view.start().max(at.saturating_sub(4));
    if let Some(relative) = (floor..at).rev().find(|t| view.is(*t, Class::Relative) && !view.is_mark(*t)) {
        return Some(relative);
    }
    // A participle after its noun has no object: *people briefed on the talks*, not *comments underscored Moscow*.
    let next = at + 1;
    let bare = view.is(next, Class::Preposition)
        || view.opens_date(next)
        || view.is(next + 1, Class::Month)
        || view.is_adverbial(next)
        || view.is_mark(next) && view.word(next) != mark::CURRENCY;
    // *scientists **not** involved in it*, *a memo sent to managers **and** seen by the paper*
    let before = view.before_negation(at);
    let joined = view.is(before, Class::Coordinator) && joins_remarks(view, before);
    let participle = !view.is_auxiliary(at)
        && bare
        && view.is_participle(at)
        && (view.is_nominal(before) && !view.is_pronoun(before) || joined);
    participle.then_some(at)
}
