//! Nouns that stand for a report: *his claim that*, *a warning from*.

use super::{Cue, Place, fits, subject::subject};
use crate::{
    attribution::{relation::Form, rules, source},
    lexicon::{Class, ClassSet, Entry},
    matcher::Hit,
    syntax::{Complement, NounPhrase, SentenceView, VerbForm, clause_with},
    text::{Shape, TokenRange},
};

pub(super) fn noun<'a>(view: &SentenceView<'_, '_>, hit: Hit, entry: &'a Entry) -> Option<Cue<'a>> {
    hit.tokens.iter().rev().find(|t| view.is_nominal(*t))?;
    let mut cue = Cue::new(hit, entry, rules::NOUN_OWNED);
    cue.form = Form::Nominal;
    let mut after = hit.tokens.end as usize;
    cue.source = owner(view, hit.tokens.start as usize);
    // *a warning from the agency that*
    if cue.source.is_none()
        && let Some(speaker) = speaker_after(view, after)
    {
        cue.source = Some(speaker);
        after = speaker.end as usize;
    }
    // *the contention **of the firm** that*
    if cue.source.is_none()
        && let Some(owner) = owner_after(view, after)
        && matches!(view.complement(owner.end as usize), Complement::That(_))
    {
        cue.source = Some(owner);
        after = owner.end as usize;
    }
    let complement = view.complement(after);
    if let Some(spelt) = spelt_out(view, &cue, (after, complement)) {
        return Some(spelt);
    }
    // *the argument **that follows***: a relative clause
    let goes_on = |that: usize| view.finite_at(that + 1) && !view.is_nominal(that + 1);
    let relative = matches!(complement, Complement::That(that) if goes_on(that));
    if relative || view.is(after, Class::Be) {
        return None;
    }
    let strong = matches!(complement, Complement::That(_)) && fits(entry, complement);
    let owned = cue.source.is_some()
        && fits(entry, complement)
        && !matches!(complement, Complement::Noun(_) | Complement::Bare(_));
    if cue.source.is_none() && fits(entry, complement) {
        by_light_verb(view, &mut cue, complement);
    }
    if !(strong || owned || cue.group.is_some()) {
        return None;
    }
    cue.rule = if cue.source.is_some() { rules::NOUN_OWNED } else { rules::NOUN_OWNERLESS };
    cue.place = match complement {
        Complement::Preposition(at) => Place::Right(at + 1),
        other => Place::Right(other.start()),
    };
    if let Complement::Preposition(at) = complement {
        cue.tokens.end = at as u32 + 1;
    }
    Some(cue)
}

/// *The city’s stated **goal is** to plant trees*: a copula spells out what the noun holds, whatever stands between the two.
pub(super) fn spelt_out<'a>(
    view: &SentenceView<'_, '_>,
    cue: &Cue<'a>,
    (after, complement): (usize, Complement),
) -> Option<Cue<'a>> {
    let spelt = |found| matches!(found, Complement::That(_) | Complement::Infinitive(_));
    let source = cue.source.or_else(|| owner_after(view, cue.hit.tokens.end as usize))?;
    let adjacent = view.is(after, Class::Be).then_some(after);
    let farther = || if spelt(complement) { None } else { copula(view, cue.hit.tokens) };
    let copula = adjacent.or_else(farther)?;
    let content = view.complement(copula + 1);
    let tokens = TokenRange { end: copula as u32 + 1, ..cue.tokens };
    let place = Place::Right(content.start());
    spelt(content).then(|| Cue { tokens, source: Some(source), place, ..cue.clone() })
}

/// The copula of the clause whose subject a noun is: *Their **complaint** about the tables **was** that*.
fn copula(view: &SentenceView<'_, '_>, noun: TokenRange) -> Option<usize> {
    let clause = clause_with(view, noun)?;
    let before = clause.tokens.start as usize..noun.start as usize;
    let stray = |t: usize| view.is(t, Class::Preposition) && !view.is_genitive(t) || view.is_comma(t);
    let subject = before.into_iter().all(|t| !stray(t) && !view.finite_at(t));
    clause.verb.filter(|verb| subject && *verb >= noun.end as usize && view.is(*verb, Class::Be))
}

