//! Any text to its report, and the report in every format.
#![no_main]

#[allow(dead_code, reason = "each target checks one thing")]
#[path = "../../tests/fuzzed/mod.rs"]
mod fuzzed;

libfuzzer_sys::fuzz_target!(|text: &str| fuzzed::report(text));
