//! `--where`, `--only`, `--sort`, `--by`, `--columns`, and what is said of names that do not exist.

use super::{folder, framelens, framelens_in};

const RECORDS: &[u8] = b"{\"id\":\"a\",\"text\":\"One two.\",\"outlet\":\"Herald\",\"year\":2026}\n\
    {\"id\":\"b\",\"text\":\"One two three.\",\"outlet\":\"Wire\",\"year\":2025}\n\
    {\"id\":\"c\",\"text\":\"One.\",\"outlet\":\"Herald\"}\n";

fn ids(condition: &str) -> Vec<String> {
    let folder = folder(&[("a.jsonl", RECORDS)]);
    let run = framelens_in(folder.path(), &["report", "a.jsonl", "--format", "jsonl", "--where", condition]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{condition}");
    run.ids()
}

#[test]
fn articles_are_chosen_by_metadata_and_figures() {
    assert_eq!(ids("outlet = Herald"), ["a", "c"]);
    assert_eq!(ids("year >= 2026 or article = b"), ["a", "b"]);
    assert_eq!(ids("not (outlet ~ '^W')"), ["a", "c"]);
    assert_eq!(ids("words >= 0 and year"), ["a", "b"]);
}

#[test]
fn csv_rows_come_in_the_order_asked_for() {
    let folder = folder(&[("a.jsonl", RECORDS)]);
    let articles = |sort: &str, more: &[&str]| {
        let args = [&["report", "a.jsonl", "--format", "csv", "--sort", sort], more].concat();
        let run = framelens_in(folder.path(), &args);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let mut rows = csv::Reader::from_reader(run.stdout.as_bytes());
        rows.records().map(|row| row.unwrap()[0].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(articles("article:desc", &[]), ["c", "b", "a"]);
    assert_eq!(articles("year", &[]), ["b", "a", "c"]);
    assert_eq!(articles("year:desc", &["--limit", "2"]), ["a", "b"]);
}

#[test]
fn groups_are_rows_in_the_order_in_which_they_come_up() {
    let folder = folder(&[("a.jsonl", RECORDS)]);
    let run = framelens_in(folder.path(), &["report", "a.jsonl", "--by", "outlet", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let groups: Vec<_> = report["groups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|g| (g["group"].clone(), g["articles"].clone()))
        .collect();
    assert_eq!(groups, [("Herald".into(), 2.into()), ("Wire".into(), 1.into())]);
    assert_eq!(report["total"]["articles"], 3);
}

#[test]
fn groups_are_sorted_by_what_groups_have() {
    let folder = folder(&[("a.jsonl", RECORDS)]);
    let report = |sort| {
        let args = ["report", "a.jsonl", "--by", "outlet", "--format", "csv", "--sort", sort];
        framelens_in(folder.path(), &args)
    };
    let rows: Vec<String> = report("articles").stdout.lines().skip(1).map(str::to_owned).collect();
    assert!(rows[0].starts_with("Wire,") && rows[1].starts_with("Herald,"), "{rows:?}");
    assert_eq!(
        report("year").faults(),
        ["--sort: groups have no `year`; sort them by a figure, `article` (their name) or `articles`"]
    );
}

#[test]
fn unknown_columns_are_named_with_their_nearest_neighbour() {
    let run = framelens(&["report", "samples/", "--columns", "words,name_share"]);
    assert_eq!(run.code, 2);
    let start =
        "framelens: --columns: unknown figure `name_share`, did you mean `named_share`; there are words, ";
    assert!(run.stderr.starts_with(start), "{}", run.stderr);
    assert_eq!(run.stdout, "");
}

#[test]
fn unknown_fields_of_articles_are_named_with_those_that_exist() {
    for (flag, value, expected) in [
        (
            "--where",
            "floder = x",
            "--where: `floder` is neither a figure nor metadata of these articles, did you mean `folder`; \
             metadata: file, folder; figures: `framelens explain`",
        ),
        (
            "--fail-on",
            "wrods > 3",
            "--fail-on: `wrods` is neither a figure nor metadata of these articles, did you mean `words`; \
             metadata: file, folder; figures: `framelens explain`",
        ),
        ("--by", "outlet", "--by: no article has the field `outlet`; their metadata: file, folder"),
        ("--sort", "words:down", "--sort: unknown order `down`; write `words:asc` or `words:desc`"),
        ("--where", "words >", "--where: `words >`, column 8: a value is missing here"),
    ] {
        let run = framelens(&["report", "samples/", flag, value]);
        assert_eq!((run.code, run.faults()), (2, vec![expected]));
        assert_eq!(run.stdout, "");
    }
}

#[test]
fn unknown_fields_of_sentences_are_named_with_those_that_exist() {
    let run = framelens(&["annotate", "samples/", "--only", "levle <= 1"]);
    assert_eq!(run.code, 2);
    let start =
        "--only: `levle <= 1`, column 1: unknown field `levle`; there are index, paragraph, unit, words, ";
    assert!(run.faults()[0].starts_with(start), "{}", run.stderr);
}

#[test]
fn only_the_sentences_asked_for_are_annotated_and_the_article_keeps_its_figures() {
    let all = framelens(&["annotate", "samples/", "--format", "jsonl"]).records();
    let some =
        framelens(&["annotate", "samples/", "--format", "jsonl", "--only", "level <= 1 and unsourced"])
            .records();
    let wanted = |record: &&serde_json::Value| {
        record["kind"] == "article"
            || record["attribution"]["level"].as_u64() <= Some(1) && record["unsourced"]["flag"] == true
    };
    assert_eq!(some, all.iter().filter(wanted).cloned().collect::<Vec<_>>());
}

#[test]
fn flags_that_a_format_cannot_obey_are_refused() {
    let run = framelens(&["report", "samples/", "--format", "jsonl", "--sort", "words"]);
    assert_eq!(run.faults(), ["--sort has no meaning in --format jsonl; use table, markdown or csv"]);
    assert_eq!(run.code, 2);
}
