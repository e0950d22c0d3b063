//! Text made to do harm, in every place where text comes in, does none in any format: outputs are parsed.
#![cfg(unix)]

use std::{fs, path::Path};

use pulldown_cmark::{Event, Options, Parser};
use serde_json::Value;

use super::{Run, framelens_in};
use crate::fuzzed::is_harmless;

/// Steers terminals, runs in spreadsheets and browsers, turns the direction of writing.
const EVIL: &str =
    "=HYPERLINK(\"http://x\",\"y\")\u{1b}]0;pwned\u{7}<script>alert(1)<&lt;script>\u{202e}|**b**";

/// A folder in which everything that has a name or a text has an evil one.
fn evil() -> tempfile::TempDir {
    let text = format!(
        "{EVIL} Minister Ana{EVIL} Duarte took bribes, “it{EVIL} could fail”, experts{EVIL} reportedly claimed.\n\n\
         The utterly{EVIL} brazen plan led to 300{EVIL} lost jobs. {EVIL} said so{EVIL}. Collateral damage may follow.\n"
    );
    let folder = tempfile::tempdir().unwrap();
    let name = EVIL.replace('/', "∕");
    let write = |name: String, text: String| fs::write(folder.path().join(name), text).unwrap();
    write(format!("{name}.txt"), text.clone());
    write(format!("{name}.md"), text.clone());
    write(format!("{name}.broken.jsonl"), format!("{{\"id\":{},\"body\":1}}\n", Value::from(EVIL)));
    let record = serde_json::json!({"id": EVIL, "title": EVIL, "text": text, EVIL: EVIL, "outlet": EVIL});
    write("records.jsonl".to_owned(), format!("{record}\n"));
    write("list-own.txt".to_owned(), "# category: own\ncollateral damage\n".to_owned());
    folder
}

fn run(folder: &Path, args: &str) -> Run {
    framelens_in(folder, &args.split(' ').collect::<Vec<_>>())
}

/// Reads what a format holds, or fails; no fault on standard error steers the terminal.
fn check(folder: &Path, args: &str, read: impl Fn(&str)) {
    let run = run(folder, args);
    assert!(!run.stdout.is_empty(), "{args}: {}", run.stderr);
    assert!(run.stderr.chars().all(is_harmless), "{args}: {}", run.stderr);
    read(&run.stdout);
}

fn on_a_terminal(text: &str) {
    let raw = text.lines().find(|line| !line.chars().all(is_harmless));
    assert_eq!(raw, None);
}

fn in_a_spreadsheet(text: &str) {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let mut cells = 0;
    for row in reader.records() {
        for cell in &row.unwrap() {
            let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
            assert!(!runs, "{cell:?}");
            cells += 1;
        }
    }
    assert!(cells > 20);
    assert!(!text.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{text}");
}

fn as_markdown(text: &str) {
    let html = Parser::new_ext(text, Options::ENABLE_TABLES)
        .find(|event| matches!(event, Event::Html(_) | Event::InlineHtml(_)));
    assert_eq!(html, None);
    on_a_terminal(text);
}

fn as_html(text: &str) {
    assert!(!text.contains("<script>alert") && !text.contains("<&lt;"), "{text}");
    assert!(text.contains("&lt;script"), "{text}");
    assert!(text.contains("Content-Security-Policy"));
}

fn as_records(text: &str) {
    let records: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(records.len() >= 3);
    // Control characters are escaped in JSON; a line is a line.
    assert!(!text.contains('\u{1b}'));
}

fn as_json(text: &str) {
    assert!(serde_json::from_str::<Value>(text).unwrap().is_object());
    assert!(!text.contains('\u{1b}'));
}

/// Every line is one command, and what it says cannot begin another.
fn as_commands(text: &str) {
    for line in text.lines().filter(|line| !line.is_empty()) {
        let known = ["::error ", "::warning ", "::notice "].iter().any(|start| line.starts_with(start));
        assert!(known || !line.starts_with("::"), "{line}");
    }
    on_a_terminal(text);
}

#[test]
fn evil_text_is_harmless_in_every_format() {
    let folder = evil();
    let at = folder.path();
    let lists = "--lexicons list-own.txt";
    for (args, read) in [
        ("report . --format table", on_a_terminal as fn(&str)),
        ("report records.jsonl --format table", on_a_terminal),
        ("report . --format markdown --by outlet", as_markdown),
        ("report . --format markdown", as_markdown),
        ("report . --format csv", in_a_spreadsheet),
        ("report . --format csv --sort words", in_a_spreadsheet),
        ("report . --format json", as_json),
        ("report . --format jsonl", as_records),
        ("report . --format html", as_html),
        ("annotate . --format html", as_html),
        ("annotate . --format markdown --explain", as_markdown),
        ("annotate . --format csv", in_a_spreadsheet),
        ("compare records.jsonl --by outlet --format html", as_html),
        ("compare . --by outlet --show words --format html", as_html),
        ("compare . --by outlet --show sources --format html", as_html),
        ("annotate . --format text --explain", on_a_terminal),
        ("annotate . --format jsonl", as_records),
        ("annotate . --format json", as_json),
        ("audit . --format text", on_a_terminal),
        ("audit . --summary", on_a_terminal),
        ("audit . --format json", as_json),
        ("audit . --format sarif", as_json),
        ("audit . --format github", as_commands),
        ("worksheet . --format csv", in_a_spreadsheet),
        ("worksheet . --format markdown", as_markdown),
        ("worksheet . --format html", as_html),
    ] {
        check(at, &format!("{args} {lists}"), read);
    }
}

#[test]
fn evil_sheets_are_harmless_when_they_are_compared() {
    let folder = evil();
    let at = folder.path();
    let key = run(at, "worksheet records.jsonl --format csv --output sheet.csv --key key.csv");
    assert_eq!(key.code, 0, "{}", key.stderr);
    let sheet = fs::read_to_string(at.join("sheet.csv")).unwrap();
    fs::create_dir(at.join("class")).unwrap();
    for name in [format!("{}.csv", EVIL.replace('/', "∕")), "ben.csv".to_owned()] {
        fs::write(at.join("class").join(name), &sheet).unwrap();
    }
    for (format, read) in
        [("text", on_a_terminal as fn(&str)), ("markdown", as_markdown), ("json", as_json), ("html", as_html)]
    {
        check(at, &format!("agree class --key key.csv --format {format}"), read);
    }
}
