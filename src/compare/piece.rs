//! What is kept of an article for a comparison: numbers, never its text.

use crate::{
    lexicon::fnv1a,
    report::{ArticleReport, Totals},
};

/// The group of articles that lack the field.
pub const NO_VALUE: &str = "(none)";

/// Shorter sentences are alike by chance: *She declined to comment.*
const LEAST_WORDS: usize = 8;

/// What is kept of an article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Piece {
    /// The article's id.
    pub article: String,
    /// The value of the field that makes the groups.
    pub group: String,
    /// The value of the field that makes the pairs, if there is one.
    pub pair: Option<String>,
    /// What its figures are computed from.
    pub totals: Totals,
    /// A hash of the words of each sentence that is long enough to be known again elsewhere.
    pub sentences: Vec<u64>,
}

impl Piece {
    /// What is kept of this report, whose totals are known already; articles without the field `by` are in
    /// the group [`NO_VALUE`].
    pub fn of(report: &ArticleReport, by: &str, totals: Totals) -> Piece {
        let article = &report.article;
        let sentences = report.sentences.iter().filter(|sentence| sentence.is_running());
        Piece {
            article: article.id.clone(),
            group: report.group(by).unwrap_or_else(|| NO_VALUE.to_owned()),
            pair: None,
            totals,
            sentences: sentences.filter_map(|sentence| known_by(sentence.span.cut(&article.text))).collect(),
        }
    }

    /// The same with the value of the field that makes the pairs.
    pub fn paired(self, report: &ArticleReport, field: &str) -> Piece {
        Piece { pair: report.group(field), ..self }
    }
}

/// A hash of the words of a sentence, whatever their case and the marks around them.
fn known_by(sentence: &str) -> Option<u64> {
    let words = sentence.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(str::to_lowercase).collect();
    (words.len() >= LEAST_WORDS).then(|| fnv1a(words.join(" ").as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::known_by;

    #[test]
    fn sentences_are_known_by_their_words() {
        let one = known_by("The bridge — “closed” on Friday — won’t open before May, the mayor said.");
        assert_eq!(one, known_by("The bridge, \"closed\" on Friday, won't open before May, the Mayor said"));
        assert_ne!(one, known_by("The bridge closed on Friday will not open before May, the mayor said."));
        assert!(one.is_some() && known_by("She declined to comment on it.").is_none());
    }
}
