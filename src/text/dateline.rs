//! Datelines: place, day and agency before the dash that opens a report.

use super::vocabulary::mark;
use super::{Shape, TextRules, Token, TokenRange};

/// A dateline is no longer than this many tokens, dash included.
const LENGTH: usize = 16;

/// End of the dateline that `range` begins with, after its dash.
pub(super) fn end(text: &str, tokens: &[Token], range: TokenRange, rules: &TextRules) -> Option<u32> {
    let first = &tokens[range.start as usize];
    let dash = range.iter().take(LENGTH).find(|&i| is_dash(text, tokens, i))?;
    let head = &tokens[range.start as usize..dash];
    let rest = range.end as usize - dash;
    let bracketed = head.iter().any(|t| t.word == mark::OPEN_BRACKET);
    let place = first.shape.has(Shape::UPPER) || bracketed && first.shape.has(Shape::CAPITAL);
    (place && rest > 3 && is_place_and_day(head, rules)).then_some(dash as u32 + 1)
}

/// End of the place in capitals before a colon that `range` begins with, as papers of South Asia print it: *KOCHI: Officials
/// on Thursday ordered …*. A transcript has such labels as well, but several.
pub(super) fn label(tokens: &[Token], range: TokenRange) -> Option<u32> {
    const WORDS: usize = 3;
    const REPORT: usize = 12;
    let range = range.start as usize..range.end as usize;
    let colon = range.clone().take(WORDS + 1).find(|&i| tokens[i].word == mark::COLON)?;
    let word =
        |token: &Token| token.shape.has(Shape::UPPER) && token.end - token.start > 1 && !token.is_mark();
    let report = &tokens[colon + 1..range.end];
    let written = report.iter().any(|token| token.shape.has(Shape::LOWER));
    let place = colon > range.start && tokens[range.start..colon].iter().all(word);
    (place && written && report.len() >= REPORT).then_some(colon as u32 + 1)
}

/// Whether a line says when the article was published and nothing else: *November 20, 2026, 6:02 AM EST*.
pub(super) fn is_stamp(tokens: &[Token], range: TokenRange, rules: &TextRules) -> bool {
    let line = &tokens[range.start as usize..range.end as usize];
    let known = |token: &Token| rules.kind(token.word).calendar;
    let part =
        |token: &Token| token.is_mark() || token.shape.any(Shape::NUMBER | Shape::UPPER) || known(token);
    line.len() <= LENGTH
        && line.iter().all(part)
        && line.iter().any(known)
        && line.iter().any(|token| token.shape.has(Shape::NUMBER))
}

/// A dash, or a hyphen before a blank (*(AFP)- The*).
fn is_dash(text: &str, tokens: &[Token], i: usize) -> bool {
    let hyphen = &text[tokens[i].start as usize..tokens[i].end as usize] == "-";
    tokens[i].word == mark::DASH || hyphen && tokens.get(i + 1).is_some_and(|t| t.shape.has(Shape::SPACED))
}

/// Upper-case words; after a comma or in brackets capitalised words, figures and days too.
fn is_place_and_day(head: &[Token], rules: &TextRules) -> bool {
    let mut loose = head.iter().any(|t| t.word == mark::OPEN_BRACKET);
    head.iter().all(|token| {
        loose |= token.word == mark::COMMA;
        let shape = token.shape;
        match token.is_mark() {
            true => {
                matches!(token.word, mark::COMMA | mark::STOP | mark::OPEN_BRACKET | mark::CLOSE_BRACKET)
                    || !shape.has(Shape::SPACED)
            }
            false if loose => shape.any(Shape::CAPITAL | Shape::NUMBER),
            false => shape.any(Shape::UPPER | Shape::NUMBER) || rules.kind(token.word).calendar,
        }
    })
}
