//! Any bytes through one of the readers, which the first byte chooses.
#![no_main]

#[allow(dead_code, reason = "each target checks one thing")]
#[path = "../../tests/fuzzed/mod.rs"]
mod fuzzed;

use fuzzed::READERS;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    let (_, format) = READERS[usize::from(*first) % READERS.len()];
    fuzzed::read(format, rest);
});
