//! Text of articles, file names and lexicons as it may stand on a terminal.

use std::borrow::Cow;

/// Makes everything visible that could move the cursor, change colours or turn the direction of
/// writing: control characters become their pictures (`␛`), bidi marks their code point (`⟨U+202E⟩`).
/// Tabs and line breaks become their pictures too: the result is always one line.
///
/// ```
/// assert_eq!(framelens::render::safe("plain"), "plain");
/// assert_eq!(framelens::render::safe("\u{1b}[2J"), "␛[2J");
/// ```
pub fn safe(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_unsafe) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    text.chars().for_each(|c| push(&mut out, c));
    Cow::Owned(out)
}

/// Whether a character must not reach a terminal as it is.
pub(super) fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// Adds a character in its visible form.
pub(super) fn push(out: &mut String, c: char) {
    match c {
        '\u{0}'..='\u{1F}' => out.push(char::from_u32(0x2400 + c as u32).unwrap_or('␦')),
        '\u{7F}' => out.push('␡'),
        c if is_unsafe(c) => out.push_str(&format!("⟨U+{:04X}⟩", c as u32)),
        c => out.push(c),
    }
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn nothing_that_steers_a_terminal_passes() {
        for (given, expected) in [
            ("café “quoted” – 日本", "café “quoted” – 日本"),
            ("\u{1b}]0;title\u{7}", "␛]0;title␇"),
            ("a\r\nb\tc", "a␍␊b␉c"),
            ("\u{9b}31m", "⟨U+009B⟩31m"),
            ("\u{202e}evil\u{202c}", "⟨U+202E⟩evil⟨U+202C⟩"),
            ("\u{2066}x\u{2069}", "⟨U+2066⟩x⟨U+2069⟩"),
            ("del\u{7f}", "del␡"),
        ] {
            assert_eq!(safe(given), expected);
        }
    }
}
