//! What is to be read in a folder and below it, in the order of names.

use std::{
    ffi::OsStr,
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard},
};

use ignore::{DirEntry, Walk, WalkBuilder, overrides::Override};

use super::{Finder, Finds, Found, count, one};
use framelens::read::{Fault, Format, is_sidecar, unpacked_path};

/// What is found below a folder, or what is wrong if nothing is.
pub(super) fn walking(
    finder: &Finder,
    mut walk: WalkBuilder,
    base: &Path,
    pattern: Option<Override>,
    none: Found,
) -> Finds {
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
    Box::new(Walking { finder: finder.clone(), walk: walk.build(), pattern, none: Some(none), pipes })
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
        let no_article = [is_sidecar, is_readme, is_trace].iter().any(|is| is(entry.path()));
        if self.pattern.as_ref().is_some_and(unwanted) || no_article {
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
        } else if self.finder.is_own(&path, format) {
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
pub(super) fn is_readme(path: &Path) -> bool {
    unpacked_path(path).file_stem().is_some_and(|stem| stem.eq_ignore_ascii_case("README"))
}

/// Whether a program left a file behind for itself: Word beside an open document (`~$NAME.docx`), macOS
/// beside every file on a disk of another system (`._NAME`).
fn is_trace(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with("~$") || name.starts_with("._")
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
pub(super) fn walk(folder: &Path) -> WalkBuilder {
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
