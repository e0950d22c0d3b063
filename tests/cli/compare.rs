//! `compare`: groups side by side, in every format.

use std::fmt::Write;

use serde_json::{Value, json};

use super::{Run, folder, framelens, framelens_in};

/// What articles are made of: three outlets draw on it in different ways.
const SENTENCES: [&str; 12] = [
    "The ferry will stop for {n} weeks, harbour master Lena Okafor said on Monday.",
    "“We counted {n} cracks in the hull,” said Okafor, who ordered the survey in March.",
    "Police said {n} passengers were brought ashore before the storm came in.",
    "According to the port authority, repairs will cost about {n} million crowns.",
    "Critics say the owner ignored {n} warnings about the engine over the years.",
    "Some {n} residents of the island may have to move before the winter, sources say.",
    "The owner had lied about {n} inspections, which led to the loss of the licence.",
    "It was an utterly shocking failure that wrecked {n} summers of honest work.",
    "The closure could perhaps hurt some {n} shops along the old quay this year.",
    "The island has {n} houses, a school and a small harbour on its north side.",
    "Ticket number {n} was sold on the last evening of the season in the rain.",
    "Mayor Ivo Brandt told reporters that {n} families had written to the town hall.",
];

/// Articles of three outlets: nine careful ones, ten loud ones, three short of eight.
fn press() -> String {
    let mut lines = String::new();
    let outlets: [(&str, usize, &[usize]); 3] = [
        ("herald", 9, &[0, 1, 2, 3, 11, 9, 8, 0, 1, 2, 3, 10, 11, 4, 0, 1]),
        ("lantern", 10, &[7, 6, 4, 5, 7, 8, 9, 10, 6, 0, 7, 4, 5, 8, 2, 6]),
        ("wire", 3, &[0, 3, 2, 9, 10, 11, 4, 8, 1, 0, 3, 2, 10, 9, 4, 1]),
    ];
    for (outlet, articles, order) in outlets {
        for n in 0..articles {
            let sentence = |(i, place): (usize, &usize)| {
                let place = if (i * 7 + n * 3).is_multiple_of(5) { (place + n) % 12 } else { *place };
                // Numbers tell sentences apart, so that none is taken for copy of another outlet.
                let number = 20 + n * 97 + i * 1013 + outlet.len() * 10_007;
                SENTENCES[place].replace("{n}", &number.to_string())
            };
            let text: Vec<String> = order.iter().enumerate().map(sentence).take(14 + n % 3).collect();
            let record = json!({
                "id": format!("{outlet}-{n}"), "outlet": outlet, "event": format!("event {n}"), "text": text.join(" "),
            });
            writeln!(lines, "{record}").unwrap();
        }
    }
    lines
}

fn compare(more: &[&str]) -> Run {
    let folder = folder(&[("press.jsonl", press().as_bytes())]);
    framelens_in(folder.path(), &[&["compare", "press.jsonl", "--replicates", "199"], more].concat())
}

fn json_of(more: &[&str]) -> Value {
    let run = compare(&[&["--by", "outlet", "--format", "json"], more].concat());
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    serde_json::from_str(&run.stdout).unwrap()
}

#[test]
fn flags_that_change_nothing_are_refused() {
    let folder = folder(&[("press.jsonl", press().as_bytes())]);
    for (flags, expected) in [
        (
            &["--by", "outlet", "--pair", "outlet"][..],
            "--pair and --by name the same field, `outlet`; a pair is two articles of different groups, so name a field that they share, such as `event`",
        ),
        (
            &["--by", "outlet", "--show", "words", "--columns", "words"],
            "--columns has no meaning with --show words; leave it out",
        ),
        (
            &["--by", "outlet", "--show", "verbs", "--seed", "4"],
            "--seed has no meaning with --show verbs; leave it out",
        ),
        (
            &["--by", "outlet", "--every", "year", "--replicates", "99"],
            "--replicates has no meaning with --every; leave it out",
        ),
        (
            &["--by", "outlet", "--limit", "4"],
            "--limit has no meaning for figures, only for words, sources and verbs; leave it out",
        ),
        (&["--seed", "4"], "--seed has no meaning without --by; leave it out"),
    ] {
        let run = framelens_in(folder.path(), &[&["compare", "press.jsonl"], flags].concat());
        assert_eq!((run.code, run.faults()), (2, vec![expected]));
    }
}

