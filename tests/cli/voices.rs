//! `compare --show words|sources|verbs` and `--every`: the voices of groups, in every format.

use std::fmt::Write;

use serde_json::{Value, json};

use super::{Run, folder, framelens_in};

/// Two outlets on the same town: the one says, the other claims and doubts.
fn town() -> String {
    let herald = [
        "Mayor Ana Duarte said the bridge in ward {n} was safe.",
        "“We counted {n} cracks,” Duarte said.",
        "The repairs in ward {n} will take a year, according to the Harbour Board.",
        "The council met for {n} hours on Monday and then went home.",
    ];
    let courier = [
        "Mayor Ana M. Duarte claimed the bridge in ward {n} was safe.",
        "The mayor reportedly knew of {n} cracks in the spring.",
        "Officials said {n} wards would be closed.",
        "The council met for {n} hours on Monday and then went home.",
        "This newspaper reportedly stands for the plain truth in every ward.",
    ];
    let mut lines = String::new();
    for (outlet, sentences) in [("Herald", &herald[..]), ("Courier", &courier[..])] {
        for n in 0..10 {
            let number = |i: usize| (20 + n * 31 + i * 7 + outlet.len() * 1000).to_string();
            let text: Vec<String> =
                sentences.iter().enumerate().map(|(i, text)| text.replace("{n}", &number(i))).collect();
            let date =
                ["2026-01-05", "2026-01-19T08:00:00Z", "2026-01-21", "soon", "2026-02-02", "2026-02-03"]
                    [n % 6];
            let record = json!({"id": format!("{outlet}-{n}"), "outlet": outlet, "date": date, "text": text.join(" ")});
            writeln!(lines, "{record}").unwrap();
        }
    }
    lines
}

fn compare(more: &[&str]) -> Run {
    let folder = folder(&[("town.jsonl", town().as_bytes())]);
    framelens_in(folder.path(), &[&["compare", "town.jsonl"], more].concat())
}

fn json_of(more: &[&str]) -> Value {
    let run = compare(&[more, &["--format", "json"]].concat());
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    serde_json::from_str(&run.stdout).unwrap()
}

/// The marks of a group with that entry.
fn mark<'v>(found: &'v Value, group: &str, entry: &str) -> Option<&'v Value> {
    let groups = found["groups"].as_array().unwrap();
    let group = groups.iter().find(|each| each["group"] == group).unwrap();
    group["marks"].as_array().unwrap().iter().find(|mark| mark["entry"] == entry)
}

#[test]
fn a_word_marks_the_group_that_uses_it_more() {
    let found = json_of(&["--by", "outlet", "--show", "words"]);
    let shield = mark(&found, "Courier", "attr/impersonal:reportedly").expect("it marks the Courier");
    // Ten of its own sentences and the motto, which stands in each article and counts once.
    assert_eq!((&shield["count"], &shield["articles"]), (&json!(11), &json!(10)));
    assert_eq!((&shield["other_count"], &shield["source_voice"]), (&json!(0), &json!(false)));
    assert!(shield["z"].as_f64().unwrap() >= 1.96 && shield["log_odds"].as_f64().unwrap() > 0.0);
    let contexts = shield["contexts"].as_array().unwrap();
    assert_eq!(contexts.len(), 2, "from two articles");
    assert_ne!(contexts[0]["article"], contexts[1]["article"]);
    assert!(mark(&found, "Herald", "attr/impersonal:reportedly").is_none());
    assert!(mark(&found, "Courier", "attr/report_verbs:claim").is_some());
    assert!(mark(&found, "Herald", "attr/phrase_cues:according to").is_some());
}

#[test]
fn a_word_of_one_loud_article_marks_no_group() {
    let line =
        |id: &str, outlet: &str, text: String| json!({"id": id, "outlet": outlet, "text": text}).to_string();
    let loud: Vec<String> =
        (0..40).map(|n| format!("The utterly dull road number {n} was closed again.")).collect();
    let mut lines = vec![line("loud", "one", loud.join(" "))];
    for n in 0..5 {
        for outlet in ["one", "two"] {
            lines.push(line(
                &format!("{outlet}-{n}"),
                outlet,
                format!("Road {n} in {outlet} was closed. The council met."),
            ));
        }
    }
    let folder = folder(&[("roads.jsonl", lines.join("\n").as_bytes())]);
    let args = ["compare", "roads.jsonl", "--by", "outlet", "--show", "words", "--format", "json"];
    let found: Value = serde_json::from_str(&framelens_in(folder.path(), &args).stdout).unwrap();
    assert!(mark(&found, "one", "intens/degree:utterly").is_none());
}

