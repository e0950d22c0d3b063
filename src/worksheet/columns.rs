//! The header of a sheet: which column is which, and what parts the cells.

use super::{Question, Scale};

/// The mark that parts the cells of the first line.
pub(super) fn delimiter(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    let times = |mark: u8| head.bytes().filter(|byte| *byte == mark).count();
    [b',', b';', b'\t'].into_iter().max_by_key(|mark| (times(*mark), *mark == b',')).unwrap_or(b',')
}

/// Which column is which.
pub(super) struct Columns {
    pub(super) count: usize,
    pub(super) id: usize,
    pub(super) sentence: Option<usize>,
    pub(super) before: Option<usize>,
    pub(super) questions: Vec<(Question, usize)>,
    /// How finely the header says the level is asked for.
    pub(super) scale: Option<Scale>,
    pub(super) is_key: bool,
}

impl Columns {
    pub(super) fn of(head: &csv::StringRecord) -> Option<Columns> {
        let place = |name: &str| head.iter().position(|cell| cell.trim().eq_ignore_ascii_case(name));
        let named = |(place, cell)| Question::named(cell).map(|question| (question, place));
        let questions: Vec<_> = head.iter().enumerate().filter_map(named).collect();
        let level = questions.iter().find(|(question, _)| *question == Question::Level);
        let scale = level.and_then(|(_, place)| scale_of(head.get(*place).unwrap_or_default()));
        Some(Columns {
            count: head.len(),
            id: place("id")?,
            sentence: place("sentence"),
            before: place("before"),
            questions,
            scale,
            is_key: place("framelens").is_some(),
        })
    }

    /// Where the header does not tell, the first number or word below it does.
    pub(super) fn guess(&self, records: &[csv::StringRecord]) -> Scale {
        let level = self.questions.iter().find(|(question, _)| *question == Question::Level);
        let cells = records.iter().filter_map(|record| record.get(level?.1)).map(str::trim);
        let first =
            cells.filter(|cell| !cell.is_empty()).map(|cell| cell.starts_with(|c: char| c.is_ascii_digit()));
        if first.into_iter().next() == Some(true) { Scale::Levels } else { Scale::Bands }
    }
}

/// `level (0-5)` or `level (named, …)`.
fn scale_of(heading: &str) -> Option<Scale> {
    match heading.split_once('(')?.1 {
        values if values.contains("named") => Some(Scale::Bands),
        values if values.contains('5') => Some(Scale::Levels),
        _ => None,
    }
}
