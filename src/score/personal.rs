//! Texts whose writer speaks in person: as *I* or *we* in columns, letters, memoirs and speeches, or by a note at their head
//! or foot.

use crate::{
    attribution::Attributions,
    lexicon::Class,
    matcher::Tagged,
    text::{Sentence, Shape},
    voice,
};

/// From how many sentences in the first person on.
const LEAST: usize = 3;
/// One of how many sentences in the writer's voice must be in the first person.
const ONE_IN: usize = 4;

/// In so many first or last lines and sentences stands the note that a text is an opinion.
const EDGE: usize = 3;

/// Whether a writer stands behind a text in person, so that what nobody else answers for is left open (SCHEME 4.2,
/// first-person stance): it is in the first person, or a note above or below it calls it an opinion.
pub fn is_personal(tagged: &Tagged<'_>, found: &Attributions) -> bool {
    has_opinion_note(tagged) || is_in_first_person(tagged, found)
}

fn has_opinion_note(tagged: &Tagged<'_>) -> bool {
    let sentences = &tagged.document.sentences;
    let edges = sentences.iter().take(EDGE).chain(sentences.iter().rev().take(EDGE));
    edges.flat_map(|sentence| sentence.tokens.iter()).any(|t| tagged.is(t, Class::OpinionNote))
}

/// What others say in the first person does not count.
fn is_in_first_person(tagged: &Tagged<'_>, found: &Attributions) -> bool {
    let sentences = tagged.document.sentences.iter().zip(&found.standings);
    let own = sentences.filter(|(sentence, standing)| standing.level <= 1 && sentence.unit.is_running());
    let mut count = 0;
    let first = own.inspect(|_| count += 1).filter(|(sentence, _)| says_i(tagged, found, sentence)).count();
    first >= LEAST && first * ONE_IN >= count
}

fn says_i(tagged: &Tagged<'_>, found: &Attributions, sentence: &Sentence) -> bool {
    let own = |t: usize| !tagged.shape(t).has(Shape::QUOTED) && !voice::owned_by_source(found, t);
    sentence.tokens.iter().any(|t| tagged.is(t, Class::FirstPerson) && own(t))
}
