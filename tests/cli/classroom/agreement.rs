//! Figures and pages of a class that filled in its sheets.

use std::fs;

use serde_json::Value;

use super::{super::framelens_in, agree, class, column, filled, read, table, write_table};

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn measure<'a>(page: &'a Value, name: &str) -> &'a Value {
    page["measures"].as_array().unwrap().iter().find(|measure| measure["name"] == name).unwrap()
}

#[test]
fn a_class_gets_figures_and_sentences_to_discuss() {
    let folder = filled(&["ana", "ben", "cem", "dia"], 4);
    let run = agree(folder.path(), &["--key", "key.csv"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    for part in [
        "Agreement of 4 people on 14 sentences",
        "ana (14 of 14)",
        "dia (14 of 14) · framelens",
        "with framelens",
        "kappa with quadratic weights",
        "To discuss, the most disputed first",
        "not the measure of the others",
    ] {
        assert!(run.stdout.contains(part), "no `{part}` in {}", run.stdout);
    }
    assert!(run.stdout.lines().all(|line| line.chars().count() <= 80), "{}", run.stdout);
}

#[test]
fn figures_are_the_same_each_time_and_people_alone_need_no_key() {
    let folder = filled(&["ana", "ben", "cem"], 4);
    let one = agree(folder.path(), &["--format", "json", "--key", "key.csv"]).stdout;
    assert_eq!(one, agree(folder.path(), &["--format", "json", "--key", "key.csv"]).stdout);
    let (with, without) = (json(&one), json(&agree(folder.path(), &["--format", "json"]).stdout));
    let alpha = |page: &Value| measure(page, "level")["alpha"]["value"].as_f64().unwrap();
    assert_eq!(alpha(&with), alpha(&without), "the program does not count among people");
    assert!(measure(&without, "level")["alpha_with_tool"].is_null());
    let interval = &measure(&with, "level")["alpha"]["interval"];
    assert!(interval[0].as_f64().unwrap() <= alpha(&with) && alpha(&with) <= interval[1].as_f64().unwrap());
    let apart: Vec<f64> =
        with["sentences"].as_array().unwrap().iter().map(|one| one["apart"].as_f64().unwrap()).collect();
    assert!(apart.is_sorted_by(|a, b| a >= b) && apart.len() == 14, "{apart:?}");
    assert_eq!(with["pairs"].as_array().unwrap().len(), 6);
}

#[test]
fn one_answer_only_is_told_in_words() {
    let folder = class(&[]);
    let (head, mut rows) = table(&read(folder.path(), "sheet.csv"));
    rows.iter_mut().for_each(|row| row[column(&head, "level")] = "named".to_owned());
    fs::create_dir(folder.path().join("class")).unwrap();
    for name in ["ana", "ben"] {
        fs::write(folder.path().join(format!("class/{name}.csv")), write_table(&head, &rows)).unwrap();
    }
    let run = agree(folder.path(), &[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let text = run.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("level: alpha has no value: everybody always gave the same answer"), "{text}");
    assert!(text.contains("No figure for needs a source (0),"), "{text}");
    assert!(text.contains("Nothing to settle on 14 more"), "{text}");
    let page = json(&agree(folder.path(), &["--format", "json"]).stdout);
    assert_eq!(measure(&page, "level")["ac1"]["value"], 1.0);
    assert!(measure(&page, "level")["alpha"]["value"].is_null());
}

#[test]
fn few_codings_get_no_coefficient() {
    let folder = filled(&["ana", "ben"], 3);
    for name in ["ana", "ben"] {
        let (head, rows) = table(&read(folder.path(), &format!("class/{name}.csv")));
        fs::write(folder.path().join(format!("class/{name}.csv")), write_table(&head, &rows[..5])).unwrap();
    }
    let run = agree(folder.path(), &[]);
    let text = run.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("No figure for level (5), needs a source (5),"), "{text}");
    let run = framelens_in(folder.path(), &["agree", "class/ana.csv"]);
    assert!(run.stdout.contains("One person alone cannot agree or disagree"), "{}", run.stdout);
}

#[test]
fn an_apostrophe_that_the_sheet_put_in_is_taken_out_again() {
    let folder = filled(&["ana", "ben"], 1000);
    for (name, cue) in [("ana", "'=SUM(A1) said"), ("ben", "=SUM(A1) said")] {
        let (head, mut rows) = table(&read(folder.path(), &format!("class/{name}.csv")));
        let place = rows.iter().position(|row| row[2].contains("SUM")).unwrap();
        rows[place][column(&head, "cue")] = cue.to_owned();
        fs::write(folder.path().join(format!("class/{name}.csv")), write_table(&head, &rows)).unwrap();
    }
    let page = json(&agree(folder.path(), &["--format", "json"]).stdout);
    let sentence = page["sentences"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["text"].as_str().unwrap().contains("SUM"));
    let sentence = sentence.unwrap();
    assert!(sentence["text"].as_str().unwrap().starts_with("=SUM"), "{sentence}");
    assert_eq!(sentence["answers"]["cue"]["ana"], "=SUM(A1) said");
    assert_eq!(sentence["apart"], 0.0);
    let csv = agree(folder.path(), &["--format", "csv"]).stdout;
    assert!(csv.contains("'=SUM") && !csv.contains(",=SUM") && !csv.contains("\"=SUM"), "{csv}");
}

#[test]
fn bands_and_levels_are_compared_in_bands() {
    let folder = filled(&["ana", "ben"], 1000);
    let (mut head, mut rows) = table(&read(folder.path(), "class/ben.csv"));
    let level = column(&head, "level");
    head[level] = "level (0-5)".to_owned();
    for row in &mut rows {
        row[level] = match row[level].as_str() {
            "named" => "4",
            "described" => "3",
            "vague" => "1",
            _ => "0",
        }
        .to_owned();
    }
    fs::write(folder.path().join("class/ben.csv"), write_table(&head, &rows)).unwrap();
    let run = agree(folder.path(), &[]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    let text = run.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("all are compared in four bands"), "{text}");
    let level = run.stdout.lines().find(|line| line.starts_with("level ")).unwrap();
    assert!(level.contains("14 of 14") && level.contains("100 %"), "{level}");
}

#[test]
fn pages_hide_names_and_escape_what_people_typed() {
    let folder = filled(&["ana", "ben"], 3);
    let (head, mut rows) = table(&read(folder.path(), "class/ana.csv"));
    rows[0][column(&head, "cue")] = "<b onclick=x>said</b>".to_owned();
    fs::write(folder.path().join("class/ana.csv"), write_table(&head, &rows)).unwrap();
    let page = agree(folder.path(), &["--format", "html", "--hide-names"]).stdout;
    assert!(page.contains("&lt;b onclick=x&gt;said"), "{page}");
    assert!(page.contains("Content-Security-Policy") && !page.contains("<script"));
    assert!(page.contains("person 1") && !page.contains(">ana"), "{page}");
    let page = agree(folder.path(), &["--format", "markdown", "--limit", "99"]).stdout;
    assert!(page.contains("\\<b onclick=x\\>said"), "{page}");
    let page = agree(folder.path(), &["--format", "markdown", "--limit", "1"]).stdout;
    assert!(page.contains("### 1.") && !page.contains("### 2."), "{page}");
    assert!(page.contains("more on which people differ"), "{page}");
}

#[test]
fn hidden_names_are_hidden_in_what_could_not_be_used() {
    let folder = filled(&["ana", "zoe"], 3);
    let (head, mut rows) = table(&read(folder.path(), "class/zoe.csv"));
    rows[1][column(&head, "level")] = "sometimes".to_owned();
    fs::write(folder.path().join("class/zoe.csv"), write_table(&head, &rows)).unwrap();
    fs::write(folder.path().join("class/maximilian.csv"), "").unwrap();
    for format in ["text", "markdown", "html", "json", "csv"] {
        let run = agree(folder.path(), &["--format", format, "--hide-names"]);
        assert_eq!(run.code, 2, "{}", run.stderr);
        let all = [run.stdout.as_str(), &run.stderr].concat();
        assert!(!all.contains("zoe") && !all.contains("maximilian"), "{format}: {all}");
        assert!(run.stderr.contains("person 2, line 3: level is `sometimes`"), "{}", run.stderr);
        assert!(run.stderr.contains("file 2 of those given: the file is empty"), "{}", run.stderr);
    }
}

#[test]
fn who_left_a_question_blank_agrees_with_nobody() {
    let folder = filled(&["ana", "ben", "cem"], 1000);
    let path = |name: &str| format!("class/{name}.csv");
    for (name, hedge) in [("ana", "yes"), ("ben", "no")] {
        let (head, mut rows) = table(&read(folder.path(), &path(name)));
        rows[0][column(&head, "needs")] = hedge.to_owned();
        rows[0][column(&head, "level")] = "named".to_owned();
        fs::write(folder.path().join(path(name)), write_table(&head, &rows)).unwrap();
    }
    let (head, mut rows) = table(&read(folder.path(), &path("cem")));
    rows[0][column(&head, "level")] = "?".to_owned();
    fs::write(folder.path().join(path("cem")), write_table(&head, &rows)).unwrap();
    for format in ["text", "markdown", "html"] {
        let page = agree(folder.path(), &["--format", format]).stdout;
        let page = page.replace("</dt><dd>", " ").split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(page.contains("2 of 3 say level named"), "{format}: {page}");
    }
}

#[test]
fn a_key_is_no_sheet_and_a_sheet_no_key() {
    let folder = filled(&["ana", "ben"], 3);
    let run = framelens_in(folder.path(), &["agree", "class", "key.csv"]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("key.csv: this is a key and no sheet; give it as --key key.csv"),
        "{}",
        run.stderr
    );
    let run = agree(folder.path(), &["--key", "class/ana.csv"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    assert!(run.stderr.contains("class/ana.csv: this is a sheet and no key"), "{}", run.stderr);
}

#[test]
fn the_page_in_the_guide_is_what_its_sheets_give() {
    let guide = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/classroom.md")).unwrap();
    let blocks: Vec<&str> =
        guide.split("```text\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    let run = super::super::framelens(&["agree", "docs/classroom/class", "--key", "docs/classroom/key.csv"]);
    assert_eq!(run.code, 2, "one of the sheets has a slip");
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), (blocks[0], blocks[1]));
}
