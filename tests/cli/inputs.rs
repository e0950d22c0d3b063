//! What is read, what is passed over, and what is said of the rest.

use super::{ARTICLE, command, finish, folder, framelens, framelens_in};

#[test]
fn a_folder_is_walked_in_order_and_only_articles_are_taken() {
    let folder = folder(&[
        ("b/two.txt", ARTICLE),
        ("a.txt", ARTICLE),
        ("b/records.jsonl", b"{\"id\":\"r1\",\"text\":\"One.\"}\n"),
        ("README.md", b"# Not an article"),
        ("picture.png", b"\x89PNG"),
        ("a.meta.json", b"{}"),
        ("c.md", b"# Bridge shut\n\nNobody knows why.\n"),
        ("d.csv", b"id,text\nc1,One.\n"),
        ("ignored.txt", ARTICLE),
        (".ignore", b"ignored.txt\n"),
        ("~$d.docx", b"\x03Ana"),
        ("._a.txt", b"\0\x05\x16\x07"),
    ]);
    let run = framelens_in(folder.path(), &["report", ".", "--format", "jsonl"]);
    assert_eq!(run.ids(), ["a.txt", "r1", "b/two.txt", "c.md", "c1"]);
    assert_eq!(run.code, 0);
    let note = "framelens: note: 1 file passed over: only .txt, .md, .markdown, .html, .htm, .xhtml, .mht, .mhtml, .eml, .docx, .jsonl, .ndjson, .csv and .tsv are read in folders\n";
    assert_eq!(run.stderr, note);
}

#[test]
fn the_readme_of_the_samples_is_no_article() {
    let run = framelens(&["report", "samples/", "--format", "jsonl"]);
    assert_eq!(run.ids().len(), 12);
    assert!(run.ids().iter().all(|id| id.starts_with("samples/") && id.ends_with(".txt")));
}

#[test]
fn globs_are_expanded_without_a_shell() {
    let run = framelens(&["report", "samples/*/mayor*.txt", "--format", "jsonl"]);
    assert_eq!(run.ids(), ["samples/the-lantern/mayor-raids-pothole-cash.txt"]);
    let run = framelens(&["report", "samples/**/*.txt", "--format", "jsonl"]);
    assert_eq!(run.ids().len(), 12);
    let run = framelens(&["report", "samples/*.txt"]);
    assert_eq!(
        run.faults(),
        [
            "samples/*.txt: matches no file that can be read; check the pattern, or give --input-format for other \
          extensions"
        ]
    );
    assert_eq!(run.code, 2);
}

#[test]
fn what_is_not_english_is_told_and_gets_no_figures() {
    let german = "Die Brücke über den Fluss wurde gestern geschlossen, nachdem Ingenieure Risse in zwei der \
                  Pfeiler gefunden hatten. Die Bürgermeisterin sagte, es werde Monate dauern.";
    let folder = folder(&[("a.txt", ARTICLE), ("b.txt", german.as_bytes()), ("c.txt", ARTICLE)]);
    for subcommand in ["report", "annotate"] {
        let run = framelens_in(folder.path(), &[subcommand, ".", "--format", "jsonl"]);
        assert_eq!((run.ids(), run.code), (vec!["a.txt".to_owned(), "c.txt".to_owned()], 2));
        let fault =
            "b.txt: is not English (it looks like German); give --language en to label it all the same";
        assert_eq!(run.faults(), [fault]);
    }
    let run = framelens_in(folder.path(), &["report", ".", "--format", "jsonl", "--language", "en"]);
    assert_eq!((run.ids().len(), run.code), (3, 0));
}

#[test]
fn standard_input_is_read_as_text_or_as_records() {
    let mut text = command(&["report", "-", "--format", "jsonl"]);
    text.write_stdin(ARTICLE);
    assert_eq!(finish(text).ids(), ["stdin"]);
    for more in [&["--input-format", "jsonl"][..], &[]] {
        let mut records = command(&[&["report", "-", "--format", "jsonl"], more].concat());
        records.write_stdin("{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"Two.\"}\n");
        assert_eq!(finish(records).ids(), ["a", "b"]);
    }
}

#[test]
fn traces_of_programs_are_read_only_if_they_are_named() {
    let folder = folder(&[("a.txt", ARTICLE), ("~$b.txt", ARTICLE), ("._c.txt", ARTICLE)]);
    for path in [".", "*.txt", "*"] {
        let run = framelens_in(folder.path(), &["report", path, "--format", "jsonl"]);
        assert_eq!(run.ids(), ["a.txt"], "{path}");
    }
    let run = framelens_in(folder.path(), &["report", "~$b.txt", "._c.txt", "--format", "jsonl"]);
    assert_eq!(run.ids(), ["~$b.txt", "._c.txt"]);
}

/// The ids that come of standard input, and what is said.
fn of_stdin(input: &str) -> (Vec<String>, String) {
    let mut run = command(&["report", "-", "--format", "jsonl"]);
    run.write_stdin(input);
    let run = finish(run);
    (run.ids(), run.stderr)
}

