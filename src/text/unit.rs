//! Paragraphs and what kind of line each piece of text is.

use super::heading::{is_heading, is_label, is_short_sentence};
use super::line::{Lines, Piece};
use super::{TextRules, TokenRange, dateline, list};
use crate::article::Markup;

/// What a piece of text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Running text.
    #[default]
    Sentence,
    /// The article's heading.
    Headline,
    /// Who wrote it.
    Byline,
    /// Where and when it was filed.
    Dateline,
    /// Text of a picture.
    Caption,
    /// A heading inside the article.
    Subheading,
    /// Text about the publication, not the news.
    Boilerplate,
    /// An item of a list.
    ListItem,
}

impl Unit {
    /// Whether it is running text: a sentence or an item of a list, no heading, caption or the like.
    pub fn is_running(self) -> bool {
        matches!(self, Unit::Sentence | Unit::ListItem)
    }
}

/// The numbers by which readers call sentences of these units: running text counted from 1, `None` for
/// headings and other units. One value each, in order.
pub fn numbers(units: impl IntoIterator<Item = Unit>) -> Vec<Option<u32>> {
    let mut last = 0;
    let number = |unit: Unit| {
        unit.is_running().then(|| {
            last += 1;
            last
        })
    };
    units.into_iter().map(number).collect()
}

/// A stretch of text between hard breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Paragraph {
    pub(super) tokens: TokenRange,
    pub(super) unit: Unit,
    /// Number of the paragraph in the article, from 0: pieces of one paragraph share it.
    pub(super) number: u32,
}

/// A headline stands among so many first pieces: bylines and labels may come before it.
const HEADLINE_PIECES: usize = 3;
/// A dateline opens one of so many first pieces.
const DATELINE_PIECES: usize = 5;

/// Finds the paragraphs and their units; `markup` says what some of them are, by the byte at which they
/// begin, in order.
pub(super) fn paragraphs(lines: &Lines<'_>, rules: &TextRules, markup: &[(u32, Markup)]) -> Vec<Paragraph> {
    let pieces = lines.pieces();
    let found = Vec::with_capacity(pieces.len());
    let mut builder = Builder { lines, rules, markup, pieces: &pieces, found, number: 0, body: false };
    for (i, piece) in pieces.iter().enumerate() {
        let following = pieces.get(i + 1).is_some();
        if i > 0 && (piece.after_blank || builder.after_headline()) {
            builder.number += 1;
        }
        let unit = lines
            .phrases
            .unit(lines.tokens, piece.tokens)
            .or_else(|| builder.marked(piece, i))
            .unwrap_or_else(|| builder.shape(piece, i, following));
        builder.add(piece.tokens, unit, i);
    }
    builder.found
}

struct Builder<'a> {
    lines: &'a Lines<'a>,
    rules: &'a TextRules,
    markup: &'a [(u32, Markup)],
    /// All pieces of the text.
    pieces: &'a [Piece],
    found: Vec<Paragraph>,
    number: u32,
    /// Whether running text was seen.
    body: bool,
}

