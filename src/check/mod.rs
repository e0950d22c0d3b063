//! A lexicon's faults that only show at work: its own examples run through the analyzer, entries
//! without an example, phrases that plain text is full of, and lines of plain lists in the manner of another format.

mod common;
mod examples;
mod finder;
mod plain;
mod trial;

pub use crate::lexicon::LexiconError as Fault;
pub use common::{MOST, PLAIN, common};
pub use examples::{EXAMPLES, built_in_example, examples, failing, own_examples};
pub use finder::ClassFinder;
pub use plain::{is_quoted, odd_lines};
