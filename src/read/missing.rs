//! What to say of a path that cannot be opened: one that is not there is often misspelt.

use std::{fs, io, path::Path};

use super::Fault;
use crate::lexicon::nearest;

/// In names shorter than this every other name is near.
const SHORT: usize = 3;

/// What is wrong with a path that the system did not open.
pub fn unopened(path: &Path, error: io::Error) -> Fault {
    match error.kind() {
        io::ErrorKind::NotFound => Fault::Missing { near: near(path) },
        _ => error.into(),
    }
}

/// A file or folder that may have been meant, named as the path names its own.
fn near(path: &Path) -> Option<String> {
    let (folder, wanted) = (path.parent()?, path.file_name()?.to_str()?);
    let found =
        near_name(wanted, &names(if folder.as_os_str().is_empty() { Path::new(".") } else { folder }));
    found.map(|name| folder.join(name).to_string_lossy().into_owned())
}

/// Names in a folder, in order; what is hidden is not shown.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.retain(|name| !name.starts_with('.'));
    names.sort_unstable();
    names
}

/// The same name in letters of another size or with another ending, or else the nearest with the same ending.
fn near_name(wanted: &str, names: &[String]) -> Option<String> {
    let (stem, ending) = parts(wanted);
    let size = |name: &&String| name.eq_ignore_ascii_case(wanted);
    let other_ending = |name: &&String| parts(name).0.eq_ignore_ascii_case(stem);
    if let Some(same) = names.iter().find(size).or_else(|| names.iter().find(other_ending)) {
        return Some(same.clone());
    }
    let alike: Vec<&str> =
        names.iter().map(|name| parts(name)).filter(|own| own.1 == ending).map(|own| own.0).collect();
    let found = if stem.chars().count() < SHORT { Vec::new() } else { nearest(stem, alike.into_iter()) };
    let meant = found.first()?;
    names.iter().find(|name| parts(name) == (*meant, ending)).cloned()
}

/// A name before its last full stop, and behind it.
fn parts(name: &str) -> (&str, &str) {
    name.rsplit_once('.').unwrap_or((name, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_name_has_a_near_one() {
        let names = ["a.txt", "council.md", "council.txt", "notes", "quay.txt"].map(str::to_owned);
        for (wanted, meant) in [
            ("counsil.txt", Some("council.txt")),
            ("Council.TXT", Some("council.txt")),
            ("council", Some("council.md")),
            ("quay.text", Some("quay.txt")),
            ("note", Some("notes")),
            ("b.txt", None),
            ("harbour.txt", None),
        ] {
            assert_eq!(near_name(wanted, &names).as_deref(), meant, "{wanted}");
        }
    }
}
