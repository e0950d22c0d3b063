//! scratch
use framelens::{analyze::Analyzer, article::Article, lexicon::LexiconSet, render};
fn main() {
    let set = LexiconSet::builtin().map_err(|e| e.iter().for_each(|x| println!("{x}"))).unwrap();
    let analyzer = Analyzer::new(set);
    let args: Vec<String> = std::env::args().collect();
    let mut out = std::io::BufWriter::new(std::io::stdout());
    if args[1] != "annotate" {
        return;
    }
    let text = std::fs::read_to_string(args.last().unwrap()).unwrap();
    for line in text.lines() {
        let v: serde_json::Value = serde_json::from_str(line).unwrap();
        let r = analyzer.analyze(Article::new(v["id"].as_str().unwrap(), v["text"].as_str().unwrap()));
        render::record::write_report(&mut out, &r, analyzer.lexicons(), render::Offsets::Chars).unwrap();
    }
}
