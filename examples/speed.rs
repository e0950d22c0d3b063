//! scratch
use framelens::{
    analyze::Analyzer, article::Article, attribution, lexicon::LexiconSet, matcher::Matcher, text::Document,
};
use std::time::Instant;
fn main() {
    let t = Instant::now();
    let set = LexiconSet::builtin().unwrap();
    println!("load {:?}", t.elapsed());
    let t = Instant::now();
    let m = Matcher::new(&set);
    println!("matcher {:?}", t.elapsed());
    let mut texts: Vec<String> = Vec::new();
    for e in std::fs::read_dir("/tmp/pol84").unwrap() {
        texts.push(std::fs::read_to_string(e.unwrap().path()).unwrap());
    }
    let bytes: usize = texts.iter().map(|t| t.len()).sum();
    let n = std::env::args().nth(1).map_or(10, |x| x.parse().unwrap());
    let rate = |name: &str, t: Instant| {
        println!("{name} {:.1} MB/s", (bytes * n) as f64 / 1e6 / t.elapsed().as_secs_f64())
    };
    let t = Instant::now();
    for _ in 0..n {
        for x in &texts {
            std::hint::black_box(Document::new(x, set.text_rules()));
        }
    }
    rate("text", t);
    let t = Instant::now();
    for _ in 0..n {
        for x in &texts {
            std::hint::black_box(m.tag(Document::new(x, set.text_rules()), &set));
        }
    }
    rate("+tag", t);
    let t = Instant::now();
    for _ in 0..n {
        for x in &texts {
            let d = m.tag(Document::new(x, set.text_rules()), &set);
            std::hint::black_box(attribution::find(&d, &set));
        }
    }
    rate("+attribution", t);
    let a = Analyzer::new(set);
    let t = Instant::now();
    for _ in 0..n {
        for x in &texts {
            std::hint::black_box(a.analyze(Article::new("a", x.clone())));
        }
    }
    rate("all", t);
}
