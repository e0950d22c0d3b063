//! Sentence ends: which full stop, question mark, exclamation mark or ellipsis ends a sentence.

use super::orient::is_quote;
use super::symbol::divides;
use super::vocabulary::mark;
use super::{Shape, TextRules, Token, WordId, WordKind};

/// A sentence that has only so many tokens before an abbreviation of time and a title goes on
/// (*At 5 a.m. Mr. Ruiz left*).
const SHORT_OPENING: usize = 5;

/// Looks for the sentence ends of a paragraph that ends before token `end`.
pub(super) struct Boundaries<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) rules: &'a TextRules,
    pub(super) end: usize,
}

impl Boundaries<'_> {
    /// Where the sentence that begins at token `first` ends; ends before token `from` do not count.
    pub(super) fn next(&self, first: usize, from: usize) -> usize {
        let (mut bracket_end, mut i) = (0, from);
        while i < self.end {
            let token = &self.tokens[i];
            // Most tokens are plain words.
            if !token.shape.any(Shape::PUNCT | Shape::DOTTED) {
                i += 1;
                continue;
            }
            if token.word == mark::OPEN_BRACKET && i > first && i >= bracket_end {
                bracket_end = self.bracket_end(i);
            }
            if self.divides(i) {
                return i + usize::from(i == first);
            }
            let dotted = token.shape.has(Shape::DOTTED);
            if !(dotted || is_final(token) && !self.is_omission(i)) {
                i += 1;
                continue;
            }
            let next = self.after_closers(i + 1);
            if next >= self.end {
                return self.end;
            }
            if next > bracket_end && self.breaks(first, i, next) {
                return next;
            }
            // Marks after an abbreviation are looked at for themselves; a run of marks is looked at once.
            i = if dotted { i + 1 } else { next };
        }
        self.end
    }

    /// Whether a row of symbols stands alone at `i`.
    fn divides(&self, i: usize) -> bool {
        let token = &self.tokens[i];
        let alone =
            token.is_mark() && token.word == WordId::UNKNOWN && self.token(i + 1).is_none_or(is_spaced);
        alone && (i == 0 || is_spaced(token)) && divides(self.form(i))
    }

    /// Whether the mark at `i` stands in square brackets of its own: *[...]*.
    fn is_omission(&self, i: usize) -> bool {
        self.tokens[i].word == mark::ELLIPSIS && i > 0 && self.form(i - 1) == "["
    }

    pub(super) fn form(&self, i: usize) -> &str {
        &self.text[self.tokens[i].start as usize..self.tokens[i].end as usize]
    }

    pub(super) fn token(&self, i: usize) -> Option<&Token> {
        self.tokens[..self.end].get(i)
    }

    pub(super) fn kind(&self, i: usize) -> WordKind {
        self.rules.kind(self.tokens[i].word)
    }

    /// Whether the mark or abbreviation at `i` ends the sentence from `first`, with `next` after it.
    fn breaks(&self, first: usize, i: usize, next: usize) -> bool {
        let Some(lead) = self.lead(next) else { return !self.only_marks_follow(next) };
        let token = &self.tokens[lead];
        if !is_spaced(&self.tokens[next]) && !self.attached(i, next) {
            return false;
        }
        if token.shape.has(Shape::LOWER) {
            return next == i + 1 && self.breaks_before_lower(first, i, next, lead);
        }
        let ending = &self.tokens[i];
        match ending.word {
            _ if self.is_signature(next) => false,
            _ if ending.shape.has(Shape::DOTTED) => self.abbreviation_ends(first, i, next, lead),
            mark::STOP => !(token.shape.has(Shape::NUMBER) && self.follows_symbol(i)),
            mark::ELLIPSIS => i > first && self.ellipsis_ends(i, lead),
            _ => !self.is_reporting(i, next),
        }
    }

    /// Whether a careless writer ended a sentence at `i` and went on in lower case: between two plain words,
    /// when the sentence itself began so or the next word is one that opens sentences; or before a remark in
    /// brackets.
    fn breaks_before_lower(&self, first: usize, i: usize, next: usize, lead: usize) -> bool {
        let before = &self.tokens[i.saturating_sub(1)];
        let plain = before.shape.any(Shape::LOWER | Shape::NUMBER) && before.end - before.start > 1;
        if self.tokens[i].word == mark::ELLIPSIS || self.tokens[i].shape.has(Shape::DOTTED) || !plain {
            return false;
        }
        if lead > next {
            return self.tokens[next].word == mark::OPEN_BRACKET && self.is_remark(next);
        }
        let careless = self.tokens[first].shape.has(Shape::LOWER);
        careless || self.kind(lead).starter
    }

    /// Whether the brackets that open at `open` hold the whole of a sentence.
    fn is_remark(&self, open: usize) -> bool {
        let close = self.bracket_end(open);
        close > open && self.token(close + 1).is_none_or(|t| t.shape.has(Shape::CAPITAL))
    }

    /// The word that shows whether a new sentence begins at `i`: opening marks are left aside.
    fn lead(&self, i: usize) -> Option<usize> {
        let reach = self.end.min(i + 4);
        (i..reach).find(|&i| !self.tokens[i].is_mark())
    }

    /// Whether nothing but a few marks is left from `i` on: an emoticon belongs to the sentence before it.
    fn only_marks_follow(&self, i: usize) -> bool {
        self.end - i <= 4 && !self.divides(i)
    }

    /// Whether a new sentence may begin at `next` although no blank space stands before it.
    fn attached(&self, i: usize, next: usize) -> bool {
        let token = &self.tokens[next];
        if token.is_mark() {
            return token.shape.has(Shape::OPENS);
        }
        let after_word = i > 0 && self.tokens[i - 1].shape.has(Shape::LOWER);
        next == i + 1
            && after_word
            && token.shape.has(Shape::CAPITAL)
            && self.tokens[i].word != mark::ELLIPSIS
    }

    /// Whether the stop at `i` stands after a symbol that closes nothing (*N°. 7*).
    fn follows_symbol(&self, i: usize) -> bool {
        let before = i.checked_sub(1).map(|b| &self.tokens[b]);
        before.is_some_and(|t| t.is_mark() && t.word.index() == 0 && !matches!(self.form(i - 1), "]" | "}"))
    }

    /// An ellipsis ends a sentence before a capital; an omission with blank space around only before a word
    /// that opens sentences, of which the pronoun of one letter is always a capital.
    fn ellipsis_ends(&self, i: usize, lead: usize) -> bool {
        let token = &self.tokens[i];
        let dots = self.form(i).bytes().filter(|b| *b == b'.').count();
        let pronoun = self.tokens[lead].end - self.tokens[lead].start == 1;
        !is_spaced(token) || dots > 3 || self.kind(lead).starter && !pronoun
    }

    fn abbreviation_ends(&self, first: usize, i: usize, next: usize, lead: usize) -> bool {
        let (kind, following) = (self.kind(i), self.kind(lead));
        let capital = self.tokens[lead].shape.has(Shape::CAPITAL);
        let closed = next > i + 1 && self.tokens[next - 1].word != mark::CLOSE_BRACKET;
        let opens = is_quote(&self.tokens[next]) && capital;
        if self.is_initial(i) {
            return following.starter && i > first && self.tokens[i - 1].shape.has(Shape::LOWER);
        }
        let dash = self.tokens[next].word == mark::DASH;
        if dash || (kind.before_name || kind.inner) && !kind.may_end {
            return false;
        }
        let late = i >= first + SHORT_OPENING;
        let hour = || self.tokens[i - 1].shape.has(Shape::NUMBER);
        // *He left at 6 p.m. Dr. Okafor stayed.* *He lied to the F.B.I. Mr. Okafor did not.*
        let title = late && (following.courtesy || following.before_name && hour());
        capital && (following.starter || closed || opens || title)
    }

    /// Whether the word at `i` is one capital letter with a full stop.
    fn is_initial(&self, i: usize) -> bool {
        let form = self.form(i);
        form.chars().nth(1) == Some('.')
            && form.chars().nth(2).is_none()
            && self.tokens[i].shape.has(Shape::CAPITAL)
    }
}

pub(super) fn is_spaced(token: &Token) -> bool {
    token.shape.has(Shape::SPACED)
}

/// Whether `token` is a mark that can end a sentence.
pub(super) fn is_final(token: &Token) -> bool {
    matches!(token.word, mark::STOP | mark::QUESTION | mark::EXCLAMATION | mark::ELLIPSIS)
}
