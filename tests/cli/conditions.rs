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
    let run = framelens(&["report", "samples/", "--columns", "class-loaded"]);
    assert!(run.stderr.contains("a category of your own is called `custom.class-loaded`"), "{}", run.stderr);
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
        "--only: `levle <= 1`, column 1: unknown field `levle`; there are number, index, paragraph, unit, ";
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
    let shown = |record: &serde_json::Value| record["kind"] == "article" && record["sentences_shown"] != 0;
    let lines = some.iter().filter(|record| record["kind"] == "sentence").count() as u64;
    assert_eq!(some.iter().filter_map(|record| record["sentences_shown"].as_u64()).sum::<u64>(), lines);
    assert!(some.iter().any(shown) && all.iter().all(|record| record["sentences_shown"].is_null()));
    let mut same = some;
    same.iter_mut().for_each(|record| drop(record.as_object_mut().unwrap().remove("sentences_shown")));
    assert_eq!(same, all.iter().filter(wanted).cloned().collect::<Vec<_>>());
}

#[test]
fn a_condition_that_no_sentence_meets_is_told() {
    for format in ["text", "markdown", "csv", "html", "jsonl"] {
        let args = ["annotate", "--text", "The bridge is shut.", "--format", format, "--only", "level = 5"];
        let run = framelens(&args);
        let told = "framelens: note: none of 1 sentences and headings meets `level = 5`";
        assert_eq!((run.code, run.stderr.trim_end()), (0, told), "{format}");
    }
}

#[test]
fn values_that_a_field_of_sentences_never_has_are_refused() {
    for (condition, expected) in [
        ("level = 9", "--only: `level = 9`, column 9: `level` is a number from 0 to 5"),
        (
            "stance = negative",
            "--only: `stance = negative`, column 10: `stance` is never `negative`; there are neutral, endorsing, \
             distancing",
        ),
    ] {
        let run = framelens(&["annotate", "samples/", "--only", condition]);
        assert_eq!((run.code, run.stdout.as_str(), run.faults()), (2, "", vec![expected]));
    }
}

