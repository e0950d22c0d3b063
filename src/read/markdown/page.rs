//! The text that is made of a page, piece by piece.

use std::ops::Range;

use super::Gap;
use crate::{
    article::{Segment, SourceMap},
    read::plain::lines,
};

/// Marks at the end of a heading, which would make a sentence of it.
const HEADING_ENDS: [char; 6] = ['.', ',', ':', ';', '…', ' '];

/// The text so far, and where it was taken from.
pub(super) struct Page<'s> {
    source: &'s str,
    /// Bytes of the file before the source.
    base: u32,
    cursor: Cursor,
    pub(super) text: String,
    segments: Vec<Segment>,
}

impl<'s> Page<'s> {
    /// Of a file from `start` on; `mark` bytes of the file stand before all of it.
    pub(super) fn new(file: &'s str, start: usize, mark: usize) -> Page<'s> {
        let cursor = Cursor { at: 0, line: 1 + lines(&file[..start]), column: 1 };
        let base = (mark + start) as u32;
        Page { source: &file[start..], base, cursor, text: String::new(), segments: Vec::new() }
    }

    /// The text and its map.
    pub(super) fn finish(self) -> (String, SourceMap) {
        (self.text, SourceMap { segments: self.segments })
    }

    /// Parts what comes next from the text so far, if there is any.
    pub(super) fn part(&mut self, gap: Gap) {
        if !self.text.is_empty() {
            self.text.push_str(match gap {
                Gap::None => "",
                Gap::Space => " ",
                Gap::Line => "\n",
                Gap::Blank => "\n\n",
            });
        }
    }

    /// Adds what stands in the source at `range`, or what it spells otherwise.
    pub(super) fn copy(&mut self, text: &str, range: Range<usize>) {
        let spelt = self.source.get(range.clone()).unwrap_or_default();
        let within = spelt.find(text);
        let (line, column) = self.cursor.go_to(self.source, range.start + within.unwrap_or(0));
        self.segments.push(Segment {
            text: self.text.len() as u32,
            len: if within.is_some() { text.len() as u32 } else { 0 },
            file: self.base + self.cursor.at as u32,
            line,
            column,
        });
        self.text.push_str(text);
    }

    /// Takes the last marks off a heading that begins at `start`.
    pub(super) fn trim_heading(&mut self, start: usize) {
        let heading = self.text.get(start..).unwrap_or_default();
        let marks = heading.len() - heading.trim_end_matches(HEADING_ENDS).len();
        self.text.truncate(self.text.len() - marks);
        let end = self.text.len() as u32;
        while self.segments.pop_if(|last| last.text >= end && marks > 0).is_some() {}
        if let Some(last) = self.segments.last_mut() {
            last.len = last.len.min(end - last.text);
        }
    }
}

/// Line and column of a place in the source, which moves on with the text.
struct Cursor {
    at: usize,
    line: u32,
    column: u32,
}

impl Cursor {
    fn go_to(&mut self, source: &str, at: usize) -> (u32, u32) {
        let passed = source.get(self.at..at).unwrap_or_default();
        match passed.rfind('\n') {
            Some(end) => {
                self.line += lines(passed);
                self.column = 1 + passed[end + 1..].chars().count() as u32;
            }
            None => self.column += passed.chars().count() as u32,
        }
        self.at = self.at.max(at);
        (self.line, self.column)
    }
}
