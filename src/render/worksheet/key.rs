//! The key: what the program would fill in, and why. It is a sheet that the program filled in, so the same
//! reader reads it.

use std::io::{self, Write};

use crate::{
    render::{Provenance, VERSION, csv::guard},
    worksheet::{Item, Question, Scale},
};

/// Writes the key as CSV: the columns of the sheet, filled in, then `article`, `number`, `reason`,
/// `framelens` (the version) and `lexicons`.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, items: &[Item], scale: Scale, provenance: &Provenance) -> io::Result<()> {
    let mut out = csv::Writer::from_writer(out);
    let questions = Question::ALL.map(|question| question.heading(scale));
    let head = ["id", "before", "sentence"].into_iter().chain(questions.iter().map(String::as_str));
    out.write_record(head.chain(["article", "number", "reason", "framelens", "lexicons"]))?;
    let lexicons = provenance.lexicon_list();
    for Item { row, answers, reasons } in items {
        let number = row.number.to_string();
        // A row needs an answer in each column of words, and an empty cell is one.
        let answers = Question::ALL.map(|question| answers.shown(question, scale).unwrap_or_default());
        let reasons =
            reasons.iter().map(|reason| reason.trim_start_matches("· ")).collect::<Vec<_>>().join(" · ");
        let first = [row.id.as_str(), &row.before, &row.sentence];
        let last = [row.article.as_str(), &number, &reasons, VERSION, &lexicons];
        out.write_record(first.into_iter().chain(answers).chain(last).map(|cell| guard(cell).into_owned()))?;
    }
    out.flush()
}
