//! Unnamed sources of whom the text says neither how they know nor why they are not named.

use std::collections::BTreeMap;

use super::{
    Rule,
    mark::{Mark, quoted},
};
use crate::{
    attribution::{Attribution, Confidence, Form, SourceType},
    report::{ArticleReport, source_name},
};

/// By level: a class without descriptors weighs more than a described source.
const WEIGHTS: [f64; 4] = [0.0, 0.0, 0.4, 0.3];

/// Marks each such source once, where it first speaks.
pub(super) fn without_reason(report: &ArticleReport, marks: &mut Vec<Mark>) {
    let mut sources: BTreeMap<String, Vec<&Attribution>> = BTreeMap::new();
    for relation in report.attributions.iter().filter(|relation| is_unnamed(relation)) {
        if let Some(name) = source_name(relation, &report.article.text) {
            sources.entry(name).or_default().push(relation);
        }
    }
    // One account of a source is enough, wherever it stands.
    for relations in sources.into_values().filter(|relations| !relations.iter().any(|one| one.accounted)) {
        let somebody = relations.iter().find(|relation| !is_class(report, relation));
        marks.extend(somebody.and_then(|first| mark(report, first)));
    }
}

/// Whether the source is a class of people and no more: *residents*, *critics*. Nobody asks such a class for a
/// name; whoever is counted or described is somebody.
fn is_class(report: &ArticleReport, relation: &Attribution) -> bool {
    let source = relation.source.first().map(|span| span.cut(&report.article.text));
    let bare = source.is_some_and(|source| !source.trim().contains(char::is_whitespace));
    bare && relation.level == 2 && relation.source_type == SourceType::Group
}

/// A person or group without a name whose words are given. A thought is no utterance; a pronoun, or who is
/// only a guess of the program, is nobody to ask about.
fn is_unnamed(relation: &Attribution) -> bool {
    let speaks =
        matches!(relation.form, Form::Direct | Form::Mixed | Form::Indirect) && !relation.content.is_empty();
    let unnamed = (2..=3).contains(&relation.level) && relation.resolved.is_none();
    let somebody = matches!(relation.source_type, SourceType::Person | SourceType::Group);
    speaks && unnamed && somebody && relation.confidence == Confidence::High
}

fn mark(report: &ArticleReport, relation: &Attribution) -> Option<Mark> {
    let sentence = report.sentences.get(relation.sentence as usize)?;
    let source = relation.source.first().copied()?;
    let reason = format!(
        "{} leaves the source unnamed, and nothing says how they came to know or why",
        quoted(report, source)
    );
    let weight = WEIGHTS[usize::from(relation.level.min(3))];
    Some(Mark::at(Rule::AnonymousWithoutReason, sentence, source, weight, reason))
}
