//! The shipped lexicons: complete, sound, and right about their own examples; faults of users' own.

use std::{collections::BTreeSet, fs, path::PathBuf, sync::LazyLock};

use framelens::{
    analyze::Analyzer,
    article::Article,
    check::{self, Fault},
    lexicon::{BUILTIN_FILES, LexiconFile, LexiconSet},
    text::Span,
};

/// Families whose examples all pass. A family is a folder of lexicons/en.
const FAMILIES: &[&str] = &["attr", "grammar", "hedge", "intens", "names", "need", "units"];

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(|| Analyzer::new(LexiconSet::builtin().unwrap()));

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// The files of a folder, as the program names its built-in files.
fn files(folder: &str) -> BTreeSet<String> {
    let names = fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().file_name());
    names.map(|name| format!("{folder}/{}", name.to_str().unwrap())).collect()
}

fn faults(family: &str) -> Vec<Fault> {
    let paths = files(&format!("lexicons/en/{family}"));
    let examples = paths.iter().filter(|path| path.ends_with(check::EXAMPLES));
    examples.flat_map(|path| check::examples(&ANALYZER, LexiconFile { path, text: &read(path) })).collect()
}

fn shown(faults: &[Fault]) -> String {
    faults.iter().map(|fault| format!("{fault}\n")).collect()
}

/// The shipped lexicons under a layer that replaces, switches off and adds entries.
static LAYERED: LazyLock<Analyzer> = LazyLock::new(|| {
    let core = "[[entry]]\nphrase = \"perhaps\"\ncategory = \"conditional\"\nweight = 0.9\n\n\
                [[entry]]\nphrase = \"possibly\"\ncategory = \"conditional\"\nstatus = \"off\"\n";
    let added = "[default]\ncategory = \"frequency-softener\"\n\n[[entry]]\nphrase = \"on a good day\"\n\n\
                 [[entry]]\nphrase = \"or thereabouts\"\nrequires = [\"left: <num>\"]\n";
    let own = "[[entry]]\nphrase = \"collateral damage\"\ncategory = \"euphemism\"\nweight = 0.5\n";
    let texts = [
        layer("hedge/epistemic", "hedging", core),
        layer("house/hedges", "hedging", added),
        layer("house/own", "custom", own),
    ];
    let paths = ["epistemic.toml", "hedges.toml", "own.toml"];
    let files: Vec<_> = paths.iter().zip(&texts).map(|(path, text)| LexiconFile { path, text }).collect();
    Analyzer::new(LexiconSet::load(&files).unwrap())
});

/// A lexicon file of a user.
fn layer(name: &str, dimension: &str, items: &str) -> String {
    format!(
        "name = \"{name}\"\ndimension = \"{dimension}\"\nversion = \"1\"\ndate = \"2026-11-22\"\n\
         source = \"Invented for a test.\"\nlicense = \"MIT OR Apache-2.0\"\nabout = \"A layer.\"\n\n{items}"
    )
}

/// Category, weight and text of the hedges in a text.
fn hedges(analyzer: &Analyzer, text: &str) -> Vec<(&'static str, f32, String)> {
    let report = analyzer.analyze(Article::new("a1", text));
    let hits = report.sentences.iter().flat_map(|sentence| &sentence.hedging.hits);
    let words = |span: Span| text[span.start as usize..span.end as usize].to_owned();
    hits.map(|hit| (hit.category.slug(), hit.weight, words(hit.span))).collect()
}

#[test]
fn every_lexicon_passes_its_own_examples() {
    let faults: Vec<Fault> = FAMILIES.iter().flat_map(|family| faults(family)).collect();
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), shown(&faults));
}

