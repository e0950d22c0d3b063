//! Which way a quotation mark faces, as far as its form and the blank space around it tell.

use super::vocabulary::mark;
use super::{Shape, Token};

/// So many marks in a row are looked through for what stands around them.
const MARKS: usize = 4;

/// How a quotation mark is written; a quotation is closed by a mark of the family that opened it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Straight,
    Curly,
    Single,
}

/// Which way a mark faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Facing {
    Opens,
    Closes,
    Either,
}

/// A quotation mark of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct QuoteMark {
    pub(super) token: usize,
    pub(super) style: Style,
    pub(super) facing: Facing,
    /// Whether its very form opens (“ ‘), whatever stands around it.
    pub(super) formed_open: bool,
}

/// All marks of the text that may be quotation marks.
pub(super) fn quote_marks(text: &str, tokens: &[Token]) -> Vec<QuoteMark> {
    let mut marks = Vec::new();
    for (i, token) in tokens.iter().enumerate() {
        if token.word == mark::DOUBLE_QUOTE || token.word == mark::SINGLE_QUOTE {
            let form = &text[token.start as usize..token.end as usize];
            marks.push(orient(text, tokens, i, form, token.word == mark::SINGLE_QUOTE));
        }
    }
    marks
}

fn orient(text: &str, tokens: &[Token], i: usize, form: &str, single: bool) -> QuoteMark {
    let formed_open = matches!(form, "“" | "‘" | "„" | "‚" | "«" | "‹" | "``" | "`");
    let formed_close = matches!(form, "”" | "’" | "»" | "›");
    let (before, after) = (room_before(text, tokens, i), word_after(text, tokens, i));
    let spacing = match (before, after) {
        (true, true) => Facing::Opens,
        (false, false) => Facing::Closes,
        _ => Facing::Either,
    };
    let facing = match (spacing, formed_open, formed_close) {
        // ” before a word is a slip for “; so is “ after a word and before a blank.
        (Facing::Opens, _, true) | (Facing::Closes, true, _) => spacing,
        (_, true, _) => Facing::Opens,
        (_, _, true) => Facing::Closes,
        _ => spacing,
    };
    let style = match (single, formed_open || form == "”") {
        (true, _) => Style::Single,
        (_, true) => Style::Curly,
        _ => Style::Straight,
    };
    QuoteMark { token: i, style, facing, formed_open }
}

/// Whether `token` is a quotation mark of either kind.
pub(super) fn is_quote(token: &Token) -> bool {
    token.word == mark::DOUBLE_QUOTE || token.word == mark::SINGLE_QUOTE
}

/// Whether blank space, an opening bracket or a dash stands before the mark, or before the marks that it follows.
fn room_before(text: &str, tokens: &[Token], mut i: usize) -> bool {
    let farthest = i.saturating_sub(MARKS);
    while i > farthest && !tokens[i].shape.has(Shape::SPACED) {
        let previous = &tokens[i - 1];
        if !is_quote(previous) {
            let form = &text[previous.start as usize..previous.end as usize];
            return previous.word == mark::DASH || matches!(form, "(" | "[" | "{" | "/" | "=" | ">");
        }
        i -= 1;
    }
    true
}

/// Whether a word, or something else that can begin a quotation, follows without blank space.
fn word_after(text: &str, tokens: &[Token], i: usize) -> bool {
    let attached = tokens[i + 1..].iter().take(MARKS).take_while(|t| !t.shape.has(Shape::SPACED));
    attached.into_iter().find(|t| !is_quote(t)).is_some_and(|token| {
        let form = &text[token.start as usize..token.end as usize];
        !token.is_mark() || matches!(token.word, mark::CURRENCY | mark::ELLIPSIS) || matches!(form, "(" | "[")
    })
}
