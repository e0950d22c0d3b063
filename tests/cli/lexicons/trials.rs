//! `lexicon check | test`: what a list does before it is used.

use std::fs;

use super::{
    super::{folder, framelens, framelens_in},
    TEXT, column, project,
};

#[test]
fn check_tells_what_shows_only_at_work() {
    let words = b"[[entry]]\nphrase = \"go\"\ncategory = \"motion\"\nexcludes = [\"right: <num>\"]\nyes = \"They stay.\"\nno = \"They go home.\"\n\n[[entry]]\nphrase = \"of\"\ncategory = \"smallness\"\n\n[[entry]]\nphrase = \"move\"\ncategory = \"motion\"\nexcludes = [\"right: <num>\"]\n";
    let folder = folder(&[("words.toml", words)]);
    let run = framelens_in(folder.path(), &["lexicon", "check", "words.toml"]);
    assert_eq!(run.code, 2);
    let first: Vec<&str> = run.stdout.lines().filter(|line| line.starts_with("words.toml")).collect();
    assert_eq!(first[0], "words.toml:5:7: `yes` must hold a hit of `go` (custom), and none is found");
    assert_eq!(first[1], "words.toml:6:6: `no` must not hold a hit of `go` (custom), and one is found");
    assert!(
        first[2].starts_with("words.toml:9:1: `of` stands in ")
            && first[2].ends_with(" % of plain sentences"),
        "{}",
        first[2]
    );
    assert_eq!(first[3], "words.toml:13:1: `move` needs an example, for it has a condition");
    assert!(run.stdout.ends_with("1 lexicon: 4 faults\n"), "{}", run.stdout);
    let run = framelens_in(folder.path(), &["lexicon", "check", "words.toml", "--max-share", "100"]);
    assert!(run.stdout.ends_with("1 lexicon: 3 faults\n"), "{}", run.stdout);
}

#[test]
fn a_failing_example_is_told_in_the_file_it_stands_in() {
    let words = b"[[entry]]\nphrase = \"surgical\"\ncategory = \"euphemism\"\nno = \"A surgical strike.\"\n";
    let beside = b"[[example]]\nentry = \"surgical\"\nyes = \"Nothing.\"\nno = \"Nothing.\"\n";
    let folder = folder(&[("words.toml", words), ("words.examples.toml", beside)]);
    let run = framelens_in(folder.path(), &["lexicon", "check", "words.toml"]);
    let places: Vec<&str> =
        run.stdout.lines().filter_map(|line| line.split_once(": `").map(|l| l.0)).collect();
    assert_eq!(places, ["words.examples.toml:3:7", "words.toml:2:1"], "{}", run.stdout);
}

#[test]
fn test_shows_hits_in_their_sentences_and_names_what_is_silent() {
    let project = project();
    fs::write(project.path().join("words/more.txt"), "# category: euphemism\nlet go\n").unwrap();
    let run = framelens_in(project.path(), &["lexicon", "test", "articles"]);
    let context =
        format!("{:>40}[collateral damage]{:<40}  articles/a.txt, sentence 1", "The army called it ", ".");
    assert_eq!(
        run.stdout,
        format!("euphemisms:collateral damage (euphemism, 0.50): 1 hit\n  {context}\nno hits: let go\n")
    );
}

#[test]
fn test_calls_sentences_as_annotate_does() {
    let article = b"# Collateral damage at the quay\n\nBy Ana Duarte\n\nThe quay was closed.\n\n\
                    The army called it collateral damage.\n";
    let folder = folder(&[("a.md", article), ("words.txt", b"# category: euphemism\ncollateral damage\n")]);
    let run =
        |args: &[&str]| framelens_in(folder.path(), &[args, &["a.md", "--lexicons", "words.txt"]].concat());
    let places: Vec<String> = run(&["lexicon", "test"])
        .stdout
        .lines()
        .filter_map(|line| Some(line.split_once("a.md, ")?.1.to_owned()))
        .collect();
    assert_eq!(places, ["headline", "sentence 2"]);
    let annotated = run(&["annotate"]).stdout;
    let line = annotated.lines().find(|line| line.contains("‹The army›")).unwrap();
    assert!(line.trim_start().starts_with("2 ["), "{annotated}");
}