impl Builder<'_> {
    fn after_headline(&self) -> bool {
        self.found.last().is_some_and(|p| p.unit == Unit::Headline)
    }

    /// The unit of a piece as its markup tells.
    fn marked(&self, piece: &Piece, index: usize) -> Option<Unit> {
        let start = self.lines.tokens[piece.tokens.start as usize].start;
        let at = self.markup.binary_search_by_key(&start, |(at, _)| *at).ok()?;
        Some(match self.markup[at].1 {
            Markup::Heading if !self.body && index < HEADLINE_PIECES => Unit::Headline,
            Markup::Heading => Unit::Subheading,
            Markup::Caption => Unit::Caption,
            Markup::Aside => Unit::Boilerplate,
        })
    }

    /// The unit of a piece as its form and place tell.
    fn shape(&self, piece: &Piece, index: usize, following: bool) -> Unit {
        if self.is_code(piece) {
            return Unit::Boilerplate;
        }
        if list::marker(self.lines.text, self.lines.tokens, piece.tokens) > 0 {
            return Unit::ListItem;
        }
        if dateline::is_stamp(self.lines.tokens, piece.tokens, self.rules) {
            return Unit::Dateline;
        }
        let heading = following && is_heading(self.lines.tokens, piece.tokens);
        match heading || self.is_over_report(piece, index) {
            true if !self.body && index < HEADLINE_PIECES => Unit::Headline,
            true if piece.after_blank && piece.before_blank => Unit::Subheading,
            _ => Unit::Sentence,
        }
    }

    /// Whether a piece is a short sentence above the dateline or label with which the report begins: a headline with its stop.
    fn is_over_report(&self, piece: &Piece, index: usize) -> bool {
        let tokens = self.lines.tokens;
        let opens = |next: &Piece| {
            let label = || is_label(tokens, next.tokens);
            let dateline = || dateline::end(self.lines.text, tokens, next.tokens, self.rules);
            next.after_blank && (label() || dateline().is_some())
        };
        let mut below = self.pieces[index + 1..].iter().take(HEADLINE_PIECES - 1);
        index < HEADLINE_PIECES && is_short_sentence(tokens, piece.tokens) && below.any(opens)
    }

    /// Whether a piece is what a page is made of, left over where its text was taken: `.caption { margin: 0; float: left }`.
    fn is_code(&self, piece: &Piece) -> bool {
        let tokens = &self.lines.tokens[piece.tokens.start as usize..piece.tokens.end as usize];
        let (start, end) = (tokens[0].start as usize, tokens[tokens.len() - 1].end as usize);
        let bytes = &self.lines.text.as_bytes()[start..end];
        bytes.iter().any(|byte| matches!(byte, b'{' | b'}')) && bytes.contains(&b';')
    }

    fn add(&mut self, tokens: TokenRange, unit: Unit, index: usize) {
        match unit {
            Unit::ListItem => self.add_items(tokens),
            Unit::Sentence => self.add_text(tokens, index),
            _ => self.push(tokens, unit),
        }
        self.body |= unit.is_running();
    }

    fn add_items(&mut self, tokens: TokenRange) {
        let mut start = tokens.start;
        for next in list::items(self.lines.text, self.lines.tokens, tokens).into_iter().skip(1) {
            self.push(TokenRange { start, end: next }, Unit::ListItem);
            start = next;
        }
        self.push(TokenRange { start, end: tokens.end }, Unit::ListItem);
    }

    fn add_text(&mut self, tokens: TokenRange, index: usize) {
        let mut start = tokens.start;
        if let Some(end) = self.dateline(tokens, index) {
            self.push(TokenRange { start, end }, Unit::Dateline);
            start = end;
        }
        self.push(TokenRange { start, end: tokens.end }, Unit::Sentence);
    }

    /// End of the dateline that opens `tokens`; a text has one at most, and near its start.
    fn dateline(&self, tokens: TokenRange, index: usize) -> Option<u32> {
        let wanted = index < DATELINE_PIECES && self.found.iter().all(|p| p.unit != Unit::Dateline);
        let label = || dateline::label(self.lines.tokens, tokens).filter(|_| self.is_report());
        let end = || dateline::end(self.lines.text, self.lines.tokens, tokens, self.rules);
        if wanted { end().or_else(label) } else { None }
    }

    /// Whether words in capitals before a colon are no speaker of a transcript: they stand below a headline and once.
    fn is_report(&self) -> bool {
        let label = |piece: &&Piece| dateline::label(self.lines.tokens, piece.tokens).is_some();
        let headed = self.found.iter().any(|p| p.unit == Unit::Headline);
        headed && self.pieces.iter().filter(label).take(2).count() == 1
    }

    fn push(&mut self, tokens: TokenRange, unit: Unit) {
        self.found.push(Paragraph { tokens, unit, number: self.number });
    }
}
