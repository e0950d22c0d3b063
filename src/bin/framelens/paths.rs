//! From PATHs to records: files, folders (walked in order), globs (expanded here, so that they work on
//! every system) and standard input.

use std::{
    ffi::OsStr,
    io::{self, BufRead, BufReader},
    path::{Path, PathBuf},
};

use anyhow::Context;
use ignore::{DirEntry, WalkBuilder, overrides::OverrideBuilder};

use crate::config;
use framelens::{
    check::EXAMPLES,
    read::{self, Fault, Fields, Format, Place, ReadError, Record, Records, is_sidecar},
};

/// How many files of folders and globs are not read.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Skipped {
    /// With other extensions.
    pub(crate) others: usize,
    /// Symbolic links.
    pub(crate) links: usize,
    /// Named by the user, but metadata of the articles beside them.
    pub(crate) sidecars: usize,
}

/// Something that was found to be read, or what is wrong with it.
enum Found {
    Stdin,
    File(PathBuf, Format),
    Fault(PathBuf, Fault),
}

/// The records of all paths, in the order given; folders in the order of their names.
pub(crate) fn records(paths: Vec<PathBuf>, format: Option<Format>, fields: Fields) -> (Records, Skipped) {
    let mut finder = Finder { format, found: Vec::new(), skipped: Skipped::default() };
    paths.into_iter().for_each(|path| finder.add(path));
    let records = finder.found.into_iter().flat_map(move |found| open(found, format, &fields));
    (Box::new(records), finder.skipped)
}

/// The tables that paths name: files, CSV in folders, what a glob matches; in the order given.
pub(crate) fn tables(paths: Vec<PathBuf>) -> Vec<Result<PathBuf, ReadError>> {
    let mut all = Vec::new();
    for path in paths {
        let in_folder = path.is_dir();
        let mut finder = Finder { format: Some(Format::Csv), found: Vec::new(), skipped: Skipped::default() };
        finder.add(path);
        let table = |found| match found {
            Found::Stdin => Err(ReadError::new(Place::file("stdin"), Fault::NotAFile)),
            Found::Fault(path, fault) => Err(ReadError::new(Place::file(&name(&path)), fault)),
            Found::File(path, _) => Ok(path),
        };
        let is_csv = |path: &PathBuf| path.extension().is_some_and(|end| end.eq_ignore_ascii_case("csv"));
        let keep = |found: &Result<PathBuf, ReadError>| !in_folder || found.as_ref().map_or(true, is_csv);
        all.extend(finder.found.into_iter().map(table).filter(keep));
    }
    all
}

fn open(found: Found, format: Option<Format>, fields: &Fields) -> Records {
    match found {
        Found::Stdin => {
            let mut input = BufReader::new(io::stdin());
            let format = format.unwrap_or_else(|| guess(&mut input));
            read::stream(input, "stdin", format, fields)
        }
        Found::File(path, format) => read::records(&path, &name(&path), format, fields),
        Found::Fault(path, fault) => {
            let error = ReadError::new(Place::file(&name(&path)), fault);
            Box::new(std::iter::once(Record::Fault(error)))
        }
    }
}

/// The format of a stream without a name: an article does not begin with a brace, a record does; a page
/// says what it is.
fn guess(input: &mut impl BufRead) -> Format {
    let start = input.fill_buf().unwrap_or_default().trim_ascii_start();
    let says = |tag: &str| start.get(..tag.len()).is_some_and(|s| s.eq_ignore_ascii_case(tag.as_bytes()));
    match start.first() {
        Some(b'{') => Format::JsonLines,
        _ if says("<!doctype html") || says("<html") => Format::Html,
        _ => Format::Text,
    }
}

/// A path as ids and messages show it: the same on every system.
pub(crate) fn name(path: &Path) -> String {
    let path = path.strip_prefix(".").ok().filter(|rest| !rest.as_os_str().is_empty()).unwrap_or(path);
    let name = path.to_string_lossy();
    if cfg!(windows) { name.replace('\\', "/") } else { name.into_owned() }
}

struct Finder {
    /// The format that the user gave for everything.
    format: Option<Format>,
    found: Vec<Found>,
    skipped: Skipped,
}

impl Finder {
    fn add(&mut self, path: PathBuf) {
        if path.as_os_str() == "-" {
            return self.found.push(Found::Stdin);
        }
        match path.metadata() {
            Ok(meta) if meta.is_dir() => self.add_folder(path),
            Ok(_) => self.add_named(path),
            Err(error) if is_glob(&path) => self.add_glob(path, error),
            Err(error) => self.found.push(Found::Fault(path, Fault::Unreadable(error))),
        }
    }

    /// A file that the user names is read or complained of.
    fn add_named(&mut self, path: PathBuf) {
        if is_sidecar(&path) {
            self.skipped.sidecars += 1;
            return;
        }
        let found = match self.format.or_else(|| Format::of_path(&path)) {
            Some(format) => Found::File(path, format),
            None => {
                let fault = read::unread(&path).unwrap_or(Fault::UnknownFormat);
                Found::Fault(path, fault)
            }
        };
        self.found.push(found);
    }

