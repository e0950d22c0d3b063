//! Ctrl-C: what is in hand is finished and written whole, then the run ends; a second one ends it at once.

use std::{
    fs,
    path::{Path, PathBuf},
    process,
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering::SeqCst},
    },
};

use framelens::read::Records;

/// What an interrupted run ends with, as shells have it.
pub(crate) const CODE: u8 = 130;

/// Whether the user has asked for the end.
static ASKED: AtomicBool = AtomicBool::new(false);

/// Whether anything was left out because of it.
static CUT: AtomicBool = AtomicBool::new(false);

/// A file that must not stay behind.
static UNFINISHED: Mutex<Option<PathBuf>> = Mutex::new(None);

/// Records until the user asks for the end.
pub(crate) fn watched(records: Records) -> Records {
    // Where no handler can be had, the system ends the program in its own way.
    let _ = ctrlc::set_handler(asked);
    Box::new(records.take_while(|_| {
        let cut = ASKED.load(SeqCst);
        CUT.fetch_or(cut, SeqCst);
        !cut
    }))
}

/// Nothing is in hand any more: the next request ends the program at once.
pub(crate) fn at_once() {
    ASKED.store(true, SeqCst);
}

/// Whether something was left out because the user asked for the end.
pub(crate) fn cut() -> bool {
    CUT.load(SeqCst)
}

/// This file is taken away if the program has to end at once; without one, none is.
pub(crate) fn unfinished(file: Option<&Path>) {
    if let Ok(mut unfinished) = UNFINISHED.lock() {
        *unfinished = file.map(Path::to_owned);
    }
}

/// Runs on a thread of its own whenever the user asks for the end.
fn asked() {
    if !ASKED.swap(true, SeqCst) {
        eprintln!("framelens: interrupted; finishing what is in hand (once more to stop at once)");
        return;
    }
    if let Some(file) = UNFINISHED.lock().ok().and_then(|mut file| file.take()) {
        // Nobody is left to be told if it stays.
        let _ = fs::remove_file(file);
    }
    process::exit(i32::from(CODE));
}
