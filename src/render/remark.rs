//! What every table and sheet says below its figures.

use super::Provenance;
use crate::report::Totals;

/// For tables with short texts.
pub(super) const SMALL_REMARK: &str = "Under 250 words or 10 assertive sentences, counts stand for shares and \
                                       rates.";

/// How sure the labels are, what they cannot tell, and where they come from.
pub(super) fn closing_remarks(total: &Totals, provenance: &Provenance) -> Vec<String> {
    let mut remarks = Vec::new();
    if total.attributed() > 0 {
        let (unsure, all) = (total.low_confidence, total.attributed());
        let percent = 100.0 * unsure as f64 / all as f64;
        remarks
            .push(format!("Unsure of the source: {unsure} of {all} attributed sentences ({percent:.0}%)."));
    }
    remarks.push("Figures describe wording, not whether a statement holds or why it is put so.".to_owned());
    remarks.push(provenance.line());
    remarks
}
