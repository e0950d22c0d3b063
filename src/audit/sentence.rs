//! Rules about one sentence: what nobody answers for, loud words, and what a house has banned.

use super::{
    FORMULAS, Rule,
    mark::{Mark, listed, quoted},
};
use crate::{
    lexicon::Category,
    report::{ArticleReport, Genre, SentenceReport, needs::Answered},
    score::{Kind, Need, ScoredHit},
    text::Span,
    voice::Voice,
};

/// So many words of a sentence are given as reasons.
const TOLD: usize = 3;

/// Weight of what nobody in particular says where the scores see nothing that needs a source.
const HEARSAY: f64 = 0.3;

/// Sentences that need a source and have none, or nobody in particular.
pub(super) fn unsourced(report: &ArticleReport, marks: &mut Vec<Mark>) {
    let answered = Answered::of(report);
    for sentence in &report.sentences {
        let unsourced = &sentence.unsourced;
        let ownerless = match unsourced.kind {
            Some(kind) => kind == Kind::Impersonal,
            None => sentence.attribution.level == 1 && sentence.is_assertive(),
        };
        if ownerless {
            marks.push(ownerless_claim(report, sentence));
        } else if unsourced.flag {
            let open = answered.open(sentence);
            let reason = flat_reason(report, sentence, &open);
            let at = open.first().map_or(sentence.span, |need| need.span);
            marks.push(Mark::at(Rule::Unsourced, sentence, at, unsourced.severity, reason));
        }
    }
}

fn flat_reason(report: &ArticleReport, sentence: &SentenceReport, open: &[&Need]) -> String {
    let need = |need: &&Need| format!("{} ({})", quoted(report, need.span), need.category.slug());
    let needs: Vec<String> = open.iter().take(TOLD).map(need).collect();
    let what = if needs.is_empty() { "it".to_owned() } else { listed(&needs) };
    let put = match sentence.unsourced.kind {
        Some(Kind::Hedged) => ", hedged",
        _ => "",
    };
    let carry = if sentence.attribution.possible_carry { ", unless the source before goes on" } else { "" };
    format!("nobody answers for {what}{put}{carry} (severity {:.2})", sentence.unsourced.severity)
}

/// What is reported by nobody in particular, at the words that say so.
fn ownerless_claim(report: &ArticleReport, sentence: &SentenceReport) -> Mark {
    let relations = sentence.attribution.relations.iter().map(|n| &report.attributions[*n as usize]);
    let vague =
        relations.filter(|relation| relation.level == 1).min_by_key(|relation| relation.cue.first().copied());
    let spans: Vec<Span> =
        vague.iter().flat_map(|relation| relation.source.iter().chain(&relation.cue)).copied().collect();
    let at = spans.iter().min().copied().unwrap_or(sentence.span);
    let who = match spans.as_slice() {
        [] => "it is quoted without a speaker".to_owned(),
        _ => {
            let mut spans = spans;
            spans.sort();
            let words: Vec<String> = spans.iter().map(|span| super::mark::words(report, *span)).collect();
            format!("“{}” names nobody who says so", words.join(" "))
        }
    };
    let severity = sentence.unsourced.severity;
    let shown = if severity > 0.0 { format!(" (severity {severity:.2})") } else { String::new() };
    Mark::at(Rule::OwnerlessClaim, sentence, at, severity.max(HEARSAY), format!("{who}{shown}"))
}

/// Loud words of the writer's own.
pub(super) fn loaded(report: &ArticleReport, marks: &mut Vec<Mark>) {
    if matches!(report.genre, Genre::Opinion | Genre::Review) {
        return;
    }
    for sentence in report.sentences.iter().filter(|sentence| sentence.is_prose()) {
        let loud: Vec<&ScoredHit> = sentence
            .intensity
            .hits
            .iter()
            .filter(|hit| hit.voice != Voice::Source && is_loud(hit.category))
            .collect();
        let Some(first) = loud.first() else { continue };
        let told = |hit: &&ScoredHit| format!("{} ({})", quoted(report, hit.span), hit.category.slug());
        let words: Vec<String> = loud.iter().take(TOLD).map(told).collect();
        let verb = if loud.len() == 1 { "is" } else { "are" };
        let reason = format!("{} {verb} the writer's own", listed(&words));
        marks.push(Mark::at(Rule::LoadedWords, sentence, first.span, sentence.intensity.writer, reason));
    }
}

/// Categories of words that judge or dramatise, not only raise.
fn is_loud(category: Category) -> bool {
    matches!(
        category,
        Category::SuperlativeClaim
            | Category::ExtremeEvaluative
            | Category::LoadedLabel
            | Category::Peacock
            | Category::DramaticVerb
            | Category::AlarmMetaphor
    )
}

/// Phrases that the house does not want to read; what a source is quoted with is the source's.
pub(super) fn formulas(report: &ArticleReport, marks: &mut Vec<Mark>) {
    let Some(banned) = report.own_categories.iter().position(|name| name == FORMULAS) else { return };
    for sentence in &report.sentences {
        let lists = sentence.custom.iter().filter(|list| list.category == Category::Custom(banned as u16));
        for hit in lists.flat_map(|list| &list.hits) {
            if hit.voice == Voice::Source && !hit.paraphrase {
                continue;
            }
            let reason = format!("{} is on the house's list", quoted(report, hit.span));
            marks.push(Mark::at(Rule::BannedFormula, sentence, hit.span, f64::from(hit.weight), reason));
        }
    }
}
