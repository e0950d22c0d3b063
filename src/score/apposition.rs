//! What is put beside a noun between commas: the writer's, but no main assertion (SCHEME 4.3).

use crate::{
    lexicon::{Class, ClassSet},
    syntax::{Clause, SentenceView},
    text::TokenRange,
};

/// What an apposition begins with: *the oldest in the county*, *one of three*, *his rival*.
const OPENERS: ClassSet = ClassSet::of(&[Class::Determiner, Class::Possessive, Class::NumberWord]);

/// What stands before a subject and is none: after it a comma divides, it does not put beside.
const LEADS: ClassSet = ClassSet::of(&[
    Class::Preposition,
    Class::Subordinator,
    Class::Adverb,
    Class::TimeNoun,
    Class::CardinalTime,
    Class::Weekday,
    Class::VerbIng,
]);

/// Whether tokens stand in an apposition that opens behind a comma of the clause: ***The mill, the largest employer in the
/// county,** closed*, *keeps its toll, **one of the dearest on the coast***.
pub(super) fn holds(view: &SentenceView<'_, '_>, clause: &Clause, comma: usize, tokens: TokenRange) -> bool {
    let Some(verb) = clause.verb else { return false };
    let (first, limit) = (comma + 1, clause.tokens.end as usize);
    let end = (tokens.end as usize..limit).find(|t| view.is_mark(*t)).unwrap_or(limit);
    let opens = view.any(first, OPENERS) && !view.is_mark(comma.wrapping_sub(1));
    let bare = !(first..end).any(|t| view.finite_at(t) || view.is_comma(t));
    let place = if verb >= end {
        beside_subject(view, clause, comma, end)
    } else {
        at_the_end(view, verb, comma, end, limit)
    };
    opens && bare && place
}

/// Whether what stands between two commas before the verb is put beside the subject, not a subject after an adjunct nor
/// part of a list.
fn beside_subject(view: &SentenceView<'_, '_>, clause: &Clause, comma: usize, end: usize) -> bool {
    let start = clause.tokens.start as usize;
    let subject = (start..comma).find(|t| !view.is(*t, Class::Coordinator));
    let led = subject.is_none_or(|t| view.any(t, LEADS));
    view.is_comma(end) && !led && !view.is(end + 1, Class::Coordinator)
}

/// Whether what stands between a comma and the end is put beside what is before it, not part of a list.
fn at_the_end(view: &SentenceView<'_, '_>, verb: usize, comma: usize, end: usize, limit: usize) -> bool {
    let listed = (comma + 1..end).any(|t| view.is(t, Class::Coordinator));
    let last = (end..limit).all(|t| view.is_mark(t));
    verb < comma && last && !listed && view.is_nominal(comma - 1)
}
