//! Subjects of several, told one after the other.

use crate::{
    lexicon::{Class, ClassSet},
    syntax::SentenceView,
    text::Shape,
};

/// The beginning of a list of noun phrases that ends in a comma and a coordinator before `at`:
/// *the governor, Lil Marsh, **and** the state police*.
pub(super) fn list_start(view: &SentenceView<'_, '_>, at: usize) -> Option<usize> {
    let joins = view.is(at, Class::Coordinator) && !view.is(at, Class::Adversative);
    let ends = joins && view.is_comma(at.wrapping_sub(1));
    ends.then(|| verbless_start(view, at)).flatten()
}

/// The beginning of a list whose last two stand joined behind a comma: ***teachers**, drivers and shopkeepers along the
/// street*.
pub(super) fn list_before(view: &SentenceView<'_, '_>, comma: usize, end: usize) -> Option<usize> {
    const APART: ClassSet = ClassSet::of(&[Class::TimeNoun, Class::Wh, Class::Relative]);
    if !view.is_comma(comma) || !view.is_nominal(comma.wrapping_sub(1)) {
        return None;
    }
    let second = view.noun_phrase_at(comma + 1)?.tokens.end as usize;
    let joined = second < end && view.is(second, Class::Coordinator);
    let first = joined.then(|| verbless_start(view, comma)).flatten()?;
    let apart = |t: usize| view.any(t, APART) || view.is_dating(t) || view.is_adverbial(t);
    let leads = view.is_participle(first) || view.shape(first).has(Shape::ING);
    // *The cause, **nurses and porters say**, is plain.*
    let verb = |t: &usize| view.is_auxiliary(*t) || view.is_adverbial(*t) || view.is(*t, Class::Verb);
    let next = (end..view.end()).find(|t| !verb(t));
    let inserted = next.is_none_or(|next| view.is_mark(next));
    (first < comma && !inserted && !leads && !(first..comma).any(apart)).then_some(first)
}

/// Where the clause of a token begins, if no verb and no adjunct stands before it.
fn verbless_start(view: &SentenceView<'_, '_>, at: usize) -> Option<usize> {
    let clause = (view.start()..at)
        .rev()
        .find(|t| view.is(*t, Class::That) || view.is_mark(*t) && !view.is_comma(*t))
        .map_or(view.start(), |t| t + 1);
    let verbless = (clause..at).all(|t| !view.finite_at(t) || view.is_adverbial(t));
    let named = (clause..at).all(|t| !view.is(t, Class::Subordinator) || view.is(t, Class::Preposition));
    (verbless && named && !view.is(clause, Class::Preposition)).then_some(clause)
}
