//! Texts that people have labelled.

use serde::Deserialize;

use super::GoldError;
use crate::fit::Relation;

/// A labelled text: a line of JSON. Which fields it has tells its [`Form`]; others are left alone.
#[derive(Clone, Debug)]
pub struct Gold {
    /// Its name, unique in the file.
    pub id: String,
    /// The document that a sentence is of; texts of one document go together when data are redrawn
    /// or parted. Each text by itself if left out.
    pub doc: Option<String>,
    /// The text.
    pub text: String,
    /// Whether people say that it has what is asked for.
    pub label: Option<bool>,
    /// Marked pieces: `[start, end]` or `[start, end, type]`.
    pub spans: Option<Vec<Piece>>,
    /// Marked attributions of an article.
    pub attributions: Option<Vec<Relation>>,
    /// Marked sentences of a text.
    pub sentences: Option<Vec<(usize, usize)>>,
}

/// A marked piece of a text.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Piece {
    /// Of a type.
    Typed(usize, usize, String),
    /// Of no type.
    Plain(usize, usize),
}

impl Piece {
    /// Start and end.
    pub fn place(&self) -> (usize, usize) {
        match self {
            Piece::Typed(start, end, _) | Piece::Plain(start, end) => (*start, *end),
        }
    }

    /// Its type; empty if it has none.
    pub fn kind(&self) -> &str {
        match self {
            Piece::Typed(_, _, kind) => kind,
            Piece::Plain(..) => "",
        }
    }
}

/// What a file of gold says of its texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Yes or no for each text (`label`).
    Labels,
    /// Marked pieces (`spans`), without labels.
    Spans,
    /// Marked attributions (`attributions`).
    Attributions,
    /// Marked sentences (`sentences`).
    Sentences,
}

/// What was read of a file of gold.
#[derive(Clone, Debug)]
pub struct Labelled {
    /// What it says of its texts: that of the first that can be used.
    pub form: Form,
    /// The texts that can be used, in order; none if every line is at fault.
    pub gold: Vec<Gold>,
    /// What is wrong with the other lines.
    pub faults: Vec<GoldError>,
}

impl Gold {
    /// What is said of it, the first of several.
    pub(super) fn form(&self) -> Option<Form> {
        [Form::Attributions, Form::Sentences, Form::Labels, Form::Spans]
            .into_iter()
            .find(|form| self.has(*form))
    }

    pub(super) fn has(&self, form: Form) -> bool {
        match form {
            Form::Labels => self.label.is_some(),
            Form::Spans => self.spans.is_some(),
            Form::Attributions => self.attributions.is_some(),
            Form::Sentences => self.sentences.is_some(),
        }
    }

    /// The document that it is of.
    pub fn document(&self) -> &str {
        self.doc.as_deref().unwrap_or(&self.id)
    }
}

impl Form {
    pub(super) fn field(self) -> &'static str {
        match self {
            Form::Labels => "label",
            Form::Spans => "spans",
            Form::Attributions => "attributions",
            Form::Sentences => "sentences",
        }
    }
}
