//! Findings as workflow commands, which GitHub shows beside the lines of a change.

use std::io::{self, Write};

use super::{Findings, told};
use crate::{
    audit::{Finding, Severity},
    render::safe,
};

/// Writes one command a finding.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, of: Findings<'_>) -> io::Result<()> {
    of.findings.iter().try_for_each(|finding| writeln!(out, "{}", command(finding)))
}

fn command(finding: &Finding) -> String {
    let name = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let place = &finding.place;
    let end = place.end.filter(|_| place.column.is_some());
    let numbers = [
        ("line", place.line),
        ("endLine", end.map(|end| end.0)),
        ("col", place.column),
        ("endColumn", end.map(|end| end.1)),
    ];
    let numbers = numbers.iter().filter_map(|(name, n)| n.map(|n| format!(",{name}={n}")));
    let (file, title) = (property(&place.file), property(&format!("framelens: {}", finding.rule.id())));
    format!("::{name} file={file}{},title={title}::{}", numbers.collect::<String>(), data(&told(finding)))
}

/// A message: nothing in it can end the line, or look like the start of a command.
fn data(text: &str) -> String {
    let text = text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    safe(&text).replace("::", ": :")
}

/// The value of a property: nothing in it can begin another one.
fn property(text: &str) -> String {
    let text = text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    safe(&text.replace(':', "%3A").replace(',', "%2C")).into_owned()
}
