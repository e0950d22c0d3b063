//! Passives: who does it stands behind *by*, and what it is done to before the verb.

use super::{Cue, Place, fits, noun::described_speaker, set_off::between, verb::Verb};
use crate::{
    attribution::{relation::Form, rules, source},
    lexicon::{Act, Class, Frame},
    syntax::{Complement, SentenceView, VerbForm},
    text::{Shape, TokenRange},
};

/// *was criticised by unions*: the source stands after *by*, the content before.
pub(super) fn passive(view: &SentenceView<'_, '_>, cue: &mut Cue<'_>, Verb { group, before }: Verb) -> bool {
    let after = cue.hit.tokens.end as usize;
    // *“It held,” she said by telephone.*
    let agent = agent(view, after).filter(|_| between(view, before, group.start).is_none());
    let by = agent.is_some();
    // *said by **phone***, but *was troubled by **the loss***
    let done = |agent| view.is(group.start, Class::Be) || described_speaker(view, agent + 1).is_some();
    let may_reduce = group.form == VerbForm::Finite && !group.auxiliary;
    if group.form != VerbForm::Passive && !(may_reduce && agent.is_some_and(done)) {
        return false;
    }
    let frames = cue.entry.cue.frames;
    // *was called unsafe **by the union***
    let labels = frames.has(Frame::Label);
    let labelled = if labels && !by { doer(view, past_label(view, after)) } else { None };
    let source = agent.and_then(|agent| source::after(view, agent + 1)).map(|by| without_charge(view, by));
    let told = frames.has(Frame::Person) && source.is_some_and(|source| is_told(view, source.end as usize));
    if labelled.is_some() || by && !told && (labels || frames.has(Frame::Noun) || frames.has(Frame::Free)) {
        let label = match (labelled, source) {
            (Some(_), _) => Some(TokenRange::new(after, past_label(view, after))),
            (None, source) => source.and_then(|source| label_behind(view, source.end as usize)),
        };
        cue.source = source.or(labelled);
        cue.place = Place::Subject { verb: group.start, label };
        cue.rule = rules::VERB_PASSIVE;
        cue.tokens.end = cue.hit.tokens.end + u32::from(agent == Some(after));
        return true;
    }
    // *was asked **by the host** whether*
    let held = matches!(cue.entry.cue.act, Act::Speech | Act::Writing | Act::Thought | Act::Finding);
    let doer = source.filter(|_| held);
    let past = doer.map_or(after, |doer| doer.end as usize);
    // *was asked by counsel, Rosa Teague, to rule*
    let named = doer.is_some() && view.is_comma(past) && view.is(past + 1, Class::To);
    let complement = view.complement(past + usize::from(named));
    // *is believed **by the police** to have fled*
    let raised = doer.is_some() && matches!(complement, Complement::Infinitive(_));
    if (raised || fits(cue.entry, complement))
        && !matches!(complement, Complement::Noun(_) | Complement::Gerund(_))
    {
        cue.place = Place::Right(complement.start());
        cue.rule = rules::VERB_PASSIVE;
        // *was troubled by the loss*: who feels is the subject; *was told about it* has none.
        let feels = |subject: &TokenRange| {
            cue.entry.cue.act == Act::Attitude && !view.is(subject.start as usize, Class::ImpersonalSubject)
        };
        cue.source = doer.or(before.filter(feels));
        // *It has long been whispered that*
        let empty = |subject: TokenRange| view.is(subject.start as usize, Class::ImpersonalSubject);
        if cue.source.is_none() && before.is_some_and(empty) {
            cue.form = Form::Impersonal;
        }
        return true;
    }
    false
}

/// Whether what somebody is told or asked comes at `after`: *was urged by the host **to resign***.
pub(super) fn is_told(view: &SentenceView<'_, '_>, after: usize) -> bool {
    matches!(view.complement(after), Complement::Infinitive(_) | Complement::That(_))
}

/// What somebody or something is called or charged with, behind whoever does: *was described by Okafor **as a sham***.
fn label_behind(view: &SentenceView<'_, '_>, at: usize) -> Option<TokenRange> {
    let opens = view.is(at, Class::Manner) || view.is_genitive(at);
    let stops = |t: &usize| view.is_mark(*t) && !view.opens(*t) && !view.closes(*t);
    let end = (at..view.body_end()).find(stops).unwrap_or(view.body_end());
    let end = end + usize::from(view.closes(end));
    (opens && end > at + 1).then(|| TokenRange::new(at, end))
}

/// Who did it, without what is said of the one it was done to: *accused by **the union** of hiding it*.
fn without_charge(view: &SentenceView<'_, '_>, source: TokenRange) -> TokenRange {
    let charge = |t: &usize| view.is_genitive(*t) && view.shape(t + 1).has(Shape::ING);
    let end = source.iter().skip(1).find(charge).unwrap_or(source.end as usize);
    TokenRange::new(source.start as usize, end)
}

/// The preposition that names who did it, right behind a passive or behind phrases of time and place: *was criticised **by**
/// unions*, *was criticised on Tuesday **by** unions*, but not *found **by** 43 to 41 that*.
fn agent(view: &SentenceView<'_, '_>, after: usize) -> Option<usize> {
    const PHRASES: usize = 2;
    let amount = |t: usize| view.is_number(t) && !view.is_nominal(t + 1) && !view.modifies(t + 1);
    let is_agent = |t: usize| view.is(t, Class::Agent) && !amount(t + 1);
    if is_agent(after) {
        return Some(after);
    }
    let mut at = view.after_dates(after);
    for _ in 0..PHRASES {
        match view.is(at, Class::Agent) {
            true => break,
            false => at = view.adjunct_end(at)?,
        }
    }
    (is_agent(at) && described_speaker(view, at + 1).is_some()).then_some(at)
}

/// Who did it, behind a passive: *It was claimed **by the ministry** that*.
pub(super) fn doer(view: &SentenceView<'_, '_>, after: usize) -> Option<TokenRange> {
    view.is(after, Class::Agent).then(|| described_speaker(view, after + 1)).flatten()
}

/// Where a label of a passive ends: *was called **a disgrace** by the union*.
pub(super) fn past_label(view: &SentenceView<'_, '_>, after: usize) -> usize {
    let first = view.after_adverbs(after);
    let first = first + usize::from(view.is(first, Class::Manner));
    // *was described as **“a disgrace”** by the union*
    if view.opens(first)
        && let Some(close) = (first..view.end()).find(|t| view.closes(*t))
    {
        return close + 1;
    }
    match view.noun_phrase_at(first) {
        Some(phrase) => phrase.tokens.end as usize,
        None => first + usize::from(view.is(first, Class::Adjective)),
    }
}
