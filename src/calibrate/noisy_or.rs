//! Expectation and maximisation for the noisy-or.

use super::{SEEN, causes::Causes};

/// The greatest weight: no word by itself makes anything certain.
const MOST: f64 = 0.95;
/// A category counts in the weight of an entry like so many texts.
const SHRINK: f64 = 10.0;
/// The category's own weight counts in the fitted one like so many texts.
const TRUST: f64 = 5.0;
/// Rounds; the likelihood hardly moves after a hundred.
const ROUNDS: usize = 200;

/// Fitted weights.
pub(super) struct Fitted {
    /// Of each entry.
    pub(super) weights: Vec<f64>,
    /// Of each category.
    pub(super) categories: Vec<f64>,
    /// Of what no list knows.
    pub(super) base: f64,
}

/// Fits weights to the cases of which `chosen` is true. In each round every yes is shared out among its
/// causes by their weights, and a weight becomes the share of its texts that it caused.
pub(super) fn fit(causes: &Causes, chosen: &[bool]) -> Fitted {
    let category_of = causes.category_of();
    let own = causes.category_weights();
    let mut fitted = Fitted { weights: causes.shipped(), categories: own.clone(), base: 0.1 };
    let cases: Vec<&(Vec<usize>, bool)> =
        causes.cases().iter().zip(chosen).filter(|(_, chosen)| **chosen).map(|(case, _)| case).collect();
    let mut seen = vec![0.0; category_of.len()];
    cases.iter().flat_map(|(found, _)| found).for_each(|entry| seen[*entry] += 1.0);
    for _ in 0..ROUNDS {
        let (caused, base) = expect(&cases, &fitted);
        fitted.base = base / cases.len().max(1) as f64;
        fitted.categories = pooled(&caused, &seen, &category_of, &own);
        for (entry, weight) in fitted.weights.iter_mut().enumerate() {
            let category = fitted.categories[category_of[entry]];
            let often = seen[entry] >= SEEN as f64;
            let share = (caused[entry] + SHRINK * category) / (seen[entry] + SHRINK);
            *weight = if often { share.min(MOST) } else { category };
        }
    }
    fitted
}

/// How many yeses each entry caused, and what no list knows.
fn expect(cases: &[&(Vec<usize>, bool)], fitted: &Fitted) -> (Vec<f64>, f64) {
    let mut caused = vec![0.0; fitted.weights.len()];
    let mut base = 0.0;
    for (found, _) in cases.iter().filter(|(_, gold)| *gold) {
        let no =
            found.iter().map(|entry| 1.0 - fitted.weights[*entry]).product::<f64>() * (1.0 - fitted.base);
        let yes = (1.0 - no).max(1e-9);
        found.iter().for_each(|entry| caused[*entry] += fitted.weights[*entry] / yes);
        base += fitted.base / yes;
    }
    (caused, base)
}

/// The weights of categories: what all their entries caused of all their texts.
fn pooled(caused: &[f64], seen: &[f64], category_of: &[usize], own: &[f64]) -> Vec<f64> {
    let mut sums: Vec<(f64, f64)> = own.iter().map(|weight| (TRUST * weight, TRUST)).collect();
    for (entry, category) in category_of.iter().enumerate() {
        sums[*category].0 += caused[entry];
        sums[*category].1 += seen[entry];
    }
    sums.into_iter().map(|(caused, seen)| (caused / seen).min(MOST)).collect()
}
