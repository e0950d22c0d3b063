//! Cues that are neither verb nor noun, and verbs that report without content.

use super::{
    Cue, Place,
    passive::{doer, past_label},
    set_off::both_sides,
};
use crate::{
    attribution::{relation::Form, rules, source},
    lexicon::{Class, ClassSet, Entry, Frame},
    matcher::Hit,
    syntax::{Complement, SentenceView, VerbForm},
    text::TokenRange,
};

/// *according to the ministry*: the source stands after it, the content is the rest of the sentence.
pub(super) fn phrase<'a>(view: &SentenceView<'_, '_>, hit: Hit, entry: &'a Entry) -> Option<Cue<'a>> {
    let mut cue = Cue::new(hit, entry, rules::PHRASE_SOURCE);
    let after = hit.tokens.end as usize;
    cue.source =
        inner_source(view, hit).or_else(|| possessor(view, hit)).or_else(|| source::after(view, after));
    let end = cue.source?.end as usize;
    let frames = entry.cue.frames;
    let clausal = frames.has(Frame::Clause) && !frames.has(Frame::Noun) && !frames.has(Frame::Free);
    cue.place = if clausal && view.opens_that_clause(end) {
        // *heard from the clerk **that** it was so*
        Place::Right(end)
    } else if hit.tokens.start as usize <= view.start() + 1 {
        let next = end.max(after);
        // *As one aide put it **to reporters**, …*
        let next = view.adjunct_end(next).filter(|next| view.is_comma(*next)).unwrap_or(next);
        Place::Right(next + usize::from(view.is_comma(next)))
    } else {
        both_sides(view, end)
    };
    cue.hangs = hit.tokens.len() > 1 && hangs_on_noun(view, hit);
    Some(cue)
}

/// Whether a participle says of the noun before it who has it: *said it was sold, **a step first reported by** the Herald*.
fn hangs_on_noun(view: &SentenceView<'_, '_>, hit: Hit) -> bool {
    let before = view.before_adverbs(hit.tokens.start as usize);
    let participle = view.is_participle(hit.tokens.end as usize - 2);
    participle && view.is_nominal(before) && !view.is_pronoun(before)
}

/// The source inside a phrase: *as **Okafor** put it*, *in **the mayor**’s words*.
fn inner_source(view: &SentenceView<'_, '_>, hit: Hit) -> Option<TokenRange> {
    let inner = TokenRange::new(hit.tokens.start as usize + 1, hit.tokens.end as usize);
    // *in the words **of***: whose they are follows.
    if view.is_genitive(hit.tokens.end as usize - 1) {
        return None;
    }
    const ARTICLE: ClassSet = ClassSet::of(&[Class::Definite, Class::Indefinite, Class::NumberWord]);
    const SOME: ClassSet = ARTICLE.with(ClassSet::of(&[Class::Role, Class::PublicBody, Class::Empty]));
    let opens = |t: usize| view.is_pronoun(t) || view.is_capital_inside(t) || view.any(t, SOME);
    let start = inner.iter().find(|t| opens(*t))?;
    let phrase = view.noun_phrase_at(start)?.tokens;
    let last = inner.end.saturating_sub(1) as usize;
    let mut end = (phrase.end as usize).min(last);
    if view.is(end, Class::Preposition) {
        // *as a nurse **at the clinic** put it*
        end = (end..last).find(|t| view.finite_at(*t)).unwrap_or(end);
    }
    let owner = (start..end).find(|t| view.is_possessive_mark(*t)).unwrap_or(end);
    // *by **one** estimate*: an article alone names nobody.
    let article = usize::from(view.any(start, ARTICLE) && !view.is(start, Class::Empty));
    (owner > start + article).then(|| TokenRange::new(start, owner))
}

/// Whose words a phrase names by a possessive: *in **my** view*.
fn possessor(view: &SentenceView<'_, '_>, hit: Hit) -> Option<TokenRange> {
    let possessive = |t: &usize| view.is(*t, Class::Possessive) && !view.is_possessive_mark(*t);
    hit.tokens.iter().find(possessive).map(|t| TokenRange::new(t, t + 1))
}

