//! The full sheet of one article: figures in four groups, sources, and what to look at first.

mod figures;
mod severe;
mod sources;
#[cfg(test)]
mod tests;

use std::io::{self, Write};

pub(in crate::render) use severe::kind_name;

use comfy_table::{CellAlignment, ContentArrangement};

use super::{
    Provenance, Style, closing_remarks,
    color::Ink,
    safe,
    table::write_remarks,
    width::{shorten, shorten_middle},
};
use crate::{
    lexicon::LexiconSet,
    report::{ArticleReport, Totals, grouped, is_small},
};

/// Writes the sheet of an article.
///
/// # Errors
/// Those of `out`.
pub fn write(
    out: &mut dyn Write,
    report: &ArticleReport,
    lexicons: &LexiconSet,
    style: Style,
) -> io::Result<()> {
    let totals = Totals::of(report);
    write_head(out, report, &totals, style)?;
    figures::write(out, &totals, style)?;
    sources::write(out, report, style)?;
    severe::write(out, report, style)?;
    let mut remarks = if is_small(&totals) { vec![super::SMALL_REMARK.to_owned()] } else { Vec::new() };
    remarks.extend(closing_remarks(&totals, &Provenance::of(lexicons, report.genre)));
    write_remarks(out, &remarks, style)
}

/// Which article it is, and how much of it there is.
fn write_head(out: &mut dyn Write, report: &ArticleReport, totals: &Totals, style: Style) -> io::Result<()> {
    let article = &report.article;
    let room = usize::from(style.width);
    writeln!(out, "{}", style.paint(Ink::Bold, &shorten_middle(&safe(&article.id), room)))?;
    if let Some(title) = &article.title {
        write_remarks(out, std::slice::from_ref(title), Style { color: false, ..style })?;
    }
    let fields = article.metadata.keys().filter_map(|name| Some(format!("{name}: {}", article.field(name)?)));
    let size = [
        format!("{} words", grouped(totals.words)),
        format!("{} sentences", grouped(totals.sentences)),
        format!("{} of them assertive (shares are of these)", grouped(totals.assertive())),
    ];
    let facts = size.into_iter().chain(fields).collect::<Vec<_>>().join(" · ");
    write_remarks(out, &[facts], style)?;
    writeln!(out)
}

/// The heading of a part of the sheet, with what it is about.
fn heading(out: &mut dyn Write, title: &str, about: &str, style: Style) -> io::Result<()> {
    let room = usize::from(style.width).saturating_sub(title.len() + 2);
    writeln!(out, "{}  {}", style.paint(Ink::Bold, title), style.paint(Ink::Dim, &shorten(about, room)))
}

/// A table without lines that breaks long cells to fit. `right` are the columns of numbers.
fn grid(header: &[&str], rows: Vec<Vec<String>>, right: &[usize], style: Style) -> String {
    let mut grid = comfy_table::Table::new();
    grid.force_no_tty().load_style(comfy_table::TableStyle::new());
    grid.set_content_arrangement(ContentArrangement::Dynamic).set_width(style.width);
    grid.set_header(header.iter().copied());
    grid.add_rows(rows);
    for (i, column) in grid.column_iter_mut().enumerate() {
        column.set_padding((if i == 0 { 2 } else { 0 }, if i + 1 == header.len() { 0 } else { 2 }));
        column.set_cell_alignment(if right.contains(&i) {
            CellAlignment::Right
        } else {
            CellAlignment::Left
        });
    }
    grid.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}
