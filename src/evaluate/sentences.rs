//! Yes or no for each text, by the score of a dimension.

use std::collections::BTreeMap;

use super::{
    Blame, Confusion, Dimension, Found, Gold, Prf, Tally, area, best_threshold,
    dimension::{score, unmarked},
    found,
};
use crate::{
    analyze::Analyzer,
    article::Article,
    stats::{Interval, interval},
};

/// A text with its score and what gave it.
#[derive(Clone, Debug)]
pub struct Case {
    /// Its name.
    pub id: String,
    /// Its document.
    pub document: String,
    /// The text.
    pub text: String,
    /// What people say.
    pub gold: bool,
    /// 0 to 1.
    pub score: f64,
    /// The entries behind the score with their categories, each once, sorted.
    pub hits: Vec<(String, String)>,
}

/// Scores a labelled text.
pub fn judge(analyzer: &Analyzer, gold: &Gold, dimension: &Dimension) -> Case {
    let report = analyzer.analyze(Article::new(gold.id.clone(), gold.text.clone()));
    let lexicons = analyzer.lexicons();
    let name = |found: Found| {
        let category = found.category?;
        Some((lexicons.entry_name(found.entry, category), lexicons.category_name(category).to_owned()))
    };
    let found = found(&report, lexicons, dimension).into_iter().chain(unmarked(&report, dimension));
    let mut hits: Vec<_> = found.filter_map(name).collect();
    hits.sort();
    hits.dedup();
    Case {
        id: gold.id.clone(),
        document: gold.document().to_owned(),
        text: gold.text.clone(),
        gold: gold.label == Some(true),
        score: score(&report, lexicons, dimension),
        hits,
    }
}

/// How right the labels of some texts are.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct SentenceFigures {
    /// From this score on it is a yes; `None` if each fifth has one of its own, chosen on the others.
    pub threshold: Option<f64>,
    /// The threshold of each fifth, infinite (in JSON null) where nothing should be found; empty if there
    /// is one for all.
    pub thresholds: Vec<f64>,
    /// Yes and no against yes and no.
    pub confusion: Confusion,
    /// Of the yes.
    pub yes: Prf,
    /// Of the no.
    pub no: Prf,
    /// Mean of both F1s, 0 to 1.
    pub macro_f1: f64,
    /// Share of texts whose labels agree, 0 to 1.
    pub accuracy: f64,
    /// Cohen's kappa.
    pub kappa: f64,
    /// F1 of the yes for whoever always says yes.
    pub always_yes_f1: f64,
    /// Area under the curve of the scores.
    pub area: Option<f64>,
    /// Where the F1 of the yes would lie in 95 of 100 redrawn files.
    pub f1_interval: Option<Interval>,
    /// What each entry has to do with it, the most false alarms first.
    pub entries: Vec<Blame>,
    /// The same for categories.
    pub categories: Vec<Blame>,
}

/// The seed of the draws for intervals: the same file gives the same interval.
const SEED: u64 = 7;
/// Parts of which each gets a threshold from the others.
const FOLDS: usize = 5;

/// Compares scores with labels. Without a `threshold`, each fifth of the documents gets the one that
/// is best on the others. Also gives each case's label.
pub fn sentences(cases: &[Case], threshold: Option<f64>) -> (SentenceFigures, Vec<bool>) {
    let (found, thresholds): (Vec<bool>, _) = match threshold {
        Some(threshold) => (cases.iter().map(|case| case.score >= threshold).collect(), Vec::new()),
        None => by_folds(cases),
    };
    let pairs: Vec<(bool, bool)> =
        cases.iter().zip(&found).map(|(case, found)| (case.gold, *found)).collect();
    let scores: Vec<(f64, bool)> = cases.iter().map(|case| (case.score, case.gold)).collect();
    let groups = groups(cases, &pairs);
    let f1 = |drawn: &[usize]| {
        let pairs = drawn.iter().flat_map(|group| &groups[*group]).copied();
        Some(Confusion::of(pairs).positive().f1)
    };
    let confusion = Confusion::of(pairs.iter().copied());
    let figures = SentenceFigures {
        threshold,
        thresholds,
        confusion,
        yes: confusion.positive(),
        no: confusion.negative(),
        macro_f1: confusion.macro_f1(),
        accuracy: confusion.accuracy(),
        kappa: confusion.kappa(),
        always_yes_f1: confusion.always_yes(),
        area: area(&scores),
        f1_interval: if groups.len() > 1 { interval(groups.len(), SEED, f1) } else { None },
        entries: Tally::of(cases, |hit| &hit.0).blame(),
        categories: Tally::of(cases, |hit| &hit.1).blame(),
    };
    (figures, found)
}

