//! What stands on a sheet, and what does not.

use super::{super::framelens_in, ARTICLE, class, column, read, table};

#[test]
fn a_sheet_has_a_row_a_sentence_and_no_answer() {
    let folder = class(&[]);
    let (head, rows) = table(&read(folder.path(), "sheet.csv"));
    assert_eq!(
        head,
        [
            "id",
            "article",
            "sentence",
            "who says so?",
            "level (named, described, vague, none)",
            "cue",
            "hedge",
            "whose hedge? (writer, source, both)",
            "loud words",
            "whose loud words? (writer, source, both)",
            "needs a source? (yes, no)",
            "note"
        ]
    );
    assert_eq!(rows.len(), 14);
    assert!(rows.iter().all(|row| row[3..].iter().all(String::is_empty)), "{rows:?}");
    assert_eq!(rows[0][2], "The ferry is unsafe, harbour master Ida Brandt said on Monday.");
    let formula = rows.iter().find(|row| row[2].contains("SUM")).unwrap();
    assert!(formula[2].starts_with("'=SUM"), "{formula:?}");
}

#[test]
fn the_key_has_the_same_rows_with_answers_and_reasons() {
    let folder = class(&["--levels", "6"]);
    let (_, rows) = table(&read(folder.path(), "sheet.csv"));
    let (head, key) = table(&read(folder.path(), "key.csv"));
    let ids = |rows: &[Vec<String>]| rows.iter().map(|row| row[0].clone()).collect::<Vec<_>>();
    assert_eq!(ids(&rows), ids(&key));
    let cell = |row: usize, name: &str| key[row][column(&head, name)].as_str();
    assert_eq!((cell(0, "level (0-5)"), cell(0, "cue")), ("5", "said"));
    assert_eq!((cell(1, "level"), cell(1, "hedge"), cell(1, "whose hedge?")), ("2", "could", "source"));
    assert_eq!((cell(5, "level"), cell(5, "needs")), ("0", "yes"));
    assert!(cell(0, "reason").contains("rule"), "{}", cell(0, "reason"));
    assert!(!cell(0, "framelens").is_empty() && cell(0, "lexicons").contains("set hash"));
}

#[test]
fn ids_stay_where_a_file_moves_and_change_where_its_text_does() {
    let folder = super::super::folder(&[
        ("a.txt", ARTICLE.as_bytes()),
        ("deep/b.txt", ARTICLE.as_bytes()),
        ("c.txt", ARTICLE.replace("Monday", "Tuesday").as_bytes()),
    ]);
    let ids = |file: &str, flags: &[&str]| {
        let run = framelens_in(folder.path(), &[&["worksheet", file], flags].concat());
        table(&run.stdout).1.into_iter().map(|row| row[0].clone()).collect::<Vec<_>>()
    };
    assert_eq!(ids("a.txt", &[]), ids("deep/b.txt", &["--blind"]));
    assert!(ids("a.txt", &[]).iter().all(|id| !ids("c.txt", &[]).contains(id)));
    let both = framelens_in(folder.path(), &["worksheet", "a.txt", "deep/b.txt"]);
    assert_eq!(table(&both.stdout).1.len(), 14);
    assert!(both.stderr.contains("1 article(s) with the same text"), "{}", both.stderr);
}

#[test]
fn a_seed_gives_the_same_sheet_and_few_sentences_bring_their_context() {
    let folder = class(&[]);
    let made = |seed: &str| {
        framelens_in(
            folder.path(),
            &["worksheet", "ferry.txt", "--sentences", "6", "--shuffle", "--seed", seed],
        )
        .stdout
    };
    assert_eq!(made("3"), made("3"));
    assert_ne!(made("3"), made("4"));
    let (head, rows) = table(&made("3"));
    assert_eq!((rows.len(), head[2].as_str()), (6, "before"));
    assert!(rows.iter().any(|row| !row[2].is_empty()));
}

#[test]
fn blind_sheets_tell_neither_outlet_nor_writer() {
    let record = serde_json::json!({ "id": "herald-17", "text": ARTICLE, "outlet": "Harbor Herald", "author": "Ida Brandt" });
    let folder = super::super::folder(&[("a.jsonl", format!("{record}\n").as_bytes())]);
    for format in ["csv", "markdown", "html"] {
        let run = framelens_in(
            folder.path(),
            &[
                "worksheet",
                "a.jsonl",
                "--blind",
                "--hide",
                "Tomas Velt",
                "--format",
                format,
                "--key",
                "key.csv",
            ],
        );
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{format}");
        for name in ["Herald", "herald-17", "Jo Vance", "Ida Brandt", "Velt"] {
            assert!(!run.stdout.contains(name), "{format} tells {name}");
        }
        assert!(run.stdout.contains("outlet"), "{format}");
    }
    let (head, key) = table(&read(folder.path(), "key.csv"));
    assert_eq!(key[0][column(&head, "article")], "herald-17");
    let run = framelens_in(folder.path(), &["worksheet", "--text", "The pier is shut.", "--blind"]);
    assert!(run.stderr.contains("1 article(s) name no outlet"), "{}", run.stderr);
}

#[test]
fn pages_load_nothing_run_nothing_and_escape_everything() {
    let text = "<script>alert(1)</script> is what the page held, clerk Ann Cole said. {{ 7 * 7 }} \u{202e}| stayed shut.";
    let folder = super::super::folder(&[("a.txt", text.as_bytes())]);
    let page = framelens_in(folder.path(), &["worksheet", "a.txt", "--format", "html"]).stdout;
    assert!(page.contains("Content-Security-Policy") && page.contains("default-src 'none'"));
    assert!(!page.contains("<script") && page.contains("&lt;script&gt;"), "{page}");
    assert!(page.contains("{{ 7 * 7 }}") && !page.contains('\u{202e}'));
    assert!(page.contains("How to fill in the sheet") && page.contains("Write it again"));
    let plain = framelens_in(folder.path(), &["worksheet", "a.txt", "--format", "html", "--plain"]).stdout;
    assert!(!plain.contains("How to fill in the sheet") && !plain.contains("Write it again"));
    let markdown = framelens_in(folder.path(), &["worksheet", "a.txt", "--format", "markdown"]).stdout;
    assert!(markdown.contains("\\<script\\>") && markdown.contains("\\| stayed shut"), "{markdown}");
}

#[test]
fn the_ending_of_the_file_gives_the_form() {
    let folder = class(&[]);
    for (file, begins) in
        [("a.html", "<!doctype html>"), ("a.md", "# How to fill in"), ("a.csv", "id,article,")]
    {
        let run = framelens_in(folder.path(), &["worksheet", "ferry.txt", "--output", file]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert!(read(folder.path(), file).starts_with(begins), "{file}");
    }
}

#[test]
fn what_cannot_be_made_is_told() {
    let folder = class(&[]);
    for (flags, message) in [
        (&["--output", "x.csv", "--key", "x.csv"][..], "the key must stay apart from the sheet"),
        (&["--format", "html", "--bom"], "--bom is for CSV"),
        (&["--levels", "5"], "possible values: 4, 6"),
        (&["--hide", "Herald"], "--blind"),
    ] {
        let run = framelens_in(folder.path(), &[&["worksheet", "ferry.txt"], flags].concat());
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{flags:?}");
        assert!(run.stderr.contains(message), "{}", run.stderr);
    }
    let run = framelens_in(folder.path(), &["worksheet", "missing.txt"]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("missing.txt") && run.stderr.contains("no sentence to put on a sheet"),
        "{}",
        run.stderr
    );
}
