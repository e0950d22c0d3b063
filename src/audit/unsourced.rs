//! Rules about what nobody answers for, or nobody in particular.

use std::collections::BTreeSet;

use super::{
    Rule,
    mark::{Mark, listed, quoted, words},
};
use crate::{
    attribution::Attribution,
    report::{ArticleReport, SentenceReport, needs::Answered},
    score::{Kind, Need},
    text::Span,
};

/// So many needs of a sentence are told.
const TOLD: usize = 3;

/// Sentences that need a source and have none, or nobody in particular. A quotation of several sentences
/// by nobody in particular is one finding, at its first.
pub(super) fn find(report: &ArticleReport, marks: &mut Vec<Mark>) {
    let (answered, mut seen) = (Answered::of(report), BTreeSet::new());
    for sentence in &report.sentences {
        if is_ownerless(sentence) {
            let relation = vaguest(report, sentence);
            if relation.is_none_or(|(index, _)| seen.insert(index)) {
                marks.push(ownerless(report, sentence, relation.map(|(_, relation)| relation)));
            }
        } else if sentence.unsourced.flag {
            let open = answered.open(sentence);
            let at = open.first().map_or(sentence.span, |need| need.span);
            let (severity, reason) = (sentence.unsourced.severity, unsourced_reason(report, sentence, &open));
            marks.push(Mark::at(Rule::Unsourced, sentence, at, severity, reason));
        }
    }
}

/// Whether nobody in particular says it.
fn is_ownerless(sentence: &SentenceReport) -> bool {
    match sentence.unsourced.kind {
        Some(kind) => kind == Kind::Impersonal,
        None => sentence.attribution.level == 1 && sentence.is_assertive(),
    }
}

fn unsourced_reason(report: &ArticleReport, sentence: &SentenceReport, open: &[&Need]) -> String {
    let mut needs: Vec<String> = Vec::new();
    for need in open {
        let told = format!("{} ({})", quoted(report, need.span), need.category.slug());
        if !needs.contains(&told) {
            needs.push(told);
        }
    }
    needs.truncate(TOLD);
    let what = if needs.is_empty() { "it".to_owned() } else { listed(&needs) };
    let hedged = sentence.unsourced.kind == Some(Kind::Hedged);
    let put = if hedged { "; hedged" } else { "" };
    let carry = if sentence.attribution.possible_carry { "; the source before may go on" } else { "" };
    format!("nobody answers for {what}{put}{carry}; severity {:.2}", sentence.unsourced.severity)
}

/// The first relation of level 1 that covers a sentence, with its index.
fn vaguest<'r>(report: &'r ArticleReport, sentence: &SentenceReport) -> Option<(u32, &'r Attribution)> {
    let relations = sentence.attribution.relations.iter().map(|n| (*n, &report.attributions[*n as usize]));
    relations.into_iter().find(|(_, relation)| relation.level == 1)
}

/// What is reported by nobody in particular, at the words that say so.
fn ownerless(report: &ArticleReport, sentence: &SentenceReport, relation: Option<&Attribution>) -> Mark {
    let parts = relation.into_iter().flat_map(|relation| relation.source.iter().chain(&relation.cue));
    let mut spans: Vec<Span> = parts.copied().collect();
    spans.sort();
    let told: Vec<String> = spans.iter().map(|span| words(report, *span)).collect();
    let who = match told.is_empty() {
        true => "it is quoted without a speaker".to_owned(),
        false => format!("“{}” names nobody in particular", told.join(" ")),
    };
    let severity = sentence.unsourced.severity;
    let shown = if severity > 0.0 { format!("; severity {severity:.2}") } else { String::new() };
    // The cue may stand in another sentence.
    let at = spans.first().copied().filter(|span| sentence.span.contains(*span)).unwrap_or(sentence.span);
    Mark::at(Rule::OwnerlessClaim, sentence, at, severity, format!("{who}{shown}"))
}
