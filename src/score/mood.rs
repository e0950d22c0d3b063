//! Sentences that assert nothing by their form: requests and fragments (SCHEME 4.2).

use super::Scene;
use crate::{
    lexicon::{Category, Class, ClassSet},
    syntax::SentenceView,
    text::mark,
};

/// Words up to which a line without a verb is a fragment.
const FRAGMENT_WORDS: usize = 12;

/// A base form opens the sentence and nothing before it could be its subject.
pub(super) fn is_imperative(view: &SentenceView<'_, '_>) -> bool {
    let first = view.tokens.iter().find(|t| !view.is_mark(*t)).unwrap_or(view.start());
    // *Do not prune the figs*
    if view.is(first, Class::Do) && view.is(first + 1, Class::Negation) {
        return !view.is(first, Class::PastAuxiliary);
    }
    // ***Read** the letter before you sign*
    let past = view.is(first, Class::VerbPast) && !opens_object(view, first + 1);
    let bare = view.is(first, Class::VerbBase) && !past && !view.is_capital(first + 1);
    let noun = view.is(first, Class::Noun) && !opens_object(view, first + 1);
    bare && !noun
        && !view.finite_at(first + 1)
        && !view.is(first, Class::Determiner)
        && !modifies(view, first)
        && !view.is_possessive_mark(first + 1)
        && !view.opens_date(first)
}

/// Whether what may be a verb leads up to what follows: *Close to 900 hectares*, ***Back** in May, the mill closed*.
fn modifies(view: &SentenceView<'_, '_>, first: usize) -> bool {
    const DESCRIBES: ClassSet = ClassSet::of(&[Class::Adjective, Class::Adverb]);
    let measures = view.is(first, Class::Adjective) && view.is(first + 1, Class::To);
    let leads_up = view.any(first, DESCRIBES)
        && !opens_object(view, first + 1)
        && view.tokens.iter().any(|t| view.is_comma(t) && view.clause_at(t + 1));
    measures || leads_up
}

fn opens_object(view: &SentenceView<'_, '_>, at: usize) -> bool {
    view.is(at, Class::Determiner) || view.is(at, Class::Possessive) || view.is_pronoun(at)
}

/// Whether a sentence is no more than a part of one.
pub(super) fn is_fragment(scene: &Scene<'_, '_>) -> bool {
    let view = scene.view();
    let undivided = || !view.tokens.iter().any(|t| view.is_comma(t));
    is_verbless(scene, &view)
        || (is_participle_alone(&view) || is_condition_alone(scene, &view)) && undivided()
}

/// Whether a condition is all there is: *If that is what they want.*
fn is_condition_alone(scene: &Scene<'_, '_>, view: &SentenceView<'_, '_>) -> bool {
    let first = view.start();
    let mut conditions = scene.of(scene.hits.hedging, Category::Conditional);
    view.is(first, Class::Subordinator)
        && conditions.any(|hit| hit.tokens.start as usize == first)
        && view.tokens.len() <= FRAGMENT_WORDS
}

/// Whether an -ing form opens the sentence and the first verb after it stands in a clause that hangs on it (*Making sure
/// **that it is** safe.*) or has no subject: *Seeking **shared** ground.*
fn is_participle_alone(view: &SentenceView<'_, '_>) -> bool {
    const HANGS: ClassSet = ClassSet::of(&[Class::That, Class::Wh, Class::Subordinator, Class::Relative]);
    let first = view.start();
    let participle = view.is(first, Class::VerbIng) && !view.is(first, Class::Noun);
    let mut rest = (first + 1..view.end()).skip_while(|t| !view.finite_at(*t) && !view.any(*t, HANGS));
    participle && rest.next().is_some_and(|t| t == first + 1 || view.any(t, HANGS))
}

/// Whether a short line has no verb.
fn is_verbless(scene: &Scene<'_, '_>, view: &SentenceView<'_, '_>) -> bool {
    let words = view.tokens.iter().filter(|t| !view.is_mark(*t)).count();
    let verbless = scene.found.clauses(scene.index).iter().all(|clause| clause.verb.is_none());
    words <= FRAGMENT_WORDS && verbless && !may_be_clause(view)
}

/// Whether a sentence with its stop holds a word that is a plural or the verb of the noun before it: *Sound **travels** faster in
/// water*, *The kitchen **smells** of bread*, *His aunt, Karin, **worries** about him*.
fn may_be_clause(view: &SentenceView<'_, '_>) -> bool {
    let stopped = view.tokens.iter().next_back().is_some_and(|t| view.word(t) == mark::STOP);
    let singular = |t: usize| view.is(t, Class::Noun) && !view.is(t, Class::Plural);
    let named = |t: usize| view.is_comma(t) && view.is_capital_inside(t.wrapping_sub(1));
    let subject = |t: usize| singular(t) || named(t);
    let goes_on = |t: usize| view.is_adverbial(t) || view.is(t, Class::Preposition);
    let verb = |t: usize| view.is(t, Class::VerbS) && subject(t.wrapping_sub(1)) && goes_on(t + 1);
    stopped && view.tokens.iter().any(verb)
}
