//! JSON Lines, schema 1: the contract with other programs.
//!
//! For each article one `article` line, which carries the exact text that was analysed, and then its
//! `sentence` lines. Fields may be added within a schema, never renamed or removed. The structs here
//! are the contract and stand apart from the types of the analysis, which may change.

mod article;
mod sentence;
#[cfg(test)]
mod tests;

use std::io::{self, Write};

pub use article::content_hash;

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
    let context = Context::new(report, lexicons, offsets);
    context.write_article(out)?;
    let numbers = report.numbers();
    for (sentence, number) in report.sentences.iter().zip(numbers) {
        line(out, &context.sentence(sentence, number))?;
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
    Context::new(report, lexicons, offsets).write_article(out)
}

fn line(out: &mut dyn Write, value: &impl serde::Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
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

    fn write_article(&self, out: &mut dyn Write) -> io::Result<()> {
        line(out, &self.article())
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
