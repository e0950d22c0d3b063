//! From the text of a cell to an answer.

use super::{Answer, Question, Scale};
use crate::explain::nearest;

/// What stands for *I do not know* where a value is chosen.
const UNKNOWN: [&str; 5] = ["?", "-", "–", "n/a", "x"];

/// What stands for *there are no such words*.
const NOTHING: [&str; 9] = ["-", "–", "—", "none", "nobody", "no one", "nothing", "n/a", "0"];

/// Other ways to write a value.
const ALSO: [(&str, &str); 2] = [("y", "yes"), ("n", "no")];

/// Reads a cell: `None` if it says nothing.
///
/// # Errors
/// What was expected, with the nearest value, if the cell holds a value that there is not.
pub(super) fn read(question: Question, scale: Scale, cell: &str) -> Result<Option<Answer>, String> {
    let text = unguard(cell).trim();
    let lower = text.trim_end_matches(['.', '!']).trim().to_lowercase();
    if text.is_empty() {
        return Ok(None);
    }
    if question.is_words() {
        let none = NOTHING.contains(&lower.as_str());
        return Ok(Some(Answer::Words(if none { String::new() } else { text.to_owned() })));
    }
    if UNKNOWN.contains(&lower.as_str()) {
        return Ok(None);
    }
    let also = ALSO.iter().find(|(short, _)| *short == lower && question == Question::NeedsSource);
    let wanted = also.map_or(lower.as_str(), |(_, value)| value);
    let values = question.values(scale);
    match values.iter().position(|value| *value == wanted) {
        Some(place) => Ok(Some(Answer::Value(place as u8))),
        None => Err(format!("{} is `{text}`; {}", question.name(), expected(question, scale, wanted))),
    }
}

/// A cell without the apostrophe by which a spreadsheet takes it for text; see `render::csv::guard`.
pub(super) fn unguard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) => {
            rest
        }
        _ => cell,
    }
}

/// `expected named, described, vague or none; nearest is described`.
fn expected(question: Question, scale: Scale, wanted: &str) -> String {
    let choices = question.choices(scale);
    let list = match (question, choices.split_last()) {
        (Question::Level, _) if scale == Scale::Levels => "a number from 0 to 5".to_owned(),
        (_, Some((last, rest))) => format!("{} or {last}", rest.join(", ")),
        (_, None) => String::new(),
    };
    match near(question, scale, wanted) {
        Some(value) => format!("expected {list}; nearest is {value}"),
        None => format!("expected {list}"),
    }
}

/// The value that was most probably meant; of numbers the next that there is.
fn near(question: Question, scale: Scale, wanted: &str) -> Option<&'static str> {
    let values = question.values(scale);
    if question == Question::Level && scale == Scale::Levels {
        let number = wanted.replace(',', ".").parse::<f64>().ok().filter(|number| number.is_finite());
        return number.map(|number| values[number.round().clamp(0.0, 5.0) as usize]);
    }
    let near = nearest(wanted, values.iter().copied());
    // Of few and short values the first letter tells enough: `yse`.
    let mut alike = values.iter().filter(|value| wanted.starts_with(&value[..1]));
    let alone = alike.next().filter(|_| alike.next().is_none());
    near.first().or(alone).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(question: Question, scale: Scale, cell: &str) -> Result<Option<u8>, String> {
        read(question, scale, cell).map(|answer| match answer {
            Some(Answer::Value(value)) => Some(value),
            _ => None,
        })
    }

    #[test]
    fn values_are_read_whatever_their_case_and_blanks() {
        for (question, scale, cell, expected) in [
            (Question::Level, Scale::Bands, " Named ", Some(3)),
            (Question::Level, Scale::Levels, "5", Some(5)),
            (Question::NeedsSource, Scale::Bands, "Y", Some(1)),
            (Question::NeedsSource, Scale::Bands, "No.", Some(0)),
            (Question::WhoseHedge, Scale::Bands, "SOURCE", Some(1)),
            (Question::WhoseHedge, Scale::Bands, "'-", None),
            (Question::Level, Scale::Bands, "?", None),
            (Question::Level, Scale::Bands, "", None),
        ] {
            assert_eq!(value(question, scale, cell), Ok(expected), "{cell}");
        }
    }

    #[test]
    fn a_misspelt_value_is_told_with_the_nearest() {
        for (question, scale, cell, message) in [
            (
                Question::Level,
                Scale::Bands,
                "discribed",
                "level is `discribed`; expected named, described, vague or none; nearest is described",
            ),
            (
                Question::Level,
                Scale::Levels,
                "7",
                "level is `7`; expected a number from 0 to 5; nearest is 5",
            ),
            (Question::Level, Scale::Levels, "high", "level is `high`; expected a number from 0 to 5"),
            (
                Question::NeedsSource,
                Scale::Bands,
                "yse",
                "needs a source? is `yse`; expected yes or no; nearest is yes",
            ),
        ] {
            assert_eq!(read(question, scale, cell), Err(message.to_owned()));
        }
    }

    #[test]
    fn an_apostrophe_against_formulas_is_undone() {
        for (cell, words) in [("'=SUM(A1)", "=SUM(A1)"), ("'tis said", "'tis said"), ("none", ""), ("–", "")]
        {
            let answer = read(Question::Cue, Scale::Bands, cell);
            assert_eq!(answer, Ok(Some(Answer::Words(words.to_owned()))), "{cell}");
        }
    }
}
