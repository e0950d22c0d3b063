//! Formats that need all rows before the first is written: tables, and CSV in a chosen order.

use std::{io, mem};

use super::ReportFormat;
use super::{
    Outcome, Summary, Writer,
    options::Options,
    rows::{Groups, Rows},
};
use crate::output::Output;
use framelens::{
    lexicon::LexiconSet,
    render::{
        Provenance, sheet,
        table::{Row, Table},
    },
    report::{ArticleReport, Totals},
};

/// Keeps figures of every row, never texts; of the first article also the report.
pub(super) struct Tables<'a> {
    options: &'a Options,
    lexicons: &'a LexiconSet,
    output: &'a mut Output,
    rows: Rows,
    groups: Option<Groups>,
    total: Totals,
    first: Option<ArticleReport>,
}

impl<'a> Tables<'a> {
    pub(super) fn new(options: &'a Options, lexicons: &'a LexiconSet, output: &'a mut Output) -> Tables<'a> {
        let groups = options.by.as_deref().map(Groups::new);
        Tables {
            options,
            lexicons,
            output,
            rows: Rows::new(options),
            groups,
            total: Totals::default(),
            first: None,
        }
    }

    fn table(&mut self) -> Table {
        let mut rows = mem::replace(&mut self.rows, Rows::new(self.options));
        if let Some(groups) = self.groups.take() {
            let counted = self.options.format != ReportFormat::Csv;
            groups.into_rows(counted).for_each(|row| rows.push(row));
        }
        let (mut rows, omitted) = rows.finish();
        if self.options.format != ReportFormat::Csv {
            shorten_labels(&mut rows);
        }
        table(self.options, self.lexicons, rows, (omitted, mem::take(&mut self.total)))
    }
}

/// A table of these rows, with the number of those left out, and of what all come to.
pub(super) fn table(
    options: &Options,
    lexicons: &LexiconSet,
    rows: Vec<Row>,
    (omitted, total): (u64, Totals),
) -> Table {
    let mut table = Table::new(&options.columns);
    rows.into_iter().for_each(|row| table.push(row));
    table.set_provenance(Provenance::of_several(lexicons, total.genres));
    table.set_total(omitted, total);
    table
}

impl Writer for Tables<'_> {
    fn add(&mut self, outcome: Outcome) -> io::Result<()> {
        self.total += &outcome.row.totals;
        self.first = outcome.report.or(self.first.take());
        match &mut self.groups {
            Some(groups) => groups.add(&outcome.row),
            None => self.rows.push(outcome.row),
        }
        Ok(())
    }

    fn finish(&mut self, summary: &Summary) -> anyhow::Result<()> {
        let style = self.output.style();
        let alone = self.first.take().filter(|_| summary.articles == 1);
        if let (ReportFormat::Table, Some(report)) = (self.options.format, &alone) {
            return Ok(sheet::write(self.output, report, self.lexicons, style)?);
        }
        if self.total.articles == 0 && self.options.format != ReportFormat::Csv {
            return Ok(());
        }
        let table = self.table();
        match self.options.format {
            ReportFormat::Markdown => {
                table.markdown(self.output)?;
                alone.iter().try_for_each(|report| sheet::write_markdown(self.output, report))?;
            }
            ReportFormat::Csv => table.csv(self.output)?,
            _ => table.terminal(self.output, style)?,
        }
        Ok(())
    }
}

/// Takes off what all labels share and so tells nothing: the folders that they begin with, and `.txt`.
pub(super) fn shorten_labels(rows: &mut [Row]) {
    let Some(first) = rows.first().map(|row| row.label.clone()).filter(|_| rows.len() > 1) else { return };
    let shared = |n: usize| rows.iter().all(|row| row.label.starts_with(&first[..n]));
    let folders =
        first.match_indices('/').map(|(at, _)| at + 1).take_while(|n| shared(*n)).last().unwrap_or(0);
    let extension = rows.iter().all(|row| row.label.ends_with(".txt"));
    for row in rows {
        let label = &row.label[folders..];
        row.label = if extension { label.strip_suffix(".txt").unwrap_or(label) } else { label }.to_owned();
    }
}