#[test]
fn built_in_files_and_files_on_disk_are_the_same() {
    let built_in: BTreeSet<String> = BUILTIN_FILES.iter().map(|(path, _)| (*path).to_owned()).collect();
    let on_disk: BTreeSet<String> = files("lexicons/en")
        .iter()
        .flat_map(|family| files(family))
        .filter(|path| path.ends_with(".toml") && !path.ends_with(check::EXAMPLES))
        .collect();
    assert_eq!(built_in, on_disk);
    assert_eq!(built_in.len(), BUILTIN_FILES.len(), "a file is listed twice");
}

#[test]
fn lexicons_are_named_after_their_files() {
    for lexicon in &ANALYZER.lexicons().lexicons {
        assert_eq!(lexicon.path, format!("lexicons/en/{}.toml", lexicon.name));
    }
}

#[test]
fn a_layer_replaces_an_entry() {
    assert_eq!(hedges(&ANALYZER, "Perhaps it was sold.")[0].0, "strong-uncertainty");
    assert_eq!(hedges(&LAYERED, "Perhaps it was sold."), [("conditional", 0.9, "Perhaps".to_owned())]);
}

#[test]
fn a_layer_switches_an_entry_off() {
    assert_eq!(hedges(&ANALYZER, "It was possibly sold.").len(), 1);
    assert_eq!(hedges(&LAYERED, "It was possibly sold."), []);
    assert!(LAYERED.lexicons().find_id("hedge/epistemic:possibly").is_none());
}

#[test]
fn a_layer_adds_an_entry() {
    let text = "On a good day the ferry runs.";
    assert_eq!(hedges(&ANALYZER, text), []);
    assert_eq!(hedges(&LAYERED, text), [("frequency-softener", 0.15, "On a good day".to_owned())]);
}

#[test]
fn a_phrase_that_reads_the_same_words_in_two_ways_is_one_hit() {
    let items =
        "[[entry]]\nphrase = \"on a <adverb>? (fairly|) fine day\"\ncategory = \"frequency-softener\"\n";
    let layer = layer("mine", "hedging", items);
    let analyzer =
        Analyzer::new(LexiconSet::load(&[LexiconFile { path: "mine.toml", text: &layer }]).unwrap());
    let text = "On a fairly fine day the ferry runs.";
    assert_eq!(hedges(&analyzer, text), [("frequency-softener", 0.15, "On a fairly fine day".to_owned())]);
}

/// The cues in a text, and whether weights had to decide on them.
fn cues(layer: &str, text: &str) -> Vec<(String, bool)> {
    let analyzer =
        Analyzer::new(LexiconSet::load(&[LexiconFile { path: "mine.toml", text: layer }]).unwrap());
    let report = analyzer.analyze(Article::new("a1", text));
    let words = |span: &Span| text[span.start as usize..span.end as usize].to_owned();
    let relations = report.attributions.iter();
    relations.map(|relation| (words(&relation.cue[0]), relation.weighed.is_some())).collect()
}

#[test]
fn an_entry_counts_in_its_frame_at_once_and_one_that_is_off_is_no_candidate() {
    let text = "Voters ignored the idea.";
    let ignore = |fields: &str| {
        let entry = "phrase = \"ignore\"\ncategory = \"report-verb\"\nmatch = \"lemma\"\npos = \"verb\"";
        layer("attr/candidates", "attribution", &format!("[[entry]]\n{entry}\n{fields}\n"))
    };
    assert_eq!(cues(&ignore("frames = []"), text), [("ignored".to_owned(), true)]);
    assert_eq!(cues(&ignore("frames = [\"noun\"]"), text), [("ignored".to_owned(), false)]);
    assert_eq!(cues(&ignore("status = \"off\""), text), []);
}

#[test]
fn a_layer_brings_a_category_of_its_own() {
    assert_eq!(**LAYERED.lexicons().custom_categories(), ["euphemism"]);
    let report = LAYERED.analyze(Article::new("a1", "It was collateral damage."));
    assert_eq!(report.sentences[0].custom[0].hits.len(), 1);
}

