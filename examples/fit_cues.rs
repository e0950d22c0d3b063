//! Fits the weights by which it is decided whether a candidate counts as a cue (`lexicons/en/attr/cue.weights`).
//!
//! ```sh
//! cargo run --release --example fit_cues -- LABELLED.jsonl [--threshold -0.5] > lexicons/en/attr/cue.weights
//! ```
//!
//! Each line of a labelled file is an object with `text` and `attributions`, each of which has a `cue`: a list of
//! `[start, end]` in Unicode code points, end exclusive. What five folds over the articles give at several thresholds
//! goes to standard error, and into the head of the file.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program that prints figures")]

use std::{env, error::Error, fs, process::ExitCode};

use framelens::{
    fit::{Candidates, Judged, Marked},
    lexicon::LexiconSet,
};

const FOLDS: usize = 5;

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
    let text = fs::read_to_string(path)?;
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let articles: Vec<Marked> = lines.map(serde_json::from_str).collect::<Result<_, _>>()?;
    let lexicons = LexiconSet::builtin().map_err(|faults| format!("{faults:?}"))?;
    let candidates = Candidates::find(lexicons, &articles);

    let judged = candidates.cross_validate(FOLDS);
    eprintln!("{} articles, {} candidates", articles.len(), candidates.len());
    for threshold in [-1.5, -1.0, -0.7, -0.5, -0.3, 0.0, 0.5, 1.0] {
        eprintln!("sum from {threshold:+.1}    {}", figures(&judged, |judged| judged.sum >= threshold));
    }

    let corpus = path.rsplit(['/', '\\']).next().unwrap_or(path);
    println!(
        "# What signs around a candidate for a cue weigh; it counts if they come to the threshold together."
    );
    println!("# Fitted by: cargo run --release --example fit_cues -- {corpus} --threshold {threshold}");
    println!("# Fitted to: {} articles, {} candidates.", articles.len(), candidates.len());
    println!("# On held-out fifths of them: {}.", figures(&judged, |judged| judged.sum >= threshold));
    println!("# threshold = {threshold}");
    print!("{}", candidates.fit(|_| true).lines());
    Ok(())
}

/// How right it is to count these candidates.
fn figures(judged: &[Judged], counts: impl Fn(&Judged) -> bool) -> String {
    let right = judged.iter().filter(|judged| judged.right).count() as f64;
    let counted: Vec<&Judged> = judged.iter().filter(|judged| counts(judged)).collect();
    let found = counted.iter().filter(|judged| judged.right).count() as f64;
    let (precision, recall) = (found / (counted.len() as f64).max(1.0), found / right.max(1.0));
    let f1 = 2.0 * found / (counted.len() as f64 + right).max(1.0);
    format!("precision {precision:.3}, recall {recall:.3}, F1 {f1:.3}")
}
