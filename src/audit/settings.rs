//! What a house asks of an audit.

use super::{Rule, Severity};

/// The category of lexicon entries that `banned-formula` finds.
pub const FORMULAS: &str = "banned-formula";

/// How grave each rule is, and from where on some rules speak.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// By the order of [`Rule::ALL`]; `None` switches a rule off.
    severities: Vec<Option<Severity>>,
    /// Unsourced assertions of a lower severity (SCHEME 4.3), 0 to 1, are at most warnings.
    pub error_from: f64,
    /// So many sentences may need a source before the first is named (`late-first-named-source`).
    pub first_named_after: u32,
    /// Articles may rest on one source that have fewer words in sentences with a source
    /// (`single-source-story`).
    pub single_source_words: u32,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            severities: Rule::ALL.iter().map(|rule| Some(rule.severity())).collect(),
            error_from: 0.85,
            first_named_after: 4,
            single_source_words: 150,
        }
    }
}

impl Settings {
    /// How grave findings of a rule are; `None` if it is switched off.
    pub fn severity(&self, rule: Rule) -> Option<Severity> {
        self.severities[rule as usize]
    }

    /// How grave a finding of this weight is.
    pub(super) fn graded(&self, rule: Rule, weight: f64) -> Option<Severity> {
        let slight = rule == Rule::Unsourced && weight < self.error_from;
        self.severity(rule).map(|severity| if slight { severity.min(Severity::Warning) } else { severity })
    }

    /// The same with another severity of a rule.
    #[must_use]
    pub fn with_severity(mut self, rule: Rule, severity: Option<Severity>) -> Settings {
        self.severities[rule as usize] = severity;
        self
    }
}
