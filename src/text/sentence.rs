//! Sentence ends.

use super::{Quotation, Span, TextRules, Token, TokenRange, Unit, unit::Paragraph};

/// A sentence or another unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its bytes, without blank space around.
    pub span: Span,
    /// Its tokens.
    pub tokens: TokenRange,
    /// Number of its paragraph, from 0.
    pub paragraph: u32,
    /// What it is.
    pub unit: Unit,
}

/// Cuts paragraphs into sentences.
pub(super) fn split(
    _text: &str,
    _tokens: &[Token],
    _paragraphs: &[Paragraph],
    _quotations: &[Quotation],
    _rules: &TextRules,
) -> Vec<Sentence> {
    Vec::new()
}
