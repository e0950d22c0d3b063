//! How often the program gives a sentence the labels that a reader gave it who knew nothing but the scheme.
//!
//! `tests/readers/sentences.jsonl` holds invented sentences in batches. Whoever wrote and labelled them had read
//! neither the word lists nor the program; a batch was first run as it came. Labels that a second reader
//! would dispute are in it, so no share is to reach 1. The shares are a snapshot: a change that moves one shows.

use std::{collections::BTreeMap, fs};

use framelens::{
    analyze::Analyzer,
    article::Article,
    render::{Offsets, record},
};
use serde_json::Value;

use super::shared::{ANALYZER, root};

/// How often a label agreed, of how many sentences that have it.
type Shares = BTreeMap<&'static str, (usize, usize)>;

/// The labels in the order in which they are shown.
const LABELS: [&str; 7] = ["level", "voice", "form", "stance", "unsourced", "hedges", "intensifiers"];

/// A sentence with the labels that its reader gave it.
struct Judged {
    text: String,
    /// Where the sentence begins behind what stands before it.
    start: usize,
    labels: Value,
}

impl Judged {
    /// A sentence alone, behind its context, or, where it goes on with an article, behind all of the article so far.
    fn new(labels: Value, article: Option<&Judged>) -> Judged {
        let before = match (labels["joint"].as_str(), article) {
            (Some(joint), Some(article)) => format!("{}{joint}", article.text),
            _ => labels["context"].as_str().map(|before| format!("{before} ")).unwrap_or_default(),
        };
        let text = format!("{before}{}", labels["text"].as_str().unwrap());
        Judged { text, start: before.len(), labels }
    }

    /// The lines that the program writes of the sentence itself.
    fn lines(&self, analyzer: &Analyzer) -> Vec<Value> {
        let mut out = Vec::new();
        let report = analyzer.analyze(Article::new("judged", self.text.clone()));
        record::write_report(&mut out, &report, analyzer.lexicons(), Offsets::Bytes).unwrap();
        let lines = std::str::from_utf8(&out).unwrap().lines();
        let lines = lines.skip(1).map(|line| serde_json::from_str::<Value>(line).unwrap());
        lines.filter(|line| line["span"][1].as_u64().unwrap() as usize > self.start + 1).collect()
    }

    /// Whether a label is what the reader gave, or one that the reader let pass.
    fn allows(&self, label: &str, found: &Value) -> bool {
        let others = self.labels["alt"][label].as_array();
        self.labels[label] == *found || others.is_some_and(|others| others.contains(found))
    }

    /// The number of its batch.
    fn batch(&self) -> usize {
        self.labels["id"].as_str().unwrap().split('.').next().unwrap().parse().unwrap()
    }

    fn compare(&self, shares: &mut Shares) {
        let lines = self.lines(&ANALYZER);
        let Some(best) = lines.iter().max_by_key(|line| line["attribution"]["level"].as_u64()) else {
            return;
        };
        let mut count = |name, agrees: bool| {
            let (agreed, all) = shares.entry(name).or_default();
            (*agreed, *all) = (*agreed + usize::from(agrees), *all + 1);
        };
        let standing = &best["attribution"];
        let flagged = lines.iter().any(|line| line["unsourced"]["flag"] == true);
        let one_voice = lines.iter().all(|line| line["voice"] == best["voice"]);
        let voice = if one_voice { best["voice"].clone() } else { "mixed".into() };
        count("level", self.allows("attribution_level", &standing["level"]));
        count("unsourced", self.allows("unsourced", &flagged.into()));
        count("voice", self.allows("voice", &voice));
        for label in ["form", "stance"].into_iter().filter(|label| !self.labels[label].is_null()) {
            count(label, self.allows(label, &standing[label]));
        }
        for (label, dimension) in [("hedges", "hedging"), ("intensifiers", "intensity")] {
            let found: Vec<&str> = hits(&lines, dimension).collect();
            let marked = words(&self.labels, label);
            marked.iter().for_each(|word| count(label, found.iter().any(|hit| overlap(hit, word))));
            let allowed: Vec<&str> =
                marked.into_iter().chain(words(&self.labels, &format!("{label}_optional"))).collect();
            let extra = found.iter().filter(|hit| !allowed.iter().any(|word| overlap(hit, word)));
            extra.for_each(|_| count(label, false));
        }
    }
}

fn hits<'l>(lines: &'l [Value], dimension: &'static str) -> impl Iterator<Item = &'l str> {
    let of_line = move |line: &'l Value| line[dimension]["hits"].as_array().unwrap().iter();
    lines.iter().flat_map(of_line).map(|hit| hit["text"].as_str().unwrap())
}

fn words<'l>(labels: &'l Value, name: &str) -> Vec<&'l str> {
    labels[name].as_array().into_iter().flatten().map(|word| word.as_str().unwrap()).collect()
}

/// Whether one of two phrases holds the other.
fn overlap(hit: &str, word: &str) -> bool {
    let (hit, word) = (hit.to_lowercase(), word.to_lowercase());
    hit.contains(&word) || word.contains(&hit)
}

fn judged() -> Vec<Judged> {
    let file = fs::read_to_string(root().join("tests/readers/sentences.jsonl")).unwrap();
    let mut all: Vec<Judged> = Vec::new();
    for line in file.lines() {
        let judged = Judged::new(serde_json::from_str(line).unwrap(), all.last());
        all.push(judged);
    }
    all
}

/// How often each label agreed, a line a batch, and of how many sentences that have it in all.
fn table(sentences: &[Judged]) -> String {
    let share = |(agreed, all): (usize, usize)| agreed as f64 / all.max(1) as f64;
    let mut lines = vec![format!("batch  sentences  {}", LABELS.join("  "))];
    let mut all = Shares::new();
    for batch in sentences.chunk_by(|one, next| one.batch() == next.batch()) {
        let mut shares = Shares::new();
        batch.iter().for_each(|sentence| sentence.compare(&mut shares));
        let cell = |label: &&str| {
            format!("{:>1$.2}", share(shares.get(label).copied().unwrap_or_default()), label.len())
        };
        let cells: Vec<_> = LABELS.iter().map(cell).collect();
        lines.push(format!("{:>5}  {:>9}  {}", batch[0].batch(), batch.len(), cells.join("  ")));
        for (label, (agreed, counted)) in shares {
            let sum = all.entry(label).or_default();
            *sum = (sum.0 + agreed, sum.1 + counted);
        }
    }
    lines.extend(LABELS.map(|label| {
        let (agreed, counted) = all[label];
        format!("{label:<13} {:.3}  {agreed} of {counted}", share((agreed, counted)))
    }));
    lines.join("\n")
}

#[test]
fn labels_agree_with_those_of_readers_of_the_scheme() {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("readers", table(&judged()));
    });
}
