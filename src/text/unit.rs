//! Paragraphs and what kind of line each piece of text is.

use super::{TextRules, Token, TokenRange};

/// What a piece of text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Running text.
    #[default]
    Sentence,
    /// The article's heading.
    Headline,
    /// Who wrote it.
    Byline,
    /// Where and when it was filed.
    Dateline,
    /// Text of a picture.
    Caption,
    /// A heading inside the article.
    Subheading,
    /// Text about the publication, not the news.
    Boilerplate,
    /// An item of a list.
    ListItem,
}

/// A stretch of text between hard breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Paragraph {
    pub(super) tokens: TokenRange,
    pub(super) unit: Unit,
    /// Number of the paragraph in the article, from 0: pieces of one paragraph share it.
    pub(super) number: u32,
}

/// Finds the paragraphs and their units.
pub(super) fn paragraphs(_text: &str, _tokens: &[Token], _rules: &TextRules) -> Vec<Paragraph> {
    Vec::new()
}
