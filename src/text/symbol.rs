//! Marks and symbols: which mark stands at a place and how far it reaches.

use super::scan::Kind;
use super::vocabulary::{WordId, mark};

/// End and kind of the mark or symbol at `at`.
pub(super) fn scan(text: &str, at: usize) -> (usize, Kind) {
    let bytes = &text.as_bytes()[at..];
    let spaced = at == 0 || text.as_bytes()[at - 1].is_ascii_whitespace();
    // Some runs make one token; the others are counted no further than needed.
    let limit = if matches!(bytes[0], b'.' | b'-') || is_divider(bytes[0]) { usize::MAX } else { 3 };
    let run = bytes.iter().take(limit).take_while(|b| **b == bytes[0]).count();
    match (bytes[0], run) {
        (b'.', _) => full_stops(bytes, run, at, spaced),
        (byte, DIVIDER..) if is_divider(byte) => (at + run, Kind::Symbol),
        (b'-', 2..) => (at + run, Kind::Mark(mark::DASH)),
        (b'-', _) if spaced && bytes.get(1).is_none_or(u8::is_ascii_whitespace) => {
            (at + 1, Kind::Mark(mark::DASH))
        }
        (b'`' | b'\'', 2) => (at + 2, Kind::Mark(mark::DOUBLE_QUOTE)),
        (b'`', 1) => (at + 1, Kind::Mark(mark::SINGLE_QUOTE)),
        (byte, _) if byte.is_ascii() => (at + 1, ascii(byte).map_or(Kind::Symbol, Kind::Mark)),
        _ => {
            let c = text[at..].chars().next().unwrap_or(' ');
            (at + c.len_utf8(), other(c).map_or(Kind::Symbol, Kind::Mark))
        }
    }
}

/// A run of so many symbols of one kind divides a text.
const DIVIDER: usize = 3;

fn is_divider(byte: u8) -> bool {
    matches!(byte, b'*' | b'_' | b'=' | b'~' | b'#')
}

/// Whether the symbol `form` stands between parts of a text: `***`, `____`.
pub(super) fn divides(form: &str) -> bool {
    form.len() >= DIVIDER && is_divider(form.as_bytes()[0])
}

fn ascii(byte: u8) -> Option<WordId> {
    Some(match byte {
        b',' => mark::COMMA,
        b'?' => mark::QUESTION,
        b'!' => mark::EXCLAMATION,
        b':' => mark::COLON,
        b';' => mark::SEMICOLON,
        b'(' => mark::OPEN_BRACKET,
        b')' => mark::CLOSE_BRACKET,
        b'"' => mark::DOUBLE_QUOTE,
        b'\'' => mark::SINGLE_QUOTE,
        b'%' => mark::PERCENT,
        b'$' => mark::CURRENCY,
        _ => return None,
    })
}

fn other(c: char) -> Option<WordId> {
    Some(match c {
        '—' | '–' | '―' | '‒' => mark::DASH,
        '…' => mark::ELLIPSIS,
        '“' | '”' | '„' | '‟' | '«' | '»' | '＂' => mark::DOUBLE_QUOTE,
        '‘' | '’' | '‚' | '‛' | '‹' | '›' => mark::SINGLE_QUOTE,
        '£' | '€' | '¥' | '¢' | '\u{20a0}'..='\u{20cf}' => mark::CURRENCY,
        '。' | '．' => mark::STOP,
        '？' | '؟' => mark::QUESTION,
        '！' => mark::EXCLAMATION,
        '，' | '、' | '،' => mark::COMMA,
        _ => return None,
    })
}

/// A full stop or an ellipsis. In *done. . . .* the first stop ends the sentence and the rest is an omission.
fn full_stops(bytes: &[u8], run: usize, at: usize, spaced: bool) -> (usize, Kind) {
    if run > 1 {
        return (at + run, Kind::Mark(mark::ELLIPSIS));
    }
    let pairs = bytes[1..].chunks_exact(2).take_while(|pair| *pair == b" .").count();
    if pairs >= 2 && (spaced || pairs == 2) {
        return (at + 1 + 2 * pairs, Kind::Mark(mark::ELLIPSIS));
    }
    (at + 1, Kind::Mark(mark::STOP))
}
