//! What: how far the content of a cue reaches.

mod breaks;

use breaks::{breaks, dash_breaks, hit_at, leaves_phrase, leaves_relative};

use super::cue::{Cue, Place};
use crate::{
    lexicon::{Category, Class, LexiconSet},
    matcher::Hit,
    syntax::{SentenceView, clause_with},
    text::{Quotation, Shape, TokenRange, mark},
};

/// What content rules look at beyond the sentence's words.
#[derive(Clone, Copy)]
pub(super) struct Surroundings<'a> {
    /// Quotations of the document.
    pub(super) quotations: &'a [Quotation],
    /// Hits of attribution in the sentence.
    pub(super) hits: &'a [Hit],
    pub(super) lexicons: &'a LexiconSet,
    /// First token that earlier relations of the sentence leave free.
    pub(super) free_from: usize,
}

/// The content of a cue, part by part.
pub(super) fn find(view: &SentenceView<'_, '_>, cue: &Cue<'_>, around: Surroundings<'_>) -> Vec<TokenRange> {
    let before = content_end_before(view, cue);
    match cue.place {
        Place::Nowhere => Vec::new(),
        Place::Right(at) => right(view, at, cue, around).into_iter().collect(),
        Place::Aside(at) => until_verb(view, at, usize::from(view.clause_at(at))).into_iter().collect(),
        Place::Noun(at) => until_verb(view, at, 0).into_iter().collect(),
        Place::Left => left(view, before, around).into_iter().collect(),
        Place::Both(at) => {
            let first = left(view, before, around);
            first.into_iter().chain(right(view, at, cue, around)).collect()
        }
        Place::Subject { verb, label } => {
            super::source::before(view, verb).into_iter().chain(label).collect()
        }
        Place::Around => {
            let first = left(view, cue.tokens.start as usize, around);
            let parts = first.into_iter().chain(right(view, cue.tokens.end as usize, cue, around));
            within_clause(view, cue, parts.collect())
        }
    }
}

/// Content cut down to the main clause of its cue: coordinate clauses are judged apart (SCHEME 1.7, 4).
fn within_clause(view: &SentenceView<'_, '_>, cue: &Cue<'_>, parts: Vec<TokenRange>) -> Vec<TokenRange> {
    let Some(clause) = clause_with(view, cue.tokens).map(|clause| clause.tokens) else { return parts };
    let cut =
        |part: TokenRange| TokenRange { start: part.start.max(clause.start), end: part.end.min(clause.end) };
    parts.into_iter().map(cut).filter(|part| part.start < part.end).collect()
}

/// The rest of a subordinate clause or phrase: up to a mark, or to the verb of the clause around, behind so many verbs of
/// its own.
fn until_verb(view: &SentenceView<'_, '_>, at: usize, own: usize) -> Option<TokenRange> {
    let verb = |t: &usize| view.finite_at(*t) && !view.is_adverbial(*t) && !view.finite_at(*t - 1);
    let stop = (at..view.body_end()).find(|t| view.is_mark(*t)).unwrap_or(view.body_end());
    let end = (at + 1..stop).filter(verb).nth(own).unwrap_or(stop);
    (end > at).then(|| TokenRange::new(at, end))
}

/// Where content before the cue ends: before its source and the comma.
fn content_end_before(view: &SentenceView<'_, '_>, cue: &Cue<'_>) -> usize {
    let source = cue.source.filter(|s| s.start < cue.tokens.start).map_or(cue.tokens.start, |s| s.start);
    let mut end = source as usize;
    while end > view.start() && is_edge(view, end - 1) {
        end -= 1;
    }
    end
}

/// Whether a mark only ends content and is none of it.
fn is_edge(view: &SentenceView<'_, '_>, at: usize) -> bool {
    view.is_mark(at) && !view.closes(at) && !matches!(view.word(at), mark::CLOSE_BRACKET | mark::PERCENT)
}

/// The text before a cue, from where the sentence or its quotation begins.
fn left(view: &SentenceView<'_, '_>, end: usize, around: Surroundings<'_>) -> Option<TokenRange> {
    let mut start = around.free_from.max(view.start());
    if let Some(quotation) =
        around.quotations.iter().rev().find(|q| !q.nested && q.tokens.has(end.wrapping_sub(1)))
    {
        let opening = quotation.tokens.start as usize;
        // The quotation began in an earlier sentence: all of it is content.
        if opening < start {
            return Some(TokenRange::new(opening, end));
        }
    }
    while start < end && (view.is(start, Class::Coordinator) || (view.is_mark(start) && !view.opens(start))) {
        start += 1;
    }
    (start < end).then(|| TokenRange::new(start, end))
}

/// The text after a cue, up to where the writer takes over again.
fn right(
    view: &SentenceView<'_, '_>,
    at: usize,
    cue: &Cue<'_>,
    around: Surroundings<'_>,
) -> Option<TokenRange> {
    if at >= view.end() {
        // A colon that ends its paragraph: the quotation stands in the next.
        return quotation_at(around.quotations, at).map(|quotation| quotation.tokens);
    }
    // *the Herald reported, **citing two officials***
    if view.shape(at).has(Shape::ING) && hit_at(around, at, &[Category::PhraseCue]) {
        return None;
    }
    let limit = view.body_end();
    let mut end = at;
    while end < limit {
        let quotation = if view.quoted(end) { quotation_at(around.quotations, end) } else { None };
        if let Some(quotation) = quotation {
            let close = quotation.tokens.end as usize;
            if close > view.end() {
                return Some(TokenRange::new(at, close));
            }
            if end == at && view.is_mark(close.wrapping_sub(2)) && quotes_alone(cue) {
                return Some(TokenRange::new(at, close));
            }
            end = close.max(end + 1);
            continue;
        }
        if end > at
            && (dash_breaks(view, at, end)
                || breaks(view, end, cue, around)
                || leaves_relative(view, at, end, cue)
                || leaves_phrase(view, at, end, cue))
        {
            break;
        }
        end += 1;
    }
    let mut end = end.min(view.end());
    while end > at && is_edge(view, end - 1) {
        end -= 1;
    }
    if ends_in_quotation(view, limit) && end == limit {
        end = view.end();
        while end > at && !view.closes(end - 1) {
            end -= 1;
        }
    }
    (end > at).then(|| TokenRange::new(at, end))
}

/// The outermost quotation that opens at a token.
fn quotation_at(quotations: &[Quotation], at: usize) -> Option<&Quotation> {
    let index = quotations.partition_point(|q| (q.tokens.start as usize) < at);
    quotations.get(index).filter(|q| q.tokens.start as usize == at)
}

fn ends_in_quotation(view: &SentenceView<'_, '_>, limit: usize) -> bool {
    (limit..view.end()).any(|t| view.closes(t))
}

/// Whether a quotation is all of the content: what follows its final mark is the writer's again.
fn quotes_alone(cue: &Cue<'_>) -> bool {
    matches!(cue.rule, super::rules::VERB_QUOTE | super::rules::VERB_INVERTED)
}
