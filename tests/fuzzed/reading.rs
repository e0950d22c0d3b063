//! Every reader takes any bytes, and gives articles or faults.

use std::{fs, io::Cursor, path::Path};

use framelens::{
    article::{Article, Places},
    read::{self, Fields, Format, ReadError},
};

/// Every reader, by the name of its folder in `fuzz/seeds/`.
pub(crate) const READERS: &[(&str, Format)] = &[
    ("text", Format::Text),
    ("markdown", Format::Markdown),
    ("jsonl", Format::JsonLines),
    ("csv", Format::Csv),
    ("tsv", Format::Tsv),
];

/// Bytes as a stream of one format.
pub(crate) fn read(format: Format, bytes: &[u8]) {
    let fields = Fields::default();
    let stream = read::stream(Cursor::new(bytes.to_vec()), "a", format, &fields);
    stream.for_each(|record| check(record.read(&fields)));
}

/// An article with metadata of any bytes beside it, JSON and then TOML.
pub(crate) fn read_with_sidecar(folder: &Path, bytes: &[u8]) {
    let (article, fields) = (folder.join("a.txt"), Fields::default());
    fs::write(&article, "The bridge is shut.").unwrap();
    for name in ["a.meta.json", "a.meta.toml"] {
        fs::write(folder.join(name), bytes).unwrap();
        let records = read::records(&article, "a.txt", Format::Text, &fields);
        records.for_each(|record| check(record.read(&fields)));
        fs::remove_file(folder.join(name)).unwrap();
    }
}

/// An article has a text and knows where it stands; a fault is told in one line.
fn check(read: Result<Article, ReadError>) {
    match read {
        Ok(article) => {
            assert!(!article.text.trim().is_empty());
            let places = Places::new(&article);
            let starts = article.text.char_indices().map(|(at, _)| at).step_by(7);
            starts.for_each(|at| drop(places.name(at as u32)));
        }
        Err(error) => assert!(!framelens::render::safe(&error.to_string()).contains('\n')),
    }
}
