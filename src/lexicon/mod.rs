//! Lexicon files and what the program makes of them.
//!
//! Files go in, layer by layer; a [`LexiconSet`] comes out: entries with their fields in force, patterns
//! over word ids, word classes, and the [`TextRules`](crate::text::TextRules) of the text stage.
//! `parse` reads a file, `draft` lays files over each other, `build` turns phrases into patterns.

mod beginning;
mod build;
mod builtin;
mod category;
mod change;
mod choice;
mod class;
mod condition;
mod cue;
mod draft;
mod entry;
mod fault;
mod hash;
mod form;
mod hyphen;
mod inflect;
mod layer;
mod look;
mod lookup;
mod nearest;
mod parse;
mod part;
mod pattern;
mod plain;
mod recover;
mod resolve;
mod set;
mod shared;
mod twins;
mod units;
mod weights;
mod word_classes;
mod words;

pub use builtin::{EXAMPLES as BUILTIN_EXAMPLES, FILES as BUILTIN_FILES};
pub use category::{Category, Dimension};
pub use class::{Class, ClassSet};
pub use condition::{Condition, Side};
pub use cue::{Act, CueFields, Frame, Frames, Stance, Tag};
pub use entry::{Element, Entry, EntryId, Example, Examples, FieldChange, LexiconInfo};
pub use fault::{Excerpt, LexiconError, LexiconErrors};
pub use form::Pos;
pub(crate) use hash::{fnv1a, hash};
pub use layer::{Layer, LexiconFile, is_lexicon, is_plain_list};
pub use look::Look;
pub use nearest::nearest;
#[cfg(feature = "cli")]
pub use parse::schema;
pub use parse::{Case, Status};
pub(crate) use part::Part;
pub use set::LexiconSet;
pub(crate) use set::Pattern;
pub(crate) use units::unit_of;
pub use weights::{SignKey, TOGETHER, Weights};
