//! `lexicon check | new | add | off | test | schema`, layers of lexicons, and what an edit changes.

use std::{fs, path::Path};

use super::{ARTICLE, Run, command_in, finish, folder, framelens, framelens_in};

const TEXT: &[u8] = b"The army called it collateral damage. The renowned general went home.\n";

/// A project with an article, its list, and a `framelens.toml` that names the list.
fn project() -> tempfile::TempDir {
    folder(&[
        ("framelens.toml", b"lexicons = [\"words\"]\n"),
        ("words/euphemisms.txt", b"# category: euphemism\ncollateral damage | 0.5\n"),
        ("articles/a.txt", TEXT),
    ])
}

fn read(folder: &Path, file: &str) -> String {
    fs::read_to_string(folder.join(file)).unwrap()
}

/// The cells of the column `name` of a report as CSV.
fn column(run: &Run, name: &str) -> Vec<String> {
    let mut table = csv::Reader::from_reader(run.stdout.as_bytes());
    let place = table.headers().unwrap().iter().position(|header| header == name);
    let place = place.unwrap_or_else(|| panic!("no column {name}: {}", run.stdout));
    table.records().map(|row| row.unwrap()[place].to_owned()).collect()
}

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
fn new_files_are_sound_and_replace_nothing() {
    let folder = folder(&[]);
    for file in ["words.txt", "lists/words.toml"] {
        let run = framelens_in(folder.path(), &["lexicon", "new", file, "--category", "euphemism"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let check = framelens_in(folder.path(), &["lexicon", "check", file]);
        assert_eq!(check.stdout, "1 lexicon: no faults\n");
        let again = framelens_in(folder.path(), &["lexicon", "new", file]);
        let told = format!("{file}: is there already, and nothing is written over it; name another file,");
        assert!(again.code == 2 && again.faults()[0].starts_with(&told), "{}", again.stderr);
    }
    let run = framelens_in(folder.path(), &["lexicon", "new", "words.csv"]);
    assert_eq!(run.faults(), ["words.csv: a lexicon ends in .txt (a plain list) or .toml (every field)"]);
}

#[test]
fn add_and_off_change_a_file_and_leave_its_comments() {
    let folder = folder(&[("house.toml", b"# Ours.\nname = \"house\"\n\n[[entry]]   # the first\nphrase = \"gut-wrenching\"\ncategory = \"extreme-evaluative\"\n")]);
    let edit = |args: &[&str]| framelens_in(folder.path(), &[args, &["--to", "house.toml"]].concat());
    let run = edit(&[
        "lexicon",
        "add",
        "renowned",
        "--category",
        "booster",
        "--weight",
        "0.1",
        "--note",
        "We say it often.",
    ]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.starts_with("added house:renowned (booster, 0.10) in house.toml:9\nit takes the place of intens/peacock:renowned\n"), "{}", run.stdout);
    assert!(edit(&["lexicon", "off", "peacock"]).stdout.starts_with("off: peacock ("));
    assert_eq!(edit(&["lexicon", "off", "hedge/modals:culd"]).code, 2);
    let expected = "# Ours.\nname = \"house\"\n\n[[entry]]   # the first\nphrase = \"gut-wrenching\"\ncategory = \"extreme-evaluative\"\n\n\
                    [[entry]]\nphrase = \"renowned\"\ncategory = \"booster\"\nweight = 0.1\nnote = \"We say it often.\"\n\n\
                    [[change]]\nevery = \"peacock\"\nstatus = \"off\"\n";
    assert_eq!(read(folder.path(), "house.toml"), expected);
}

#[test]
fn an_edit_that_would_break_the_lists_is_not_written() {
    let project = project();
    let before = read(project.path(), "words/euphemisms.txt");
    let add = |phrase: &str, more: &[&str]| {
        let args =
            [&["lexicon", "add", phrase, "--category", "euphemism", "--to", "words/euphemisms.txt"], more]
                .concat();
        framelens_in(project.path(), &args)
    };
    assert!(add("collateral damage", &[]).stderr.contains("stands already in line 2"));
    assert!(add("let go", &["--weight", "7"]).stderr.contains("must lie between 0 and 1"));
    assert_eq!(read(project.path(), "words/euphemisms.txt"), before);
    assert_eq!(add("let go", &[]).code, 0);
    assert_eq!(read(project.path(), "words/euphemisms.txt"), format!("{before}let go\n"));
}

#[test]
fn without_a_file_named_edits_go_to_the_project() {
    let project = project();
    let run = framelens_in(project.path(), &["lexicon", "off", "intens/peacock:renowned"]);
    assert_eq!(
        run.stdout,
        "off: intens/peacock:renowned, by a [[change]] in words/house.toml; take it out to switch on again\n"
    );
    let loud = |flags: &[&str]| {
        let run = framelens_in(project.path(), &[&["report", "articles", "--format", "csv"], flags].concat());
        column(&run, "intensifiers_writer_rate").remove(0)
    };
    assert_eq!((loud(&[]).as_str(), loud(&["--isolated"]).as_str()), ("0", "90.909091"));
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

#[test]
fn the_schema_in_the_project_is_that_of_the_program() {
    let kept = read(Path::new(env!("CARGO_MANIFEST_DIR")), "schemas/lexicon.schema.json");
    assert_eq!(
        framelens(&["lexicon", "schema"]).stdout,
        kept,
        "write it anew: framelens lexicon schema > schemas/lexicon.schema.json"
    );
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
