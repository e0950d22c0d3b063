//! JSON Lines, schema 1: the contract with other programs.
//!
//! For each article one `article` line, which carries the exact text that was analysed, and then its
//! `sentence` lines. Fields may be added within a schema, never renamed or removed. The structs here
//! are the contract and stand apart from the types of the analysis, which may change.

mod article;
mod one_line;
mod sentence;
#[cfg(test)]
mod tests;

use std::io::{self, Write};

use serde_json::Serializer;

pub use article::content_hash;
use one_line::OneLine;

use super::{Offsets, offsets::Converter};
use crate::{
    article::Places,
    lexicon::{Category, EntryId, LexiconSet},
    report::ArticleReport,
    text::Span,
};

/// Number of the record format.
pub const SCHEMA: u32 = 1;

/// Writes an article's line and then one line a sentence.
///
/// # Errors
/// Those of `out`.
pub fn write_report(
    out: &mut dyn Write,
    report: &ArticleReport,
    lexicons: &LexiconSet,
    offsets: Offsets,
) -> io::Result<()> {
    write_kept(out, report, lexicons, offsets, None)
}

/// The same with a line only for the sentences to keep, if a value is given for each; the article's line then
/// has their number.
///
/// # Errors
/// Those of `out`.
pub fn write_kept(
    out: &mut dyn Write,
    report: &ArticleReport,
    lexicons: &LexiconSet,
    offsets: Offsets,
    keep: Option<&[bool]>,
) -> io::Result<()> {
    let context = Context::new(report, lexicons, offsets);
    let shown = keep.map(|keep| keep.iter().filter(|kept| **kept).count());
    line(out, &context.article(shown))?;
    for (place, (sentence, number)) in report.sentences.iter().zip(report.numbers()).enumerate() {
        if keep.is_none_or(|keep| keep.get(place) == Some(&true)) {
            line(out, &context.sentence(sentence, number))?;
        }
    }
    Ok(())
}

/// Writes only the article's line, with its profile.
///
/// # Errors
/// Those of `out`.
pub fn write_article(
    out: &mut dyn Write,
    report: &ArticleReport,
    lexicons: &LexiconSet,
    offsets: Offsets,
) -> io::Result<()> {
    line(out, &Context::new(report, lexicons, offsets).article(None))
}

fn line(out: &mut dyn Write, value: &impl serde::Serialize) -> io::Result<()> {
    value.serialize(&mut Serializer::with_formatter(&mut *out, OneLine))?;
    out.write_all(b"\n")
}

/// What the lines of one article share.
struct Context<'a> {
    report: &'a ArticleReport,
    lexicons: &'a LexiconSet,
    offsets: Offsets,
    converter: Converter,
    places: Places<'a>,
}

impl<'a> Context<'a> {
    fn new(report: &'a ArticleReport, lexicons: &'a LexiconSet, offsets: Offsets) -> Self {
        let converter = Converter::new(&report.article.text, offsets);
        Context { report, lexicons, offsets, converter, places: Places::new(&report.article) }
    }

    fn span(&self, span: Span) -> [u32; 2] {
        self.converter.span(&self.report.article.text, span)
    }

    fn spans(&self, spans: &[Span]) -> Vec<[u32; 2]> {
        spans.iter().map(|span| self.span(*span)).collect()
    }

    fn text(&self, span: Span) -> &'a str {
        span.cut(&self.report.article.text)
    }

    fn entry(&self, entry: Option<EntryId>, category: Category) -> String {
        self.lexicons.entry_name(entry, category)
    }
}
