//! Words that judge or size up without going to the extreme are scored, and are not loud.

use framelens::score::{Loudness, ScoredHit};

use super::{cli::framelens, shared::analyze};

fn intensity(text: &str) -> Loudness {
    analyze(text).sentences.swap_remove(0).intensity
}

/// The words of the hits of the first sentence: loud ones and mild ones.
fn words(text: &str) -> (Vec<&str>, Vec<&str>) {
    let Loudness { hits, apart, .. } = intensity(text);
    let words = |hits: &[ScoredHit]| hits.iter().map(|hit| hit.span.cut(text)).collect();
    (words(&hits), words(&apart))
}

#[test]
fn what_judges_in_the_extreme_is_loud_and_what_only_judges_is_mild() {
    for (text, loud, mild) in [
        ("The deal was a disgraceful farce.", vec!["disgraceful", "farce"], vec![]),
        ("The arrogant mayor left the hall.", vec![], vec!["arrogant"]),
        ("An utterly incompetent board ran the port.", vec!["utterly"], vec!["incompetent"]),
        ("A vast crowd met in the square.", vec![], vec!["vast"]),
        ("The mayor met the famous chef.", vec![], vec!["famous"]),
        ("The mayor left the hall.", vec![], vec![]),
    ] {
        assert_eq!(words(text), (loud, mild), "{text}");
    }
}

#[test]
fn mild_words_add_to_the_score_of_both_voices_and_to_nothing_else() {
    let mild = intensity("The arrogant mayor left the hall.");
    assert!(mild.score > 0.2, "{}", mild.score);
    assert_eq!((mild.writer, mild.source), (0.0, 0.0));
    let report = analyze("The arrogant mayor left the hall.");
    assert_eq!(report.sentences[0].intensity.hits, []);
}

#[test]
fn reasons_and_conditions_tell_of_mild_words() {
    let text = "The arrogant mayor left the hall. The clerk stayed.";
    let run = framelens(&["annotate", "--text", text, "--explain", "--only", "mild > 0"]);
    assert!(run.stdout.contains("mild-evaluative “arrogant”"), "{}", run.stdout);
    assert!(!run.stdout.contains("The clerk stayed"), "{}", run.stdout);
}
