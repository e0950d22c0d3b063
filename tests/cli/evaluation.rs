//! `evaluate` and `calibrate` from the command line.

use std::fs;

use super::{folder, framelens_in};
use crate::calibration;

#[test]
fn evaluate_tells_figures_entries_and_the_worst_errors() {
    let folder = folder(&[("gold.jsonl", calibration::file().as_bytes())]);
    let run = |flags: &[&str]| {
        framelens_in(folder.path(), &[&["evaluate", "gold.jsonl", "-d", "hedging"], flags].concat())
    };
    let text = run(&["--errors", "2", "--threshold", "0.3"]);
    assert_eq!(text.code, 0, "{}", text.stderr);
    for part in [
        "gold.jsonl: 140 texts, hedging, a yes from 0.3 on",
        "precision  recall",
        "kappa",
        "hedge/modals:could",
        "false alarms, the greatest scores first",
    ] {
        assert!(text.stdout.contains(part), "{part} in {}", text.stdout);
    }
    let json: serde_json::Value = serde_json::from_str(&run(&["--format", "json"]).stdout).unwrap();
    assert_eq!((&json["texts"], &json["errors"]), (&140.into(), &serde_json::json!([])));
    let labels = &json["labels"];
    for (part, figure) in [("yes", "precision"), ("yes", "recall"), ("yes", "f1"), ("no", "f1")] {
        assert!(labels[part][figure].is_f64(), "{part} {figure} in {labels}");
    }
    for figure in ["macro_f1", "accuracy", "kappa", "always_yes_f1", "area"] {
        assert!(labels[figure].is_f64(), "{figure} in {labels}");
    }
    assert_eq!(labels["thresholds"].as_array().map(Vec::len), Some(5));
    assert_eq!(json["framelens"], env!("CARGO_PKG_VERSION"));
    let hash = json["set_hash"].as_str().unwrap();
    assert!(json["lexicons"].as_str().unwrap().ends_with(hash));
    assert!(text.stdout.lines().last().unwrap().ends_with(&format!("set hash {hash}")), "{}", text.stdout);
    assert!(json["labels"]["f1_interval"]["low"].as_f64() < json["labels"]["f1_interval"]["high"].as_f64());
    let csv = run(&["--format", "csv"]).stdout;
    assert!(
        csv.starts_with("kind,name,texts,false_alarms,alone,saves\n")
            && csv.contains("entry,hedge/epistemic:often,10,9,9,1\n"),
        "{csv}"
    );
    assert!(run(&["--format", "markdown"]).stdout.contains("| yes | "));
}

#[test]
fn gold_that_cannot_be_used_is_told() {
    let folder = folder(&[
        ("gold.jsonl", b"{\"id\":\"a\",\"text\":\"t\",\"label\":1}\n{\"id\":\"a\"}\n"),
        ("good.jsonl", b"{\"id\":\"a\",\"text\":\"It may rain.\",\"label\":1}\n"),
    ]);
    let fault = |args: &[&str]| framelens_in(folder.path(), args).faults().join("\n");
    assert!(
        fault(&["evaluate", "gold.jsonl", "-d", "hedging"])
            .starts_with("gold.jsonl:2 (id `a`): has no field `text` (it has `id`); each line needs")
    );
    assert_eq!(fault(&["evaluate", "goood.jsonl"]), "goood.jsonl: is not there; did you mean `good.jsonl`?");
    assert!(fault(&["evaluate", "good.jsonl"]).starts_with("--dimension: say what the labels are about"));
    assert!(
        fault(&["evaluate", "good.jsonl", "-d", "custom.x"])
            .starts_with("--dimension: no category of your own is called `x`")
    );
    assert!(fault(&["calibrate", "good.jsonl", "-d", "hedging"]).contains("there is nothing to fit"));
}

