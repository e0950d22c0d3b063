//! Labels of the program against labels of people: how often it is right, and which entries cause what.
//!
//! Gold comes as JSON Lines, one text a line, in one of the forms of [`Gold`]; offsets are Unicode
//! code points, ends exclusive. A text without a prediction counts as negative. Of the lines that can be
//! used nothing is left out, and of the others each is told.

mod confusion;
mod dimension;
mod disputes;
mod entries;
mod fault;
mod gold;
mod line;
mod parse;
mod ranking;
mod relations;
mod segments;
mod sentences;
mod spans;

pub use confusion::Confusion;
pub use dimension::{Dimension, Found, found};
pub use disputes::{Change, DisputeFigures, Disputed, Revisited, are_disputes, disputes, revisited};
pub use entries::{Blame, Tally};
pub use fault::{GoldError, GoldFault};
pub use gold::{Form, Gold, Labelled, Piece};
pub use parse::parse;
pub use ranking::{area, best_threshold};
pub use relations::{RelationFigures, marked, relations};
pub use segments::{SegmentFigures, segments};
pub(crate) use sentences::folds;
pub use sentences::{Case, SentenceFigures, judge, sentences};
pub use spans::{SpanFigures, Spans, spans};

/// Precision, recall and F1 of what was found against what should have been found; 0 of nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, serde::Serialize)]
pub struct Prf {
    /// Share of what was found that is right, 0 to 1.
    pub precision: f64,
    /// Share of what is right that was found, 0 to 1.
    pub recall: f64,
    /// Their harmonic mean, 0 to 1.
    pub f1: f64,
}

impl Prf {
    /// From two shares: `hit` of all `found`, and `met` of all `gold`.
    pub fn of(hit: usize, found: usize, met: usize, gold: usize) -> Prf {
        let share = |part: usize, all: usize| if all > 0 { part as f64 / all as f64 } else { 0.0 };
        let (precision, recall) = (share(hit, found), share(met, gold));
        let sum = precision + recall;
        let f1 = if sum > 0.0 { 2.0 * precision * recall / sum } else { 0.0 };
        Prf { precision, recall, f1 }
    }
}
