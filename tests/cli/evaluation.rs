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
    assert_eq!(json["texts"], 140);
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
            .starts_with("gold.jsonl: line 2: missing field `text`; each line is")
    );
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
