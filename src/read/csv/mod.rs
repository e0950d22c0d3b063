//! CSV and TSV: one article a row below a header, read row by row.

mod header;
mod row;
#[cfg(test)]
mod tests;
mod watched;

use std::{
    io::{self, BufRead},
    sync::Arc,
};

use csv::{ByteRecord, ErrorKind, Reader, ReaderBuilder};

use super::{Fault, Fields, Format, Place, ReadError, Record};
use header::separator;
use watched::Watched;

pub(super) use header::header;
pub use row::Columns;
pub(super) use row::read_row;

/// The rows of a file as records; holds one row at a time.
pub(super) struct Rows {
    reader: Reader<Watched>,
    file: String,
    fields: Fields,
    columns: Option<Arc<Columns>>,
    number: u64,
    done: bool,
}

impl Rows {
    pub(super) fn new(
        mut input: impl BufRead + Send + 'static,
        file: &str,
        format: Format,
        fields: &Fields,
    ) -> Rows {
        let delimiter = match format {
            Format::Tsv => b'\t',
            _ => separator(input.fill_buf().unwrap_or_default()),
        };
        let watched = Watched::new(Box::new(input));
        let reader = ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(watched);
        Rows { reader, file: file.to_owned(), fields: fields.clone(), columns: None, number: 0, done: false }
    }

    fn fault(&self, place: Place, fault: Fault) -> ReadError {
        ReadError::new(Place { file: self.file.clone(), ..place }, fault)
    }

    /// Reads the header; without a text column no row can be read, and that is said once.
    fn header(&mut self) -> Result<Arc<Columns>, ReadError> {
        let mut header = ByteRecord::new();
        match self.reader.read_byte_record(&mut header) {
            Ok(true) => {}
            Ok(false) => return Err(self.fault(Place::default(), Fault::Empty)),
            Err(error) => return Err(self.broken(error, 1)),
        }
        let place = Place { line: Some(self.line_of(&header)), ..Place::default() };
        Columns::new(&self.file, &header, &self.fields)
            .map(Arc::new)
            .map_err(|fault| self.fault(place, fault))
    }

    /// The next row, `None` at the end.
    fn row(&mut self) -> Option<Result<Record, ReadError>> {
        let columns = match &self.columns {
            Some(columns) => columns.clone(),
            None => match self.header() {
                Ok(columns) => self.columns.insert(columns).clone(),
                Err(fault) => {
                    self.done = true;
                    return Some(Err(fault));
                }
            },
        };
        self.reader.get_mut().row = 0;
        let mut cells = ByteRecord::new();
        let read = self.reader.read_byte_record(&mut cells);
        self.number += 1;
        let line = self.line_of(&cells);
        match read {
            Ok(false) => None,
            _ if self.ends_open(&cells) => Some(Err(self.fault(self.place(line), Fault::OpenQuote))),
            Ok(true) => Some(Ok(Record::Row { columns, line, number: self.number, cells })),
            Err(error) => Some(Err(self.broken(error, line))),
        }
    }

    /// The line on which a row begins.
    fn line_of(&mut self, cells: &ByteRecord) -> u64 {
        let start = cells.position().map_or(0, csv::Position::byte);
        self.reader.get_mut().line_at(start)
    }

    /// Whether the row goes on to the end of the file for want of a closing mark: the file has ended, with
    /// an odd number of marks, and the row holds line ends.
    fn ends_open(&self, cells: &ByteRecord) -> bool {
        let watched = self.reader.get_ref();
        watched.ended && watched.marks % 2 == 1 && cells.iter().any(|cell| cell.contains(&b'\n'))
    }

    fn place(&self, line: u64) -> Place {
        Place { line: Some(line), record: Some(self.number).filter(|n| *n > 0), ..Place::default() }
    }

    /// What the reader found wrong; a file that cannot be read any further is at its end.
    fn broken(&mut self, error: csv::Error, line: u64) -> ReadError {
        let place = self.place(line);
        match error.into_kind() {
            ErrorKind::UnequalLengths { expected_len: expected, len: found, .. } => {
                self.fault(place, Fault::UnevenRow { found, expected })
            }
            ErrorKind::Io(error) => {
                self.done = true;
                let long = error.kind() == io::ErrorKind::FileTooLarge;
                self.fault(place, if long { Fault::TooLong } else { error.into() })
            }
            other => {
                self.done = true;
                self.fault(place, Fault::Unreadable(io::Error::other(format!("{other:?}"))))
            }
        }
    }
}

impl Iterator for Rows {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        if self.done {
            return None;
        }
        let row = self.row();
        self.done |= row.is_none();
        row.map(|row| row.unwrap_or_else(Record::Fault))
    }
}
