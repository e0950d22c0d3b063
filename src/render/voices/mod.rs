//! Words, sources and verbs of groups, and series in time. One file a section; each writes every format.

pub(super) mod marks;
pub(super) mod quoted;
pub(super) mod series;
pub(super) mod verbs;

use std::io::{self, Write};

use crate::read::ReadError;

use super::{Provenance, VERSION, csv::guard, safe, table::escape, width::wrap};

pub use marks::Marks;
pub use quoted::Quoted;
pub use series::SeriesPage;
pub use verbs::Verbs;

/// What a section is shown with.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// The field that makes the groups.
    pub by: &'a str,
    /// Version, genres and lexicons behind it.
    pub provenance: &'a Provenance,
    /// The condition that chose the articles, if there was one.
    pub condition: Option<&'a str>,
    /// What could not be read.
    pub errors: &'a [ReadError],
    /// At most so many words or sources of each kind, in tables for people; files have all.
    pub limit: usize,
}

/// A section of a comparison, in every format.
pub trait Section {
    /// What it shows of which groups, and how much of them there is.
    fn title(&self) -> [String; 2];
    /// How to read it, one remark each.
    fn remarks(&self) -> Vec<String>;
    /// Writes it for a terminal.
    ///
    /// # Errors
    /// Those of `out`.
    fn terminal(&self, out: &mut dyn Write, style: super::Style) -> io::Result<()>;
    /// Writes it as Markdown.
    ///
    /// # Errors
    /// Those of `out`.
    fn markdown(&self, out: &mut dyn Write) -> io::Result<()>;
    /// Writes it as CSV: raw numbers, everything.
    ///
    /// # Errors
    /// Those of `out`.
    fn csv(&self, out: &mut dyn Write) -> io::Result<()>;
    /// Writes it as one JSON object: raw numbers, everything.
    ///
    /// # Errors
    /// Those of `out`.
    fn json(&self, out: &mut dyn Write) -> io::Result<()>;
}

impl Setting<'_> {
    /// What every JSON of a section begins with, the section's own content after it.
    fn json(
        &self,
        out: &mut dyn Write,
        section: &str,
        content: &[(&str, serde_json::Value)],
    ) -> io::Result<()> {
        let mut object = serde_json::Map::new();
        object.insert("schema".to_owned(), 1.into());
        object.insert("kind".to_owned(), "comparison-section".into());
        object.insert("framelens".to_owned(), VERSION.into());
        object.insert("section".to_owned(), section.into());
        object.insert("by".to_owned(), self.by.into());
        object.insert("where".to_owned(), self.condition.into());
        object.insert("genres".to_owned(), serde_json::json!(self.provenance.genres));
        object.insert("lexicons".to_owned(), serde_json::json!(self.provenance.lexicons));
        content.iter().for_each(|(name, value)| {
            object.insert((*name).to_owned(), value.clone());
        });
        let errors: Vec<_> = self.errors.iter().map(super::comparison::json::fault).collect();
        object.insert("errors".to_owned(), errors.into());
        serde_json::to_writer_pretty(&mut *out, &object)?;
        writeln!(out)
    }

    /// The line that stands last in readable formats.
    fn foot(&self) -> String {
        let condition = self.condition.map_or(String::new(), |text| format!("only articles with {text} · "));
        format!("{condition}{}", self.provenance.line())
    }
}

/// Items of text, each broken into lines, those after the first set in.
fn items(out: &mut dyn Write, items: &[String], width: u16) -> io::Result<()> {
    for item in items {
        for (i, line) in wrap(&safe(item), usize::from(width).saturating_sub(2).max(24)).iter().enumerate() {
            writeln!(out, "{}{line}", if i == 0 { "" } else { "  " })?;
        }
    }
    Ok(())
}

/// A table of Markdown; `right` are the columns of numbers.
fn markdown_table(
    out: &mut dyn Write,
    head: &[&str],
    rows: &[Vec<String>],
    right: &[usize],
) -> io::Result<()> {
    let line = |cells: &[String]| format!("| {} |", cells.join(" | "));
    let escaped = |cells: &[String]| cells.iter().map(|cell| escape(cell)).collect::<Vec<_>>();
    let heads: Vec<String> = head.iter().map(|cell| (*cell).to_owned()).collect();
    let marks = (0..head.len()).map(|i| if right.contains(&i) { "---:" } else { ":---" }.to_owned());
    writeln!(out, "{}\n{}", line(&escaped(&heads)), line(&marks.collect::<Vec<_>>()))?;
    rows.iter().try_for_each(|row| writeln!(out, "{}", line(&escaped(row))))?;
    writeln!(out)
}

/// A list of Markdown, and the last line below it.
fn markdown_end(out: &mut dyn Write, remarks: &[String], foot: &str) -> io::Result<()> {
    remarks.iter().try_for_each(|remark| writeln!(out, "- {}", escape(remark)))?;
    writeln!(out, "\n{}", escape(foot))
}

/// CSV of cells of which those that a spreadsheet would run are guarded.
fn csv_table(out: &mut dyn Write, head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> io::Result<()> {
    let mut sheet = csv::Writer::from_writer(out);
    sheet.write_record(head)?;
    for row in rows {
        sheet.write_record(row.iter().map(|cell| guard(cell).into_owned()))?;
    }
    sheet.flush()
}

/// A number as CSV and JSON have it.
fn raw(value: f64) -> String {
    crate::report::round(value).to_string()
}

/// A share as readers see it; of few, how many.
pub(super) fn percent(count: u64, of: u64) -> String {
    match of {
        0 => "–".to_owned(),
        1..10 => format!("{count} of {of}"),
        _ => format!("{:.0}%", 100.0 * count as f64 / of as f64),
    }
}
