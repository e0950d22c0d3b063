//! CSV: one row an article, every figure as a raw number.

use std::{
    borrow::Cow,
    io::{self, Write},
};

use serde_json::Value;

use super::{Provenance, VERSION, table::Row};
use crate::report::{FIGURES, Figure, OWN, Profile, figure, round};

/// Columns that are neither metadata nor figures.
const FIXED: [&str; 5] = ["article", "title", "framelens", "genre", "lexicons"];

/// Writes rows one by one, so that any number of articles needs no memory.
///
/// Text that a spreadsheet would take for a formula gets a leading apostrophe.
pub struct Sheet<'a> {
    fields: Vec<String>,
    /// Figures of the user's own categories.
    own: Vec<Figure>,
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
        let mut out = csv::Writer::from_writer(out);
        let fixed = |range: std::ops::Range<usize>| FIXED[range].iter().map(|name| (*name).to_owned());
        let names = fields.iter().map(|field| guard(&unique(field)).into_owned());
        let figures = FIGURES.iter().map(|figure| figure.name.to_string());
        let own: Vec<Figure> = provenance.own_categories.iter().map(|name| Figure::own(name)).collect();
        let figures = figures.chain(own.iter().map(|figure| figure.name.to_string()));
        out.write_record(fixed(0..2).chain(names).chain(figures).chain(fixed(2..5)).collect::<Vec<_>>())?;
        Ok(Sheet { fields: fields.to_vec(), own, lexicons: provenance.lexicon_list(), out })
    }

    /// Writes a row. Metadata that is not among the fields of the header is left out.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write(&mut self, row: &Row) -> io::Result<()> {
        let mut cells: Vec<Cow<'_, str>> =
            vec![guard(&row.label), guard(row.title.as_deref().unwrap_or_default())];
        cells.extend(
            self.fields.iter().map(|field| row.metadata.get(field).map_or(Cow::Borrowed(""), scalar)),
        );
        let profile = Profile::of(&row.totals);
        let number = |value: Option<f64>| value.map_or(String::new(), |value| round(value).to_string());
        cells.extend(profile.iter().map(|(_, value)| Cow::Owned(number(value))));
        cells.extend(self.own.iter().map(|figure| Cow::Owned(number(figure.value(&row.totals)))));
        let genre = row.totals.genres.to_string();
        cells.extend([Cow::Borrowed(VERSION), Cow::Owned(genre), Cow::Borrowed(&*self.lexicons)]);
        self.out.write_record(cells.iter().map(|cell| cell.as_bytes()))?;
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

/// Puts an apostrophe before text that a spreadsheet would run; numbers stay as they are.
pub fn guard(text: &str) -> Cow<'_, str> {
    let runs = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if runs && !is_number(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte)) && text.parse::<f64>().is_ok()
}
