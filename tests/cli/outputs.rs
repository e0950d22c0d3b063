//! What is written, and where.

use std::fs;

use super::{ARTICLE, folder, framelens, framelens_in};

#[test]
fn any_number_of_jobs_writes_the_same_bytes() {
    let report = |jobs| framelens(&["report", "samples/", "--format", "json", "--jobs", jobs]).stdout;
    let one = report("1");
    assert_eq!(report("2"), one);
    assert_eq!(report("8"), one);
    let annotate = |jobs| framelens(&["annotate", "samples/", "--explain", "--jobs", jobs]).stdout;
    assert_eq!(annotate("8"), annotate("1"));
}

#[test]
fn many_small_articles_come_in_input_order_whatever_the_jobs() {
    let line =
        |n: usize| format!("{{\"id\":\"{n}\",\"text\":\"{}\"}}\n", "The bridge is shut. ".repeat(n % 7 + 1));
    let lines: String = (0..300).map(line).collect();
    let folder = folder(&[("a.jsonl", lines.as_bytes())]);
    let ids =
        |jobs| framelens_in(folder.path(), &["report", "a.jsonl", "--format", "jsonl", "--jobs", jobs]).ids();
    let expected: Vec<String> = (0..300).map(|n| n.to_string()).collect();
    assert_eq!(ids("1"), expected);
    assert_eq!(ids("8"), expected);
}

#[test]
fn the_ending_of_the_file_gives_the_form_of_every_command() {
    let folder = folder(&[("a.txt", ARTICLE), ("b.txt", ARTICLE)]);
    for (command, file, begins) in [
        ("report", "r.html", "<!doctype html>"),
        ("report", "r.md", "| "),
        ("report", "r.jsonl", "{\"schema\":1"),
        ("annotate", "n.csv", "article,"),
        ("annotate", "n.html", "<!doctype html>"),
        ("audit", "f.sarif", "{"),
        ("compare", "c.json", "{"),
        ("compare", "c.html", "<!doctype html>"),
    ] {
        let run = framelens_in(folder.path(), &[command, "a.txt", "b.txt", "--output", file]);
        assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{}", run.stderr);
        let written = fs::read_to_string(folder.path().join(file)).unwrap();
        assert!(written.starts_with(begins), "{file}: {written}");
    }
    for (command, file, told) in [
        ("report", "x.docx", ".html opens in Word"),
        ("annotate", "x.xlsx", ".csv opens in Excel"),
        ("worksheet", "x.docx", ".html opens in Word"),
        ("worksheet", "x.xlsx", ".csv opens in Excel"),
        ("compare", "x.pdf", "a browser prints .html as PDF"),
        ("audit", "x.docx", "this command does not write `.docx`; it writes .txt, .json, .sarif,"),
    ] {
        let run = framelens_in(folder.path(), &[command, "a.txt", "b.txt", "--output", file]);
        assert!(run.code == 2 && run.stderr.contains(told), "{}", run.stderr);
        assert!(!folder.path().join(file).exists());
    }
    let args = ["report", "a.txt", "--format", "csv", "--output", "x.docx"];
    assert_eq!(framelens_in(folder.path(), &args).code, 0);
}

#[test]
fn lines_of_records_are_lines_to_every_reader() {
    let text = "The bridge\u{2028}is shut.\u{85}Nobody\u{2029}knows why.";
    let run = framelens(&["annotate", "--text", text, "--format", "jsonl"]);
    assert!(!run.stdout.contains(['\u{2028}', '\u{2029}', '\u{85}']), "{}", run.stdout);
    assert_eq!(run.records()[0]["text"], text);
}

#[test]
fn an_output_file_is_replaced_only_once_it_is_whole() {
    let folder = folder(&[("a.txt", ARTICLE), ("out.csv", b"before")]);
    let read = || fs::read_to_string(folder.path().join("out.csv")).unwrap();
    let args = ["report", "a.txt", "--format", "csv", "--output", "out.csv"];
    let run = framelens_in(folder.path(), &[&args[..], &["--where", "nothing = 1"]].concat());
    assert_eq!((run.code, read().as_str()), (2, "before"));
    let run = framelens_in(folder.path(), &args);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""));
    assert!(read().starts_with("article,"), "{}", read());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "no temporary file is left");
}

#[cfg(unix)]
#[test]
fn a_pipe_is_written_to_and_stays_a_pipe() {
    use std::{os::unix::fs::FileTypeExt, process::Command, thread};
    let folder = folder(&[("a.txt", ARTICLE)]);
    let pipe = folder.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let reader = thread::spawn({
        let pipe = pipe.clone();
        move || fs::read_to_string(pipe).unwrap()
    });
    let run = framelens_in(folder.path(), &["report", "a.txt", "--format", "csv", "--output", "pipe"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""));
    assert!(fs::metadata(&pipe).unwrap().file_type().is_fifo());
    assert!(reader.join().unwrap().starts_with("article,"));
}

