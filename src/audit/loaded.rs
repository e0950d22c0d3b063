//! Rules about words: loud ones of the writer's own, and those that a house has banned.

use super::{
    FORMULAS, Rule,
    mark::{Mark, listed, quoted},
};
use crate::{
    lexicon::Category,
    report::{ArticleReport, Genre},
    score::ScoredHit,
    voice::Voice,
};

/// So many words of a sentence are told.
const TOLD: usize = 3;

/// Loud words of the writer's own.
pub(super) fn loud(report: &ArticleReport, marks: &mut Vec<Mark>) {
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
pub(super) fn banned(report: &ArticleReport, marks: &mut Vec<Mark>) {
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