#[test]
fn the_same_person_gets_different_verbs() {
    let found = json_of(&["--by", "outlet", "--show", "verbs"]);
    let sources = found["sources"].as_array().unwrap();
    let mayor =
        sources.iter().find(|source| source["source"] == "Ana M. Duarte" || source["source"] == "Ana Duarte");
    let mayor = mayor.unwrap_or_else(|| panic!("{found}"));
    let of = |group: &str| {
        let groups = mayor["groups"].as_array().unwrap();
        groups.iter().find(|each| each["group"] == group).unwrap().clone()
    };
    let (courier, herald) = (of("Courier"), of("Herald"));
    assert_eq!(courier["stances"]["distancing"], 10);
    assert_eq!(courier["cues"][0], json!({"cue": "claim", "stance": "distancing", "count": 10}));
    assert_eq!((&herald["stances"]["neutral"], &herald["stances"]["distancing"]), (&json!(20), &json!(0)));
    assert_eq!(herald["cues"][0], json!({"cue": "say", "stance": "neutral", "count": 20}));
    let table = compare(&["--by", "outlet", "--show", "verbs"]).stdout;
    assert!(table.contains("≠claim 10") && table.contains("say 20"), "{table}");
}

#[test]
fn who_is_quoted_adds_up() {
    let found = json_of(&["--by", "outlet", "--show", "sources"]);
    for group in found["groups"].as_array().unwrap() {
        let all = group["attributions"].as_u64().unwrap();
        let sum = |list: &Value, field: &str| {
            list.as_array().unwrap().iter().map(|each| each[field].as_u64().unwrap()).sum::<u64>()
        };
        assert_eq!(sum(&group["types"], "attributions"), all);
        let levels: u64 = group["levels"].as_array().unwrap().iter().map(|n| n.as_u64().unwrap()).sum();
        assert_eq!(levels, all);
        assert!(sum(&group["sources"], "attributions") + group["anonymous"].as_u64().unwrap() <= all);
    }
    let (courier, herald) = (&found["groups"][0], &found["groups"][1]);
    assert_eq!((&courier["group"], &herald["anonymous"]), (&json!("Courier"), &json!(0)));
    assert!(courier["anonymous"].as_u64().unwrap() >= 20, "officials and nobody, in each of ten articles");
    // The mayor twice and the board once: 1 / ((2/3)² + (1/3)²) = 1.8.
    assert!((herald["effective_sources"].as_f64().unwrap() - 1.8).abs() < 1e-9, "{herald}");
    assert!((herald["top_source_share"].as_f64().unwrap() - 2.0 / 3.0).abs() < 1e-9);
    assert!(herald["words_quoted"].as_u64().unwrap() >= 10 * 4);
}

