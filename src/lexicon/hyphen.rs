//! *Far right* and *far-right* are one phrase to whoever makes a list: blanks and hyphens stand for each other.

use super::pattern::Slot;

/// The other ways of writing a phrase of plain words: with hyphens instead of blanks, and blanks
/// instead of hyphens.
pub(super) fn variants(pattern: &[Slot]) -> Vec<Vec<Slot>> {
    let words: Option<Vec<&str>> = pattern.iter().map(plain_word).collect();
    let Some(words) = words else { return Vec::new() };
    let joined = (words.len() > 1).then(|| vec![Slot::Word(words.join("-"))]);
    let hyphenated = words.iter().any(|word| inner_hyphen(word));
    let parted = hyphenated.then(|| {
        let parts =
            words.iter().flat_map(|word| if inner_hyphen(word) { word.split('-') } else { word.split('\0') });
        parts.map(|part| Slot::Word(part.to_owned())).collect()
    });
    joined.into_iter().chain(parted).collect()
}

/// A word that may stand on either side of a hyphen.
fn plain_word(slot: &Slot) -> Option<&str> {
    match slot {
        Slot::Word(word) if word.chars().all(|c| c.is_alphanumeric() || c == '-') => Some(word),
        _ => None,
    }
}

fn inner_hyphen(word: &str) -> bool {
    word.split('-').count() > 1 && word.split('-').all(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(phrase: &str) -> Vec<String> {
        let slots: Vec<Slot> = phrase.split(' ').map(|word| Slot::Word(word.to_owned())).collect();
        let show = |pattern: Vec<Slot>| pattern.iter().filter_map(plain_word).collect::<Vec<_>>().join(" ");
        variants(&slots).into_iter().map(show).collect()
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
