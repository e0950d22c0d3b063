//! Candidates outside the frames that their entries ask for: where source and content would stand if they counted.
//! Whether they do is for the weights to say.

use super::{
    Cue, Place,
    group::with_lead,
    noun::{possessor, speaker_after, spelt_out},
    subject::subject,
};
use crate::{
    attribution::{rules, source},
    lexicon::{Category, Class, ClassSet, Entry, Frame},
    matcher::Hit,
    syntax::{Complement, SentenceView, VerbForm, VerbGroup},
};

/// What a hit would be as a cue.
pub(super) fn loose<'a>(view: &SentenceView<'_, '_>, hit: Hit, entry: &'a Entry) -> Cue<'a> {
    let mut cue = Cue::new(hit, entry, rules::VERB_OBJECT);
    cue.framed = false;
    match entry.category {
        Category::ReportNoun => noun(view, &mut cue),
        _ => verb(view, &mut cue),
    }
    cue
}

fn verb(view: &SentenceView<'_, '_>, cue: &mut Cue<'_>) {
    let head = cue.hit.tokens.start as usize;
    let after = cue.hit.tokens.end as usize;
    let Some(group) = view.verb_group(head).or_else(|| as_verb(view, head, after)) else {
        return noun(view, cue);
    };
    let group = with_lead(view, group);
    cue.group = Some(group);
    cue.negated = group.negated;
    cue.tokens.start = group.start as u32;
    let complement = view.complement(after);
    cue.complement = Some(complement);
    if group.form == VerbForm::Passive {
        cue.rule = rules::VERB_PASSIVE;
        let by = view.is(after, Class::Agent);
        cue.source = by.then(|| source::after(view, after + 1)).flatten();
        cue.tokens.end += u32::from(by);
        cue.place = match complement {
            Complement::Nothing(_) | Complement::Preposition(_) | Complement::Quote(_) => {
                Place::Subject { verb: group.start, label: None }
            }
            other => Place::Right(other.start()),
        };
        return;
    }
    cue.source = match group.form {
        VerbForm::Reduced => source::phrase_until(view, group.start),
        _ => subject(view, group),
    };
    follow(cue, complement);
    if cue.place == Place::Nowhere {
        cue.place = beyond(view, cue, after);
    }
}

/// A word that the grammar takes for a noun, used as a verb: something that may be its subject stands before it and
/// an object after it. *Nineteen percent **support** Okafor.*
fn as_verb(view: &SentenceView<'_, '_>, head: usize, after: usize) -> Option<VerbGroup> {
    const FINITE: ClassSet = ClassSet::of(&[Class::VerbBase, Class::VerbS, Class::VerbPast]);
    let before = head.wrapping_sub(1);
    let group = |form, start| Some(VerbGroup { form, start, negated: false, modal: false, auxiliary: false });
    if view.is(before, Class::To) && view.any(head, FINITE) {
        return group(VerbForm::Infinitive, before);
    }
    let takes = view.opens_object(after) || view.is_capital_inside(after) || !view.is(head, Class::Noun);
    let free = !view.is_possessive_mark(before)
        && !view.any(before, ClassSet::of(&[Class::Determiner, Class::Adjective]));
    let verb = view.any(head, FINITE) && takes && free && source::before(view, head).is_some();
    if verb { group(VerbForm::Finite, head) } else { None }
}

/// The content of a verb after which nothing stands: what goes on after a comma (*said, if elected, she would*), or what
/// the clause is about (*a plan that she **rejects***).
fn beyond(view: &SentenceView<'_, '_>, cue: &Cue<'_>, after: usize) -> Place {
    if view.is_comma(after) && cue.entry.cue.frames.has(Frame::Clause) && view.finite_within(after + 1) {
        return Place::Right(after + 1);
    }
    let Some(source) = cue.source.filter(|source| source.end <= cue.tokens.start) else {
        return Place::Nowhere;
    };
    let start = source.start as usize;
    let relative = view.is_relative_phrase(source);
    let that = view.is(start.wrapping_sub(1), Class::That) || view.is(start.wrapping_sub(1), Class::Relative);
    let end = start - usize::from(that && start > view.start());
    let antecedent = !relative && end > view.start() && view.is_nominal(end - 1);
    if antecedent { Place::Subject { verb: end, label: None } } else { Place::Nowhere }
}

fn noun(view: &SentenceView<'_, '_>, cue: &mut Cue<'_>) {
    let start = cue.hit.tokens.start as usize;
    let described = |t: usize| !view.is_mark(t) && !view.is_function(t) && !view.finite_at(t);
    let owner = (view.start()..start).rev().take(5).find(|t| !described(*t));
    cue.source = owner.and_then(|owner| possessor(view, owner));
    let after = cue.hit.tokens.end as usize;
    let complement = view.complement(after);
    cue.complement = Some(complement);
    // *the regulator’s **answer**, set out in May, **is** to scrap it*
    if let Some(spelt) = spelt_out(view, cue, (after, complement)) {
        *cue = Cue { framed: true, rule: rules::NOUN_OWNED, ..spelt };
        return;
    }
    follow(cue, complement);
    if cue.source.is_none() {
        by_carrier(view, cue);
    }
    if cue.source.is_none()
        && !view.is(after, Class::Topic)
        && let Some(speaker) = speaker_after(view, after)
    {
        cue.source = Some(speaker);
        cue.place = Place::Nowhere;
        cue.tokens.end = speaker.start;
    }
    cue.rule = if cue.source.is_some() { rules::NOUN_OWNED } else { rules::NOUN_OWNERLESS };
}

/// *laid plans for*: the subject of a verb that only carries the noun is the source.
fn by_carrier(view: &SentenceView<'_, '_>, cue: &mut Cue<'_>) {
    const OPENS: ClassSet =
        ClassSet::of(&[Class::Determiner, Class::Adjective, Class::Ordinal, Class::Quantifier, Class::Noun]);
    let mut at = cue.hit.tokens.start as usize;
    while at > view.start() && view.any(at - 1, OPENS) && !view.is(at - 1, Class::LightVerb) {
        at -= 1;
    }
    let verb = at.wrapping_sub(1);
    let carrier = view.is(verb, Class::LightVerb).then(|| view.verb_group(verb)).flatten();
    let Some(group) = carrier.filter(|group| group.form != VerbForm::Passive) else { return };
    cue.source = subject(view, group);
    cue.tokens.start = group.start as u32;
    cue.group = Some(group);
    cue.negated = group.negated;
}

/// Content is what follows.
fn follow(cue: &mut Cue<'_>, complement: Complement) {
    (cue.rule, cue.place) = match complement {
        Complement::Nothing(_) => (rules::VERB_OBJECT, Place::Nowhere),
        Complement::Infinitive(at) => (rules::VERB_INFINITIVE, Place::Right(at)),
        Complement::Preposition(at) => (rules::VERB_PREPOSITION, Place::Right(at + 1)),
        Complement::Noun(at) | Complement::Gerund(at) => (rules::VERB_OBJECT, Place::Right(at)),
        other => (rules::VERB_CLAUSE, Place::Right(other.start())),
    };
}
