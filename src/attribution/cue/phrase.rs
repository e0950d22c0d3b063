//! Cues that are neither verb nor noun, and verbs that report without content.

use super::{Cue, Place, set_off::both_sides};
use crate::{
    attribution::{relation::Form, rules, source},
    lexicon::{Class, Entry},
    matcher::Hit,
    syntax::{Complement, SentenceView, VerbForm},
    text::TokenRange,
};

/// *according to the ministry*: the source stands after it, the content is the rest of the sentence.
pub(super) fn phrase<'a>(view: &SentenceView<'_, '_>, hit: Hit, entry: &'a Entry) -> Option<Cue<'a>> {
    let mut cue = Cue::new(hit, entry, rules::PHRASE_SOURCE);
    let after = hit.tokens.end as usize;
    cue.source = inner_source(view, hit).or_else(|| source::after(view, after)).or_else(|| {
        let possessive =
            hit.tokens.iter().find(|t| view.is(*t, Class::Possessive) && !view.is_possessive_mark(*t));
        possessive.map(|t| TokenRange::new(t, t + 1))
    });
    let end = cue.source?.end as usize;
    cue.place = if hit.tokens.start as usize <= view.start() + 1 {
        Place::Right(if view.is_comma(end) { end + 1 } else { end.max(after) })
    } else {
        both_sides(view, end)
    };
    Some(cue)
}

/// The source inside a phrase: *as **Okafor** put it*, *in **the mayor**’s words*.
fn inner_source(view: &SentenceView<'_, '_>, hit: Hit) -> Option<TokenRange> {
    let inner = TokenRange::new(hit.tokens.start as usize + 1, hit.tokens.end as usize);
    let start = inner
        .iter()
        .find(|t| view.is_pronoun(*t) || view.is_capital_inside(*t) || view.is(*t, Class::Definite))?;
    let phrase = view.noun_phrase_at(start)?.tokens;
    let end = phrase.end.min(inner.end.saturating_sub(1)) as usize;
    let owner = (start..end).find(|t| view.is_possessive_mark(*t)).unwrap_or(end);
    (owner > start).then(|| TokenRange::new(start, owner))
}

/// *reportedly*, *is believed to*: no source; the clause around is the content.
pub(super) fn impersonal<'a>(view: &SentenceView<'_, '_>, hit: Hit, entry: &'a Entry) -> Cue<'a> {
    let mut cue = Cue::new(hit, entry, rules::IMPERSONAL);
    cue.form = Form::Impersonal;
    let after = hit.tokens.end as usize;
    let opens = (view.start()..hit.tokens.start as usize)
        .all(|t| view.is_mark(t) || view.is(t, Class::ImpersonalSubject));
    cue.place = if opens {
        Place::Right(if view.is_comma(after) { after + 1 } else { after })
    } else {
        Place::Around
    };
    cue
}

/// *The Meridian has learned that*: the outlet is its own source.
pub(super) fn own<'a>(view: &SentenceView<'_, '_>, hit: Hit, entry: &'a Entry) -> Option<Cue<'a>> {
    let mut cue = Cue::new(hit, entry, rules::SELF_ATTRIBUTION);
    cue.source = Some(source::before(view, hit.tokens.start as usize)?);
    let complement = view.complement(hit.tokens.end as usize);
    cue.place = Place::Right(complement.start());
    (!matches!(complement, Complement::Nothing(_) | Complement::Preposition(_) | Complement::Infinitive(_)))
        .then_some(cue)
}

/// *A Daily Meridian reporter saw two ambulances*: the outlet's own observer answers for it.
pub(super) fn witness<'a>(view: &SentenceView<'_, '_>, hit: Hit, entry: &'a Entry) -> Option<Cue<'a>> {
    let group = view.verb_group(hit.tokens.start as usize).filter(|g| g.form == VerbForm::Finite)?;
    let observer = source::before(view, group.start)?;
    let named =
        |t: usize| view.is(t, Class::Outlet) || view.is(t, Class::FirstPerson) || view.is_capital_inside(t);
    let own = observer.iter().any(|t| view.is(t, Class::OwnWitness)) && observer.iter().any(named);
    let after = hit.tokens.end as usize;
    if !own || group.negated || view.is_mark(after) {
        return None;
    }
    let mut cue = Cue::new(hit, entry, rules::WITNESS);
    cue.tokens.start = group.start as u32;
    cue.group = Some(group);
    cue.form = Form::Witness;
    cue.source = Some(observer);
    cue.place = Place::Right(after);
    Some(cue)
}

/// *described as an “invisible war”*: attributes a name, never the assertion.
pub(super) fn label<'a>(view: &SentenceView<'_, '_>, hit: Hit, entry: &'a Entry) -> Option<Cue<'a>> {
    let mut cue = Cue::new(hit, entry, rules::LABEL);
    cue.form = Form::Label;
    let after = hit.tokens.end as usize;
    cue.place = Place::Right(after);
    (!view.is_mark(after) || view.opens(after)).then_some(cue)
}

pub(super) fn speech_event<'a>(view: &SentenceView<'_, '_>, hit: Hit, entry: &'a Entry) -> Option<Cue<'a>> {
    let mut cue = Cue::new(hit, entry, rules::SPEECH_EVENT);
    let group = view.verb_group(hit.tokens.start as usize);
    let start = group.map_or(hit.tokens.start as usize, |g| g.start);
    cue.tokens.start = start as u32;
    cue.group = group;
    cue.negated = group.is_some_and(|g| g.negated);
    cue.source = Some(source::before(view, start)?);
    cue.place = Place::Nowhere;
    Some(cue)
}
