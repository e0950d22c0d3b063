//! One bench a stage, in bytes of text a second: `cargo bench`, `cargo bench -- attribution`.
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on has failed")]

use std::{fs, hint::black_box, io, path::Path, sync::LazyLock};

use divan::{Bencher, counter::BytesCount};
use framelens::{
    analyze::Analyzer,
    article::Article,
    attribution, batch,
    lexicon::{BUILTIN_FILES, LexiconSet},
    read::Record,
    render::{Offsets, record},
    report::Totals,
    syntax::Grammar,
    text::Document,
};

/// How often the samples are repeated: some 300 kB of text.
const REPEATS: usize = 8;

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(|| Analyzer::new(LexiconSet::builtin().unwrap()));

/// The articles of `samples/`, again and again.
static ARTICLES: LazyLock<Vec<Article>> = LazyLock::new(|| {
    let mut texts = Vec::new();
    gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join("samples"), &mut texts);
    assert!(!texts.is_empty(), "samples/ holds no article");
    let repeated = texts.iter().cycle().take(texts.len() * REPEATS).enumerate();
    repeated.map(|(n, text)| Article::new(n.to_string(), text)).collect()
});

/// The texts of a folder, in order.
fn gather(folder: &Path, texts: &mut Vec<String>) {
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            gather(&path, texts);
        } else if path.extension().is_some_and(|extension| extension == "txt") {
            texts.push(fs::read_to_string(path).unwrap());
        }
    }
}

fn bytes() -> BytesCount {
    BytesCount::new(ARTICLES.iter().map(|article| article.text.len()).sum::<usize>())
}

fn main() {
    divan::main();
}

/// Sentences, tokens, quotations.
#[divan::bench]
fn text(bencher: Bencher<'_, '_>) {
    let rules = ANALYZER.lexicons().text_rules();
    bencher.counter(bytes()).bench(|| {
        ARTICLES.iter().for_each(|article| drop(black_box(Document::new(&article.text, rules))));
    });
}

/// The same with word classes and hits of all lexicons.
#[divan::bench]
fn tag(bencher: Bencher<'_, '_>) {
    bencher.counter(bytes()).bench(|| {
        ARTICLES.iter().for_each(|article| drop(black_box(ANALYZER.tag(&article.text))));
    });
}

/// Relations alone, on tagged text.
#[divan::bench]
fn attribution(bencher: Bencher<'_, '_>) {
    let tagged: Vec<_> = ARTICLES.iter().map(|article| ANALYZER.tag(&article.text)).collect();
    bencher.counter(bytes()).bench(|| {
        tagged
            .iter()
            .for_each(|tagged| drop(black_box(attribution::find(&Grammar::of(tagged), ANALYZER.lexicons()))));
    });
}

/// Everything from text to report; the scores are what is left beside the stages above.
#[divan::bench]
fn all(bencher: Bencher<'_, '_>) {
    bencher.counter(bytes()).with_inputs(|| ARTICLES.clone()).bench_values(|articles| {
        articles.into_iter().for_each(|article| drop(black_box(ANALYZER.analyze(article))));
    });
}

/// The same through the batch, with its totals.
#[divan::bench(args = [1, 2])]
fn batch(bencher: Bencher<'_, '_>, jobs: usize) {
    let records = || ARTICLES.iter().cloned().map(Record::Article).collect::<Vec<_>>();
    bencher.counter(bytes()).with_inputs(records).bench_values(|records| {
        let mut sum = Totals::default();
        let sink = |report: Result<_, _>| {
            sum += &Totals::of(&report.map_err(io::Error::other)?);
            Ok(())
        };
        framelens::batch::reports(&ANALYZER, records.into_iter(), &batch::Settings::new(jobs), sink).unwrap();
        sum
    });
}

/// Records of schema 1; bytes of text, not of JSON.
#[divan::bench]
fn records(bencher: Bencher<'_, '_>) {
    let reports: Vec<_> = ARTICLES.iter().map(|article| ANALYZER.analyze(article.clone())).collect();
    bencher.counter(bytes()).bench(|| {
        for report in &reports {
            record::write_report(&mut io::sink(), report, ANALYZER.lexicons(), Offsets::Chars).unwrap();
        }
    });
}

/// All shipped lexicons, bytes of their files.
#[divan::bench]
fn lexicons(bencher: Bencher<'_, '_>) {
    let size: usize = BUILTIN_FILES.iter().map(|(_, text)| text.len()).sum();
    bencher.counter(BytesCount::new(size)).bench(|| LexiconSet::builtin().unwrap());
}

/// What is built once a run from loaded lexicons.
#[divan::bench]
fn matcher(bencher: Bencher<'_, '_>) {
    let set = LexiconSet::builtin().unwrap();
    bencher.bench(|| framelens::matcher::Matcher::new(&set));
}
