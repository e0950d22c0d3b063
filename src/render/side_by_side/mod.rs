//! Two to four articles side by side: what a class compares on a wall. Counts, no intervals: these are
//! single articles, and nothing is drawn.

mod files;
pub(super) mod lines;
mod markdown;
mod terminal;

pub use files::{write_csv, write_json};
pub use markdown::write as write_markdown;
pub use terminal::write as write_terminal;

use super::Provenance;
use crate::{
    compare::{Side, WordCount},
    lexicon::Stance,
    read::ReadError,
    report::grouped,
};

/// Articles side by side.
#[derive(Clone, Copy, Debug)]
pub struct Sides<'a> {
    /// The articles, in input order.
    pub sides: &'a [Side],
    /// Version, genres and lexicons behind them.
    pub provenance: &'a Provenance,
    /// What could not be read.
    pub errors: &'a [ReadError],
}

/// So many sources and unsourced sentences of an article are shown.
const SOURCES: usize = 6;
const SENTENCES: usize = 3;

/// What is called A, B, C, D.
pub(super) fn letter(place: usize) -> char {
    char::from(b'A' + (place % 26) as u8)
}

/// The words of a kind in an article.
pub(super) type WordsOf = fn(&Side) -> &Vec<WordCount>;

/// Kinds of words, each with its heading.
pub(super) const WORDS: [(&str, WordsOf); 4] = [
    ("cues", |side| &side.cues),
    ("writer's hedges", |side| &side.hedges),
    ("writer's loud words", |side| &side.intensifiers),
    ("your own lists", |side| &side.own),
];

/// `said 9`, `+revealed`, `≠claimed 2`.
pub(super) fn word(word: &WordCount) -> String {
    let sign = match word.stance {
        Some(Stance::Endorsing) => "+",
        Some(Stance::Distancing) => "≠",
        _ => "",
    };
    let count = if word.count > 1 { format!(" {}×", grouped(word.count)) } else { String::new() };
    format!("{sign}{}{count}", super::safe(&word.word))
}

/// How to read the articles.
pub(super) fn notes(sides: &Sides<'_>) -> Vec<String> {
    let mut told = Vec::new();
    if sides.sides.iter().any(|side| crate::report::is_small(&side.totals)) {
        told.push(super::SMALL_REMARK.to_owned());
    }
    told.push("Two articles are two articles: what differs here may differ between any two of the same outlet. For outlets, compare many: framelens compare PATH… --by FIELD.".to_owned());
    told.extend(super::measured::remark_on_all());
    told
}

/// What is said below the articles.
fn remarks(sides: &Sides<'_>) -> Vec<String> {
    let mut told = notes(sides);
    told.push(super::CAUTION.to_owned());
    told.push(sides.provenance.line());
    told
}
