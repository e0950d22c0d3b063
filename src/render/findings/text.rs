//! Findings for people and for programs that read lines: one a line, or wrapped for a terminal.

use std::io::{self, Write};

use super::{Findings, quoted, summed_up, told};
use crate::{
    audit::{Finding, Severity},
    render::{
        Provenance, Style,
        color::Ink,
        safe,
        table::write_remarks,
        width::{width, wrap},
    },
};

/// Columns by which a finding is set in below its place.
const INDENT: &str = "    ";

/// How findings are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Each on one line, however long.
    Lines,
    /// Each with its sentence and its reason on lines of their own, wrapped to the terminal.
    Wrapped,
}

/// Writes findings, how many there are, and what they cannot tell; nothing if there are none.
///
/// # Errors
/// Those of `out`.
pub fn write(
    out: &mut dyn Write,
    of: Findings<'_>,
    provenance: &Provenance,
    layout: Layout,
    style: Style,
) -> io::Result<()> {
    for finding in of.findings {
        match layout {
            Layout::Lines => write_line(out, finding, style)?,
            Layout::Wrapped => write_wrapped(out, finding, style)?,
        }
    }
    if of.findings.is_empty() {
        return Ok(());
    }
    if layout == Layout::Lines {
        writeln!(out)?;
    }
    write_remarks(out, &[summed_up(of)], Style { color: false, ..style })?;
    let about = "Findings describe wording, not whether a statement holds or why it is put so.";
    write_remarks(out, &[about.to_owned(), provenance.line()], style)
}

/// `a.txt:5:1: error unsourced: “Sentence.” – reason; what would settle it`.
fn write_line(out: &mut dyn Write, finding: &Finding, style: Style) -> io::Result<()> {
    let place = style.paint(Ink::Bold, &safe(&finding.place.to_string()));
    writeln!(out, "{place}: {}: {}", label(finding, style), safe(&told(finding)))
}

fn write_wrapped(out: &mut dyn Write, finding: &Finding, style: Style) -> io::Result<()> {
    let place = safe(&finding.place.to_string()).into_owned();
    let label_width = finding.severity.name().len() + 1 + finding.rule.id().len();
    // A path is never broken by us: it must stay one word for whoever copies or clicks it.
    let gap =
        if style.breaks(width(&place) + 2 + label_width) { format!("\n{INDENT}") } else { "  ".to_owned() };
    writeln!(out, "{}{gap}{}", style.paint(Ink::Bold, &place), label(finding, style))?;
    let room = usize::from(style.width).saturating_sub(INDENT.len()).max(24);
    let quoted =
        if finding.sentence.is_empty() { String::new() } else { safe(&quoted(finding)).into_owned() };
    for line in wrap(&quoted, room) {
        writeln!(out, "{INDENT}{line}")?;
    }
    for line in wrap(&safe(&finding.reason), room) {
        writeln!(out, "{INDENT}{}", style.paint(Ink::Dim, &line))?;
    }
    for line in wrap(&format!("→ {}", finding.rule.settle()), room) {
        writeln!(out, "{INDENT}{line}")?;
    }
    writeln!(out)
}

/// Severity and rule.
fn label(finding: &Finding, style: Style) -> String {
    let ink = match finding.severity {
        Severity::Error => Ink::BoldRed,
        Severity::Warning => Ink::Yellow,
        Severity::Note => Ink::Cyan,
    };
    format!("{} {}", style.paint(ink, finding.severity.name()), finding.rule.id())
}
