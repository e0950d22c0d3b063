//! Words that stand for all words which begin so: `radicali*`.

use rustc_hash::FxHashMap;

use super::{
    Element,
    part::{Elements, Part},
    pattern::joined,
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
    let members: FxHashMap<Element, Part> = vocabulary
        .beginnings()
        .into_iter()
        .map(|(beginning, id)| (Element::Word(id), members(beginning, vocabulary)))
        .filter(|(_, members)| members.len() > 1)
        .collect();
    let is_open = |row: &Elements| row.iter().any(|element| members.contains_key(element));
    if members.is_empty() {
        return;
    }
    for part in tails.iter_mut().flatten().filter(|part| part.iter().any(is_open)) {
        *part = part.iter().flat_map(|row| written_out(row, &members)).collect();
    }
    let (open, closed): (Vec<Pattern>, Vec<Pattern>) =
        std::mem::take(patterns).into_iter().partition(|pattern| is_open(&pattern.elements));
    *patterns = closed;
    for Pattern { elements, tail, entry } in open {
        let rows = written_out(&elements, &members).into_iter();
        patterns.extend(rows.map(|elements| Pattern { elements, tail, entry }));
    }
}

/// The words that begin so, each as a row.
fn members(beginning: &str, vocabulary: &Vocabulary) -> Part {
    let all = (0..vocabulary.len() as u32).map(WordId);
    let members = all.filter(|word| vocabulary.word(*word).starts_with(beginning));
    members.map(|word| vec![Element::Word(word)]).collect()
}

/// A row for every word that a beginning in it stands for.
fn written_out(row: &[Element], members: &FxHashMap<Element, Part>) -> Vec<Elements> {
    let mut rows = vec![Vec::with_capacity(row.len())];
    for element in row {
        match members.get(element) {
            Some(members) => rows = joined(&rows, members),
            None => rows.iter_mut().for_each(|row| row.push(*element)),
        }
    }
    rows
}
