//! How far two people mark the same words.

use std::collections::BTreeMap;

/// Words that two people marked, and those that both did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Overlap {
    /// Marked by both.
    pub both: u32,
    /// Marked by the one and by the other, added up.
    pub marked: u32,
}

impl Overlap {
    /// Twice the words that both marked over all marked words: 0 (none in common) to 1 (the same words).
    /// It is the F1 of the one against the other, the same either way round; `None` if nobody marked any.
    pub fn f1(self) -> Option<f64> {
        (self.marked > 0).then(|| 2.0 * f64::from(self.both) / f64::from(self.marked))
    }
}

impl std::ops::AddAssign for Overlap {
    fn add_assign(&mut self, other: Overlap) {
        self.both += other.both;
        self.marked += other.marked;
    }
}

/// The overlap of two phrases, word by word: case, order and marks do not count, a word that stands twice
/// counts twice.
///
/// ```
/// use framelens::stats::overlap;
///
/// assert_eq!(overlap("could; might", "Could").f1(), Some(2.0 / 3.0));
/// assert_eq!(overlap("", "").f1(), None);
/// ```
pub fn overlap(one: &str, other: &str) -> Overlap {
    let (one, other) = (words(one), words(other));
    let both = one.iter().map(|(word, n)| other.get(word).map_or(0, |m| *n.min(m))).sum();
    let marked = one.values().chain(other.values()).sum();
    Overlap { both, marked }
}

fn words(text: &str) -> BTreeMap<String, u32> {
    let mut found = BTreeMap::new();
    // Hands type the straight apostrophe where print has the curly one.
    let text = text.replace('’', "'").to_lowercase();
    let letters = |c: char| !(c.is_alphanumeric() || c == '\'' || c == '%');
    for word in text.split(letters).map(|word| word.trim_matches('\'')).filter(|word| !word.is_empty()) {
        *found.entry(word.to_owned()).or_insert(0) += 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_count_whatever_their_case_order_and_marks() {
        for (one, other, f1) in [
            ("according to", "According to", Some(1.0)),
            ("“slammed”", "slammed", Some(1.0)),
            ("didn't", "didn’t", Some(1.0)),
            ("said", "argued", Some(0.0)),
            ("the mayor, Ana Duarte", "Ana Duarte", Some(2.0 * 2.0 / 6.0)),
            ("very very", "very", Some(2.0 / 3.0)),
            ("said", "", Some(0.0)),
            ("!", "?", None),
        ] {
            assert_eq!(overlap(one, other).f1(), f1, "{one} | {other}");
            assert_eq!(overlap(other, one).f1(), f1, "{other} | {one}");
        }
    }
}
