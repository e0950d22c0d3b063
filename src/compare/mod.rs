//! Groups of articles side by side: which differ in what, by how much, and how sure that is.
//!
//! Pure: what was counted of each article in, a [`Comparison`] out. The unit is the article, since the
//! sentences of one article hang together: ten articles of forty sentences are ten observations, not four
//! hundred. Formulas and sources stand in [`crate::stats`] and `docs/statistics.md`.

mod contrast;
mod figure;
mod group;
mod marks;
mod names;
mod period;
mod pairs;
mod piece;
mod settings;
mod series;
mod shared;
mod side;
mod sources;
mod warning;
mod words;
#[cfg(test)]
mod tests;

use std::io;

pub use contrast::{Contrast, Verdict};
pub use figure::{Basis, ComparedFigure, GroupValue, Lack, Scope};
pub use group::Group;
pub use marks::{LEAST_WORD_ARTICLES, LEAST_Z, Mark, MarkedGroup, marks};
pub use pairs::{LEAST_PAIRS, Pair, PairedFigure, PairedGroup, Pairs};
pub use period::{Date, Every, Period};
pub use piece::{NO_VALUE, Piece};
pub use series::{MOST_PERIODS, PeriodTotals, Series, SeriesError};
pub use settings::{REPLICATES, Settings};
pub use side::{MOST_SIDES, Side, UnsourcedSentence, WordCount};
pub use sources::{
    ArticleSources, ComparedSources, CueCount, GroupSource, GroupSources, QuotedGroup, QuotedType,
    SharedSource,
};
pub use warning::Warning;
pub use words::{ArticleWords, Context, Family, GroupWords, Strand};

use crate::report::Figure;
use group::Members;

/// Below this number of articles a group has counts, and no intervals.
pub const LEAST_ARTICLES: usize = 8;

/// Below this number of articles intervals stand, with a remark that they are wide and rest on little.
pub const FEW_ARTICLES: usize = 20;

/// Groups side by side.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The field that makes the groups.
    pub by: String,
    /// The groups by name.
    pub groups: Vec<Group>,
    /// The place of the group that the others are compared with.
    pub reference: usize,
    /// The figures that were asked for, each with a value for each group.
    pub figures: Vec<ComparedFigure>,
    /// How many comparisons of a group with the reference were made: the adjusted p-values are among these.
    pub comparisons: usize,
    /// Articles of two groups set side by side, if a field for pairs was given.
    pub pairs: Option<Pairs>,
    /// What should be known before figures are quoted.
    pub warnings: Vec<Warning>,
    /// Where random draws begin.
    pub seed: u64,
    /// How often groups were drawn anew.
    pub replicates: u64,
}

/// Why groups cannot be compared.
#[derive(Debug, thiserror::Error)]
pub enum CompareError {
    /// Nothing was read.
    #[error("there are no articles to compare")]
    Nothing,
    /// The reference is no group.
    #[error("--reference: no group is called `{name}`; there are {groups}")]
    NoSuchGroup {
        /// What was asked for.
        name: String,
        /// The groups that there are.
        groups: String,
    },
    /// Threads could not be started.
    #[error(transparent)]
    Threads(#[from] io::Error),
}

/// Compares the groups to which the pieces belong.
///
/// # Errors
/// [`CompareError`] if there are no pieces or no such reference.
pub fn compare(
    pieces: Vec<Piece>,
    figures: &[Figure],
    settings: &Settings,
) -> Result<Comparison, CompareError> {
    let members = group::sort(pieces);
    let reference = group::reference(&members, settings.reference.as_deref())?;
    let shared = shared::sentences(&members);
    let groups: Vec<Group> =
        members.iter().zip(shared).map(|(members, shared)| members.summed(shared)).collect();
    let mut compared: Vec<ComparedFigure> =
        figures.iter().map(|figure| ComparedFigure::of(figure, &members, reference)).collect();
    let comparisons = contrast::test(&mut compared, &members, reference, settings)?;
    let pairs =
        settings.pair.as_deref().map(|field| pairs::of(field, &compared, &members, reference, settings));
    let warnings = warning::all(&groups, reference, pairs.as_ref());
    Ok(Comparison {
        by: settings.by.clone(),
        groups,
        reference,
        figures: compared,
        comparisons,
        pairs,
        warnings,
        seed: settings.seed,
        replicates: settings.replicates,
    })
}

/// The figures of the articles of one group, in the order of the figures asked for.
fn parts_of(members: &Members, figures: &[ComparedFigure]) -> Vec<Vec<(f64, f64)>> {
    let of = |piece: &Piece| figures.iter().map(|figure| figure.parts(&piece.totals)).collect();
    members.pieces.iter().map(of).collect()
}
