//! JSON that is one line to every reader of lines.

use std::io::{self, Write};

use serde_json::ser::Formatter;

/// What some readers take for the end of a line (Python's `splitlines`), and JSON may hold as it is: the next
/// line, the line separator and the paragraph separator of Unicode.
const ENDS: [char; 3] = ['\u{85}', '\u{2028}', '\u{2029}'];

/// Writes JSON without blanks, and line ends of Unicode as escapes.
pub(super) struct OneLine;

impl Formatter for OneLine {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment;
        while let Some(at) = rest.find(ENDS) {
            out.write_all(&rest.as_bytes()[..at])?;
            let mut letters = rest[at..].chars();
            letters.next().map_or(Ok(()), |end| write!(out, "\\u{:04x}", u32::from(end)))?;
            rest = letters.as_str();
        }
        out.write_all(rest.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use serde::Serialize;
    use serde_json::Serializer;

    use super::*;

    #[test]
    fn line_ends_of_unicode_are_escaped() {
        let text = "One\u{2028}two\u{2029}\u{85}three “é”\n";
        let mut out = Vec::new();
        text.serialize(&mut Serializer::with_formatter(&mut out, OneLine)).unwrap();
        let written = String::from_utf8(out).unwrap();
        assert_eq!(written, "\"One\\u2028two\\u2029\\u0085three “é”\\n\"");
        assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text);
    }
}
