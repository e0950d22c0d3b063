//! What a house asks of an audit.

use super::{Rule, Severity};

/// The category of lexicon entries that `banned-formula` finds.
pub const FORMULAS: &str = "banned-formula";

/// How grave each rule is, and from where on some rules speak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// By the order of [`Rule::ALL`]; `None` switches a rule off.
    severities: Vec<Option<Severity>>,
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

    /// The same with another severity of a rule.
    #[must_use]
    pub fn with_severity(mut self, rule: Rule, severity: Option<Severity>) -> Settings {
        self.severities[rule as usize] = severity;
        self
    }
}
