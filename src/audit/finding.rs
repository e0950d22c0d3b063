//! Findings with their places, as outputs show them.

use std::fmt;

use super::{
    Rule, Settings, Severity,
    allow::Objection,
    mark::{Mark, words},
};
use crate::{
    article::{Article, Places},
    report::ArticleReport,
    text::Span,
};

/// Something in an article that asks for a second look.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule that found it.
    pub rule: Rule,
    /// How grave it is to the house.
    pub severity: Severity,
    /// 0 to 1: of what nobody answers for the severity of the sentence (SCHEME 4.3), of others how much of their
    /// kind it weighs.
    pub weight: f64,
    /// The id of its article.
    pub article: String,
    /// Where it stands.
    pub place: Place,
    /// The sentence on one line; empty if it is about the article as a whole.
    pub sentence: String,
    /// Why it is a finding.
    pub reason: String,
    /// Rule and normalised sentence with its number among equal ones in the article, or rule and path:
    /// 16 hexadecimal digits that stay the same while other parts of the article change.
    pub fingerprint: String,
}

/// Where a finding stands, as far as that is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The file as the user knows it, or the article's id if it comes from none.
    pub file: String,
    /// The article's id, if its file holds several.
    pub record: Option<String>,
    /// Line of the file, from 1; of a record, the line on which it begins.
    pub line: Option<u32>,
    /// Column in characters, from 1.
    pub column: Option<u32>,
    /// Line and column behind the last character.
    pub end: Option<(u32, u32)>,
    /// The number by which readers call the sentence, if it has one.
    pub number: Option<u32>,
}

/// As messages begin: `a.txt:5:1`, or `a.jsonl:9 (id x): sentence 3` where no column is known.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if let Some(column) = self.column {
            return write!(f, ":{column}");
        }
        if let Some(id) = &self.record {
            write!(f, " (id {id})")?;
        }
        match self.number {
            Some(number) => write!(f, ": sentence {number}"),
            None => Ok(()),
        }
    }
}

/// Gives marks with their fingerprints, and objections to allowances, their places.
pub(super) fn placed(
    report: &ArticleReport,
    settings: &Settings,
    marks: Vec<(Mark, String)>,
    objections: Vec<Objection>,
) -> Vec<Finding> {
    let locator = Locator { report, places: Places::new(&report.article), numbers: report.numbers() };
    let of_marks = marks.into_iter().filter_map(|(mark, fingerprint)| {
        let severity = settings.graded(mark.rule, mark.weight)?;
        let sentence = mark.sentence.map(|index| words(report, report.sentences[index as usize].span));
        let place = locator.place(mark.span, mark.sentence);
        let Mark { rule, weight, reason, .. } = mark;
        Some(Finding {
            rule,
            severity,
            weight,
            article: report.article.id.clone(),
            place,
            sentence: sentence.unwrap_or_default(),
            reason,
            fingerprint,
        })
    });
    let of_objections = objections.into_iter().filter_map(|objection| {
        let Objection { rule, line, column, reason, fingerprint } = objection;
        let place = Place { line: Some(line), column: Some(column), ..locator.file() };
        let severity = settings.severity(rule)?;
        Some(Finding {
            rule,
            severity,
            weight: 0.0,
            article: report.article.id.clone(),
            place,
            sentence: String::new(),
            reason,
            fingerprint,
        })
    });
    let mut all: Vec<Finding> = of_marks.chain(of_objections).collect();
    all.sort_by_key(|finding| (!finding.rule.is_of_article(), finding.place.line, finding.place.column));
    all
}

/// The file of an article as the user knows it, or else its id.
pub(super) fn file_of(article: &Article) -> &str {
    article.origin.as_ref().map_or(&article.id, |origin| &origin.file)
}

struct Locator<'r> {
    report: &'r ArticleReport,
    places: Places<'r>,
    numbers: Vec<Option<u32>>,
}

impl Locator<'_> {
    /// The file without a place in it.
    fn file(&self) -> Place {
        let article = &self.report.article;
        let line = article.origin.as_ref().and_then(|origin| origin.line);
        let record = line.map(|_| article.id.clone());
        Place {
            file: file_of(article).to_owned(),
            record,
            line: line.map(|line| line as u32),
            ..Place::default()
        }
    }

    fn place(&self, span: Span, sentence: Option<u32>) -> Place {
        let number = sentence.and_then(|index| self.numbers.get(index as usize).copied().flatten());
        match (self.places.at(span.start), self.places.at(span.end)) {
            (Some(start), end) => Place {
                line: Some(start.line),
                column: Some(start.column),
                end: end.map(|end| (end.line, end.column)),
                number,
                ..self.file()
            },
            (None, _) => Place { number, ..self.file() },
        }
    }
}
