//! Findings of an audit: one file an output format.

pub mod github;
pub mod json;
pub mod sarif;
pub mod summary;
pub mod text;
#[cfg(test)]
mod tests;

use std::{fmt::Write as _, io};

use serde::Serialize;

use crate::{audit::Finding, read::ReadError, render::safe::is_unsafe, report::counted};

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

/// Puts findings in the order in which an editor wants them: errors, warnings, notes; among these by the
/// severity of their sentences, then those that have none, as they came. Weights of rules without a severity
/// are not shown, so an order by them would look like none.
pub fn sort(findings: &mut [Finding]) {
    let severity = |finding: &Finding| if finding.rule.has_severity() { finding.weight } else { 0.0 };
    findings.sort_by(|a, b| b.severity.cmp(&a.severity).then(severity(b).total_cmp(&severity(a))));
}

/// A sentence between quotation marks, unless it begins with one itself.
fn quoted(finding: &Finding) -> String {
    let sentence = &finding.sentence;
    match sentence.starts_with(['“', '"']) {
        true => sentence.clone(),
        false => format!("“{sentence}”"),
    }
}

/// The sentence, if the finding has one, why it is a finding, and what would settle it.
fn told(finding: &Finding) -> String {
    let quoted =
        if finding.sentence.is_empty() { String::new() } else { format!("{} – ", quoted(finding)) };
    format!("{quoted}{}; {}", finding.reason, finding.rule.settle())
}

/// `12 findings (3 errors, 7 warnings, 2 notes) in 4 articles`.
fn summed_up(of: Findings<'_>) -> String {
    let tally = crate::audit::Tally::of(of.findings);
    let parts = crate::audit::Severity::ALL.into_iter().filter_map(|severity| {
        let n = tally.of_severity(severity);
        (n > 0).then(|| counted(n, severity.name()))
    });
    let parts: Vec<String> = parts.collect();
    format!(
        "{} ({}) in {}",
        counted(tally.all(), "finding"),
        parts.join(", "),
        counted(of.articles, "article")
    )
}

/// Writes an object of JSON. What could steer a terminal stands as an escape: it can only stand in texts.
fn write_json(out: &mut dyn io::Write, object: &impl Serialize) -> io::Result<()> {
    let text = serde_json::to_string_pretty(object)?;
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_control() && c != '\u{7F}' || !is_unsafe(c) {
            escaped.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            // Writing to a String cannot fail.
            let _ = write!(escaped, "\\u{unit:04x}");
        }
    }
    writeln!(out, "{escaped}")
}