#[test]
fn a_new_category_is_told_with_the_one_that_may_be_meant() {
    let folder = folder(&[("house.toml", b"name = \"house\"\n")]);
    let new = "a category of your own begins with it: ";
    for (phrase, category, told) in [
        ("so called", "loaded", Some("loaded; if `loaded-label` is meant, change it there\n")),
        (
            "let go",
            "euphemism",
            Some("euphemism; `framelens explain categories` lists those that are there\n"),
        ),
        ("axed", "euphemisms", Some("euphemisms; if `euphemism` is meant, change it there\n")),
        ("laid off", "euphemism", None),
        ("junta", "loaded-label", None),
    ] {
        let args = ["lexicon", "add", phrase, "--category", category, "--to", "house.toml"];
        let run = framelens_in(folder.path(), &[&args[..], &["--lexicons", "house.toml"]].concat());
        assert_eq!(run.code, 0, "{}", run.stderr);
        let told = told.map(|told| format!("{new}{told}"));
        assert!(run.stdout.contains(told.as_deref().unwrap_or("added")), "{category}: {}", run.stdout);
        assert_eq!(run.stdout.contains(new), told.is_some(), "{category}: {}", run.stdout);
    }
}

#[test]
fn categories_are_listed_by_what_they_are_of() {
    let run = framelens(&["explain", "categories"]);
    assert!(run.stdout.lines().count() < 12, "{}", run.stdout);
    let intensity = run.stdout.lines().find(|line| line.starts_with("category of intensity: ")).unwrap();
    assert!(intensity.contains("loaded-label"), "{}", run.stdout);
    let rows = framelens(&["explain", "categories", "--format", "csv"]).stdout;
    assert!(rows.contains("category of hedging,possibility-modal,"), "{rows}");
}

#[test]
fn lines_in_the_manner_of_another_format_are_faults_of_a_check() {
    let list = b"# category: euphemism\nclosures;x\nshutdown, layoffs, cuts\n\"let go\"\nlaid off | 0.3 | mild, but\n";
    let folder = folder(&[("words.txt", list)]);
    let run = framelens_in(folder.path(), &["lexicon", "check", "words.txt"]);
    assert_eq!(run.code, 2, "{}", run.stdout);
    for told in [
        "words.txt:2:1: `closures;x` holds a `;` or a tab, as if it were columns\n",
        "words.txt:3:1: `shutdown, layoffs, cuts` reads like several phrases between commas\n",
        "words.txt:4:1: `\"let go\"` stands in quotation marks, which would have to stand in the text, too\n",
        "write each phrase on a line of its own",
        "1 lexicon: 3 faults\n",
    ] {
        assert!(run.stdout.contains(told), "{told}: {}", run.stdout);
    }
}

#[test]
fn test_runs_the_examples_first() {
    let words = b"[[entry]]\nphrase = \"surgical\"\ncategory = \"euphemism\"\nrequires = [\"right: strike\"]\nyes = \"A surgical strike.\"\nno = \"A surgical strike again.\"\n";
    let folder = folder(&[("a.txt", TEXT), ("words.toml", words)]);
    let run = framelens_in(folder.path(), &["lexicon", "test", "a.txt", "--lexicons", "words.toml"]);
    assert_eq!(run.code, 2);
    assert!(
        run.stdout.starts_with(
            "words.toml:6:6: `no` must not hold a hit of `surgical` (custom), and one is found\n"
        ),
        "{}",
        run.stdout
    );
    assert!(run.stdout.ends_with("examples tried: 1, failing: 1\n\nno hits: surgical\n"), "{}", run.stdout);
}

#[test]
fn against_lexicons_tells_which_labels_change() {
    let project = project();
    fs::write(
        project.path().join("other.toml"),
        "[[change]]\nentry = \"intens/peacock:renowned\"\nstatus = \"off\"\n",
    )
    .unwrap();
    let run = framelens_in(project.path(), &["report", "articles", "--against-lexicons", "other.toml"]);
    assert_eq!(
        run.stdout,
        "articles/a.txt\n  2 The renowned general went home.\n      intensifiers: renowned (intens/peacock:renowned) 0.40 → –\n\n\
                            1 of 2 sentences in 1 article changes (by label: intensifiers 1)\n"
    );
    let run = framelens_in(
        project.path(),
        &["report", "articles", "--against-lexicons", "other.toml", "--format", "csv"],
    );
    assert_eq!(column(&run, "label"), ["intensifiers"]);
}
