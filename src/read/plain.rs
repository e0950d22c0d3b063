//! Bytes as plain text.

use super::{Fault, comment, cutter::Cutter};
use crate::article::{Allowance, Segment, SourceMap};

/// The mark that some editors put before UTF-8; it is no part of the text.
pub(super) const BOM: &[u8] = b"\xef\xbb\xbf";

/// Bytes as text: without the byte order mark, otherwise exactly as they are, line ends included; and how
/// many bytes the mark took.
pub(super) fn text(mut bytes: Vec<u8>) -> Result<(String, usize), Fault> {
    if is_utf16(&bytes) {
        return Err(Fault::Utf16);
    }
    if bytes.contains(&0) {
        return Err(Fault::Binary);
    }
    let mark = if bytes.starts_with(BOM) { BOM.len() } else { 0 };
    bytes.drain(..mark);
    let text = String::from_utf8(bytes)
        .map_err(|error| Fault::Encoding { at: error.utf8_error().valid_up_to() + mark })?;
    Ok((text, mark))
}

/// Whether bytes begin with the mark of UTF-16, or look like it without: one of two bytes is NUL.
pub(super) fn is_utf16(bytes: &[u8]) -> bool {
    let marked = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    let start = &bytes[..bytes.len().min(1 << 10)];
    let half = start.len() / 2;
    let empty = |odd: usize| start.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    marked || half >= 4 && [0, 1].into_iter().any(|odd| empty(odd) * 4 > half * 3 && empty(1 - odd) == 0)
}

/// The text from `start`, the beginning of a line, without comments to the program, and what these let
/// pass; `mark` bytes of the file stand before all of it.
pub(super) fn cut(mut text: String, start: usize, mark: usize) -> (String, SourceMap, Vec<Allowance>) {
    if comment::may_hold(&text[start..]) {
        return Cutter::new(&text, start, mark).cut();
    }
    let line = 1 + lines(&text[..start]);
    text.drain(..start);
    let len = text.len() as u32;
    let whole = Segment { text: 0, len, file: (mark + start) as u32, line, column: 1 };
    (text, SourceMap { segments: vec![whole] }, Vec::new())
}

/// Line ends in a text.
pub(super) fn lines(text: &str) -> u32 {
    text.bytes().filter(|byte| *byte == b'\n').count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_is_no_text_and_line_ends_stay() {
        let (text, mark) = text(b"\xef\xbb\xbfOne.\r\nTwo.\r\n".to_vec()).unwrap();
        assert_eq!((text.as_str(), mark), ("One.\r\nTwo.\r\n", 3));
    }

    #[test]
    fn faults_say_what_the_bytes_are() {
        let fault = |bytes: &[u8]| text(bytes.to_vec()).unwrap_err().to_string();
        assert!(fault(b"caf\xe9 au lait").starts_with("is not UTF-8 at byte 3;"));
        assert!(fault(b"\xef\xbb\xbfcaf\xe9").starts_with("is not UTF-8 at byte 6;"));
        assert!(fault(b"\x89PNG\0\0").starts_with("holds NUL bytes"));
        for utf16 in [&b"\xff\xfeA\0"[..], b"I\0t\0 \0f\0e\0l\0l\0.\0", b"\0I\0t\0 \0f\0e\0l\0l"] {
            assert!(fault(utf16).starts_with("is UTF-16; save it as UTF-8"));
        }
    }
}
