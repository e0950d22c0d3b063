//! The bytes of a table on their way to the parser.

use std::{
    collections::VecDeque,
    io::{self, Read},
};

use crate::read::MAX_BYTES;

/// Input that gives up on a row without an end, before it fills the memory; and knows its lines, which
/// the parser counts wrongly where they end in two bytes.
pub(super) struct Watched {
    input: Box<dyn Read + Send>,
    /// Bytes since the row at hand began.
    pub(super) row: u64,
    /// Bytes so far, and the last of them.
    bytes: u64,
    last: u8,
    /// Quotation marks so far.
    pub(super) marks: u64,
    /// Line ends, from first byte to last, that are not counted in `lines` yet.
    line_ends: VecDeque<(u64, u64)>,
    lines: u64,
    pub(super) ended: bool,
}

impl Watched {
    pub(super) fn new(input: Box<dyn Read + Send>) -> Watched {
        Watched {
            input,
            row: 0,
            bytes: 0,
            last: 0,
            marks: 0,
            line_ends: VecDeque::new(),
            lines: 0,
            ended: false,
        }
    }

    /// The line, from 1, of the first byte from `at` on that ends no line. Asked in rising order.
    pub(super) fn line_at(&mut self, mut at: u64) -> u64 {
        while let Some((_, end)) = self.line_ends.front().copied().filter(|(start, _)| *start <= at) {
            self.line_ends.pop_front();
            self.lines += 1;
            at = at.max(end);
        }
        self.lines + 1
    }

    fn note(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.bytes += 1;
            match byte {
                b'"' => self.marks += 1,
                b'\n' => {
                    self.line_ends.push_back((self.bytes - 1 - u64::from(self.last == b'\r'), self.bytes))
                }
                _ => {}
            }
            self.last = *byte;
        }
    }
}

impl Read for Watched {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.row > MAX_BYTES {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let count = self.input.read(buffer)?;
        self.row += count as u64;
        self.ended |= count == 0;
        self.note(&buffer[..count]);
        Ok(count)
    }
}
