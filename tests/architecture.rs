//! The house rules of `ARCHITECTURE.md`, kept by machine.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use framelens::{attribution::RULES, explain, lexicon::BUILTIN_FILES};
use regex::Regex;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Files below a folder whose path ends so, in order.
fn files(folder: &Path, end: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            found.extend(files(&path, end));
        } else if path.to_string_lossy().ends_with(end) {
            found.push(path);
        }
    }
    found
}

/// The modules of the library in the order of `lib.rs`.
fn modules() -> Vec<String> {
    let lib = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let declared = Regex::new(r"(?m)^(?:pub )?mod (\w+);").unwrap();
    declared.captures_iter(&lib).map(|found| found[1].to_owned()).collect()
}

/// The source files of a module, tests left out.
fn sources(module: &str) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = vec![root().join(format!("src/{module}.rs"))];
    found.retain(|path| path.exists());
    let folder = root().join("src").join(module);
    if folder.is_dir() {
        found.extend(files(&folder, ".rs"));
    }
    found.retain(|path| {
        !path.components().any(|part| part.as_os_str() == "tests") && !path.ends_with("tests.rs")
    });
    found
}

/// Code without comments and without the tests at its end.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap().replace("\r\n", "\n");
    let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let comment = Regex::new(r"^\s*//").unwrap();
    code.lines().filter(|line| !comment.is_match(line)).collect::<Vec<_>>().join("\n")
}

/// The modules of the crate that some code names: `crate::a`, `use crate::{a::X, b}`.
fn used(code: &str) -> BTreeSet<String> {
    let direct = Regex::new(r"\bcrate::(\w+)").unwrap();
    let mut found: BTreeSet<String> = direct.captures_iter(code).map(|found| found[1].to_owned()).collect();
    for (at, opening) in code.match_indices("crate::{") {
        let mut depth = 0;
        let mut start = true;
        let mut word = String::new();
        for letter in code[at + opening.len()..].chars() {
            match letter {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => start = true,
                letter if start && (letter.is_alphanumeric() || letter == '_') => word.push(letter),
                _ if !word.is_empty() => {
                    found.insert(std::mem::take(&mut word));
                    start = false;
                }
                _ => {}
            }
            if !word.is_empty() && !start {
                word.clear();
            }
        }
        found.extend((!word.is_empty()).then_some(word));
    }
    found
}

#[test]
fn a_module_uses_only_modules_declared_before_it() {
    let modules = modules();
    assert!(modules.len() > 10, "lib.rs declares its modules one a line: {modules:?}");
    let mut faults = Vec::new();
    for (place, module) in modules.iter().enumerate() {
        for path in sources(module) {
            let later = used(&code(&path)).into_iter().filter(|name| modules[place + 1..].contains(name));
            faults.extend(later.map(|name| format!("{} uses the later module `{name}`", path.display())));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn uses_are_found_however_they_are_written() {
    let code = "use crate::{\n    article::Article, // why\n    report::{A, B},\n    text,\n};\nlet x = crate::batch::run();";
    let found: Vec<String> = used(&code.replace("// why", "")).into_iter().collect();
    assert_eq!(found, ["article", "batch", "report", "text"]);
}

#[test]
fn every_lexicon_file_is_built_in() {
    let built_in: BTreeSet<String> = BUILTIN_FILES.iter().map(|(path, _)| (*path).to_owned()).collect();
    let on_disk: BTreeSet<String> = files(&root().join("lexicons/en"), ".toml")
        .iter()
        .map(|path| path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/"))
        .filter(|path| !path.ends_with(".examples.toml"))
        .collect();
    let forgotten: Vec<_> = on_disk.difference(&built_in).collect();
    assert!(forgotten.is_empty(), "add a line in src/lexicon/builtin.rs for {forgotten:?}");
}

/// Literals that are neither ids nor marks, each with the reason why it may stand in code.
const ALLOWED: &[(&str, &str)] = &[
    ("'s", "where a token is cut, not what it means"),
    ("'re", "where a token is cut, not what it means"),
    ("'ve", "where a token is cut, not what it means"),
    ("'ll", "where a token is cut, not what it means"),
    ("'d", "where a token is cut, not what it means"),
    ("'m", "where a token is cut, not what it means"),
    ("n't", "where a token is cut, not what it means"),
    ("ing", "shape of a word's end, as `<ing>` in lexicons"),
    ("ed", "shape of a word's end, as `<ed>` in lexicons"),
    ("ly", "shape of a word's end, as `<ly>` in lexicons"),
];

/// String literals of code, attributes left out.
fn literals(code: &str) -> Vec<String> {
    let attribute = Regex::new(r"#!?\[[^\]]*\]").unwrap();
    let failure = Regex::new(r#"\b(?:expect|panic!|unreachable!|assert!|debug_assert!)\("[^"]*""#).unwrap();
    let literal = Regex::new(r#""((?:[^"\\]|\\.)*)""#).unwrap();
    let bare = failure.replace_all(code, "").into_owned();
    let bare = attribute.replace_all(&bare, "").replace("'\"'", "");
    literal.captures_iter(&bare).map(|found| found[1].to_owned()).collect()
}

#[test]
fn no_english_words_stand_in_the_engine() {
    let names: BTreeSet<String> = explain::topics().into_iter().map(|topic| topic.id).collect();
    let rules: BTreeSet<&str> = RULES.iter().map(|rule| rule.id).collect();
    let letters = Regex::new(r"[A-Za-z]{2,}").unwrap();
    // `verb-clause`, the start of ids `verb-`, and ids of entries such as `need/quantity:figure`.
    let kebab = Regex::new(r"^(?:[a-z0-9]+(?:-[a-z0-9]+)*-[a-z0-9]*|[a-z]+/[a-z_]+:[a-z-]+)$").unwrap();
    let escape = Regex::new(r"\\(?:u\{[0-9A-Fa-f]+\}|.)").unwrap();
    let mut faults = Vec::new();
    for path in ["text", "syntax", "attribution", "voice", "score"].into_iter().flat_map(sources) {
        // The rules' documents are prose with examples, for readers.
        if path.ends_with("attribution/rules.rs") {
            continue;
        }
        for literal in literals(&code(&path)) {
            let id = names.contains(&literal) || rules.contains(literal.as_str()) || kebab.is_match(&literal);
            let allowed = id || ALLOWED.iter().any(|(text, _)| *text == literal);
            if !allowed && letters.is_match(&escape.replace_all(&literal, "")) {
                faults.push(format!("{}: {literal:?}", path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "words belong in lexicons/, ids in explain:\n{}", faults.join("\n"));
}
