//! What kind of text an article is taken for.

use super::{Run, folder, framelens, framelens_in};

/// An evaluation, a figure and a plain act, all in the writer's voice.
const TEXT: &str = "The plan is a disastrous failure. The plan has cost 300 jobs.";

fn flags(run: &Run) -> Vec<(bool, Option<String>)> {
    let sentences = run.records().into_iter().filter(|record| record["kind"] == "sentence");
    let flag = |s: serde_json::Value| {
        (s["unsourced"]["flag"] == true, s["unsourced"]["exempt"].as_str().map(str::to_owned))
    };
    sentences.map(flag).collect()
}

fn of_genre(genre: &str) -> Run {
    framelens(&["annotate", "--text", TEXT, "--format", "jsonl", "--genre", genre])
}

#[test]
fn opinions_of_the_writer_need_no_source_where_they_belong() {
    let news = framelens(&["annotate", "--text", TEXT, "--format", "jsonl"]);
    assert_eq!(news.records()[0]["genre"], "news");
    assert_eq!(flags(&news), [(true, None), (true, None)]);
    for genre in ["opinion", "review"] {
        let run = of_genre(genre);
        assert_eq!(run.records()[0]["genre"], genre);
        assert_eq!(flags(&run), [(false, Some("opinion".into())), (true, None)]);
    }
}

#[test]
fn a_column_is_the_writers_own_account_where_nothing_else_needs_a_source() {
    let text = "I am not against joy. Nobody had asked me. The museum, which cost £19m, is a dull place. The city bribed the trust.";
    let exempt = |genre| {
        let run = framelens(&["annotate", "--text", text, "--format", "jsonl", "--genre", genre]);
        flags(&run).into_iter().map(|(_, exempt)| exempt).collect::<Vec<_>>()
    };
    let own = Some("opinion".to_owned());
    assert_eq!(exempt("opinion"), [own.clone(), own.clone(), own, None]);
    assert_eq!(exempt("news"), [None, None, None, None]);
}

#[test]
fn evaluations_weigh_less_in_an_analysis() {
    let severity = |run: &Run| run.records()[1]["unsourced"]["severity"].as_f64().unwrap();
    let (news, analysis) = (of_genre("news"), of_genre("analysis"));
    assert_eq!(flags(&analysis), flags(&news));
    assert!(severity(&analysis) < severity(&news));
}

#[test]
fn metadata_set_the_genre_unless_the_flag_does() {
    let folder = folder(&[
        ("a.txt", format!("---\ngenre: Opinion\n---\n{TEXT}\n").as_bytes()),
        ("b.txt", format!("{TEXT}\n").as_bytes()),
        ("c.txt", format!("---\ngenre: sports\n---\n{TEXT}\n").as_bytes()),
    ]);
    let genres = |more: &[&str]| {
        let run = framelens_in(folder.path(), &[&["report", ".", "--format", "jsonl"], more].concat());
        let genres: Vec<String> =
            run.records().iter().map(|r| r["genre"].as_str().unwrap().to_owned()).collect();
        (genres, run.stderr)
    };
    let (own, note) = genres(&[]);
    assert_eq!(own, ["opinion", "news", "news"]);
    assert!(
        note.contains(
            "metadata of 1 article(s) name a genre that is none of news, analysis, opinion, review"
        )
    );
    let (all, note) = genres(&["--genre", "review"]);
    assert_eq!((all, note.as_str()), (vec!["review".to_owned(); 3], ""));
}