#[test]
fn a_comparison_reads_well_in_eighty_columns() {
    let run = compare(&["--by", "outlet", "--columns", "named_share,intensifiers_writer_rate,words"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    let widest = run.stdout.lines().max_by_key(|line| line.chars().count()).unwrap();
    assert!(widest.chars().count() <= 80, "{widest}");
    let hash = regex::Regex::new(r"set\s+hash\s+[0-9a-f]{8}").unwrap();
    let shown = hash.replace_all(&run.stdout, "set hash 00000000").into_owned();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!("compare", shown);
    });
    let paired = compare(&["--by", "outlet", "--pair", "event", "--columns", "named_share,unsourced"]);
    let shown = hash.replace_all(&paired.stdout, "set hash 00000000").into_owned();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!("compare-pairs", shown);
    });
}

#[test]
fn every_figure_of_enough_articles_has_an_interval() {
    let found = json_of(&["--columns", "all"]);
    let figures = found["figures"].as_array().unwrap();
    assert_eq!(figures.len(), framelens::report::FIGURES.len());
    for figure in figures {
        for group in figure["groups"].as_array().unwrap() {
            let (few, none) = (group["articles"].as_u64().unwrap() < 8, group["value"].is_null());
            assert_eq!(group["interval"].is_null(), few || none, "{} {group}", figure["figure"]);
            if let (Some([low, high]), Some(value)) =
                (group["interval"].as_array().map(Vec::as_slice), group["value"].as_f64())
            {
                assert!(
                    low.as_f64().unwrap() <= value + 1e-6 && value <= high.as_f64().unwrap() + 1e-6,
                    "{group}"
                );
            }
        }
    }
}

#[test]
fn json_keeps_to_its_schema() {
    let schema = crate::contract::schema("compare");
    for more in [&["--columns", "all"][..], &["--pair", "event"], &["--where", "outlet = wire"]] {
        let found = json_of(more);
        assert_eq!(crate::contract::faults_of(&schema, &found), Vec::<String>::new(), "{more:?}");
    }
    let mut wrong = json_of(&[]);
    wrong["figures"][0]["groups"][0]["interval"] = json!([0.1]);
    assert!(!schema.is_valid(&wrong));
}

#[test]
fn any_number_of_jobs_writes_the_same_bytes_and_the_seed_decides() {
    let run = |jobs, seed| {
        compare(&["--by", "outlet", "--columns", "all", "--format", "csv", "--jobs", jobs, "--seed", seed])
            .stdout
    };
    assert_eq!(run("1", "7"), run("3", "7"));
    assert_ne!(run("1", "7"), run("1", "8"));
}

#[test]
fn csv_has_a_row_for_each_figure_and_group() {
    let run = compare(&["--by", "outlet", "--format", "csv", "--reference", "herald"]);
    let mut rows = csv::Reader::from_reader(run.stdout.as_bytes());
    let head: Vec<String> = rows.headers().unwrap().iter().map(str::to_owned).collect();
    let column = |name: &str| head.iter().position(|head| head == name).unwrap();
    let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 6 * 3);
    let row = rows.iter().find(|row| &row[0] == "none_share" && &row[column("group")] == "lantern").unwrap();
    assert_eq!(
        (&row[column("reference")], &row[column("articles")], &row[column("basis")]),
        ("herald", "10", "pooled")
    );
    let number = |name: &str| row[column(name)].parse::<f64>().unwrap();
    assert!((number("count") / number("of") - number("value")).abs() < 1e-5);
    assert!(
        number("difference_low") < number("difference") && number("difference") < number("difference_high")
    );
    let few = rows.iter().find(|row| &row[column("group")] == "wire").unwrap();
    assert!(
        few[column("low")].is_empty()
            && few[column("difference")].is_empty()
            && !few[column("count")].is_empty()
    );
    let pairs =
        compare(&["--by", "outlet", "--pair", "event", "--format", "csv", "--columns", "named_share"]);
    let mut rows = csv::Reader::from_reader(pairs.stdout.as_bytes());
    assert_eq!(rows.headers().unwrap().iter().next_back(), Some("genre"));
    let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 9 + 3, "nine events with the herald, three with the wire");
    assert!(rows.iter().all(|row| row.iter().next_back() == Some("news")));
}

