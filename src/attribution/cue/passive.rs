//! Passives: who does it stands behind *by*, and what it is done to before the verb.

use super::{Cue, Place, fits, noun::described_speaker, set_off::between, verb::Verb};
use crate::{
    attribution::{relation::Form, rules, source},
    lexicon::{Act, Class, Frame},
    syntax::{Complement, SentenceView, VerbForm},
    text::TokenRange,
};

/// *was criticised by unions*: the source stands after *by*, the content before.
pub(super) fn passive(view: &SentenceView<'_, '_>, cue: &mut Cue<'_>, Verb { group, before }: Verb) -> bool {
    let after = cue.hit.tokens.end as usize;
    // *“It held,” she said by telephone.*
    // *found by **43 to 41** that*
    let amount = view.is_number(after + 1) && !view.is_nominal(after + 2) && !view.modifies(after + 2);
    let by = view.is(after, Class::Agent) && !amount && between(view, before, group.start).is_none();
    let reduced = by && !group.auxiliary && group.form == VerbForm::Finite;
    if group.form != VerbForm::Passive && !reduced {
        return false;
    }
    let frames = cue.entry.cue.frames;
    // *was called unsafe **by the union***
    let labels = frames.has(Frame::Label);
    let labelled = if labels && !by { doer(view, past_label(view, after)) } else { None };
    if labelled.is_some() || by && (labels || frames.has(Frame::Noun) || frames.has(Frame::Free)) {
        cue.source = if by { source::after(view, after + 1) } else { labelled };
        cue.place = Place::Subject(group.start);
        cue.rule = rules::VERB_PASSIVE;
        cue.tokens.end = cue.hit.tokens.end + u32::from(by);
        return true;
    }
    // *was asked **by the host** whether*
    let held = matches!(cue.entry.cue.act, Act::Speech | Act::Writing | Act::Thought | Act::Finding);
    let doer = if by && held { source::after(view, after + 1) } else { None };
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

/// Who did it, behind a passive: *It was claimed **by the ministry** that*.
pub(super) fn doer(view: &SentenceView<'_, '_>, after: usize) -> Option<TokenRange> {
    view.is(after, Class::Agent).then(|| described_speaker(view, after + 1)).flatten()
}

/// Where a label of a passive ends: *was called **a disgrace** by the union*.
pub(super) fn past_label(view: &SentenceView<'_, '_>, after: usize) -> usize {
    let first = view.after_adverbs(after);
    match view.noun_phrase_at(first) {
        Some(phrase) => phrase.tokens.end as usize,
        None => first + usize::from(view.is(first, Class::Adjective)),
    }
}
