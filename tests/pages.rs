//! What is read of realistic pages: `tests/pages/` holds one of each kind that people save.

use std::{fmt::Write, fs, path::Path};

use framelens::{
    analyze::Analyzer,
    lexicon::LexiconSet,
    read::{Fields, Format, Record},
};

/// Title, metadata and units of a page, or what is said of it.
fn shown(analyzer: &Analyzer, path: &Path) -> String {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let record = Record::File { path: path.to_owned(), name, format: Format::of_path(path).unwrap() };
    let mut article = match record.read(&Fields::default()) {
        Ok(article) => article,
        Err(error) => return format!("{error}\n"),
    };
    article.metadata.retain(|field, _| field != "file" && field != "folder");
    let metadata = serde_json::to_string(&article.metadata).unwrap();
    let mut page =
        format!("{}\ntitle: {}\n{metadata}\n", article.id, article.title.as_deref().unwrap_or("–"));
    let report = analyzer.analyze(article);
    for sentence in &report.sentences {
        let unit = serde_json::to_value(sentence.unit).unwrap();
        let text = sentence.span.cut(&report.article.text).replace('\n', "⏎");
        writeln!(page, "  {:11} {text}", unit.as_str().unwrap()).unwrap();
    }
    page
}

#[test]
fn pages() {
    let analyzer = Analyzer::new(LexiconSet::builtin().unwrap());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let all: Vec<String> = paths.iter().map(|path| shown(&analyzer, path)).collect();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("pages", all.join("\n"));
    });
}
