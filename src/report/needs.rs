//! Which needs of an article some source answers for, and what needs are called.

use super::{ArticleReport, SentenceReport};
use crate::{
    attribution::Attribution,
    score::{Need, Unsourced},
    text::Span,
};

/// The places of an article for which a source of level 2 or more answers.
pub(crate) struct Answered(Vec<Span>);

impl Answered {
    pub(crate) fn of(report: &ArticleReport) -> Answered {
        let relations = report.attributions.iter().filter(|relation| relation.level >= 2);
        let spans = relations.flat_map(|relation| [&relation.content, &relation.cue, &relation.source]);
        Answered(merged(spans.flatten().copied().collect()))
    }

    /// Whether a source answers for all of `span`.
    pub(crate) fn covers(&self, span: Span) -> bool {
        let after = self.0.partition_point(|place| place.start <= span.start);
        after.checked_sub(1).is_some_and(|at| self.0[at].contains(span))
    }

    /// The needs of a sentence for which nobody answers; all of them if the spans do not tell.
    pub(crate) fn open<'r>(&self, sentence: &'r SentenceReport) -> Vec<&'r Need> {
        let needs = &sentence.unsourced.needs;
        let open: Vec<&Need> = needs.iter().filter(|need| !self.covers(need.span)).collect();
        if open.is_empty() { needs.iter().collect() } else { open }
    }
}

/// Who answers for a need that is not open: the best source over its words, or that of its sentence.
pub(crate) fn answered_by(report: &ArticleReport, sentence: &SentenceReport, need: &Need) -> Option<String> {
    let over = |relation: &&Attribution| {
        let parts = [&relation.content, &relation.cue, &relation.source];
        parts.into_iter().flatten().any(|part| part.contains(need.span))
    };
    let strong = |relation: &&Attribution| relation.level >= 2;
    let best = report.attributions.iter().filter(strong).filter(over).max_by_key(|relation| relation.level);
    let whole = || {
        let own = sentence.attribution.relations.iter().filter(|_| !sentence.unsourced.flag);
        let own = own.filter_map(|id| report.attributions.get(*id as usize));
        own.filter(strong).max_by_key(|relation| relation.level)
    };
    best.or_else(whole).map(|relation| source_of(report, relation))
}

/// The name of a relation's source, or the words that stand for it.
pub(crate) fn source_of(report: &ArticleReport, relation: &Attribution) -> String {
    let piece = |span: &Span| span.cut(&report.article.text);
    let words: Vec<&str> = relation.source.iter().flat_map(|span| piece(span).split_whitespace()).collect();
    match &relation.resolved {
        Some(name) => name.clone(),
        None if words.is_empty() => "nobody named".to_owned(),
        None => format!("“{}”", words.join(" ")),
    }
}

/// Spans in text order, those that overlap made one.
pub(crate) fn merged(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_by_key(|span| (span.start, span.end));
    let mut outer: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match outer.last_mut() {
            Some(last) if span.start < last.end => last.end = last.end.max(span.end),
            _ => outer.push(span),
        }
    }
    outer
}

/// The types of needs, each once: `cause, quantity`.
pub(crate) fn names<'a>(needs: impl IntoIterator<Item = &'a Need>) -> String {
    let mut names: Vec<&str> = Vec::new();
    for need in needs {
        if !names.contains(&need.category.slug()) {
            names.push(need.category.slug());
        }
    }
    names.join(", ")
}

/// What is wanted of a flagged sentence whose open needs have these names. Hearsay may have none: *It emerged that he left*.
pub(crate) fn wanted(names: &str) -> String {
    if names.is_empty() {
        "nobody in particular answers for it".to_owned()
    } else {
        format!("needs a source for {names}")
    }
}

/// What the residual needs of a sentence are, before *for cause, quantity*.
pub(crate) fn residual(unsourced: &Unsourced) -> &'static str {
    if unsourced.is_left_open() {
        "left open, for an editor to settle: may need a source"
    } else {
        "a side clause needs a source"
    }
}
