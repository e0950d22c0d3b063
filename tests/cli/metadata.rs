//! Metadata from paths and from a table.

use super::{ARTICLE, folder, framelens_in};

#[test]
fn fields_come_from_the_end_of_paths() {
    let folder = folder(&[
        ("herald/2026-11-22_bridge.txt", ARTICLE),
        ("lantern/2026-11-23_quay.txt", ARTICLE),
        ("lantern/notes.txt", ARTICLE),
    ]);
    let args = [
        "report",
        ".",
        "--format",
        "jsonl",
        "--path-fields",
        "{outlet}/{date}_*.txt",
        "--path-fields",
        "{x}.csv",
    ];
    let run = framelens_in(folder.path(), &args);
    let fields: Vec<_> = run.records().iter().map(|record| record["metadata"]["date"].clone()).collect();
    assert_eq!(fields, ["2026-11-22".into(), "2026-11-23".into(), serde_json::Value::Null]);
    let notes = run.stderr.replace('\n', " ");
    assert!(notes.contains("the path pattern `{x}.csv` fits no article"), "{notes}");
    assert!(notes.contains("the paths of 1 article(s) fit no pattern"), "{notes}");
    let by = ["report", ".", "--by", "outlet", "--format", "csv", "--path-fields", "{outlet}/*.txt"];
    let run = framelens_in(folder.path(), &by);
    assert!(run.stdout.contains("\nherald") && run.stdout.contains("\nlantern"), "{}", run.stdout);
}

#[test]
fn a_project_may_name_the_patterns() {
    let folder = folder(&[
        ("herald/a.txt", ARTICLE),
        ("framelens.toml", b"inputs = [\".\"]\npath-fields = [\"{paper}/*.txt\"]\n"),
    ]);
    let run = framelens_in(folder.path(), &["report", "--format", "jsonl"]);
    assert_eq!(run.records()[0]["metadata"]["paper"], "herald", "{}", run.stderr);
}

#[test]
fn a_bad_pattern_says_where() {
    let folder = folder(&[("a.txt", ARTICLE), ("framelens.toml", b"path-fields = [\"{a\"]\n")]);
    let run = framelens_in(folder.path(), &["report", "a.txt", "--path-fields", "x/{}"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("column 3: a field needs a name"), "{}", run.stderr);
    let run = framelens_in(folder.path(), &["report", "a.txt"]);
    assert!(run.stderr.contains("framelens.toml:1:"), "{}", run.stderr);
    assert!(run.stderr.contains("`{a` is never closed"), "{}", run.stderr);
}

#[test]
fn a_table_adds_to_articles_and_wins() {
    let text = b"---\noutlet: Own\nbeat: courts\n---\n\nThe bridge is shut, the mayor said.\n";
    let folder = folder(&[
        ("x/a.txt", text),
        ("x/b.txt", ARTICLE),
        ("r.jsonl", b"{\"id\":\"r1\",\"text\":\"One.\",\"outlet\":\"Wire\"}\n"),
        ("t.csv", b"file,outlet,beat,title\na,Herald,,Bridge shut\nr1,Meridian,world,\nzzz,None,,\n"),
    ]);
    let args = [
        "report",
        "x",
        "r.jsonl",
        "--format",
        "jsonl",
        "--metadata",
        "t.csv",
        "--path-fields",
        "{outlet}/*.txt",
    ];
    let run = framelens_in(folder.path(), &args);
    let records = run.records();
    let outlets: Vec<_> = records.iter().map(|record| &record["metadata"]["outlet"]).collect();
    assert_eq!(outlets, ["Herald", "x", "Meridian"]);
    assert_eq!(
        (&records[0]["metadata"]["beat"], &records[0]["title"]),
        (&"courts".into(), &"Bridge shut".into())
    );
    let notes = run.stderr.replace('\n', " ");
    assert!(notes.contains("1 article(s) have no row in t.csv"), "{notes}");
    assert!(
        notes.contains("1 row(s) of t.csv belong to no article that was read; the first is `zzz` on line 4"),
        "{notes}"
    );
    assert_eq!(run.code, 0);
}

#[test]
fn a_faulty_table_stops_the_run() {
    let folder = folder(&[
        ("a.txt", ARTICLE),
        ("twice.csv", b"id,outlet\na,One\nb,Two\na,Three\n"),
        ("nokey.csv", b"name,outlet\na,One\n"),
        ("t.txt", b"id\n"),
        ("rows.jsonl", b"{\"id\":\"a\",\"outlet\":\"Herald\"}\n{\"id\":\n"),
    ]);
    for (table, expected) in [
        ("twice.csv", "twice.csv:4: is the second row for `a`, after line 2; keep one of them"),
        ("nokey.csv", "nokey.csv:1: has no column `id` or `file`"),
        ("t.txt", "t.txt: is no table of metadata; give a .csv, .tsv or .jsonl file"),
        ("rows.jsonl", "rows.jsonl:2: broken JSON"),
        ("gone.csv", "gone.csv: is not there"),
    ] {
        let run = framelens_in(folder.path(), &["report", "a.txt", "--metadata", table]);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{table}");
        assert!(run.faults().join(" ").contains(expected), "{}", run.stderr);
    }
}
