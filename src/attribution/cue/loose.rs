//! Candidates outside the frames that their entries ask for: where source and content would stand if they counted.
//! Whether they do is for the weights to say.

use super::{Cue, Place, subject::subject};
use crate::{
    attribution::{rules, source},
    lexicon::{Category, Class, Entry},
    matcher::Hit,
    syntax::{Complement, SentenceView, VerbForm},
    text::TokenRange,
};

/// What a hit would be as a cue.
pub(super) fn loose<'a>(view: &SentenceView<'_, '_>, hit: Hit, entry: &'a Entry) -> Option<Cue<'a>> {
    let mut cue = Cue::new(hit, entry, rules::VERB_OBJECT);
    cue.framed = false;
    match entry.category {
        Category::ReportVerb => verb(view, &mut cue),
        Category::ReportNoun => noun(view, &mut cue),
        _ => return None,
    }
    Some(cue)
}

fn verb(view: &SentenceView<'_, '_>, cue: &mut Cue<'_>) {
    let Some(group) = view.verb_group(cue.hit.tokens.start as usize) else { return noun(view, cue) };
    let after = cue.hit.tokens.end as usize;
    cue.group = Some(group);
    cue.negated = group.negated;
    cue.tokens.start = group.start as u32;
    let complement = view.complement(after);
    if group.form == VerbForm::Passive {
        cue.rule = rules::VERB_PASSIVE;
        let by = view.is(after, Class::Agent);
        cue.source = by.then(|| source::after(view, after + 1)).flatten();
        cue.tokens.end += u32::from(by);
        cue.place = match complement {
            Complement::Nothing(_) | Complement::Preposition(_) => Place::Subject(group.start),
            other => Place::Right(other.start()),
        };
        return;
    }
    cue.source = match group.form {
        VerbForm::Reduced => source::phrase_until(view, group.start),
        _ => subject(view, group),
    };
    follow(cue, complement);
}

fn noun(view: &SentenceView<'_, '_>, cue: &mut Cue<'_>) {
    let start = cue.hit.tokens.start as usize;
    let owner = start.checked_sub(1).filter(|before| view.is(*before, Class::Possessive));
    cue.source = owner.and_then(|owner| match view.is_possessive_mark(owner) {
        true => source::phrase_until(view, owner),
        false => Some(TokenRange::new(owner, owner + 1)),
    });
    follow(cue, view.complement(cue.hit.tokens.end as usize));
    cue.rule = if cue.source.is_some() { rules::NOUN_OWNED } else { rules::NOUN_OWNERLESS };
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
