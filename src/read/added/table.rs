//! A table with a row of metadata for each article.

use std::{
    collections::HashMap,
    path::Path,
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
};

use crate::{
    article::{Article, Metadata},
    read::{Fault, Fields, Format, Place, ReadError, records},
};

/// Columns by which rows are told apart, the first that is there.
const KEYS: [&str; 2] = ["id", "file"];
/// No column has this name.
const NONE: &str = "\0";

/// Rows of metadata, by an article's id, or by a file's name with or without folders and extension.
#[derive(Debug, Default)]
pub struct Table {
    file: String,
    rows: HashMap<String, Row>,
    /// Articles without a row.
    missing: AtomicU64,
}

#[derive(Debug)]
struct Row {
    line: u64,
    fields: Metadata,
    used: AtomicBool,
}

impl Table {
    /// Reads a table: CSV, TSV or JSON Lines, with a column `id` or `file`. `name` is what messages call it.
    ///
    /// # Errors
    /// Everything that is wrong with it, rows with the same key included.
    pub fn read(path: &Path, name: &str) -> Result<Table, Vec<ReadError>> {
        let format = match Format::of_path(path) {
            Some(format @ (Format::Csv | Format::Tsv | Format::JsonLines)) => format,
            _ => return Err(vec![ReadError::new(Place::file(name), Fault::NoTable)]),
        };
        let by_id = Table::read_by(path, name, format, KEYS[0]);
        match by_id {
            Err(faults) if lacks_key(&faults[0]) => {
                let by_file = Table::read_by(path, name, format, KEYS[1]);
                by_file.map_err(|others| if lacks_key(&others[0]) { no_key(faults) } else { others })
            }
            read => read,
        }
    }

    fn read_by(path: &Path, name: &str, format: Format, key: &str) -> Result<Table, Vec<ReadError>> {
        // The readers of articles read tables as well, if the key is what they take for the text.
        let fields = Fields { id: NONE.to_owned(), title: NONE.to_owned(), text: key.to_owned() };
        let mut table = Table { file: name.to_owned(), ..Table::default() };
        let mut faults = Vec::new();
        for record in records(path, name, format, &fields) {
            let added = record.read(&fields).and_then(|row| table.add(row));
            faults.extend(added.err());
        }
        if faults.is_empty() { Ok(table) } else { Err(faults) }
    }

    fn add(&mut self, row: Article) -> Result<(), ReadError> {
        let line = row.origin.and_then(|origin| origin.line).unwrap_or_default();
        let key = row.text.trim().replace('\\', "/");
        if let Some(other) = self.rows.get(&key) {
            let place = Place { line: Some(line), ..Place::file(&self.file) };
            return Err(ReadError::new(place, Fault::TwoRows { key, other: other.line }));
        }
        self.rows.insert(key, Row { line, fields: row.metadata, used: AtomicBool::new(false) });
        Ok(())
    }

    /// The fields of an article's row.
    pub(super) fn find(&self, article: &Article) -> Option<Metadata> {
        let whole = article.origin.as_ref().filter(|origin| origin.line.is_none());
        let by_path = || whole.and_then(|origin| ends(&origin.file).find_map(|end| self.rows.get(end)));
        let found = self.rows.get(&article.id).or_else(by_path);
        match found {
            Some(row) => row.used.store(true, Ordering::Relaxed),
            None => drop(self.missing.fetch_add(1, Ordering::Relaxed)),
        }
        found.map(|row| row.fields.clone())
    }

    /// How many articles have no row, and how many rows no article.
    pub(super) fn notes(&self) -> Vec<String> {
        let file = &self.file;
        let missing = self.missing.load(Ordering::Relaxed);
        let unused: Vec<(u64, &str)> = self.unused();
        let mut notes = Vec::new();
        if missing > 0 {
            notes.push(format!("{missing} article(s) have no row in {file}"));
        }
        if let Some((line, key)) = unused.first() {
            let n = unused.len();
            notes.push(format!(
                "{n} row(s) of {file} belong to no article that was read; the first is `{key}` on line {line}"
            ));
        }
        notes
    }

    /// Line and key of rows that no article has, in order.
    fn unused(&self) -> Vec<(u64, &str)> {
        let unused = self.rows.iter().filter(|(_, row)| !row.used.load(Ordering::Relaxed));
        let mut unused: Vec<(u64, &str)> = unused.map(|(key, row)| (row.line, key.as_str())).collect();
        unused.sort_unstable();
        unused
    }
}

/// The ends of a path from the longest to the shortest: with its extension first, then without.
fn ends(path: &str) -> impl Iterator<Item = &str> {
    let name = path.rfind('/').map_or(0, |slash| slash + 1);
    let bare = path[name..].rfind('.').filter(|dot| *dot > 0).map_or(path, |dot| &path[..name + dot]);
    let from = |path| std::iter::successors(Some(path), |path: &&str| Some(path.split_once('/')?.1));
    from(path).chain(from(bare))
}

/// Whether the fault is that the key is not there.
fn lacks_key(error: &ReadError) -> bool {
    matches!(*error.fault, Fault::MissingColumn { .. } | Fault::MissingField { .. })
}

fn no_key(faults: Vec<ReadError>) -> Vec<ReadError> {
    let told = |error: ReadError| match *error.fault {
        Fault::MissingColumn { found, .. } | Fault::MissingField { found, .. } => {
            ReadError::new(error.place, Fault::NoKey { found })
        }
        other => ReadError::new(error.place, other),
    };
    faults.into_iter().map(told).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_any_end_of_their_path() {
        let all: Vec<&str> = ends("news/herald/a.b.txt").collect();
        assert_eq!(
            all,
            ["news/herald/a.b.txt", "herald/a.b.txt", "a.b.txt", "news/herald/a.b", "herald/a.b", "a.b"]
        );
        assert_eq!(ends("x/.hidden").last(), Some(".hidden"));
    }
}