#[test]
fn calibrate_writes_a_layer_that_loads() {
    let folder = folder(&[("gold.jsonl", calibration::file().as_bytes())]);
    let dry = framelens_in(folder.path(), &["calibrate", "gold.jsonl", "-d", "hedging", "--dry-run"]);
    assert!(dry.stdout.starts_with("on documents that nothing was fitted to: F1 "), "{}", dry.stdout);
    let run =
        framelens_in(folder.path(), &["calibrate", "gold.jsonl", "-d", "hedging", "--output", "fitted.toml"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{}", run.stderr);
    let layer = fs::read_to_string(folder.path().join("fitted.toml")).unwrap();
    assert!(
        layer.starts_with(
            "# Weights of hedging, fitted by `framelens calibrate gold.jsonl --dimension hedging`."
        ),
        "{layer}"
    );
    assert_eq!(
        framelens_in(folder.path(), &["lexicon", "check", "fitted.toml"]).stdout,
        "1 lexicon: no faults\n"
    );
    let shown = framelens_in(
        folder.path(),
        &["lexicon", "show", "hedge/epistemic:often", "--lexicons", "fitted.toml"],
    );
    assert!(shown.stdout.contains("(changed by fitted.toml:"), "{}", shown.stdout);
}

#[test]
fn labels_of_tables_are_read_and_faulty_lines_told() {
    let lines = [
        "{\"id\":1,\"text\":\"It may rain.\",\"label\":1.0}",
        "{\"id\":2,\"text\":\"It rained.\",\"label\":false}",
        "{\"id\":3,\"text\":\"It might snow.\",\"label\":\"1\"}",
        "{\"id\":4,\"text\":\"It snowed.\",\"label\":2}",
        "{\"id\":5,\"text\":\"It froze.\",\"label\":null}",
    ];
    let folder = folder(&[("gold.jsonl", lines.join("\n").as_bytes())]);
    let flags = ["evaluate", "gold.jsonl", "-d", "hedging", "--threshold", "0.1", "--format", "json"];
    let run = framelens_in(folder.path(), &flags);
    assert_eq!(run.code, 2);
    assert_eq!(
        run.faults(),
        [
            "gold.jsonl:4 (id `4`): the label is 2; write 1 for yes or 0 for no (true and false are read as well)",
            "gold.jsonl:5 (id `5`): has no `label` (or it is null), which line 1 has; all lines of a file are labelled alike",
        ]
    );
    let json: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!((&json["texts"], &json["errors"][0]["line"]), (&3.into(), &4.into()));
    let confusion = serde_json::json!({
        "true_positives": 2, "false_positives": 0, "false_negatives": 0, "true_negatives": 1
    });
    assert_eq!(json["labels"]["confusion"], confusion);
}

#[test]
fn a_file_without_a_usable_line_gives_no_figures() {
    let folder = folder(&[("gold.jsonl", b"{\"id\":1,\"text\":\"t\",\"label\":3}\n"), ("none.jsonl", b"\n")]);
    for (file, start) in [
        ("gold.jsonl", "gold.jsonl:1 (id `1`): the label is 3"),
        ("none.jsonl", "none.jsonl: holds no labelled text"),
    ] {
        for command in ["evaluate", "calibrate"] {
            let run = framelens_in(folder.path(), &[command, file, "-d", "hedging"]);
            assert_eq!((run.code, run.stdout.as_str(), run.faults().len()), (2, "", 1), "{}", run.stderr);
            assert!(run.faults()[0].starts_with(start), "{}", run.stderr);
        }
    }
}

#[test]
fn disputes_are_measured_by_the_labels_of_then_and_now() {
    let line = |field: &str, tool: &str, user: &str| {
        let text = "Mayor Ana Duarte said the bridge would close.";
        serde_json::json!({"schema": 1, "kind": "dispute", "id": "a-1", "text": text, "field": field, "tool": tool, "user": user})
    };
    let lines =
        [line("level", "vague", "named"), line("level", "named", "none"), line("unsourced", "yes", "no")];
    let text = lines.map(|line| format!("{line}\n")).concat();
    let folder = folder(&[("d.jsonl", text.as_bytes())]);
    let run = |more: &[&str]| framelens_in(folder.path(), &[&["evaluate", "d.jsonl"], more].concat());
    let json: serde_json::Value =
        serde_json::from_str(&run(&["-d", "attribution", "--format", "json"]).stdout).unwrap();
    let disputes = &json["disputes"];
    assert_eq!((&disputes["disputes"], &disputes["now_as_reader"]), (&2.into(), &1.into()), "{json}");
    assert_eq!((&disputes["then_as_reader"], json.get("labels")), (&0.into(), None));
    let text = run(&["-d", "unsourced"]).stdout;
    assert!(text.contains("now, of the sentence alone") && text.contains("1 of 1"), "{text}");
    assert!(
        run(&["-d", "attribution", "--format", "markdown"]).stdout.contains("| none | named | named | 1 |")
    );
    let without = run(&[]);
    assert_eq!(without.code, 2);
    assert!(
        without.faults()[0].starts_with("--dimension: say which disputes of d.jsonl"),
        "{}",
        without.stderr
    );
}

#[test]
fn a_table_is_told_once_and_too_few_texts_are_called_so() {
    let folder = folder(&[
        ("sheet.csv", b"id,sentence,level (0-5)\na-1,It may rain.,0\na-2,It rained.,3\n"),
        ("few.jsonl", b"{\"id\":\"a\",\"text\":\"It may rain.\",\"label\":1}\n{\"id\":\"b\",\"text\":\"It rained.\",\"label\":0}\n"),
    ]);
    let run = |args: &[&str]| framelens_in(folder.path(), args);
    assert_eq!(
        run(&["evaluate", "sheet.csv", "-d", "hedging"]).faults(),
        [
            "sheet.csv: is a table, and no line of it is JSON; filled worksheets are compared by `framelens agree SHEET… --key KEY`"
        ]
    );
    let few = run(&["evaluate", "few.jsonl", "-d", "hedging"]).stdout;
    assert!(few.contains("labels (too few to tell: 1 yes and 1 no;"), "{few}");
}

#[test]
fn calibrate_tells_its_reach_and_writes_no_plain_list() {
    let folder = folder(&[("gold.jsonl", calibration::file().as_bytes())]);
    let run = |flags: &[&str]| {
        framelens_in(folder.path(), &[&["calibrate", "gold.jsonl", "-d", "hedging"], flags].concat())
    };
    let told = "that were found in fewer than 5 texts by their category";
    assert!(run(&["--dry-run"]).stdout.contains(told));
    let layer = run(&[]).stdout;
    assert!(layer.contains("# By this layer weights of ") && layer.contains(told), "{layer}");
    let refused = run(&["--output", "fitted.txt"]);
    assert_eq!(
        refused.faults(),
        ["--output: a layer of weights is TOML; name a file that ends in .toml, not .txt"]
    );
    assert!(!folder.path().join("fitted.txt").exists());
}
