//! Findings that a house has accepted: a list to compare later findings with.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Finding;

/// The form of the list that this version reads and writes.
const FORM: u32 = 1;

/// So many characters of a sentence are written down, for people who read the list.
const SHOWN: usize = 60;

/// Accepted findings, by file and place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    /// Number of the form.
    baseline: u32,
    findings: Vec<Accepted>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Accepted {
    file: String,
    rule: String,
    fingerprint: String,
    /// How the sentence begins; only for readers of the list.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    sentence: String,
    /// Whether it is found only where a paragraph is put before the article.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    moved: bool,
}

/// Why a text is no list of accepted findings.
#[derive(Debug, thiserror::Error)]
pub enum BaselineError {
    /// It is not what `--write-baseline` writes.
    #[error("is no baseline: {0}; write it anew with --write-baseline")]
    Broken(#[from] serde_json::Error),
    /// Another version wrote it.
    #[error(
        "is a baseline of form {0}, and this version reads form {FORM}; write it anew with --write-baseline"
    )]
    OtherForm(u32),
}

impl Baseline {
    /// The list that accepts all of these findings, and those that there would be if each article stood
    /// below another paragraph (see [`moved`](super::moved())).
    pub fn of(findings: &[Finding], moved: &[Finding]) -> Baseline {
        let found = Baseline::accepting(findings);
        let mut more = Baseline::accepting(&found.new_of(moved.to_vec()));
        more.findings.iter_mut().for_each(|accepted| accepted.moved = true);
        let mut all: Vec<Accepted> = found.findings.into_iter().chain(more.findings).collect();
        all.sort();
        Baseline { baseline: FORM, findings: all }
    }

    fn accepting(findings: &[Finding]) -> Baseline {
        Baseline { baseline: FORM, findings: findings.iter().map(Accepted::of).collect() }
    }

    /// Reads a list.
    ///
    /// # Errors
    /// The text is none, or one of another form.
    pub fn parse(text: &str) -> Result<Baseline, BaselineError> {
        let list: Baseline = serde_json::from_str(text)?;
        if list.baseline == FORM { Ok(list) } else { Err(BaselineError::OtherForm(list.baseline)) }
    }

    /// The list as text: one finding a line, in an order that only the findings decide.
    pub fn to_text(&self) -> String {
        let line = |accepted: &Accepted| serde_json::to_string(accepted).unwrap_or_default();
        let lines: Vec<String> = self.findings.iter().map(line).collect();
        format!("{{\"baseline\":{FORM},\"findings\":[\n{}\n]}}\n", lines.join(",\n"))
    }

    /// The number of findings in it.
    pub fn len(&self) -> usize {
        self.findings.len()
    }

    /// Whether it accepts nothing.
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty()
    }

    /// The findings that it does not accept, in order. Each entry accepts one finding: the one in its own
    /// file, or else, if the file was renamed, one of the same fingerprint.
    pub fn new_of(&self, findings: Vec<Finding>) -> Vec<Finding> {
        let own = |file: &str, print: &str| format!("{print} {file}");
        let mut here = Counts::default();
        self.findings.iter().for_each(|accepted| here.add(own(&accepted.file, &accepted.fingerprint)));
        let kept = |finding: &Finding| !here.take(&own(&finding.place.file, &finding.fingerprint));
        let left: Vec<Finding> = findings.into_iter().filter(kept).collect();
        let mut anywhere = here.by_first_word();
        left.into_iter().filter(|finding| !anywhere.take(&finding.fingerprint)).collect()
    }
}

/// How often something may still be taken.
#[derive(Default)]
struct Counts(BTreeMap<String, usize>);

impl Counts {
    fn add(&mut self, key: String) {
        *self.0.entry(key).or_default() += 1;
    }

    /// Takes one, if any is left.
    fn take(&mut self, key: &str) -> bool {
        let left = self.0.get_mut(key).filter(|n| **n > 0);
        left.map(|n| *n -= 1).is_some()
    }

    /// What is left, by the first word of the keys.
    fn by_first_word(self) -> Counts {
        let mut sums = Counts::default();
        for (key, n) in self.0 {
            let first = key.split(' ').next().unwrap_or_default();
            *sums.0.entry(first.to_owned()).or_default() += n;
        }
        sums
    }
}

impl Accepted {
    fn of(finding: &Finding) -> Accepted {
        Accepted {
            file: finding.place.file.clone(),
            rule: finding.rule.id().to_owned(),
            fingerprint: finding.fingerprint.clone(),
            sentence: finding.sentence.chars().take(SHOWN).collect(),
            moved: false,
        }
    }
}
