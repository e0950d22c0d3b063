//! What every table and sheet says below its figures.

use super::Provenance;
use crate::report::Totals;

/// For tables with short texts.
pub(super) const SMALL_REMARK: &str = "Under 250 words or 10 assertive sentences, counts stand for shares and \
                                       rates.";

/// What stands under all figures, so that nobody takes them for more than they are.
pub(super) const CAUTION: &str =
    "Figures describe wording, not whether a statement holds or why it is put so.";

/// How sure and how right the labels are, what they cannot tell, and where they come from. `measured` is how
/// far those behind the figures agree with people's.
pub(super) fn closing_remarks(
    total: &Totals,
    measured: Option<String>,
    provenance: &Provenance,
) -> Vec<String> {
    let told = [CAUTION.to_owned(), provenance.line()];
    unsure(total).into_iter().chain(measured).chain(told).collect()
}

/// How many labels are guesses, if there are labels.
pub(super) fn unsure(total: &Totals) -> Option<String> {
    let (unsure, all) = (total.low_confidence, total.attributed());
    let percent = 100.0 * unsure as f64 / all as f64;
    (all > 0)
        .then(|| format!("Unsure of the source: {unsure} of {all} attributed sentences ({percent:.0}%)."))
}
