//! Any text as a word list: plain if it begins with `#`, otherwise TOML.
#![no_main]

#[allow(dead_code, reason = "each target checks one thing")]
#[path = "../../tests/fuzzed/mod.rs"]
mod fuzzed;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let plain = text.bytes().next().is_some_and(|byte| byte == b'#');
    fuzzed::lexicon(if plain { "own.txt" } else { "own.toml" }, text);
});
