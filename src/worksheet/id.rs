//! Ids of rows: the same for the same sentence of the same article, wherever its file lies.

use crate::lexicon::fnv1a;

/// Letters of the code of an article. Without vowels no code is a word, and spreadsheets take none for a
/// number or a date.
const LETTERS: &[u8; 20] = b"bcdfghjklmnpqrstvwxz";

/// Letters a code: 64 million codes, so articles of one class do not share one.
const LENGTH: usize = 6;

/// The id of a sentence: a code made of the article's text, and the sentence's number, as in `kbtrwz-7`.
///
/// It tells nothing of the outlet, the file or the writer, and does not change when a file is moved.
///
/// ```
/// use framelens::worksheet::{is_sentence_id, sentence_id};
///
/// let id = sentence_id("The bridge is shut.", 1);
/// assert!(is_sentence_id(&id) && id.ends_with("-1"));
/// ```
pub fn sentence_id(article: &str, number: u32) -> String {
    let mut hash = fnv1a(article.as_bytes());
    let mut code = String::with_capacity(LENGTH);
    for _ in 0..LENGTH {
        code.push(char::from(LETTERS[(hash % 20) as usize]));
        hash /= 20;
    }
    format!("{code}-{number}")
}

/// Whether a text has the form of an id.
pub fn is_sentence_id(text: &str) -> bool {
    let Some((code, number)) = text.split_once('-') else { return false };
    let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    digits && code.len() == LENGTH && code.bytes().all(|byte| LETTERS.contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_hang_on_the_text_alone() {
        assert_eq!(sentence_id("One. Two.", 2), sentence_id("One. Two.", 2));
        assert_ne!(sentence_id("One. Two.", 2), sentence_id("One. Too.", 2));
        assert_ne!(sentence_id("One. Two.", 2), sentence_id("One. Two.", 1));
    }

    #[test]
    fn what_looks_like_an_id_is_told_from_what_does_not() {
        for (text, is) in [("bcdfgh-12", true), ("bcdfgh-", false), ("abcdef-1", false), ("", false)] {
            assert_eq!(is_sentence_id(text), is, "{text}");
        }
    }
}
