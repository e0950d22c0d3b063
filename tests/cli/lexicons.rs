//! Lists of words on the command line: layers, edits, trials.

mod edits;
mod layers;
mod trials;

use std::{fs, path::Path};

use super::{Run, folder};

const TEXT: &[u8] = b"The army called it collateral damage. The renowned general went home.\n";

/// A project with an article, its list, and a `framelens.toml` that names the list.
fn project() -> tempfile::TempDir {
    folder(&[
        ("framelens.toml", b"lexicons = [\"words\"]\n"),
        ("words/euphemisms.txt", b"# category: euphemism\ncollateral damage | 0.5\n"),
        ("articles/a.txt", TEXT),
    ])
}

fn read(folder: &Path, file: &str) -> String {
    fs::read_to_string(folder.join(file)).unwrap()
}

/// The cells of the column `name` of a report as CSV.
fn column(run: &Run, name: &str) -> Vec<String> {
    let mut table = csv::Reader::from_reader(run.stdout.as_bytes());
    let place = table.headers().unwrap().iter().position(|header| header == name);
    let place = place.unwrap_or_else(|| panic!("no column {name}: {}", run.stdout));
    table.records().map(|row| row.unwrap()[place].to_owned()).collect()
}
