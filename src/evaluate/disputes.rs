//! Disputes of a quiz: the program's own label then and now against what people said instead.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Dimension, GoldError, GoldFault,
    parse::{fault, lines},
};
use crate::{
    analyze::Analyzer,
    article::Article,
    read::Place,
    report::{ArticleReport, SentenceReport},
    text::Unit,
};

/// A line of a file of disputes, as far as it matters here.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Disputed {
    kind: String,
    /// The sentence's id.
    pub id: String,
    /// The sentence.
    pub text: String,
    /// What is disputed: `unsourced` or `level`.
    pub field: String,
    /// What the program said.
    pub tool: String,
    /// What somebody says instead.
    pub user: String,
}

/// A dispute with what the program says now.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Revisited {
    /// What the reader says.
    pub reader: String,
    /// What the program said.
    pub then: String,
    /// What it says now of the sentence alone.
    pub now: String,
    /// The sentence's id.
    pub id: String,
    /// The sentence.
    pub text: String,
}

/// How many disputes have the same labels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// What the reader says.
    pub reader: String,
    /// What the program said.
    pub then: String,
    /// What it says now.
    pub now: String,
    /// Of so many disputes.
    pub disputes: usize,
}

/// What has become of disputes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DisputeFigures {
    /// Disputes.
    pub disputes: usize,
    /// Of these, on how many the program said then what the reader says.
    pub then_as_reader: usize,
    /// On how many it says so now.
    pub now_as_reader: usize,
    /// The labels, those of one reader's label together.
    pub changes: Vec<Change>,
    /// The disputes themselves.
    pub all: Vec<Revisited>,
}

/// Whether a text holds disputes rather than gold; its first line tells.
pub fn are_disputes(text: &str) -> bool {
    let first = lines(text).next();
    first
        .and_then(|(_, line)| serde_json::from_str::<Disputed>(line).ok())
        .is_some_and(|line| line.kind == "dispute")
}

/// The disputes about a dimension: `unsourced`, or for attribution the `level`; and what is wrong with other
/// lines. Several people may dispute one sentence, so each dispute counts. Messages call the file `file`.
///
/// # Errors
/// Nothing is about the dimension, and no line is at fault.
pub fn disputes(
    file: &str,
    text: &str,
    dimension: &Dimension,
) -> Result<(Vec<Disputed>, Vec<GoldError>), GoldError> {
    let (mut found, mut faults) = (Vec::new(), Vec::new());
    for (number, line) in lines(text) {
        match serde_json::from_str::<Disputed>(line) {
            Ok(dispute) => found.extend(Some(dispute).filter(|dispute| dispute.is_about(dimension))),
            Err(_) => faults.push(fault(file, number, None, GoldFault::NoDispute)),
        }
    }
    if found.is_empty() && faults.is_empty() {
        let fault = GoldFault::NoDisputeAbout { dimension: dimension.to_string() };
        return Err(GoldError::new(Place::file(file), fault));
    }
    Ok((found, faults))
}

impl Disputed {
    fn is_about(&self, dimension: &Dimension) -> bool {
        match dimension {
            Dimension::Unsourced => self.field == "unsourced",
            Dimension::Attribution => self.field == "level",
            Dimension::Hedging | Dimension::Intensity | Dimension::Own(_) => false,
        }
    }

    /// Labels the sentence again, alone: a file of disputes has not the text around it.
    pub fn revisit(&self, analyzer: &Analyzer) -> Revisited {
        let report = analyzer.analyze(Article::new(self.id.clone(), self.text.clone()));
        let now = if self.field == "level" { self.level(&report) } else { needs(&report).to_owned() };
        Revisited {
            reader: self.user.clone(),
            then: self.tool.clone(),
            now,
            id: self.id.clone(),
            text: self.text.clone(),
        }
    }

    /// The level in the words of the dispute: a number or a band.
    fn level(&self, report: &ArticleReport) -> String {
        let level = running(report).map(|sentence| sentence.attribution.level).max().unwrap_or(0);
        if self.user.parse::<u8>().is_ok() {
            return level.to_string();
        }
        let band = match level {
            0 => "none",
            1 | 2 => "vague",
            3 => "described",
            _ => "named",
        };
        band.to_owned()
    }
}

