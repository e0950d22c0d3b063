//! Who: the noun phrase that a cue belongs to, before or after it.

mod insertion;
mod inverted;
mod lead;
mod list;

pub(super) use inverted::after;
pub(super) use lead::{without_amount, without_preposition};

use lead::without_lead;
use list::{list_before, list_start};

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

/// Some of those whom a relative pronoun means: ***many of** whom said*.
fn some_of(view: &SentenceView<'_, '_>, relative: usize) -> Option<TokenRange> {
    let some = relative.checked_sub(2).filter(|some| view.opens_some_of_whom(*some))?;
    Some(TokenRange::new(some, relative + 1))
}

/// Whether a word counts the subject before it: *the nurses **all** complained*.
fn floats(view: &SentenceView<'_, '_>, at: usize) -> bool {
    view.counts_all(at) && view.is_nominal(at.wrapping_sub(1)) && !view.is_pronoun(at - 1)
}

/// A subject whose relative clause ends before `end`, whatever its last word is: *an official **who was not authorized to
/// speak** said*.
fn with_relative(view: &SentenceView<'_, '_>, end: usize) -> Option<TokenRange> {
    // *neighbours in the street **where** they live said*
    let place = |t: usize| view.is(t, Class::Wh) && view.is(t, Class::Subordinator);
    let opens = |t: &usize| view.is_sure_relative(*t) || place(*t) && *t > view.start() + 1;
    let relative = unmarked(view, end).rev().find(opens)?;
    let described = view.is_nominal(relative.wrapping_sub(1)) && (relative..end).any(|t| view.opens_group(t));
    let subject = phrase_until(view, relative).filter(|_| described)?;
    Some(TokenRange::new(subject.start as usize, end))
}

/// The tokens before `end` back to the last mark, as far as a relative clause reaches.
fn unmarked(view: &SentenceView<'_, '_>, end: usize) -> std::ops::Range<usize> {
    const CLAUSE: usize = 40;
    let part = (view.start()..end).rev().take(CLAUSE).take_while(|t| !view.is_mark(*t));
    end - part.count()..end
}

/// A subject whose relative clause ends before `end` with a clause of its own in it: *two officials **who asked not to be
/// named because they work there** said*.
fn with_reasons(view: &SentenceView<'_, '_>, end: usize) -> Option<TokenRange> {
    let opens = |t: &usize| view.is_sure_relative(*t) && view.is_nominal(t.wrapping_sub(1));
    let relative = unmarked(view, end).find(opens)?;
    let inner =
        |t: &usize| view.is(*t, Class::Subordinator) && !view.is_sure_relative(*t) && view.clause_at(t + 1);
    let reasons = (relative + 1..end).filter(inner).count();
    let verbs = (relative..end).filter(|t| view.begins_group(*t)).count();
    let subject = phrase_until(view, relative).filter(|_| reasons > 0 && verbs == reasons + 1)?;
    Some(TokenRange::new(subject.start as usize, end))
}

/// A subject whose relative clause has no word to open it: *the experts **I interviewed** said*, *people **we spoke to** said*.
fn with_contact_clause(view: &SentenceView<'_, '_>, end: usize) -> Option<TokenRange> {
    const CLAUSE: usize = 6;
    let last = end - 1;
    let part = (view.start()..end).rev().take(CLAUSE).take_while(|t| !view.is_mark(*t));
    let pronoun = part.into_iter().find(|t| view.opens_contact_clause(*t))?;
    let whole = view.begins_group(last) || view.is(last, Class::Preposition);
    (whole || view.adjunct_end(pronoun + 2) == Some(end)).then_some(())?;
    let verbs = (pronoun + 1..end).filter(|t| view.begins_group(*t)).count();
    let subject = phrase_until(view, pronoun).filter(|_| verbs == 1)?;
    Some(TokenRange::new(subject.start as usize, end))
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

/// The noun phrase that ends at `end`, with what is attached to it, from its clause's beginning on.
pub(super) fn phrase_until(view: &SentenceView<'_, '_>, end: usize) -> Option<TokenRange> {
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
pub(super) fn owner_until(view: &SentenceView<'_, '_>, mark: usize) -> Option<TokenRange> {
    let phrase = phrase_until(view, mark)?;
    let speaks = |t: usize| view.is_genitive(t) && super::cue::speaks(view, t - 1);
    let leads = |t: &usize| view.is(*t, Class::Preposition) && !speaks(*t) && !view.is_capital_inside(*t);
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
fn joins_nouns(view: &SentenceView<'_, '_>, at: usize) -> bool {
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
fn opens_remark(view: &SentenceView<'_, '_>, at: usize) -> bool {
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
fn inside_phrase(view: &SentenceView<'_, '_>, at: usize) -> Option<usize> {
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
