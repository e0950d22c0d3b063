//! Line and column of a place in a file, found by walking on from the place before.

use super::plain::lines;

/// A place that moves on through a text; all its steps together read the text once.
pub(super) struct Cursor {
    /// In bytes.
    pub(super) at: usize,
    /// From 1.
    line: u32,
    /// In characters, from 1.
    column: u32,
}

impl Cursor {
    /// At the start of a text whose first line has this number.
    pub(super) fn new(line: u32) -> Cursor {
        Cursor { at: 0, line, column: 1 }
    }

    /// Walks on to a byte; one that lies behind changes nothing. Returns line and column.
    pub(super) fn go_to(&mut self, source: &str, at: usize) -> (u32, u32) {
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
