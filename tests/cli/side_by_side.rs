//! `compare a.txt b.txt`: a few articles side by side.

use serde_json::Value;

use super::{folder, framelens, framelens_in};

const CAREFUL: &str = "samples/harbor-herald/council-shifts-road-money-to-seawall.txt";
const LOUD: &str = "samples/the-lantern/mayor-raids-pothole-cash.txt";

#[test]
fn two_articles_fit_on_a_wall() {
    let run = framelens(&["compare", CAREFUL, LOUD]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert_eq!(run.stdout.lines().find(|line| line.chars().count() > 80), None);
    let lines = |start: &str| run.stdout.lines().filter(|line| line.trim_start().starts_with(start)).count();
    for heading in ["WHO ANSWERS FOR IT", "HOW FIRMLY", "WHAT NOBODY", "THE WORDS", "SOURCES", "LOOK AT"] {
        assert_eq!(lines(heading), 1, "{heading}\n{}", run.stdout);
    }
    // The last line has the hash of all lexicons, which changes with every word.
    let (shown, _) = run.stdout.rsplit_once("\nframelens ").unwrap();
    insta::with_settings!({snapshot_path => "../snapshots", prepend_module_to_snapshot => false}, {
        insta::assert_snapshot!("side-by-side", shown);
    });
}

#[test]
fn four_articles_fit_and_more_are_told_what_to_do() {
    let three = framelens(&["compare", "samples/harbor-herald/"]);
    assert_eq!((three.code, three.stderr.as_str()), (0, ""));
    assert_eq!(three.stdout.lines().find(|line| line.chars().count() > 80), None, "{}", three.stdout);
    for (args, expected) in [
        (
            &["compare", "samples/"][..],
            "12 articles do not fit side by side: name two to 4, or make groups of them with --by",
        ),
        (&["compare", LOUD], "there is one article, and nothing to compare it with"),
    ] {
        let run = framelens(args);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""));
        assert!(run.faults()[0].starts_with(expected), "{}", run.stderr);
    }
}

#[test]
fn other_programs_get_the_same() {
    let json: Value =
        serde_json::from_str(&framelens(&["compare", CAREFUL, LOUD, "--format", "json"]).stdout).unwrap();
    assert_eq!(
        crate::contract::faults_of(&crate::contract::schema("compare-section"), &json),
        Vec::<String>::new()
    );
    let articles = json["articles"].as_array().unwrap();
    assert_eq!((articles.len(), &articles[1]["article"]), (2, &Value::from(LOUD)));
    for article in articles {
        let count = |list: &str| article[list].as_array().unwrap().len() as u64;
        assert_eq!(article["profile"]["sources"], count("sources") - nameless(article), "{article}");
        assert_eq!(article["profile"]["unsourced"], count("unsourced"));
    }
    let csv = framelens(&["compare", CAREFUL, LOUD, "--format", "csv"]).stdout;
    assert!(csv.starts_with("article,section,name,value,note\n"));
    assert!(csv.lines().filter(|line| line.contains(",unsourced,")).count() >= 2);
    let markdown = framelens(&["compare", CAREFUL, LOUD, "--format", "markdown"]).stdout;
    assert!(markdown.contains("| … with a named source | "), "{markdown}");
}

/// Whether something is attributed to nobody who is expressed; figures do not count that as a source.
fn nameless(article: &Value) -> u64 {
    let sources = article["sources"].as_array().unwrap();
    sources.iter().filter(|source| source["name"].is_null()).count() as u64
}

#[test]
fn a_page_has_both_articles_whole() {
    let page = framelens(&["compare", CAREFUL, LOUD, "--format", "html"]);
    assert_eq!((page.code, page.stderr.as_str()), (0, ""));
    let count = |piece: &str| page.stdout.matches(piece).count();
    assert_eq!((count("<article class=\"part\""), count("class=\"cells\"")), (2, 2));
    assert_eq!(count("<caption id=\"a1-sc\">") + count("<caption id=\"a2-sc\">"), 2, "sources of each");
    assert!(page.stdout.contains("<b>whopping</b>"), "a loud word of one article only");
    // What cannot be read takes no letter away.
    let folder =
        folder(&[("a.txt", b""), ("b.txt", b"The road is shut."), ("c.txt", b"It is open, she said.")]);
    let run = framelens_in(folder.path(), &["compare", "a.txt", "b.txt", "c.txt", "--format", "html"]);
    assert_eq!(run.code, 2);
    assert!(run.stdout.contains("<span class=\"letter\">A</span> b.txt"), "{}", run.stdout);
    assert!(run.stdout.contains("<li>a.txt: is empty"));
}

#[test]
fn hostile_text_stays_text() {
    let text = "Mayor \u{1b}[31mAna Duarte said the =1+1 bridge was utterly |broken|. It led to 300 deaths.";
    let folder = folder(&[("a.txt", text.as_bytes()), ("b.txt", b"The bridge is shut, the mayor said.")]);
    let run = |format| framelens_in(folder.path(), &["compare", "a.txt", "b.txt", "--format", format]).stdout;
    assert!(!run("table").contains('\u{1b}') && !run("markdown").contains('\u{1b}'));
    assert!(run("table").contains("a.txt") && !run("markdown").contains(" |broken|"));
}

#[test]
fn what_is_for_groups_needs_groups() {
    for flag in [&["--show", "words"][..], &["--every", "week"], &["--reference", "x"], &["--limit", "3"]] {
        let run = framelens(&[&["compare", CAREFUL, LOUD], flag].concat());
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{flag:?}");
        assert!(run.stderr.contains("--by <FIELD>"), "{}", run.stderr);
    }
}
