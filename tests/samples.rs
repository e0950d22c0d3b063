//! Sample lexicons: those that must be refused, each with the reason, and those that must work.

use std::fs;

use framelens::{
    analyze::Analyzer,
    article::Article,
    check,
    lexicon::{Layer, LexiconFile, LexiconSet},
    score::ScoredHit,
    text::Span,
};

use super::shared::root;

/// Path and text of the files of a folder of samples, by name.
fn samples(folder: &str) -> Vec<(String, String)> {
    let folder = format!("tests/sample-lexicons/{folder}");
    let names = fs::read_dir(root().join(&folder)).unwrap().map(|entry| entry.unwrap().file_name());
    let mut paths: Vec<String> = names.map(|name| format!("{folder}/{}", name.to_str().unwrap())).collect();
    paths.sort();
    let read = |path: String| {
        let text = fs::read_to_string(root().join(&path)).unwrap();
        (path, text)
    };
    paths.into_iter().map(read).collect()
}

/// What the first lines of a sample promise: `# LINE:COLUMN: MESSAGE`.
fn promised(path: &str, text: &str) -> Vec<String> {
    let is_fault =
        |line: &&str| line.starts_with("# ") && line[2..].starts_with(|c: char| c.is_ascii_digit());
    text.lines().take_while(is_fault).map(|line| format!("{path}:{}", &line[2..])).collect()
}

/// All are loaded at once: every fault of every file is told.
#[test]
fn invalid_lexicons_are_refused_with_place_reason_and_remedy() {
    let files = samples("invalid");
    assert!(files.len() >= 25, "{} samples", files.len());
    let layer: Vec<_> = files.iter().map(|(path, text)| LexiconFile { path, text }).collect();
    let faults = LexiconSet::load(&layer).unwrap_err();
    let messages: Vec<String> = faults.iter().map(ToString::to_string).collect();
    let expected: Vec<String> = files.iter().flat_map(|(path, text)| promised(path, text)).collect();
    assert_eq!(messages, expected, "\n{}", messages.join("\n"));
    assert!(files.iter().all(|(path, text)| !promised(path, text).is_empty()), "a sample promises nothing");
}

/// The lines above the remedy show the line of the file and underline the fault.
#[test]
fn a_fault_shows_its_line() {
    let text = "# category: war-metaphor\nrearguard action | strong\n";
    let faults = LexiconSet::only(&[LexiconFile { path: "words.txt", text }]).unwrap_err();
    let expected = "words.txt:2:20: `strong` is no weight; write `PHRASE | WEIGHT | NOTE`, the weight from 0 to 1\n  \
                    2 | rearguard action | strong\n    |                    ^^^^^^";
    assert_eq!(faults[0].detailed().to_string(), expected);
}

/// File, text, and what is found in it: `category weight: words`.
const FOUND: &[(&str, &str, &[&str])] = &[
    (
        "plain.txt",
        "The collateral damage led to staff reductions.",
        &["euphemism 0.50: collateral damage", "euphemism 0.30: staff reductions"],
    ),
    (
        "plain.txt",
        "It was a\ncollateral\ndamage’s price, not collateral, damage.",
        &["euphemism 0.50: collateral\ndamage"],
    ),
    (
        "plain-of-windows.txt",
        "Right-sizing pre-owned firms, right‑sizing them, right sizing.",
        &[
            "euphemism 0.40: Right-sizing",
            "euphemism 0.30: pre-owned",
            "euphemism 0.40: right‑sizing",
            "euphemism 0.40: right sizing",
        ],
    ),
    (
        "plain-of-built-in-category.txt",
        "Her storied career made her a household name.",
        &["peacock 0.40: storied career", "peacock 0.20: household name"],
    ),
    (
        "plain-of-forms.txt",
        "Price wars and a turf battle began.",
        &["war-metaphor 0.20: Price wars", "war-metaphor 0.60: turf battle"],
    ),
    (
        "beginnings.toml",
        "Foreigners and our own countrymen met un-locals.",
        &[
            "us-and-them 0.30: Foreigners",
            "us-and-them 0.30: our own countrymen",
            "us-and-them 0.30: un-locals",
        ],
    ),
    (
        "gaps.toml",
        "It was not only a costly plan but a late one.",
        &["build-up 0.30: not only a costly plan but"],
    ),
    (
        "slots.toml",
        "As every farmer knows, mark it well, hay burns.",
        &["people-are-saying 0.30: As every farmer knows", "people-are-saying 0.30: mark it well"],
    ),
    (
        "expressions.toml",
        "The ANTIFA poster, not the antifa one, said #HayDay.",
        &["social-media 0.30: #HayDay", "camp 0.30: ANTIFA"],
    ),
    ("expressions.toml", "It was very  really late.", &["booster 0.40: very  really"]),
    ("written-one-way.toml", "From the Swamp to the swamp.", &["loaded-label 0.50: the Swamp"]),
    (
        "change-of-fields.toml",
        "Perhaps the renowned singer sang.",
        &["strong-uncertainty 0.10: Perhaps", "extreme-evaluative 0.40: renowned"],
    ),
    ("off.toml", "Perhaps the renowned singer of the regime sang.", &[]),
    ("extended-exceptions.toml", "They met at the Legendary Ballroom near the renowned old bridge.", &[]),
    (
        "several-dimensions.toml",
        "To be frank, boots on the ground are jaw-dropping.",
        &[
            "extreme-evaluative 0.50: jaw-dropping",
            "war-metaphor 0.60: boots on the ground",
            "emphasis-of-ours 0.30: To be frank",
        ],
    ),
    ("one-place-once.toml", "Critics slammed the plan.", &["dramatic-verb 0.45: slammed"]),
    ("one-place-once.toml", "The critics slam the plan.", &["dramatic-verb 0.10: slam"]),
    (
        "one-place-once.toml",
        "Renowned singers met renowned dancers.",
        &["peacock 0.10: Renowned", "peacock 0.40: renowned"],
    ),
    (
        "one-place-once.toml",
        "The choir sang nonstop in the storied hall.",
        &["booster 0.10: nonstop", "peacock 0.10: storied"],
    ),
    ("one-place-once.toml", "The roof was utterly wet.", &["maximizer 0.20: utterly"]),
    ("same-phrase-as-built-in.toml", "The renowned singer sang.", &["booster 0.10: renowned"]),
];

