//! Reads a sheet that somebody filled in, or the program's key: CSV, row by row.
//!
//! What cannot be used is named with its line and what was expected; everything else is used.

use std::{collections::BTreeMap, fmt};

use super::{
    Answers, Scale,
    columns::{Columns, delimiter},
    is_sentence_id, value,
};

/// A sheet with what one coder answered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filled {
    /// Who filled it in.
    pub coder: String,
    /// How finely the level was asked for.
    pub scale: Scale,
    /// Whether it is a key, made by the program.
    pub is_key: bool,
    /// The rows that can be used, in order.
    pub rows: Vec<FilledRow>,
    /// What cannot be used.
    pub faults: Vec<SheetFault>,
}

/// A row of a filled sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FilledRow {
    /// The line of the file on which it begins.
    pub line: u64,
    /// See [`super::sentence_id`].
    pub id: String,
    /// The sentence as the sheet has it.
    pub sentence: String,
    /// What stands before it, if the sheet says so.
    pub before: String,
    /// What was answered; empty if nothing.
    pub answers: Answers,
}

/// Something in a sheet that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetFault {
    /// The file as the user knows it, or what its coder is called instead.
    pub file: String,
    /// Whether `file` is a coder, because the names of files tell those of people.
    pub hidden: bool,
    /// Its line, from 1.
    pub line: u64,
    /// What is wrong and what was expected.
    pub message: String,
}

impl fmt::Display for SheetFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = if self.hidden { ", line " } else { ":" };
        write!(out, "{}{line}{}: {}", self.file, self.line, self.message)
    }
}

/// Why nothing of a file can be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It has no line.
    #[error("the file is empty; give a sheet that `framelens worksheet --format csv` made")]
    Empty,
    /// Its first line is no header of a sheet.
    #[error(
        "the first line has no column `id`; give a sheet that `framelens worksheet --format csv` made, saved as CSV"
    )]
    NoId,
    /// It is no text.
    #[error("this is no CSV but a spreadsheet or another kind of file; save the sheet as CSV")]
    NoText,
}

/// Reads a sheet. `file` names it in messages, `coder` is who filled it in.
///
/// Cells may be parted by commas, semicolons or tabs, whichever the header uses, because spreadsheets differ
/// by country.
///
/// # Errors
/// [`Unreadable`] if it is no sheet at all; faults of single rows are in [`Filled::faults`].
pub fn read_filled(file: &str, coder: &str, bytes: &[u8]) -> Result<Filled, Unreadable> {
    if bytes.contains(&0) || bytes.starts_with(b"PK\x03\x04") {
        return Err(Unreadable::NoText);
    }
    // A spreadsheet that does not write UTF-8 spoils curly quotes only; ids and values are plain letters.
    let text = String::from_utf8_lossy(bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut table = csv::ReaderBuilder::new()
        .flexible(true)
        .has_headers(false)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut records = table.records().filter_map(Result::ok);
    let head = records.next().ok_or(Unreadable::Empty)?;
    let columns = Columns::of(&head).ok_or(Unreadable::NoId)?;
    let records: Vec<csv::StringRecord> = records.collect();
    let lines = lines(text, &records);
    let scale = columns.scale.unwrap_or_else(|| columns.guess(&records));
    let filled = Filled { coder: coder.to_owned(), scale, is_key: columns.is_key, ..Filled::default() };
    let mut reader = Reader { file, columns, filled, seen: BTreeMap::new() };
    records.iter().zip(lines).for_each(|(record, line)| reader.row(record, line));
    Ok(reader.filled)
}

/// The line on which each record begins. The parser's own count is one short where lines end in CR LF, as
/// those of most spreadsheets do.
fn lines(text: &str, records: &[csv::StringRecord]) -> Vec<u64> {
    let bytes = text.as_bytes();
    let (mut at, mut line) = (0, 1);
    let mut line_of = |record: &csv::StringRecord| {
        let start = record.position().map_or(0, csv::Position::byte) as usize;
        let breaks = bytes[start..].iter().take_while(|byte| b"\r\n".contains(byte)).count();
        line += bytes[at..start + breaks].iter().filter(|byte| **byte == b'\n').count() as u64;
        at = start + breaks;
        line
    };
    records.iter().map(&mut line_of).collect()
}

struct Reader<'a> {
    file: &'a str,
    columns: Columns,
    filled: Filled,
    /// The line of each id.
    seen: BTreeMap<String, u64>,
}

