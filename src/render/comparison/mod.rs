//! Groups of articles side by side. One file a format; what all readable formats say stands in `view`.

mod csv;
pub(in crate::render) mod json;
mod markdown;
mod number;
mod pairs;
mod remarks;
mod terminal;
mod view;
mod words;

pub use self::csv::write as write_csv;
pub use json::write as write_json;
pub use markdown::write as write_markdown;
pub use pairs::{PairBlock, PairEvent, PairLine};
pub use terminal::write as write_terminal;
pub use view::{Block, Line, View};

use super::Provenance;
use crate::{compare::Comparison, read::ReadError};

/// What a comparison is shown from.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// The groups and figures.
    pub comparison: &'a Comparison,
    /// Version, genres and lexicons behind them.
    pub provenance: &'a Provenance,
    /// The condition that chose the articles, if there was one.
    pub condition: Option<&'a str>,
    /// What could not be read.
    pub errors: &'a [ReadError],
}
