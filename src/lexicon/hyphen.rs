//! *Far right* and *far-right* are one phrase to whoever makes a list: blanks and hyphens stand for each other.

use super::{Element, words::Words};

/// The other ways of writing a phrase of plain words: with hyphens instead of blanks, and blanks
/// instead of hyphens.
pub(super) fn variants(pattern: &[Element], words: &mut Words<'_>) -> Vec<Vec<Element>> {
    let spelt: Option<Vec<&str>> = pattern.iter().map(|element| plain_word(*element, words)).collect();
    let ways = spelt.map(|spelt| ways(&spelt)).unwrap_or_default();
    let mut element = |word: &String| Element::Word(words.id(word));
    ways.iter().map(|way| way.iter().map(&mut element).collect()).collect()
}

fn ways(words: &[&str]) -> Vec<Vec<String>> {
    let joined = (words.len() > 1).then(|| vec![words.join("-")]);
    let hyphenated = words.iter().any(|word| inner_hyphen(word));
    let parted = hyphenated.then(|| {
        let parts =
            words.iter().flat_map(|word| if inner_hyphen(word) { word.split('-') } else { word.split('\0') });
        parts.map(str::to_owned).collect()
    });
    joined.into_iter().chain(parted).collect()
}

/// A word that may stand on either side of a hyphen.
fn plain_word<'w>(element: Element, words: &'w Words<'_>) -> Option<&'w str> {
    words.spelling(element).filter(|word| word.chars().all(|c| c.is_alphanumeric() || c == '-'))
}

fn inner_hyphen(word: &str) -> bool {
    word.split('-').count() > 1 && word.split('-').all(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{lexicon::shared::Shared, text::Vocabulary};

    fn shown(phrase: &str) -> Vec<String> {
        let vocabulary = &mut Vocabulary::default();
        let mut words = Words { shared: &Shared::default(), vocabulary };
        let pattern: Vec<Element> = phrase.split(' ').map(|word| Element::Word(words.id(word))).collect();
        let variants = variants(&pattern, &mut words);
        let show = |pattern: &Vec<Element>| {
            pattern.iter().filter_map(|element| plain_word(*element, &words)).collect::<Vec<_>>().join(" ")
        };
        variants.iter().map(show).collect()
    }

    #[test]
    fn blanks_and_hyphens_stand_for_each_other() {
        assert_eq!(shown("far right"), ["far-right"]);
        assert_eq!(shown("right-sizing"), ["right sizing"]);
        assert_eq!(shown("state-of-the-art lab"), ["state-of-the-art-lab", "state of the art lab"]);
        assert_eq!(shown("war"), Vec::<String>::new());
        assert_eq!(shown("mayor 's plan"), Vec::<String>::new());
    }
}
