//! What a verb of saying governs: a clause, a quotation, an infinitive, an object, a phrase with its preposition.

use super::{Cue, Place, fits, set_off::past_addressee, verb::Verb};
use crate::{
    attribution::rules,
    lexicon::{Class, ClassSet, Entry, Frame},
    syntax::{Complement, SentenceView, VerbForm, VerbGroup},
};

/// What a verb reports by its complement: a clause, a quotation, an infinitive, an object.
pub(super) fn with_complement(view: &SentenceView<'_, '_>, cue: &mut Cue<'_>, verb: Verb) -> bool {
    let group = verb.group;
    let after = cue.hit.tokens.end as usize;
    let mut complement = view.complement(after);
    // *told the council that it was so* has an addressee, not a subject, before its clause.
    if let Complement::Noun(_) | Complement::Bare(_) = complement {
        let addressed = view.complement(past_addressee(view, cue.entry, after));
        let clear = matches!(complement, Complement::Noun(_)) || matches!(addressed, Complement::That(_));
        complement = if clear && fits(cue.entry, addressed) { addressed } else { complement };
    }
    // *wants the levy scrapped*: what is wanted is a thing and what becomes of it, no clause.
    if let Complement::Bare(at) = complement
        && !fits(cue.entry, complement)
        && group.form != VerbForm::Ing
        && view.noun_phrase_at(at).is_some()
    {
        complement = Complement::Noun(at);
    }
    let at = complement.start();
    if inside_relative(view, cue.entry, group, after) {
        cue.source = verb.before;
        cue.place = Place::Right(after);
        return cue.source.is_some();
    }
    // A verb that takes nothing but clauses has one here, however long its subject is.
    let frames = cue.entry.cue.frames;
    let clausal = frames.has(Frame::Clause)
        && !frames.has(Frame::Noun)
        && !frames.has(Frame::Label)
        && !frames.has(Frame::Free);
    if let (true, Complement::Noun(at) | Complement::Gerund(at)) = (clausal, complement)
        && !fits(cue.entry, complement)
        && !view.is(group.start.wrapping_sub(1), Class::Relative)
        && has_verb(view, cue.entry, at)
    {
        complement = Complement::Bare(at);
    }
    let topical = |at: usize| view.is(at, Class::Topic) || view.is(at, Class::To);
    // *Okafor, **asked** about the dam: “…”*: her answer, not what she was asked.
    let answered = matches!(complement, Complement::Quote(_)) && topical(after);
    let set_off = view.is_comma(group.start.wrapping_sub(1)) && view.is_participle(group.start);
    if answered && set_off && verb.before.is_none() {
        return false;
    }
    if !fits(cue.entry, complement)
        || matches!(complement, Complement::Preposition(at) if !topical(at) || view.is_dating(at + 1))
    {
        return false;
    }
    (cue.rule, cue.place) = match complement {
        Complement::Quote(_) => (rules::VERB_QUOTE, Place::Right(at)),
        Complement::Infinitive(_) => (rules::VERB_INFINITIVE, Place::Right(at)),
        Complement::Noun(_) if cue.entry.cue.frames.has(Frame::Label) => {
            (rules::VERB_LABEL, Place::Right(with_degree(view, after, at)))
        }
        Complement::Noun(_) => (rules::VERB_OBJECT, Place::Right(with_degree(view, after, at))),
        Complement::Gerund(_) => (rules::VERB_OBJECT, Place::Right(at)),
        Complement::Preposition(_) => (rules::VERB_PREPOSITION, Place::Right(at + 1)),
        _ => (rules::VERB_CLAUSE, Place::Right(at)),
    };
    if matches!(complement, Complement::Preposition(_)) && at == after {
        cue.tokens.end = at as u32 + 1;
    }
    cue.source = verb.subject(view);
    // *said Okafor the bridge* is no frame: an inverted subject needs its quotation or comma.
    // Nor has a base form at the head of its clause one: ***protest** organizers say*.
    // And what the reader is told to do (***Consider** what it cost*) is said by nobody.
    let bare = view.is(cue.hit.tokens.start as usize, Class::VerbBase) && !group.auxiliary;
    let told = bare && group.start == view.start();
    cue.source.is_some()
        || group.form != VerbForm::Finite
        || !(told
            || matches!(complement, Complement::Noun(_))
            || bare && matches!(complement, Complement::Bare(_)))
}

/// An object with the adverb that grades its first word: *predicts **far** more visitors*, *forecast **sharply** higher costs*.
fn with_degree(view: &SentenceView<'_, '_>, after: usize, at: usize) -> usize {
    let graded = view.any(at, ClassSet::of(&[Class::Adjective, Class::Quantifier]));
    let adverbs = (after..at).rev().take_while(|t| graded && view.is_adverbial(*t));
    adverbs.last().unwrap_or(at)
}

/// Whether a clause goes on to its verb from `at`. A second predicate is none (*told the board**, and left***), nor is a noun
/// behind a figure (*added 42 **stores***).
fn has_verb(view: &SentenceView<'_, '_>, entry: &Entry, at: usize) -> bool {
    const REACH: usize = 30;
    let end = past_addressee(view, entry, at);
    if end > at && view.is_comma(end) && view.is(end + 1, Class::Coordinator) {
        return false;
    }
    let clause = (at + 1..at + REACH).take_while(|t| !view.is_stop(*t));
    let joined = |t: usize| view.is(t, Class::Coordinator) || view.is_comma(t);
    let counted = |t: usize| view.is(t, Class::Plural) || joined(view.before_adverbs(t));
    let figure = view.is_number(at);
    clause.into_iter().any(|t| view.finite_at(t) && !(figure && counted(t) && !view.is_auxiliary(t)))
}

/// *a tactic Democrats **hope** will work*: the clause around has its verb right after the cue.
fn inside_relative(view: &SentenceView<'_, '_>, entry: &Entry, group: VerbGroup, after: usize) -> bool {
    entry.cue.frames.has(Frame::Clause)
        && group.form == VerbForm::Finite
        && !group.auxiliary
        && view.finite_at(after)
        && view.is_auxiliary(view.after_adverbs(after))
}

/// A verb that reports whatever follows.
pub(super) fn free(view: &SentenceView<'_, '_>, cue: &mut Cue<'_>, verb: Verb) -> bool {
    let group = verb.group;
    if !cue.entry.cue.frames.has(Frame::Free) || group.form == VerbForm::Passive {
        return false;
    }
    cue.source = verb.subject(view);
    cue.rule = rules::VERB_OBJECT;
    let complement = view.complement(cue.hit.tokens.end as usize);
    cue.place = match complement {
        Complement::Nothing(_) => Place::Nowhere,
        Complement::Preposition(at) => Place::Right(at + 1),
        other => Place::Right(other.start()),
    };
    cue.source.is_some()
}
