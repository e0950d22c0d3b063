//! What a heading looks like.

use super::vocabulary::mark;
use super::{Shape, Token, TokenRange};

/// A heading has at most this many words.
const HEADING_WORDS: usize = 14;

/// One whose words have capitals may be longer.
const TITLED_WORDS: usize = 24;
/// So many words must have one.
const CAPITALS: usize = 5;
/// Words of so many bytes may do without.
const SMALL: u32 = 4;

/// Whether every word but the small ones has a capital: *Mayor Who Shut the Bridge Wants It Open.*
fn is_titled(tokens: &[Token]) -> bool {
    let words = || tokens.iter().filter(|t| !t.is_mark());
    let capital = |t: &&Token| t.shape.has(Shape::CAPITAL);
    let small = |t: &Token| t.end - t.start <= SMALL || t.shape.has(Shape::NUMBER);
    let ends_once = || tokens.iter().rev().skip(1).all(|t| t.word != mark::STOP);
    // Most lines are told by their first long word in small letters.
    words().all(|t| capital(&t) || small(t))
        && words().count() <= TITLED_WORDS
        && words().filter(capital).count() >= CAPITALS
        && ends_once()
}

/// A label in capitals has at most this many words.
const LABEL_WORDS: usize = 4;

/// Whether the tokens are a label in capitals, with its stop or not: *LETTERS.*
pub(super) fn is_label(tokens: &[Token], range: TokenRange) -> bool {
    if range.len() > 2 * LABEL_WORDS {
        return false;
    }
    let tokens = &tokens[range.start as usize..range.end as usize];
    let words = || tokens.iter().filter(|t| !t.is_mark());
    let plain = tokens.iter().filter(|t| t.is_mark()).all(|t| matches!(t.word, mark::STOP | mark::COLON));
    plain
        && (1..=LABEL_WORDS).contains(&words().count())
        && words().all(|t| t.shape.has(Shape::UPPER))
        && words().any(|t| t.end - t.start > SMALL)
}

/// Whether the tokens are a sentence as short as a headline.
pub(super) fn is_short_sentence(tokens: &[Token], range: TokenRange) -> bool {
    if range.len() > 2 * HEADING_WORDS || final_mark(tokens, range).is_none() {
        return false;
    }
    let tokens = &tokens[range.start as usize..range.end as usize];
    let ends = |pair: &[Token]| pair[0].word == mark::STOP && pair[1].shape.has(Shape::CAPITAL);
    tokens.iter().filter(|t| !t.is_mark()).count() <= HEADING_WORDS && !tokens.windows(2).any(ends)
}

/// The token of the final mark that ends `range`, closing marks after it left aside.
pub(super) fn final_mark(tokens: &[Token], range: TokenRange) -> Option<usize> {
    let closing =
        |i: &usize| matches!(tokens[*i].word, mark::CLOSE_BRACKET | mark::DOUBLE_QUOTE | mark::SINGLE_QUOTE);
    let last = range.iter().rev().find(|i| !closing(i))?;
    matches!(tokens[last].word, mark::STOP | mark::QUESTION | mark::EXCLAMATION | mark::ELLIPSIS)
        .then_some(last)
}

/// Whether the tokens look like a heading: few words, no final mark and no full stop; or words of which each but the
/// small ones has a capital.
pub(super) fn is_heading(tokens: &[Token], range: TokenRange) -> bool {
    if range.len() > 3 * TITLED_WORDS {
        return false;
    }
    if is_titled(&tokens[range.start as usize..range.end as usize]) || is_label(tokens, range) {
        return true;
    }
    if range.len() > 3 * HEADING_WORDS || final_mark(tokens, range).is_some() {
        return false;
    }
    let tokens = &tokens[range.start as usize..range.end as usize];
    let words = tokens.iter().filter(|t| !t.is_mark()).count();
    let open_end = tokens.last().is_none_or(|t| matches!(t.word, mark::COMMA | mark::COLON | mark::DASH));
    let stop = tokens.iter().any(|t| t.word == mark::STOP);
    (1..=HEADING_WORDS).contains(&words) && !open_end && !stop
}
