//! The full stop in or after a word: figures, abbreviations, initials and addresses.

use super::normal::normalise;
use super::scan::{Lexis, Scanner, Step, Stop};

impl<L: Lexis> Scanner<'_, L> {
    /// What the full stop at `at` does to the word that began at `start`.
    pub(super) fn full_stop(&mut self, start: usize, at: usize) -> Step {
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
        let before = self.text[..start].trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
        let after_capital =
            before.trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with(char::is_uppercase);
        before_initial || after_capital && rest.first().is_some_and(u8::is_ascii_uppercase)
    }

    /// End of the abbreviation that holds the full stop at `at`.
    fn abbreviation(&mut self, start: usize, at: usize) -> Option<usize> {
        if at - start > 16 {
            return None;
        }
        // *R-**Fla.***
        let start = self.text[start..at].rfind('-').map_or(start, |hyphen| start + hyphen + 1);
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
