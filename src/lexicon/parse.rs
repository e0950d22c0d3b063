//! Lexicon files: TOML to plain values, with the place of every fault.

use serde::Deserialize;
use toml::Spanned;

use super::{
    Dimension, Pos,
    cue::{Act, Frame, Stance, Tag},
};

/// A fault of a lexicon file: what, where and what to do. Faults sort by place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[error("{path}:{line}:{column}: {message}")]
pub struct LexiconError {
    /// The file as the user knows it.
    pub path: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong and what was allowed.
    pub message: String,
}

/// How a phrase must be written to count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Case {
    /// Any way.
    #[default]
    Any,
    /// Its first word in lower case (or at the start of a sentence).
    Lower,
    /// Its first word with a capital.
    Capital,
    /// Its first word all in capitals.
    Upper,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Match {
    #[default]
    Exact,
    Lemma,
}

/// How an entry came in, or that it is switched off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Comes with the program.
    #[default]
    Core,
    /// Added by an editor for a house.
    House,
    /// Added for a class.
    Class,
    /// Does not count.
    Off,
}

/// A file as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawFile {
    pub(super) name: String,
    pub(super) dimension: Dimension,
    pub(super) version: String,
    pub(super) date: String,
    pub(super) source: String,
    pub(super) license: String,
    pub(super) about: String,
    #[serde(default)]
    pub(super) default: RawItem,
    #[serde(default)]
    pub(super) group: Vec<RawItem>,
    #[serde(default)]
    pub(super) entry: Vec<RawItem>,
    #[serde(default)]
    pub(super) verbs: Vec<[String; 5]>,
    #[serde(default)]
    pub(super) nouns: Vec<[String; 2]>,
    #[serde(default)]
    pub(super) adjectives: Vec<[String; 3]>,
}

/// The fields of `[default]`, a `[[group]]` or an `[[entry]]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawItem {
    pub(super) phrase: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) phrases: Vec<Spanned<String>>,
    pub(super) id: Option<String>,
    pub(super) category: Option<Spanned<String>>,
    pub(super) weight: Option<Spanned<f32>>,
    #[serde(rename = "match")]
    pub(super) match_: Option<Match>,
    pub(super) pos: Option<Pos>,
    pub(super) case: Option<Case>,
    pub(super) requires: Option<Vec<Spanned<String>>>,
    pub(super) excludes: Option<Vec<Spanned<String>>>,
    pub(super) frames: Option<Vec<Frame>>,
    pub(super) act: Option<Act>,
    pub(super) stance: Option<Stance>,
    pub(super) tags: Option<Vec<Tag>>,
    pub(super) status: Option<Status>,
    pub(super) note: Option<String>,
}

impl RawItem {
    /// This item with what it leaves out taken from `default`.
    pub(super) fn over(self, default: &RawItem) -> RawItem {
        RawItem {
            category: self.category.or_else(|| default.category.clone()),
            weight: self.weight.or_else(|| default.weight.clone()),
            match_: self.match_.or(default.match_),
            pos: self.pos.or(default.pos),
            case: self.case.or(default.case),
            requires: self.requires.or_else(|| default.requires.clone()),
            excludes: self.excludes.or_else(|| default.excludes.clone()),
            frames: self.frames.or_else(|| default.frames.clone()),
            act: self.act.or(default.act),
            stance: self.stance.or(default.stance),
            tags: self.tags.or_else(|| default.tags.clone()),
            status: self.status.or(default.status),
            note: self.note.or_else(|| default.note.clone()),
            ..self
        }
    }
}

/// A file's text with its name, to report places in it.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) path: &'a str,
    pub(super) text: &'a str,
}

impl Source<'_> {
    /// An error at a byte offset of the text.
    pub(super) fn error(self, at: usize, message: impl Into<String>) -> LexiconError {
        let (line, column) = self.place(at);
        LexiconError { path: self.path.to_owned(), line, column, message: message.into() }
    }

    /// Line and column of a byte offset, both from 1.
    pub(super) fn place(self, at: usize) -> (usize, usize) {
        let before = &self.text[..self.text.floor_char_boundary(at)];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    }

    pub(super) fn parse(self) -> Result<RawFile, LexiconError> {
        toml::from_str(self.text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            self.error(at, error.message().trim_end())
        })
    }
}
