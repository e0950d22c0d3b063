//! What an article's file lets pass, with a reason; and what is wrong with such allowances.

use std::collections::BTreeMap;

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
    marks: Vec<(Mark, String)>,
    report: &ArticleReport,
    settings: &Settings,
) -> (Vec<(Mark, String)>, Vec<Objection>) {
    let mut open = Open::of(&marks);
    let mut objections = Vec::new();
    for allowance in &report.article.allowances {
        match apply(allowance, &mut open, report, settings) {
            Ok(()) => {}
            Err((rule, reason)) => objections.push(objection(rule, allowance, report, reason)),
        }
    }
    let kept = marks.into_iter().zip(open.kept).filter(|(_, kept)| *kept).map(|(mark, _)| mark);
    (kept.collect(), objections)
}

/// Marks that nothing has let pass yet, so that a text full of allowances is read once for all of them.
struct Open {
    kept: Vec<bool>,
    /// Marks by rule and sentence; those about the article have none.
    places: BTreeMap<(Rule, Option<u32>), Vec<usize>>,
}

impl Open {
    fn of(marks: &[(Mark, String)]) -> Open {
        let mut places: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (n, (mark, _)) in marks.iter().enumerate() {
            places.entry((mark.rule, mark.sentence)).or_default().push(n);
        }
        Open { kept: vec![true; marks.len()], places }
    }

    /// Lets pass the marks of a rule in a sentence; whether there are any.
    fn pass(&mut self, rule: Rule, sentence: Option<u32>) -> bool {
        let found = self.places.remove(&(rule, sentence));
        found.iter().flatten().for_each(|n| self.kept[*n] = false);
        found.is_some()
    }

    /// Lets pass all marks of a rule; whether there are any.
    fn pass_all(&mut self, rule: Rule) -> bool {
        let all =
            self.places.range((rule, None)..=(rule, Some(u32::MAX))).map(|((_, sentence), _)| *sentence);
        let all: Vec<Option<u32>> = all.collect();
        for sentence in &all {
            self.pass(rule, *sentence);
        }
        !all.is_empty()
    }
}

/// Takes out what one allowance lets pass, or tells why it lets nothing pass.
fn apply(
    allowance: &Allowance,
    open: &mut Open,
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
        let used = match sentence(allowance.covers, report) {
            None => open.pass_all(rule),
            Some(index) => open.pass(rule, Some(index)),
        };
        // A rule that is switched off would have found nothing anyway.
        if !used && settings.severity(rule).is_some() {
            unused.push(name);
        }
    }
    match unused.as_slice() {
        [] => Ok(()),
        names => Err((Rule::UnusedSuppression, format!("nothing is found here for `{}`", names.join(", ")))),
    }
}

/// The sentence that an allowance covers, `None` for all of the article: findings about the article as a
/// whole are let pass only by its front matter.
fn sentence(covers: Covers, report: &ArticleReport) -> Option<u32> {
    let before = |at| report.sentences.partition_point(|sentence| sentence.span.start < at) as u32;
    match covers {
        Covers::Article => None,
        // Where no sentence stands before, none is covered.
        Covers::Before(at) => Some(before(at).checked_sub(1).unwrap_or(u32::MAX)),
        Covers::After(at) => Some(before(at)),
    }
}

fn unknown(name: &str) -> String {
    let near = nearest(name, Rule::ALL.iter().map(|rule| rule.id()));
    let hint = near.first().map_or(String::new(), |near| format!(", did you mean `{near}`"));
    format!("no rule is called `{name}`{hint}")
}

fn objection(rule: Rule, allowance: &Allowance, report: &ArticleReport, reason: String) -> Objection {
    let article = fingerprint::of_article(rule.id(), &report.article);
    let fingerprint = hash(&format!("{article}\n{}", allowance.text));
    Objection { rule, line: allowance.line, column: allowance.column, reason, fingerprint }
}
