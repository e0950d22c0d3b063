//! Lines: which of them belong together, and where a single line end breaks.

use super::heading::{final_mark, is_heading};
use super::orient::{Facing, QuoteMark, Style};
use super::phrase::UnitPhrases;
use super::token::Line;
use super::vocabulary::mark;
use super::{Shape, Token, TokenRange, list};

/// The longest line of a text that was wrapped by hand has so many bytes.
const WRAP: std::ops::RangeInclusive<u32> = 40..=110;
/// Bytes that a full line may fall short of the longest: marks and accents have several bytes each.
const SLACK: u32 = 6;
/// The name of a speaker below a quotation has at most so many words.
const NAME_WORDS: usize = 4;
/// A closing mark is looked for in so many following lines.
const QUOTE_REACH: usize = 3;

/// Lines with no blank line between them, joined where a line end means nothing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub(super) tokens: TokenRange,
    /// Whether a blank line, or nothing, stands before it.
    pub(super) after_blank: bool,
    /// Whether a blank line, or nothing, stands after it.
    pub(super) before_blank: bool,
}

/// Lines and tokens of a text.
pub(super) struct Lines<'a> {
    pub(super) phrases: &'a UnitPhrases,
    pub(super) tokens: &'a [Token],
    pub(super) lines: &'a [Line],
    pub(super) marks: &'a [QuoteMark],
    pub(super) text: &'a str,
}

