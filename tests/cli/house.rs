//! `framelens.toml`: every key is obeyed, and what is wrong with it is told with its place.

use std::{fs, path::Path};

use super::{folder, framelens, framelens_in};

const TEXT: &[u8] =
    b"The Orsby bridge began in 1931 because the town grew. The news sent ripples through the town.\n";

/// A project with this configuration, and an article in each of two folders.
fn project(config: &str) -> tempfile::TempDir {
    folder(&[("framelens.toml", config.as_bytes()), ("news/a.txt", TEXT), ("opinion/b.txt", TEXT)])
}

/// Standard output of a run in a project with this configuration.
fn stdout(config: &str, args: &[&str]) -> String {
    let run = framelens_in(project(config).path(), args);
    assert_ne!(run.code, 2, "{}", run.stderr);
    run.stdout
}

#[test]
fn inputs_are_read_where_no_path_is_named() {
    let project = project("inputs = [\"news\", \"opinion/*.txt\"]\n");
    for command in ["audit", "report", "annotate"] {
        let run = framelens_in(project.path(), &[command]);
        assert!(run.stdout.contains("a") && run.stdout.contains("opinion/b"), "{}", run.stdout);
        let run = framelens_in(&project.path().join("news"), &[command, "a.txt"]);
        assert!(!run.stdout.contains("opinion/b"), "{}", run.stdout);
    }
    let run = framelens_in(&project.path().join("news"), &["audit"]);
    assert!(run.stdout.contains("opinion/b.txt:"), "{}", run.stdout);
    let run = framelens_in(project.path(), &["audit", "--isolated"]);
    assert_eq!(run.code, 2);
    assert!(run.faults()[0].starts_with("nothing to read: name files"), "{}", run.stderr);
}

