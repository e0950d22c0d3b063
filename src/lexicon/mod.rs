//! Lexicon files and what the program makes of them.
//!
//! TOML goes in, a [`LexiconSet`] comes out: entries with their fields in force, patterns over word
//! ids, word classes, and the [`TextRules`](crate::text::TextRules) of the text stage. Files of a
//! later layer replace entries of an earlier one by id.

mod build;
mod builtin;
mod category;
mod class;
mod condition;
mod cue;
mod entry;
mod inflect;
mod parse;
mod pattern;
mod set;
mod weights;
mod word_classes;

pub use builtin::FILES as BUILTIN_FILES;
pub use category::{Category, Dimension};
pub use class::{Class, ClassSet};
pub use condition::{Condition, Side};
pub use cue::{Act, CueFields, Frame, Frames, Stance, Tag};
pub(crate) use entry::WordSets;
pub use entry::{Element, Entry, EntryId, LexiconInfo};
pub use parse::{Case, LexiconError, Status};
pub use pattern::{Look, Pos};
pub use set::{LexiconFile, LexiconSet};
pub use weights::{SignKey, TOGETHER, Weights};
