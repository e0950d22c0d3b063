//! The record format, the contract with other programs: real output keeps to the schemas, its offsets
//! cut out its texts, and every name in it is explained.

use std::{collections::BTreeSet, fs};

use framelens::{
    analyze::Analyzer,
    article::Article,
    explain,
    lexicon::{LexiconFile, LexiconSet},
    render::{Offsets, record},
};
use jsonschema::Validator;
use serde_json::Value;

use super::shared::{ANALYZER, root, samples};

/// Texts that have broken readers of text before.
const TRICKY: &[(&str, &str)] = &[
    ("crlf", "The bridge is shut.\r\n\r\n“Nobody knows why,” the mayor said.\r\nIt may reopen.\r\n"),
    ("mark in front", "\u{feff}The bridge is shut, the mayor said."),
    ("emoji", "👩‍🔬 Dr. Ana Lind said 🙂 the “test 🧪 could” fail. 🚧 Critics slammed it!"),
    (
        "combining",
        "E\u{301}lise Ode\u{301} said the cafe\u{301} “was utterly e\u{301}teint”. İstanbul may follow.",
    ),
    ("beyond the first plane", "𝒟r. Lind warned that 𝟛𝟘% could fail; “𝒳 is safe,” she said."),
    ("headline only", "Bridge Shut After Storm"),
    ("quotations only", "“It is shut.” “Why?” ‘Nobody “knows” that.’ \"Perhaps.\""),
    (
        "never closed",
        "“It is shut, the mayor said.\n\nThe ministry denied that ‘it could fall.\n\nIt rained.",
    ),
    ("empty paragraphs", "\n\n \n\t\n\nOne line.\n\n\n\u{a0}\n\nAnother line, officials said.\n\n\n"),
    ("wrong line breaks", "Mr.\nOde said the U.S.\nship was\nsafe, but it\nmay sink."),
    ("marks only", "… — ?! “” ‘’ () «» . , ; : \"\" ''"),
    (
        "control characters",
        "The \u{1b}[31mred\u{1b}[0m bridge\u{0} \u{202e}is shut\u{202c}, police said.\u{7}",
    ),
    ("one word", "Why"),
    (
        "several scripts",
        "Премьер said “это так”. 市長は said it “could 壊れる”. قال المتحدث that it is safe.",
    ),
    (
        "list",
        "Police named three causes:\n\n• the storm\n• a lie by the ministry\n• 1. the age of the bridge",
    ),
];

fn articles() -> Vec<Article> {
    let tricky = TRICKY.iter().map(|(name, text)| Article::new(*name, *text));
    samples().into_iter().chain(tricky).collect()
}

/// The lines that `annotate --format jsonl` writes of an article, the article's first.
fn lines(article: Article, unit: Offsets) -> Vec<Value> {
    let mut out = Vec::new();
    record::write_report(&mut out, &ANALYZER.analyze(article), ANALYZER.lexicons(), unit).unwrap();
    std::str::from_utf8(&out).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

pub(crate) fn schema(name: &str) -> Validator {
    let text = fs::read_to_string(root().join("schemas").join(format!("{name}.schema.json"))).unwrap();
    jsonschema::validator_for(&serde_json::from_str(&text).unwrap()).unwrap()
}

/// Where a value does not keep to a schema.
pub(crate) fn faults_of(schema: &Validator, value: &Value) -> Vec<String> {
    schema.iter_errors(value).map(|fault| format!("{}: {fault}", fault.instance_path())).collect()
}

#[test]
fn real_output_keeps_to_its_schemas() {
    let (article_schema, sentence_schema) = (schema("article"), schema("sentence"));
    for article in articles() {
        let id = article.id.clone();
        for (n, line) in lines(article, Offsets::Chars).iter().enumerate() {
            let schema = if n == 0 { &article_schema } else { &sentence_schema };
            assert_eq!(faults_of(schema, line), Vec::<String>::new(), "{id}, line {n}");
        }
    }
}

#[test]
fn lists_of_ones_own_keep_to_the_schemas() {
    let file = LexiconFile { path: "own.txt", text: "# category: euphemism\ncollateral damage\n" };
    let analyzer = Analyzer::new(LexiconSet::load(&[file]).unwrap());
    let mut out = Vec::new();
    let report = analyzer.analyze(Article::new("a1", "The army spoke of collateral damage."));
    record::write_report(&mut out, &report, analyzer.lexicons(), Offsets::Chars).unwrap();
    let lines: Vec<Value> =
        std::str::from_utf8(&out).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines[0]["custom"]["euphemism"].as_f64(), Some(166.666667));
    assert_eq!(lines[0]["lexicons"].as_array().unwrap().last().unwrap()["layer"], "command-line");
    assert_eq!(lines[1]["custom"]["euphemism"]["hits"].as_array().unwrap().len(), 1);
    assert!(schema("article").is_valid(&lines[0]) && schema("sentence").is_valid(&lines[1]));
}

