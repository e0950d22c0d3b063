//! In what units spans are written.

use crate::text::Span;

/// In what units spans are written. All count from 0 at the start of the article's text, end exclusive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Offsets {
    /// Unicode code points (Python, R).
    #[default]
    Chars,
    /// Bytes of UTF-8 (Rust, Go).
    Bytes,
    /// UTF-16 code units (JavaScript, Java).
    Utf16,
}

/// Turns byte offsets of one text into another unit: linear in the text once, then a look-up each.
pub(super) struct Converter {
    /// One entry every [`STEP`] bytes: the offset of the character that holds that byte.
    marks: Option<Vec<u32>>,
    unit: Offsets,
}

/// Bytes between two marks: each look-up counts at most so many.
const STEP: usize = 64;

impl Converter {
    pub(super) fn new(text: &str, unit: Offsets) -> Converter {
        if unit == Offsets::Bytes || text.is_ascii() {
            return Converter { marks: None, unit };
        }
        let mut marks = Vec::with_capacity(text.len() / STEP + 1);
        let mut count = 0;
        for (i, byte) in text.bytes().enumerate() {
            if i % STEP == 0 {
                marks.push(count);
            }
            count += units(byte, unit);
        }
        Converter { marks: Some(marks), unit }
    }

    /// The two ends of `span` in the unit asked for. `text` is the text given to `new`.
    pub(super) fn span(&self, text: &str, span: Span) -> [u32; 2] {
        [self.offset(text, span.start), self.offset(text, span.end)]
    }

    fn offset(&self, text: &str, byte: u32) -> u32 {
        let Some(marks) = &self.marks else { return byte };
        let byte = (byte as usize).min(text.len());
        let mark = (byte / STEP).min(marks.len().saturating_sub(1));
        let rest = &text.as_bytes()[mark * STEP..byte];
        marks.get(mark).copied().unwrap_or(0) + rest.iter().map(|b| units(*b, self.unit)).sum::<u32>()
    }
}

/// How many units the character adds whose first byte this is; 0 for bytes inside a character.
fn units(byte: u8, unit: Offsets) -> u32 {
    match byte {
        0x80..0xC0 => 0,
        0xF0.. if unit == Offsets::Utf16 => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unit_agrees_with_a_plain_count() {
        let text = "“Ünï” 𝒳 costs €5. ".repeat(40);
        for unit in [Offsets::Chars, Offsets::Bytes, Offsets::Utf16] {
            let converter = Converter::new(&text, unit);
            for (i, _) in text.char_indices().chain([(text.len(), ' ')]) {
                let before = &text[..i];
                let expected = match unit {
                    Offsets::Chars => before.chars().count(),
                    Offsets::Bytes => i,
                    Offsets::Utf16 => before.encode_utf16().count(),
                };
                assert_eq!(converter.offset(&text, i as u32), expected as u32, "{unit:?} at byte {i}");
            }
        }
    }

    #[test]
    fn offsets_beyond_the_text_stop_at_its_end() {
        let converter = Converter::new("é", Offsets::Chars);
        assert_eq!(converter.span("é", Span::new(0, 99)), [0, 1]);
    }
}
