//! Subjects with a relative clause, whatever opens it, and some of those of whom one tells.

use super::phrase::phrase_until;
use crate::{lexicon::Class, syntax::SentenceView, text::TokenRange};

/// Some of those whom a relative pronoun means: ***many of** whom said*.
pub(super) fn some_of(view: &SentenceView<'_, '_>, relative: usize) -> Option<TokenRange> {
    let some = relative.checked_sub(2).filter(|some| view.opens_some_of_whom(*some))?;
    Some(TokenRange::new(some, relative + 1))
}

/// A subject whose relative clause ends before `end`, whatever its last word is: *an official **who was not authorized to
/// speak** said*.
pub(super) fn with_relative(view: &SentenceView<'_, '_>, end: usize) -> Option<TokenRange> {
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
pub(super) fn with_reasons(view: &SentenceView<'_, '_>, end: usize) -> Option<TokenRange> {
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
pub(super) fn with_contact_clause(view: &SentenceView<'_, '_>, end: usize) -> Option<TokenRange> {
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
