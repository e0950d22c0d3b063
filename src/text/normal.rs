//! How words are spelled for comparison: lower case, straight apostrophes, plain hyphens.

/// Suffixes that are tokens of their own, longest first where one ends in another.
pub(super) const CLITICS: [&str; 6] = ["'s", "'re", "'ve", "'ll", "'d", "'m"];
/// The negation that takes a letter of its verb with it (*do* + *n't*).
pub(super) const NEGATION: &str = "n't";

/// Writes the normal form of `word` into `buffer`, replacing what was there.
pub(super) fn normalise(buffer: &mut String, word: &str) {
    buffer.clear();
    if word.is_ascii() {
        buffer.push_str(word);
        buffer.make_ascii_lowercase();
        return;
    }
    for c in word.chars() {
        match c {
            '’' | '‘' | 'ʼ' | '＇' => buffer.push('\''),
            '‑' => buffer.push('-'),
            '\u{ad}' => {}
            c => buffer.extend(c.to_lowercase()),
        }
    }
}

/// A text with each stretch of blank space made one blank, and none at its ends.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Length of the apostrophe at the start of `bytes`, straight or curly; 0 if there is none.
pub(super) fn apostrophe(bytes: &[u8]) -> usize {
    match bytes {
        [b'\'', ..] => 1,
        [0xE2, 0x80, 0x99, ..] => 3,
        _ => 0,
    }
}

/// Length of the clitic that `bytes` begin with, when a boundary follows it; 0 if there is none.
pub(super) fn clitic(bytes: &[u8]) -> usize {
    let mark = apostrophe(bytes);
    if mark == 0 {
        return 0;
    }
    let letters = &bytes[mark..];
    let suffix = CLITICS.iter().find(|c| starts_word(letters, &c.as_bytes()[1..]));
    suffix.map_or(0, |c| mark + c.len() - 1)
}

/// Length of the negation suffix that `bytes` begin with; 0 if there is none.
pub(super) fn negation(bytes: &[u8]) -> usize {
    if !matches!(bytes.first(), Some(b'n' | b'N')) {
        return 0;
    }
    let mark = apostrophe(&bytes[1..]);
    if mark > 0 && starts_word(&bytes[1 + mark..], &NEGATION.as_bytes()[2..]) { mark + 2 } else { 0 }
}

/// Whether `bytes` begin with the letters of `word` in either case and no further letter or digit.
fn starts_word(bytes: &[u8], word: &[u8]) -> bool {
    let Some((head, rest)) = bytes.split_at_checked(word.len()) else { return false };
    head.eq_ignore_ascii_case(word) && !begins_alphanumeric(rest)
}

fn begins_alphanumeric(bytes: &[u8]) -> bool {
    match bytes.first() {
        None => false,
        Some(byte) if byte.is_ascii() => byte.is_ascii_alphanumeric(),
        Some(_) => {
            let head = bytes.get(..4).unwrap_or(bytes);
            let first = head.utf8_chunks().next().and_then(|chunk| chunk.valid().chars().next());
            first.is_some_and(char::is_alphanumeric)
        }
    }
}
