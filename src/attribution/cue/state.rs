//! What somebody feels or thinks, told by a word that is set off from its clause: ***Worried** that it would burst, she shut
//! the gate*.

use super::{Cue, Place, fits, subject::participle_subject};
use crate::{
    attribution::{relation::Form, rules},
    lexicon::{Act, Class, Entry},
    matcher::Hit,
    syntax::{Complement, SentenceView, VerbForm},
};

/// The state that a hit tells of, if it stands at the edge of its clause and a that-clause says what it is about. It is that
/// of whom the clause is about.
pub(super) fn state<'a>(view: &SentenceView<'_, '_>, hit: Hit, entry: &'a Entry) -> Option<Cue<'a>> {
    if !matches!(entry.cue.act, Act::Thought | Act::Attitude) || !is_set_off(view, hit) {
        return None;
    }
    let complement = view.complement(hit.tokens.end as usize);
    let content = matches!(complement, Complement::That(_)) && fits(entry, complement);
    let source = participle_subject(view, hit.tokens.start as usize).filter(|_| content)?;
    let place = Place::Right(complement.start());
    Some(Cue { form: Form::Thought, source: Some(source), place, ..Cue::new(hit, entry, rules::VERB_CLAUSE) })
}

/// Whether an adjective or a participle without an auxiliary stands at the head of its sentence or behind a comma.
fn is_set_off(view: &SentenceView<'_, '_>, hit: Hit) -> bool {
    let head = hit.tokens.start as usize;
    let edge = head == view.start() || view.is_comma(head - 1);
    let bare = view.verb_group(head).is_none_or(|group| group.form != VerbForm::Ing && group.start == head);
    edge && bare && (view.is(head, Class::Adjective) || view.is_participle(head))
}
