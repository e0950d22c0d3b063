//! Rules about verbs: a strong one on a weak source, and different ones for different sources.

use std::collections::BTreeMap;

use super::{
    Rule,
    mark::{Mark, listed, quoted, words},
};
use crate::{
    attribution::{Attribution, Confidence},
    lexicon::{Act, Stance, Tag},
    report::{ArticleReport, SentenceReport, source_name},
    text::Span,
};

const WEAK_WEIGHT: f64 = 0.5;
const SHIFT_WEIGHT: f64 = 0.3;

/// Another source's words must be told plainly at least so often for a difference to show.
const PLAIN: usize = 2;

/// So many different cues of the other source are told.
const CUES: usize = 3;

/// A class or nobody in particular, with a cue that presents what they say as fact.
pub(super) fn weak_source(report: &ArticleReport, marks: &mut Vec<Mark>) {
    for relation in &report.attributions {
        let weak = (1..=2).contains(&relation.level) && relation.confidence > Confidence::Low;
        if !weak || relation.stance != Stance::Endorsing {
            continue;
        }
        // A headline has no room for more, and a guess of the program is nobody to ask about.
        let Some((sentence, cue)) = cue_in(report, relation).filter(|(sentence, _)| sentence.is_running())
        else {
            continue;
        };
        let who = match relation.source.first() {
            Some(source) => format!("the source is only {}", quoted(report, *source)),
            None => "no source is given".to_owned(),
        };
        let reason = format!("{who}, yet {} presents it as fact", quoted(report, cue));
        marks.push(Mark::at(Rule::WeakSourceStrongVerb, sentence, cue, WEAK_WEIGHT, reason));
    }
}

/// The sentence of a relation's cue, and the cue.
fn cue_in<'r>(report: &'r ArticleReport, relation: &Attribution) -> Option<(&'r SentenceReport, Span)> {
    let cue = relation.cue.first().copied()?;
    Some((report.sentences.get(relation.sentence as usize)?, cue))
}

/// How the words of one source are told.
#[derive(Default)]
struct Told<'r> {
    distant: Vec<&'r Attribution>,
    plain: Vec<&'r Attribution>,
}

/// A source whose words are kept at a distance beside another whose words are not.
pub(super) fn shift(report: &ArticleReport, marks: &mut Vec<Mark>) {
    let mut sources: BTreeMap<String, Told<'_>> = BTreeMap::new();
    for relation in report.attributions.iter().filter(|relation| is_speech(relation)) {
        let Some(name) = source_name(relation, &report.article.text) else { continue };
        let told = sources.entry(name).or_default();
        let list = if relation.stance == Stance::Distancing { &mut told.distant } else { &mut told.plain };
        list.push(relation);
    }
    // The source that is told plainly most often shows the difference best.
    let trusted = sources.iter().filter(|(_, told)| told.distant.is_empty() && told.plain.len() >= PLAIN);
    let Some((_, trusted)) = trusted.max_by_key(|(_, told)| told.plain.len()) else { return };
    for told in sources.values() {
        marks.extend(told.distant.first().and_then(|first| shifted(report, first, told, trusted)));
    }
}

/// Whether a relation tells what somebody said. In court and police copy distance is a duty.
fn is_speech(relation: &Attribution) -> bool {
    relation.level > 0
        && matches!(relation.act, Act::Speech | Act::Writing)
        && !relation.tags.contains(&Tag::Legal)
}

fn shifted(report: &ArticleReport, first: &Attribution, told: &Told<'_>, trusted: &Told<'_>) -> Option<Mark> {
    let (sentence, cue) = cue_in(report, first)?;
    let (plain, _) = cue_in(report, trusted.plain.first()?)?;
    let all = told.distant.len() + told.plain.len();
    let times =
        if all == 1 { String::new() } else { format!(" in {} of {all} attributions", told.distant.len()) };
    let number = report.numbers().get(plain.index as usize).copied().flatten();
    let place = number.map_or(String::new(), |number| format!(", first in sentence {number}"));
    let reason = format!(
        "{} keeps {} at a distance{times}; {} is reported with {}{place}",
        quoted(report, cue),
        name_of(report, first),
        name_of(report, trusted.plain.first()?),
        listed(&cues(report, &trusted.plain)),
    );
    Some(Mark::at(Rule::StanceShift, sentence, cue, SHIFT_WEIGHT, reason))
}

/// The cues of some relations, each with how often it stands, the most frequent first.
fn cues(report: &ArticleReport, relations: &[&Attribution]) -> Vec<String> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for (_, cue) in relations.iter().filter_map(|relation| cue_in(report, relation)) {
        let cue = words(report, cue).to_lowercase();
        match counts.iter_mut().find(|(known, _)| *known == cue) {
            Some((_, count)) => *count += 1,
            None => counts.push((cue, 1)),
        }
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let rest: usize = counts.iter().skip(CUES).map(|(_, count)| count).sum();
    let told = counts.iter().take(CUES).map(|(cue, count)| format!("“{cue}” ({count})"));
    told.chain((rest > 0).then(|| format!("other cues ({rest})"))).collect()
}

/// A source by its full name, or else in the words of the text.
fn name_of(report: &ArticleReport, relation: &Attribution) -> String {
    let written = || relation.source.first().map(|span| super::mark::words(report, *span));
    relation.resolved.clone().or_else(written).unwrap_or_default()
}
