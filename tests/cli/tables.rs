//! CSV and TSV as input.

use super::{folder, framelens_in};

#[test]
fn rows_are_articles_and_other_columns_metadata() {
    let csv = b"id,title,text,outlet\r\n1,Shut,\"The bridge is shut, the mayor said.\r\n\r\nNobody knows why.\",Herald\r\n1,,It is open.,Wire\r\n";
    let folder = folder(&[("a.csv", csv)]);
    let run = framelens_in(folder.path(), &["report", "a.csv", "--format", "jsonl"]);
    assert_eq!((run.code, run.ids()), (0, vec!["1".to_owned(), "1~2".to_owned()]));
    let records = run.records();
    assert_eq!(records[0]["title"], "Shut");
    assert_eq!(records[0]["metadata"], serde_json::json!({"outlet": "Herald"}));
    assert_eq!(records[1]["origin"], serde_json::json!({"file": "a.csv", "line": 5}));
    let kept = ["report", "a.csv", "--where", "outlet = Wire", "--format", "jsonl"];
    assert_eq!(framelens_in(folder.path(), &kept).ids(), ["1~2"]);
    let grouped = framelens_in(folder.path(), &["report", "a.csv", "--by", "outlet"]).stdout;
    assert!(grouped.contains("Herald (1)") && grouped.contains("Wire (1)"), "{grouped}");
}

#[test]
fn columns_can_be_named() {
    let folder = folder(&[("a.tsv", b"key\thead\tbody\n7\tShut\tOne.\n")]);
    let named = ["--id-field", "key", "--title-field", "head", "--text-field", "body"];
    let run = framelens_in(folder.path(), &[&["report", "a.tsv", "--format", "jsonl"], &named[..]].concat());
    let record = &run.records()[0];
    assert_eq!(
        (&record["article"], &record["title"], &record["text"]),
        (&"7".into(), &"Shut".into(), &"One.".into())
    );
}

#[test]
fn a_table_without_a_text_column_is_one_fault() {
    let folder = folder(&[("a.csv", b"id,body\n1,One.\n2,Two.\n"), ("b.txt", b"One.\n")]);
    let run = framelens_in(folder.path(), &["report", ".", "--format", "jsonl"]);
    assert_eq!(
        run.faults(),
        ["a.csv:1: has no column `text` (it has `id`, `body`); name the right one with --text-field"]
    );
    assert_eq!((run.code, run.ids()), (2, vec!["b.txt".to_owned()]));
}

#[test]
fn faulty_rows_stop_nothing() {
    let folder =
        folder(&[("a.csv", b"id,text\na,One.\nb,Two.,x\nc,caf\xe9\nd,Three.\ne,\"Four.\nf,Five.\n")]);
    let run = framelens_in(folder.path(), &["report", "a.csv", "--format", "json"]);
    assert_eq!(
        run.faults(),
        [
            "a.csv:3 (record 2): has 3 cells where the header has 2; check its separators and quotation marks",
            "a.csv:4 (record 3, id `c`): is not UTF-8 at byte 3; save it as UTF-8 in an editor, or convert it, for instance from Windows-1252 (iconv -f WINDOWS-1252 -t UTF-8)",
            "a.csv:6 (record 5): opens a quotation mark that is never closed; close it, or double the marks within the cell",
        ]
    );
    let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(report["articles"].as_array().unwrap().len(), 2);
    assert_eq!((&report["errors"][0]["line"], &report["errors"][0]["record"]), (&3.into(), &2.into()));
}

#[test]
fn any_number_of_jobs_reads_the_same_rows() {
    let rows: String =
        (0..200).map(|n| format!("{n},{}\n", "The bridge is shut. ".repeat(n % 7 + 1))).collect();
    let folder = folder(&[("a.csv", format!("id,text\n{rows}").as_bytes())]);
    let report =
        |jobs| framelens_in(folder.path(), &["report", "a.csv", "--format", "csv", "--jobs", jobs]).stdout;
    assert_eq!(report("4"), report("1"));
}
