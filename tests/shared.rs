//! What several groups of tests need: the analyzer, made once, and the samples.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use framelens::{analyze::Analyzer, article::Article, lexicon::LexiconSet, read, report::ArticleReport};

/// The shipped lexicons, loaded once for all tests.
pub(crate) static ANALYZER: LazyLock<Analyzer> =
    LazyLock::new(|| Analyzer::new(LexiconSet::builtin().unwrap()));

pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The samples as the program reads them, in the order in which it walks them.
pub(crate) fn samples() -> Vec<Article> {
    let mut names: Vec<PathBuf> = Vec::new();
    for outlet in fs::read_dir(root().join("samples")).unwrap().map(|entry| entry.unwrap().path()) {
        if outlet.is_dir() {
            names.extend(fs::read_dir(outlet).unwrap().map(|entry| entry.unwrap().path()));
        }
    }
    names.sort();
    names.iter().map(|path| sample(path.strip_prefix(root()).unwrap())).collect()
}

/// One sample by its path in the project, which is also its id on every system.
pub(crate) fn sample(path: impl AsRef<Path>) -> Article {
    let parts: Vec<_> = path.as_ref().iter().map(|part| part.to_string_lossy()).collect();
    let (path, name, fields) = (root().join(path.as_ref()), parts.join("/"), read::Fields::default());
    read::records(&path, &name, read::Format::Text, &fields).next().unwrap().read(&fields).unwrap()
}

pub(crate) fn analyze(text: &str) -> ArticleReport {
    ANALYZER.analyze(Article::new("a1", text))
}
