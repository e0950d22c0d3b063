//! What rows are called where there is little room.

use std::collections::{HashMap, HashSet};

use crate::render::{
    safe,
    width::{shorten, shorten_middle, width},
};

/// The labels in `room` columns: whole if all fit; without folders if the files' names tell them apart;
/// else with the start of the folder and the start of the name.
pub(super) fn fitted<'a>(labels: impl Iterator<Item = &'a str>, room: usize) -> Vec<String> {
    let labels: Vec<String> = labels.map(|label| safe(label).into_owned()).collect();
    if labels.iter().all(|label| width(label) <= room) {
        return labels;
    }
    let names: Vec<&str> = labels.iter().map(|label| name(label)).collect();
    if are_unique(&names) {
        return cut(&names, room);
    }
    let both = |label: &String| match label.rsplit_once('/') {
        Some((folder, name)) if width(label) > room => {
            // The name has more to tell apart: two thirds, or what the folder leaves.
            let folder = shorten(folder, (room / 3).max(room.saturating_sub(width(name) + 1)));
            format!("{folder}/{name}")
        }
        _ => label.clone(),
    };
    let both: Vec<String> = labels.iter().map(both).collect();
    cut(&both.iter().map(String::as_str).collect::<Vec<_>>(), room)
}

/// What follows the last folder.
fn name(label: &str) -> &str {
    label.rsplit_once('/').map_or(label, |(_, name)| name)
}

/// Cuts at the end, or in the middle where ends tell labels apart.
fn cut(labels: &[&str], room: usize) -> Vec<String> {
    let cut: Vec<String> = labels.iter().map(|label| shorten(label, room)).collect();
    let mut count: HashMap<&str, usize> = HashMap::new();
    cut.iter().for_each(|label| *count.entry(label).or_default() += 1);
    let twice = |cut: &String| count.get(cut.as_str()).is_some_and(|n| *n > 1);
    let one = |(label, cut): (&&str, &String)| {
        if cut != label && twice(cut) { shorten_middle(label, room) } else { cut.clone() }
    };
    labels.iter().zip(&cut).map(one).collect()
}

fn are_unique(labels: &[&str]) -> bool {
    let mut seen = HashSet::new();
    labels.iter().all(|label| seen.insert(*label))
}

#[cfg(test)]
mod tests {
    use super::fitted;

    fn cut(labels: &[&str], room: usize) -> Vec<String> {
        fitted(labels.iter().copied(), room)
    }

    #[test]
    fn labels_keep_what_tells_them_apart() {
        assert_eq!(cut(&["wire/flood", "herald/fraud"], 12), ["wire/flood", "herald/fraud"]);
        assert_eq!(cut(&["wire/flood", "herald/fraud-case"], 12), ["flood", "fraud-case"]);
        assert_eq!(cut(&["w/a-flood-in-the-hills", "h/fraud"], 12), ["a-flood-in-…", "fraud"]);
        assert_eq!(cut(&["wire/page-one", "herald/page-one"], 12), ["wire/page-o…", "her…/page-o…"]);
        assert_eq!(cut(&["archive-page-17", "archive-page-18"], 12), ["archi…age-17", "archi…age-18"]);
    }
}
