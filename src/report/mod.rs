//! What the analysis says of an article, sentence by sentence, and the figures that sum it up.
//!
//! [`Totals`] are what is counted and can be added up; [`FIGURES`] is the one table that turns them
//! into the figures of a profile.

mod figure;
mod first_few;
mod genres;
mod measure;
mod names;
pub(crate) mod needs;
mod profile;
mod shown;
mod sources;
mod totals;
#[cfg(test)]
mod tests;

pub use crate::score::Genre;
pub use figure::{FIGURES, Figure, FigureKind, OWN, figure, figure_meant};
pub use first_few::FirstFew;
pub use genres::Genres;
pub use measure::{Counted, Measure};
pub(crate) use profile::round;
pub use profile::{Profile, own_rates};
pub(crate) use shown::grouped;
pub use shown::{Cell, SMALL_SENTENCES, SMALL_WORDS, counted, is_small, shown};
pub use sources::{Source, SourceUse, sources};
pub use totals::{ByVoice, Totals, source_name};

use std::sync::Arc;

use crate::{
    article::Article,
    attribution::{Attribution, Standing},
    score::{Custom, Loudness, Unsourced},
    text::{self, Span, Unit},
    voice::Voice,
};

/// The field of conditions and groups that is the genre which an article was taken for, whatever its metadata
/// say.
pub const GENRE: &str = "genre";

/// What the analysis says of one sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct SentenceReport {
    /// From 0.
    pub index: u32,
    /// Number of its paragraph, from 0.
    pub paragraph: u32,
    /// What it is.
    pub unit: Unit,
    /// Where it stands.
    pub span: Span,
    /// Number of words.
    pub words: u32,
    /// Of these, inside quotation marks with a source.
    pub words_quoted: u32,
    /// Of these, a source's in the writer's words.
    pub words_paraphrased: u32,
    /// Quotations of up to three words that no cue governs (scare quotes).
    pub scare_quotes: u32,
    /// Whose words carry what needs a source.
    pub voice: Voice,
    /// Who answers for it.
    pub attribution: Standing,
    /// How firmly.
    pub hedging: Loudness,
    /// How loudly.
    pub intensity: Loudness,
    /// What nobody answers for.
    pub unsourced: Unsourced,
    /// Users' own lists.
    pub custom: Vec<Custom>,
}

impl SentenceReport {
    /// Whether shares count it: running text that is not exempt (SCHEME 5.1, N_a).
    pub fn is_assertive(&self) -> bool {
        self.is_running() && self.unsourced.exempt.is_none()
    }

    /// Whether it is running text: a sentence or an item of a list, no heading, caption or the like.
    pub fn is_running(&self) -> bool {
        self.unit.is_running()
    }

    /// Whether its words and hits count in rates: everything but lines about the publication.
    pub fn is_prose(&self) -> bool {
        !matches!(self.unit, Unit::Byline | Unit::Dateline | Unit::Boilerplate)
    }
}

/// What the analysis says of an article.
#[derive(Clone, Debug, PartialEq)]
pub struct ArticleReport {
    /// The article; all spans point into its text.
    pub article: Article,
    /// Genre that the scores assume.
    pub genre: Genre,
    /// Quotations, marks included.
    pub quotations: Vec<Span>,
    /// Every relation found, in text order of its cue.
    pub attributions: Vec<Attribution>,
    /// Every sentence and other unit, in text order.
    pub sentences: Vec<SentenceReport>,
    /// Names of the categories of the user's own lexicons (see [`Custom`]).
    pub own_categories: Arc<[String]>,
}

impl ArticleReport {
    /// The group to which a field puts the article: its genre, or what its metadata hold; `None` if there is
    /// nothing in it.
    pub fn group(&self, field: &str) -> Option<String> {
        if field == GENRE { Some(self.genre.name().to_owned()) } else { self.article.group(field) }
    }

    /// The numbers by which readers call the sentences: running text counted from 1, `None` for
    /// headings and other units. One value a sentence, in order.
    pub fn numbers(&self) -> Vec<Option<u32>> {
        text::numbers(self.sentences.iter().map(|sentence| sentence.unit))
    }
}
