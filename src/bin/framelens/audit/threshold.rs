//! Whether a threshold is passed, by an article or by all together.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::bail;

use super::Found;
use framelens::{
    analyze::Analyzer,
    article::{Article, METADATA},
    audit::{AuditValues, Finding, Tally, tally_fields},
    explain::nearest,
    filter::{ArticleValues, Filter},
    report::{OWN, Totals, figure_meant},
};

/// So many articles are named.
const NAMED: usize = 5;

/// An article that was audited, without its text.
pub(super) struct Subject {
    pub(super) totals: Totals,
    pub(super) article: Article,
}

/// A condition that ends a run with exit code 1.
pub(super) struct Threshold<'a> {
    filter: &'a Filter,
    categories: &'a [String],
}

impl<'a> Threshold<'a> {
    pub(super) fn new(filter: &'a Filter, analyzer: &'a Analyzer) -> Threshold<'a> {
        Threshold { filter, categories: analyzer.lexicons().custom_categories() }
    }

    /// What to tell if it is passed.
    pub(super) fn passed(&self, found: &Found) -> anyhow::Result<Option<String>> {
        if found.subjects.is_empty() {
            return Ok(None);
        }
        self.check(&found.subjects)?;
        let mut by_article: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
        for finding in &found.findings {
            by_article.entry(&finding.article).or_default().push(finding);
        }
        let passing: Vec<&str> = found
            .subjects
            .iter()
            .filter(|subject| self.holds(subject, &by_article))
            .map(|s| &*s.article.id)
            .collect();
        let text = self.filter.text();
        Ok(match passing.as_slice() {
            [] if self.holds_together(found) => {
                Some(format!("all {} articles together pass the threshold `{text}`", found.subjects.len()))
            }
            [] => None,
            [one] => Some(format!("1 article passes the threshold `{text}`: {one}")),
            several => {
                Some(format!("{} articles pass the threshold `{text}`: {}", several.len(), named(several)))
            }
        })
    }

    fn holds(&self, subject: &Subject, tallies: &BTreeMap<&str, Vec<&Finding>>) -> bool {
        let own = tallies.get(subject.article.id.as_str());
        let tally = Tally::of(own.into_iter().flatten().copied());
        let article = ArticleValues { article: &subject.article, totals: &subject.totals };
        self.filter.holds(&AuditValues { tally: &tally, article })
    }

    fn holds_together(&self, found: &Found) -> bool {
        let mut totals = Totals::default();
        found.subjects.iter().for_each(|subject| totals += &subject.totals);
        let (tally, article) = (Tally::of(&found.findings), Article::default());
        let article = ArticleValues { article: &article, totals: &totals };
        self.filter.holds(&AuditValues { tally: &tally, article })
    }

    /// Refuses fields that neither findings nor articles have.
    fn check(&self, subjects: &[Subject]) -> anyhow::Result<()> {
        let metadata: BTreeSet<&str> =
            subjects.iter().flat_map(|subject| subject.article.metadata.keys()).map(String::as_str).collect();
        let own: Vec<String> = self.categories.iter().map(|name| format!("{OWN}{name}")).collect();
        let known =
            tally_fields().into_iter().chain(metadata.iter().copied()).chain(own.iter().map(String::as_str));
        let known: Vec<&str> = known.collect();
        let bare = |field: &str| field.strip_prefix(METADATA).is_some_and(|bare| metadata.contains(bare));
        let unknown = self.filter.fields().find(|field| !known.contains(field) && !bare(field));
        let Some(unknown) = unknown else { return Ok(()) };
        let near = || nearest(unknown, known.iter().copied()).first().copied();
        let near = figure_meant(unknown).or_else(near);
        let hint = near.map_or(String::new(), |near| format!(", did you mean `{near}`"));
        bail!(
            "--fail-on: `{unknown}` is neither a count of findings, a rule, a figure nor metadata of these \
             articles{hint}; counts: findings, errors, warnings, notes, max_severity; rules and figures: \
             `framelens explain`"
        )
    }
}

/// The first names, and how many more there are.
fn named(names: &[&str]) -> String {
    let more = names.len().saturating_sub(NAMED);
    let first = names[..names.len() - more].join(", ");
    if more > 0 { format!("{first} and {more} more") } else { first }
}
