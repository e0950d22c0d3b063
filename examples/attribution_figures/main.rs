//! How right attributions are on articles in which people marked them, and whether the figures carry over.
//!
//! ```sh
//! cargo run --release --example attribution_figures -- FIT FIT_SENTENCES FIT_CLAIMS OTHER OTHER_SENTENCES OTHER_CLAIMS
//! ```
//!
//! Two corpora of three files each, one JSON object a line: articles (`id`, `text`, `attributions` with `source`, `cue`
//! and `content`), their sentences (`id`, `doc`, `offset`, `label` 1 if attributed, `cue` 1 if a cue stands in it) and
//! those sentences that claim something (`id`, `label` 1 if outside every attribution). Offsets are in Unicode code
//! points, ends exclusive.
//!
//! With `--rules`, how many relations each rule found in held-out fifths of the first corpus, and how many of them
//! people had marked, come out instead (`docs/rules.tsv`).
//!
//! Else three columns come out: each article of the first corpus by weights that were fitted to the other four fifths, the
//! same corpus without weights, and the second corpus by the weights that are shipped.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program that prints figures")]

mod counts;
mod corpus;
mod rules;

use std::{env, error::Error, process::ExitCode};

use corpus::Corpus;
use counts::Counts;
use framelens::{
    analyze::Analyzer,
    article::Article,
    fit::Candidates,
    lexicon::{LexiconSet, Weights},
};
use rules::Rules;

const FOLDS: usize = 5;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("attribution_figures: {error}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let (flags, args): (Vec<String>, Vec<String>) = env::args().skip(1).partition(|arg| arg == "--rules");
    let [fit, fit_sentences, fit_claims, other, other_sentences, other_claims] = args.as_slice() else {
        return Err(
            "usage: attribution_figures FIT FIT_SENTENCES FIT_CLAIMS OTHER OTHER_SENTENCES OTHER_CLAIMS"
                .into(),
        );
    };
    let fit = Corpus::read(fit, fit_sentences, fit_claims)?;
    let other = Corpus::read(other, other_sentences, other_claims)?;
    let lexicons = LexiconSet::builtin().map_err(|faults| format!("{faults:?}"))?;
    let (folds, rules) = cross_validated(&lexicons, &fit)?;
    if !flags.is_empty() {
        print!("{}", rules.lines());
        return Ok(());
    }
    let (unweighed, _) = count(lexicons.clone().with_weights(Weights::default()), &fit, |_| true);
    let (shipped, _) = count(lexicons, &other, |_| true);
    println!("| figure | five folds | without weights | other corpus | folds − other |");
    println!("|---|---:|---:|---:|---:|");
    for (((name, fold), (_, plain)), (_, other)) in
        folds.figures().into_iter().zip(unweighed.figures()).zip(shipped.figures())
    {
        println!("| {name} | {fold:.3} | {plain:.3} | {other:.3} | {:+.3} |", fold - other);
    }
    Ok(())
}

/// Figures of articles that the weights were not fitted to.
fn cross_validated(lexicons: &LexiconSet, corpus: &Corpus) -> Result<(Counts, Rules), Box<dyn Error>> {
    let candidates = Candidates::find(lexicons.clone(), &corpus.articles);
    let threshold = lexicons.weights().threshold;
    let (mut all, mut rules) = (Counts::default(), Rules::default());
    for fold in 0..FOLDS {
        let fitted = candidates.fit(|article| article % FOLDS != fold);
        let text = format!("# threshold = {threshold}\n{}", fitted.lines());
        let weights = Weights::parse("fitted weights", &text)?;
        let held = count(lexicons.clone().with_weights(weights), corpus, |article| article % FOLDS == fold);
        all.extend(held.0);
        rules.extend(held.1);
    }
    Ok((all, rules))
}

fn count(lexicons: LexiconSet, corpus: &Corpus, chosen: impl Fn(usize) -> bool) -> (Counts, Rules) {
    let analyzer = Analyzer::new(lexicons);
    let (mut counts, mut rules) = (Counts::default(), Rules::default());
    for (number, marked) in corpus.articles.iter().enumerate().filter(|(number, _)| chosen(*number)) {
        let report = analyzer.analyze(Article::new(&marked.id, &marked.text));
        counts.add(marked, &corpus.sentences[number], &report);
        rules.add(marked, &report);
    }
    (counts, rules)
}