/// The hedges, intensifiers and hits of own lists in a text, dimension by dimension.
fn found(analyzer: &Analyzer, text: &str) -> Vec<String> {
    let report = analyzer.analyze(Article::new("a1", text));
    let words = |span: Span| &text[span.start as usize..span.end as usize];
    let shown = |hit: &ScoredHit| {
        let category = analyzer.lexicons().category_name(hit.category);
        format!("{category} {:.2}: {}", hit.weight, words(hit.span))
    };
    let sentences = &report.sentences;
    let hedges = sentences.iter().flat_map(|sentence| &sentence.hedging.hits);
    let loud = sentences.iter().flat_map(|sentence| &sentence.intensity.hits);
    let own = sentences.iter().flat_map(|sentence| sentence.custom.iter().flat_map(|list| &list.hits));
    hedges.chain(loud).chain(own).map(shown).collect()
}

#[test]
fn valid_lexicons_find_what_they_say_and_pass_their_examples() {
    let files = samples("valid");
    assert!(files.len() >= 10, "{} samples", files.len());
    for (path, text) in &files {
        let file = LexiconFile { path, text };
        let set = LexiconSet::load(&[file]).unwrap_or_else(|faults| panic!("{path}: {faults:?}"));
        let analyzer = Analyzer::new(set);
        assert_eq!(check::own_examples(&analyzer, file), [], "{path}");
        let name = path.rsplit('/').next().unwrap();
        for (_, sentence, expected) in FOUND.iter().filter(|(file, ..)| *file == name) {
            assert_eq!(found(&analyzer, sentence), *expected, "{path}: {sentence}");
        }
    }
}

/// Of three layers, one of them with a condition, each place counts once in an own category.
#[test]
fn a_place_counts_once_whatever_layers_find_it() {
    let layer = |layer, path, text| (layer, LexiconFile { path, text });
    let conditioned = "[[entry]]\nphrase = \"let go\"\ncategory = \"euphemism\"\nweight = 0.2\nexcludes = [\"right: of\"]\n";
    let files = [
        layer(Layer::User, "user.txt", "# category: euphemism\nlet go | 0.6\n"),
        layer(Layer::Project, "project.txt", "# category: euphemism\nlet go | 0.4\n"),
        layer(Layer::CommandLine, "mine.toml", conditioned),
    ];
    let analyzer = Analyzer::new(LexiconSet::layered(&files).unwrap());
    assert_eq!(found(&analyzer, "Forty were let go."), ["euphemism 0.20: let go"]);
    assert_eq!(found(&analyzer, "She let go of the rope."), ["euphemism 0.40: let go"]);
}

#[test]
fn a_word_class_of_the_house_is_read_at_once() {
    let text =
        fs::read_to_string(root().join("tests/sample-lexicons/valid/plain-of-word-class.txt")).unwrap();
    let sentence = "The Quayside Clarion reported that foreigners won.";
    let kind = |set: LexiconSet| {
        let report = Analyzer::new(set).analyze(Article::new("a1", sentence));
        format!("{:?}", report.attributions[0].source_type)
    };
    assert_ne!(kind(LexiconSet::builtin().unwrap()), "Outlet");
    assert_eq!(
        kind(LexiconSet::load(&[LexiconFile { path: "outlets.txt", text: &text }]).unwrap()),
        "Outlet"
    );
}

/// The blocks of a Markdown text in that language.
fn blocks<'a>(text: &'a str, language: &str) -> Vec<&'a str> {
    let start = format!("```{language}\n");
    text.split(start.as_str()).skip(1).filter_map(|rest| rest.split("\n```").next()).collect()
}

/// Whatever a reader copies out of the documents loads and keeps its promises.
#[test]
fn lexicons_in_the_documents_are_sound() {
    let texts =
        ["README.md", "lexicons/README.md"].map(|path| fs::read_to_string(root().join(path)).unwrap());
    let full = |block: &&str| block.contains("phrase = ") || block.contains("[[change]]");
    let plain = |block: &&str| block.starts_with("# category: ");
    let full =
        texts.iter().flat_map(|text| blocks(text, "toml")).filter(full).map(|block| ("doc.toml", block));
    let plain =
        texts.iter().flat_map(|text| blocks(text, "text")).filter(plain).map(|block| ("doc.txt", block));
    let all: Vec<_> = full.chain(plain).collect();
    assert!(all.len() >= 8, "{} blocks", all.len());
    for (path, text) in all {
        let file = LexiconFile { path, text };
        let set = LexiconSet::load(&[file]).unwrap_or_else(|faults| panic!("{text}\n{faults:?}"));
        let faults = check::own_examples(&Analyzer::new(set), file);
        let failing: Vec<_> =
            faults.iter().filter(|fault| !fault.message.contains("needs an example")).collect();
        assert!(failing.is_empty(), "{text}\n{failing:?}");
    }
}
