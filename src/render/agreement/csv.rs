//! Who answered what, for spreadsheets and for one's own statistics: a row for each sentence and question.

use std::io::{self, Write};

use super::Page;
use crate::{
    render::{VERSION, csv::guard},
    worksheet::Question,
};

/// Writes the answers, sentences in order of dispute: `id`, `sentence`, `apart` (0 to 1), `question`, a column
/// for each coder, and `framelens version`. An empty cell is no answer; `-` says that there are no such words.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
    let mut out = csv::Writer::from_writer(out);
    let coders = page.codings.coders.iter().map(|name| guard(name).into_owned());
    let head = ["id", "sentence", "apart", "question"].map(str::to_owned);
    out.write_record(head.into_iter().chain(coders).chain(["framelens version".to_owned()]))?;
    let disputed = page.codings.disputed();
    for found in disputed.iter().take(page.limit.unwrap_or(usize::MAX)) {
        let (sentence, apart) = (found.sentence, format!("{:.4}", found.apart));
        for question in Question::ALL {
            let answer = |answers: &Option<crate::worksheet::Answers>| {
                let shown = answers.as_ref().and_then(|answers| answers.shown(question, page.codings.scale));
                match shown {
                    Some("") => "-".to_owned(),
                    shown => guard(shown.unwrap_or_default()).into_owned(),
                }
            };
            let first =
                [sentence.id.as_str(), &guard(&sentence.text), &apart, question.name()].map(str::to_owned);
            let answers = sentence.answers.iter().map(answer);
            out.write_record(first.into_iter().chain(answers).chain([VERSION.to_owned()]))?;
        }
    }
    out.flush()
}
