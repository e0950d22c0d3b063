//! Where the next word, figure or mark ends. Articles and phrases of lexicons are cut by this one scanner.

use super::normal::{clitic, negation, normalise};
use super::symbol;
use super::vocabulary::WordId;

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
    lexis: L,
    buffer: String,
}

/// Whether a word goes on.
enum Step {
    On(usize),
    End(usize),
}

impl<'a, L: Lexis> Scanner<'a, L> {
    pub(super) fn new(text: &'a str, lexis: L) -> Self {
        Scanner { text, lexis, buffer: String::new() }
    }

    /// End and kind of the piece at `at`, which must not be blank. `joined`: a word ends right before it.
    pub(super) fn piece(&mut self, at: usize, joined: bool) -> (usize, Kind) {
        let bytes = &self.text.as_bytes()[at..];
        if joined {
            let suffix = clitic(bytes).max(negation(bytes));
            if suffix > 0 {
                return (at + suffix, Kind::Clitic);
            }
        }
        if self.begins_word(at, joined) {
            return (self.word_end(at), Kind::Word);
        }
        symbol::scan(self.text, at)
    }

    fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or(b' ')
    }

    fn char(&self, at: usize) -> char {
        self.text[at..].chars().next().unwrap_or(' ')
    }

    fn alphanumeric(&self, at: usize) -> bool {
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
        if letters < 2 || letters > 6 {
            return false;
        }
        normalise(&mut self.buffer, &self.text[at..at + length + letters]);
        self.lexis.elision(&self.buffer)
    }

    fn word_end(&mut self, start: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut at = start + self.char(start).len_utf8();
        loop {
            while at < bytes.len() && bytes[at].is_ascii_alphanumeric() {
                at += 1;
            }
            match self.step(start, at) {
                Step::On(next) => at = next,
                Step::End(end) => return end,
            }
        }
    }

    /// What the character at `at` does to the word that began at `start`.
    fn step(&mut self, start: usize, at: usize) -> Step {
        let (before, next) = (self.byte(at - 1), self.byte(at + 1));
        let digits = before.is_ascii_digit() && next.is_ascii_digit();
        let on = match self.byte(at) {
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

    fn full_stop(&mut self, start: usize, at: usize) -> Step {
        let (before, next) = (self.byte(at - 1), self.byte(at + 1));
        if next == b'.' {
            return Step::End(at);
        }
        if before.is_ascii_digit() && next.is_ascii_digit() || self.mail_address(at) {
            return Step::On(at + 1);
        }
        if let Some(step) = self.letters(start, at) {
            return step;
        }
        if let Some(end) = self.abbreviation(start, at) {
            return Step::End(end);
        }
        let domain = next.is_ascii_lowercase() && (before.is_ascii_lowercase() || before.is_ascii_digit());
        if domain || next.is_ascii_alphanumeric() && self.text[start..at].starts_with('@') {
            Step::On(at + 1)
        } else {
            Step::End(at)
        }
    }

    /// Whether an `@` follows the full stop at `at` before any blank space (*Ana.Ruiz@example.org*).
    fn mail_address(&self, at: usize) -> bool {
        let rest = &self.text.as_bytes()[at + 1..];
        let name = |b: &&u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-');
        let length = rest.iter().take(64).take_while(name).count();
        length > 0 && rest.get(length) == Some(&b'@')
    }

    /// Single letters with full stops: *U.S.*, *a.m.*, and initials.
    fn letters(&self, start: usize, at: usize) -> Option<Step> {
        let word = &self.text[start..at];
        let single = word.len() <= 4 && word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
        if !single && !dotted_letters(word) {
            return None;
        }
        let next = self.byte(at + 1);
        let alone = !self.byte(at + 2).is_ascii_alphanumeric();
        if next.is_ascii_alphabetic() && alone {
            return Some(Step::On(at + 1));
        }
        if next == b'-' && self.alphanumeric(at + 2) {
            return Some(Step::On(at + 2));
        }
        let initial = single && word.chars().all(char::is_uppercase) && self.is_initial(start, at);
        (!single || initial).then_some(Step::End(at + 1))
    }

    /// Whether the capital letter between `start` and `at` is an initial and not the pronoun.
    fn is_initial(&self, start: usize, at: usize) -> bool {
        if self.byte(start) != b'I' {
            return true;
        }
        let rest = self.text[at + 1..].trim_start().as_bytes();
        let before_initial = matches!(rest, [b'A'..=b'Z', b'.', ..]);
        let word = self.text[..start].trim_end();
        let head = word.rfind(|c: char| c.is_whitespace()).map_or(0, |i| i + 1);
        let tail = word[head..].trim_start_matches(|c: char| !c.is_alphanumeric() && c != ' ');
        before_initial || rest.first().is_some_and(u8::is_ascii_uppercase) && tail.starts_with(char::is_uppercase)
    }

    /// End of the abbreviation that holds the full stop at `at`.
    fn abbreviation(&mut self, start: usize, at: usize) -> Option<usize> {
        if at - start > 16 {
            return None;
        }
        let letters = |b: &&u8| b.is_ascii_alphabetic() || **b == b'.';
        let more = self.text.as_bytes()[at + 1..].iter().take(8).take_while(letters).count();
        let whole = &self.text[start..at + 1 + more];
        if more > 1 && whole.ends_with('.') && self.keeps(start, at + 1 + more) {
            return Some(at + 1 + more);
        }
        (!self.byte(at + 1).is_ascii_alphanumeric() && self.keeps(start, at + 1)).then_some(at + 1)
    }

    /// Whether the word from `start` keeps the full stop before `end`.
    fn keeps(&mut self, start: usize, end: usize) -> bool {
        normalise(&mut self.buffer, &self.text[start..end]);
        match self.lexis.stop(&self.buffer) {
            Stop::Apart => false,
            Stop::Kept => true,
            Stop::KeptInside => {
                let next = self.text[end..].chars().find(|c| !c.is_whitespace() && !"([".contains(*c));
                next.is_some_and(|c| c.is_numeric() || c.is_lowercase() || matches!(c, ',' | ';'))
            }
        }
    }
}

/// Whether `word` is at least two letters with a full stop between each: *U.S*, *e.g*.
fn dotted_letters(word: &str) -> bool {
    let odd = |(i, b): (usize, &u8)| if i % 2 == 0 { b.is_ascii_alphabetic() } else { *b == b'.' };
    (3..24).contains(&word.len()) && word.len() % 2 == 1 && word.as_bytes().iter().enumerate().all(odd)
}
