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
    width::{shorten_middle, shorten_words, width, wrap},
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

/// The heading of a part, with what it is about: behind it, or below it where it would break.
pub(in crate::render) fn heading(
    out: &mut dyn Write,
    title: &str,
    about: &str,
    style: Style,
) -> io::Result<()> {
    let bold = style.paint(Ink::Bold, title);
    if style.breaks(width(title) + 2 + width(about)) {
        writeln!(out, "{bold}")?;
        return write_dim(out, about, style);
    }
    let room = usize::from(style.width).saturating_sub(width(title) + 2);
    writeln!(out, "{bold}  {}", style.paint(Ink::Dim, &shorten_words(about, room)))
}

/// A remark set in, broken into lines.
fn write_dim(out: &mut dyn Write, text: &str, style: Style) -> io::Result<()> {
    let lines = wrap(text, usize::from(style.width).saturating_sub(2).max(24));
    lines.iter().try_for_each(|line| writeln!(out, "  {}", style.paint(Ink::Dim, line)))
}