/// *reportedly*, *is believed to*: no source; the clause around is the content.
pub(super) fn impersonal<'a>(view: &SentenceView<'_, '_>, hit: Hit, entry: &'a Entry) -> Cue<'a> {
    let mut cue = Cue::new(hit, entry, rules::IMPERSONAL);
    cue.form = Form::Impersonal;
    let after = hit.tokens.end as usize;
    let start = before_subject(view, hit.tokens.start as usize);
    if let Some(doer) = doer(view, after) {
        let complement = view.complement(doer.end as usize);
        let (rule, form) = (rules::VERB_PASSIVE, Form::Indirect);
        return Cue { rule, form, source: Some(doer), place: Place::Right(complement.start()), ..cue };
    }
    // *Okafor’s **alleged** accomplice is due in court*: of the accomplice no more is hearsay than the name.
    let prenominal = entry.cue.frames.has(Frame::Noun);
    cue.place = if prenominal {
        Place::Noun(after)
    } else if start == view.start() {
        Place::Right(if view.is_comma(after) { after + 1 } else { after })
    } else if is_aside(view, start, hit.tokens) {
        Place::Aside(after)
    } else {
        Place::Around
    };
    cue
}

/// Where a shield begins with the empty subject before it: ***it** emerged that*.
fn before_subject(view: &SentenceView<'_, '_>, mut start: usize) -> usize {
    while start > view.start() && (view.is_mark(start - 1) || view.is(start - 1, Class::ImpersonalSubject)) {
        start -= 1;
    }
    start
}

/// How many tokens before a shield the clause that it stands in may begin.
const SUBJECT: usize = 8;

/// Whether a shield stands in a clause or phrase that hangs on a noun, a time or a reason, and says nothing of what the
/// sentence asserts: *resigned **after it emerged that***, *voters **who are believed to** lean left*, *the van **he
/// reportedly** drove*, *a street **known to** flood*, *the tenor, **reportedly** paid in gold, left*.
fn is_aside(view: &SentenceView<'_, '_>, start: usize, cue: TokenRange) -> bool {
    let before = view.before_adverbs(start);
    let opener = |t: usize| view.any(t, ClassSet::of(&[Class::Relative, Class::Subordinator]));
    let hangs = |t: usize| opener(t) && (!view.is(t, Class::That) || view.is_nominal(t.wrapping_sub(1)));
    // *if **the mill** is believed to leak*
    let subject = (view.start()..start).rev().take(SUBJECT).find(|t| opener(*t));
    let with_subject = |t: usize| {
        hangs(t) && view.noun_phrase_at(t + 1).is_some_and(|phrase| phrase.tokens.end as usize == before + 1)
    };
    let contact = |t: usize| {
        view.is(t, Class::SubjectPronoun) && view.is_nominal(t.wrapping_sub(1)) && !view.is_pronoun(t - 1)
    };
    let first = cue.start as usize;
    let participle = |t: usize| view.is_participle(t) && !view.is_auxiliary(t);
    let reduced = participle(first) && (view.is_nominal(before) || view.is_comma(before))
        || participle(cue.end as usize) && view.is_comma(first.wrapping_sub(1));
    hangs(before) || contact(before) || reduced || subject.is_some_and(with_subject)
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
    const OWN: ClassSet = ClassSet::of(&[Class::Outlet, Class::FirstPerson]);
    // *a reporter for **this newspaper***
    let named = |t: usize| {
        let pointed = view.is(t, Class::OutletNoun) && view.is(t.wrapping_sub(1), Class::Determiner);
        view.any(t, OWN) || view.is_capital_inside(t) || pointed
    };
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
    if let Some(doer) = doer(view, past_label(view, after)) {
        let (rule, form) = (rules::VERB_PASSIVE, Form::Indirect);
        let place = Place::Subject { verb: hit.tokens.start as usize, label: None };
        return Some(Cue { rule, form, source: Some(doer), place, ..cue });
    }
    // *what **Okafor called** a betrayal*
    if let Some(owner) = inner_source(view, hit) {
        let tokens = TokenRange::new(owner.end as usize, after);
        let place = if view.opens(after) { cue.place } else { Place::Noun(after) };
        let (rule, form) = (rules::VERB_LABEL, Form::Indirect);
        cue = Cue { rule, form, source: Some(owner), tokens, place, ..cue };
    }
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
