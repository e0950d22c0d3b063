//! Findings counted, and what thresholds may ask of them.

use std::ops::AddAssign;

use super::{Finding, Rule, Severity};
use crate::filter::{ArticleValues, Lookup, Value, article_fields};

/// How many findings there are, by severity and by rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    severities: [u64; Severity::ALL.len()],
    rules: Vec<u64>,
    /// Greatest severity (SCHEME 4.3) of a finding about what nobody answers for, 0 to 1.
    max_severity: f64,
}

impl Default for Tally {
    fn default() -> Tally {
        Tally { severities: [0; Severity::ALL.len()], rules: vec![0; Rule::ALL.len()], max_severity: 0.0 }
    }
}

impl Tally {
    /// Counts findings.
    pub fn of<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Tally {
        let mut tally = Tally::default();
        for finding in findings {
            tally.severities[finding.severity as usize] += 1;
            tally.rules[finding.rule as usize] += 1;
            if finding.rule.has_severity() {
                tally.max_severity = tally.max_severity.max(finding.weight);
            }
        }
        tally
    }

    /// All findings.
    pub fn all(&self) -> u64 {
        self.severities.iter().sum()
    }

    /// Findings of a severity.
    pub fn of_severity(&self, severity: Severity) -> u64 {
        self.severities[severity as usize]
    }

    /// Findings of a rule.
    pub fn of_rule(&self, rule: Rule) -> u64 {
        self.rules[rule as usize]
    }

    /// The value of a field of [`tally_fields`].
    fn field(&self, name: &str) -> Option<f64> {
        Some(match name {
            "findings" => self.all() as f64,
            "errors" => self.of_severity(Severity::Error) as f64,
            "warnings" => self.of_severity(Severity::Warning) as f64,
            "notes" => self.of_severity(Severity::Note) as f64,
            "max_severity" => self.max_severity,
            name => self.of_rule(Rule::named(name)?) as f64,
        })
    }
}

impl AddAssign<&Tally> for Tally {
    fn add_assign(&mut self, other: &Tally) {
        self.severities.iter_mut().zip(other.severities).for_each(|(mine, theirs)| *mine += theirs);
        self.rules.iter_mut().zip(&other.rules).for_each(|(mine, theirs)| *mine += theirs);
        self.max_severity = self.max_severity.max(other.max_severity);
    }
}

/// What conditions on findings may ask for besides the fields of articles.
pub fn tally_fields() -> Vec<&'static str> {
    let counts = ["findings", "errors", "warnings", "notes", "max_severity"].into_iter();
    counts.chain(Rule::ALL.iter().map(|rule| rule.id())).chain(article_fields()).collect()
}

/// The fields of an article after its audit. A name that is a rule's counts the rule's findings, and
/// `max_severity` is that of findings, so that what was accepted or let pass does not count.
#[derive(Clone, Copy, Debug)]
pub struct AuditValues<'a> {
    /// Its findings, counted.
    pub tally: &'a Tally,
    /// Everything else.
    pub article: ArticleValues<'a>,
}

impl Lookup for AuditValues<'_> {
    fn get(&self, field: &str) -> Option<Value<'_>> {
        self.tally.field(field).map(Value::Number).or_else(|| self.article.get(field))
    }
}
