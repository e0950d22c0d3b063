//! What was found in which text, as numbers.

use std::collections::BTreeMap;

use super::{SEEN, Weighed, noisy_or::Fitted};
use crate::{
    evaluate::Case,
    lexicon::{Category, LexiconSet},
};

/// The entries that were found in labelled texts.
pub(super) struct Causes {
    cases: Vec<(Vec<usize>, bool)>,
    entries: Vec<Cause>,
    categories: Vec<(String, f64)>,
}

/// An entry that was found.
struct Cause {
    id: String,
    weight: f64,
    category: usize,
}

impl Causes {
    /// Approximators, minimizers and signs that no lexicon lists do not score and are left out.
    pub(super) fn of(cases: &[Case], lexicons: &LexiconSet) -> Causes {
        let mut causes = Causes { cases: Vec::new(), entries: Vec::new(), categories: Vec::new() };
        let (mut entries, mut categories) = (BTreeMap::new(), BTreeMap::new());
        for case in cases {
            let mut found = Vec::new();
            for entry in case.hits.iter().filter_map(|(id, _)| lexicons.find(id)) {
                if matches!(entry.category, Category::Approximator | Category::Minimizer) {
                    continue;
                }
                let name = lexicons.category_name(entry.category);
                let name = format!("{}/{name}", entry.category.dimension().name());
                let category = *categories.entry(name.clone()).or_insert_with(|| {
                    causes.categories.push((name, f64::from(entry.category.default_weight())));
                    causes.categories.len() - 1
                });
                found.push(*entries.entry(entry.id.clone()).or_insert_with(|| {
                    causes.entries.push(Cause {
                        id: entry.id.to_string(),
                        weight: f64::from(entry.weight),
                        category,
                    });
                    causes.entries.len() - 1
                }));
            }
            causes.cases.push((found, case.gold));
        }
        causes
    }

    pub(super) fn cases(&self) -> &[(Vec<usize>, bool)] {
        &self.cases
    }

    pub(super) fn gold(&self, case: usize) -> bool {
        self.cases[case].1
    }

    /// The weights of the entries as they are in the lexicons.
    pub(super) fn shipped(&self) -> Vec<f64> {
        self.entries.iter().map(|cause| cause.weight).collect()
    }

    /// The category of each entry.
    pub(super) fn category_of(&self) -> Vec<usize> {
        self.entries.iter().map(|cause| cause.category).collect()
    }

    /// The categories' own weights.
    pub(super) fn category_weights(&self) -> Vec<f64> {
        self.categories.iter().map(|(_, weight)| *weight).collect()
    }

    /// The score of a text by some weights.
    pub(super) fn score(&self, case: usize, weights: &[f64]) -> f64 {
        1.0 - self.cases[case].0.iter().map(|entry| 1.0 - weights[*entry]).product::<f64>()
    }

    /// Categories and entries that were seen often enough, by name.
    pub(super) fn weighed(&self, fitted: &Fitted) -> (Vec<Weighed>, Vec<Weighed>) {
        let mut categories = vec![(0, 0); self.categories.len()];
        let mut entries = vec![(0, 0); self.entries.len()];
        for (found, gold) in &self.cases {
            let mut of_case: Vec<usize> = found.iter().map(|entry| self.entries[*entry].category).collect();
            of_case.sort_unstable();
            of_case.dedup();
            of_case.into_iter().for_each(|category| count(&mut categories[category], *gold));
            found.iter().for_each(|entry| count(&mut entries[*entry], *gold));
        }
        let category = |n: usize| {
            let ((name, before), (texts, yes)) = (self.categories[n].clone(), categories[n]);
            Weighed { name, texts, yes, before, after: fitted.categories[n] }
        };
        let entry = |n: usize| {
            let (cause, (texts, yes)) = (&self.entries[n], entries[n]);
            Weighed { name: cause.id.clone(), texts, yes, before: cause.weight, after: fitted.weights[n] }
        };
        let often = |weighed: &Weighed| weighed.texts >= SEEN;
        let sorted = |mut all: Vec<Weighed>| {
            all.sort_by(|a, b| a.name.cmp(&b.name));
            all
        };
        let categories = (0..self.categories.len()).map(category).filter(often).collect();
        let entries = (0..self.entries.len()).map(entry).filter(often).collect();
        (sorted(categories), sorted(entries))
    }
}

fn count((texts, yes): &mut (usize, usize), gold: bool) {
    *texts += 1;
    *yes += usize::from(gold);
}
