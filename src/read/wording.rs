//! Parts of what is said of faults: names as they are shown, what may have been meant, the system's reasons.

use std::{borrow::Cow, io};

use super::Format;
use crate::{language::Foreign, lexicon::nearest};

/// A name of the input's as messages show it: nobody reads on behind a hundred characters.
pub(crate) fn short(name: &str) -> Cow<'_, str> {
    match name.char_indices().nth(100) {
        None => Cow::Borrowed(name),
        Some((end, _)) => Cow::Owned(format!("{}…", &name[..end])),
    }
}

/// The extensions of all formats: `.txt, .md and .csv`.
///
/// ```
/// assert!(framelens::read::extensions().starts_with(".txt, "));
/// ```
pub fn extensions() -> String {
    let names = Format::EXTENSIONS.map(|(name, _)| format!(".{name}"));
    match names.split_last() {
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    }
}

/// The language that a text seems to be in, in brackets.
pub(super) fn looks_like(foreign: &Foreign) -> String {
    foreign.looks_like.map(|name| format!(" (it looks like {name})")).unwrap_or_default()
}

/// What to do about a path that leads nowhere.
pub(super) fn meant(near: Option<&str>) -> String {
    near.map_or("check its spelling and its folder".to_owned(), |near| format!("did you mean `{near}`?"))
}

/// What to do where a field or column is not there.
pub(super) fn name_it(flag: &str, near: Option<&str>) -> String {
    match near {
        None => format!("name the right one with {flag}"),
        Some(near) => format!("did you mean `{0}`? Name it with {flag}", short(near)),
    }
}

/// The name that may be meant by one that is not there: the same in letters of another size, or the nearest.
pub(super) fn near<'a>(wanted: &str, known: impl Iterator<Item = &'a str> + Clone) -> Option<String> {
    let same = known.clone().find(|name| name.eq_ignore_ascii_case(wanted));
    same.or_else(|| nearest(wanted, known).first().copied()).map(str::to_owned)
}

/// Why the system refuses something, in the middle of a sentence; where nothing better is known in its own
/// words without their number.
pub fn reason(error: &io::Error) -> String {
    let known = match error.kind() {
        io::ErrorKind::NotFound => "it is not there",
        io::ErrorKind::PermissionDenied => "you have no permission",
        io::ErrorKind::AlreadyExists => "it is there already",
        io::ErrorKind::IsADirectory => "it is a folder",
        io::ErrorKind::NotADirectory => "a part of its path is no folder",
        io::ErrorKind::StorageFull => "the disk is full",
        io::ErrorKind::ReadOnlyFilesystem => "the disk may not be written to",
        _ => return of_system(error),
    };
    known.to_owned()
}

/// An operating system's message without its number.
fn of_system(error: &io::Error) -> String {
    let text = error.to_string();
    let plain = text.split(" (os error").next().unwrap_or(&text);
    let mut letters = plain.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
