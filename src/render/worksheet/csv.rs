//! The sheet as CSV: a row a sentence, empty cells to fill in.

use std::io::{self, Write};

use super::Sheet;
use crate::{render::csv::guard, worksheet::Question};

/// Writes the sheet: `id`, `article` (unless blinded), `before` (where sentences stand apart), `sentence`, a
/// column for each question, and `note`.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, sheet: &Sheet<'_>) -> io::Result<()> {
    let mut out = ::csv::Writer::from_writer(out);
    let shown = [("id", true), ("article", !sheet.blind), ("before", sheet.before), ("sentence", true)];
    let mut head: Vec<String> =
        shown.iter().filter(|(_, shown)| *shown).map(|(name, _)| (*name).to_owned()).collect();
    head.extend(Question::ALL.map(|question| question.heading(sheet.scale)));
    head.push("note".to_owned());
    out.write_record(&head)?;
    for row in sheet.rows {
        let texts = [row.id.as_str(), &row.article, &row.before, &row.sentence];
        let texts =
            texts.into_iter().zip(shown).filter(|(_, (_, shown))| *shown).map(|(text, _)| guard(text));
        let empty = std::iter::repeat_n("".into(), Question::ALL.len() + 1);
        out.write_record(texts.chain(empty).map(|cell| cell.into_owned()))?;
    }
    out.flush()
}
