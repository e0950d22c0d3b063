//! The lexicon words of an article and of a group: how often, in whose voice, in how many articles.
//!
//! An article leaves a small tally behind ([`ArticleWords`]), a group the sum of those
//! ([`GroupWords`]), so that the memory of a comparison hangs on the groups and not on the articles.

mod article;
mod group;

use serde::Serialize;

pub use article::ArticleWords;
pub use group::GroupWords;
pub(super) use group::Sum;

/// What a word is to a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Family {
    /// Leaves open whether it is so.
    Hedge,
    /// Makes an amount inexact.
    Approximator,
    /// Raises the voice or judges.
    Intensifier,
    /// Plays something down.
    Minimizer,
    /// Needs a source: in the writer's voice it has none, in a source's it has that one.
    Need,
    /// Of a list of the user's own.
    Own,
    /// Says that it is reported; the writer chooses it, so it has no other voice.
    Cue,
}

/// What is counted apart: a family in a voice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Strand {
    /// What the word is to the text.
    pub family: Family,
    /// Whether it stands in the words of a source, quoted or paraphrased.
    #[serde(rename = "source_voice")]
    pub of_source: bool,
}

/// A piece of a sentence around a word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Context {
    /// Id of the article.
    pub article: String,
    /// What stands before the word; begins with `…` if more of the sentence does.
    pub before: String,
    /// The word as it stands in the text.
    pub word: String,
    /// What stands after it; ends in `…` if more of the sentence does.
    pub after: String,
}

/// The sizes against which words are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Sizes {
    /// Words in the writer's voice, words of sources, attributions.
    parts: [u64; 3],
}

/// Number of sizes.
const SIZES: usize = 3;

impl Strand {
    /// Which of the sizes it is counted against.
    fn size(self) -> usize {
        match (self.family, self.of_source) {
            (Family::Cue, _) => 2,
            (_, true) => 1,
            (_, false) => 0,
        }
    }
}
