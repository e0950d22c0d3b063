//! From PATHs to records: files, folders (walked in order), globs (expanded here, so that they work on
//! every system) and standard input.

use std::{
    ffi::OsStr,
    io::{self, BufRead, BufReader},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard,
        atomic::{AtomicUsize, Ordering},
    },
};

use anyhow::Context;
use ignore::{
    DirEntry, Walk, WalkBuilder,
    overrides::{Override, OverrideBuilder},
};

use crate::config;
use framelens::{
    check::EXAMPLES,
    read::{self, Fault, Fields, Format, Place, ReadError, Record, Records, is_sidecar, unpacked_path},
};

/// How many files of folders and globs are not read; grows as they are walked.
#[derive(Debug, Default)]
pub(crate) struct Skipped {
    /// With other extensions.
    pub(crate) others: AtomicUsize,
    /// Symbolic links.
    pub(crate) links: AtomicUsize,
    /// Named by the user, but metadata of the articles beside them.
    pub(crate) sidecars: AtomicUsize,
    /// The file that is being written.
    pub(crate) output: AtomicUsize,
}

/// What is read of the paths that the user names.
#[derive(Clone, Debug, Default)]
pub(crate) struct Choice {
    /// The format that the user gave for everything.
    pub(crate) format: Option<Format>,
    /// The file that is being written, which is no input of its own.
    pub(crate) output: Option<PathBuf>,
}

/// Something that was found to be read, or what is wrong with it.
enum Found {
    Stdin,
    File(PathBuf, Format),
    Fault(PathBuf, Fault),
}

/// The records of all paths, in the order given; folders in the order of their names, walked as records
/// are asked for.
pub(crate) fn records(paths: Vec<PathBuf>, choice: Choice, fields: Fields) -> (Records, Arc<Skipped>) {
    let skipped = Arc::new(Skipped::default());
    let finder = Finder { choice: Arc::new(choice), skipped: skipped.clone() };
    let format = finder.choice.format;
    let found = paths.into_iter().flat_map(move |path| finder.find(path));
    (Box::new(found.flat_map(move |found| open(found, format, &fields))), skipped)
}

/// The tables that paths name: files, CSV in folders, what a glob matches; in the order given.
pub(crate) fn tables(paths: Vec<PathBuf>) -> Vec<Result<PathBuf, ReadError>> {
    let choice = Arc::new(Choice { format: Some(Format::Csv), output: None });
    let finder = Finder { choice, skipped: Arc::default() };
    let mut all = Vec::new();
    for path in paths {
        let in_folder = path.is_dir();
        let table = |found| match found {
            Found::Stdin => Err(ReadError::new(Place::file("stdin"), Fault::NotAFile)),
            Found::Fault(path, fault) => Err(ReadError::new(Place::file(&name(&path)), fault)),
            Found::File(path, _) => Ok(path),
        };
        let is_csv = |path: &PathBuf| path.extension().is_some_and(|end| end.eq_ignore_ascii_case("csv"));
        let keep = |found: &Result<PathBuf, ReadError>| !in_folder || found.as_ref().map_or(true, is_csv);
        all.extend(finder.find(path).map(table).filter(keep));
    }
    all
}

fn open(found: Found, format: Option<Format>, fields: &Fields) -> Records {
    match found {
        Found::Stdin => {
            let mut input = match read::unpacked(BufReader::new(io::stdin())) {
                Ok(input) => input,
                Err(error) => return fault("stdin", error.into()),
            };
            let format = format.unwrap_or_else(|| guess(&mut input));
            read::stream(input, "stdin", format, fields)
        }
        Found::File(path, format) => read::records(&path, &name(&path), format, fields),
        Found::Fault(path, what) => fault(&name(&path), what),
    }
}

