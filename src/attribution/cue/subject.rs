//! Whose verb it is.

use super::noun::speaks;
use crate::{
    attribution::source,
    lexicon::{Class, ClassSet},
    syntax::{SentenceView, VerbForm, VerbGroup, clauses},
    text::TokenRange,
};

/// The subject of a verb group; a participle takes that of the main clause before it.
pub(super) fn subject(view: &SentenceView<'_, '_>, group: VerbGroup) -> Option<TokenRange> {
    match group.form {
        VerbForm::Finite => source::before(view, group.start),
        VerbForm::Passive => None,
        VerbForm::Ing => participle_subject(view, group.start),
        VerbForm::Infinitive => moved(view, group.start).or_else(|| nearest_subject(view, group.start)),
        VerbForm::Reduced => nearest_subject(view, group.start),
    }
}

/// Who is made to do what an infinitive says: *prompted **Okafor** to accuse*.
fn moved(view: &SentenceView<'_, '_>, to: usize) -> Option<TokenRange> {
    let last = to.checked_sub(1).filter(|last| view.tokens.has(*last) && !view.is_dating(*last))?;
    let phrase = view.is_nominal(last).then(|| source::phrase_until(view, to)).flatten()?;
    let verb = (phrase.start as usize).wrapping_sub(1);
    let acted = view.is(verb, Class::Verb) && !view.is_auxiliary(verb) && view.verb_group(verb).is_some();
    let object = !view.any(phrase.start as usize, ClassSet::of(&[Class::Preposition, Class::To]));
    (acted && object && speaks(view, last)).then_some(phrase)
}

/// Who does what an -ing form says: the noun right before it, the subject of the main clause, or, at
/// the head of the sentence, the subject that follows.
pub(super) fn participle_subject(view: &SentenceView<'_, '_>, at: usize) -> Option<TokenRange> {
    let before = at.wrapping_sub(1);
    if view.is_nominal(before) && !view.is_dating(before) {
        let phrase = source::phrase_until(view, at)?;
        if is_predicate(view, phrase) {
            return nearest_subject(view, at);
        }
        return Some(source::without_amount(view, source::without_preposition(view, phrase)));
    }
    if let Some(quoted) = quoted_object(view, before) {
        return Some(quoted);
    }
    let leads = |t: usize| {
        view.is_mark(t)
            || view.is(t, Class::Preposition)
            || view.is(t, Class::Subordinator)
            || view.is(t, Class::Coordinator)
    };
    if (view.start()..at).all(leads) && !view.is_comma(before) {
        let main = (at..view.body_end()).find(|t| view.is_comma(*t) && view.clause_at(*t + 1))? + 1;
        return view.noun_phrase_at(view.after_adverbs(main)).map(|phrase| phrase.tokens);
    }
    if !view.is_comma(before) {
        return nearest_subject(view, at);
    }
    if let Some(absolute) = absolute_subject(view, before) {
        return Some(absolute);
    }
    // *The agents, **fearing** a leak, burned the files*
    if view.is_nominal(before.wrapping_sub(1))
        && (view.start()..before).all(|t| !view.finite_at(t) || view.is_adverbial(t))
        && let Some(subject) = source::phrase_until(view, before)
        && subject.start == view.tokens.start
    {
        return Some(subject);
    }
    let main =
        clauses(view).into_iter().rfind(|c| (c.tokens.start as usize) < at && c.verb.is_some_and(|v| v < at));
    let verb = main.and_then(|clause| clause.verb)?;
    source::before(view, view.verb_group(verb).map_or(verb, |group| group.start))
        .or_else(|| nearest_subject(view, at))
}

/// Whether what stands before a participle is what is left of a verb with its adjuncts, with nobody in it: *notices have
/// **gone up at the gates** warning that*.
fn is_predicate(view: &SentenceView<'_, '_>, phrase: TokenRange) -> bool {
    const SPEAKERS: ClassSet = ClassSet::of(&[
        Class::Role,
        Class::Office,
        Class::Spokesperson,
        Class::PersonNoun,
        Class::Kinship,
        Class::Empty,
    ]);
    let (first, last) = (phrase.start as usize, phrase.end as usize - 1);
    let verbal = view.is_participle(first) && view.is_auxiliary(first.wrapping_sub(1));
    let speaks = view.is_capital_inside(last) || view.any(last, SPEAKERS.with(ClassSet::PAPERS));
    verbal && !speaks
}

/// Whom somebody quotes: *quoted **a supervisor, Okafor,** as saying*.
fn quoted_object(view: &SentenceView<'_, '_>, manner: usize) -> Option<TokenRange> {
    const OBJECT: usize = 30;
    let part = (view.start()..manner).rev().take(OBJECT);
    let verb = part.into_iter().find(|t| view.is(manner, Class::Manner) && view.opens_group(*t))?;
    let start = view.after_adverbs(verb + 1);
    let end = manner - usize::from(view.is_comma(manner - 1));
    view.noun_phrase_at(start).filter(|phrase| phrase.tokens.end as usize <= end)?;
    Some(TokenRange::new(start, end))
}

/// The subject of an absolute before a phrase between commas: *has cooled, with **Okafor, who runs the desk,** saying*.
fn absolute_subject(view: &SentenceView<'_, '_>, closing: usize) -> Option<TokenRange> {
    const CLAUSE: usize = 40;
    let opening = (view.start()..closing).rev().take(CLAUSE).find(|t| view.is_comma(*t))?;
    let phrase = source::phrase_until(view, opening)?;
    let opened = view.is(phrase.start as usize, Class::Preposition)
        && view.is_comma((phrase.start as usize).wrapping_sub(1));
    let subject = source::without_preposition(view, phrase);
    opened.then(|| TokenRange::new(subject.start as usize, closing))
}

/// The subject of the finite verb before `at`.
fn nearest_subject(view: &SentenceView<'_, '_>, at: usize) -> Option<TokenRange> {
    let mut verbs = (view.start()..at).rev().filter(|t| view.opens_group(*t) && !view.quoted(*t));
    verbs.find_map(|t| source::before(view, t))
}
