//! Any text as a condition of `--where`, `--only` or `--fail-on`.
#![no_main]

#[allow(dead_code, reason = "each target checks one thing")]
#[path = "../../tests/fuzzed/mod.rs"]
mod fuzzed;

libfuzzer_sys::fuzz_target!(|text: &str| fuzzed::condition(text));
