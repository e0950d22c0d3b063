//! Words that stand for all words which begin so: `radicali*`.

use super::{
    Element,
    pattern::{Elements, Part, joined},
    set::Pattern,
};
use crate::text::{Vocabulary, WordId};

/// What marks such a word in a phrase.
pub(super) const STAR: char = '*';
/// A beginning of fewer letters would stand for words that have nothing to do with each other.
pub(super) const FEWEST: usize = 3;

/// Listed words have ids of their own, so rows with a beginning are written out for those that begin so; all others
/// share the id of the beginning.
pub(super) fn spread(patterns: &mut Vec<Pattern>, tails: &mut [Vec<Part>], vocabulary: &Vocabulary) {
    for (beginning, id) in vocabulary.beginnings() {
        let all = (0..vocabulary.len() as u32).map(WordId);
        let members: Vec<WordId> = all.filter(|word| vocabulary.word(*word).starts_with(beginning)).collect();
        if members.len() > 1 {
            spread_one(patterns, tails, Element::Word(id), &members);
        }
    }
}

fn spread_one(patterns: &mut Vec<Pattern>, tails: &mut [Vec<Part>], beginning: Element, members: &[WordId]) {
    for part in tails.iter_mut().flatten() {
        *part = part.iter().flat_map(|row| written_out(row, beginning, members)).collect();
    }
    let (with, without): (Vec<Pattern>, Vec<Pattern>) =
        std::mem::take(patterns).into_iter().partition(|pattern| pattern.elements.contains(&beginning));
    *patterns = without;
    for Pattern { elements, tail, entry } in with {
        let rows = written_out(&elements, beginning, members).into_iter();
        patterns.extend(rows.map(|elements| Pattern { elements, tail, entry }));
    }
}

/// A row for every word that a beginning in it stands for.
fn written_out(row: &[Element], beginning: Element, members: &[WordId]) -> Vec<Elements> {
    let mut rows = vec![Vec::with_capacity(row.len())];
    for element in row {
        match *element == beginning {
            true => {
                rows =
                    joined(&rows, &members.iter().map(|word| vec![Element::Word(*word)]).collect::<Vec<_>>())
            }
            false => rows.iter_mut().for_each(|row| row.push(*element)),
        }
    }
    rows
}
