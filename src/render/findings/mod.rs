//! Findings of an audit: one file an output format.

pub mod github;
pub mod json;
pub mod sarif;
pub mod summary;
pub mod text;
#[cfg(test)]
mod tests;

use crate::{audit::Finding, read::ReadError};

/// What an audit has to show.
#[derive(Clone, Copy, Debug)]
pub struct Findings<'a> {
    /// The findings, the most severe first.
    pub findings: &'a [Finding],
    /// Number of articles read.
    pub articles: u64,
    /// What could not be read.
    pub errors: &'a [ReadError],
}

/// Puts findings in the order in which an editor wants them: the gravest first, then by weight, then as
/// they came.
pub fn sort(findings: &mut [Finding]) {
    findings.sort_by(|a, b| b.severity.cmp(&a.severity).then(b.weight.total_cmp(&a.weight)));
}

/// `1 finding`, `12 findings`.
fn number(n: u64, one: &str) -> String {
    let s = if n == 1 { "" } else { "s" };
    format!("{} {one}{s}", crate::report::grouped(n))
}

/// `12 findings (3 errors, 7 warnings, 2 notes) in 4 articles`.
fn summed_up(of: Findings<'_>) -> String {
    let tally = crate::audit::Tally::of(of.findings);
    let parts = crate::audit::Severity::ALL.into_iter().filter_map(|severity| {
        let n = tally.of_severity(severity);
        (n > 0).then(|| number(n, severity.name()))
    });
    let parts: Vec<String> = parts.collect();
    format!("{} ({}) in {}", number(tally.all(), "finding"), parts.join(", "), number(of.articles, "article"))
}
