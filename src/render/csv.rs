//! CSV: one row an article, every figure as a raw number.

use std::{
    borrow::Cow,
    io::{self, Write},
};

use serde_json::Value;

use super::{Provenance, VERSION, safe, table::Row};
use crate::report::{FIGURES, Figure, OWN, Totals, figure, round};

/// Columns that are neither metadata nor figures.
const FIXED: [&str; 5] = ["article", "title", "framelens", "genre", "lexicons"];

/// Writes rows one by one, so that any number of articles needs no memory.
///
/// Text that a spreadsheet would take for a formula gets a leading apostrophe.
pub struct Sheet<'a> {
    fields: Vec<String>,
    /// The figures that have a column.
    figures: Vec<Figure>,
    /// The lexicons, the same in every row.
    lexicons: String,
    out: csv::Writer<&'a mut dyn Write>,
}

impl<'a> Sheet<'a> {
    /// Writes the header: `article`, `title`, the metadata `fields`, every figure by its name, then
    /// that of each category of the user's own (`custom.NAME`), `framelens`, `genre` and `lexicons`. A field whose name one of these has becomes
    /// `metadata.NAME`.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn new(out: &'a mut dyn Write, fields: &[String], provenance: &Provenance) -> io::Result<Sheet<'a>> {
        Sheet::with_columns(out, fields, &[], provenance)
    }

    /// The same with these figures alone, if there are any.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn with_columns(
        out: &'a mut dyn Write,
        fields: &[String],
        columns: &[Figure],
        provenance: &Provenance,
    ) -> io::Result<Sheet<'a>> {
        let mut out = csv::Writer::from_writer(out);
        let fixed = |range: std::ops::Range<usize>| FIXED[range].iter().map(|name| (*name).to_owned());
        let names = fields.iter().map(|field| guard(&unique(field)).into_owned());
        let own = provenance.own_categories.iter().map(|name| Figure::own(name));
        let all = || FIGURES.iter().cloned().chain(own).collect();
        let figures: Vec<Figure> = if columns.is_empty() { all() } else { columns.to_vec() };
        let headings = figures.iter().map(|figure| figure.name.to_string());
        out.write_record(fixed(0..2).chain(names).chain(headings).chain(fixed(2..5)).collect::<Vec<_>>())?;
        Ok(Sheet { fields: fields.to_vec(), figures, lexicons: provenance.lexicon_list(), out })
    }

    /// Writes a row. Metadata that is not among the fields of the header is left out.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write(&mut self, row: &Row) -> io::Result<()> {
        self.cell(&guard(&row.label))?;
        self.cell(&guard(row.title.as_deref().unwrap_or_default()))?;
        for field in &self.fields {
            let cell = row.metadata.get(field).map_or(Cow::Borrowed(""), scalar);
            self.out.write_field(cell.as_bytes())?;
        }
        self.figures(&row.totals)?;
        self.cell(VERSION)?;
        self.cell(&row.totals.genres.to_string())?;
        self.out.write_field(self.lexicons.as_bytes())?;
        Ok(self.out.write_record(None::<&[u8]>)?)
    }

    fn cell(&mut self, text: &str) -> io::Result<()> {
        Ok(self.out.write_field(text.as_bytes())?)
    }

    /// The figures, those of own categories last; nothing where one is not defined.
    fn figures(&mut self, totals: &Totals) -> io::Result<()> {
        let mut cell = Vec::new();
        for figure in &self.figures {
            cell.clear();
            if let Some(value) = figure.value(totals) {
                write!(cell, "{}", round(value))?;
            }
            self.out.write_field(&cell)?;
        }
        Ok(())
    }

    /// Writes what is still held back.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn finish(mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// A field's name in the header, told apart from the other columns.
fn unique(field: &str) -> String {
    if figure(field).is_some() || field.starts_with(OWN) || FIXED.contains(&field) {
        format!("metadata.{field}")
    } else {
        field.to_owned()
    }
}

fn scalar(value: &Value) -> Cow<'_, str> {
    match value {
        Value::String(text) => guard(text),
        Value::Null => Cow::Borrowed(""),
        other => Cow::Owned(other.to_string()),
    }
}

/// Puts an apostrophe before text that a spreadsheet would run, and makes visible what would steer the
/// terminal on which a table is shown; numbers stay as they are.
pub fn guard(text: &str) -> Cow<'_, str> {
    let runs =
        text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) && !is_number(text);
    if !runs && !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    let mut cell = String::from(if runs { "'" } else { "" });
    for letter in text.chars() {
        if steers(letter) { safe::push(&mut cell, letter) } else { cell.push(letter) }
    }
    Cow::Owned(cell)
}

/// Control characters but those that lay out a cell, and marks that turn the direction of writing.
fn steers(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t')
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte)) && text.parse::<f64>().is_ok()
}
