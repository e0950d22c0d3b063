//! The text that is made of a page, piece by piece.

use std::ops::Range;

use crate::{
    article::{Allowance, Covers, Segment, SourceMap},
    read::{comment, cursor::Cursor, plain::lines},
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
    allowances: Vec<Allowance>,
}

impl<'s> Page<'s> {
    /// Of a file from `start` on; `mark` bytes of the file stand before all of it.
    pub(super) fn new(file: &'s str, start: usize, mark: usize) -> Page<'s> {
        let cursor = Cursor::new(1 + lines(&file[..start]));
        let base = (mark + start) as u32;
        Page {
            source: &file[start..],
            base,
            cursor,
            text: String::new(),
            segments: Vec::new(),
            allowances: Vec::new(),
        }
    }

    /// The text, its map, and what it lets pass.
    pub(super) fn finish(self) -> (String, SourceMap, Vec<Allowance>) {
        (self.text, SourceMap { segments: self.segments }, self.allowances)
    }

    /// Notes what the comments in a piece of HTML let pass: the sentence before, or the one that comes.
    pub(super) fn allow(&mut self, html: &str, start: usize, alone: bool) {
        let at = self.text.len() as u32;
        let covers = if alone { Covers::After(at) } else { Covers::Before(at) };
        for found in comment::on_line(html) {
            let (line, column) = self.cursor.go_to(self.source, start + found.at.start);
            self.allowances.push(Allowance { text: found.text.to_owned(), covers, line, column });
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