#[test]
fn a_series_has_every_period_and_tells_what_it_leaves_out() {
    let found = json_of(&["--by", "date", "--every", "week"]);
    let periods: Vec<(String, u64)> = found["periods"]
        .as_array()
        .unwrap()
        .iter()
        .map(|each| (each["period"].as_str().unwrap().to_owned(), each["articles"].as_u64().unwrap()))
        .collect();
    let expected = [("2026-W02", 4), ("2026-W03", 0), ("2026-W04", 8), ("2026-W05", 0), ("2026-W06", 4)];
    assert_eq!(periods, expected.map(|(period, n)| (period.to_owned(), n)));
    assert_eq!((&found["unreadable"], &found["unreadable_examples"]), (&json!(4), &json!(["soon"])));
    let table = compare(&["--by", "date", "--every", "week", "--columns", "none_share"]).stdout;
    assert!(
        table.contains("Left out: 4 articles whose date does not tell the week (such as soon)"),
        "{table}"
    );
    let curve = table.lines().find(|line| line.contains('·')).expect("a curve with gaps");
    assert_eq!(curve.trim().chars().count(), 5, "{curve}");
    let run = compare(&["--by", "outlet", "--every", "month"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    assert!(run.faults()[0].contains("no article has a date in `outlet`"), "{}", run.stderr);
}

/// Every section with the flags that ask for it.
const SECTIONS: [&[&str]; 4] = [
    &["--by", "outlet", "--show", "words"],
    &["--by", "outlet", "--show", "sources"],
    &["--by", "outlet", "--show", "verbs"],
    &["--by", "date", "--every", "month"],
];

#[test]
fn json_keeps_to_its_schema() {
    let schema = crate::contract::schema("compare-section");
    for section in SECTIONS {
        let found = json_of(section);
        assert_eq!(crate::contract::faults_of(&schema, &found), Vec::<String>::new(), "{section:?}");
        let mut wrong = found.clone();
        let list = ["groups", "sources", "periods"].into_iter().find(|list| found[list].is_array()).unwrap();
        wrong[list][0] = json!({});
        assert!(!schema.is_valid(&wrong), "{section:?}");
    }
}

#[test]
fn pages_show_what_the_tables_do() {
    let page = |section: &[&str]| {
        let run = compare(&[section, &["--format", "html"]].concat());
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{section:?}");
        run.stdout
    };
    let [words, sources, verbs, series] = SECTIONS.map(page);
    assert!(
        words.contains("cues that report") && words.contains("<b>claimed</b>") && words.contains("Courier")
    );
    assert!(sources.contains("Ana Duarte") && sources.contains("effective sources"));
    assert!(verbs.contains("<b class=\"distance\">≠claim 10</b>") && verbs.contains("say 20"));
    // Two months, none of them empty; six figures, each a dot a month.
    assert_eq!((series.matches("<circle").count(), series.matches("class=\"gap\"").count()), (12, 0));
    let weeks = page(&["--by", "date", "--every", "week", "--columns", "none_share"]);
    assert_eq!((weeks.matches("<circle").count(), weeks.matches("class=\"gap\"").count()), (3, 2));
    assert_eq!(weeks.matches("class=\"step\"").count(), 0, "no line over a week without articles");
}

#[test]
fn a_single_article_has_no_limits_in_a_series() {
    let text = "The road was shut, Ana Duarte said. ".repeat(60);
    let line = |n: usize| json!({"id": n, "date": "2026-03-09", "text": text}).to_string();
    let folder = folder(&[("a.jsonl", line(1).as_bytes())]);
    for format in ["table", "markdown"] {
        let args = ["compare", "a.jsonl", "--by", "date", "--every", "week", "--format", format];
        let run = framelens_in(folder.path(), &args);
        assert!(run.stdout.contains("2026-W11") && !run.stdout.contains("100 to"), "{}", run.stdout);
        assert!(!run.stdout.contains(" to 100%"), "{}", run.stdout);
    }
}

#[test]
fn any_number_of_jobs_writes_the_same_bytes() {
    for section in SECTIONS {
        for format in ["table", "markdown", "csv", "json", "html"] {
            let run = |jobs| compare(&[section, &["--format", format, "--jobs", jobs]].concat());
            let (one, three) = (run("1"), run("3"));
            assert_eq!((one.code, one.stderr.as_str()), (0, ""), "{section:?} {format}");
            assert!(!one.stdout.is_empty());
            assert_eq!(one.stdout, three.stdout, "{section:?} {format}");
            if format == "table" {
                let wide = one.stdout.lines().find(|line| line.chars().count() > 80);
                assert_eq!(wide, None, "{section:?}");
            }
        }
    }
}

#[test]
fn names_of_groups_and_sources_are_tamed() {
    let record = |n: usize| {
        let text = format!("Mayor Ana Duarte said ward {n} was safe. Duarte said ward {n} would stay so.");
        let outlet = ["=1+1", "a|b\u{1b}[2J"][n % 2];
        json!({"id": format!("a{n}"), "outlet": outlet, "text": text}).to_string()
    };
    let lines: Vec<String> = (0..4).map(record).collect();
    let folder = folder(&[("a.jsonl", lines.join("\n").as_bytes())]);
    for show in ["words", "sources", "verbs"] {
        let run = |format| {
            let args = ["compare", "a.jsonl", "--by", "outlet", "--show", show, "--format", format];
            framelens_in(folder.path(), &args).stdout
        };
        assert!(!run("table").contains('\u{1b}') && !run("markdown").contains('\u{1b}'), "{show}");
        assert!(!run("markdown").contains("a|b"), "{show}");
        assert!(run("csv").lines().all(|line| !line.starts_with('=')), "{show}");
    }
}
