//! The checks of the fuzz targets, on their seeds (findings of earlier runs among them) and on what chance
//! makes of these.

use std::{fs, path::PathBuf};

use proptest::{
    collection::vec,
    prelude::{ProptestConfig, Strategy, any, prop_oneof, proptest},
    sample::{Index, select},
};

use super::{
    fuzzed::{self, READERS},
    properties::news,
    shared::root,
};

/// The seeds of a target.
fn seeds(target: &str) -> Vec<Vec<u8>> {
    let mut folders = vec![root().join("fuzz/seeds").join(target)];
    if target == "lexicon" {
        folders.extend(["valid", "invalid"].map(|kind| root().join("tests/sample-lexicons").join(kind)));
    }
    let entries = folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().map(|path| fs::read(path).unwrap()).collect()
}

/// A seed with one to three pieces cut out of it, doubled or replaced by odd bytes.
fn mutants(target: &str) -> impl Strategy<Value = Vec<u8>> {
    let odd = prop_oneof![
        vec(any::<u8>(), 0..4),
        select(&["\"", "\n", "\r\n", "\u{feff}", "é", "---\n", "[[", "{", "\\u", "<gap-9>", ",", "'"][..])
            .prop_map(|text| text.as_bytes().to_vec()),
    ];
    let change = (any::<Index>(), 0..9_usize, odd);
    (select(seeds(target)), vec(change, 1..4)).prop_map(|(mut bytes, changes)| {
        for (at, length, new) in changes {
            let at = at.index(bytes.len() + 1);
            let end = (at + length).min(bytes.len());
            bytes.splice(at..end, new);
        }
        bytes
    })
}

fn read(bytes: &[u8]) {
    if let Some((first, rest)) = bytes.split_first() {
        fuzzed::read(READERS[usize::from(*first) % READERS.len()].1, rest);
    }
}

fn lexicon(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    fuzzed::lexicon(if text.starts_with('#') { "own.txt" } else { "own.toml" }, text);
}

#[test]
fn seeds_and_findings_hold() {
    let text = |seed: &Vec<u8>| String::from_utf8(seed.clone()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    seeds("report").iter().for_each(|seed| fuzzed::report(&text(seed)));
    seeds("read").iter().for_each(|seed| read(seed));
    seeds("sidecar").iter().for_each(|seed| fuzzed::read_with_sidecar(folder.path(), seed));
    seeds("lexicon").iter().for_each(|seed| lexicon(seed));
    seeds("condition").iter().for_each(|seed| fuzzed::condition(&text(seed)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn readers_take_any_bytes(bytes in mutants("read")) {
        read(&bytes);
    }

    #[test]
    fn conditions_take_any_text(bytes in mutants("condition")) {
        fuzzed::condition(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn lists_are_loaded_or_refused(bytes in mutants("lexicon")) {
        lexicon(&bytes);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reports_are_written_in_every_format(text in news()) {
        fuzzed::report(&text);
    }

    #[test]
    fn metadata_beside_an_article_take_any_bytes(bytes in mutants("sidecar")) {
        fuzzed::read_with_sidecar(tempfile::tempdir().unwrap().path(), &bytes);
    }
}
