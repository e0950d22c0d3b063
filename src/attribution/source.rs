//! Who: the noun phrase that a cue belongs to, before or after it.

mod insertion;
mod inverted;
mod lead;
mod list;
mod phrase;
mod relative;

pub(super) use inverted::after;
pub(super) use lead::{without_amount, without_preposition};
pub(super) use phrase::{owner_until, phrase_until};

use phrase::{inside_phrase, joins_nouns, opens_remark};
use relative::{some_of, with_contact_clause, with_reasons, with_relative};

use crate::{
    lexicon::{Class, ClassSet},
    syntax::{SentenceView, clauses},
    text::{Shape, TokenRange, mark},
};

/// What may open an apposition after a name.
const APPOSITION: ClassSet = ClassSet::of(&[
    Class::Determiner,
    Class::Possessive,
    Class::Office,
    Class::Role,
    Class::PersonNoun,
    Class::Rank,
    Class::Spokesperson,
    Class::Relative,
    Class::NumberWord,
    Class::Nationality,
    Class::Noun,
    Class::Kinship,
    Class::Anonymity,
]);

/// The subject of a verb group that begins at `verb`.
pub(super) fn before(view: &SentenceView<'_, '_>, verb: usize) -> Option<TokenRange> {
    own_or_shared(view, verb, true)
}

/// The subject right before a verb group, or, if it may, the one that it shares with a verb before.
fn own_or_shared(view: &SentenceView<'_, '_>, verb: usize, may_share: bool) -> Option<TokenRange> {
    let mut end = verb;
    while end > view.start() && view.is_adverbial(end - 1) && !view.is_capital(end - 1) {
        end -= 1;
    }
    // *Okafor **in** turn said*
    end -= usize::from(end < verb && end > view.start() + 1 && view.ends_adverb(end - 1));
    let dated = end;
    end = insertion::before_dates(view, end) - usize::from(floats(view, end.wrapping_sub(1)));
    let last = end.checked_sub(1).filter(|last| view.tokens.has(*last))?;
    // *three people briefed on **it** said*
    let governed = || {
        let before = last.wrapping_sub(1);
        view.is(before, Class::Preposition)
            && !view.is(before, Class::Subordinator)
            && !view.is(last, Class::Empty)
            && (view.is_participle(before.wrapping_sub(1)) || view.is_nominal(before.wrapping_sub(1)))
    };
    let only = !view.is(last, Class::SubjectPronoun);
    let object = view.is(last, Class::ObjectPronoun) && (only || governed());
    // *declined to comment **when** asked*
    let circumstance = view.is(last, Class::Wh) && view.is(last, Class::Subordinator);
    if circumstance {
        return None;
    }
    if view.is_pronoun(last) && !object || view.is_sure_relative(last) {
        return joined_with(view, last).or_else(|| some_of(view, last)).or(Some(TokenRange::new(last, end)));
    }
    if view.is_comma(last) {
        return insertion::past_insertion(view, last);
    }
    if view.closes(last) && view.is_comma(last.wrapping_sub(1)) {
        return insertion::past_quoted_name(view, last);
    }
    if view.word(last) == mark::DASH {
        return insertion::past_dashes(view, last);
    }
    if view.is(last, Class::Coordinator) {
        return may_share.then(|| shared_subject(view, last)).flatten();
    }
    if view.is(last, Class::Relative) {
        return Some(TokenRange::new(last, end));
    }
    if view.ends_name_before(last, verb) {
        return phrase_until(view, end);
    }
    // *a study **released this week** found*, *a letter **sent earlier** this month said*
    let remark = last - usize::from(view.opens_date(last));
    if end < dated && opens_remark(view, remark) && inside_phrase(view, remark).is_some() {
        return phrase_until(view, dated);
    }
    if let Some(subject) = with_reasons(view, end) {
        return Some(subject);
    }
    if let Some(subject) = with_contact_clause(view, end) {
        return Some(subject);
    }
    let bracketed = view.word(last) == mark::CLOSE_BRACKET;
    let day = last.wrapping_sub(1);
    let on_a_day =
        view.is_dating(last) && (view.is(day, Class::Preposition) || view.shape(day).has(Shape::NUMBER));
    if view.is_nominal(last) || bracketed || on_a_day {
        return phrase_until(view, end);
    }
    with_relative(view, end)
}

/// Whoever is joined to those without a name: ***Duarte and** others said*.
fn joined_with(view: &SentenceView<'_, '_>, others: usize) -> Option<TokenRange> {
    let and = others.wrapping_sub(1);
    let joined = view.is(others, Class::Empty) && view.is(and, Class::Coordinator) && joins_nouns(view, and);
    joined.then(|| phrase_until(view, others + 1)).flatten()
}

/// Whether a word counts the subject before it: *the nurses **all** complained*.
fn floats(view: &SentenceView<'_, '_>, at: usize) -> bool {
    view.counts_all(at) && view.is_nominal(at.wrapping_sub(1)) && !view.is_pronoun(at - 1)
}

/// The subject of the clause before a coordinator: *smiled **and** said*. After a comma and a
/// coordinator that sets against, the main clause goes on: *did not confirm that it was so, **but** said*.
fn shared_subject(view: &SentenceView<'_, '_>, coordinator: usize) -> Option<TokenRange> {
    if view.is(coordinator, Class::Adversative)
        && view.is_comma(coordinator.wrapping_sub(1))
        && let Some(verb) = main_verb_before(view, coordinator)
    {
        return before(view, verb);
    }
    // A participle after its noun is no verb that shares its subject: *a report **dated** May 3, and warned*.
    let remark = |t: &usize| {
        view.is_comma(coordinator - 1) && view.is_nominal(t.wrapping_sub(1)) && opens_remark(view, *t)
    };
    let verbs = || (view.start()..coordinator).rev().filter(|t| !view.quoted(*t) && view.opens_group(*t));
    // *Okafor **smiled** at her, and said*
    let only = verbs().all(|t| remark(&t));
    // The middle ones of several verbs have none before them: *summed it up, **denounced** it and said*.
    verbs().filter(|t| only || !remark(t)).find_map(|t| own_or_shared(view, t, false))
}

/// Where the verb group of the main clause begins before `at`.
fn main_verb_before(view: &SentenceView<'_, '_>, at: usize) -> Option<usize> {
    let verb = clauses(view)
        .into_iter()
        .rfind(|c| (c.tokens.start as usize) < at)?
        .verb
        .filter(|verb| *verb < at)?;
    Some(view.verb_group(verb).map_or(verb, |group| group.start))
}
