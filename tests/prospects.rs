//! What is wanted, planned or owed is scored a little, and is no hedge.

use std::sync::LazyLock;

use framelens::{analyze::Analyzer, article::Article, lexicon::LexiconSet, report::SentenceReport};

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(|| Analyzer::new(LexiconSet::builtin().unwrap()));

fn only_sentence(text: &str) -> SentenceReport {
    let [sentence] = ANALYZER.analyze(Article::new("a", text)).sentences.try_into().unwrap();
    sentence
}

/// The words of the hits of a sentence: hedges and prospects.
fn hits(text: &str) -> (Vec<&str>, Vec<&str>) {
    let hedging = only_sentence(text).hedging;
    let words = |hits: &[framelens::score::ScoredHit]| hits.iter().map(|hit| hit.span.cut(text)).collect();
    (words(&hedging.hits), words(&hedging.apart))
}

#[test]
fn what_has_come_about_is_no_prospect() {
    for (text, prospects) in [
        ("The city plans to widen the road.", vec!["to widen"]),
        ("The union demanded a recount.", vec!["demanded"]),
        ("The owner must quickly repair the wall.", vec!["must"]),
        ("The city began to widen the road.", vec![]),
        ("The driver failed to stop.", vec![]),
        ("The fans were happy to sing.", vec![]),
        ("The mayor walked to the market.", vec![]),
    ] {
        assert_eq!(hits(text), (vec![], prospects), "{text}");
    }
}

#[test]
fn prospects_add_a_little_to_the_score_of_both_voices_and_to_nothing_else() {
    let hedging = only_sentence("The city plans to widen the road.").hedging;
    assert!((hedging.score - 0.05).abs() < 1e-6, "{}", hedging.score);
    assert_eq!((hedging.writer, hedging.source), (0.0, 0.0));
}

#[test]
fn prospects_hide_no_hedge_and_no_hedge_hides_them() {
    let (hedges, prospects) = hits("The bridge seems to sag and is expected to close.");
    assert_eq!(hedges, ["seems", "is expected to"]);
    assert_eq!(prospects, Vec::<&str>::new(), "both have a hedge in their stead");
    let (hedges, prospects) = hits("The bridge may have to close.");
    assert_eq!((hedges, prospects), (vec!["may"], vec!["to close"]));
}
