//! Tokens: words, figures and marks with their place, their word id and their shape.

use super::{Shape, Span, TextRules, WordId};

/// A word, figure or mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// First byte in the text.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// Its word, compared without regard to case.
    pub word: WordId,
    /// What it looks like.
    pub shape: Shape,
}

impl Token {
    /// Its bytes.
    pub fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }

    /// Whether it is a mark, not a word or figure.
    pub fn is_mark(&self) -> bool {
        self.shape.has(Shape::PUNCT)
    }
}

/// Cuts `text` into tokens.
pub(super) fn tokenize(_text: &str, _rules: &TextRules) -> Vec<Token> {
    Vec::new()
}

/// Cuts a phrase into normalised words the way articles are cut: lower case, straight apostrophes.
/// `is_abbreviation` tells which words keep their final full stop.
pub fn split_words(phrase: &str, _is_abbreviation: &dyn Fn(&str) -> bool) -> Vec<String> {
    phrase.split_whitespace().map(str::to_lowercase).collect()
}
