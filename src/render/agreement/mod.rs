//! A page to discuss from: how far a class agrees, and on which sentences it does not. One file a format.

mod csv;
mod discuss;
mod html;
mod json;
mod markdown;
mod pairs;
mod text;
mod view;

pub use self::csv::write as write_csv;
pub use html::write as write_html;
pub use json::write as write_json;
pub use markdown::write as write_markdown;
pub use text::write as write_text;

use crate::worksheet::{Agreement, Codings, SheetFault};

/// What the page is made of.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// Who answered what.
    pub codings: &'a Codings,
    /// The figures.
    pub agreement: &'a Agreement,
    /// What could not be used.
    pub faults: &'a [SheetFault],
    /// At most so many sentences to discuss; all without.
    pub limit: Option<usize>,
    /// What the intervals were drawn from.
    pub seed: u64,
}

/// How to read the figures, the same in every format.
const READING: [&str; 4] = [
    "alpha (Krippendorff) is 1 if everybody agrees and 0 if they agree no more than chance would; for the level it minds how far apart answers are. In square brackets: where it would fall in 95 of 100 draws of such sentences; there are none where too many draws have no value.",
    "AC1 (Gwet) says the same in another way and stays steady where nearly all sentences get one answer; read it there.",
    "framelens is one more reader here, not the measure of the others. Where people agree and it does not, it may be the one that is wrong.",
    "Low agreement is not bad work: some questions are harder than others, and where people differ is where talking pays. None of these figures is a mark.",
];