#[test]
fn genres_follow_paths_unless_the_article_says_otherwise() {
    let config = "genre = \"analysis\"\n[[genre-by-path]]\npath = \"/opinion/\"\ngenre = \"opinion\"\n";
    let project = project(config);
    fs::write(project.path().join("opinion/c.txt"), "---\ngenre: review\n---\nA quiet show.\n").unwrap();
    let genres = |args: &[&str]| {
        let all = [&["annotate", "news", "opinion", "--format", "jsonl"], args].concat();
        let records = framelens_in(project.path(), &all).records();
        let articles = records.into_iter().filter(|record| record["kind"] == "article");
        articles.map(|article| article["genre"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(genres(&[]), ["analysis", "opinion", "review"]);
    assert_eq!(genres(&["--genre", "news"]), ["news", "news", "news"]);
    assert_eq!(genres(&["--genre", "auto"]), ["news", "opinion", "review"]);
    assert_eq!(genres(&["--isolated"]), ["news", "news", "review"]);
}

#[test]
fn columns_are_those_of_tables() {
    let config = "columns = [\"scare_quotes\"]\n";
    let table = stdout(config, &["report", "news", "opinion"]);
    assert!(table.contains("scare"), "{table}");
    assert!(!stdout(config, &["report", "news", "opinion", "--columns", "words"]).contains("scare"));
    // One article keeps its sheet, and files for other programs keep every figure.
    assert!(stdout(config, &["report", "news"]).contains("LOOK AT THESE FIRST"));
    assert!(stdout(config, &["report", "news", "--format", "csv"]).contains(",words,"));
}

#[test]
fn words_of_the_house_are_a_lexicon_of_the_project() {
    let config = "accepted-facts = [\"the Orsby bridge began in 1931 because\"]\nbanned-formulas = [\n  \"sent ripples through\",\n]\noutlet-names = [\"Quay Courier\"]\n";
    let without = stdout("", &["audit", "news"]);
    assert!(without.contains("“because” (cause)"), "{without}");
    let with = stdout(config, &["audit", "news"]);
    assert!(!with.contains("“because” (cause)"), "{with}");
    let formula = "news/a.txt:1:64: error banned-formula: “The news sent ripples through the town.” – “sent ripples through” is on the house's list";
    assert!(with.contains(formula), "{with}");
    let shown = stdout(config, &["lexicon", "show", "framelens.toml:sent ripples through"]);
    assert!(shown.contains("file       framelens.toml:3 of the project"), "{shown}");
    assert_eq!(stdout(config, &["lexicon", "check"]), "1 lexicon: no faults\n");
    let seen = ["annotate", "--text", "A Quay Courier reporter saw boats leave.", "--format", "jsonl"];
    assert!(stdout(config, &seen).contains("\"type\":\"witness\""), "{}", stdout(config, &seen));
    let quoted = stdout(config, &["audit", "--text", "“It sent ripples through us,” Ana Duarte said."]);
    assert!(!quoted.contains("banned-formula"), "{quoted}");
}

#[test]
fn an_audit_asks_what_the_house_asks() {
    let config = "inputs = [\"news\"]\n[audit]\nfail-on = \"warnings > 0\"\n[audit.severity]\nunsourced = \"warning\"\n";
    let run = framelens_in(project(config).path(), &["audit"]);
    assert_eq!(run.code, 1);
    assert!(run.stdout.contains(": warning unsourced: "), "{}", run.stdout);
    assert_eq!(framelens_in(project(config).path(), &["audit", "--fail-on", "errors > 0"]).code, 0);
    let off = config.replace("\"warning\"", "\"off\"");
    assert!(!stdout(&off, &["audit"]).contains("unsourced"), "{}", stdout(&off, &["audit"]));
    let grave = "[audit]\nerror-from = 0.95\n";
    assert!(
        stdout(grave, &["audit", "news"]).contains("a.txt:1:18: warning unsourced"),
        "{}",
        stdout(grave, &["audit", "news"])
    );
    let late = "[audit]\nfirst-named-after = 0\n";
    assert!(stdout(late, &["audit", "news"]).contains("note late-first-named-source"));
    assert!(!stdout("", &["audit", "news"]).contains("late-first-named-source"));
}

#[test]
fn one_source_may_be_enough_for_a_short_piece() {
    let said = "“It is shut and it will stay shut until the spring,” Ana Duarte said. ".repeat(5);
    let folder = |words: u32| {
        let config = format!("[audit]\nsingle-source-words = {words}\n");
        folder(&[("framelens.toml", config.as_bytes()), ("a.txt", said.as_bytes())])
    };
    let of = |words| framelens_in(folder(words).path(), &["audit", "a.txt"]).stdout;
    assert!(
        of(60).contains("a.txt:1:1: warning single-source-story: 5 of 5 attributions go back to Ana Duarte")
    );
    assert!(!of(90).contains("single-source-story"), "{}", of(90));
}

#[test]
fn faults_are_told_with_place_and_neighbour() {
    for (config, place, told) in [
        ("genre = \"opinon\"", "1:9", "unknown genre `opinon`|did you mean `opinion`?"),
        ("banned-formula = []", "1:1", "unknown field `banned-formula`|did you mean `banned-formulas`?"),
        ("columns = [\"words\", \"wrods\"]", "1:21", "unknown figure `wrods`|did you mean `words`?"),
        ("[audit]\nfail-on = \"errors >\"", "2:11", "no condition: |a value is missing here"),
        ("[audit]\nfirst-named-after = -1", "2:21", "invalid value|write a whole number, 0 or more"),
        ("[audit]\nerror-from = 7.5", "2:14", "7.5 is no severity|a number from 0 to 1"),
        ("[audit.severity]\nunsorced = \"off\"", "2:1", "unknown rule `unsorced`|did you mean `unsourced`?"),
        ("[audit.severity]\nunsourced = \"grave\"", "2:13", "unknown severity|error, warning, note, off"),
        (
            "banned-formulas = [\n  \"fine\", \"bad (phrase\",\n]",
            "2:11",
            "a `(` lacks its `)`|\"bad (phrase\"",
        ),
    ] {
        let run = framelens_in(project(config).path(), &["audit", "news"]);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{config}");
        let start = "framelens: faults in framelens.toml; nothing was read\n";
        assert!(run.stderr.starts_with(&format!("{start}framelens.toml:{place}: ")), "{}", run.stderr);
        assert!(told.split('|').all(|part| run.stderr.contains(part)), "{}", run.stderr);
    }
}

#[test]
fn config_show_tells_what_holds_and_who_says_so() {
    let shown =
        stdout("genre = \"analysis\"\n\n[audit.severity]\nloaded-words = \"off\"\n", &["config", "show"]);
    let row = |key: &str| {
        let line = shown.lines().find(|line| line.trim_start().starts_with(key)).unwrap_or_default();
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(row("genre "), "genre framelens.toml:1 analysis");
    assert_eq!(row("audit.severity.loaded-words"), "audit.severity.loaded-words framelens.toml:4 off");
    assert_eq!(row("audit.severity.unsourced"), "audit.severity.unsourced default error");
    assert_eq!(row("inputs"), "inputs default none");
}

#[test]
fn the_schema_of_the_configuration_is_that_of_the_program() {
    let kept = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/config.schema.json"));
    assert_eq!(
        framelens(&["config", "schema"]).stdout,
        kept.unwrap_or_default(),
        "write it anew: framelens config schema > schemas/config.schema.json"
    );
}

#[test]
fn the_schema_takes_what_the_program_takes() {
    let schema: serde_json::Value = serde_json::from_str(&framelens(&["config", "schema"]).stdout).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let valid = |toml: &str| {
        let value: toml::Value = toml::from_str(toml).unwrap();
        validator.is_valid(&serde_json::to_value(value).unwrap())
    };
    assert!(valid(
        "inputs = [\"a\"]\ngenre = \"news\"\n[audit]\nfail-on = \"x\"\n[audit.severity]\nunsourced = \"off\"\n"
    ));
    assert!(!valid("genre = \"opinon\"\n"));
    assert!(!valid("[audit.severity]\nunsorced = \"off\"\n"));
    assert!(!valid("inputs = \"a\"\n"));
}

#[test]
fn an_input_that_is_not_there_is_told_with_the_line_that_names_it() {
    let config = "genre = \"news\"\ninputs = [\"nope\", \"news\", \"x/*.txt\"]\n";
    let folder = super::folder(&[("framelens.toml", config.as_bytes()), ("news/a.txt", super::ARTICLE)]);
    let run = super::framelens_in(folder.path(), &["report", "--format", "jsonl"]);
    assert_eq!((run.code, run.ids()), (2, vec!["news/a.txt".to_owned()]));
    assert_eq!(
        run.faults(),
        [
            "framelens.toml:2: inputs names \"nope\": is not there; check its spelling and its folder",
            "framelens.toml:2: inputs names \"x/*.txt\": matches no file that can be read; check the pattern, or give --input-format for other extensions",
        ]
    );
    let run = super::framelens_in(folder.path(), &["report", "nope"]);
    assert_eq!(run.faults(), ["nope: is not there; check its spelling and its folder"]);
}