/// Labels by thresholds that are chosen on other documents, and the threshold of each part.
fn by_folds(cases: &[Case]) -> (Vec<bool>, Vec<f64>) {
    let folds = folds(cases);
    let chosen = |fold: usize| {
        let others = cases.iter().zip(&folds).filter(|(_, other)| **other != fold);
        best_threshold(&others.map(|(case, _)| (case.score, case.gold)).collect::<Vec<_>>())
    };
    let thresholds: Vec<f64> = (0..FOLDS).map(chosen).collect();
    let found = cases.iter().zip(&folds).map(|(case, fold)| case.score >= thresholds[*fold]).collect();
    (found, thresholds)
}

/// The part that each case is in: documents in order of their names, in turn. Where there are few
/// documents, the texts themselves.
pub(crate) fn folds(cases: &[Case]) -> Vec<usize> {
    let documents: BTreeMap<&str, usize> = cases.iter().map(|case| (case.document.as_str(), 0)).collect();
    if documents.len() < 4 * FOLDS {
        return (0..cases.len()).map(|n| n % FOLDS).collect();
    }
    let place: BTreeMap<&str, usize> =
        documents.keys().enumerate().map(|(n, document)| (*document, n % FOLDS)).collect();
    cases.iter().map(|case| place[case.document.as_str()]).collect()
}

/// Documents; where there are few, the texts themselves.
fn groups<T: Copy>(cases: &[Case], values: &[T]) -> Vec<Vec<T>> {
    let mut groups: BTreeMap<&str, Vec<T>> = BTreeMap::new();
    for (case, value) in cases.iter().zip(values) {
        groups.entry(&case.document).or_default().push(*value);
    }
    match groups.len() {
        0..20 => values.iter().map(|value| vec![*value]).collect(),
        _ => groups.into_values().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(n: usize, gold: bool, score: f64) -> Case {
        let hits = if score > 0.0 { vec![("a:b".to_owned(), "b".to_owned())] } else { Vec::new() };
        Case { id: n.to_string(), document: n.to_string(), text: String::new(), gold, score, hits }
    }

    #[test]
    fn one_text_has_no_interval() {
        assert_eq!(sentences(&[case(0, true, 0.6)], Some(0.1)).0.f1_interval, None);
        assert!(sentences(&[case(0, true, 0.6), case(1, true, 0.6)], Some(0.1)).0.f1_interval.is_some());
    }

    #[test]
    fn a_threshold_makes_labels_and_folds_choose_it() {
        let cases: Vec<Case> =
            (0..100).map(|n| case(n, n % 4 == 0, if n % 4 == 0 { 0.6 } else { 0.3 })).collect();
        let (any, _) = sentences(&cases, Some(0.1));
        assert_eq!((any.confusion.true_positives, any.confusion.false_positives), (25, 75));
        assert_eq!((any.yes, any.accuracy, any.thresholds), (any.confusion.positive(), 0.25, vec![]));
        let (chosen, found) = sentences(&cases, None);
        assert_eq!((chosen.yes.f1, chosen.area, chosen.thresholds), (1.0, Some(1.0), vec![0.6; FOLDS]));
        assert_eq!(found.iter().filter(|found| **found).count(), 25);
        assert_eq!((chosen.entries[0].hits, chosen.entries[0].false_alarms), (100, 75));
    }
}
