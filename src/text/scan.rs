//! Where the next word, figure or mark ends. Articles and phrases of lexicons are cut by this one scanner.

use super::eight::{EACH, within};
use super::normal::{apostrophe, clitic, negation, normalise};
use super::symbol;
use super::vocabulary::WordId;

/// How many ASCII letters and digits `bytes` begin with, counted eight at a time: how long a word is cannot be
/// guessed, and a wrong guess costs the processor more than the eight comparisons.
fn letters_and_digits(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some(eight) = bytes[at..].first_chunk() {
        match leading(u64::from_le_bytes(*eight)) {
            8 => at += 8,
            fewer => return at + fewer,
        }
    }
    at + bytes[at..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count()
}

/// The same for eight bytes, the first lowest.
fn leading(bytes: u64) -> usize {
    let seven_bits = bytes & (EACH * 0x7f);
    let found = within(seven_bits | (EACH * 0x20), b'a', b'z') | within(seven_bits, b'0', b'9');
    let others = !(found & !bytes) & (EACH * 0x80);
    (others.trailing_zeros() / 8) as usize
}

/// The length of the word that `bytes` begin with, if it is of ASCII letters and digits and blank space follows, as it
/// mostly is: no mark is there to ask about.
fn plain_word(bytes: &[u8]) -> Option<usize> {
    let length = letters_and_digits(bytes);
    (length > 0 && matches!(bytes.get(length), Some(b' ' | b'\n'))).then_some(length)
}

/// What stands between two cuts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word or figure; the first character tells which.
    Word,
    /// A suffix such as *'s* or *n't*.
    Clitic,
    /// A mark with an id of its own.
    Mark(WordId),
    /// Any other symbol.
    Symbol,
}

/// What becomes of the full stop after a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// It is a mark of its own.
    Apart,
    /// It belongs to the word.
    Kept,
    /// It belongs to the word only if what follows shows that no sentence ends here (*No. 5* but *He said no.*).
    KeptInside,
}

/// What the scanner must know about words.
pub(super) trait Lexis {
    /// What becomes of the full stop that ends `word`.
    fn stop(&self, word: &str) -> Stop;
    /// Whether `word`, which begins with an apostrophe, is one word with it.
    fn elision(&self, word: &str) -> bool;
}

/// Cuts a text from left to right.
pub(super) struct Scanner<'a, L> {
    pub(super) text: &'a str,
    pub(super) lexis: L,
    pub(super) buffer: String,
}

/// Whether a word goes on.
pub(super) enum Step {
    On(usize),
    End(usize),
}

impl<'a, L: Lexis> Scanner<'a, L> {
    pub(super) fn new(text: &'a str, lexis: L) -> Self {
        Scanner { text, lexis, buffer: String::new() }
    }

    /// End and kind of the piece at `at`, which must not be blank. `joined`: a word ends right before it.
    pub(super) fn piece(&mut self, at: usize, joined: bool) -> (usize, Kind) {
        match plain_word(&self.text.as_bytes()[at..]) {
            Some(length) if !joined => (at + length, Kind::Word),
            _ => self.any_piece(at, joined),
        }
    }

    fn any_piece(&mut self, at: usize, joined: bool) -> (usize, Kind) {
        let bytes = &self.text.as_bytes()[at..];
        let suffix = if joined { clitic(bytes).max(negation(bytes)) } else { self.clitic_apart(at) };
        if suffix > 0 {
            return (at + suffix, Kind::Clitic);
        }
        if self.begins_word(at, joined) {
            return (self.word_end(at), Kind::Word);
        }
        symbol::scan(self.text, at)
    }

    /// Length of a clitic with a blank before it, as tokenised text has it (`Ana 's mother`); 0 if there is none.
    fn clitic_apart(&self, at: usize) -> usize {
        let (before, rest) = self.text.as_bytes().split_at(at);
        let after_word = matches!(before, [.., last, b' '] if last.is_ascii_alphanumeric() || *last >= 0x80);
        let length = if after_word { clitic(rest) } else { 0 };
        // A mark right after it makes it a word in quotation marks.
        if apostrophe(&rest[length..]) == 0 { length } else { 0 }
    }

