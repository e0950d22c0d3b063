//! Subjects with something between them and their verb: a date, a phrase between commas or dashes, a name in quotation
//! marks.

use super::{APPOSITION, phrase_until};
use crate::{
    lexicon::Class,
    syntax::SentenceView,
    text::{Shape, TokenRange, mark},
};

/// Words up to which a quotation in an apposition is a name.
const QUOTED_NAME: usize = 8;
/// Words up to which a party and a place stand behind a name.
const SEAT: usize = 2;
/// Words up to which the comma before an apposition is looked for.
const APPOSED: usize = 30;

/// Steps back over a date between subject and verb: *who **last year** threatened*.
pub(super) fn before_dates(view: &SentenceView<'_, '_>, end: usize) -> usize {
    let last = end.wrapping_sub(1);
    let before = last.wrapping_sub(1);
    let pointed = view.is(before, Class::Ordinal)
        || view.is(before, Class::Definite)
        || view.is(before, Class::Adjective);
    match () {
        () if view.is(last, Class::TimeNoun) && pointed && before > view.start() => {
            // *who **at the time** said*
            let opened = view.is(before - 1, Class::Preposition) && before - 1 > view.start();
            before - usize::from(opened)
        }
        // *the firm **at** first said*
        () if view.is(last, Class::Preposition) && view.is(end, Class::Ordinal) => last,
        // *a post dated **4 June** says*
        () if view.is(last, Class::Month) && view.shape(before).has(Shape::NUMBER) => end,
        // *Okafor, a minister, **on Monday** accused*
        () if view.is_dating(last)
            && view.is(before, Class::Preposition)
            && view.is_comma(before.wrapping_sub(1)) =>
        {
            before
        }
        () if view.is_dating(last)
            && last > view.start()
            && !view.is_dating(before)
            && view.is_nominal(before) =>
        {
            last
        }
        () => end,
    }
}

/// A subject before a phrase between commas: *Duarte, the minister, said*.
pub(super) fn past_insertion(view: &SentenceView<'_, '_>, comma: usize) -> Option<TokenRange> {
    // *Gov. Duarte (R), said*: nothing is inserted.
    if view.word(comma.wrapping_sub(1)) == mark::CLOSE_BRACKET {
        return phrase_until(view, comma);
    }
    let floor = view.start().max(comma.saturating_sub(40));
    let opening =
        (floor..comma).rev().find(|t| view.is_comma(*t) && view.quoted(*t) == view.quoted(comma))?;
    let ends_phrase = |t: &usize| {
        view.is_nominal(*t) || view.word(*t) == mark::CLOSE_BRACKET || view.is_possessive_mark(*t)
    };
    let last = opening.checked_sub(1).filter(|l| view.tokens.has(*l) && ends_phrase(l))?;
    // An age between commas belongs to the name before it.
    let aged =
        view.shape(last).has(Shape::NUMBER) && view.is_comma(last.wrapping_sub(1)) && last > view.start() + 1;
    let subject = phrase_until(view, if aged { last - 1 } else { last + 1 })?;
    let first = opening + 1;
    if let Some(outer) = around(view, subject.start as usize, (opening, comma)) {
        return Some(TokenRange::new(outer.start as usize, comma));
    }
    // *…, **and** unless the council relents, said Okafor*: a new clause, not an insertion.
    if view.is(first, Class::Coordinator) && view.is(first + 1, Class::Subordinator) {
        return None;
    }
    // *the witness, **elevator** manager Ivo Lund, said*
    let named = || {
        let ends_in_name = view.is_capital_inside(comma - 1);
        ends_in_name && view.noun_phrase_at(first).is_some_and(|phrase| phrase.tokens.end as usize == comma)
    };
    let apposition =
        view.any(first, APPOSITION) || view.shape(first).any(Shape::CAPITAL | Shape::NUMBER) || named();
    let inserted =
        view.is(first, Class::Preposition) || view.shape(first).has(Shape::ING) || view.is_adverbial(first);
    // *two officials, **speaking on condition of anonymity**, said*
    let unnamed = (first..comma).any(|t| view.is(t, Class::Anonymity));
    let end = if apposition && !inserted || aged || unnamed { comma } else { last + 1 };
    Some(TokenRange::new(subject.start as usize, end))
}

