//! The words of articles that stand side by side.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    compare::WordCount,
    render::side_by_side::{self, Sides, WORDS},
};

/// Words of one kind, of each article.
#[derive(Serialize)]
pub(super) struct Words {
    kind: &'static str,
    sides: Vec<Vec<Word>>,
}

#[derive(Serialize)]
struct Word {
    text: String,
    /// Whether no other article has it.
    only: bool,
}

/// Words of each kind of which there are any.
pub(super) fn all(sides: &Sides<'_>) -> Vec<Words> {
    let words = WORDS.iter().map(|(kind, of)| words(kind, sides.sides.iter().map(of).collect()));
    words.filter(|words| words.sides.iter().any(|side| !side.is_empty())).collect()
}

fn words(kind: &'static str, sides: Vec<&Vec<WordCount>>) -> Words {
    let mut having: BTreeMap<&str, usize> = BTreeMap::new();
    for side in &sides {
        let mut names: Vec<&str> = side.iter().map(|word| word.word.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        names.into_iter().for_each(|name| *having.entry(name).or_default() += 1);
    }
    let word = |word: &WordCount| Word {
        text: side_by_side::word(word),
        only: having.get(word.word.as_str()) == Some(&1),
    };
    Words { kind, sides: sides.iter().map(|side| side.iter().map(word).collect()).collect() }
}