#[test]
fn tables_on_standard_input_are_known_by_their_column_of_texts() {
    for table in
        ["id,text\na,One.\nb,Two.\n", "id;text\r\na;One.\r\nb;Two.\r\n", "id\ttext\na\tOne.\nb\tTwo.\n"]
    {
        let (ids, told) = of_stdin(table);
        assert_eq!((ids, told.as_str()), (vec!["a".to_owned(), "b".to_owned()], ""), "{table}");
    }
}

#[test]
fn what_may_be_no_text_on_standard_input_is_noted() {
    for (input, expected) in [
        ("id,body\na,One.\n", "though it begins like a table; if it is one, give --input-format csv"),
        ("id\tbody\na\tOne.\n", "though it begins like a table; if it is one, give --input-format tsv"),
        (
            "[\n{\"text\":\"One.\"}]\n",
            "though it begins like a list of JSON; if it is one, write one object a line",
        ),
    ] {
        let (ids, told) = of_stdin(input);
        assert_eq!(ids, ["stdin"]);
        assert!(told.starts_with("framelens: note: standard input was read as one text, "), "{told}");
        assert!(told.contains(expected), "{told}");
    }
    assert_eq!(
        of_stdin("Sex, lies, text and tape: the mayor resigned.\n"),
        (vec!["stdin".to_owned()], String::new())
    );
}

#[test]
fn a_path_that_is_not_there_is_told_with_one_that_may_be_meant() {
    let folder = folder(&[("news/council.txt", ARTICLE), ("news/quay.txt", ARTICLE)]);
    for (path, expected) in [
        ("news/counsil.txt", "news/counsil.txt: is not there; did you mean `news/council.txt`?"),
        ("news/Quay", "news/Quay: is not there; did you mean `news/quay.txt`?"),
        ("nwes", "nwes: is not there; did you mean `news`?"),
        ("news/harbour.txt", "news/harbour.txt: is not there; check its spelling and its folder"),
    ] {
        let run = framelens_in(folder.path(), &["report", path, "news/quay.txt", "--format", "jsonl"]);
        assert_eq!(
            (run.faults(), run.ids(), run.code),
            (vec![expected], vec!["news/quay.txt".to_owned()], 2)
        );
    }
}

#[test]
fn ids_that_are_taken_are_named() {
    let lines: Vec<String> =
        "abcdeab".chars().map(|id| format!("{{\"id\":\"{id}\",\"text\":\"One.\"}}\n")).collect();
    let folder = folder(&[("a.jsonl", lines.concat().repeat(2).as_bytes())]);
    let told = framelens_in(folder.path(), &["report", "a.jsonl", "--format", "jsonl"]).stderr;
    assert!(
        told.starts_with("framelens: note: 9 article(s) with an id that was taken (`a`, `b`, `c`, …) got"),
        "{told}"
    );
}

#[test]
fn a_text_can_be_given_on_the_command_line() {
    for command in ["report", "annotate"] {
        let run = framelens(&[command, "--text", "The bridge is shut.", "--format", "jsonl"]);
        assert_eq!(run.records()[0]["text"], "The bridge is shut.");
    }
}

#[test]
fn files_have_their_name_and_their_folder_as_metadata() {
    let run = framelens(&["report", "samples/the-lantern/review-salt-and-thread.txt", "--format", "jsonl"]);
    let metadata = &run.records()[0]["metadata"];
    assert_eq!(metadata["file"], "review-salt-and-thread.txt");
    assert_eq!(metadata["folder"], "the-lantern");
}

#[test]
fn the_text_is_the_exact_string_that_is_analysed() {
    let folder = folder(&[("a.txt", b"\xef\xbb\xbfOne \xe2\x80\x9cline\xe2\x80\x9d.\r\nTwo.\r\n")]);
    let run = framelens_in(folder.path(), &["report", "a.txt", "--format", "jsonl"]);
    assert_eq!(run.records()[0]["text"], "One “line”.\r\nTwo.\r\n");
}

#[test]
fn fields_of_records_can_be_named() {
    let line = b"{\"key\":7,\"meta\":{\"head\":\"H\"},\"body\":\"One.\",\"outlet\":\"Herald\"}\n";
    let folder = folder(&[("a.jsonl", line)]);
    let named = ["--id-field", "key", "--title-field", "/meta/head", "--text-field", "body"];
    let run =
        framelens_in(folder.path(), &[&["report", "a.jsonl", "--format", "jsonl"], &named[..]].concat());
    let record = &run.records()[0];
    assert_eq!((&record["article"], &record["title"]), (&"7".into(), &"H".into()));
    assert_eq!(record["metadata"], serde_json::json!({"outlet": "Herald"}));
}