    pub(super) fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or(b' ')
    }

    pub(super) fn char(&self, at: usize) -> char {
        self.text[at..].chars().next().unwrap_or(' ')
    }

    pub(super) fn alphanumeric(&self, at: usize) -> bool {
        let byte = self.byte(at);
        byte.is_ascii_alphanumeric() || byte >= 0x80 && self.char(at).is_alphanumeric()
    }

    fn begins_word(&mut self, at: usize, joined: bool) -> bool {
        let (byte, next) = (self.byte(at), self.byte(at + 1));
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => true,
            b'@' | b'#' => next.is_ascii_alphanumeric() || next == b'_',
            b'.' | b'-' | b'+' => next.is_ascii_digit() && self.opens_field(at),
            b'\'' => !joined && self.elided(at, 1),
            0x80.. => {
                let c = self.char(at);
                c.is_alphanumeric() || matches!(c, '’' | '‘') && !joined && self.elided(at, c.len_utf8())
            }
            _ => false,
        }
    }

    /// Whether blank space or an opening bracket stands before `at`.
    fn opens_field(&self, at: usize) -> bool {
        self.text[..at].chars().next_back().is_none_or(|c| c.is_whitespace() || "([{$£€".contains(c))
    }

    /// Whether the apostrophe at `at` belongs to the word after it: *'90s*, *'em*.
    fn elided(&mut self, at: usize, length: usize) -> bool {
        let rest = &self.text.as_bytes()[at + length..];
        let letters = rest.iter().take(8).take_while(|b| b.is_ascii_alphanumeric()).count();
        if let [b'0'..=b'9', b'0'..=b'9', b's', ..] = rest {
            return letters == 3;
        }
        if !(2..=6).contains(&letters) {
            return false;
        }
        normalise(&mut self.buffer, &self.text[at..at + length + letters]);
        self.lexis.elision(&self.buffer)
    }

    fn word_end(&mut self, start: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut at = start + if bytes[start].is_ascii() { 1 } else { self.char(start).len_utf8() };
        loop {
            at += letters_and_digits(&bytes[at..]);
            match self.step(start, at) {
                Step::On(next) => at = next,
                Step::End(end) => return end,
            }
        }
    }

    /// What the character at `at` does to the word that began at `start`.
    fn step(&mut self, start: usize, at: usize) -> Step {
        let byte = self.byte(at);
        let (before, next) = (self.byte(at - 1), self.byte(at + 1));
        let digits = before.is_ascii_digit() && next.is_ascii_digit();
        let on = match byte {
            b' ' | b'\n' => false,
            b'\'' => return self.apostrophe(start, at, 1),
            b'-' => before != b'-' && self.alphanumeric(at + 1),
            b'.' => return self.full_stop(start, at),
            b',' => digits && self.thousands(at + 1),
            b':' if self.text[at..].starts_with("://") => return Step::End(self.address_end(at)),
            b'/' => digits || self.alphanumeric(at + 1) && self.web_address(start, at),
            b':' => digits,
            b'&' => before.is_ascii_uppercase() && next.is_ascii_uppercase(),
            b'@' => next.is_ascii_alphanumeric(),
            b'_' => true,
            0x80.. => return self.beyond_ascii(start, at, before),
            _ => false,
        };
        if on { Step::On(at + 1) } else { Step::End(at) }
    }

    fn beyond_ascii(&self, start: usize, at: usize, before: u8) -> Step {
        let c = self.char(at);
        let next = at + c.len_utf8();
        let on = match c {
            '’' => return self.apostrophe(start, at, next - at),
            '‑' => self.alphanumeric(next),
            '–' => before.is_ascii_digit() && self.byte(next).is_ascii_digit(),
            // Marks that sit on a letter, joiners and soft hyphens belong to the word.
            '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' | '\u{ad}' => true,
            c => c.is_alphanumeric(),
        };
        if on { Step::On(next) } else { Step::End(at) }
    }

    fn apostrophe(&self, start: usize, at: usize, length: usize) -> Step {
        let bytes = self.text.as_bytes();
        if at > start + 1 && negation(&bytes[at - 1..]) > 0 {
            return Step::End(at - 1);
        }
        let inside = clitic(&bytes[at..]) == 0 && self.alphanumeric(at + length);
        if inside { Step::On(at + length) } else { Step::End(at) }
    }

    /// Whether exactly three digits stand at `at`.
    fn thousands(&self, at: usize) -> bool {
        (0..3).all(|i| self.byte(at + i).is_ascii_digit()) && !self.byte(at + 3).is_ascii_digit()
    }

    fn web_address(&self, start: usize, at: usize) -> bool {
        let word = &self.text.as_bytes()[start..at];
        word.contains(&b'.') && word.iter().any(u8::is_ascii_lowercase)
    }

    /// End of an address that holds `at`: up to blank space, without the marks that end a sentence.
    fn address_end(&self, at: usize) -> usize {
        let rest = &self.text[at..];
        let length = rest.find(|c: char| c.is_whitespace() || "<>\"“”".contains(c)).unwrap_or(rest.len());
        let kept = rest[..length].trim_end_matches(|c: char| ".,;:!?)]}'’".contains(c));
        at + kept.len().max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_digits_are_counted_as_one_by_one() {
        for byte in 0..=u8::MAX {
            for place in 0..18 {
                let mut bytes = *b"aZ09zAbcdefghijklm";
                bytes[place] = byte;
                let one_by_one = bytes.iter().take_while(|b| b.is_ascii_alphanumeric()).count();
                assert_eq!(letters_and_digits(&bytes), one_by_one, "{byte:#x} at {place}");
            }
        }
    }
}
