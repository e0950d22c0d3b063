//! The part of a page that one article has.

use std::io::{self, Write};

use minijinja::{Value, context, value::Serde};

use super::{TEMPLATES, article, figures, signs, write};
use crate::{
    lexicon::LexiconSet,
    render::{html::render, table::Row},
    report::{ArticleReport, counted},
    text::{Unit, one_line},
};

/// What an article's part shows.
#[derive(Clone, Copy, Debug, Default)]
pub struct PartOptions<'a> {
    /// Its number on the page, from 1: links name it.
    pub number: u64,
    /// Whether it has figures, sources and the gravest sentences besides the text.
    pub sheet: bool,
    /// For each sentence of the report, whether it is shown. All are, without.
    pub keep: Option<&'a [bool]>,
}

/// An article as it stands on a page.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its number on the page, from 1.
    pub number: u64,
    /// Its title, or its headline, if it has either.
    pub title: Option<String>,
    /// Its figures, metadata and id.
    pub row: Row,
    body: String,
    text: String,
    own_lists: bool,
    /// Whether it has figures, sources and the gravest sentences.
    sheet: bool,
}

impl Part {
    /// Renders what an article's part shows.
    ///
    /// # Errors
    /// None but those of a faulty template.
    pub fn of(report: &ArticleReport, lexicons: &LexiconSet, options: &PartOptions<'_>) -> io::Result<Part> {
        let row = Row::of(report);
        let view = article::View::of(report, &row.totals, lexicons, options);
        let view = Value::from(Serde(view));
        let body = render(TEMPLATES, "article.html", context! { article => view.clone() })?;
        let text = render(TEMPLATES, "text.html", context! { article => view })?;
        Ok(Part::new(report, row, options, body, text))
    }

    /// Of what is rendered already.
    pub(super) fn new(
        report: &ArticleReport,
        row: Row,
        options: &PartOptions<'_>,
        body: String,
        text: String,
    ) -> Part {
        Part {
            number: options.number,
            title: title(report),
            row,
            body,
            text,
            own_lists: !report.own_categories.is_empty(),
            sheet: options.sheet,
        }
    }

    /// Whether words of the user's own lists may be marked.
    pub(super) fn has_own_lists(&self) -> bool {
        self.own_lists
    }

    /// What it is called.
    pub fn name(&self) -> &str {
        self.title.as_deref().unwrap_or(&self.row.label)
    }

    /// What is known of the article: its size, and metadata that its id does not tell.
    pub fn facts(&self) -> Vec<String> {
        let totals = &self.row.totals;
        let size = [counted(totals.words, "word"), counted(totals.sentences, "sentence")];
        let said = |value: &str| self.row.label.split('/').any(|part| part == value);
        let field = |(name, value): (&String, &serde_json::Value)| {
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            (!said(&value)).then(|| format!("{name}: {value}"))
        };
        size.into_iter().chain(self.row.metadata.iter().filter_map(field)).collect()
    }

    /// What stands below its name: the id, unless that is the name, and the facts.
    pub fn about(&self) -> Vec<String> {
        let id = self.title.as_ref().map(|_| self.row.label.clone());
        id.into_iter().chain([self.facts().join(" · ")]).collect()
    }

    /// Its sections, for a page that it has to itself.
    pub fn sections(&self) -> Vec<(String, &'static str)> {
        let sheet = [("p", "Figures"), ("u", "Look at these first"), ("s", "Sources")];
        let sheet = sheet.into_iter().filter(|_| self.sheet);
        let all = [("r", "Sentence by sentence")].into_iter().chain(sheet).chain([("x", "Text")]);
        all.map(|(end, name)| (format!("{}-{end}", anchor(self.number)), name)).collect()
    }

    /// Writes the part: folded up if it is one of several, else as it is.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write(&self, out: &mut dyn Write, folded: bool) -> io::Result<()> {
        self.write_as(out, folded, None)
    }

    /// Writes it with the letter that it has beside others.
    pub(super) fn write_as(&self, out: &mut dyn Write, folded: bool, letter: Option<char>) -> io::Result<()> {
        let context = context! {
            anchor => anchor(self.number),
            name => self.name(),
            letter => letter.map(String::from),
            id => self.row.label.as_str(),
            facts => self.facts(),
            bands => Value::from(Serde(figures::bands(&self.row.totals.levels))),
            unsourced => self.row.totals.unsourced,
            body => Value::from_safe_string(self.body.clone()),
            text => Value::from_safe_string(self.text.clone()),
            signs => signs(self.own_lists),
            folded,
        };
        write(out, "part.html", context)
    }
}

/// By which a part is linked to.
pub(super) fn anchor(number: u64) -> String {
    format!("a{number}")
}

/// The title that a record gave, or the headline.
fn title(report: &ArticleReport) -> Option<String> {
    let headline = report.sentences.iter().find(|sentence| sentence.unit == Unit::Headline);
    let headline = headline.map(|sentence| one_line(sentence.span.cut(&report.article.text)));
    report.article.title.clone().or(headline)
}
