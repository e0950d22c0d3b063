//! Sentences: paragraphs cut at their sentence ends.

use super::boundary::Boundaries;
use super::{Shape, Span, TextRules, Token, TokenRange, Unit, list, mark, unit::Paragraph};

/// After so many tokens a sentence ends wherever it is. No writer goes on for so long; rules that look at
/// everything in a sentence beside everything else would take hours over a megabyte without a full stop.
const LONGEST: usize = 1000;

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

/// Cuts paragraphs into sentences and marks the first word of each.
pub(super) fn split(
    text: &str,
    tokens: &mut [Token],
    paragraphs: &[Paragraph],
    rules: &TextRules,
) -> Vec<Sentence> {
    let mut sentences = Vec::with_capacity(tokens.len() / 16 + paragraphs.len());
    for paragraph in paragraphs {
        split_paragraph(text, tokens, *paragraph, rules, &mut sentences);
    }
    sentences
}

fn split_paragraph(
    text: &str,
    tokens: &mut [Token],
    paragraph: Paragraph,
    rules: &TextRules,
    sentences: &mut Vec<Sentence>,
) {
    let TokenRange { start, end } = paragraph.tokens;
    let label = match paragraph.unit {
        Unit::ListItem => list::marker(text, tokens, paragraph.tokens),
        _ => 0,
    };
    let mut first = start as usize;
    let mut from = first + label;
    while first < end as usize {
        let next = match paragraph.unit {
            Unit::Headline | Unit::Byline | Unit::Dateline | Unit::Subheading => end as usize,
            _ => {
                let end = (end as usize).min(from + LONGEST);
                Boundaries { text, tokens, rules, end }.next(first, from)
            }
        };
        mark_first_word(&mut tokens[from..next]);
        mark_title(&mut tokens[from..next]);
        sentences.push(Sentence {
            span: Span::new(tokens[first].start, tokens[next - 1].end),
            tokens: TokenRange::new(first, next),
            paragraph: paragraph.number,
            unit: paragraph.unit,
        });
        (first, from) = (next, next);
    }
}

fn mark_first_word(tokens: &mut [Token]) {
    if let Some(token) = tokens.iter_mut().find(|t| !t.is_mark()) {
        token.shape.insert(Shape::FIRST);
    }
}

/// Marks a line that is set in capitals, where they show no names: more words have one than have none, and no full stop
/// ends it.
fn mark_title(tokens: &mut [Token]) {
    let count = |feature: fn(Shape) -> bool| tokens.iter().filter(|token| feature(token.shape)).count();
    let stopped =
        tokens.iter().rev().find(|t| !t.shape.has(Shape::CLOSES)).is_some_and(|t| t.word == mark::STOP);
    if !stopped && count(Shape::is_capital_inside) > count(|shape| shape.has(Shape::LOWER)) {
        tokens.iter_mut().for_each(|token| token.shape.insert(Shape::TITLE));
    }
}
