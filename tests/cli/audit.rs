//! `audit`: findings, thresholds, baselines, allowances, and the forms for other programs.

use std::{fs, path::Path};

use serde_json::Value;

use super::{Run, folder, framelens, framelens_in};

/// One finding a line, in the order of the text.
const ARTICLE: &str = "\
Road money moved to the quay

The council hid the survey for months, the mayor, Ana Duarte, said on Monday.

The mayor took bribes for years. The bridge was reportedly unsafe.

Experts revealed that the quay is sinking.
";

fn project(articles: &[(&str, &str)]) -> tempfile::TempDir {
    let files: Vec<(&str, &[u8])> = articles.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    folder(&files)
}

fn audit(folder: &Path, args: &[&str]) -> Run {
    framelens_in(folder, &[&["audit"], args].concat())
}

/// Findings of a run as `FILE:LINE:COLUMN: severity rule`.
fn found(run: &Run) -> Vec<String> {
    let head = |line: &str| {
        let parts: Vec<&str> = line.splitn(5, ": ").collect();
        Some(format!("{}: {}", parts.first()?, parts.get(1)?))
    };
    run.stdout.lines().take_while(|line| !line.is_empty()).filter_map(head).collect()
}

#[test]
fn findings_have_place_rule_sentence_reason_and_what_settles_them() {
    let folder = project(&[("a.txt", ARTICLE)]);
    let run = audit(folder.path(), &["a.txt"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert_eq!(
        lines[0],
        "a.txt:5:11: error unsourced: “The mayor took bribes for years.” – nobody answers for “took bribes” \
         (wrongdoing) and “for years” (trend); severity 1.00; attribute or cut"
    );
    assert_eq!(
        found(&run),
        [
            "a.txt:5:11: error unsourced",
            "a.txt:5:49: warning ownerless-claim",
            "a.txt:7:9: warning weak-source-strong-verb",
        ]
    );
    assert!(run.stdout.contains("3 findings (1 error, 2 warnings) in 1 article\n"), "{}", run.stdout);
    assert!(run.stdout.contains("framelens 0.1.0 · genre assumed: news"), "{}", run.stdout);
}

#[test]
fn a_text_without_a_file_has_its_sentences_numbered() {
    let run = framelens(&["audit", "--text", "The bridge is old. The mayor took bribes."]);
    assert!(run.stdout.starts_with("text: sentence 2: error unsourced: “The mayor"), "{}", run.stdout);
    let folder = project(&[("a.jsonl", "{\"id\": \"x\", \"text\": \"The mayor took bribes.\"}\n")]);
    let run = audit(folder.path(), &["a.jsonl"]);
    assert!(run.stdout.starts_with("a.jsonl:1 (id x): sentence 1: error unsourced: "), "{}", run.stdout);
}

#[test]
fn the_exit_code_tells_whether_a_threshold_was_passed() {
    let folder = project(&[("a.txt", ARTICLE), ("b.txt", "The mayor took bribes.\n")]);
    for (expression, code) in [
        ("errors > 0", 1),
        ("errors > 1", 1),
        ("errors > 2", 0),
        ("findings >= 4", 1),
        ("max_severity >= 0.7", 1),
        ("ownerless-claim > 1", 0),
        ("unsourced_share > 20%", 1),
        ("file = c.txt", 0),
        ("wrods > 1", 2),
        ("errors >", 2),
    ] {
        let run = audit(folder.path(), &["a.txt", "b.txt", "--fail-on", expression]);
        assert_eq!(run.code, code, "{expression}: {}", run.stderr);
    }
    let run = audit(folder.path(), &["a.txt", "b.txt", "--fail-on", "findings >= 4"]);
    assert_eq!(run.faults(), ["all 2 articles together pass the threshold `findings >= 4`"]);
    assert_eq!(audit(folder.path(), &["a.txt", "missing.txt", "--fail-on", "errors > 0"]).code, 2);
    assert_eq!(audit(folder.path(), &[]).code, 2);
}

#[test]
fn quiet_writes_nothing_and_summary_counts() {
    let folder = project(&[("a.txt", ARTICLE), ("b.txt", "The mayor took bribes.\n")]);
    let run = audit(folder.path(), &["a.txt", "--quiet", "--fail-on", "errors > 0"]);
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (1, "", ""));
    let run = audit(folder.path(), &[".", "--summary"]);
    for row in ["  unsourced                2\n", "  a.txt  3\n  b.txt  1\n"] {
        assert!(run.stdout.contains(row), "{}", run.stdout);
    }
    let run = audit(folder.path(), &["a.txt", "--summary", "--format", "sarif"]);
    assert_eq!(run.faults(), ["--summary has no meaning in --format sarif and github; use text or json"]);
}

#[test]
fn what_a_baseline_accepts_stays_accepted_when_paragraphs_move() {
    let other =
        "Ferry late again\n\nExperts revealed that it will sink, and it will. The mayor lied, and lied.\n";
    let folder = project(&[("a.txt", ARTICLE), ("b.txt", other)]);
    let run = audit(folder.path(), &[".", "--write-baseline", "base.json", "--fail-on", "errors > 0"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let again = || audit(folder.path(), &[".", "--baseline", "base.json", "--fail-on", "findings > 0"]);
    assert_eq!((again().code, again().stdout.as_str()), (0, ""));
    for (file, text) in [("a.txt", ARTICLE), ("b.txt", other)] {
        fs::write(folder.path().join(file), format!("The weather was mild.\n\n{text}")).unwrap();
    }
    assert_eq!((again().code, again().stdout.as_str()), (0, ""));
    // The same sentence once more is new, and so is another one.
    fs::write(folder.path().join("a.txt"), format!("{ARTICLE}\nThe mayor took bribes for years.\n")).unwrap();
    assert_eq!((again().code, found(&again())), (1, vec!["a.txt:9:11: error unsourced".to_owned()]));
    fs::rename(folder.path().join("b.txt"), folder.path().join("c.txt")).unwrap();
    fs::write(folder.path().join("a.txt"), ARTICLE.replace("for years", "for decades")).unwrap();
    assert_eq!(found(&again()), ["a.txt:5:11: error unsourced"]);
}

#[test]
fn a_file_that_is_no_baseline_says_what_to_do() {
    let folder = project(&[("a.txt", ARTICLE), ("base.json", "{}")]);
    let run = audit(folder.path(), &["a.txt", "--baseline", "base.json"]);
    assert_eq!(run.code, 2);
    assert!(run.faults()[0].starts_with("base.json: is no baseline: missing field"), "{}", run.stderr);
    let run = audit(folder.path(), &["a.txt", "--baseline", "none.json"]);
    assert!(
        run.faults()[0].starts_with("none.json: cannot be read; `audit --write-baseline none.json` makes it")
    );
}

#[test]
fn allowances_let_pass_what_they_name_and_must_give_a_reason() {
    let lines = "The mayor took bribes. <!-- framelens: allow unsourced: court file 12 --> The city lost 400 jobs.\n\
                 <!-- framelens: allow ownerless-claim, unsourced: on file -->\n\
                 The bridge was reportedly unsafe.\n\
                 The mayor took bribes. <!-- framelens: allow unsourced -->\n\
                 The sun is up. <!-- framelens: allow unsorced: x -->\n";
    for name in ["a.txt", "a.md"] {
        let text = lines.replace('\n', "\n\n");
        let folder = project(&[(name, &text)]);
        let run = audit(folder.path(), &[name]);
        let expected = [
            ("1:84", "warning unsourced"),
            ("7:11", "error unsourced"),
            ("7:24", "warning suppression-without-reason"),
            ("3:1", "note unused-suppression"),
            ("9:16", "note unused-suppression"),
        ];
        let mut expected: Vec<String> =
            expected.iter().map(|(at, rule)| format!("{name}:{at}: {rule}")).collect();
        let mut found = found(&run);
        expected.sort();
        found.sort();
        assert_eq!(found, expected, "{}", run.stdout);
        assert!(!run.stdout.contains("framelens: allow"), "a comment is no text: {}", run.stdout);
        assert!(
            run.stdout.contains("no rule is called `unsorced`, did you mean `unsourced`"),
            "{}",
            run.stdout
        );
    }
}

#[test]
fn front_matter_lets_pass_in_all_of_the_article() {
    for front in [
        "---\nframelens-allow: [\"unsourced: on file\", ownerless-claim: agreed]\n---\n",
        "---\nframelens-allow:\n  - unsourced, ownerless-claim: on file\n---\n",
        "+++\nframelens-allow = [\"unsourced: on file\", \"ownerless-claim: agreed\"]\n+++\n",
    ] {
        let text =
            format!("{front}The mayor took bribes. The bridge was reportedly unsafe. It lost 400 jobs.\n");
        let folder = project(&[("a.txt", &text)]);
        let run = audit(folder.path(), &["a.txt"]);
        assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{front}");
        let record = framelens_in(folder.path(), &["annotate", "a.txt", "--format", "jsonl"]).stdout;
        assert!(!record.contains("framelens-allow"), "{record}");
    }
}

/// A sentence and a file name that try to be more than text.
const HOSTILE: &str = "The mayor took bribes %0A::error::x [click](http://example.test) {0} \u{1b}[31m\u{9b}2J\u{202e} for years.";

fn hostile() -> tempfile::TempDir {
    project(&[("a,line=9::x.jsonl", &serde_json::json!({"id": "\u{1b}]0;x", "text": HOSTILE}).to_string())])
}

#[test]
fn hostile_text_stays_text() {
    let folder = hostile();
    for format in ["text", "json", "sarif", "github"] {
        let run = audit(folder.path(), &[".", "--format", format]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let steers = |c: char| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c);
        assert!(!run.stdout.chars().any(steers), "{format}: {:?}", run.stdout);
    }
    let github = audit(folder.path(), &[".", "--format", "github"]).stdout;
    assert_eq!(github.lines().count(), 1, "{github}");
    let start = "::error file=a%2Cline=9%3A%3Ax.jsonl,line=1,title=framelens%3A unsourced::“The mayor";
    assert!(github.starts_with(start), "{github}");
    assert!(github.contains("%250A: :error: :x"), "{github}");
}

#[test]
fn json_repeats_the_sentence_and_sarif_takes_its_signs_away() {
    let folder = hostile();
    let json: Value = serde_json::from_str(&audit(folder.path(), &[".", "--format", "json"]).stdout).unwrap();
    assert_eq!(json["findings"][0]["sentence"], HOSTILE);
    assert_eq!(json["summary"]["rules"]["unsourced"], 1);
    let sarif: Value =
        serde_json::from_str(&audit(folder.path(), &[".", "--format", "sarif"]).stdout).unwrap();
    let text = sarif["runs"][0]["results"][0]["message"]["text"].as_str().unwrap();
    assert!(text.contains("\\[click\\](http") && text.contains("{{0}}"), "{text}");
    let place = &sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "a%2Cline%3D9%3A%3Ax.jsonl");
}

/// Everything that SARIF 2.1.0 requires of the parts of a log that are written here. With the official
/// schema at hand, `SARIF_SCHEMA=sarif-schema-2.1.0.json cargo test sarif` holds the log to all of it.
#[test]
fn sarif_has_what_the_format_requires() {
    let folder = project(&[("a b.txt", ARTICLE)]);
    let run = audit(folder.path(), &[".", "missing.txt", "--format", "sarif"]);
    let log: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let of_run = &log["runs"][0];
    let rules = of_run["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(of_run["tool"]["driver"]["name"], "framelens");
    assert_eq!(of_run["invocations"][0]["executionSuccessful"], false);
    assert!(of_run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"].is_string());
    let results = of_run["results"].as_array().unwrap();
    assert_eq!(results.len(), 3);
    for result in results {
        let rule = &rules[result["ruleIndex"].as_u64().unwrap() as usize];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
        assert!(!result["message"]["text"].as_str().unwrap().is_empty());
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "a%20b.txt");
        assert!(place["region"]["startLine"].as_u64().unwrap() >= 1);
        assert!(
            place["region"]["endColumn"].as_u64().unwrap() > place["region"]["startColumn"].as_u64().unwrap()
        );
    }
    if let Ok(path) = std::env::var("SARIF_SCHEMA") {
        let schema: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        let validator = jsonschema::validator_for(&schema).unwrap();
        let faults: Vec<String> = validator.iter_errors(&log).map(|error| error.to_string()).collect();
        assert!(faults.is_empty(), "{faults:?}");
    }
}

#[test]
fn any_number_of_jobs_finds_the_same() {
    let one = framelens(&["audit", "samples", "--jobs", "1", "--format", "json"]);
    for jobs in ["2", "7"] {
        assert_eq!(framelens(&["audit", "samples", "--jobs", jobs, "--format", "json"]).stdout, one.stdout);
    }
}

#[test]
fn every_rule_is_explained() {
    for rule in framelens::audit::Rule::ALL {
        let run = framelens(&["explain", rule.id()]);
        let told = format!("Would settle it: {}.", rule.settle());
        assert!(run.stdout.contains(rule.finds()) && run.stdout.contains(&told), "{}", run.stdout);
    }
}

#[test]
fn no_finding_judges_a_claim_or_a_writer() {
    let run = framelens(&["audit", "samples"]);
    let mut own = framelens::audit::Rule::ALL.iter().flat_map(|rule| [rule.finds(), rule.settle()]);
    assert!(own.all(|text| !text.contains("true") && !text.contains("false") && !text.contains("bias")));
    assert!(!run.stdout.contains("bias"), "{}", run.stdout);
}
