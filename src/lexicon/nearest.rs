//! What somebody may have meant by a name that is unknown.

/// The names nearest to one that is unknown, if any is near; several if they are equally near.
pub fn nearest<'a>(unknown: &str, known: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let limit = unknown.chars().count().div_ceil(3).max(1);
    let near = |name: &'a str| (distance(unknown, name), name);
    let mut found: Vec<_> = known.map(near).filter(|(far, _)| *far <= limit).collect();
    found.sort_unstable();
    found.dedup();
    let least = found.first().map(|(far, _)| *far);
    found.into_iter().filter(|(far, _)| Some(*far) == least).take(3).map(|(_, name)| name).collect()
}

/// How many letters must be changed, added or taken out (Levenshtein's distance).
pub(super) fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, other) in b.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *other);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspelt_names_have_neighbours() {
        assert_eq!(nearest("wrods", ["words", "sentences", "sources"].into_iter()), ["words"]);
        assert!(nearest("zzz", ["words"].into_iter()).is_empty());
    }
}
