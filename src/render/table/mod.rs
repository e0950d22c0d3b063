//! The table of many articles: one row each and a total.

mod columns;
mod labels;
mod markdown;
mod terminal;
#[cfg(test)]
mod tests;

use std::{
    collections::BTreeSet,
    io::{self, Write},
};

use super::{Provenance, Style, csv, measured};
use crate::{
    article::Metadata,
    report::{ArticleReport, FIGURES, Figure, Totals, is_small, shown},
};

pub use columns::{DEFAULT_COLUMNS, default_columns};
pub use markdown::escape;
pub(in crate::render) use terminal::write_remarks;

/// A row of a [`Table`].
#[derive(Clone, Debug)]
pub struct Row {
    /// What it is about: an article's id, or the name of a group.
    pub label: String,
    /// The article's title.
    pub title: Option<String>,
    /// The article's metadata.
    pub metadata: Metadata,
    /// What its figures are computed from.
    pub totals: Totals,
}

impl Row {
    /// The row of an article.
    pub fn of(report: &ArticleReport) -> Row {
        let article = &report.article;
        Row {
            label: article.id.clone(),
            title: article.title.clone(),
            metadata: article.metadata.clone(),
            totals: Totals::of(report),
        }
    }
}

/// Rows of figures with a total and a footer. There is no composite to rank articles by.
#[derive(Clone, Debug)]
pub struct Table {
    label: String,
    columns: Vec<Figure>,
    rows: Vec<Row>,
    omitted: u64,
    total: Option<Totals>,
    provenance: Provenance,
}

impl Table {
    /// A table with these columns. Without any, a terminal shows the default ones and as many more
    /// as fit into its width, Markdown the default ones, CSV every figure.
    pub fn new(columns: &[Figure]) -> Table {
        Table {
            label: "article".to_owned(),
            columns: columns.to_vec(),
            rows: Vec::new(),
            omitted: 0,
            total: None,
            provenance: Provenance::default(),
        }
    }

    /// Adds a row.
    pub fn push(&mut self, row: Row) {
        self.rows.push(row);
    }

    /// Sets the heading of the first column, *article* unless rows are something else.
    pub fn set_label(&mut self, label: impl Into<String>) {
        self.label = label.into();
    }

    /// Says that `omitted` articles have no row (*and 12 more*), and what all articles come to.
    /// Without this the total is the sum of the rows.
    pub fn set_total(&mut self, omitted: u64, total: Totals) {
        self.omitted = omitted;
        self.total = Some(total);
    }

    /// Sets what the footer says about version, genre and lexicons.
    pub fn set_provenance(&mut self, provenance: Provenance) {
        self.provenance = provenance;
    }

    /// Writes the table for a terminal; columns that do not fit stand in a second block below.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn terminal(&self, out: &mut dyn Write, style: Style) -> io::Result<()> {
        terminal::write(self, out, style)
    }

    /// Writes the table as Markdown.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn markdown(&self, out: &mut dyn Write) -> io::Result<()> {
        markdown::write(self, out)
    }

    /// Writes the rows as CSV: raw numbers, no total (see [`csv::Sheet`]).
    ///
    /// # Errors
    /// Those of `out`.
    pub fn csv(&self, out: &mut dyn Write) -> io::Result<()> {
        let fields: BTreeSet<&String> = self.rows.iter().flat_map(|row| row.metadata.keys()).collect();
        let fields: Vec<String> = fields.into_iter().cloned().collect();
        let mut sheet = csv::Sheet::with_columns(out, &fields, &self.columns, &self.provenance)?;
        self.rows.iter().try_for_each(|row| sheet.write(row))?;
        sheet.finish()
    }

    /// The heading of the first column.
    pub(in crate::render) fn label(&self) -> &str {
        &self.label
    }

    /// The rows.
    pub(in crate::render) fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// How many articles have no row.
    pub(in crate::render) fn omitted(&self) -> u64 {
        self.omitted
    }

    /// The columns asked for, or the usual ones.
    pub(in crate::render) fn columns_for(&self, total: &Totals) -> Vec<Figure> {
        if self.columns.is_empty() { columns::usual_columns(total) } else { self.columns.clone() }
    }

    /// What all articles come to.
    pub(in crate::render) fn sum(&self) -> Totals {
        self.total.clone().unwrap_or_else(|| {
            let mut sum = Totals::default();
            self.rows.iter().for_each(|row| sum += &row.totals);
            sum
        })
    }

    /// Whether a total says more than the rows.
    pub(in crate::render) fn has_total(&self) -> bool {
        self.rows.len() as u64 + self.omitted > 1
    }

    /// The cells of a row in these columns.
    fn cells(columns: &[&Figure], totals: &Totals) -> Vec<String> {
        columns.iter().map(|figure| shown(figure, totals).to_string()).collect()
    }

    /// What readers must know to read the cells, one remark a line.
    fn remarks(&self, total: &Totals) -> Vec<String> {
        let mut remarks = Vec::new();
        if self.rows.iter().any(|row| is_small(&row.totals)) {
            remarks.push(super::SMALL_REMARK.to_owned());
        }
        if self.has_total() {
            remarks.push("The last row is of all sentences and words together.".to_owned());
        }
        let measured = measured::remark(self.columns_for(total).iter().map(|figure| &*figure.name));
        remarks.extend(super::closing_remarks(total, measured, &self.provenance));
        remarks
    }
}

/// The figures in the order of the profile, those of the user's own categories last.
fn in_profile_order(mut columns: Vec<Figure>) -> Vec<Figure> {
    let place = |column: &Figure| FIGURES.iter().position(|figure| figure == column).unwrap_or(FIGURES.len());
    columns.sort_by_key(place);
    columns
}
