//! Any bytes as metadata in a file beside an article.
#![no_main]

#[allow(dead_code, reason = "each target checks one thing")]
#[path = "../../tests/fuzzed/mod.rs"]
mod fuzzed;

use std::sync::LazyLock;

static FOLDER: LazyLock<tempfile::TempDir> = LazyLock::new(|| tempfile::tempdir().expect("a folder to write in"));

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzzed::read_with_sidecar(FOLDER.path(), bytes));