    fn add_folder(&mut self, folder: PathBuf) {
        let before = self.found.len();
        for entry in walk(&folder).build() {
            self.add_entry(entry, Format::of_path);
        }
        if self.found.len() == before {
            self.found.push(Found::Fault(folder, Fault::NoArticles));
        }
    }

    fn add_glob(&mut self, pattern: PathBuf, missing: io::Error) {
        let (base, rest) = split_glob(&pattern);
        let matcher = OverrideBuilder::new(&base).add(&format!("/{rest}")).and_then(|globs| globs.build());
        // What is no pattern is the name of a file that does not exist.
        let Ok(matcher) = matcher else {
            return self.found.push(Found::Fault(pattern, Fault::Unreadable(missing)));
        };
        let depth = (!rest.contains("**")).then(|| rest.split('/').count());
        let (before, given) = (self.found.len(), self.format);
        for entry in walk(&base).max_depth(depth).build() {
            let matched =
                entry.as_ref().is_ok_and(|entry| matcher.matched(entry.path(), false).is_whitelist());
            if matched {
                self.add_entry(entry, |path| given.or_else(|| Format::of_path(path)));
            }
        }
        if self.found.len() == before {
            self.found.push(Found::Fault(pattern, Fault::NoMatch));
        }
    }

    fn add_entry(
        &mut self,
        entry: Result<DirEntry, ignore::Error>,
        format: impl Fn(&Path) -> Option<Format>,
    ) {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => return self.found.push(walk_fault(error)),
        };
        let Some(kind) = entry.file_type().filter(|kind| !kind.is_dir()) else { return };
        if is_sidecar(entry.path()) || is_readme(entry.path()) {
            return;
        }
        let Some(format) = format(entry.path()) else {
            self.skipped.others += 1;
            return;
        };
        let path = entry.into_path();
        if kind.is_symlink() {
            self.add_link(path);
        } else if kind.is_file() {
            self.found.push(Found::File(path, self.format.unwrap_or(format)));
        } else {
            self.found.push(Found::Fault(path, Fault::NotAFile));
        }
    }

    /// Links in folders are not followed, lest they lead out; one that leads nowhere is a fault.
    fn add_link(&mut self, path: PathBuf) {
        match path.metadata() {
            Ok(_) => self.skipped.links += 1,
            Err(_) => self.found.push(Found::Fault(path, Fault::BrokenLink)),
        }
    }
}

/// Whether a file tells of the folder that it lies in: no article unless it is named.
fn is_readme(path: &Path) -> bool {
    path.file_stem().is_some_and(|stem| stem.eq_ignore_ascii_case("README"))
}

/// Whether a folder holds the pictures and frames of a page that a browser saved beside it: `NAME_files`
/// beside `NAME.html`.
fn is_part_of_page(folder: &Path) -> bool {
    let name = folder.to_string_lossy();
    let page = name.strip_suffix("_files");
    page.is_some_and(|page| ["html", "htm"].iter().any(|end| Path::new(&format!("{page}.{end}")).is_file()))
}

/// Walks a folder by name, obeying the ignore files in it but none from outside, so that the same
/// folder gives the same articles wherever it lies.
fn walk(folder: &Path) -> WalkBuilder {
    let mut walk = WalkBuilder::new(folder);
    walk.parents(false).git_global(false).git_exclude(false).require_git(false).follow_links(false);
    walk.filter_entry(|entry| !is_part_of_page(entry.path()));
    walk.sort_by_file_name(|a: &OsStr, b: &OsStr| a.cmp(b));
    walk
}

fn walk_fault(error: ignore::Error) -> Found {
    let path = match &error {
        ignore::Error::WithPath { path, .. } => path.clone(),
        ignore::Error::WithDepth { err, .. } => match err.as_ref() {
            ignore::Error::WithPath { path, .. } => path.clone(),
            _ => PathBuf::from("."),
        },
        _ => PathBuf::from("."),
    };
    let error = error.into_io_error().unwrap_or_else(|| io::Error::other("cannot be walked"));
    Found::Fault(path, Fault::Unreadable(error))
}

fn is_glob(path: &Path) -> bool {
    path.to_string_lossy().contains(['*', '?', '[', '{'])
}

/// The folder before the first part with a wildcard, and the pattern from there, with `/` between parts.
fn split_glob(pattern: &Path) -> (PathBuf, String) {
    let mut base = PathBuf::new();
    let mut parts = pattern.components();
    let mut rest: Vec<String> = Vec::new();
    for part in &mut parts {
        let part = Path::new(part.as_os_str());
        if !rest.is_empty() || is_glob(part) {
            rest.push(part.to_string_lossy().into_owned());
        } else {
            base.push(part);
        }
    }
    if base.as_os_str().is_empty() {
        base.push(".");
    }
    (base, rest.join("/"))
}

/// The lexicons in a folder, by name; files of examples are none, nor is what tells of the folder.
pub(crate) fn lexicon_files(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in walk(folder).build() {
        let path = entry.with_context(|| format!("{}: cannot be walked", folder.display()))?.into_path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let plain = name.ends_with(".txt") && !is_readme(&path);
        if (name.ends_with(".toml") && !name.ends_with(EXAMPLES) && name != config::NAME) || plain {
            files.push(path);
        }
    }
    Ok(files)
}