impl Reader<'_> {
    fn row(&mut self, record: &csv::StringRecord, line: u64) {
        // Spreadsheets leave empty rows and cells behind where somebody typed and deleted.
        if record.iter().all(|cell| cell.trim().is_empty()) {
            return;
        }
        if let Err(message) = self.usable(record, line) {
            return self.fault(line, format!("{message}; the row is left out"));
        }
        let cell = |place: Option<usize>| {
            value::unguard(place.and_then(|place| record.get(place)).unwrap_or_default())
        };
        let (id, sentence, before) = (
            cell(Some(self.columns.id)).trim().to_owned(),
            cell(self.columns.sentence).to_owned(),
            cell(self.columns.before).to_owned(),
        );
        self.seen.insert(id.clone(), line);
        let answers = self.answers(record, line);
        self.filled.rows.push(FilledRow { line, id, sentence, before, answers });
    }

    /// Whether a row has its cells and an id of its own.
    fn usable(&self, record: &csv::StringRecord, line: u64) -> Result<(), String> {
        let more = record.iter().skip(self.columns.count).any(|cell| !cell.trim().is_empty());
        if more || record.len() < self.columns.count {
            let (found, wanted) = (record.len(), self.columns.count);
            return Err(format!(
                "{found} cells where the header has {wanted}; words with a comma need quotation marks"
            ));
        }
        let id = value::unguard(record.get(self.columns.id).unwrap_or_default()).trim();
        if !is_sentence_id(id) {
            let near = crate::explain::nearest(id, self.seen.keys().map(String::as_str));
            let near = near.first().filter(|near| self.seen.get(**near) != Some(&line));
            let near = near.map_or(String::new(), |near| format!("; nearest above is {near}"));
            return Err(format!(
                "id is `{id}`; expected six letters, a hyphen and a number as on the worksheet{near}"
            ));
        }
        match self.seen.get(id) {
            Some(first) => Err(format!("{id} stands a second time (first on line {first})")),
            None => Ok(()),
        }
    }

    fn answers(&mut self, record: &csv::StringRecord, line: u64) -> Answers {
        let mut answers = Answers::default();
        for (question, place) in self.columns.questions.clone() {
            match value::read(question, self.filled.scale, record.get(place).unwrap_or_default()) {
                Ok(None) => {}
                Ok(Some(answer)) => answers.set(question, answer),
                Err(message) => self.fault(line, format!("{message}; the cell is left out")),
            }
        }
        answers.settle();
        answers
    }

    fn fault(&mut self, line: u64, message: String) {
        self.filled.faults.push(SheetFault { file: self.file.to_owned(), hidden: false, line, message });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worksheet::Question;

    const HEAD: &str = "id,sentence,who says so?,level (0-5),needs a source?\n";

    fn read(rows: &str) -> Filled {
        read_filled("ana.csv", "ana", format!("{HEAD}{rows}").as_bytes()).unwrap()
    }

    fn faults(rows: &str) -> Vec<String> {
        read(rows).faults.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn bad_rows_are_named_and_the_rest_is_used() {
        let rows = "bcdfgh-1,One.,Ana,5,no\n\
            bcdfgh-2,Two.,,6,no\n\
            bcdfgh-1,One.,,4,no\n\
            bcdfgh-4,Four, with a comma,Ana,,no\n\
            bcdfgh_5,Five.,Ana,5,no\n\
            ,,,,\n\
            bcdfgh-6,Six.,,0,maybe,,\n";
        assert_eq!(
            faults(rows),
            [
                "ana.csv:3: level is `6`; expected a number from 0 to 5; nearest is 5; the cell is left out",
                "ana.csv:4: bcdfgh-1 stands a second time (first on line 2); the row is left out",
                "ana.csv:5: 6 cells where the header has 5; words with a comma need quotation marks; the row is left out",
                "ana.csv:6: id is `bcdfgh_5`; expected six letters, a hyphen and a number as on the worksheet; nearest above is bcdfgh-1; the row is left out",
                "ana.csv:8: needs a source? is `maybe`; expected yes or no; the cell is left out",
            ]
        );
        let filled = read(rows);
        let ids: Vec<&str> = filled.rows.iter().map(|row| row.id.as_str()).collect();
        assert_eq!(ids, ["bcdfgh-1", "bcdfgh-2", "bcdfgh-6"]);
        assert_eq!(filled.rows[1].answers.value(Question::NeedsSource), Some(0));
    }

    #[test]
    fn lines_are_those_that_an_editor_counts() {
        let rows = "bcdfgh-1,\"One\nand more.\",Ana,5,no\nbcdfgh-2,Two.,,9,\n\nbcdfgh-3,Three.,,8,\n";
        for text in [format!("{HEAD}{rows}"), format!("{HEAD}{rows}").replace('\n', "\r\n")] {
            let filled = read_filled("a.csv", "a", text.as_bytes()).unwrap();
            let lines: Vec<u64> = filled.faults.iter().map(|fault| fault.line).collect();
            assert_eq!(lines, [4, 6], "{text:?}");
        }
    }

    #[test]
    fn a_row_without_any_answer_says_nothing_not_that_there_is_nothing() {
        let rows = read("bcdfgh-1,One.,,,\nbcdfgh-2,Two.,,0,\n").rows;
        assert!(rows[0].answers.is_empty());
        assert_eq!(rows[1].answers.words(Question::Hedge), Some(""));
    }

    #[test]
    fn spreadsheets_of_all_countries_are_read() {
        for (text, mark) in [
            ("id;level;sentence\r\nbcdfgh-1;named;\"a; b\"\r\n", ';'),
            ("\u{feff}ID\tLevel\nbcdfgh-1\tnamed\n", '\t'),
        ] {
            let filled = read_filled("a.csv", "a", text.as_bytes()).unwrap();
            assert_eq!(filled.faults, [], "{mark}");
            assert_eq!(filled.rows[0].answers.value(Question::Level), Some(3), "{mark}");
        }
    }

    #[test]
    fn what_is_no_sheet_is_refused_with_what_to_do() {
        for (bytes, error) in [
            (&b""[..], Unreadable::Empty),
            (b"name,age\nAna,12\n", Unreadable::NoId),
            (b"PK\x03\x04rest", Unreadable::NoText),
        ] {
            assert_eq!(read_filled("a.csv", "a", bytes), Err(error));
        }
    }
}
