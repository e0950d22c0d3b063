//! A table of figures as its template sees it.

use serde::Serialize;

use super::{
    figures::{self, Band},
    part,
};
use crate::{
    render::{
        SMALL_REMARK,
        table::{Row, Table},
    },
    report::{Figure, Totals, is_small, shown},
};

/// Headings, rows and the sum.
#[derive(Serialize)]
pub(super) struct View {
    label: String,
    columns: Vec<Column>,
    rows: Vec<Line>,
    total: Option<Line>,
    /// Said if there are short texts among the rows.
    remark: Option<&'static str>,
    /// How many rows are not there.
    omitted: u64,
}

#[derive(Serialize)]
struct Column {
    name: String,
    heading: String,
    doc: String,
}

#[derive(Serialize)]
struct Line {
    label: String,
    title: Option<String>,
    /// The part of the page that it leads to.
    anchor: Option<String>,
    bands: Vec<Band>,
    /// The share of named sources, for sorting the bars.
    named: Option<f64>,
    cells: Vec<Cell>,
}

/// A figure as readers see it and as rows are sorted by it.
#[derive(Serialize)]
struct Cell {
    shown: String,
    value: Option<f64>,
}

impl View {
    pub(super) fn of(table: &Table, link: &dyn Fn(&str) -> Option<u64>) -> View {
        let sum = table.sum();
        let figures = table.columns_for(&sum);
        let line = |row: &Row| Line {
            title: row.title.clone(),
            anchor: link(&row.label).map(part::anchor),
            ..line(row.label.clone(), &figures, &row.totals)
        };
        View {
            label: table.label().to_owned(),
            rows: table.rows().iter().map(line).collect(),
            total: table.has_total().then(|| line_of_all(&figures, &sum)),
            remark: table.rows().iter().any(|row| is_small(&row.totals)).then_some(SMALL_REMARK),
            omitted: table.omitted(),
            columns: figures.into_iter().map(column).collect(),
        }
    }
}

fn column(figure: Figure) -> Column {
    Column { name: figure.name.into(), heading: figure.heading.into(), doc: figure.doc.into() }
}

fn line_of_all(figures: &[Figure], sum: &Totals) -> Line {
    line(format!("all {} articles", crate::report::grouped(sum.articles)), figures, sum)
}

fn line(label: String, figures: &[Figure], totals: &Totals) -> Line {
    let cell = |figure: &Figure| Cell {
        shown: shown(figure, totals).to_string(),
        value: figure.value(totals).map(crate::report::round),
    };
    let named = crate::report::figure("named_share").and_then(|figure| figure.value(totals));
    Line {
        label,
        title: None,
        anchor: None,
        bands: figures::bands(&totals.levels),
        named,
        cells: figures.iter().map(cell).collect(),
    }
}
