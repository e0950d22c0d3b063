//! How much of the cue words that people marked the lexicons of attribution know.
//!
//! ```sh
//! cargo run --release --example cue_coverage -- LABELLED.jsonl [MORE.jsonl …] [--lexicons FILE …]
//! ```
//!
//! Each line of a labelled file is an object with `text` and `attributions`, each of which has a `cue`: a
//! list of `[start, end]` in Unicode code points, end exclusive. A cue is *known* if an entry of
//! attribution matches some word of it; its *head*, the first word that is no name, date, figure or adverb in -ly, and a
//! cue word are known if a match covers them. Words that the grammar
//! lists as function words (*to*, *the*, *was*), and marks, are no cue words: they stand in every sentence. Whether a
//! match is in a frame that makes it a report is another question, which `measure` figures answer.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program that prints figures")]

use std::{env, error::Error, fs, process::ExitCode};

use framelens::{
    analyze::Analyzer,
    fit::{Marked, Offsets},
    lexicon::{Class, ClassSet, LexiconFile, LexiconSet},
    text::{Shape, Token},
};

/// Words that say nothing about reporting.
const FUNCTION_WORDS: ClassSet =
    ClassSet::FUNCTION.with(ClassSet::of(&[Class::Adverb, Class::ImpersonalSubject]));

/// Known and all.
#[derive(Clone, Copy, Default)]
struct Share {
    known: usize,
    all: usize,
}

impl Share {
    fn count(&mut self, known: bool) {
        self.known += usize::from(known);
        self.all += 1;
    }

    fn line(self, what: &str) -> String {
        let percent = 100.0 * self.known as f64 / self.all.max(1) as f64;
        format!("{what:12} {percent:5.1} %  {} of {}", self.known, self.all)
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let mut parts = arguments.split(|argument| argument == "--lexicons");
    let labelled = parts.next().unwrap_or_default();
    let layers: Vec<&String> = parts.flatten().collect();
    match coverage(labelled, &layers) {
        Ok([cues, heads, words]) => {
            println!("{}\n{}\n{}", cues.line("cues"), heads.line("cue heads"), words.line("cue words"));
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("cue_coverage: {error}");
            ExitCode::from(2)
        }
    }
}

/// Known cues and cue words in the labelled files, with `layers` over the shipped lexicons.
fn coverage(labelled: &[String], layers: &[&String]) -> Result<[Share; 3], Box<dyn Error>> {
    if labelled.is_empty() {
        return Err("name a file of labelled articles (see the head of examples/cue_coverage.rs)".into());
    }
    let analyzer = analyzer(layers)?;
    let mut shares = [Share::default(), Share::default(), Share::default()];
    for path in labelled {
        let text = fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
        for (line, record) in text.lines().enumerate() {
            let article: Marked =
                serde_json::from_str(record).map_err(|error| format!("{path}:{}: {error}", line + 1))?;
            count(&analyzer, &article, &mut shares);
        }
    }
    Ok(shares)
}

fn analyzer(layers: &[&String]) -> Result<Analyzer, Box<dyn Error>> {
    let texts = layers.iter().map(fs::read_to_string).collect::<Result<Vec<String>, _>>()?;
    let files: Vec<LexiconFile<'_>> =
        layers.iter().zip(&texts).map(|(path, text)| LexiconFile { path, text }).collect();
    let lexicons = LexiconSet::load(&files)
        .map_err(|errors| errors.iter().map(|error| format!("{error}\n")).collect::<String>())?;
    Ok(Analyzer::new(lexicons))
}

fn count(analyzer: &Analyzer, article: &Marked, [cues, heads, words]: &mut [Share; 3]) {
    let tagged = analyzer.tag(&article.text);
    let tokens = &tagged.document.tokens;
    let mut known = vec![false; tokens.len()];
    for hit in &tagged.attribution {
        hit.tokens.iter().for_each(|token| known[token] = true);
    }
    let offsets = Offsets::of(&article.text);
    let is_cue_word = |token: &usize| {
        let Token { shape, .. } = tokens[*token];
        !shape.has(Shape::PUNCT) && !tagged.any(*token, FUNCTION_WORDS)
    };
    for relation in article.attributions.iter().filter(|relation| !relation.cue.is_empty()) {
        let inside: Vec<usize> = offsets
            .spans(&relation.cue)
            .into_iter()
            .flat_map(|cue| {
                let first = tokens.partition_point(|token| token.end <= cue.start);
                let last = tokens.partition_point(|token| token.start < cue.end);
                first..last
            })
            .collect();
        let head = inside.iter().find(|token| is_cue_word(token) && may_report(tokens[**token].shape));
        head.into_iter().for_each(|token| heads.count(known[*token]));
        cues.count(inside.iter().any(|token| known[*token]));
        inside.iter().filter(|token| is_cue_word(token)).for_each(|token| words.count(known[*token]));
    }
}

/// Whether a word may be the head of a cue by its look: names, dates, figures and adverbs in -ly are not.
fn may_report(shape: Shape) -> bool {
    !shape.any(Shape::NUMBER | Shape::LY) && (!shape.has(Shape::CAPITAL) || shape.has(Shape::FIRST))
}
