//! How many findings there are, by rule and by file.

use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use super::{Findings, summed_up};
use crate::{
    audit::{Finding, Rule, Tally},
    render::{
        Provenance, Style,
        color::Ink,
        safe,
        table::write_remarks,
        width::{pad, pad_left, shorten_middle, width},
    },
};

/// Columns of a name at most.
const NAME: usize = 60;

/// Writes counts by rule and by file; nothing if there are no findings.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, of: Findings<'_>, provenance: &Provenance, style: Style) -> io::Result<()> {
    if of.findings.is_empty() {
        return Ok(());
    }
    let tally = Tally::of(of.findings);
    let rules = Rule::ALL.iter().map(|rule| (rule.id().to_owned(), tally.of_rule(*rule)));
    block(out, "BY RULE", rules.filter(|(_, n)| *n > 0).collect(), style)?;
    block(out, "BY FILE", by_file(of.findings), style)?;
    write_remarks(out, &[summed_up(of)], Style { color: false, ..style })?;
    write_remarks(out, &[provenance.line()], style)
}

/// The number of findings in each file.
pub(super) fn by_file(findings: &[Finding]) -> Vec<(String, u64)> {
    let mut files: BTreeMap<&str, u64> = BTreeMap::new();
    for finding in findings {
        *files.entry(&finding.place.file).or_default() += 1;
    }
    files.into_iter().map(|(file, n)| (file.to_owned(), n)).collect()
}

/// Names with their numbers, the greatest first.
fn block(out: &mut dyn Write, title: &str, mut rows: Vec<(String, u64)>, style: Style) -> io::Result<()> {
    rows.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    let numbers = rows.iter().map(|(_, n)| n.to_string().len()).max().unwrap_or(0);
    let room = usize::from(style.width).saturating_sub(2 + 2 + numbers).min(NAME);
    let rows: Vec<(String, String)> =
        rows.into_iter().map(|(name, n)| (shorten_middle(&safe(&name), room), n.to_string())).collect();
    let names = rows.iter().map(|(name, _)| width(name)).max().unwrap_or(0);
    writeln!(out, "{}", style.paint(Ink::Bold, title))?;
    for (name, n) in rows {
        writeln!(out, "  {}  {}", pad(&name, names), pad_left(&n, numbers))?;
    }
    writeln!(out)
}
