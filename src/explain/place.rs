//! Where a label is defined, and which section of the scheme tells more.

use std::{collections::BTreeSet, sync::LazyLock};

use crate::lexicon::BUILTIN_FILES;

/// Kind, the file that defines its topics, and the section of the scheme.
const PLACES: &[(&str, &str, &str)] = &[
    ("dimension", "src/lexicon/category.rs", "0"),
    ("level", "src/attribution/who.rs", "1.2"),
    ("form", "src/attribution/relation.rs", "1.4"),
    ("act", "src/lexicon/cue.rs", "1.4"),
    ("stance", "src/lexicon/cue.rs", "1.5"),
    ("tag", "src/lexicon/cue.rs", "1.5"),
    ("carried", "src/attribution/relation.rs", "1.6"),
    ("source type", "src/attribution/relation.rs", "1.3"),
    ("voice", "src/voice.rs", "2.4"),
    ("confidence", "src/attribution/relation.rs", "5.1"),
    ("unit", "src/text/unit.rs", "6.2"),
    ("kind", "src/score/outcome.rs", "4.3"),
    ("score", "src/score/unsourced.rs", "4.3"),
    ("mark", "src/score/unsourced.rs", "4.3"),
    ("exemption", "src/score/exempt.rs", "4.2"),
    ("rule", "src/attribution/rules.rs", "1.7"),
    ("figure", "src/report/figure.rs", "5.1"),
    ("audit rule", "src/audit/rule.rs", "5"),
    ("sentence field", "src/filter/sentence.rs", ""),
    ("genre", "src/score/genre.rs", "4.2"),
    ("comparison", "src/compare/contrast.rs", "5.3"),
    ("offsets", "src/render/offsets.rs", ""),
    ("category of attribution", "src/lexicon/category.rs", "1"),
    ("category of hedging", "src/lexicon/category.rs", "2.1"),
    ("category of intensity", "src/lexicon/category.rs", "3.1"),
    ("category of unsourced assertions", "src/lexicon/category.rs", "4"),
    ("word class", "src/lexicon/class.rs", "7.2"),
];

/// The lexicons that hold entries of a category or class, else the file that defines the kind.
pub(super) fn defined(kind: &str, id: &str) -> String {
    let listed = kind.starts_with("category") || kind == "word class";
    let holds = |(path, category): &&(&'static str, &'static str)| *category == id && of_kind(kind, path);
    let lexicons: Vec<&str> = match listed {
        true => CATEGORIES.iter().filter(holds).map(|(path, _)| *path).collect(),
        false => Vec::new(),
    };
    match lexicons.is_empty() {
        true => PLACES.iter().find(|place| place.0 == kind).map_or("", |place| place.1).to_owned(),
        false => lexicons.join(" "),
    }
}

/// Every built-in file with each category that it names, once.
static CATEGORIES: LazyLock<Vec<(&'static str, &'static str)>> = LazyLock::new(|| {
    let named = |line: &'static str| line.strip_prefix("category = \"")?.split('"').next();
    let of_file =
        |&(path, text): &(&'static str, &'static str)| text.lines().filter_map(named).map(move |n| (path, n));
    let all: BTreeSet<_> = BUILTIN_FILES.iter().flat_map(of_file).collect();
    all.into_iter().collect()
});

/// The section of the scheme about a kind.
pub(super) fn section(kind: &str) -> &'static str {
    PLACES.iter().find(|place| place.0 == kind).map_or("", |place| place.2)
}

/// Whether a lexicon is of the dimension that a kind names; its folder tells.
fn of_kind(kind: &str, path: &str) -> bool {
    let folders: &[&str] = match kind {
        "category of attribution" => &["/attr/"],
        "category of hedging" => &["/hedge/"],
        "category of intensity" => &["/intens/"],
        "category of unsourced assertions" => &["/need/"],
        _ => &["/grammar/", "/names/", "/units/"],
    };
    folders.iter().any(|folder| path.contains(folder))
}
