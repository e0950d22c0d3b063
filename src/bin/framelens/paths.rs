//! From PATHs to records: files, folders (walked in order), globs (expanded here, so that they work on
//! every system) and standard input.

mod folder;
mod glob;
mod stdin;

use std::{
    io,
    path::{Path, PathBuf},
    sync::{
        Arc, OnceLock,
        atomic::{AtomicUsize, Ordering},
    },
};

use anyhow::Context;
use ignore::overrides::OverrideBuilder;

use folder::{is_readme, walk, walking};
use glob::{is_glob, split_glob};

use crate::config;
use framelens::{
    check::EXAMPLES,
    lexicon::{is_lexicon, is_plain_list},
    read::{self, Fault, Fields, Format, Place, ReadError, Record, Records, is_own, is_sidecar},
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
    /// What an earlier run wrote.
    pub(crate) own: AtomicUsize,
    /// What may be wrong with how standard input was read.
    pub(crate) doubt: OnceLock<&'static str>,
}

/// What is read of the paths that the user names.
#[derive(Clone, Debug, Default)]
pub(crate) struct Choice {
    /// The format that the user gave for everything.
    pub(crate) format: Option<Format>,
    /// The file that is being written, which is no input of its own.
    pub(crate) output: Option<PathBuf>,
    /// Where the paths are named, if not on the command line.
    pub(crate) named_in: Option<Place>,
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
    let finder =
        Finder { choice: Arc::new(choice), skipped: skipped.clone(), fields: Arc::new(Some(fields.clone())) };
    let choice = finder.choice.clone();
    let found = paths
        .into_iter()
        .flat_map(move |path| finder.find(path.clone()).map(move |found| (path.clone(), found)));
    let told = skipped.clone();
    let records = found.flat_map(move |(path, found)| match (found, &choice.named_in) {
        (Found::Fault(at, fault), Some(place)) if at == path => fault_of_input(place, &path, fault),
        (found, _) => open(found, choice.format, &fields, &told),
    });
    (Box::new(records), skipped)
}

/// A fault of a path that is named in a file.
fn fault_of_input(place: &Place, path: &Path, fault: Fault) -> Records {
    let fault = Fault::Input { path: name(path), fault: Box::new(fault) };
    Box::new(std::iter::once(Record::Fault(ReadError::new(place.clone(), fault))))
}

/// The tables that paths name: files, CSV in folders, what a glob matches; in the order given.
pub(crate) fn tables(paths: Vec<PathBuf>) -> Vec<Result<PathBuf, ReadError>> {
    let choice = Arc::new(Choice { format: Some(Format::Csv), ..Choice::default() });
    let finder = Finder { choice, skipped: Arc::default(), fields: Arc::default() };
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

fn open(found: Found, format: Option<Format>, fields: &Fields, skipped: &Skipped) -> Records {
    match found {
        Found::Stdin => stdin::records(format, fields, skipped),
        Found::File(path, format) => read::records(&path, &name(&path), format, fields),
        Found::Fault(path, what) => fault(&name(&path), what),
    }
}

fn fault(name: &str, fault: Fault) -> Records {
    Box::new(std::iter::once(Record::Fault(ReadError::new(Place::file(name), fault))))
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
    /// Where tables hold their texts; `None` where they are no articles and so may be the program's own.
    fields: Arc<Option<Fields>>,
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
            Err(error) => {
                let fault = read::unopened(&path, error);
                one(Found::Fault(path, fault))
            }
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
        let known = Format::of_path(&path);
        // Whoever names the format means the file.
        if self.choice.format.is_none() && known.is_some_and(|format| self.is_own(&path, format)) {
            return None;
        }
        Some(match self.choice.format.or(known) {
            Some(format) => Found::File(path, format),
            None => {
                let fault = read::unread(&path).unwrap_or(Fault::UnknownFormat);
                Found::Fault(path, fault)
            }
        })
    }

    fn in_folder(&self, folder: PathBuf) -> Finds {
        walking(self, walk(&folder), &folder.clone(), None, Found::Fault(folder, Fault::NoArticles))
    }

    fn of_glob(&self, pattern: PathBuf, missing: io::Error) -> Finds {
        let (base, rest) = split_glob(&pattern);
        let matcher = OverrideBuilder::new(&base).add(&format!("/{rest}")).and_then(|globs| globs.build());
        // What is no pattern is the name of a file that does not exist.
        let Ok(matcher) = matcher else {
            let fault = read::unopened(&pattern, missing);
            return one(Found::Fault(pattern, fault));
        };
        let depth = (!rest.contains("**")).then(|| rest.split('/').count());
        let mut walk = walk(&base);
        walk.max_depth(depth);
        walking(self, walk, &base, Some(matcher), Found::Fault(pattern, Fault::NoMatch))
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

    /// Whether this program wrote a file in an earlier run; it is counted.
    fn is_own(&self, path: &Path, format: Format) -> bool {
        let own = self.fields.as_ref().as_ref().is_some_and(|fields| is_own(path, format, fields));
        if own {
            count(&self.skipped.own);
        }
        own
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

/// The lexicons in a folder, by name; files of examples are none, nor is what tells of the folder.
pub(crate) fn lexicon_files(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in walk(folder).build() {
        let path = entry.with_context(|| format!("{}: cannot be walked", folder.display()))?.into_path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let no_list =
            name.ends_with(EXAMPLES) || name == config::NAME || is_plain_list(&name) && is_readme(&path);
        if is_lexicon(&name) && !no_list {
            files.push(path);
        }
    }
    Ok(files)
}
