//! `explain` and `lexicon`: every name of the output has a meaning.

use std::collections::BTreeSet;

use serde_json::Value;

use framelens::{explain, lexicon::LexiconSet, report::FIGURES};

use super::{folder, framelens, framelens_in};

#[test]
fn figures_levels_and_categories_are_explained() {
    for id in ["level-3", "possibility-modal", &FIGURES[0].name, "list-item"] {
        let run = framelens(&["explain", id]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert!(run.stdout.starts_with(&format!("{id} (")), "{}", run.stdout);
    }
}

/// Adds every label of a record that is a name: `key` is the field that it stands in.
fn labels(key: &str, value: &Value, found: &mut BTreeSet<String>) {
    const NAMED: [&str; 14] = [
        "rule",
        "act",
        "type",
        "form",
        "stance",
        "tags",
        "carried",
        "confidence",
        "unit",
        "voice",
        "category",
        "exempt",
        "kind",
        "entry",
    ];
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| labels(key, value, found)),
        Value::Array(items) => items.iter().for_each(|item| labels(key, item, found)),
        Value::String(text) if NAMED.contains(&key) => {
            found.insert(text.clone());
        }
        _ => {}
    }
}

#[test]
fn every_label_of_real_output_is_explained() {
    let mut found = BTreeSet::new();
    for mut record in framelens(&["annotate", "samples/", "--format", "jsonl"]).records() {
        for field in ["kind", "text", "metadata", "custom"] {
            record.as_object_mut().unwrap().remove(field);
        }
        labels("", &record, &mut found);
    }
    let lexicons = LexiconSet::builtin().unwrap();
    let unknown = |name: &&String| explain::find(name).is_empty() && lexicons.find(name).is_none();
    let unexplained: Vec<&String> = found.iter().filter(unknown).collect();
    assert!(unexplained.is_empty(), "{unexplained:?}");
}

#[test]
fn parts_of_a_name_are_neighbours_too() {
    let run = framelens(&["explain", "modal-verbs-of-possibility"]);
    assert_eq!(
        run.faults(),
        ["nothing is called `modal-verbs-of-possibility`; `framelens explain` lists every name"]
    );
    let run = framelens(&["explain", "metaphor"]);
    assert!(run.faults()[0].contains("did you mean `alarm-metaphor`"), "{}", run.stderr);
}

#[test]
fn words_of_the_output_lead_to_what_explains_them() {
    for (word, begins) in [
        ("named", "level-5 (level)"),
        ("weakly-sourced", "weakly_sourced_share (figure)"),
        ("needs a source", "unsourced (mark)"),
        ("loud", "intensity (dimension)"),
    ] {
        let run = framelens(&["explain", word]);
        assert!(run.code == 0 && run.stdout.starts_with(begins), "{}{}", run.stdout, run.stderr);
    }
}

#[test]
fn unknown_names_have_neighbours() {
    let run = framelens(&["explain", "levl-3"]);
    let expected = "nothing is called `levl-3`, did you mean `level-3`; `framelens explain` lists every name";
    assert_eq!((run.code, run.faults()), (2, vec![expected]));
}

#[test]
fn the_codebook_has_a_row_for_every_topic() {
    let run = framelens(&["explain", "--all", "--format", "csv"]);
    let mut table = csv::Reader::from_reader(run.stdout.as_bytes());
    assert_eq!(
        table.headers().unwrap().iter().collect::<Vec<_>>(),
        ["kind", "id", "meaning", "example_yes", "example_no", "defined_in", "scheme"]
    );
    let rows: Vec<csv::StringRecord> = table.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), explain::topics().len());
    let filled = |row: &csv::StringRecord, column: usize| !row[column].is_empty();
    let level = rows.iter().find(|row| &row[1] == "level-3").unwrap();
    assert!((0..7).all(|column| filled(level, column)), "{level:?}");
}

#[test]
fn every_label_with_a_list_of_its_own_has_an_example_and_a_place() {
    const WITHOUT: [&str; 8] =
        ["dimension", "score", "genre", "offsets", "figure", "sentence field", "audit rule", "comparison"];
    let bare = |topic: &explain::Topic| {
        let listed = !WITHOUT.contains(&topic.kind)
            && topic.kind != "word class"
            && topic.kind != "category of attribution"
            && topic.id != "exception";
        topic.defined.is_empty() || listed && (topic.yes.is_empty() || topic.no.is_empty())
    };
    let missing: Vec<String> = explain::topics()
        .into_iter()
        .filter(bare)
        .map(|topic| format!("{} {}", topic.kind, topic.id))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_lexicon_is_listed() {
    let run = framelens(&["lexicon", "list"]);
    for info in LexiconSet::builtin().unwrap().lexicons {
        assert!(run.stdout.contains(&info.name), "{}", info.name);
    }
}

#[test]
fn an_entry_is_shown_with_every_field_and_its_place() {
    let set = LexiconSet::builtin().unwrap();
    let entry = &set.entries[0];
    let run = framelens(&["lexicon", "show", &entry.id]);
    let place = format!("{}:{}", set.lexicons[0].path, entry.line);
    for part in ["phrase", "category", "weight", "requires", "excludes", place.as_str()] {
        assert!(run.stdout.contains(part), "{part} in {}", run.stdout);
    }
    assert_eq!(framelens(&["explain", &entry.id]).stdout, run.stdout);
}

#[test]
fn lexicons_of_the_user_are_laid_over_the_built_in_ones() {
    let lexicon = br#"
name = "house/words"
dimension = "custom"
version = "1"
date = "2026-11-22"
source = "Ours."
license = "MIT"
about = "Words of the house."

[[entry]]
phrase = "snafu"
category = "jargon"
note = "Say what went wrong."
"#;
    let folder = folder(&[("words/house.toml", lexicon)]);
    let run = framelens_in(folder.path(), &["lexicon", "show", "snafu", "--lexicons", "words"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    for part in ["house/words:snafu", "jargon", "Say what went wrong.", "house.toml:11"] {
        assert!(run.stdout.contains(part), "{part} in {}", run.stdout);
    }
}
