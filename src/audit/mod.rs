//! Findings for an editor: what in an article asks for a second look, why, and what would settle it.
//!
//! Each file here finds what one or two rules look for; [`Rule`] is the table of the rules. What the file
//! of an article lets pass is taken out last, and what is left gets its place and its fingerprint.

mod allow;
mod anonymous;
mod article;
mod baseline;
mod finding;
mod fingerprint;
mod loaded;
mod mark;
mod moved;
mod rule;
mod settings;
mod stance;
mod tally;
mod unsourced;
#[cfg(test)]
mod tests;

pub use baseline::{Baseline, BaselineError};
pub use finding::{Finding, Place};
pub use moved::moved;
pub use rule::{Rule, Severity};
pub use settings::{FORMULAS, Settings};
pub use tally::{AuditValues, Tally, tally_fields};

use crate::report::ArticleReport;
use mark::Mark;

/// The findings of an article in the order of its text, those about all of it first.
///
/// Takes linear time in the length of the text, but for looking up the few allowances.
///
/// ```
/// use framelens::{analyze::Analyzer, article::Article, audit, lexicon::LexiconSet};
///
/// let analyzer = Analyzer::new(LexiconSet::builtin().expect("the shipped lexicons are sound"));
/// let report = analyzer.analyze(Article::new("a1", "The bridge was reportedly unsafe for years."));
/// let findings = audit::findings(&report, &audit::Settings::default());
/// assert_eq!(findings[0].rule.id(), "ownerless-claim");
/// ```
pub fn findings(report: &ArticleReport, settings: &Settings) -> Vec<Finding> {
    let mut marks = marks(report, settings);
    marks.retain(|mark| settings.severity(mark.rule).is_some());
    marks.sort_by_key(|mark| (!mark.rule.is_of_article(), mark.span.start, mark.rule));
    let prints = fingerprint::all(report, &marks);
    let (marks, objections) = allow::take_out(marks.into_iter().zip(prints).collect(), report, settings);
    finding::placed(report, settings, marks, objections)
}

/// Everything that any rule finds.
fn marks(report: &ArticleReport, settings: &Settings) -> Vec<Mark> {
    let mut marks = Vec::new();
    article::single_source(report, settings, &mut marks);
    article::late_name(report, settings, &mut marks);
    unsourced::find(report, &mut marks);
    loaded::loud(report, &mut marks);
    loaded::banned(report, &mut marks);
    stance::weak_source(report, &mut marks);
    stance::shift(report, &mut marks);
    anonymous::without_reason(report, &mut marks);
    marks
}
