//! Weights of entries, fitted to texts that people have labelled.
//!
//! The model is the one that scores: each entry found in a text is a cause that makes it a yes with
//! the probability of its weight (noisy-or, Pearl 1988), beside a cause `b` that no list knows:
//! P(yes) = 1 − (1 − b) · Π(1 − wᵢ). It is fitted by expectation and maximisation (Dempster, Laird and
//! Rubin 1977). Only entries that stand in a file get a weight; none is invented.

mod causes;
mod layer;
mod noisy_or;

pub use layer::{About, layer};

use crate::{
    evaluate::{Case, Confusion, area, best_threshold, folds},
    lexicon::{Layer, LexiconSet, Status},
};
use causes::Causes;
use noisy_or::fit;

/// An entry that is seen in fewer texts keeps the weight of its category.
pub const SEEN: usize = 5;

/// An entry or a category with its weights.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    /// Its name: an id, or a category with its dimension before it.
    pub name: String,
    /// Texts in which it was found.
    pub texts: usize,
    /// Of these, texts to which people say yes.
    pub yes: usize,
    /// The weight before, 0 to 1; the category's own for a category.
    pub before: f64,
    /// The weight now, 0 to .95.
    pub after: f64,
}

/// What a fit gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Calibration {
    /// How likely a text is a yes in which nothing is found, 0 to 1.
    pub base: f64,
    /// Categories that were found in [`SEEN`] texts and more, by name.
    pub categories: Vec<Weighed>,
    /// Entries that were found in [`SEEN`] texts and more, by id.
    pub entries: Vec<Weighed>,
    /// Entries of these categories that were found seldom or never, and get the weight of their category.
    pub by_category: usize,
    /// Entries among all these that stand in users' own lists.
    pub own: usize,
    /// How right the weights before were.
    pub before: Fit,
    /// How right fitted weights are on documents that they were not fitted to.
    pub after: Fit,
}

impl Calibration {
    /// Whether the fitted weights do worse than those before on texts that they were not fitted to.
    pub fn is_worse(&self) -> bool {
        self.after.f1 < self.before.f1 || self.after.area < self.before.area
    }

    /// How many entries get another weight, and by what.
    pub fn told(&self) -> String {
        let own = match self.own {
            0 => String::new(),
            n => format!(", {n} of them of your own lists"),
        };
        format!(
            "weights of {} entries change{own}: {} by themselves, {} that were found in fewer than {SEEN} texts by their category",
            self.entries.len() + self.by_category,
            self.entries.len(),
            self.by_category
        )
    }
}

/// How right scores are whose thresholds were chosen on other documents (five folds).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// F1 of the yes, 0 to 1.
    pub f1: f64,
    /// Area under the curve, 0 to 1.
    pub area: Option<f64>,
}

/// Fits the weights of the entries that were found in labelled texts.
pub fn calibrate(cases: &[Case], lexicons: &LexiconSet) -> Calibration {
    let causes = Causes::of(cases, lexicons);
    let fitted = fit(&causes, &vec![true; cases.len()]);
    let folds = folds(cases);
    let shipped = vec![causes.shipped(); folds.iter().max().map_or(0, |last| last + 1)];
    let cross = |fold: usize| {
        let outside: Vec<bool> = folds.iter().map(|other| *other != fold).collect();
        fit(&causes, &outside).weights
    };
    let crossed: Vec<Vec<f64>> = (0..shipped.len()).map(cross).collect();
    let (categories, entries) = causes.weighed(&fitted);
    let (by_category, own) = reach(&categories, &entries, lexicons);
    Calibration {
        base: fitted.base,
        by_category,
        own,
        categories,
        entries,
        before: held_out(&causes, &folds, &shipped),
        after: held_out(&causes, &folds, &crossed),
    }
}

/// How many entries change by their category alone, and how many of all that change are of users' own lists.
fn reach(categories: &[Weighed], entries: &[Weighed], lexicons: &LexiconSet) -> (usize, usize) {
    let (mut by_category, mut own) = (0, 0);
    for entry in lexicons.entries.iter().filter(|entry| entry.status != Status::Off) {
        let category = lexicons.category_name(entry.category);
        let name = format!("{}/{category}", entry.category.dimension().name());
        let by_itself = entries.iter().any(|weighed| *weighed.name == *entry.id);
        let changes = by_itself || categories.iter().any(|weighed| weighed.name == name);
        by_category += usize::from(changes && !by_itself);
        let layer = lexicons.lexicons[usize::from(entry.lexicon)].layer;
        own += usize::from(changes && layer != Layer::BuiltIn);
    }
    (by_category, own)
}

/// Judges each fold by its own weights and by the threshold that is best on the others.
fn held_out(causes: &Causes, folds: &[usize], weights: &[Vec<f64>]) -> Fit {
    let score = |case: usize| causes.score(case, &weights[folds[case]]);
    let scores: Vec<(f64, bool)> = (0..folds.len()).map(|case| (score(case), causes.gold(case))).collect();
    let threshold = |fold: usize| {
        let others = (0..folds.len()).filter(|case| folds[*case] != fold);
        best_threshold(
            &others.map(|case| (causes.score(case, &weights[fold]), causes.gold(case))).collect::<Vec<_>>(),
        )
    };
    let thresholds: Vec<f64> = (0..weights.len()).map(threshold).collect();
    let pairs = scores.iter().zip(folds).map(|((score, gold), fold)| (*gold, *score >= thresholds[*fold]));
    Fit { f1: Confusion::of(pairs).positive().f1, area: area(&scores) }
}
