//! What an article's file lets pass, with a reason; and what is wrong with such allowances.

use super::{Rule, Settings, fingerprint, mark::Mark};
use crate::{
    article::{Allowance, Covers},
    lexicon::{hash, nearest},
    report::ArticleReport,
};

/// A finding about an allowance.
pub(super) struct Objection {
    pub(super) rule: Rule,
    pub(super) line: u32,
    pub(super) column: u32,
    pub(super) reason: String,
    pub(super) fingerprint: String,
}

/// Takes out the marks that allowances let pass, and tells what is wrong with allowances.
pub(super) fn take_out(
    mut marks: Vec<(Mark, String)>,
    report: &ArticleReport,
    settings: &Settings,
) -> (Vec<(Mark, String)>, Vec<Objection>) {
    let mut objections = Vec::new();
    for allowance in &report.article.allowances {
        match apply(allowance, &mut marks, report, settings) {
            Ok(()) => {}
            Err((rule, reason)) => objections.push(objection(rule, allowance, report, reason)),
        }
    }
    (marks, objections)
}

/// Takes out what one allowance lets pass, or tells why it lets nothing pass.
fn apply(
    allowance: &Allowance,
    marks: &mut Vec<(Mark, String)>,
    report: &ArticleReport,
    settings: &Settings,
) -> Result<(), (Rule, String)> {
    let (names, reason) = allowance.text.split_once(':').unwrap_or((&allowance.text, ""));
    if reason.trim().is_empty() {
        return Err((Rule::SuppressionWithoutReason, format!("`allow {}` gives no reason", names.trim())));
    }
    let mut unused = Vec::new();
    for name in names.split(',').map(str::trim) {
        let rule = Rule::named(name).ok_or_else(|| (Rule::UnusedSuppression, unknown(name)))?;
        let before = marks.len();
        marks.retain(|(mark, _)| mark.rule != rule || !covers(allowance.covers, mark, report));
        // A rule that is switched off would have found nothing anyway.
        if marks.len() == before && settings.severity(rule).is_some() {
            unused.push(name);
        }
    }
    match unused.as_slice() {
        [] => Ok(()),
        names => Err((Rule::UnusedSuppression, format!("nothing is found here for `{}`", names.join(", ")))),
    }
}

fn unknown(name: &str) -> String {
    let near = nearest(name, Rule::ALL.iter().map(|rule| rule.id()));
    let hint = near.first().map_or(String::new(), |near| format!(", did you mean `{near}`"));
    format!("no rule is called `{name}`{hint}")
}

/// Whether a mark lies in what an allowance covers. Findings about all of an article are let pass only by
/// its front matter.
fn covers(covers: Covers, mark: &Mark, report: &ArticleReport) -> bool {
    let sentences = &report.sentences;
    let covered = match covers {
        Covers::Article => return true,
        Covers::Before(at) => sentences.partition_point(|sentence| sentence.span.start < at).checked_sub(1),
        Covers::After(at) => Some(sentences.partition_point(|sentence| sentence.span.start < at)),
    };
    mark.sentence.is_some() && covered == mark.sentence.map(|index| index as usize)
}

fn objection(rule: Rule, allowance: &Allowance, report: &ArticleReport, reason: String) -> Objection {
    let article = fingerprint::of_article(rule.id(), &report.article);
    let fingerprint = hash(&format!("{article}\n{}", allowance.text));
    Objection { rule, line: allowance.line, column: allowance.column, reason, fingerprint }
}
