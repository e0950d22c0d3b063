//! Words that stand for all words which begin so: `radicali*`.

use super::{Element, entry::WordSets, set::Pattern};
use crate::text::{Vocabulary, WordId};

/// What marks such a word in a phrase.
pub(super) const STAR: char = '*';
/// A beginning of fewer letters would stand for words that have nothing to do with each other.
pub(super) const FEWEST: usize = 3;

/// Listed words have ids of their own, so patterns with a beginning are written out for those that
/// begin so; all others share the id of the beginning.
pub(super) fn spread(patterns: &mut Vec<Pattern>, sets: &mut WordSets, vocabulary: &Vocabulary) {
    for (beginning, id) in vocabulary.beginnings() {
        let all = (0..vocabulary.len() as u32).map(WordId);
        let members: Vec<WordId> = all.filter(|word| vocabulary.word(*word).starts_with(beginning)).collect();
        if members.len() > 1 {
            spread_one(patterns, sets, id, &members);
        }
    }
}

fn spread_one(patterns: &mut Vec<Pattern>, sets: &mut WordSets, id: WordId, members: &[WordId]) {
    let sought = Element::Word(id);
    let mut more = Vec::new();
    for pattern in patterns.iter_mut().filter(|pattern| pattern.elements.contains(&sought)) {
        // The first word must be a word; later ones may stand together as a choice.
        for place in
            (1..pattern.elements.len()).filter(|place| pattern.elements[*place] == sought).collect::<Vec<_>>()
        {
            sets.push(members.into());
            pattern.elements[place] = Element::OneOf(sets.len() as u32 - 1);
        }
        if pattern.elements[0] == sought {
            for member in members.iter().filter(|member| **member != id) {
                let mut elements = pattern.elements.clone();
                elements[0] = Element::Word(*member);
                more.push(Pattern { elements, entry: pattern.entry });
            }
        }
    }
    patterns.append(&mut more);
}
