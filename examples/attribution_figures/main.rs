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
//! Else these columns come out: each article of the first corpus by weights that were fitted to the other four fifths; the
//! same corpus without weights; the second corpus by the weights that are shipped; the difference of the first and the
//! third; and between which figures 95 of 100 draws of as many articles as the second corpus has lie, if they are drawn
//! from the first (five folds). A second corpus that lies outside is not merely another draw.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program that prints figures")]

mod counts;
mod corpus;
mod draws;
mod rules;

use std::{env, error::Error, process::ExitCode};

use corpus::Corpus;
use counts::Counts;
use draws::range;
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
    print_figures(&folds, &unweighed, &shipped);
    Ok(())
}

/// All columns; each corpus comes as the counts of its articles.
fn print_figures(folds: &[Counts], unweighed: &[Counts], shipped: &[Counts]) {
    println!("| figure | five folds | without weights | other corpus | folds − other | 95 of 100 draws |");
    println!("|---|---:|---:|---:|---:|---:|");
    let [all, plain, other] = [folds, unweighed, shipped].map(|counts| Counts::sum(counts).figures());
    for (row, (low, high)) in range(folds, shipped.len()).into_iter().enumerate() {
        let ((name, fold), (_, plain), (_, other)) = (all[row], plain[row], other[row]);
        let difference = fold - other;
        println!(
            "| {name} | {fold:.3} | {plain:.3} | {other:.3} | {difference:+.3} | {low:.3} to {high:.3} |"
        );
    }
}

/// Figures of articles that the weights were not fitted to.
fn cross_validated(lexicons: &LexiconSet, corpus: &Corpus) -> Result<(Vec<Counts>, Rules), Box<dyn Error>> {
    let candidates = Candidates::find(lexicons.clone(), &corpus.articles);
    let threshold = lexicons.weights().threshold;
    let (mut all, mut rules) = (Vec::new(), Rules::default());
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

/// The counts of each chosen article, and of the rules over all of them.
fn count(lexicons: LexiconSet, corpus: &Corpus, chosen: impl Fn(usize) -> bool) -> (Vec<Counts>, Rules) {
    let analyzer = Analyzer::new(lexicons);
    let (mut all, mut rules) = (Vec::new(), Rules::default());
    for (number, marked) in corpus.articles.iter().enumerate().filter(|(number, _)| chosen(*number)) {
        let report = analyzer.analyze(Article::new(&marked.id, &marked.text));
        let mut counts = Counts::default();
        counts.add(marked, &corpus.sentences[number], &report);
        all.push(counts);
        rules.add(marked, &report);
    }
    (all, rules)
}
