//! Entries and the files that they come from, as the program uses them.

use std::sync::Arc;

use super::{Case, Category, Class, CueFields, Dimension, Layer, Look, Status, condition::Condition};
use crate::text::WordId;

/// An entry's place in [`super::LexiconSet::entries`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub u32);

impl EntryId {
    /// As an index.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// One phrase with its fields in force.
#[derive(Clone, Debug)]
pub struct Entry {
    /// File name, colon, phrase: `hedge/modals:could`.
    pub id: Box<str>,
    /// Index of its file in [`super::LexiconSet::lexicons`].
    pub lexicon: u16,
    /// The phrase as it is written.
    pub phrase: Box<str>,
    /// Whether the phrase is a regular expression.
    pub is_regex: bool,
    /// What a hit means.
    pub category: Category,
    /// 0 to 1.
    pub weight: f32,
    /// How it must be written.
    pub case: Case,
    /// All must hold. The phrases of a group share their conditions.
    pub requires: Arc<[Condition]>,
    /// None may hold.
    pub excludes: Arc<[Condition]>,
    /// For attribution: what kind of cue it is.
    pub cue: CueFields,
    /// Where it comes from, or that it is off.
    pub status: Status,
    /// Why it is here.
    pub note: Option<Box<str>>,
    /// Line in its file, from 1.
    pub line: u32,
    /// Fields that another file changed.
    pub changed: Box<[FieldChange]>,
    /// Sentences that show it, if it carries some.
    pub examples: Option<Box<Examples>>,
}

/// Sentences that an entry carries to show what it finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Examples {
    /// It must be found here.
    pub yes: Option<Example>,
    /// It must not be found here.
    pub no: Option<Example>,
}

/// Who changed a field of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// The name of the field in lexicon files.
    pub field: &'static str,
    /// Index of the file that changed it in [`super::LexiconSet::lexicons`].
    pub lexicon: u16,
    /// Line of the change.
    pub line: u32,
}

/// A sentence that shows an entry, with its place in the entry's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// The sentence.
    pub text: Box<str>,
    /// Bytes of the file.
    pub at: std::ops::Range<usize>,
}

impl Entry {
    /// Whether no frame lets it count, so that only weights may.
    pub fn is_only_candidate(&self) -> bool {
        matches!(self.category, Category::ReportVerb | Category::ReportNoun) && self.cue.frames.is_empty()
    }
}

/// A test on one token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Element {
    /// This word.
    Word(WordId),
    /// A word of this class.
    Class(Class),
    /// A token of this look.
    Look(Look),
}

/// A file of entries.
#[derive(Clone, Debug, serde::Serialize)]
pub struct LexiconInfo {
    /// Its name: `hedge/modals`.
    pub name: String,
    /// Its version.
    pub version: String,
    /// FNV-1a of its bytes, 16 hexadecimal digits: equal hashes, equal files.
    pub hash: String,
    /// Where it comes from; left out of output if it comes with the program.
    #[serde(skip_serializing_if = "is_built_in")]
    pub layer: Layer,
    /// What its entries count for; `None` if each entry says so by its category.
    #[serde(skip)]
    pub dimension: Option<Dimension>,
    /// When it was last revised.
    #[serde(skip)]
    pub date: String,
    /// Where its entries come from.
    #[serde(skip)]
    pub source: String,
    /// Its licence.
    #[serde(skip)]
    pub license: String,
    /// What belongs in it.
    #[serde(skip)]
    pub about: String,
    /// Its path as the user knows it.
    #[serde(skip)]
    pub path: String,
    /// Number of entries in force.
    #[serde(skip)]
    pub entries: usize,
}

fn is_built_in(layer: &Layer) -> bool {
    *layer == Layer::BuiltIn
}