impl Lines<'_> {
    /// Joins the lines of the text to pieces.
    pub(super) fn pieces(&self) -> Vec<Piece> {
        let mut pieces = Vec::with_capacity(self.lines.len());
        let wrap = self.wrap();
        let mut start = 0;
        while start < self.lines.len() {
            let more = self.lines[start + 1..].iter().take_while(|line| !line.after_blank).count();
            self.block(start, start + 1 + more, wrap, &mut pieces);
            start += 1 + more;
        }
        pieces
    }

    /// Cuts the lines from `start` to `end`, between two blank lines, to pieces.
    fn block(&self, start: usize, end: usize, wrap: Option<u32>, pieces: &mut Vec<Piece>) {
        let is_list = wrap.is_none() && self.is_list(start, end);
        let mut first = start;
        for line in start + 1..=end {
            if line == end || is_list || self.breaks(line, start, wrap) {
                pieces.push(Piece {
                    tokens: TokenRange { start: self.lines[first].first, end: self.range(line - 1).end },
                    after_blank: first == start,
                    before_blank: line == end,
                });
                first = line;
            }
        }
    }

    /// Whether the lines are a list without signs: at least three, each of which looks like a heading and is
    /// short; or all begin with a capital, and only the last has a final mark.
    fn is_list(&self, start: usize, end: usize) -> bool {
        let headings = (start..end).take_while(|&i| self.is_heading(i)).count();
        let lower = |i: usize| self.tokens[self.lines[i].first as usize].shape.has(Shape::LOWER);
        let short = |i: usize| self.width(i) < *WRAP.start();
        let plain = headings == end - start && (start..end).all(short);
        end - start > 2 && (plain || headings + 1 >= end - start && !(start..end).any(lower))
    }

    /// Whether the line end before `line` breaks.
    fn breaks(&self, line: usize, block: usize, wrap: Option<u32>) -> bool {
        let (before, next) = (self.range(line - 1), self.range(line));
        let ended = self.ends_sentence(before);
        if list::marker(self.text, self.tokens, next) > 0 {
            let open = ended || self.last(before).word == mark::COLON;
            return open || list::marker(self.text, self.tokens, before) > 0 || line == block + 1;
        }
        if wrap.is_some_and(|width| self.is_filled(line - 1, width)) {
            return false;
        }
        let lower = self.tokens[next.start as usize].shape.has(Shape::LOWER);
        let cut = self.last(before).shape.has(Shape::DOTTED);
        let headline = line == 1 && self.is_heading(0) && !lower && !cut;
        headline || ended && !self.quote_goes_on(line) || self.is_told(before) || self.is_told(next)
    }

    fn range(&self, line: usize) -> TokenRange {
        let end = self.lines.get(line + 1).map_or(self.tokens.len() as u32, |next| next.first);
        TokenRange { start: self.lines[line].first, end }
    }

    fn last(&self, range: TokenRange) -> &Token {
        &self.tokens[range.end as usize - 1]
    }

    fn width(&self, line: usize) -> u32 {
        let range = self.range(line);
        self.last(range).end - self.tokens[range.start as usize].start
    }

    /// Whether the first word of the next line would not have fitted on `line`: the text was wrapped by hand.
    fn is_filled(&self, line: usize, width: u32) -> bool {
        let next = self.range(line + 1);
        let rest = &self.tokens[next.start as usize..next.end as usize];
        let word = 1 + rest[1..].iter().take_while(|t| !t.shape.has(Shape::SPACED)).count();
        let length = rest[word - 1].end - rest[0].start;
        self.width(line) + 1 + length + SLACK > width
    }

    /// The width to which the text was wrapped by hand: all lines are short, and most that another line
    /// follows are full.
    fn wrap(&self) -> Option<u32> {
        let width =
            (0..self.lines.len()).map(|i| self.width(i)).max().filter(|width| WRAP.contains(width))?;
        let followed = (1..self.lines.len()).filter(|&i| !self.lines[i].after_blank);
        let (mut all, mut filled) = (0, 0);
        for line in followed {
            all += 1;
            filled += usize::from(self.is_filled(line - 1, width));
        }
        (filled > 1 && 3 * filled >= 2 * all).then_some(width)
    }

    /// Whether a phrase of the lexicons tells what the line is: it stands for itself.
    fn is_told(&self, range: TokenRange) -> bool {
        self.phrases.unit(self.tokens, range).is_some()
    }

    fn is_heading(&self, line: usize) -> bool {
        is_heading(self.tokens, self.range(line))
    }

    /// Whether the tokens end in a final mark that is no part of an abbreviation.
    fn ends_sentence(&self, range: TokenRange) -> bool {
        final_mark(self.tokens, range).is_some() || self.is_signed(range)
    }

    /// Whether the line ends in a dash and the name of a speaker: *“It is late.” — Ana Ode*.
    fn is_signed(&self, range: TokenRange) -> bool {
        let name = |i: &usize| self.tokens[*i].shape.has(Shape::CAPITAL);
        let names = range.iter().rev().take(NAME_WORDS).take_while(name).count();
        let before = TokenRange { end: range.end - names as u32, ..range };
        let dash = !before.is_empty() && self.last(before).word == mark::DASH;
        let quoted = TokenRange { end: before.end.saturating_sub(1), ..range };
        names > 0 && dash && (quoted.is_empty() || final_mark(self.tokens, quoted).is_some())
    }

    /// Whether a quotation that was opened in the line before `line` is closed in one of the next lines.
    fn quote_goes_on(&self, line: usize) -> bool {
        self.open_style(line - 1).is_some_and(|style| self.is_closed_from(line, style))
    }

    /// The style of a quotation that is open at the end of `line`.
    fn open_style(&self, line: usize) -> Option<Style> {
        let marks = self.marks_of(line);
        let double = marks.iter().rev().find(|m| m.style != Style::Single);
        let single = marks.iter().rev().find(|m| m.style == Style::Single);
        let opens = |m: &&QuoteMark| m.facing == Facing::Opens;
        double.filter(opens).or(single.filter(opens)).map(|m| m.style)
    }

    fn is_closed_from(&self, line: usize, style: Style) -> bool {
        let end = self.lines[line..].iter().skip(1).take(QUOTE_REACH).take_while(|l| !l.after_blank).count();
        let mut marks = (line..=line + end).flat_map(|i| self.marks_of(i));
        marks.find(|m| m.style == style).is_some_and(|m| m.facing == Facing::Closes)
    }

    fn marks_of(&self, line: usize) -> &[QuoteMark] {
        let range = self.range(line);
        let start = self.marks.partition_point(|m| m.token < range.start as usize);
        let end = self.marks.partition_point(|m| m.token < range.end as usize);
        &self.marks[start..end]
    }
}
