//! Genres by where articles lie.

use std::path::{Component, Path, PathBuf};

use ignore::gitignore::{Gitignore, GitignoreBuilder};

use framelens::report::Genre;

/// Patterns of paths with the genres of what lies there.
#[derive(Clone, Debug, Default)]
pub(crate) struct GenresByPath {
    /// The folder that the user is in.
    here: PathBuf,
    /// The folder of the configuration.
    root: PathBuf,
    rules: Vec<(Gitignore, String, Genre)>,
}

impl GenresByPath {
    /// Without patterns; both folders are absolute.
    pub(super) fn new(here: &Path, root: &Path) -> GenresByPath {
        GenresByPath { here: here.to_owned(), root: root.to_owned(), rules: Vec::new() }
    }

    /// Adds a pattern as in ignore files.
    pub(super) fn add(&mut self, pattern: &str, genre: Genre) -> Result<(), ignore::Error> {
        let mut builder = GitignoreBuilder::new(&self.root);
        builder.add_line(None, pattern)?;
        self.rules.push((builder.build()?, pattern.to_owned(), genre));
        Ok(())
    }

    /// The patterns with their genres, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, Genre)> {
        self.rules.iter().map(|(_, pattern, genre)| (pattern.as_str(), *genre))
    }

    /// Whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// The genre of a file as the user knows it; the last pattern that fits decides.
    pub(crate) fn of(&self, file: &str) -> Option<Genre> {
        let path = normal(&self.here.join(file));
        // Patterns say nothing of files outside, and asking for them would be a fault.
        let inside = path.strip_prefix(&self.root).ok()?;
        let fits = |(rule, _, _): &&(Gitignore, String, Genre)| {
            rule.matched_path_or_any_parents(inside, false).is_ignore()
        };
        self.rules.iter().rev().find(fits).map(|(_, _, genre)| *genre)
    }
}

/// A path without `.` and `..`, as it is spelt.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => drop(normal.pop()),
            part => normal.push(part),
        }
    }
    normal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_taken_from_the_folder_of_the_configuration() {
        let mut genres = GenresByPath::new(Path::new("/paper/drafts"), Path::new("/paper"));
        genres.add("/opinion/", Genre::Opinion).unwrap();
        genres.add("*.review.md", Genre::Review).unwrap();
        for (file, expected) in [
            ("../opinion/a.txt", Some(Genre::Opinion)),
            ("/paper/opinion/deep/a.txt", Some(Genre::Opinion)),
            ("../opinion/a.review.md", Some(Genre::Review)),
            ("opinion/a.txt", None),
            ("/elsewhere/opinion/a.txt", None),
            ("a.txt", None),
        ] {
            assert_eq!(genres.of(file), expected, "{file}");
        }
    }
}
