//! Formats that are written as articles come, in memory that does not grow with their number.

use std::{
    collections::BTreeSet,
    io::{self, Write},
};

use super::{Outcome, Summary, Writer};
use crate::output::Output;
use framelens::{
    lexicon::LexiconSet,
    render::{Provenance, csv::Sheet, table::Row},
    report::Genres,
};

/// One object an article.
pub(super) struct Lines<'a> {
    output: &'a mut Output,
}

impl<'a> Lines<'a> {
    pub(super) fn new(output: &'a mut Output) -> Lines<'a> {
        Lines { output }
    }
}

impl Writer for Lines<'_> {
    fn add(&mut self, outcome: Outcome) -> io::Result<()> {
        self.output.write_all(&outcome.line)
    }

    fn finish(&mut self, _: &Summary) -> anyhow::Result<()> {
        Ok(())
    }
}

/// So many rows are held back to see which metadata there is: the header must name it.
const FIRST_ROWS: usize = 1000;

/// One row an article. Metadata that only comes up after the first thousand rows has no column.
pub(super) struct Csv<'a> {
    /// Taken once the header is written.
    output: Option<&'a mut Output>,
    first: Vec<Row>,
    sheet: Option<Sheet<'a>>,
    provenance: Provenance,
}

impl<'a> Csv<'a> {
    pub(super) fn new(lexicons: &LexiconSet, output: &'a mut Output) -> Csv<'a> {
        let provenance = Provenance::of_several(lexicons, Genres::default());
        Csv { output: Some(output), first: Vec::new(), sheet: None, provenance }
    }

    /// Writes the header and the rows held back.
    fn begin(&mut self) -> io::Result<()> {
        let Some(output) = self.output.take() else { return Ok(()) };
        let fields: BTreeSet<String> =
            self.first.iter().flat_map(|row| row.metadata.keys().cloned()).collect();
        let mut sheet = Sheet::new(output, &fields.into_iter().collect::<Vec<_>>(), &self.provenance)?;
        self.first.drain(..).try_for_each(|row| sheet.write(&row))?;
        self.sheet = Some(sheet);
        Ok(())
    }
}

impl Writer for Csv<'_> {
    fn add(&mut self, outcome: Outcome) -> io::Result<()> {
        if let Some(sheet) = &mut self.sheet {
            return sheet.write(&outcome.row);
        }
        self.first.push(outcome.row);
        if self.first.len() < FIRST_ROWS { Ok(()) } else { self.begin() }
    }

    fn finish(&mut self, _: &Summary) -> anyhow::Result<()> {
        self.begin()?;
        Ok(self.sheet.take().map_or(Ok(()), Sheet::finish)?)
    }
}
