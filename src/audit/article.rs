//! Rules about an article as a whole: how many sources it rests on, and when it names the first.

use super::{Rule, Settings, mark::Mark};
use crate::{
    report::{ArticleReport, SentenceReport, Totals, counted, source_name},
    text::Span,
};

/// Below so many attributions nothing can be said about how they are shared out.
const ATTRIBUTIONS: u64 = 4;

/// One source stands alone if it has at least this share of the attributions.
const NEARLY_ALL: f64 = 0.9;

const SINGLE_WEIGHT: f64 = 0.6;
const LATE_WEIGHT: f64 = 0.2;
const NEVER_WEIGHT: f64 = 0.5;

/// One source behind all or nearly all attributions of an article of some length.
pub(super) fn single_source(report: &ArticleReport, settings: &Settings, marks: &mut Vec<Mark>) {
    let totals = Totals::of(report);
    let all: u64 = totals.sources.values().sum();
    let Some((name, uses)) = totals.sources.iter().max_by_key(|(_, uses)| **uses) else { return };
    let alone = *uses as f64 >= NEARLY_ALL * all as f64;
    if words_of_sources(report) < settings.single_source_words || all < ATTRIBUTIONS || !alone {
        return;
    }
    let name = as_written(report, name);
    let reason = format!("{uses} of {all} attributions go back to {name}");
    marks.push(Mark {
        rule: Rule::SingleSourceStory,
        weight: SINGLE_WEIGHT,
        sentence: None,
        span: opening(report),
        reason,
    });
}

/// Words of the sentences that rest on a source. What the writer tells does not count, so that a paragraph
/// put in changes nothing.
fn words_of_sources(report: &ArticleReport) -> u32 {
    let resting = report.sentences.iter().filter(|sentence| sentence.attribution.level > 0);
    resting.map(|sentence| sentence.words).sum()
}

/// A source as the text first has it: names that are counted are in small letters if nobody is named.
fn as_written(report: &ArticleReport, name: &str) -> String {
    let text = &report.article.text;
    let same =
        |relation: &&crate::attribution::Attribution| source_name(relation, text).as_deref() == Some(name);
    let first = report.attributions.iter().find(same).filter(|relation| relation.resolved.is_none());
    let span = first.and_then(|relation| relation.source.first());
    span.map_or_else(|| name.to_owned(), |span| super::mark::words(report, *span))
}

/// The first named source comes late, or never. Only sentences count that rest on somebody or need a
/// source, so that a scene told first, or a paragraph put in, changes nothing.
pub(super) fn late_name(report: &ArticleReport, settings: &Settings, marks: &mut Vec<Mark>) {
    let running: Vec<&SentenceReport> =
        report.sentences.iter().filter(|sentence| sentence.is_running()).collect();
    let first = running.iter().position(|sentence| sentence.attribution.level >= 4);
    let before =
        running[..first.unwrap_or(running.len())].iter().filter(|sentence| needs_somebody(sentence)).count();
    if before as u64 <= u64::from(settings.first_named_after) {
        return;
    }
    let (weight, span, when) = match first {
        Some(n) => {
            (LATE_WEIGHT, running[n].span, format!("the first named source comes in sentence {}", n + 1))
        }
        None => (NEVER_WEIGHT, opening(report), "no source is named".to_owned()),
    };
    let verb = if before == 1 { "rests" } else { "rest" };
    let place = if first.is_some() { " before it" } else { "" };
    let reason = format!(
        "{when}; {}{place} {verb} on somebody unnamed or on nobody",
        counted(before as u64, "sentence")
    );
    marks.push(Mark { rule: Rule::LateFirstNamedSource, weight, sentence: None, span, reason });
}

/// Whether a sentence rests on an unnamed source, or needs one.
fn needs_somebody(sentence: &SentenceReport) -> bool {
    sentence.is_assertive() && (sentence.attribution.level > 0 || sentence.unsourced.flag)
}

/// Where an article begins to run.
fn opening(report: &ArticleReport) -> Span {
    let mut sentences = report.sentences.iter();
    let first = sentences.find(|sentence| sentence.is_running()).or(report.sentences.first());
    first.map(|sentence| sentence.span).unwrap_or_default()
}