/// Faults of a file of examples for a lexicon of the user's own.
fn example_faults(examples: &str) -> Vec<String> {
    let faults = check::examples(&LAYERED, LexiconFile { path: "hedges.examples.toml", text: examples });
    faults.iter().map(ToString::to_string).filter(|fault| !fault.contains("a lexicon needs")).collect()
}

#[test]
fn examples_that_fail_are_told_with_their_place() {
    let good = "[[example]]\nentry = \"or thereabouts\"\nyes = \"It holds 40 or thereabouts.\"\nno = \"It is here or thereabouts.\"\n";
    assert_eq!(example_faults(good), Vec::<String>::new());
    let swapped = good.replace("yes", "maybe").replace("no =", "yes =").replace("maybe", "no");
    assert_eq!(
        example_faults(&swapped),
        [
            "hedges.examples.toml:3:6: `no` must not hold a hit of `or thereabouts` (frequency-softener), and one is found",
            "hedges.examples.toml:4:7: `yes` must hold a hit of `or thereabouts` (frequency-softener), and none is found",
        ]
    );
}

#[test]
fn a_conditioned_entry_needs_an_example() {
    let faults = example_faults("");
    assert!(
        faults[0].starts_with("hedges.toml:16:1: `or thereabouts` needs an example, for it has a condition;")
    );
    assert_eq!(faults.len(), 1);
}

#[test]
fn faults_of_example_files_are_told_with_their_place() {
    let first = |examples| example_faults(examples).remove(0);
    assert_eq!(
        first("[[example]]\nentry = \"nobody\"\nyes = \"\"\nno = \"\"\n"),
        "hedges.examples.toml:2:9: `nobody` is neither an id nor a phrase of house/hedges"
    );
    assert_eq!(
        first("[[example]]\nentrie = \"x\"\n"),
        "hedges.examples.toml:2:1: unknown field `entrie`, expected one of `entry`, `yes`, `no`"
    );
}

#[test]
fn few_examples_of_a_shipped_lexicon_are_a_fault() {
    let path = "lexicons/en/hedge/modals.examples.toml";
    let faults = check::examples(&ANALYZER, LexiconFile { path, text: "" });
    assert!(shown(&faults).contains(&format!("{path}:1:1: 0 examples; a lexicon needs 10 and more\n")));
}

/// Run it with `cargo test -- --ignored --nocapture faults_of_all_families`.
#[test]
#[ignore = "shows what is open in every family"]
#[allow(clippy::print_stderr, reason = "it is there to be read")]
fn faults_of_all_families() {
    for family in files("lexicons/en") {
        let faults = faults(family.trim_start_matches("lexicons/en/"));
        eprintln!("== {family}: {}\n{}", faults.len(), shown(&faults));
    }
}

/// Blanks and hyphens stand for each other in lists of one's own, however many choices a phrase has.
#[test]
fn a_phrase_of_ones_own_is_found_with_and_without_hyphens() {
    let text = "# category: own\n(far|hard|extreme) (right|left|wing|side)\n";
    let lexicons = LexiconSet::load(&[LexiconFile { path: "own.txt", text }]).unwrap();
    let own = lexicons.entries.iter().find(|entry| entry.phrase.starts_with("(far|hard|extreme)")).unwrap();
    let (rows, count) = lexicons.forms(lexicons.find_id(&own.id).unwrap(), 100);
    assert_eq!((rows.len(), count), (24, 24));
}

/// A built-in phrase of many choices is told by its first rows and their number.
#[test]
fn the_rows_of_a_phrase_are_counted_and_the_first_told() {
    let lexicons = ANALYZER.lexicons();
    let many = lexicons.entries.iter().find(|entry| entry.phrase.matches('|').count() > 50).unwrap();
    let (rows, count) = lexicons.forms(lexicons.find_id(&many.id).unwrap(), 7);
    assert!(rows.len() == 7 && count > 50, "{}: {} of {count}", many.id, rows.len());
}