/// The sentences of a report, or what else there is: a sentence alone may look like a heading.
fn running(report: &ArticleReport) -> impl Iterator<Item = &SentenceReport> {
    let any = report.sentences.iter().any(|sentence| sentence.unit == Unit::Sentence);
    report.sentences.iter().filter(move |sentence| !any || sentence.unit == Unit::Sentence)
}

/// Whether anything needs a source and has none, in the words of the quiz.
fn needs(report: &ArticleReport) -> &'static str {
    let mut open = false;
    for sentence in running(report) {
        if sentence.unsourced.flag {
            return "yes";
        }
        open |= sentence.unsourced.unclear;
    }
    if open { "left open" } else { "no" }
}

/// Counts what has become of disputes.
pub fn revisited(mut all: Vec<Revisited>) -> DisputeFigures {
    let mut counts: BTreeMap<[&str; 3], usize> = BTreeMap::new();
    for one in &all {
        *counts.entry([&one.reader, &one.then, &one.now]).or_default() += 1;
    }
    let change = |([reader, then, now], disputes): (&[&str; 3], &usize)| Change {
        reader: (*reader).to_owned(),
        then: (*then).to_owned(),
        now: (*now).to_owned(),
        disputes: *disputes,
    };
    let changes = counts.iter().map(change).collect();
    let as_reader = |of: fn(&Revisited) -> &String| all.iter().filter(|one| *of(one) == one.reader).count();
    let (then_as_reader, now_as_reader) = (as_reader(|one| &one.then), as_reader(|one| &one.now));
    all.sort();
    DisputeFigures { disputes: all.len(), then_as_reader, now_as_reader, changes, all }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::LexiconSet;

    fn line(text: &str, field: &str, tool: &str, user: &str) -> String {
        format!(
            "{{\"schema\":1,\"kind\":\"dispute\",\"id\":\"a-1\",\"text\":\"{text}\",\"field\":\"{field}\",\"tool\":\"{tool}\",\"user\":\"{user}\"}}\n"
        )
    }

    #[test]
    fn the_label_of_then_and_of_now_stand_beside_the_readers() {
        let told = "Mayor Ana Duarte said the bridge would close.";
        let text = [
            line("Who knows?", "unsourced", "yes", "no"),
            line(told, "level", "vague", "named"),
            line(told, "level", "4", "3"),
        ];
        let text = text.concat();
        assert!(are_disputes(&text) && !are_disputes("{\"id\":\"a\",\"text\":\"t\",\"label\":1}"));
        let analyzer = Analyzer::new(LexiconSet::builtin().unwrap());
        let figures = |dimension| {
            let (found, _) = disputes("d.jsonl", &text, &dimension).unwrap();
            revisited(found.iter().map(|dispute| dispute.revisit(&analyzer)).collect())
        };
        let needs = figures(Dimension::Unsourced);
        assert_eq!((needs.disputes, needs.then_as_reader, needs.now_as_reader), (1, 0, 1));
        let levels = figures(Dimension::Attribution);
        assert_eq!((levels.disputes, levels.now_as_reader), (2, 1));
        assert_eq!((levels.changes[1].reader.as_str(), levels.changes[1].now.as_str()), ("named", "named"));
    }

    #[test]
    fn what_is_no_dispute_of_the_dimension_is_told() {
        let text = line("It fell.", "level", "none", "vague");
        let told = |text: &str, dimension| match disputes("d.jsonl", text, &dimension) {
            Ok((_, faults)) => faults.iter().map(ToString::to_string).collect(),
            Err(error) => vec![error.to_string()],
        };
        let nothing = "d.jsonl: holds no dispute about hedging; name another with --dimension";
        assert_eq!(told(&text, Dimension::Hedging), [nothing]);
        let other =
            "d.jsonl:2: is no dispute; a file of disputes is what `annotate --quiz --disputes` writes";
        assert_eq!(told(&format!("{text}{{}}\n"), Dimension::Unsourced), [other]);
    }
}
