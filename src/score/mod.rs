//! Hedging, intensity, unsourced assertions and users' own lists, sentence by sentence.

mod apposition;
mod exempt;
mod genre;
mod hedging;
mod hits;
mod intensity;
mod left;
mod mood;
mod needs;
mod open;
mod outcome;
mod personal;
mod survey;
mod unsourced;

pub use genre::Genre;
pub use hedging::score as hedging;
pub use hits::{Hits, custom};
pub use intensity::score as intensity;
pub use outcome::{Custom, Kind, Loudness, Need, ScoredHit, Unsourced};
pub use personal::is_personal;
pub use unsourced::{Verdict, score as unsourced};

use crate::{
    attribution::Attributions,
    lexicon::{Category, Class, LexiconSet},
    matcher::{Hit, Tagged},
    syntax::{Grammar, SentenceView},
    text::{Sentence, Shape},
};

/// What every scorer reads: a sentence in its tagged document with all relations found.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a, 't> {
    /// The document.
    pub tagged: &'a Tagged<'t>,
    /// Its grammar.
    pub grammar: &'a Grammar<'a, 't>,
    /// Its relations.
    pub found: &'a Attributions,
    /// The lexicons in force.
    pub lexicons: &'a LexiconSet,
    /// The sentence's hits.
    pub hits: Hits<'a>,
    /// What kind of text it is.
    pub genre: Genre,
    /// Whether its writer speaks in the first person (see [`is_personal`]).
    pub personal: bool,
    /// Number of the sentence.
    pub index: usize,
}

impl<'t> Scene<'_, 't> {
    /// The sentence.
    pub fn sentence(&self) -> &Sentence {
        &self.tagged.document.sentences[self.index]
    }

    /// Whether the sentence or one of the `reach` sentences before it holds a word of the class outside quotation marks.
    fn mentions_lately(&self, class: Class, reach: usize) -> bool {
        let sentences = &self.tagged.document.sentences[self.index.saturating_sub(reach)..=self.index];
        let mentions = |t: usize| self.tagged.is(t, class) && !self.tagged.shape(t).has(Shape::QUOTED);
        sentences.iter().rev().any(|sentence| sentence.tokens.iter().any(mentions))
    }

    /// The hits among some whose entries are of a category.
    fn of<'h>(&self, hits: &'h [Hit], category: Category) -> impl Iterator<Item = &'h Hit> {
        hits.iter().filter(move |hit| self.lexicons.entry(hit.entry).category == category)
    }

    /// The sentence, to be asked about its grammar.
    pub fn view(&self) -> SentenceView<'_, 't> {
        self.grammar.sentence(self.index)
    }
}
