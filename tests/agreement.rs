//! How far the program agrees with the labels of `tests/articles/`: invented articles on ten beats, each
//! sentence labelled by hand from the scheme alone, before the program had seen it. The snapshot keeps the
//! figures; a change that moves one shows there. How to read them, and how they were at first sight, stands
//! in docs/scheme.md.

mod figures;
mod labels;

use std::fs;

use figures::Comparison;
use labels::{Answer, Labelled};

use super::shared::{ANALYZER, root};
use framelens::{article::Article, report::ArticleReport, text::Span, voice::Voice};

/// The labelled articles of a folder, by name.
fn labelled(folder: &str) -> Vec<(String, Labelled)> {
    let mut names: Vec<String> = fs::read_dir(root().join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".toml"))
        .collect();
    names.sort();
    names
        .into_iter()
        .map(|name| {
            let text = fs::read_to_string(root().join(folder).join(&name)).unwrap();
            let labels = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
            (name.trim_end_matches(".toml").to_owned(), labels)
        })
        .collect()
}

fn text_of(name: &str) -> String {
    fs::read_to_string(root().join(format!("tests/articles/{name}.txt"))).unwrap()
}

/// What the program says of the sentence that covers most of `place`.
fn answer(report: &ArticleReport, place: Span) -> Answer {
    let shared = |span: Span| span.end.min(place.end).saturating_sub(span.start.max(place.start));
    let sentence = report.sentences.iter().max_by_key(|sentence| shared(sentence.span)).unwrap();
    let spans = |hits: &[framelens::score::ScoredHit]| {
        let voice = |voice| if voice == Voice::Source { "source" } else { "writer" };
        hits.iter().map(|hit| (hit.span, voice(hit.voice).to_owned())).collect()
    };
    let name = |value: serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    Answer {
        unit: name(serde_json::to_value(sentence.unit).unwrap()),
        level: sentence.attribution.level,
        voice: name(serde_json::to_value(sentence.voice).unwrap()),
        unsourced: sentence.unsourced.flag,
        hedges: spans(&sentence.hedging.hits),
        intensifiers: spans(&sentence.intensity.hits),
        ..Answer::default()
    }
}

/// The program against the labels.
fn comparison() -> Comparison {
    let mut comparison = Comparison::default();
    for (name, labels) in labelled("tests/articles") {
        let text = text_of(&name);
        let report = ANALYZER.analyze(Article::new(&name, &text));
        for (place, gold) in labels.answers(&text) {
            comparison.add(&gold, &answer(&report, place));
        }
    }
    comparison
}

#[test]
fn agreement_with_the_labels_is_as_recorded() {
    let table = comparison().table();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("agreement", table);
    });
}
