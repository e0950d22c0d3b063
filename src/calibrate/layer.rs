//! Fitted weights as a lexicon layer: text that says where it comes from, to be read, edited and named
//! like any other.

use std::fmt::Write;

use super::{Calibration, Fit, Weighed};

/// Where weights come from.
#[derive(Clone, Debug)]
pub struct About<'a> {
    /// The name of the file of labelled texts.
    pub corpus: &'a str,
    /// The day of the fit, as `2026-11-26`.
    pub date: &'a str,
    /// The dimension: `hedging`, `custom.euphemism`.
    pub dimension: &'a str,
    /// Labelled texts.
    pub texts: usize,
    /// Of these, texts to which people say yes.
    pub yes: usize,
    /// Documents that they are of.
    pub documents: usize,
}

/// What the head says of weights that a corpus does not bear out.
const WORSE: &str = "# WARNING: the fitted weights do worse there; more labelled texts are needed.\n";

/// The layer as TOML: first what categories weigh, then the entries that were seen often enough.
pub fn layer(calibration: &Calibration, about: &About<'_>) -> String {
    let About { corpus, date, dimension, texts, yes, documents } = about;
    let mut text = String::new();
    // Writing into a string cannot fail.
    let _ = write!(
        text,
        "# Weights of {dimension}, fitted by `framelens calibrate {corpus} --dimension {dimension}`.\n\
         # Fitted to {texts} texts of {documents} documents, {yes} of them a yes; {date}.\n\
         # On documents that nothing was fitted to (five folds, thresholds chosen on the others):\n\
         #   before {}\n#   after  {}\n\
         {}# P(yes) = 1 - (1 - {:.3}) x the product of (1 - weight) over the entries found.\n\
         # By this layer {}.\n\
         # Whoever wants to keep the weight of an entry adds a [[change]] of it to a stronger layer.\n\n\
         name = \"calibrated-{}\"\ndate = \"{date}\"\nabout = \"Weights of {dimension} fitted to {corpus}.\"\n",
        told(calibration.before),
        told(calibration.after),
        if calibration.is_worse() { WORSE } else { "" },
        calibration.base,
        calibration.told(),
        dimension.replace('.', "-"),
    );
    calibration.categories.iter().for_each(|category| change(&mut text, "every", category));
    calibration.entries.iter().for_each(|entry| change(&mut text, "entry", entry));
    text
}

fn told(fit: Fit) -> String {
    let area = fit.area.map_or_else(|| "–".to_owned(), |area| format!("{area:.3}"));
    format!("F1 {:.3}, area under the curve {area}", fit.f1)
}

fn change(text: &mut String, target: &str, weighed: &Weighed) {
    let Weighed { name, texts, yes, before, after } = weighed;
    let name = name.replace('\\', "\\\\").replace('"', "\\\"");
    let _ = write!(
        text,
        "\n[[change]]   # {yes} of {texts} texts a yes; {before:.2} before\n{target} = \"{name}\"\nweight = {after:.2}\n"
    );
}
