//! What a heading looks like.

use super::vocabulary::mark;
use super::{Token, TokenRange};

/// A heading has at most this many words.
const HEADING_WORDS: usize = 14;

/// The token of the final mark that ends `range`, closing marks after it left aside.
pub(super) fn final_mark(tokens: &[Token], range: TokenRange) -> Option<usize> {
    let closing =
        |i: &usize| matches!(tokens[*i].word, mark::CLOSE_BRACKET | mark::DOUBLE_QUOTE | mark::SINGLE_QUOTE);
    let last = range.iter().rev().find(|i| !closing(i))?;
    matches!(tokens[last].word, mark::STOP | mark::QUESTION | mark::EXCLAMATION | mark::ELLIPSIS)
        .then_some(last)
}

/// Whether the tokens look like a heading: few words, no final mark and no full stop.
pub(super) fn is_heading(tokens: &[Token], range: TokenRange) -> bool {
    if range.len() > 3 * HEADING_WORDS || final_mark(tokens, range).is_some() {
        return false;
    }
    let tokens = &tokens[range.start as usize..range.end as usize];
    let words = tokens.iter().filter(|t| !t.is_mark()).count();
    let open_end = tokens.last().is_none_or(|t| matches!(t.word, mark::COMMA | mark::COLON | mark::DASH));
    let stop = tokens.iter().any(|t| t.word == mark::STOP);
    (1..=HEADING_WORDS).contains(&words) && !open_end && !stop
}
