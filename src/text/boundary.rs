//! Sentence ends: which full stop, question mark, exclamation mark or ellipsis ends a sentence.

use super::orient::is_quote;
use super::vocabulary::mark;
use super::{Shape, TextRules, Token, WordKind};

/// A bracket inside a sentence is closed within so many tokens, or it was left open by mistake.
const BRACKET_REACH: usize = 80;
/// A sentence that has only so many tokens before an abbreviation of time and a title goes on
/// (*At 5 a.m. Mr. Ruiz left*).
const SHORT_OPENING: usize = 5;
/// A reporting clause after a quotation has at most so many capitalised words before its verb.
const NAME_WORDS: usize = 3;

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
            if token.word == mark::OPEN_BRACKET && i > first && i >= bracket_end {
                bracket_end = self.bracket_end(i);
            }
            let dotted = token.shape.has(Shape::DOTTED);
            if !(dotted || is_final(token)) {
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

    fn form(&self, i: usize) -> &str {
        &self.text[self.tokens[i].start as usize..self.tokens[i].end as usize]
    }

    fn token(&self, i: usize) -> Option<&Token> {
        self.tokens[..self.end].get(i)
    }

    fn kind(&self, i: usize) -> WordKind {
        self.rules.kind(self.tokens[i].word)
    }

    /// The bracket that closes the one at `open`, or `open` itself if none does.
    fn bracket_end(&self, open: usize) -> usize {
        let reach = self.end.min(open + BRACKET_REACH);
        (open..reach).find(|&i| self.tokens[i].word == mark::CLOSE_BRACKET).unwrap_or(open)
    }

    /// The first token from `i` on that does not belong to a sentence that ended right before `i`.
    fn after_closers(&self, mut i: usize) -> usize {
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
        if token.is_mark() && self.form(i) == "[" { self.footnote(i) } else { 0 }
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

    /// Whether the mark or abbreviation at `i` ends the sentence from `first`, with `next` after it.
    fn breaks(&self, first: usize, i: usize, next: usize) -> bool {
        let Some(lead) = self.lead(next) else { return true };
        let token = &self.tokens[lead];
        if token.shape.has(Shape::LOWER) || !self.tokens[next].shape.has(Shape::SPACED) && !self.attached(i, next) {
            return false;
        }
        let ending = &self.tokens[i];
        match ending.word {
            _ if ending.shape.has(Shape::DOTTED) => self.abbreviation_ends(first, i, next, lead),
            mark::STOP => !(token.shape.has(Shape::NUMBER) && self.follows_symbol(i)),
            mark::ELLIPSIS => self.ellipsis_ends(i, lead),
            _ => !self.is_reporting(i, next),
        }
    }

    /// The word that shows whether a new sentence begins at `i`: opening marks are left aside.
    fn lead(&self, i: usize) -> Option<usize> {
        let reach = self.end.min(i + 4);
        (i..reach).find(|&i| !self.tokens[i].is_mark())
    }

    /// Whether a new sentence may begin at `next` although no blank space stands before it.
    fn attached(&self, i: usize, next: usize) -> bool {
        let token = &self.tokens[next];
        if token.is_mark() {
            return token.shape.has(Shape::OPENS);
        }
        let after_word = i > 0 && self.tokens[i - 1].shape.has(Shape::LOWER);
        next == i + 1 && after_word && token.shape.has(Shape::CAPITAL) && self.tokens[i].word != mark::ELLIPSIS
    }

    /// Whether the stop at `i` stands after a symbol that closes nothing (*N°. 7*).
    fn follows_symbol(&self, i: usize) -> bool {
        let before = i.checked_sub(1).map(|b| &self.tokens[b]);
        before.is_some_and(|t| t.is_mark() && t.word.index() == 0 && !matches!(self.form(i - 1), "]" | "}"))
    }

    /// An ellipsis with blank space before it is an omission unless it ends with a full stop of its own.
    fn ellipsis_ends(&self, i: usize, lead: usize) -> bool {
        let token = &self.tokens[i];
        let dots = self.form(i).bytes().filter(|b| *b == b'.').count();
        !token.shape.has(Shape::SPACED) || dots > 3 || dots != 3 && self.kind(lead).starter
    }

    fn abbreviation_ends(&self, first: usize, i: usize, next: usize, lead: usize) -> bool {
        let (kind, following) = (self.kind(i), self.kind(lead));
        let capital = self.tokens[lead].shape.has(Shape::CAPITAL);
        let closed = next > i + 1;
        let opens = lead > next && capital;
        if self.is_initial(i) {
            return following.starter && i > first && self.tokens[i - 1].shape.has(Shape::LOWER);
        }
        if (kind.before_name || kind.inner) && !kind.may_end {
            return false;
        }
        let title = following.before_name && i >= first + SHORT_OPENING;
        capital && (following.starter || closed || opens || title)
    }

    /// Whether the word at `i` is one capital letter with a full stop.
    fn is_initial(&self, i: usize) -> bool {
        let form = self.form(i);
        form.chars().nth(1) == Some('.') && form.chars().nth(2).is_none() && self.tokens[i].shape.has(Shape::CAPITAL)
    }

    /// Whether a reporting clause follows the closed quotation that ends in the mark at `i`: a name and
    /// one word, or a name and a verb in -ed (*“Stop!” Ruiz shouted.*).
    fn is_reporting(&self, i: usize, next: usize) -> bool {
        let quoted = (i + 1..next).any(|c| self.tokens[c].shape.has(Shape::CLOSES));
        let name = |t: &&Token| t.shape.has(Shape::CAPITAL) && !t.is_mark();
        let names = self.tokens[next..self.end].iter().take(NAME_WORDS).take_while(name).count();
        if !quoted || names == 0 || self.kind(next).starter {
            return false;
        }
        let verb = self.token(next + names).filter(|t| t.shape.has(Shape::LOWER));
        let ends = self.token(next + names + 1).is_none_or(Token::is_mark);
        verb.is_some_and(|v| ends || v.shape.has(Shape::ED))
    }
}

/// Whether `token` is a mark that can end a sentence.
fn is_final(token: &Token) -> bool {
    matches!(token.word, mark::STOP | mark::QUESTION | mark::EXCLAMATION | mark::ELLIPSIS)
}
