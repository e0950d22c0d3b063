//! Which columns a table has, and how wide they are.

use super::{Table, in_profile_order};
use crate::{
    render::{
        Style,
        grid::keep_company,
        safe,
        width::{width, wrap},
    },
    report::{Figure, Totals, figure, shown},
};

/// The columns of a table in 80 columns of a terminal.
pub const DEFAULT_COLUMNS: [&str; 8] = [
    "words",
    "sentences",
    "named_share",
    "vague_share",
    "none_share",
    "unsourced",
    "hedges_writer_rate",
    "intensifiers_writer_rate",
];

/// What wider terminals add, the most telling first.
const MORE: [&str; 12] = [
    "described_share",
    "effective_sources",
    "quoted_word_share",
    "unsourced_share",
    "severity_rate",
    "hedges_source_rate",
    "intensifiers_source_rate",
    "top_source_share",
    "first_named_source",
    "weakly_sourced_share",
    "distancing_share",
    "endorsing_share",
];

/// Blank columns between two columns of the table.
pub(super) const GAP: usize = 2;

/// The first column is never narrower, and no wider if that makes room for another figure.
const LABEL: std::ops::RangeInclusive<usize> = 12..=40;

/// The columns of [`DEFAULT_COLUMNS`].
pub fn default_columns() -> Vec<Figure> {
    DEFAULT_COLUMNS.iter().filter_map(|name| figure(name)).cloned().collect()
}

/// The default columns and those of the user's own categories.
pub(super) fn usual_columns(total: &Totals) -> Vec<Figure> {
    default_columns().into_iter().chain(total.own.keys().map(|category| Figure::own(category))).collect()
}

/// A column with its heading in lines and its width.
pub(super) struct Column {
    pub(super) figure: Figure,
    pub(super) heading: Vec<String>,
    pub(super) width: usize,
}

/// Columns that stand side by side, with the width of the first.
pub(super) struct Block {
    pub(super) label: usize,
    pub(super) columns: Vec<Column>,
}

/// Puts the columns into as few blocks as fit.
pub(super) fn blocks(table: &Table, total: &Totals, style: Style) -> Vec<Block> {
    let room = usize::from(style.width);
    let chosen = match table.columns.as_slice() {
        [] => fitting(table, total, room),
        given => given.to_vec(),
    };
    let mut blocks: Vec<Vec<Column>> = Vec::new();
    for figure in chosen {
        let column = measure(table, total, &figure);
        match blocks.last_mut() {
            Some(block) if used(block) + GAP + column.width + LABEL.start() <= room => block.push(column),
            _ => blocks.push(vec![column]),
        }
    }
    if style.edge {
        keep_company(&mut blocks);
    }
    let widest = widest_label(table);
    let label = |columns: &[Column]| room.saturating_sub(used(columns)).clamp(*LABEL.start(), widest);
    blocks.into_iter().map(|columns| Block { label: label(&columns), columns }).collect()
}

/// The default columns and as many more as leave room for the labels.
fn fitting(table: &Table, total: &Totals, room: usize) -> Vec<Figure> {
    let mut chosen = usual_columns(total);
    let widths = chosen.iter().map(|figure| GAP + measure(table, total, figure).width);
    let mut used: usize = widths.sum::<usize>() + widest_label(table).min(*LABEL.end());
    for figure in MORE.iter().filter_map(|name| figure(name)) {
        let more = GAP + measure(table, total, figure).width;
        if used + more <= room {
            used += more;
            chosen.push(figure.clone());
        }
    }
    in_profile_order(chosen)
}

fn measure(table: &Table, total: &Totals, figure: &Figure) -> Column {
    let rows = table.rows.iter().map(|row| &row.totals).chain([total]);
    let cells = rows.map(|totals| width(&shown(figure, totals).to_string())).max();
    let words = figure.heading.split(' ').map(width).max();
    let least = cells.max(words).unwrap_or(0);
    let heading = wrap(&figure.heading, least);
    Column { figure: figure.clone(), heading, width: least }
}

fn used(columns: &[Column]) -> usize {
    columns.iter().map(|column| GAP + column.width).sum()
}

fn widest_label(table: &Table) -> usize {
    let rows = table.rows.iter().map(|row| width(&safe(&row.label))).max();
    rows.unwrap_or(0).max(*LABEL.start())
}