#[cfg(unix)]
#[test]
fn an_output_file_keeps_its_link_and_who_may_read_it() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = folder(&[("a.txt", ARTICLE), ("monday.csv", b"before")]);
    let file = folder.path().join("monday.csv");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("monday.csv", folder.path().join("latest.csv")).unwrap();
    let args = ["report", "a.txt", "--format", "csv", "--output", "latest.csv"];
    assert_eq!(framelens_in(folder.path(), &args).code, 0);
    assert!(folder.path().join("latest.csv").is_symlink());
    assert!(fs::read_to_string(&file).unwrap().starts_with("article,"));
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
}

#[test]
fn an_output_file_that_cannot_be_written_is_a_fault() {
    let run = framelens(&["report", "samples/", "--output", "no/such/folder/out.txt"]);
    assert_eq!(run.code, 2);
    assert!(run.faults()[0].starts_with("no/such/folder/out.txt: cannot be written; check its folder"));
}

#[test]
fn json_is_one_object_with_everything_that_it_rests_on() {
    let folder = folder(&[("a.txt", ARTICLE), ("b.txt", b"")]);
    let run = framelens_in(folder.path(), &["report", ".", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let keys: Vec<&String> = report.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["framelens", "settings", "genre", "lexicons", "articles", "total", "errors"]);
    assert_eq!(report["articles"][0]["article"], "a.txt");
    assert!(report["articles"][0]["profile"]["words"].is_u64());
    let error = serde_json::json!({"file": "b.txt", "line": null, "id": null, "message": "is empty; remove it or give it a text", "column": null, "record": null});
    assert_eq!(report["errors"], serde_json::json!([error]));
}

#[test]
fn annotations_as_json_hold_the_sentences_of_each_article() {
    let folder = folder(&[("a.txt", ARTICLE), ("b.txt", ARTICLE)]);
    let run = framelens_in(folder.path(), &["annotate", ".", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(report["articles"].as_array().unwrap().len(), 2);
}

#[test]
fn several_articles_are_rows_and_one_is_a_sheet() {
    let table = framelens(&["report", "samples/the-lantern"]).stdout;
    let sheet = framelens(&["report", "samples/the-lantern/review-salt-and-thread.txt"]).stdout;
    assert!(table.contains("all 4 articles") && table.contains("rovers"), "{table}");
    assert!(sheet.starts_with("samples/the-lantern/review-salt-and-thread.txt\n"), "{sheet}");
    assert!(!sheet.contains("all 4 articles"), "{sheet}");
}

#[test]
fn colours_are_never_written_to_a_file_unless_asked_for() {
    assert!(!framelens(&["annotate", "samples/the-lantern"]).stdout.contains('\u{1b}'));
    assert!(!framelens(&["annotate", "samples/the-lantern", "--color", "never"]).stdout.contains('\u{1b}'));
}

#[test]
fn rows_beyond_the_limit_are_counted() {
    let table = framelens(&["report", "samples/", "--limit", "2"]).stdout;
    assert!(table.contains("and 10 more"), "{table}");
}

#[test]
fn csv_for_excel_begins_with_a_byte_order_mark() {
    let folder = folder(&[("a.jsonl", b"{\"id\":\"\xc3\xa9\",\"text\":\"One.\"}\n")]);
    let plain = framelens_in(folder.path(), &["report", "a.jsonl", "--format", "csv"]).stdout;
    assert!(plain.starts_with("article,"), "{plain}");
    for more in [&[][..], &["--sort", "words"], &["--output", "out.csv"]] {
        let run =
            framelens_in(folder.path(), &[&["report", "a.jsonl", "--format", "csv", "--bom"], more].concat());
        let written = fs::read_to_string(folder.path().join("out.csv")).unwrap_or(run.stdout);
        assert_eq!(written, format!("\u{feff}{plain}"), "{more:?}");
    }
    assert!(framelens(&["explain", "--all", "--format", "csv", "--bom"]).stdout.starts_with("\u{feff}kind,"));
    for args in [&["report", "samples/", "--bom"][..], &["explain", "news", "--bom"]] {
        assert_eq!(framelens(args).faults(), ["--bom has a meaning only in --format csv"]);
    }
}

#[test]
fn offsets_count_emoji_in_every_unit() {
    let text = "\u{1f602} \u{1f468}\u{200d}\u{1f469} It could fail, \u{201c}Ana\u{201d} said. \u{1f6a8} It has utterly failed.";
    for unit in ["chars", "bytes", "utf16"] {
        let run = framelens(&["annotate", "--text", text, "--format", "jsonl", "--offsets", unit]);
        let records = run.records();
        assert_eq!(records[0]["offsets"], unit);
        let width = |piece: &str| match unit {
            "chars" => piece.chars().count(),
            "bytes" => piece.len(),
            _ => piece.encode_utf16().count(),
        };
        let mut found = 0;
        for list in records[1..].iter().flat_map(|r| [&r["hedging"]["hits"], &r["intensity"]["hits"]]) {
            for hit in list.as_array().unwrap() {
                let word = hit["text"].as_str().unwrap();
                let start = width(&text[..text.find(word).unwrap()]);
                assert_eq!(hit["span"], serde_json::json!([start, start + width(word)]), "{unit}");
                found += 1;
            }
        }
        assert!(found >= 2, "{records:?}");
    }
}

#[test]
fn one_article_has_its_sources_and_gravest_sentences_in_markdown() {
    let run = framelens(&["report", super::pages::LOUD, "--format", "markdown"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert!(run.stdout.starts_with("| article |"), "{}", run.stdout);
    assert!(run.stdout.contains("| Teodora Lindqvist | 5 person | 2 | 11 | 4 | ≠2 "), "{}", run.stdout);
    assert!(run.stdout.contains("(2, severity 0.80, flat, needs a source for evaluation, event, quantity)"));
    let two = framelens(&["report", "samples/the-lantern", "--format", "markdown"]);
    assert!(!two.stdout.contains("## Sources"));
}

#[test]
fn labels_and_reasons_come_as_a_table_and_as_a_list() {
    let article = super::pages::LOUD;
    let csv = framelens(&["annotate", article, "--format", "csv"]).stdout;
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let rows: Vec<std::collections::HashMap<String, String>> =
        reader.deserialize().map(Result::unwrap).collect();
    let claimed = rows.iter().find(|row| row["kind"] == "attribution" && row["words"] == "claimed").unwrap();
    let cell = |name: &str| claimed[name].as_str();
    assert_eq!(
        (cell("source"), cell("source_type"), cell("label_level"), cell("stance")),
        ("Teodora Lindqvist", "person", "5", "distancing")
    );
    assert!(cell("place").starts_with("lexicons/en/attr/"), "{}", cell("place"));
    let lines = framelens(&["annotate", article, "--format", "jsonl"]).records();
    let sentences = lines.iter().filter(|line| line["kind"] == "sentence").count();
    let mut seen: Vec<String> =
        rows.iter().map(|row| format!("{}{}", row["unit"], row["sentence"])).collect();
    seen.dedup();
    assert_eq!(seen.len(), sentences, "every sentence has a row");
    let args = ["annotate", article, "--format", "markdown", "--only", "unsourced"];
    let short = framelens(&args).stdout;
    let long = framelens(&[&args[..], &["--explain"]].concat()).stdout;
    assert!(short.contains("- **26** \\[0 none\\] ") && !short.contains("entry "), "{short}");
    assert!(long.contains("  - loaded-label “cronies”, weight 0.5; entry intens/labels:crony"), "{long}");
    let bom = framelens(&["annotate", article, "--format", "csv", "--bom", "--only", "level = 5"]).stdout;
    assert!(bom.starts_with("\u{feff}article,sentence,") && bom.lines().count() > 5);
}

#[test]
fn reasons_say_who_answers_and_where_a_source_is_carried_on_from() {
    let text =
        "Mayor Ana Duarte said the bridge had cost $4 million. \u{201c}It is a dangerous folly.\u{201d}";
    let run = |more: &[&str]| framelens(&[&["annotate", "--text", text], more].concat()).stdout;
    let plain = run(&["--explain"]).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(plain.contains("answered by Ana Duarte; entry need/quantity"), "{plain}");
    assert!(plain.contains("carried on from sentence 1: level 5, source Ana Duarte; rule"), "{plain}");
    let csv = run(&["--format", "csv"]);
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let rows: Vec<std::collections::HashMap<String, String>> =
        reader.deserialize().map(Result::unwrap).collect();
    let carried: Vec<_> = rows.iter().filter(|row| row["kind"] == "carried").collect();
    assert_eq!(
        (carried.len(), carried[0]["sentence"].as_str(), carried[0]["source"].as_str()),
        (1, "2", "Ana Duarte")
    );
    let page = run(&["--format", "html"]);
    assert!(page.contains("quantity, answered by Ana Duarte") && !page.contains("needs a source: quantity"));
}

#[test]
fn a_need_that_is_left_open_has_one_row() {
    let text = "For ninety years, nobody had seen the red heron in the valley.";
    let csv = framelens(&["annotate", "--text", text, "--format", "csv"]).stdout;
    let kinds: Vec<&str> = csv.lines().skip(1).filter_map(|line| line.split(',').nth(6)).collect();
    assert_eq!(kinds, ["residual"; 2], "{csv}");
}
