//! One JSON object for everything, written as articles come: version, settings, genre, lexicons,
//! articles, total, errors.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::{Outcome, Summary, Writer, options::Options, rows::Groups};
use crate::output::Output;
use framelens::{
    analyze::{Analyzer, GenreChoice},
    filter::Filter,
    read::ReadError,
    render::VERSION,
    report::{Genre, Profile, Totals, own_rates},
};

/// The object while its articles are being written.
pub(crate) struct Document {
    first: bool,
    errors: Vec<Value>,
}

impl Document {
    /// Writes everything before the articles.
    pub(crate) fn new(
        out: &mut Output,
        analyzer: &Analyzer,
        settings: &[(&str, Value)],
    ) -> io::Result<Document> {
        let lexicons = &analyzer.lexicons().lexicons;
        let genre = match analyzer.genre() {
            GenreChoice::Fixed(genre) | GenreChoice::Usual(genre) => genre,
            GenreChoice::Metadata | GenreChoice::Label => Genre::default(),
        };
        let settings: serde_json::Map<String, Value> =
            settings.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        write!(out, "{{\"framelens\":{},\"settings\":{}", json!(VERSION), json!(settings))?;
        write!(out, ",\"genre\":{},\"lexicons\":{}", json!(genre), json!(lexicons))?;
        write!(out, ",\"articles\":[")?;
        Ok(Document { first: true, errors: Vec::new() })
    }

    /// Writes an article from its lines of JSON: its own, and those of its sentences, which go inside it.
    pub(crate) fn article(&mut self, out: &mut Output, lines: &[u8]) -> io::Result<()> {
        let mut lines = lines.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        let Some(article) = lines.next() else { return Ok(()) };
        out.write_all(if std::mem::take(&mut self.first) { b"\n" } else { b",\n" })?;
        let Some(first) = lines.next() else { return out.write_all(article) };
        out.write_all(article.strip_suffix(b"}").unwrap_or(article))?;
        out.write_all(b",\"sentences\":[\n")?;
        out.write_all(first)?;
        for line in lines {
            out.write_all(b",\n")?;
            out.write_all(line)?;
        }
        out.write_all(b"]}")
    }

    /// Remembers what could not be read.
    pub(crate) fn fault(&mut self, error: &ReadError) {
        let place = &error.place;
        let message = error.fault.to_string();
        self.errors.push(json!({"file": place.file, "line": place.line, "id": place.id, "message": message, "column": place.column, "record": place.record}));
    }

    /// Writes what comes after the articles.
    pub(crate) fn finish(self, out: &mut Output, more: &[(&str, Value)]) -> io::Result<()> {
        out.write_all(b"\n]")?;
        for (name, value) in more {
            write!(out, ",{}:{value}", json!(name))?;
        }
        writeln!(out, ",\"errors\":{}}}", Value::Array(self.errors))
    }
}

/// What articles come to: those of a group behind its name, all of them with their genres; with the rates of
/// the user's own categories, as articles have them, where there are any.
fn summed(totals: &Totals, group: Option<&str>) -> Value {
    let mut summed = match group {
        Some(name) => json!({"group": name}),
        None => json!({}),
    };
    summed["articles"] = json!(totals.articles);
    summed["profile"] = json!(Profile::of(totals));
    if group.is_none() {
        summed["genres"] = json!(totals.genres);
    }
    if !totals.own.is_empty() {
        summed["custom"] = json!(own_rates(totals));
    }
    summed
}

/// `report --format json`.
pub(super) struct Articles<'a> {
    output: &'a mut Output,
    document: Option<Document>,
    groups: Option<Groups>,
    total: Totals,
}

impl<'a> Articles<'a> {
    pub(super) fn new(
        options: &Options,
        analyzer: &Analyzer,
        output: &'a mut Output,
    ) -> io::Result<Articles<'a>> {
        let text = |filter: &Option<Filter>| json!(filter.as_ref().map(Filter::text));
        let settings = [
            ("where", text(&options.filter)),
            ("fail_on", text(&options.fail_on)),
            ("by", json!(options.by)),
        ];
        let document = Document::new(output, analyzer, &settings)?;
        let groups = options.by.as_deref().map(Groups::new);
        Ok(Articles { output, document: Some(document), groups, total: Totals::default() })
    }
}

impl Writer for Articles<'_> {
    fn add(&mut self, outcome: Outcome) -> io::Result<()> {
        self.total += &outcome.row.totals;
        if let Some(groups) = &mut self.groups {
            groups.add(&outcome.row);
        }
        match &mut self.document {
            Some(document) => document.article(self.output, &outcome.line),
            None => Ok(()),
        }
    }

    fn fault(&mut self, error: &ReadError) {
        self.document.iter_mut().for_each(|document| document.fault(error));
    }

    fn finish(&mut self, _: &Summary) -> anyhow::Result<()> {
        let mut more = Vec::new();
        if let Some(groups) = &self.groups {
            let groups = groups.iter().map(|(name, totals)| summed(totals, Some(name)));
            more.push(("groups", groups.collect()));
        }
        more.push(("total", summed(&self.total, None)));
        match self.document.take() {
            Some(document) => Ok(document.finish(self.output, &more)?),
            None => Ok(()),
        }
    }
}
