//! Lists of a project and of a user: which are found, which are stronger, what a faulty one is told.

use std::fs;

use super::{
    super::{ARTICLE, command_in, finish, folder, framelens_in},
    TEXT, column, project,
};

#[test]
fn a_project_is_found_from_below_and_its_list_has_a_column() {
    let project = project();
    for (below, path) in [(".", "articles"), ("articles", ".")] {
        let run = framelens_in(&project.path().join(below), &["report", path, "--format", "csv"]);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""));
        assert_eq!(column(&run, "custom.euphemism"), ["90.909091"]);
        assert!(column(&run, "lexicons")[0].contains("project: euphemisms ("), "{}", run.stdout);
    }
    let run = framelens_in(project.path(), &["report", "articles", "--format", "csv", "--isolated"]);
    assert!(!run.stdout.contains("euphemism"), "{}", run.stdout);
}

#[test]
fn own_categories_can_be_asked_for_like_figures() {
    let project = project();
    let ask = |flags: &[&str]| framelens_in(project.path(), &[&["report", "articles"], flags].concat());
    assert_eq!(ask(&["--fail-on", "custom.euphemism > 10"]).code, 1);
    assert_eq!(ask(&["--where", "custom.euphemism > 100", "--format", "csv"]).stdout.lines().count(), 1);
    assert!(ask(&["--columns", "words,custom.euphemism"]).stdout.contains("euphemism"));
    let run = ask(&["--columns", "custom.nonsense"]);
    assert_eq!(
        run.faults(),
        ["--columns: no category of your own is called `nonsense`; there are euphemism"]
    );
    assert!(ask(&[]).stdout.contains("YOUR OWN LISTS"));
}

#[test]
fn own_categories_choose_sentences() {
    let project = project();
    let only = |condition| {
        let args = ["annotate", "articles", "--format", "jsonl", "--only", condition];
        framelens_in(project.path(), &args)
    };
    let indices = |condition| {
        let lines = only(condition).records().into_iter().filter(|line| line["kind"] == "sentence");
        lines.map(|line| line["index"].as_u64().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(indices("custom.euphemism"), [0]);
    assert_eq!(
        indices("custom.euphemism >= 1 and level = 0 or custom.euphemism = 2"),
        indices("custom.euphemism and level = 0")
    );
    assert_eq!(indices("custom.euphemism = 0"), [1]);
    let run = only("euphemism");
    assert_eq!(run.code, 2);
    assert!(run.faults()[0].ends_with("text, custom.euphemism"), "{}", run.stderr);
}

#[test]
fn the_user_folder_is_weaker_than_the_project() {
    let project = project();
    let user = folder(&[(
        "framelens/lexicons/mine.toml",
        b"[[change]]\nentry = \"intens/peacock:renowned\"\nweight = 0.2\n",
    )]);
    let shown = || {
        let mut command = command_in(project.path(), &["lexicon", "show", "intens/peacock:renowned"]);
        command.env("XDG_CONFIG_HOME", user.path());
        finish(command).stdout
    };
    assert!(shown().contains("weight     0.20  (changed by "), "{}", shown());
    fs::write(
        project.path().join("words/house.toml"),
        "[[change]]\nentry = \"intens/peacock:renowned\"\nweight = 0.3\n",
    )
    .unwrap();
    assert!(
        shown().contains("weight     0.30  (changed by words/house.toml:1 of the project)"),
        "{}",
        shown()
    );
}

#[test]
fn a_faulty_list_stops_the_run_before_anything_is_read() {
    let folder = folder(&[("a.txt", TEXT), ("bad.toml", b"[[entry]]\nphrase = \"x y\"\nwieght = 1\n")]);
    let run = framelens_in(folder.path(), &["report", "a.txt", "missing.txt", "--lexicons", "bad.toml"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    assert!(run.stderr.contains("bad.toml:3:1: unknown field `wieght`\n  3 | wieght = 1\n    | ^^^^^^\n    = did you mean `weight`?"), "{}", run.stderr);
    assert!(!run.stderr.contains("missing.txt"), "{}", run.stderr);
}

#[test]
fn a_faulty_project_file_is_told_with_its_place() {
    let folder = folder(&[("framelens.toml", b"lexicon = [\"words\"]\n"), ("a.txt", TEXT)]);
    let run = framelens_in(folder.path(), &["report", "a.txt"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("framelens.toml:1:1: unknown field `lexicon`"), "{}", run.stderr);
}

#[test]
fn config_show_names_every_layer() {
    let run = framelens_in(project().path(), &["config", "show"]);
    assert!(run.stdout.contains("project      framelens.toml\n"), "{}", run.stdout);
    assert!(run.stdout.contains("  project       words/euphemisms.txt\n"), "{}", run.stdout);
}

#[test]
fn a_lexicon_that_cannot_be_opened_is_told_in_our_words() {
    let folder = folder(&[
        ("a.txt", ARTICLE),
        ("euphemisms.txt", b"# category: euphemism\ncollateral damage\n"),
        ("wide.txt", b"\xff\xfe#\0 \0"),
        ("latin.txt", b"# category: euphemism\ncaf\xe9\n"),
        ("framelens.toml", b"lexicons = [\"gone.toml\"]\n"),
    ]);
    for (args, expected) in [
        (
            &["report", "a.txt", "--isolated", "--lexicons", "euphemism.txt"][..],
            "euphemism.txt: is not there; did you mean `euphemisms.txt`?",
        ),
        (
            &["lexicon", "check", "--isolated", "wide.txt"],
            "wide.txt: is UTF-16; save it as UTF-8 in an editor, or convert it (iconv",
        ),
        (
            &["lexicon", "check", "--isolated", "latin.txt"],
            "latin.txt: is not UTF-8 at byte 25; save it as UTF-8 in an editor, or convert it",
        ),
        (
            &["report", "a.txt"],
            "framelens.toml names it: gone.toml: is not there; check its spelling and its folder",
        ),
    ] {
        let run = framelens_in(folder.path(), args);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""));
        assert!(run.faults()[0].starts_with(expected), "{}", run.stderr);
    }
}
