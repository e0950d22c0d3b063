//! The full sheet of one article: figures in four groups, sources, and what to look at first.

mod figures;
pub(in crate::render) mod markdown;
mod severe;
pub(in crate::render) mod sources;
#[cfg(test)]
mod tests;

use std::io::{self, Write};

pub use markdown::write_markdown;
pub(in crate::render) use severe::kind_name;

use super::{
    Provenance, Style, closing_remarks,
    color::Ink,
    measured, safe,
    table::write_remarks,
    width::{pad, pad_left, shorten_middle, shorten_words, width},
};
use crate::{
    lexicon::LexiconSet,
    report::{ArticleReport, Totals, counted, grouped, is_small},
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
    let provenance = Provenance::of(lexicons, report.genre);
    remarks.extend(closing_remarks(&totals, measured::remark_on_all(), &provenance));
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
    // The line above names the file and its folder.
    let said = |value: &String| article.id.split('/').any(|part| part == value);
    let fields = article.metadata.keys().filter_map(|name| {
        let value = article.field(name).filter(|value| !said(value))?;
        Some(format!("{name}: {value}"))
    });
    let size = [
        counted(totals.words, "word"),
        counted(totals.sentences, "sentence"),
        format!("{} of them assertive (shares are of these)", grouped(totals.assertive())),
    ];
    let facts = size.into_iter().chain(fields).collect::<Vec<_>>().join(" · ");
    write_remarks(out, &[facts], style)?;
    writeln!(out)
}

/// The heading of a part of the sheet, with what it is about.
fn heading(out: &mut dyn Write, title: &str, about: &str, style: Style) -> io::Result<()> {
    let room = usize::from(style.width).saturating_sub(title.len() + 2);
    writeln!(out, "{}  {}", style.paint(Ink::Bold, title), style.paint(Ink::Dim, &shorten_words(about, room)))
}

/// A table without lines whose cells fit already. `right` are the columns of numbers.
pub(in crate::render) fn grid(
    header: &[&str],
    rows: &[Vec<String>],
    right: &[usize],
    style: Style,
) -> String {
    let wide = |i: usize| rows.iter().map(|row| width(&row[i])).max().unwrap_or(0).max(width(header[i]));
    let widths: Vec<usize> = (0..header.len()).map(wide).collect();
    let line = |cells: Vec<&str>| {
        let cells = cells.iter().zip(&widths).enumerate();
        let cells = cells.map(
            |(i, (cell, to))| {
                if right.contains(&i) { pad_left(cell, *to) } else { pad(cell, *to) }
            },
        );
        format!("  {}", cells.collect::<Vec<_>>().join("  ")).trim_end().to_owned()
    };
    let head = style.paint(Ink::Bold, &line(header.to_vec()));
    let body = rows.iter().map(|row| line(row.iter().map(String::as_str).collect()));
    std::iter::once(head).chain(body).map(|line| line + "\n").collect()
}
