//! Quotations: found by their marks, repaired where marks are missing.

use super::orient::{Facing, QuoteMark, Style};
use super::{Shape, Span, TextRules, Token, TokenRange, WordId, normal, unit::Paragraph};

/// Quotations deeper than this are read as part of the one around them.
const MAX_DEPTH: usize = 4;

/// So many later marks are looked at for a partner; this keeps the time linear.
const REACH: usize = 32;

/// A quotation with its marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// Its bytes, marks included.
    pub span: Span,
    /// Its tokens, marks included.
    pub tokens: TokenRange,
    /// Whether a closing mark was found; an open one ends at its paragraph, or where the next one opens.
    pub closed: bool,
    /// Whether it lies inside another quotation.
    pub nested: bool,
    /// Whether it goes on from the quotation before it, which was left open at the end of its paragraph.
    pub continues: bool,
}

/// Finds all quotations and marks the tokens inside as quoted.
pub(super) fn find(
    tokens: &mut [Token],
    marks: &[QuoteMark],
    paragraphs: &[Paragraph],
    rules: &TextRules,
) -> Vec<Quotation> {
    let possessive = rules.vocabulary.id(normal::CLITICS[0]);
    let mut finder = Finder { tokens, possessive, open: Vec::new(), found: Vec::new(), left_open: None };
    let mut rest = marks;
    for paragraph in paragraphs {
        let inside = rest.partition_point(|m| m.token < paragraph.tokens.end as usize);
        finder.paragraph(&rest[..inside], paragraph.tokens);
        rest = &rest[inside..];
    }
    let mut found = finder.found;
    found.sort_by_key(|q| (q.tokens.start, std::cmp::Reverse(q.tokens.end)));
    found
}

/// A quotation whose closing mark has not been seen.
#[derive(Clone, Copy)]
struct Open {
    token: usize,
    style: Style,
    continues: bool,
}

struct Finder<'t> {
    tokens: &'t mut [Token],
    possessive: WordId,
    open: Vec<Open>,
    found: Vec<Quotation>,
    /// Style of a quotation that was open when the paragraph before ended.
    left_open: Option<Style>,
}

