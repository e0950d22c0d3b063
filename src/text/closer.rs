//! What still belongs to a sentence after its final mark: closing marks, brackets, footnotes, and the name
//! or clause that tells who spoke.

use super::boundary::{Boundaries, is_final};
use super::orient::is_quote;
use super::vocabulary::mark;
use super::{Shape, Token};

/// A bracket inside a sentence is closed within so many tokens, or it was left open by mistake.
const BRACKET_REACH: usize = 80;

/// A reporting clause after a quotation has at most so many capitalised words before its verb.
const NAME_WORDS: usize = 3;

/// What is said of a speaker between commas is not longer, in tokens.
const REMARK: usize = 16;

impl Boundaries<'_> {
    /// The bracket that closes the one at `open`, or `open` itself if none does.
    pub(super) fn bracket_end(&self, open: usize) -> usize {
        let reach = self.end.min(open + BRACKET_REACH);
        (open..reach).find(|&i| self.tokens[i].word == mark::CLOSE_BRACKET).unwrap_or(open)
    }

    /// The first token from `i` on that does not belong to a sentence that ended right before `i`.
    pub(super) fn after_closers(&self, mut i: usize) -> usize {
        while i < self.end {
            let length = self.closer(i);
            if length == 0 {
                break;
            }
            i += length;
        }
        i
    }

    /// Number of tokens at `i` that close a sentence: marks, brackets, a footnote's number.
    fn closer(&self, i: usize) -> usize {
        let token = &self.tokens[i];
        let spaced = token.shape.has(Shape::SPACED);
        if is_quote(token) {
            let stray = !token.shape.any(Shape::OPENS | Shape::SPACED);
            return usize::from(token.shape.has(Shape::CLOSES) || stray);
        }
        if token.word == mark::ELLIPSIS && spaced {
            return usize::from(self.after_closers_is_end(i + 1));
        }
        if !spaced && (is_final(token) || matches!(self.form(i), ")" | "]" | "}")) {
            return 1;
        }
        match self.form(i) {
            "[" => self.footnote(i),
            _ => usize::from(self.is_bare_footnote(i)),
        }
    }

    fn after_closers_is_end(&self, i: usize) -> bool {
        self.token(i).is_none_or(|t| i + 1 == self.end && (is_quote(t) || is_final(t)))
    }

    /// Number of tokens of a footnote's number in square brackets at `i`.
    fn footnote(&self, i: usize) -> usize {
        let number = self.token(i + 1).is_some_and(|t| t.shape.has(Shape::NUMBER));
        let closed = self.token(i + 2).is_some() && self.form(i + 2) == "]";
        if number && closed { 3 } else { 0 }
    }

    /// Whether the token at `i` is a footnote's number without brackets: one or two digits between a full
    /// stop and the capital of a word that opens sentences.
    fn is_bare_footnote(&self, i: usize) -> bool {
        let token = &self.tokens[i];
        let short = token.shape.has(Shape::NUMBER) && token.end - token.start <= 2;
        let starts = |n: usize| self.tokens[n].shape.has(Shape::CAPITAL) && self.kind(n).starter;
        short && (self.tokens[i - 1].word == mark::STOP) && i + 1 < self.end && starts(i + 1)
    }

    /// Whether a dash and a name are all that is left from `i` on: who said what stands before.
    pub(super) fn is_signature(&self, i: usize) -> bool {
        let names = &self.tokens[i + 1..self.end];
        let named = |t: &Token| t.shape.has(Shape::CAPITAL) || t.word == mark::COMMA;
        self.tokens[i].word == mark::DASH && names.len() <= NAME_WORDS + 1 && names.iter().all(named)
    }

    /// Whether a reporting clause follows the closed quotation that ends in the mark at `i`: a name and
    /// one word, or a name and a verb in -ed or of saying (*“Stop!” Ruiz shouted.* *“Why?” Ruiz, 35, said to the crowd.*).
    pub(super) fn is_reporting(&self, i: usize, next: usize) -> bool {
        let quoted = (i + 1..next).any(|c| self.tokens[c].shape.has(Shape::CLOSES));
        let name = |t: &&Token| t.shape.has(Shape::CAPITAL) && !t.is_mark();
        let names = self.tokens[next..self.end].iter().take(NAME_WORDS).take_while(name).count();
        if !quoted || names == 0 || self.kind(next).starter {
            return false;
        }
        let at = self.after_remark(next + names);
        let Some(verb) = self.token(at).filter(|t| t.shape.has(Shape::LOWER)) else { return false };
        let ends = self.token(at + 1).is_none_or(Token::is_mark);
        let beside = at == next + names && (ends || verb.shape.has(Shape::ED));
        beside || self.kind(at).reports && !verb.shape.has(Shape::ING)
    }

    /// The token after a remark between commas at `i`: *Ruiz**, a nurse,** said*.
    fn after_remark(&self, i: usize) -> usize {
        let is_comma = |t: &Token| t.word == mark::COMMA;
        if !self.token(i).is_some_and(is_comma) {
            return i;
        }
        let inside = (i + 1..self.end.min(i + 1 + REMARK)).take_while(|t| !is_final(&self.tokens[*t]));
        inside.into_iter().find(|t| is_comma(&self.tokens[*t])).map_or(i, |comma| comma + 1)
    }
}