/// Whose it is, behind the noun: *the fear **of one officer***.
fn owner_after(view: &SentenceView<'_, '_>, after: usize) -> Option<TokenRange> {
    view.is_genitive(after).then(|| described_speaker(view, after + 1)).flatten()
}

/// *has issued a stark warning that*: the subject of the verb before is the source.
fn by_light_verb(view: &SentenceView<'_, '_>, cue: &mut Cue<'_>, complement: Complement) {
    use Complement::{Infinitive, Preposition, Quote, That};
    if !matches!(complement, That(_) | Infinitive(_) | Preposition(_) | Quote(_)) {
        return;
    }
    let mut at = cue.hit.tokens.start as usize;
    let inside = |t: usize| {
        view.is(t, Class::Determiner)
            || view.is(t, Class::Adjective)
            || view.is_adverbial(t)
            || view.is(t, Class::Ordinal)
    };
    while at > view.start() && inside(at - 1) {
        at -= 1;
    }
    let opened = (at..cue.hit.tokens.start as usize)
        .any(|t| view.is(t, Class::Indefinite) || view.is(t, Class::Adjective));
    let plural = view.is(cue.hit.tokens.end as usize - 1, Class::Plural);
    let verb = at.wrapping_sub(1);
    // *exuded **confidence that***
    let clausal = matches!(complement, Complement::That(_)) && !view.is_auxiliary(verb);
    let reports = view.is(verb, Class::LightVerb) && (opened || plural || clausal);
    let Some(group) = view.verb_group(verb).filter(|g| reports && g.form != VerbForm::Passive) else {
        return;
    };
    cue.source = subject(view, group);
    if cue.source.is_some() {
        cue.tokens.start = group.start as u32;
        cue.group = Some(group);
        cue.negated = group.negated;
        cue.hypothetical = group.modal;
    }
}

/// The possessor before a noun: *his*, *the agency’s*.
fn owner(view: &SentenceView<'_, '_>, noun: usize) -> Option<TokenRange> {
    let mut at = noun;
    while at > view.start() && (view.is(at - 1, Class::Adjective) || view.shape(at - 1).has(Shape::ED)) {
        at -= 1;
    }
    let before = at.checked_sub(1).filter(|b| view.tokens.has(*b))?;
    possessor(view, before)
}

/// Whose it is, by a possessive at a token: ***his** claim*, ***the agency**’s claim*.
pub(in crate::attribution) fn possessor(view: &SentenceView<'_, '_>, at: usize) -> Option<TokenRange> {
    if view.is_possessive_mark(at) {
        return source::owner_until(view, at);
    }
    view.is(at, Class::Possessive).then(|| TokenRange::new(at, at + 1))
}

/// Who speaks after a preposition: *a warning from **the agency***.
pub(super) fn speaker_after(view: &SentenceView<'_, '_>, after: usize) -> Option<TokenRange> {
    let by = view.is(after, Class::Preposition) && !view.is_genitive(after);
    by.then(|| speaker_at(view, after + 1)).flatten().map(|phrase| phrase.tokens)
}

/// Somebody who can speak, with what is said of them, from a token on.
pub(super) fn described_speaker(view: &SentenceView<'_, '_>, at: usize) -> Option<TokenRange> {
    speaker_at(view, at).and_then(|_| source::after(view, at))
}

/// The noun phrase at a token, if it is somebody or something that can speak.
pub(super) fn speaker_at(view: &SentenceView<'_, '_>, at: usize) -> Option<NounPhrase> {
    view.noun_phrase_at(at).filter(|phrase| speaks(view, phrase.head))
}

/// Whether the head of a phrase is somebody or something that can speak.
pub(in crate::attribution) fn speaks(view: &SentenceView<'_, '_>, head: usize) -> bool {
    const SPEAKERS: ClassSet = ClassSet::of(&[
        Class::Role,
        Class::Office,
        Class::Institution,
        Class::PublicBody,
        Class::Spokesperson,
        Class::PersonNoun,
        Class::Kinship,
        Class::Empty,
        Class::Collective,
        Class::Metonym,
    ]);
    let named = view.is_capital_inside(head) && !view.is_dating(head);
    view.any(head, SPEAKERS) || named || view.is_pronoun(head)
}
