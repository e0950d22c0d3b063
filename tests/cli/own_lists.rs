//! Lists of one's own over the built-in ones: what counts, what is told of it, and where it is looked up.

use std::fs;

use super::{folder, framelens_in};

/// A project with an article and the list that it names.
fn project() -> tempfile::TempDir {
    folder(&[
        ("framelens.toml", b"lexicons = [\"words\"]\n"),
        ("words/euphemisms.txt", b"# category: euphemism\ncollateral damage\n"),
        ("articles/a.txt", b"The army called it collateral damage.\n"),
    ])
}

/// Rows of word classes have no hits, and still change what is found.
#[test]
fn test_shows_where_a_word_class_of_ones_own_is_found() {
    let words = b"[[entry]]\nphrase = \"the verderers\"\ncategory = \"public-body\"\nyes = \"The verderers met.\"\n\n[[entry]]\nphrase = \"collateral damage\"\ncategory = \"euphemism\"\n";
    let folder = folder(&[("a.txt", b"The verderers called it collateral damage.\n"), ("words.toml", words)]);
    let check = framelens_in(folder.path(), &["lexicon", "check", "words.toml"]);
    assert_eq!(check.stdout, "1 lexicon: no faults\n");
    let test = framelens_in(folder.path(), &["lexicon", "test", "a.txt", "--lexicons", "words.toml"]);
    for told in
        ["words:the verderers: found as public-body 1 time\n", "[The verderers]", "(euphemism, 0.30): 1 hit"]
    {
        assert!(test.stdout.contains(told), "{told}: {}", test.stdout);
    }
}

#[test]
fn lists_that_the_project_names_can_be_checked_and_named_again() {
    let project = project();
    let run = |args: &[&str]| framelens_in(project.path(), args);
    assert_eq!(run(&["lexicon", "check", "words"]).stdout, "1 lexicon: no faults\n");
    assert_eq!(run(&["report", "articles", "--lexicons", "words", "--format", "csv"]).code, 0);
    let against = run(&["report", "articles", "--against-lexicons", "words"]);
    assert!(against.stderr.contains("in force already"), "{}", against.stderr);
}

#[test]
fn against_lexicons_tells_stances() {
    let change = b"[[change]]\nevery = \"report-verb\"\nstance = \"endorsing\"\n";
    let folder = folder(&[("a.txt", b"The mayor said the pier was safe.\n"), ("e.toml", change)]);
    let run = framelens_in(folder.path(), &["report", "a.txt", "--against-lexicons", "e.toml"]);
    assert!(run.stdout.contains("stance: neutral \u{2192} endorsing"), "{}", run.stdout);
    assert!(
        run.stdout.contains("1 of 1 sentences in 1 article changes (by label: stance 1)"),
        "{}",
        run.stdout
    );
}

#[test]
fn what_changed_a_weight_and_what_exempts_are_named() {
    let house = b"[[change]]\nentry = \"intens/peacock:renowned\"\nweight = 0.22\n\n[[entry]]\nphrase = \"water is wet\"\ncategory = \"common-knowledge\"\n";
    let folder = folder(&[
        ("a.txt", b"The renowned choir sang. Deep water is wet in winter.\n"),
        ("house.toml", house),
    ]);
    let annotate = |more: &[&str]| {
        framelens_in(folder.path(), &[&["annotate", "a.txt", "--lexicons", "house.toml"], more].concat())
    };
    let words = annotate(&["--explain"]).stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    for told in [
        "weight 0.22 (changed by house.toml:1)",
        "needs no source, common-knowledge; entry house:water is wet (house.toml:6)",
    ] {
        assert!(words.contains(told), "{told}: {words}");
    }
    let rows = annotate(&["--format", "csv"]).stdout;
    assert!(
        rows.contains(",exempt,common-knowledge,") && rows.contains(",house:water is wet,house.toml:6"),
        "{rows}"
    );
    let records = annotate(&["--format", "jsonl"]).records();
    let entries: Vec<_> =
        records.iter().filter_map(|line| line["unsourced"]["exempt_entry"].as_str()).collect();
    assert_eq!(entries, ["house:water is wet"]);
}

#[test]
fn a_word_inside_a_choice_can_be_looked_up_and_is_not_switched_off_with_the_others() {
    let folder = folder(&[(
        "words.toml",
        b"[[entry]]\nphrase = \"(frabjous|uffish) (day|night)\"\ncategory = \"joy\"\n",
    )]);
    let run = |args: &[&str]| framelens_in(folder.path(), &[args, &["--lexicons", "words.toml"]].concat());
    let shown = run(&["lexicon", "show", "uffish night"]);
    assert!(
        shown.stdout.starts_with("`uffish night` is a form or a choice of 1 phrase:\n\nwords:"),
        "{}",
        shown.stdout
    );
    let off = run(&["lexicon", "off", "uffish night", "--to", "house.toml"]);
    assert_eq!(off.code, 2);
    assert!(off.faults()[0].contains("would be off with all its words"), "{}", off.stderr);
}

#[test]
fn a_built_in_word_class_is_no_category_of_ones_own() {
    let folder = folder(&[]);
    let args = ["lexicon", "add", "by tradition", "--category", "formula", "--to", "house.toml"];
    let run = framelens_in(folder.path(), &args);
    assert!(
        run.stdout.starts_with("added house:by tradition (formula, ") && !run.stdout.contains("of your own"),
        "{}",
        run.stdout
    );
}

#[test]
fn examples_are_not_asked_for_where_there_is_no_room_and_sentences_are_counted() {
    let config = b"banned-formulas = [\"cost <num>\"]\n";
    let folder = folder(&[
        ("framelens.toml", config),
        ("WORDS.TXT", b"# category: price\nfell by <num>\n"),
        ("plain.txt", b"The sea, the sea, the sea. The land is dry.\n"),
        ("sea.txt", b"# category: water\nsea\n"),
    ]);
    let check = |args: &[&str]| framelens_in(folder.path(), &[&["lexicon", "check"], args].concat()).stdout;
    assert_eq!(check(&[]), "1 lexicon: no faults\n");
    assert_eq!(check(&["WORDS.TXT"]), "1 lexicon: no faults\n");
    let common = check(&["sea.txt", "--plain", "plain.txt"]);
    assert!(common.contains("`sea` stands in 50 % of plain sentences"), "{common}");
    fs::write(
        folder.path().join("framelens.toml"),
        "banned-formulas = [\"\u{201c}going forward\u{201d}\"]\n",
    )
    .unwrap();
    let run = framelens_in(folder.path(), &["lexicon", "check"]);
    assert!(run.stderr.contains("stands in quotation marks, and so is found nowhere"), "{}", run.stderr);
}
