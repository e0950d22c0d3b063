//! `lexicon new | add | off | schema`: what is written, and what is left as it was.

use std::path::Path;

use super::{
    super::{folder, framelens, framelens_in},
    column, project, read,
};

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
fn the_schema_in_the_project_is_that_of_the_program() {
    let kept = read(Path::new(env!("CARGO_MANIFEST_DIR")), "schemas/lexicon.schema.json");
    assert_eq!(
        framelens(&["lexicon", "schema"]).stdout,
        kept,
        "write it anew: framelens lexicon schema > schemas/lexicon.schema.json"
    );
}