#[test]
fn needs_are_known_by_their_names_and_by_their_number() {
    let text = "Twelve boats sank because the wall broke. The harbour is quiet. Forty boats sank.";
    let shown = |only: &str| {
        let run = framelens(&["annotate", "--text", text, "--format", "jsonl", "--only", only]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let sentences = run.records().into_iter().filter(|record| record["kind"] == "sentence");
        sentences.map(|record| record["index"].as_u64().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(
        shown("needs = quantity or residual = quantity"),
        shown("needs ~ '^quan' or residual ~ '^quan'")
    );
    assert!(shown("needs = cause or residual = cause").contains(&0));
    assert_eq!(shown("unsourced = yes"), shown("unsourced"));
    assert_eq!(shown("unsourced = no"), shown("not unsourced"));
}

#[test]
fn a_share_above_one_is_refused_wherever_conditions_are() {
    let told = "`unsourced_share > 20`, column 19: shares lie between 0 and 1, did you mean `20%`";
    for (args, flag) in [
        (&["report", "samples/", "--where"][..], "--where"),
        (&["report", "samples/", "--fail-on"], "--fail-on"),
        (&["audit", "samples/", "--fail-on"], "--fail-on"),
        (&["compare", "samples/", "--by", "folder", "--where"], "--where"),
    ] {
        let run = framelens(&[args, &["unsourced_share > 20"]].concat());
        assert_eq!((run.code, run.faults()), (2, vec![format!("{flag}: {told}").as_str()]));
    }
}

/// Articles that lack an outlet in several ways, and dates and numbers that are none.
const ODD: &[u8] =
    b"{\"id\":\"a\",\"text\":\"One two.\",\"outlet\":\"Herald\",\"date\":\"2026-05-01\",\"n\":2000}\n\
    {\"id\":\"b\",\"text\":\"One two.\",\"outlet\":\" \",\"date\":\"March 2026\",\"n\":\"abc\"}\n\
    {\"id\":\"c\",\"text\":\"One two.\",\"date\":\"2026-04\",\"n\":\"1500\"}\n\
    {\"id\":\"d\",\"text\":\"One two.\",\"outlet\":null,\"date\":2026,\"n\":10}\n\
    {\"id\":\"e\",\"text\":\"One two.\",\"outlet\":\"Wire\"}\n";

#[test]
fn what_is_neither_a_number_nor_a_date_has_no_order_and_is_told() {
    let folder = folder(&[("a.jsonl", ODD)]);
    for (condition, expected, odd) in [
        ("date >= 2026-04-28", &["a"][..], "date: March 2026"),
        ("date < 2026-04-28", &["c", "d"], "date: March 2026"),
        ("n > 1000", &["a", "c"], "n: abc"),
        ("n <= 1000", &["d"], "n: abc"),
    ] {
        let args = ["report", "a.jsonl", "--format", "jsonl", "--where", condition];
        let run = framelens_in(folder.path(), &args);
        assert_eq!(run.ids(), expected, "{condition}");
        let told = format!(
            "framelens: note: 1 article has a value that is neither a number nor a date such as 2026-03-09, so <, \
             <=, > and >= do not hold for it: {odd}"
        );
        assert_eq!(run.stderr.trim_end(), told);
        let args = ["compare", "a.jsonl", "--by", "outlet", "--format", "csv", "--where", condition];
        assert_eq!(framelens_in(folder.path(), &args).stderr.trim_end(), told);
    }
}

#[test]
fn an_empty_value_stands_for_a_field_that_is_not_there() {
    let folder = folder(&[("a.jsonl", ODD)]);
    let ids = |condition: &str| {
        let args = ["report", "a.jsonl", "--format", "jsonl", "--where", condition];
        framelens_in(folder.path(), &args).ids()
    };
    assert_eq!(ids("outlet = \"\""), ["b", "c", "d"]);
    assert_eq!(ids("outlet != \"\""), ["a", "e"]);
    assert_eq!(ids("outlet != Herald"), ["b", "c", "d", "e"]);
    assert_eq!(ids("outlet != Herald and outlet != ''"), ["e"]);
    assert_eq!(ids("outlet"), ["a", "e"]);
}

#[test]
fn groups_that_look_alike_are_one() {
    let lines: String = [
        "\"Echo\\u0301\"",
        "\" Ech\\u00f3 \"",
        "\"Ech\\u00f3\"",
        "\"\"",
        "\" \"",
        "null",
        "2020",
        "2020.0",
        "\"2020\"",
    ]
    .iter()
    .enumerate()
    .map(|(n, outlet)| format!("{{\"id\":\"{n}\",\"text\":\"One two.\",\"outlet\":{outlet}}}\n"))
    .collect();
    let folder = folder(&[("a.jsonl", lines.as_bytes())]);
    let run = |args: &[&str]| {
        let run =
            framelens_in(folder.path(), &[args, &["a.jsonl", "--by", "outlet", "--format", "json"]].concat());
        serde_json::from_str::<serde_json::Value>(&run.stdout).unwrap()
    };
    let sizes = |groups: &serde_json::Value| {
        let groups = groups.as_array().unwrap().iter();
        groups
            .map(|g| (g["group"].as_str().unwrap().to_owned(), g["articles"].as_u64().unwrap()))
            .collect::<Vec<_>>()
    };
    let (echo, none, year) = (("Ech\u{f3}".to_owned(), 3), ("(none)".to_owned(), 3), ("2020".to_owned(), 3));
    assert_eq!(sizes(&run(&["report"])["groups"]), [echo.clone(), none.clone(), year.clone()]);
    let compared = run(&["compare", "--reference", " 2020.0"]);
    assert_eq!(sizes(&compared["groups"]), [year, echo, none]);
}

#[test]
fn headings_of_columns_lead_to_their_figures() {
    for (args, expected) in [
        (&["report", "samples/", "--sort", "vague"][..], "--sort: `vague` is neither a figure"),
        (&["report", "samples/", "--where", "vague > 50%"], "--where: `vague` is neither a figure"),
        (&["report", "samples/", "--columns", "vague"], "--columns: unknown figure `vague`, did you"),
        (&["audit", "samples/", "--fail-on", "vague > 50%"], "--fail-on: `vague` is neither a count"),
        (&["compare", "samples/", "--by", "folder", "--where", "vague > 50%"], "--where: `vague` is neither"),
    ] {
        let run = framelens(args);
        let told = run.faults().join(" ");
        assert!(told.starts_with(expected) && told.contains("did you mean `vague_share`"), "{told}");
    }
}

#[test]
fn flags_that_a_format_cannot_obey_are_refused() {
    let run = framelens(&["report", "samples/", "--format", "jsonl", "--sort", "words"]);
    assert_eq!(run.faults(), ["--sort has no meaning in --format jsonl; use table, markdown or csv"]);
    assert_eq!(run.code, 2);
}

#[test]
fn sentences_are_known_by_the_number_that_is_printed() {
    let run = framelens(&["annotate", super::pages::LOUD, "--only", "number = 26", "--format", "jsonl"]);
    let sentences: Vec<_> = run.records().into_iter().filter(|line| line["kind"] == "sentence").collect();
    assert_eq!((sentences.len(), &sentences[0]["number"]), (1, &26.into()), "{}", run.stderr);
}

#[test]
fn csv_has_the_columns_that_are_named() {
    let csv = framelens(&["report", "samples/", "--format", "csv", "--columns", "words,unsourced"]).stdout;
    assert!(csv.starts_with("article,title,file,folder,words,unsourced,framelens,genre,lexicons\n"), "{csv}");
    let run = framelens(&["report", "samples/", "--format", "json", "--columns", "words"]);
    assert!(run.faults()[0].contains("json, which has every figure; use table, markdown, html or csv"));
}
