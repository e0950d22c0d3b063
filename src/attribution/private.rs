//! Private speech: said to one person without an audience, and nobody says who told it (SCHEME 6.1, 10).
//!
//! The lexicons tag the verbs that may report it; here the rest of the sentence decides.

use super::{
    draft::Draft,
    name,
    relation::{Confidence, Form, SourceType},
};
use crate::{
    lexicon::{Class, ClassSet, Tag},
    syntax::{Grammar, SentenceView},
    text::TokenRange,
};

/// Takes the tag from every relation that shows an audience or a channel; the others are a guess.
pub(super) fn settle(grammar: &Grammar<'_, '_>, drafts: &mut [Draft]) {
    for number in 0..drafts.len() {
        let Some(at) = drafts[number].tags.iter().position(|tag| *tag == Tag::PrivateSpeech) else {
            continue;
        };
        let view = grammar.sentence(drafts[number].sentence as usize);
        if is_private(&view, &drafts[number]) && !is_told(drafts, number) {
            drafts[number].confidence = Confidence::Low;
        } else {
            drafts[number].tags.remove(at);
        }
    }
}

fn is_private(view: &SentenceView<'_, '_>, draft: &Draft) -> bool {
    let Some(cue) = draft.cue else { return false };
    let unquoted = !matches!(draft.form, Form::Direct | Form::Mixed);
    unquoted && speaks_alone(view, draft) && addresses_one(view, cue.end as usize) && !has_channel(view)
}

/// Whether the source is one person: named, described, or called by a surname only.
fn speaks_alone(view: &SentenceView<'_, '_>, draft: &Draft) -> bool {
    let surname = |source: TokenRange| source.len() == 1 && name::person_name(view, source).is_some();
    let who = &draft.who;
    let person = who.source_type == SourceType::Person || draft.source.is_some_and(surname);
    person && !who.plural && !who.participant && draft.level >= 2
}

/// Whether one person stands behind the cue: *urged **Velt** not to sign*.
fn addresses_one(view: &SentenceView<'_, '_>, after: usize) -> bool {
    const ONE: ClassSet = ClassSet::of(&[Class::Office, Class::PersonNoun, Class::Role, Class::Kinship]);
    if view.is(after, Class::ObjectPronoun) {
        return !view.is(after, Class::PluralPronoun) && !view.is(after, Class::FirstPerson);
    }
    let Some(phrase) = view.noun_phrase_at(after) else { return false };
    let named = name::capital_run(view, after).is_some_and(|run| name::person_name(view, run).is_some());
    named || view.any(phrase.head, ONE) && !view.is(phrase.head, Class::Plural)
}

/// Whether the sentence names something by which the words came to the writer: *in a letter*.
fn has_channel(view: &SentenceView<'_, '_>) -> bool {
    const CHANNELS: ClassSet = ClassSet::of(&[
        Class::Document,
        Class::GenericDocument,
        Class::Post,
        Class::Venue,
        Class::Outlet,
        Class::OutletNoun,
    ]);
    let opens = |t: usize| view.is(t, Class::Preposition) && !view.is(t, Class::To) && !view.is_genitive(t);
    let phrases = view.tokens.iter().filter(|t| opens(*t)).filter_map(|t| view.noun_phrase_at(t + 1));
    phrases.into_iter().any(|phrase| view.any(phrase.head, CHANNELS))
}

/// Whether another relation of the sentence says who told it.
fn is_told(drafts: &[Draft], number: usize) -> bool {
    let sentence = drafts[number].sentence;
    let from = drafts[..number].iter().rev().take_while(|d| d.sentence == sentence).count();
    drafts[number - from..]
        .iter()
        .take_while(|d| d.sentence == sentence)
        .enumerate()
        .any(|(at, other)| at != from && other.level >= 1)
}
