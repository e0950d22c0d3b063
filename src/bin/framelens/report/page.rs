//! `report --format html`: one page with the table, and with each article's part while there are few.

use std::{collections::HashMap, io};

use super::{
    Outcome, Summary, Writer,
    options::Options,
    rows::{Groups, Rows},
    table::{shorten_labels, table},
};
use crate::output::Output;
use framelens::{
    filter::Filter,
    lexicon::LexiconSet,
    read::ReadError,
    render::{
        Provenance,
        page::{self, Heading, METHODS, Methods, Part, TEXTS},
        table::{Row, Table},
    },
    report::{Totals, counted},
};

const ARTICLES: (&str, &str) = ("articles", "Articles");
const GROUPS: (&str, &str) = ("groups", "Groups");
const TEXT: (&str, &str) = ("texts", "Article by article");

/// Keeps the rows of all articles, and the parts of so many that a page stays usable.
pub(super) struct Page<'a> {
    options: &'a Options,
    lexicons: &'a LexiconSet,
    output: &'a mut Output,
    rows: Rows,
    groups: Option<Groups>,
    total: Totals,
    parts: Vec<Part>,
    faults: Vec<String>,
}

impl<'a> Page<'a> {
    pub(super) fn new(options: &'a Options, lexicons: &'a LexiconSet, output: &'a mut Output) -> Page<'a> {
        Page {
            options,
            lexicons,
            output,
            rows: Rows::new(options),
            groups: options.by.as_deref().map(Groups::new),
            total: Totals::default(),
            parts: Vec::new(),
            faults: Vec::new(),
        }
    }

    fn heading(&self) -> Heading {
        let alone = self.parts.first().filter(|_| self.total.articles == 1);
        let (title, lead) = match alone {
            Some(part) => (part.name().to_owned(), part.about()),
            None => (counted(self.total.articles, "article"), vec![self.size()]),
        };
        let mut sections: Vec<_> = self.groups.iter().map(|_| page::named(GROUPS)).collect();
        match alone {
            Some(part) => sections.extend(part.sections()),
            None => sections.extend([ARTICLES, TEXT].map(page::named)),
        }
        sections.push(page::named(METHODS));
        Heading { made_by: "framelens report".to_owned(), title, lead, sections }
    }

    /// How much there is of all articles.
    fn size(&self) -> String {
        let (words, sentences) =
            (counted(self.total.words, "word"), counted(self.total.sentences, "sentence"));
        format!("{words} in {sentences} · genre assumed: {}", self.total.genres)
    }

    fn table(&self, rows: Vec<Row>, omitted: u64) -> Table {
        table(self.options, self.lexicons, rows, (omitted, self.total.clone()))
    }

    fn write_groups(&mut self) -> io::Result<()> {
        let Some(groups) = self.groups.take() else { return Ok(()) };
        let mut rows = Rows::new(self.options);
        groups.into_rows(true).for_each(|row| rows.push(row));
        let (rows, omitted) = rows.finish();
        let mut table = self.table(rows, omitted);
        table.set_label(self.options.by.clone().unwrap_or_default());
        page::table(self.output, GROUPS, &table, &|_| None)
    }

    /// Writes the table of articles, whose rows lead to the parts.
    fn write_articles(&mut self) -> io::Result<()> {
        let (mut rows, omitted) = std::mem::replace(&mut self.rows, Rows::new(self.options)).finish();
        let numbers: HashMap<&str, u64> =
            self.parts.iter().map(|part| (part.row.label.as_str(), part.number)).collect();
        let links: Vec<Option<u64>> =
            rows.iter().map(|row| numbers.get(row.label.as_str()).copied()).collect();
        for row in &mut rows {
            let part = numbers.get(row.label.as_str()).and_then(|number| self.part(*number));
            row.title = row.title.take().or(part.and_then(|part| part.title.clone()));
        }
        shorten_labels(&mut rows);
        let links: HashMap<String, u64> =
            rows.iter().zip(links).filter_map(|(row, link)| Some((row.label.clone(), link?))).collect();
        let table = self.table(rows, omitted);
        page::table(self.output, ARTICLES, &table, &|label| links.get(label).copied())
    }

    fn part(&self, number: u64) -> Option<&Part> {
        self.parts.binary_search_by_key(&number, |part| part.number).ok().map(|at| &self.parts[at])
    }

    fn write_parts(&mut self) -> io::Result<()> {
        let alone = self.parts.len() == 1;
        let section = if alone { ("texts", "The article") } else { TEXT };
        let own = !self.lexicons.custom_categories().is_empty();
        page::begin_parts(self.output, section, own, alone)?;
        for part in &self.parts {
            part.write(self.output, !alone)?;
        }
        page::end_parts(self.output)
    }

    /// What is told of flags that changed what is shown.
    fn settings(&self) -> Vec<(String, String)> {
        let text = |filter: &Option<Filter>| filter.as_ref().map(|filter| filter.text().to_owned());
        let columns: Vec<&str> = self.options.columns.iter().map(|figure| &*figure.name).collect();
        let sort = self.options.sort.as_ref().map(|sort| sort.field.clone());
        let all = [
            ("--where", text(&self.options.filter)),
            ("--fail-on", text(&self.options.fail_on)),
            ("--by", self.options.by.clone()),
            ("--columns", (!columns.is_empty()).then(|| columns.join(","))),
            ("--sort", sort),
        ];
        all.into_iter().filter_map(|(flag, value)| Some((flag.to_owned(), value?))).collect()
    }
}

impl Writer for Page<'_> {
    fn add(&mut self, outcome: Outcome) -> io::Result<()> {
        self.total += &outcome.row.totals;
        self.groups.iter_mut().for_each(|groups| groups.add(&outcome.row));
        if self.total.articles > TEXTS {
            self.parts.clear();
        } else {
            self.parts.extend(outcome.part);
        }
        self.rows.push(outcome.row);
        Ok(())
    }

    fn fault(&mut self, error: &ReadError) {
        self.faults.push(error.to_string());
    }

    fn finish(&mut self, _: &Summary) -> anyhow::Result<()> {
        let heading = self.heading();
        page::begin(self.output, &heading)?;
        self.write_groups()?;
        if self.total.articles != 1 {
            self.write_articles()?;
        }
        if self.total.articles > TEXTS {
            page::note(self.output, TEXT, &no_texts())?;
        } else if !self.parts.is_empty() {
            self.write_parts()?;
        }
        let provenance = Provenance::of_several(self.lexicons, self.total.genres);
        let faults = std::mem::take(&mut self.faults);
        let methods = Methods {
            provenance: Some(&provenance),
            settings: self.settings(),
            faults,
            total: Some(&self.total),
        };
        Ok(page::end(self.output, &methods)?)
    }
}

/// Why a page has no texts.
fn no_texts() -> String {
    format!(
        "A page holds the texts of up to {TEXTS} articles, and these are more. Name fewer, leave some out with \
         --where, or make a page of one: framelens report FILE --format html."
    )
}