/// The subject around one that stands in its relative clause or tells where it is from: ***Duarte**, who runs it with her
/// brother, Paul, said*, ***Duarte**, 46, of Mill Road, Leeds, said*.
fn around(
    view: &SentenceView<'_, '_>,
    inner: usize,
    (opening, closing): (usize, usize),
) -> Option<TokenRange> {
    let behind_comma = |t: usize| view.is_comma(t.wrapping_sub(1)) && t > view.start() + 1;
    if view.is(inner, Class::Preposition) && behind_comma(inner) {
        let outer = phrase_until(view, inner - 1)?;
        let aged = view.shape(inner - 2).has(Shape::NUMBER) && view.is_comma(inner.wrapping_sub(3));
        return if aged { phrase_until(view, inner - 3) } else { Some(outer) };
    }
    // *Duarte, **a fellow at the institute,** a think tank, said*
    let apposed = behind_comma(inner)
        && view.any(inner, APPOSITION)
        && !view.is_sure_relative(inner)
        && !view.is_capital(inner);
    let named = |t: usize| view.is_capital(t) && !view.is_dating(t) && !view.is_adverbial(t);
    // *Rosa Duarte, **R-Ohio**, speaking after the vote, said*
    let seated = behind_comma(inner)
        && view.is_capital(inner)
        && opening - inner <= SEAT
        && view.is_capital_inside(inner - 2)
        && view.is_capital(inner - 3);
    if (apposed || seated) && named(inner - 2) && !(view.start()..inner).any(|t| view.finite_at(t)) {
        let opens = |outer: &TokenRange| !view.is(outer.start as usize, Class::Preposition);
        return phrase_until(view, inner - 1).filter(opens);
    }
    let opener =
        [inner, inner.wrapping_sub(1)].into_iter().find(|t| view.is_sure_relative(*t) && behind_comma(*t));
    // *Duarte, whose husband, Paul, **died** in the fire, said*
    let told = || {
        let goes_on = view.begins_group(view.after_adverbs(opening + 1));
        let opener = (view.start()..opening).rev().find(|t| view.is_sure_relative(*t) && behind_comma(*t));
        opener.filter(|_| goes_on)
    };
    let opener = opener.or_else(told).filter(|opener| *opener < closing)?;
    phrase_until(view, opener - 1)
}

/// A subject before what is told of it up to a quotation: *Duarte, host of “The Pier,” said*, *the mayor, who called it “a
/// joke,” said*.
pub(super) fn past_quoted_name(view: &SentenceView<'_, '_>, close: usize) -> Option<TokenRange> {
    let open = (view.start()..close).rev().take(QUOTED_NAME).find(|t| view.opens(*t))?;
    let opening = (view.start()..open).rev().take(APPOSED).find(|t| view.is_comma(*t))?;
    let verb = (opening..open).find(|t| view.finite_at(*t));
    let told = verb.is_none_or(|verb| (opening..verb).any(|t| view.is(t, Class::Relative)));
    let plain = told && !(opening + 1..open).any(|t| view.is_mark(t));
    let first = opening + 1;
    let described = view.is_sure_relative(first) || view.is_participle(view.after_adverbs(first));
    let begins = described || view.any(first, APPOSITION) && !view.clause_at(first);
    let named = |head: usize| view.is_capital(head) || described && view.is_nominal(head);
    let head = opening.checked_sub(1).filter(|head| view.tokens.has(*head) && named(*head))?;
    let subject = phrase_until(view, head + 1).filter(|_| plain && begins)?;
    Some(TokenRange::new(subject.start as usize, close + 1))
}

/// A subject before a phrase between dashes: *Duarte — after a pause — said*.
pub(super) fn past_dashes(view: &SentenceView<'_, '_>, closing: usize) -> Option<TokenRange> {
    let opening = (view.start()..closing).rev().find(|t| view.word(*t) == mark::DASH)?;
    let last = opening.checked_sub(1).filter(|last| view.tokens.has(*last) && view.is_nominal(*last))?;
    phrase_until(view, last + 1)
}
