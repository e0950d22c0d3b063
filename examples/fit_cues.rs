//! Fits the weights by which it is decided whether a candidate counts as a cue (`lexicons/en/attr/cue.weights`).
//!
//! ```sh
//! cargo run --release --example fit_cues -- LABELLED.jsonl [--threshold 0.0] > lexicons/en/attr/cue.weights
//! ```
//!
//! Each line of a labelled file is an object with `id`, `text` and `attributions`, each of which has a `cue`: a
//! list of `[start, end]` in Unicode code points, end exclusive. A candidate is right if its words touch a cue.
//!
//! The model is a logistic regression over named signs, fitted by Adagrad and averaged over the second half of
//! its passes. Figures of five folds over articles go to standard error, the weights to standard output.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program that prints figures")]

use std::{collections::HashMap, env, error::Error, fs, process::ExitCode};

use framelens::{
    attribution::weighables,
    analyze::Analyzer,
    lexicon::{LexiconSet, Weights},
    text::Span,
};
use serde::Deserialize;

/// An article as people labelled it.
#[derive(Deserialize)]
struct Labelled {
    text: String,
    attributions: Vec<Relation>,
}

/// The part of a relation that is looked at.
#[derive(Deserialize)]
struct Relation {
    #[serde(default)]
    cue: Vec<(usize, usize)>,
}

/// A candidate: its signs by number, whether it is right, and whether its frame alone would let it count.
struct Example {
    article: usize,
    signs: Vec<u32>,
    right: bool,
    framed: bool,
}

const FOLDS: usize = 5;
/// A sign must be seen so often to be weighed.
const SEEN: usize = 8;
const PASSES: usize = 10;
const STEP: f32 = 0.05;
/// Pull of each weight towards zero, a step.
const SHRINK: f32 = 2e-5;
/// Weights below it are left out.
const SMALL: f32 = 0.03;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("fit_cues: {error}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let mut args: Vec<String> = env::args().skip(1).collect();
    let mut threshold = 0.0_f32;
    if let Some(at) = args.iter().position(|arg| arg == "--threshold") {
        threshold = args.get(at + 1).ok_or("--threshold needs a number")?.parse()?;
        args.drain(at..at + 2);
    }
    let [path] = args.as_slice() else { return Err("usage: fit_cues LABELLED.jsonl [--threshold X]".into()) };
    let mut data = Data::read(path)?;
    data.forget_rare();
    cross_validate(&data);
    let all: Vec<&Example> = data.examples.iter().collect();
    let weights = fit(&all, data.names.len());
    print_weights(&data, &weights, threshold, path);
    Ok(())
}

/// All candidates of the labelled articles.
struct Data {
    names: Vec<String>,
    examples: Vec<Example>,
    articles: usize,
}

impl Data {
    fn read(path: &str) -> Result<Data, Box<dyn Error>> {
        let lexicons = LexiconSet::builtin().map_err(|faults| format!("{faults:?}"))?;
        let analyzer = Analyzer::new(lexicons.with_weights(Weights::default()));
        let mut numbers: HashMap<String, u32> = HashMap::new();
        let mut data = Data { names: Vec::new(), examples: Vec::new(), articles: 0 };
        for line in fs::read_to_string(path)?.lines().filter(|line| !line.trim().is_empty()) {
            let article: Labelled = serde_json::from_str(line)?;
            let cues = cue_spans(&article);
            for candidate in weighables(&analyzer.tag(&article.text), analyzer.lexicons()) {
                let mut number = |name: String| {
                    let next = numbers.len() as u32;
                    *numbers.entry(name.clone()).or_insert_with(|| {
                        data.names.push(name);
                        next
                    })
                };
                let signs = candidate.signs.into_iter().map(&mut number).collect();
                let right = cues.iter().any(|cue| cue.overlaps(candidate.span));
                data.examples.push(Example { article: data.articles, signs, right, framed: candidate.framed });
            }
            data.articles += 1;
        }
        Ok(data)
    }

    /// Leaves signs out that were seen too seldom.
    fn forget_rare(&mut self) {
        let mut seen = vec![0; self.names.len()];
        self.examples.iter().flat_map(|example| &example.signs).for_each(|sign| seen[*sign as usize] += 1);
        for example in &mut self.examples {
            example.signs.retain(|sign| seen[*sign as usize] >= SEEN);
        }
    }
}

