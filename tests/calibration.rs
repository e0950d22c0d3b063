//! `evaluate` and `calibrate` on a small corpus of our own: what people would say of invented sentences.

use framelens::{
    analyze::Analyzer,
    calibrate::{self, About},
    evaluate::{self, Case, Dimension, Form},
    lexicon::{LexiconFile, LexiconSet},
};

use super::shared::ANALYZER;

/// Invented sentences with a hedge or none, and how many of ten readers find them uncertain.
const SENTENCES: &[(&str, u8)] = &[
    ("The ferry to TOWN could be late.", 9),
    ("Perhaps the mill in TOWN is sold.", 10),
    ("The road to TOWN may close.", 8),
    ("It is unclear who owns the yard in TOWN.", 9),
    ("The pier of TOWN might hold.", 9),
    ("The fair in TOWN is often full.", 1),
    ("The clerk of TOWN usually answers.", 1),
    ("The harbour of TOWN is generally calm.", 0),
    ("The market in TOWN sometimes moves.", 1),
    ("TOWN will apparently vote again.", 2),
    ("The wall of TOWN reportedly fell.", 2),
    ("The bridge in TOWN is shut.", 1),
    ("The council of TOWN met on Tuesday.", 0),
    ("The school in TOWN has 40 pupils.", 0),
];

const TOWNS: [&str; 10] = [
    "Orsby",
    "Norvik",
    "Tesmar",
    "Kingsmoor",
    "Calder",
    "Port Ellery",
    "Olaya",
    "Brightmoor",
    "Thornby",
    "Velm",
];

/// A corpus as JSON Lines: each sentence about each town, labelled by that reader.
fn corpus() -> String {
    let mut lines = String::new();
    for (n, (sentence, of_ten)) in SENTENCES.iter().enumerate() {
        for (reader, town) in TOWNS.iter().enumerate() {
            // Readers differ in which sentences they find uncertain, not only in how many.
            let label = u8::from(((reader + 3 * n) % 10) as u8 >= 10 - of_ten);
            let text = sentence.replace("TOWN", town);
            let line = serde_json::json!({ "id": format!("{n}-{reader}"), "doc": town, "text": text, "label": label });
            lines.push_str(&format!("{line}\n"));
        }
    }
    lines
}

/// The cases of the towns of which `chosen` is true.
fn cases(analyzer: &Analyzer, chosen: impl Fn(usize) -> bool) -> Vec<Case> {
    let labelled = evaluate::parse("corpus.jsonl", &corpus()).unwrap();
    assert_eq!((labelled.form, labelled.faults.len()), (Form::Labels, 0));
    let town = |doc: &str| TOWNS.iter().position(|town| *town == doc).unwrap();
    let gold = labelled.gold.iter().filter(|gold| chosen(town(gold.document())));
    gold.map(|gold| evaluate::judge(analyzer, gold, &Dimension::Hedging)).collect()
}

/// F1 with one threshold for all, the best on the half that was fitted to; and the area under the curve.
fn figures(analyzer: &Analyzer) -> (f64, f64) {
    let scores = |cases: &[Case]| cases.iter().map(|case| (case.score, case.gold)).collect::<Vec<_>>();
    let threshold = evaluate::best_threshold(&scores(&cases(analyzer, |town| town % 2 == 0)));
    let (figures, _) = evaluate::sentences(&cases(analyzer, |town| town % 2 == 1), Some(threshold));
    (figures.confusion.positive().f1, figures.area.unwrap())
}

#[test]
fn weights_fitted_to_half_of_a_corpus_improve_the_other_half() {
    let half = cases(&ANALYZER, |town| town % 2 == 0);
    let calibration = calibrate::calibrate(&half, ANALYZER.lexicons());
    let about = About {
        corpus: "ours.jsonl",
        date: "2026-11-26",
        dimension: "hedging",
        texts: half.len(),
        yes: 0,
        documents: 5,
    };
    let layer = calibrate::layer(&calibration, &about);
    let set = LexiconSet::load(&[LexiconFile { path: "fitted.toml", text: &layer }])
        .unwrap_or_else(|f| panic!("{layer}\n{f:?}"));
    let (before, after) = (figures(&ANALYZER), figures(&Analyzer::new(set)));
    assert!(after.1 > before.1 + 0.01, "area {before:?} to {after:?}\n{layer}");
    assert!(after.0 >= before.0, "F1 {before:?} to {after:?}");
}

#[test]
fn a_fit_invents_no_entry_and_keeps_weights_in_bounds() {
    let all = cases(&ANALYZER, |_| true);
    let calibration = calibrate::calibrate(&all, ANALYZER.lexicons());
    assert!(!calibration.entries.is_empty());
    for weighed in &calibration.entries {
        assert!(ANALYZER.lexicons().find(&weighed.name).is_some(), "{weighed:?}");
        assert!((0.0..=0.95).contains(&weighed.after) && weighed.texts >= calibrate::SEEN, "{weighed:?}");
    }
    assert_eq!(calibrate::calibrate(&all, ANALYZER.lexicons()), calibration);
}

#[test]
fn an_entry_is_blamed_for_what_it_alone_causes() {
    let (figures, found) = evaluate::sentences(&cases(&ANALYZER, |_| true), Some(0.01));
    let often = figures.entries.iter().find(|blame| blame.name == "hedge/epistemic:often").unwrap();
    assert_eq!((often.hits, often.false_alarms, often.alone, often.saves), (10, 9, 9, 1));
    let could = figures.entries.iter().find(|blame| blame.name == "hedge/modals:could").unwrap();
    assert_eq!((could.false_alarms, could.saves), (1, 9));
    assert!(
        figures.entries.iter().position(|b| b.name == often.name)
            < figures.entries.iter().position(|b| b.name == could.name)
    );
    assert_eq!(
        found.iter().filter(|found| **found).count(),
        figures.confusion.true_positives + figures.confusion.false_positives
    );
}

/// The corpus as a file for the program.
pub(crate) fn file() -> String {
    corpus()
}
