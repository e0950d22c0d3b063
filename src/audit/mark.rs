//! What a rule found, before it is known where that stands in the file.

use super::Rule;
use crate::{
    report::{ArticleReport, SentenceReport},
    text::{Span, one_line},
};

/// Something that a rule found.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    pub(super) rule: Rule,
    /// 0 to 1: orders findings of one severity.
    pub(super) weight: f64,
    /// The sentence it is about; `None` if it is about the article.
    pub(super) sentence: Option<u32>,
    /// Where to look, in bytes of the text.
    pub(super) span: Span,
    pub(super) reason: String,
}

impl Mark {
    /// About a sentence, at some words of it.
    pub(super) fn at(rule: Rule, sentence: &SentenceReport, span: Span, weight: f64, reason: String) -> Mark {
        Mark { rule, weight, sentence: Some(sentence.index), span, reason }
    }
}

/// Some words of the text on one line.
pub(super) fn words(report: &ArticleReport, span: Span) -> String {
    one_line(span.cut(&report.article.text))
}

/// Some words of the text on one line, between quotation marks.
pub(super) fn quoted(report: &ArticleReport, span: Span) -> String {
    format!("“{}”", words(report, span))
}

/// `a, b and c`.
pub(super) fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