fn fault(name: &str, fault: Fault) -> Records {
    Box::new(std::iter::once(Record::Fault(ReadError::new(Place::file(name), fault))))
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

/// What paths lead to, one after the other.
type Finds = Box<dyn Iterator<Item = Found> + Send>;

fn one(found: Found) -> Finds {
    Box::new(std::iter::once(found))
}

/// Knows what is to be read, and counts what is not.
#[derive(Clone)]
struct Finder {
    choice: Arc<Choice>,
    skipped: Arc<Skipped>,
}

impl Finder {
    fn find(&self, path: PathBuf) -> Finds {
        if path.as_os_str() == "-" {
            return one(Found::Stdin);
        }
        match path.metadata() {
            Ok(meta) if meta.is_dir() => self.in_folder(path),
            Ok(_) => Box::new(self.named(path).into_iter()),
            Err(error) if is_glob(&path) => self.of_glob(path, error),
            Err(error) => one(Found::Fault(path, error.into())),
        }
    }

    /// A file that the user names is read or complained of.
    fn named(&self, path: PathBuf) -> Option<Found> {
        if is_sidecar(&path) {
            count(&self.skipped.sidecars);
            return None;
        }
        if self.is_output(&path) {
            count(&self.skipped.output);
            return None;
        }
        Some(match self.choice.format.or_else(|| Format::of_path(&path)) {
            Some(format) => Found::File(path, format),
            None => {
                let fault = read::unread(&path).unwrap_or(Fault::UnknownFormat);
                Found::Fault(path, fault)
            }
        })
    }

    fn in_folder(&self, folder: PathBuf) -> Finds {
        self.walking(walk(&folder), &folder.clone(), None, Found::Fault(folder, Fault::NoArticles))
    }

    fn of_glob(&self, pattern: PathBuf, missing: io::Error) -> Finds {
        let (base, rest) = split_glob(&pattern);
        let matcher = OverrideBuilder::new(&base).add(&format!("/{rest}")).and_then(|globs| globs.build());
        // What is no pattern is the name of a file that does not exist.
        let Ok(matcher) = matcher else { return one(Found::Fault(pattern, missing.into())) };
        let depth = (!rest.contains("**")).then(|| rest.split('/').count());
        let mut walk = walk(&base);
        walk.max_depth(depth);
        self.walking(walk, &base, Some(matcher), Found::Fault(pattern, Fault::NoMatch))
    }

    fn walking(&self, mut walk: WalkBuilder, base: &Path, pattern: Option<Override>, none: Found) -> Finds {
        if let Some(pipe) = pipe_in(base) {
            return one(Found::Fault(pipe, Fault::IgnorePipe));
        }
        let pipes = Arc::new(Mutex::new(Vec::new()));
        let met = pipes.clone();
        walk.filter_entry(move |entry| {
            let folder = entry.file_type().is_some_and(|kind| kind.is_dir());
            let pipe = folder.then(|| pipe_in(entry.path())).flatten();
            let clear = pipe.is_none();
            met.lock().map(|mut met: MutexGuard<'_, Vec<PathBuf>>| met.extend(pipe)).is_ok()
                && clear
                && !is_part_of_page(entry.path())
        });
        Box::new(Walking { finder: self.clone(), walk: walk.build(), pattern, none: Some(none), pipes })
    }

    /// Links in folders are not followed, lest they lead out; one that leads nowhere is a fault.
    fn link(&self, path: PathBuf) -> Option<Found> {
        match path.metadata() {
            Ok(_) => {
                count(&self.skipped.links);
                None
            }
            Err(_) => Some(Found::Fault(path, Fault::BrokenLink)),
        }
    }

    /// Whether a file is the one that is being written. Names are compared first: they cost nothing.
    fn is_output(&self, path: &Path) -> bool {
        let output = self.choice.output.as_ref().filter(|output| output.file_name() == path.file_name());
        output.is_some_and(|output| {
            output.canonicalize().is_ok_and(|a| path.canonicalize().is_ok_and(|b| a == b))
        })
    }
}

fn count(files: &AtomicUsize) {
    files.fetch_add(1, Ordering::Relaxed);
}

/// What is found in a folder, or in one below which a pattern is looked for.
struct Walking {
    finder: Finder,
    walk: Walk,
    pattern: Option<Override>,
    /// What is wrong if nothing is found.
    none: Option<Found>,
    /// Ignore files that would keep the program waiting.
    pipes: Arc<Mutex<Vec<PathBuf>>>,
}

impl Walking {
    /// What an entry is, if it is anything to be read.
    fn judge(&self, entry: Result<DirEntry, ignore::Error>) -> Option<Found> {
        let entry = match entry {
            Ok(entry) => entry,
            // A pattern that begins in no folder matches nothing, which is told in the end.
            Err(error) if self.pattern.is_some() && error.depth() == Some(0) => return None,
            Err(error) => return Some(walk_fault(error)),
        };
        let unwanted = |glob: &Override| !glob.matched(entry.path(), false).is_whitelist();
        let kind = entry.file_type().filter(|kind| !kind.is_dir())?;
        if self.pattern.as_ref().is_some_and(unwanted) || is_sidecar(entry.path()) || is_readme(entry.path())
        {
            return None;
        }
        let (given, skipped) = (self.finder.choice.format, &self.finder.skipped);
        // A format does not make every file of a folder an article.
        let format = Format::of_path(entry.path()).or(given.filter(|_| self.pattern.is_some()));
        let Some(format) = format else {
            count(&skipped.others);
            return None;
        };
        let path = entry.into_path();
        if kind.is_symlink() {
            self.finder.link(path)
        } else if !kind.is_file() {
            Some(Found::Fault(path, Fault::NotAFile))
        } else if self.finder.is_output(&path) {
            count(&skipped.output);
            None
        } else {
            Some(Found::File(path, given.unwrap_or(format)))
        }
    }
}

impl Iterator for Walking {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        loop {
            if let Some(pipe) = self.pipes.lock().ok().and_then(|mut pipes| pipes.pop()) {
                self.none = None;
                return Some(Found::Fault(pipe, Fault::IgnorePipe));
            }
            let entry = self.walk.next();
            let ended = entry.is_none();
            if let Some(found) = entry.and_then(|entry| self.judge(entry)) {
                self.none = None;
                return Some(found);
            }
            if ended && self.pipes.lock().is_ok_and(|pipes| pipes.is_empty()) {
                return self.none.take();
            }
        }
    }
}

/// A file in a folder that tells what to ignore in it, and would keep whoever opens it waiting.
fn pipe_in(folder: &Path) -> Option<PathBuf> {
    let files = [".ignore", ".gitignore"].map(|name| folder.join(name));
    files.into_iter().find(|file| file.metadata().is_ok_and(|meta| !meta.is_file() && !meta.is_dir()))
}

/// Whether a file tells of the folder that it lies in: no article unless it is named.
fn is_readme(path: &Path) -> bool {
    unpacked_path(path).file_stem().is_some_and(|stem| stem.eq_ignore_ascii_case("README"))
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
    Found::Fault(path, error.into())
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