#[test]
fn labels_set_the_genre_only_when_they_are_asked_for() {
    let line = |title: &str, text: &str| serde_json::json!({"title": title, "text": text}).to_string();
    let body = "The plan is a disastrous failure. It has cost 300 jobs.";
    let records = [
        line("Opinion: The plan fails", body),
        line("The plan fails", &format!("ANALYSIS\n\nThe plan fails\n\n{body}")),
        line("The plan fails", &format!("Review: a plan that fails\n\n{body}")),
        line("The opinion: it fails", body),
    ];
    let folder = folder(&[("a.jsonl", records.join("\n").as_bytes())]);
    let genres = |more: &[&str]| {
        let run = framelens_in(folder.path(), &[&["report", "a.jsonl", "--format", "jsonl"], more].concat());
        run.records().iter().map(|r| r["genre"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(genres(&["--genre", "auto"]), ["opinion", "analysis", "review", "news"]);
    assert_eq!(genres(&[]), ["news"; 4]);
}

#[test]
fn every_output_says_which_genres_were_assumed() {
    let folder = folder(&[
        ("a.txt", format!("---\ngenre: opinion\n---\n{TEXT}\n").as_bytes()),
        ("b.txt", TEXT.as_bytes()),
    ]);
    let run = |args: &[&str]| framelens_in(folder.path(), args).stdout;
    for format in ["table", "markdown"] {
        let table = run(&["report", ".", "--format", format]);
        assert!(table.contains("genre assumed: news 1, opinion 1"), "{table}");
    }
    assert!(run(&["report", "a.txt"]).contains("genre assumed: opinion"));
    assert!(run(&["annotate", "a.txt"]).contains("genre assumed: opinion"));
    for more in [&[][..], &["--sort", "article"]] {
        let csv = run(&[&["report", ".", "--format", "csv"], more].concat());
        let mut rows = csv::Reader::from_reader(csv.as_bytes());
        let at = rows.headers().unwrap().iter().position(|name| name == "genre").unwrap();
        let genres: Vec<String> = rows.records().map(|row| row.unwrap()[at].to_owned()).collect();
        assert_eq!(genres, ["opinion", "news"]);
    }
    let json: serde_json::Value = serde_json::from_str(&run(&["report", ".", "--format", "json"])).unwrap();
    assert_eq!(json["genre"], "news");
    assert_eq!(json["total"]["genres"], serde_json::json!({"news": 1, "opinion": 1}));
}

#[test]
fn genres_are_explained() {
    for genre in ["news", "analysis", "opinion", "review"] {
        let run = framelens(&["explain", genre]);
        assert!(run.stdout.contains(&format!("{genre} (genre)")), "{}", run.stdout);
    }
}

#[test]
fn the_genre_of_conditions_and_groups_is_the_one_assumed() {
    let folder = folder(&[
        ("a.txt", format!("---\ngenre: Opinion\nwords: 7\n---\n{TEXT}\n").as_bytes()),
        ("b.txt", format!("{TEXT}\n").as_bytes()),
    ]);
    let run = |args: &[&str]| framelens_in(folder.path(), args);
    let chosen = |condition: &str| {
        let run = run(&["report", ".", "--format", "jsonl", "--where", condition]);
        assert_eq!(run.code, 0, "{condition}: {}", run.stderr);
        run.ids()
    };
    assert_eq!(chosen("genre = opinion"), ["a.txt"]);
    assert_eq!(chosen("genre = news"), ["b.txt"]);
    assert_eq!(chosen("metadata.genre = Opinion and metadata.words = 7"), ["a.txt"]);
    for args in [
        &["report", ".", "--by", "genre", "--format", "csv"][..],
        &["compare", ".", "--by", "genre", "--format", "csv"],
    ] {
        let groups = run(args);
        assert!(groups.code == 0 && groups.stdout.contains("opinion"), "{} {}", groups.stdout, groups.stderr);
        assert!(groups.stdout.contains("news"), "{}", groups.stdout);
    }
    let by = run(&["report", ".", "--by", "metadata.words", "--sort", "metadata.words", "--format", "csv"]);
    assert!(by.code == 0 && by.stdout.contains("\n7,"), "{} {}", by.stdout, by.stderr);
    assert_eq!(run(&["report", "b.txt", "--fail-on", "genre = news"]).code, 1);
    assert_eq!(run(&["audit", "b.txt", "--fail-on", "genre = opinion"]).code, 0);
}