impl Finder<'_> {
    fn paragraph(&mut self, marks: &[QuoteMark], range: TokenRange) {
        for (i, mark) in marks.iter().enumerate() {
            let later = &marks[i + 1..marks.len().min(i + 1 + REACH)];
            match mark.style {
                Style::Single => self.single(mark, later, range),
                _ => self.double(mark, later, range),
            }
        }
        self.left_open = self.open.first().map(|o| o.style);
        self.abandon(0, range.end as usize);
    }

    fn double(&mut self, mark: &QuoteMark, later: &[QuoteMark], range: TokenRange) {
        let same = self.open.iter().rposition(|o| o.style == mark.style);
        let any = same.or_else(|| self.open.iter().rposition(|o| o.style != Style::Single));
        match (mark.facing, any) {
            (Facing::Opens, _) => self.open_double(mark, same, later, range),
            (_, Some(level)) => self.close(level, mark.token),
            (Facing::Either, None) if later.iter().any(|m| m.style == mark.style) => self.open(mark, range),
            (Facing::Closes, None) => self.close_left_open(mark, range),
            _ => {}
        }
    }

    /// A double mark opens; another of its style may still be open.
    fn open_double(&mut self, mark: &QuoteMark, same: Option<usize>, later: &[QuoteMark], range: TokenRange) {
        if let Some(level) = same {
            let facing = |f| later.iter().filter(|m| m.style == mark.style && m.facing == f).count();
            let nested = mark.formed_open && facing(Facing::Closes) >= facing(Facing::Opens) + 2;
            if !nested {
                self.abandon(level, mark.token);
            }
        }
        self.open(mark, range);
    }

    fn single(&mut self, mark: &QuoteMark, later: &[QuoteMark], range: TokenRange) {
        match mark.facing {
            Facing::Opens if self.opens_single(mark, later, range) => self.open(mark, range),
            Facing::Opens => self.demote(mark.token),
            _ => self.close_single(mark, later),
        }
    }

    /// An opening single mark needs a partner later on; a lone one is an apostrophe unless its form opens
    /// and a capital follows.
    fn opens_single(&self, mark: &QuoteMark, later: &[QuoteMark], range: TokenRange) -> bool {
        let partner = later.iter().any(|m| m.style == Style::Single && m.facing == Facing::Closes);
        let inside = mark.token + 1 < range.end as usize;
        let capital = inside && self.tokens[mark.token + 1].shape.has(Shape::CAPITAL);
        partner || mark.formed_open && capital
    }

    fn close_single(&mut self, mark: &QuoteMark, later: &[QuoteMark]) {
        let level = self.open.iter().rposition(|o| o.style == Style::Single);
        let after_word = mark.token > 0 && !self.tokens[mark.token - 1].is_mark();
        match level {
            Some(_) if after_word && self.is_possessive(mark, later) => self.demote(mark.token),
            Some(level) if level + 1 == self.open.len() || !after_word => self.close(level, mark.token),
            _ => self.demote(mark.token),
        }
    }

    /// Whether an apostrophe after a word in -s is a possessive although a single quotation is open:
    /// a word follows, and another mark can still close the quotation.
    fn is_possessive(&self, mark: &QuoteMark, later: &[QuoteMark]) -> bool {
        let plural = self.tokens[mark.token - 1].shape.has(Shape::S);
        let word_follows = self.tokens.get(mark.token + 1).is_some_and(|t| !t.is_mark());
        let next = later.iter().find(|m| m.style == Style::Single);
        plural && word_follows && next.is_some_and(|m| m.facing == Facing::Closes)
    }

    /// Makes a single mark an apostrophe: the possessive of a plural, or part of no word that is known.
    fn demote(&mut self, token: usize) {
        let plural = token > 0
            && self.tokens[token - 1].shape.has(Shape::S)
            && !self.tokens[token].shape.has(Shape::SPACED);
        self.tokens[token].word = if plural { self.possessive } else { WordId::UNKNOWN };
        if plural {
            self.tokens[token].shape.remove(Shape::PUNCT);
        }
    }

    fn open(&mut self, mark: &QuoteMark, range: TokenRange) {
        if self.open.len() < MAX_DEPTH {
            let continues = mark.token == range.start as usize && self.left_open == Some(mark.style);
            self.open.push(Open { token: mark.token, style: mark.style, continues });
        }
    }

    /// Closes the quotation at `level` with `token`; those inside it that were never closed end before it.
    fn close(&mut self, level: usize, token: usize) {
        self.abandon(level + 1, token);
        if let Some(open) = self.open.pop() {
            self.tokens[token].shape.insert(Shape::CLOSES);
            self.push(open, token + 1, true);
        }
    }

    /// A closing mark without an opening one ends the quotation that the paragraph before left open.
    fn close_left_open(&mut self, mark: &QuoteMark, range: TokenRange) {
        let start = range.start as usize;
        let first = self.found.last().is_none_or(|q| (q.tokens.start as usize) < start);
        if self.left_open.take() == Some(mark.style) && first {
            self.tokens[mark.token].shape.insert(Shape::CLOSES);
            self.push(Open { token: start, style: mark.style, continues: true }, mark.token + 1, true);
        }
    }

    /// Ends all quotations from `level` up that were never closed, before token `end`.
    fn abandon(&mut self, level: usize, end: usize) {
        while self.open.len() > level {
            if let Some(open) = self.open.pop() {
                self.push(open, end, false);
            }
        }
    }

    fn push(&mut self, open: Open, end: usize, closed: bool) {
        if self.tokens[open.token].is_mark() {
            self.tokens[open.token].shape.insert(Shape::OPENS);
        }
        for token in &mut self.tokens[open.token..end] {
            token.shape.insert(Shape::QUOTED);
        }
        self.found.push(Quotation {
            span: Span::new(self.tokens[open.token].start, self.tokens[end - 1].end),
            tokens: TokenRange::new(open.token, end),
            closed,
            nested: !self.open.is_empty(),
            continues: open.continues,
        });
    }
}