#[test]
fn schemas_refuse_what_the_contract_forbids() {
    let mut all = lines(Article::new("a1", "The bridge could be shut, the mayor said."), Offsets::Chars);
    for (pointer, wrong) in [
        ("/attribution/level", 6.into()),
        ("/unit", "title".into()),
        ("/hedging/hits/0/category", "maximizer".into()),
        ("/span", 3.into()),
        ("/unsourced/needs", Value::Null),
    ] {
        let right = std::mem::replace(all[1].pointer_mut(pointer).unwrap(), wrong);
        assert!(!schema("sentence").is_valid(&all[1]), "{pointer}");
        *all[1].pointer_mut(pointer).unwrap() = right;
    }
    assert!(schema("sentence").is_valid(&all[1]));
}

#[test]
fn offsets_cut_out_the_texts_in_every_unit() {
    for article in articles() {
        let text = article.text.clone();
        let chars: Vec<char> = text.chars().collect();
        let utf16: Vec<u16> = text.encode_utf16().collect();
        for unit in [Offsets::Chars, Offsets::Bytes, Offsets::Utf16] {
            let cut = |start: usize, end: usize| match unit {
                Offsets::Chars => chars[start..end].iter().collect(),
                Offsets::Bytes => text[start..end].to_owned(),
                Offsets::Utf16 => String::from_utf16(&utf16[start..end]).unwrap(),
            };
            let all = lines(article.clone(), unit);
            assert_eq!(all[0]["text"], text.as_str());
            assert_eq!(all[0]["offsets"], serde_json::json!(unit));
            all[1..].iter().for_each(|sentence| check_texts(sentence, &cut, &article.id));
        }
    }
}

/// Wherever a `span` stands beside a `text`, the one cuts out the other.
fn check_texts(value: &Value, cut: &dyn Fn(usize, usize) -> String, id: &str) {
    let end = |n: usize| value["span"][n].as_u64().unwrap() as usize;
    match value {
        Value::Array(items) => items.iter().for_each(|item| check_texts(item, cut, id)),
        Value::Object(fields) => {
            if let Some(text) = fields.get("text") {
                assert_eq!(cut(end(0), end(1)), text.as_str().unwrap(), "{id}");
            }
            fields.values().for_each(|field| check_texts(field, cut, id));
        }
        _ => {}
    }
}

#[test]
fn the_lines_of_an_article_agree() {
    for article in articles() {
        let all = lines(article, Offsets::Chars);
        let (first, sentences) = (&all[0], &all[1..]);
        assert_eq!(first["sentence_count"], sentences.len());
        let running: Vec<u64> = sentences.iter().filter_map(|s| s["number"].as_u64()).collect();
        assert!(running.iter().zip(1..).all(|(number, expected)| *number == expected));
        for (index, sentence) in sentences.iter().enumerate() {
            assert_eq!((&sentence["article"], &sentence["index"]), (&first["article"], &index.into()));
            let relations = sentence["attribution"]["relations"].as_array().unwrap();
            let level = |id: &Value| first["attributions"][id.as_u64().unwrap() as usize]["level"].as_u64();
            let best = relations.iter().map(level).max().flatten().unwrap_or(0);
            assert_eq!(sentence["attribution"]["level"], best);
        }
        for (id, relation) in first["attributions"].as_array().unwrap().iter().enumerate() {
            assert_eq!(relation["id"], id);
        }
    }
}

/// Adds the values of all fields of that name.
fn gather(name: &str, value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| gather(name, item, found)),
        Value::Object(fields) => {
            found.extend(fields.get(name).and_then(Value::as_str).map(str::to_owned));
            fields
                .iter()
                .filter(|(key, _)| *key != "metadata")
                .for_each(|(_, field)| gather(name, field, found));
        }
        _ => {}
    }
}

#[test]
fn every_entry_can_be_shown_and_every_rule_explained() {
    let (mut entries, mut rules) = (BTreeSet::new(), BTreeSet::new());
    for line in articles().into_iter().flat_map(|article| lines(article, Offsets::Chars)) {
        gather("entry", &line, &mut entries);
        gather("rule", &line, &mut rules);
    }
    assert!(entries.len() > 100 && rules.len() > 5, "{} entries, {rules:?}", entries.len());
    let (signs, entries): (Vec<String>, Vec<String>) =
        entries.into_iter().partition(|entry| entry.starts_with("rule/"));
    for (kind, ids) in [("sign", signs), ("rule", rules.into_iter().collect())] {
        for id in ids {
            assert!(explain::find(&id).iter().any(|topic| topic.kind == kind), "{id} is no {kind}");
        }
    }
    for id in entries {
        let entry = ANALYZER.lexicons().find(&id).unwrap_or_else(|| panic!("{id} is no entry"));
        let lexicon = &ANALYZER.lexicons().lexicons[entry.lexicon as usize];
        let file = fs::read_to_string(root().join(&lexicon.path)).unwrap();
        assert!(file.lines().count() >= entry.line as usize && entry.line > 0, "{id} stands in no line");
    }
}
