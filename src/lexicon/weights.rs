//! What the signs around a cue are worth: fitted weights as a text file, one sign or pair of signs a line.
//!
//! ```text
//! # threshold = 0.00
//! 1.25 in-frame=yes
//! -0.40 cue-act=attitude & after=the
//! ```

use rustc_hash::{FxHashMap, FxHasher};
use std::hash::Hasher;

use super::{
    LexiconError,
    hash::{fnv1a, hash},
};

/// Weights of signs, found by the signs' names.
#[derive(Clone, Debug, Default)]
pub struct Weights {
    /// What the comments at the head of the file say: corpus, date, size, figures.
    pub about: Vec<Box<str>>,
    /// Hash of the file, 16 hexadecimal digits.
    pub hash: String,
    /// A candidate counts from this sum on.
    pub threshold: f32,
    /// A candidate in no frame is not looked at if its plainest signs come to less.
    pub floor: f32,
    names: Vec<Box<str>>,
    /// By sign: the row of its name, and its weight.
    by_key: FxHashMap<u64, (u32, f32)>,
}

/// A sign, or several together, as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignKey(pub u64);

impl SignKey {
    /// The number of a kind of sign (FNV-1a).
    pub const fn of_kind(kind: &str) -> SignKey {
        SignKey(fnv1a(kind.as_bytes()))
    }

    /// The number of one sign: that of its kind with what it says.
    #[must_use]
    pub fn saying(self, value: &str) -> SignKey {
        let mut hasher = FxHasher::default();
        hasher.write(value.as_bytes());
        self.with(SignKey(hasher.finish()))
    }

    /// The number of this sign together with another; the order counts.
    #[must_use]
    pub fn with(self, other: SignKey) -> SignKey {
        SignKey((self.0.rotate_left(23) ^ other.0).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }
}

/// Between signs that count together.
pub const TOGETHER: &str = " & ";

impl Weights {
    /// Reads a file of weights.
    ///
    /// # Errors
    /// The first line that is neither a comment nor a number and a name.
    pub fn parse(path: &str, text: &str) -> Result<Weights, LexiconError> {
        let mut weights = Weights { hash: hash(text), ..Weights::default() };
        for (number, line) in text.lines().enumerate() {
            if let Some(comment) = line.strip_prefix('#') {
                weights.comment(comment.trim());
            } else if !line.trim().is_empty() {
                let row = line.split_once(' ').and_then(|(weight, name)| Some((weight.parse().ok()?, name)));
                let row = row.and_then(|(weight, name)| Some((weight, name, key(name)?)));
                let (weight, name, key) = row.ok_or_else(|| fault(path, number + 1, line))?;
                weights.by_key.insert(key.0, (weights.names.len() as u32, weight));
                weights.names.push(name.into());
            }
        }
        Ok(weights)
    }

    fn comment(&mut self, comment: &str) {
        let number = |name: &str| comment.strip_prefix(name)?.strip_prefix(" = ")?.parse().ok();
        match (number("threshold"), number("floor")) {
            (Some(threshold), _) => self.threshold = threshold,
            (_, Some(floor)) => self.floor = floor,
            _ => self.about.push(comment.into()),
        }
    }

    /// Row and weight of a sign, if it has one.
    pub fn of(&self, key: SignKey) -> Option<(u32, f32)> {
        self.by_key.get(&key.0).copied()
    }

    /// The name of a row.
    pub fn name(&self, row: u32) -> &str {
        self.names.get(row as usize).map_or("", |name| name)
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether nothing is weighed.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }
}

/// The number of the signs that a name spells.
fn key(name: &str) -> Option<SignKey> {
    let mut signs = name
        .split(TOGETHER)
        .map(|sign| sign.split_once('=').map(|(kind, value)| SignKey::of_kind(kind).saying(value)));
    let first = signs.next()??;
    signs.try_fold(first, |key, sign| Some(key.with(sign?)))
}

fn fault(path: &str, line: usize, text: &str) -> LexiconError {
    let message = format!("expected a weight and a sign (`0.25 in-frame=yes`), found {text:?}");
    LexiconError::of_line(path, line, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# Two signs.\n# threshold = 0.5\n# floor = -1\n1.25 what-follows=that-clause\n-0.40 cue-act=thought-act & word-after=the\n";

    #[test]
    fn a_file_gives_weights_by_the_names_of_signs() {
        let weights = Weights::parse("w", FILE).unwrap();
        let sign = |kind, value| SignKey::of_kind(kind).saying(value);
        let clause = sign("what-follows", "that-clause");
        let thought = sign("cue-act", "thought-act").with(sign("word-after", "the"));
        assert_eq!((weights.threshold, weights.floor, weights.len()), (0.5, -1.0, 2));
        assert_eq!(weights.about, ["Two signs.".into()]);
        assert_eq!(weights.of(clause), Some((0, 1.25)));
        assert_eq!(weights.of(thought).map(|(row, weight)| (weights.name(row), weight)), {
            Some(("cue-act=thought-act & word-after=the", -0.4))
        });
        assert_eq!(weights.of(sign("cue-act", "thought-act")), None);
    }

    #[test]
    fn a_line_without_a_weight_is_a_fault_with_its_place() {
        let fault =
            Weights::parse("cue.weights", "# ok\n0.5 what-follows=that-clause\nmuch what-follows=the\n")
                .unwrap_err();
        assert_eq!((fault.path.as_str(), fault.line), ("cue.weights", 3));
        assert!(Weights::parse("w", "0.5 that-clause\n").is_err());
    }
}
