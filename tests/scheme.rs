//! `docs/scheme.md` is true: the program gives every sentence the labels that its tables promise, and no
//! value of a closed list is without a row.

use std::{collections::BTreeSet, fs};

use framelens::{
    analyze::Analyzer,
    article::Article,
    explain::{self, Example, examples},
    lexicon::{Category, Dimension, LexiconFile, LexiconSet},
    render::{Offsets, record},
};
use serde_json::Value;

use super::shared::{ANALYZER, root};

/// The tables whose last column says what a sentence shows.
const SHOWING: [&str; 3] = ["Hard calls", "Traps", "Not there yet"];
/// Labels that are not there yet; the test tells when one is.
const OPEN: &str = "Not there yet";

/// Labels of sentences, as the tables name them: `form direct`.
type Labels = BTreeSet<String>;

fn lines(text: String) -> Vec<Value> {
    let mut out = Vec::new();
    let report = ANALYZER.analyze(Article::new("scheme", text));
    record::write_report(&mut out, &report, ANALYZER.lexicons(), Offsets::Bytes).unwrap();
    std::str::from_utf8(&out).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn begin(spans: &Value) -> u64 {
    spans[0][0].as_u64().unwrap()
}

fn name(labels: &mut Labels, list: &str, value: &Value) {
    labels.extend(value.as_str().map(|value| format!("{list} {value}")));
}

fn flag(labels: &mut Labels, label: &str, value: &Value) {
    labels.extend((value == true).then(|| label.to_owned()));
}

/// The labels of the sentence of a row, not of what stands before it.
fn labels(row: &Example, sentence: &str) -> Labels {
    let (text, start) = row.text(sentence);
    let all = lines(text);
    let mut found = Labels::new();
    for sentence in all[1..].iter().filter(|line| line["span"][0].as_u64() >= Some(start as u64)) {
        of_sentence(&mut found, sentence);
        for id in sentence["attribution"]["relations"].as_array().unwrap() {
            of_relation(&mut found, &all[0]["attributions"][id.as_u64().unwrap() as usize]);
        }
    }
    for relation in all[0]["attributions"].as_array().unwrap() {
        let place = ["cue", "content", "source"].into_iter().find(|part| relation[part][0].is_array());
        if place.is_some_and(|part| begin(&relation[part]) >= start as u64) {
            of_relation(&mut found, relation);
            found.extend((relation["level"] != 0).then(|| "cue".to_owned()));
        }
    }
    found
}

fn of_relation(labels: &mut Labels, relation: &Value) {
    for list in ["act", "type", "form", "stance", "carried", "rule"] {
        name(labels, list, &relation[list]);
    }
    relation["tags"].as_array().unwrap().iter().for_each(|tag| name(labels, "tag", tag));
    flag(labels, "mark negated", &relation["negated"]);
}

fn of_sentence(labels: &mut Labels, line: &Value) {
    let (standing, unsourced) = (&line["attribution"], &line["unsourced"]);
    labels.insert(format!("level {}", standing["level"]));
    name(labels, "unit", &line["unit"]);
    name(labels, "voice", &line["voice"]);
    name(labels, "form", &standing["form"]);
    name(labels, "carried", &standing["carried"]);
    if standing["level"] != 0 {
        name(labels, "confidence", &standing["confidence"]);
    }
    flag(labels, "mark possible-carry", &standing["possible_carry"]);
    for list in ["hedging", "intensity"] {
        for hit in line[list]["hits"].as_array().unwrap() {
            name(labels, list, &hit["category"]);
            labels.insert(format!("{list} by-{}", hit["voice"].as_str().unwrap()));
            flag(labels, "mark paraphrase", &hit["paraphrase"]);
        }
    }
    if line["hedging"]["prospects"] != Value::Array(Vec::new()) {
        labels.insert("hedging prospect".into());
    }
    if line["intensity"]["mild"] != Value::Array(Vec::new()) {
        labels.insert("intensity mild-evaluative".into());
    }
    for (list, needs) in [("need", &unsourced["needs"]), ("residual", &unsourced["residual"])] {
        needs.as_array().unwrap().iter().for_each(|need| name(labels, list, &need["type"]));
    }
    if unsourced["residual"] != Value::Array(Vec::new()) {
        labels.insert("mark residual".into());
    }
    name(labels, "kind", &unsourced["kind"]);
    name(labels, "exempt", &unsourced["exempt"]);
    flag(labels, "mark unsourced", &unsourced["flag"]);
    flag(labels, "mark unclear", &unsourced["unclear"]);
    labels.insert(format!("severity {}", unsourced["severity"].as_f64().unwrap()));
}

/// Whether the labels have `list value`, any value of `list`, or for `no …` have it not.
fn holds(labels: &Labels, wish: &str) -> bool {
    let label = wish.strip_prefix("no ").unwrap_or(wish);
    // Listed with a dimension, but counted apart.
    const APART: [&str; 2] = ["hedging prospect", "intensity mild-evaluative"];
    let of_list = |found: &String| {
        found.starts_with(label) && found[label.len()..].starts_with(' ') && !APART.contains(&found.as_str())
    };
    let found = labels.contains(label) || !label.contains(' ') && labels.iter().any(of_list);
    found != wish.starts_with("no ")
}

/// What a row promises that the program does not say.
fn broken(row: &Example) -> Vec<String> {
    let fault = |sentence: &str, wish: &str| {
        let labels = labels(row, sentence);
        (!holds(&labels, wish))
            .then(|| format!("wants `{wish}`: {} {sentence}\n      {labels:?}", row.before))
    };
    if SHOWING.contains(&row.list) {
        return row.other.split(", ").filter_map(|wish| fault(row.sentence, wish)).collect();
    }
    let label = format!("{} {}", row.list, row.value);
    fault(row.sentence, &label).into_iter().chain(fault(row.other, &format!("no {label}"))).collect()
}

#[test]
fn every_sentence_has_the_labels_of_its_row() {
    let rows = examples().iter().filter(|row| row.list != OPEN);
    let faults: Vec<String> = rows.flat_map(broken).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn what_is_not_there_yet_is_not_there() {
    let done = examples().iter().filter(|row| row.list == OPEN && broken(row).is_empty());
    let done: Vec<&str> = done.map(|row| row.sentence).collect();
    assert!(done.is_empty(), "these work now and belong into the other tables: {done:#?}");
}

/// Every `enum` of a schema with the name of its property.
fn closed_lists(name: &str, schema: &Value, found: &mut Vec<(String, Vec<String>)>) {
    if let Some(values) = schema["enum"].as_array() {
        let values = values.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        found.push((name.to_owned(), values));
    }
    let parts = schema.as_object().into_iter().flatten();
    for (key, part) in parts {
        let name = if ["items", "enum"].contains(&key.as_str()) { name } else { key };
        closed_lists(name, part, found);
    }
}

/// The closed lists of both schemas, need types under the name of their table.
fn lists_of_schemas() -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    for file in ["article", "sentence"] {
        let path = root().join(format!("schemas/{file}.schema.json"));
        closed_lists("", &serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap(), &mut found);
    }
    assert!(found.len() > 15, "{found:?}");
    found
}

/// The table that a property's values stand in; `None` for settings, which no text shows.
fn table(property: &str, values: &[String]) -> Option<&'static str> {
    let needs = values.iter().any(|value| value == "wrongdoing");
    Some(match property {
        "type" if needs => "need",
        "act" => "act",
        "type" => "type",
        "form" => "form",
        "stance" => "stance",
        "tags" => "tag",
        "carried" => "carried",
        "confidence" => "confidence",
        "unit" => "unit",
        "voice" => "voice",
        "kind" => "kind",
        "hedging-category" => "hedging",
        "intensity-category" => "intensity",
        "genre" | "offsets" => return None,
        other => panic!("no table is known for the closed list `{other}`"),
    })
}