#[test]
fn articles_with_the_same_id_are_told_apart() {
    let line = "{\"id\":\"a\",\"text\":\"One.\"}\n".repeat(3);
    let folder = folder(&[("a.jsonl", line.as_bytes())]);
    let run = framelens_in(folder.path(), &["report", "a.jsonl", "--format", "jsonl"]);
    assert_eq!(run.ids(), ["a", "a~2", "a~3"]);
    assert_eq!(run.code, 0);
    assert!(
        run.stderr.starts_with(
            "framelens: note: 2 article(s) with an id that was taken (`a`) got a number behind it"
        ),
        "{}",
        run.stderr
    );
}

#[test]
fn a_faulty_record_is_one_line_and_the_others_are_read() {
    let lines = b"{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\n{\"id\":\"c\",\"body\":\"x\"}\n\n{\"id\":\"d\",\"text\":\"Two.\"}";
    let folder = folder(&[("a.jsonl", lines)]);
    let run = framelens_in(folder.path(), &["report", "a.jsonl", "--format", "jsonl"]);
    assert_eq!(run.ids(), ["a", "d"]);
    assert_eq!(
        run.faults(),
        [
            "a.jsonl:2: broken JSON at column 10: EOF while parsing a value; one JSON object a line is needed",
            "a.jsonl:3 (id `c`): has no field `text` (it has `id`, `body`); name the right one with --text-field",
        ]
    );
    assert_eq!(run.code, 2);
}

#[test]
fn control_characters_of_names_do_not_reach_the_terminal() {
    let run = framelens(&["report", "no\u{1b}[2Jsuch.txt"]);
    assert_eq!(run.faults(), ["no␛[2Jsuch.txt: is not there; check its spelling and its folder"]);
}

#[test]
fn what_the_program_wrote_is_no_article() {
    let folder = folder(&[("news/a.txt", ARTICLE), ("news/b.txt", ARTICLE)]);
    let run = |args: &[&str]| framelens_in(folder.path(), args);
    for args in [
        &["report", "news", "-o", "news/report.html"][..],
        &["report", "news", "-o", "news/report.md"],
        &["report", "news", "-o", "news/report.csv"],
        &["report", "news", "-o", "news/report.jsonl"],
        &["annotate", "news/a.txt", "-o", "news/labels.csv"],
        &["worksheet", "news/a.txt", "-o", "news/sheet.csv", "--key", "news/key.csv"],
        &["worksheet", "news/a.txt", "-o", "news/sheet.html", "--key", "news/key.csv"],
    ] {
        let made = run(args);
        assert_eq!(made.code, 0, "{args:?}: {}", made.stderr);
    }
    let disputes = r#"{"schema":1,"kind":"dispute","id":"bcdfgh-1","article":"a.txt","text":"It fell."}"#;
    std::fs::write(folder.path().join("news/disputes.jsonl"), disputes).unwrap();
    for paths in [&["news"][..], &["news/*"], &["news/a.txt", "news/b.txt", "news/report.html"]] {
        let read = run(&[&["report", "--format", "jsonl"], paths].concat());
        assert_eq!(
            (read.ids().as_slice(), read.code),
            (&["news/a.txt".to_owned(), "news/b.txt".to_owned()][..], 0)
        );
        assert!(read.stderr.contains("passed over: framelens wrote"), "{}", read.stderr);
    }
    let named = run(&["report", "news/report.jsonl", "--input-format", "jsonl", "--format", "jsonl"]);
    assert_eq!(named.code, 0, "{}", named.stderr);
    assert_eq!(named.ids().len(), 2, "whoever names the format means the file");
}

#[test]
fn what_is_no_plain_text_is_read_as_what_it_is_or_refused() {
    let text = "The bridge on the lower road is shut for repairs, the mayor said on Monday. ".repeat(8);
    let page = format!("<!DOCTYPE html><html><body><article><p>{text}</p></article></body></html>");
    let garbled = "\u{e2}\u{20ac}\u{153}It is shut,\u{e2}\u{20ac}\u{9d} the mayor said of the bridge.";
    let folder = folder(&[
        ("page.txt", page.as_bytes()),
        ("paper.txt", b"%PDF-1.7\n1 0 obj\nThe bridge is shut.\n"),
        ("wide.txt", b"T\0h\0e\0 \0b\0r\0i\0d\0g\0e\0.\0"),
        ("garbled.txt", garbled.as_bytes()),
    ]);
    let run = framelens_in(folder.path(), &["report", ".", "--format", "jsonl"]);
    assert_eq!((run.code, run.ids()), (2, vec!["garbled.txt".to_owned(), "page.txt".to_owned()]));
    assert!(run.records()[1]["text"].as_str().unwrap().starts_with("The bridge on"), "{}", run.stdout);
    let faults = run.faults();
    assert!(faults[0].starts_with("paper.txt: PDF is not read; select"), "{faults:?}");
    assert!(faults[1].starts_with("wide.txt: is UTF-16; save it as UTF-8"), "{faults:?}");
    assert!(
        run.stderr.contains("note: 1 article holds `\u{e2}\u{20ac}`, which a wrong encoding"),
        "{}",
        run.stderr
    );
}