#[test]
fn markdown_escapes_what_would_be_markup() {
    let record =
        |outlet: &str, n| json!({"id": n, "outlet": outlet, "text": SENTENCES.join(" ")}).to_string();
    let lines = format!("{}\n{}\n", record("a|b<script>", 1), record("wire", 2));
    let folder = folder(&[("a.jsonl", lines.as_bytes())]);
    let run = framelens_in(folder.path(), &["compare", "a.jsonl", "--by", "outlet", "--format", "markdown"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.contains("a\\|b\\<script\\>") && !run.stdout.contains("b<script"), "{}", run.stdout);
}

#[test]
fn articles_are_chosen_and_shared_copy_is_told() {
    let found = json_of(&["--where", "outlet != wire"]);
    let names: Vec<&Value> =
        found["groups"].as_array().unwrap().iter().map(|group| &group["group"]).collect();
    assert_eq!(json!([names, found["settings"]["where"]]), json!([["herald", "lantern"], "outlet != wire"]));
    let lines = press() + &press().replace("\"herald\"", "\"globe\"").replace("\"id\":\"", "\"id\":\"again-");
    let folder = folder(&[("press.jsonl", lines.as_bytes())]);
    let run =
        framelens_in(folder.path(), &["compare", "press.jsonl", "--by", "outlet", "--replicates", "99"]);
    let flat = run.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    let told = "Sentences that stand word for word in several groups (an agency's copy?) make them look more \
                alike than their own writing: 100% of globe (mostly with herald), 100% of herald (mostly with \
                globe).";
    assert!(flat.contains(told), "{flat}");
}

#[test]
fn copies_within_a_group_are_told_once_for_all_groups() {
    let again = press().replace("\"id\":\"", "\"id\":\"again-");
    let folder = folder(&[("press.jsonl", (press() + &again).as_bytes())]);
    let run = |more: &[&str]| {
        let args = ["compare", "press.jsonl", "--by", "outlet", "--replicates", "99", "--format"];
        framelens_in(folder.path(), &[&args, more].concat()).stdout
    };
    let told = "Articles that repeat others of their own group almost word for word count as articles of \
                their own, which makes intervals narrower than they should be; read one copy of each: \
                9 of 18 of herald, 10 of 20 of lantern, 3 of 6 of wire.";
    for format in ["table", "markdown", "html"] {
        let flat = run(&[format]).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains(told), "{format}: {flat}");
    }
    let found: Value = serde_json::from_str(&run(&["json"])).unwrap();
    assert_eq!(found["groups"][0]["repeats"], 9);
    assert!(found["warnings"].as_array().unwrap().contains(&json!(told)), "{}", found["warnings"]);
}

#[test]
fn what_cannot_be_compared_is_told() {
    for (args, expected) in [
        (
            &["--format", "json"][..],
            "22 articles do not fit side by side: name two to 4, or make groups of them with --by, such as `--by folder`",
        ),
        (&["--by", "paper"], "--by: no article has the field `paper`; their metadata: event, outlet"),
        (
            &["--by", "outlet", "--pair", "story"],
            "--pair: no article has the field `story`; their metadata: event, outlet",
        ),
        (
            &["--by", "outlet", "--reference", "globe"],
            "--reference: no group is called `globe`; there are herald, lantern, wire",
        ),
        (
            &["--by", "outlet", "--columns", "namd_share"],
            "--columns: unknown figure `namd_share`, did you mean `named_share`",
        ),
        (&["--by", "outlet", "--bom"], "--bom has a meaning only in --format csv"),
        (
            &["--by", "outlet", "--where", "papr = x"],
            "--where: `papr` is neither a figure nor metadata of these articles",
        ),
    ] {
        let folder = folder(&[("press.jsonl", press().as_bytes())]);
        let run = framelens_in(folder.path(), &[&["compare", "press.jsonl"], args].concat());
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{args:?}");
        assert!(run.faults()[0].starts_with(expected), "{args:?}: {}", run.stderr);
    }
}

#[test]
fn what_cannot_be_read_stops_no_comparison() {
    let folder = folder(&[("press.jsonl", press().as_bytes()), ("empty.txt", b"")]);
    let args = ["compare", "press.jsonl", "empty.txt", "--by", "outlet", "--replicates", "99"];
    let run = framelens_in(folder.path(), &args);
    assert_eq!(run.code, 2);
    assert!(
        run.faults()[0].starts_with("empty.txt: is empty")
            && run.stdout.starts_with("By outlet: 22 articles")
    );
}

#[test]
fn few_articles_have_counts() {
    let run =
        framelens(&["compare", "samples/", "--by", "folder", "--columns", "named_share,hedges_writer_rate"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert!(
        run.stdout.contains("too few") && run.stdout.contains(" of ") && !run.stdout.contains('●'),
        "{}",
        run.stdout
    );
}

#[test]
fn single_articles_have_intervals_of_their_sentences() {
    let two = [
        "harbor-herald/council-shifts-road-money-to-seawall.txt",
        "the-lantern/mayor-raids-pothole-cash.txt",
    ];
    let two = two.map(|name| format!("samples/{name}"));
    let run = framelens(&[
        "compare",
        &two[0],
        &two[1],
        "--by",
        "folder",
        "--columns",
        "named_share,quoted_word_share",
    ]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    let flat = run.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains("Fewer than 8 articles, so no comparison: harbor-herald, the-lantern."), "{flat}");
    assert!(flat.contains("the interval is of sentences like these"), "{flat}");
    assert!(run.stdout.contains("too few"), "shares of words have none: {}", run.stdout);
}