/// Reasons to exempt that no lexicon category stands for.
const REASONS: [&str; 3] = ["question", "imperative", "fragment-heading"];

#[test]
fn no_value_of_a_closed_list_is_without_a_row() {
    let rows: BTreeSet<(&str, &str)> = examples().iter().map(|row| (row.list, row.value)).collect();
    let mut wanted: Vec<(&str, String)> = (0..=5).map(|level| ("level", level.to_string())).collect();
    for (property, values) in lists_of_schemas() {
        let list = table(&property, &values);
        wanted
            .extend(list.into_iter().flat_map(|list| values.iter().map(move |value| (list, value.clone()))));
    }
    let exempts = Category::ALL.iter().filter(|category| {
        category.dimension() == Dimension::Unsourced
            && category.default_weight() == 0.0
            && **category != Category::UnsourcedException
    });
    wanted.extend(exempts.map(|category| ("exempt", category.slug().to_owned())));
    wanted.extend(REASONS.map(|reason| ("exempt", reason.to_owned())));
    let missing: Vec<_> =
        wanted.iter().filter(|(list, value)| !rows.contains(&(list, value.as_str()))).collect();
    assert!(missing.is_empty(), "docs/scheme.md has no row for {missing:?}");
}

#[test]
fn every_value_of_a_closed_list_is_explained() {
    let values = lists_of_schemas().into_iter().flat_map(|(_, values)| values);
    let unknown: Vec<String> = values.filter(|value| explain::find(value).is_empty()).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

/// A topic of reactions, as a newsroom may list it.
const REACTIONS: &str = r#"
name = "house/reactions"
dimension = "unsourced"
version = "1"
date = "2026-11-26"
source = "Invented for a test."
license = "MIT OR Apache-2.0"
about = "Topics of reactions."

[[entry]]
phrase = "stirs up reactions"
category = "supported-summary"
weight = 0.3
"#;

#[test]
fn a_topic_about_reactions_may_name_its_cause_if_the_next_sentences_supply_them() {
    let layer = LexiconFile { path: "reactions.toml", text: REACTIONS };
    let analyzer = Analyzer::new(LexiconSet::load(&[layer]).unwrap());
    let judged = |text: &str| {
        let report = analyzer.analyze(Article::new("scheme", text));
        (report.sentences[0].unsourced.flag, report.sentences[0].unsourced.exempt)
    };
    let topic = "The ruling stirs up reactions.";
    let voices = "Baker Ines Malo said the law was too old. Teacher Olaf Brandt said it should be scrapped.";
    assert_eq!(judged(&format!("{topic} {voices}")), (false, Some("supported-summary")));
    assert_eq!(judged(&format!("{topic} The shops are open.")), (true, None));
}