/// The cues of an article in bytes.
fn cue_spans(article: &Labelled) -> Vec<Span> {
    let mut bytes: Vec<u32> = article.text.char_indices().map(|(at, _)| at as u32).collect();
    bytes.push(article.text.len() as u32);
    let cues = article.attributions.iter().flat_map(|relation| &relation.cue);
    cues.map(|(start, end)| Span::new(bytes[*start], bytes[*end])).collect()
}

fn fit(examples: &[&Example], signs: usize) -> Vec<f32> {
    let mut weights = vec![0.0_f32; signs];
    let mut squares = vec![1e-3_f32; signs];
    let mut total = vec![0.0_f64; signs];
    for pass in 0..PASSES {
        for position in order(examples.len(), pass) {
            let example = examples[position];
            let error = probability(sum(example, &weights)) - f32::from(u8::from(example.right));
            for sign in example.signs.iter().map(|sign| *sign as usize) {
                let slope = error + SHRINK * weights[sign];
                squares[sign] += slope * slope;
                weights[sign] -= STEP * slope / squares[sign].sqrt();
            }
        }
        if pass >= PASSES / 2 {
            total.iter_mut().zip(&weights).for_each(|(total, weight)| *total += f64::from(*weight));
        }
    }
    total.iter().map(|total| (*total / (PASSES - PASSES / 2) as f64) as f32).collect()
}

/// The numbers below `count` in an order that differs with the pass and is the same in every run.
fn order(count: usize, pass: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by_key(|n| (*n as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15 ^ (pass as u64 + 1) << 17).rotate_left(29));
    order
}

fn sum(example: &Example, weights: &[f32]) -> f32 {
    example.signs.iter().map(|sign| weights[*sign as usize]).sum()
}

fn probability(sum: f32) -> f32 {
    1.0 / (1.0 + (-sum).exp())
}

/// Precision and recall on articles that the weights were not fitted to.
fn cross_validate(data: &Data) {
    let mut judged: Vec<(f32, &Example)> = Vec::new();
    for fold in 0..FOLDS {
        let (held, kept): (Vec<&Example>, Vec<&Example>) =
            data.examples.iter().partition(|example| example.article % FOLDS == fold);
        let weights = fit(&kept, data.names.len());
        judged.extend(held.into_iter().map(|example| (sum(example, &weights), example)));
    }
    let right = judged.iter().filter(|(_, example)| example.right).count();
    eprintln!("{} articles, {} candidates, {right} right", data.articles, judged.len());
    report("frames alone", right, judged.iter().filter(|(_, example)| example.framed));
    for threshold in [-1.5, -1.0, -0.7, -0.5, -0.3, 0.0, 0.3, 0.5, 1.0] {
        let counted = judged.iter().filter(|(sum, _)| *sum >= threshold);
        report(&format!("sum from {threshold:+}"), right, counted);
    }
}

fn report<'e>(name: &str, right: usize, counted: impl Iterator<Item = &'e (f32, &'e Example)>) {
    let (mut found, mut all) = (0, 0);
    for (_, example) in counted {
        all += 1;
        found += usize::from(example.right);
    }
    let (precision, recall) = (found as f64 / all.max(1) as f64, found as f64 / right.max(1) as f64);
    let f1 = 2.0 * precision * recall / (precision + recall).max(1e-9);
    eprintln!("{name:16} precision {precision:.3} recall {recall:.3} F1 {f1:.3}");
}

fn print_weights(data: &Data, weights: &[f32], threshold: f32, path: &str) {
    let corpus = path.rsplit(['/', '\\']).next().unwrap_or(path);
    println!("# What signs around a candidate for a cue weigh; a candidate counts from the threshold on.");
    println!("# Fitted by: cargo run --release --example fit_cues -- {corpus} --threshold {threshold}");
    println!("# Fitted to: {} articles, {} candidates.", data.articles, data.examples.len());
    println!("# threshold = {threshold}");
    let mut rows: Vec<(&String, f32)> =
        data.names.iter().zip(weights.iter().copied()).filter(|(_, weight)| weight.abs() >= SMALL).collect();
    rows.sort_by(|a, b| a.0.cmp(b.0));
    rows.iter().for_each(|(name, weight)| println!("{weight:.2} {name}"));
}
