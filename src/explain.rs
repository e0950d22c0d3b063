//! What every label of the output means: the codebook.
//!
//! Collected from where each label is defined (categories, word classes, figures, rules, fields of
//! conditions), with the closed lists of the output in between. Entries of lexicons explain themselves.

mod alias;
mod examples;
mod place;
mod precision;
mod terms;

pub use crate::lexicon::nearest;
pub use alias::aliases;
pub use examples::{Example, examples};

use crate::{
    attribution::{RULES, Rule},
    audit,
    filter::SENTENCE_FIELDS,
    lexicon::{Category, Class, Dimension},
    report::FIGURES,
};

/// Something that the output names, and what it means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Topic {
    /// Its name in the output.
    pub id: String,
    /// What kind of thing it is: `level`, `category`, `figure`, `rule`, …
    pub kind: &'static str,
    /// What it means.
    pub text: String,
    /// Sentences that have it; the words of an earlier sentence that it needs stand before it.
    pub yes: Vec<String>,
    /// A sentence that looks alike and has it not.
    pub no: String,
    /// Where it is defined: a file of the project, or the lexicons that hold its entries.
    pub defined: String,
    /// The section of the scheme that says more, if one does.
    pub scheme: &'static str,
}

impl Topic {
    fn new(kind: &'static str, id: &str, text: impl Into<String>) -> Topic {
        let mut topic = Topic {
            id: id.to_owned(),
            kind,
            text: text.into(),
            defined: place::defined(kind, id),
            scheme: place::section(kind),
            ..Topic::default()
        };
        if let Some(example) = examples().iter().find(|example| example.is_of(kind, id)) {
            topic.yes.push(example.told(example.sentence));
            topic.no = example.told(example.other);
        }
        topic
    }

    fn is_category(&self) -> bool {
        self.kind.starts_with("category")
    }

    /// The topic of hits of a category that no entry stands behind.
    fn into_sign(self) -> Topic {
        let text = format!(
            "{}\nFound by how the text looks (figures, capitals, marks), not by an entry.",
            self.text
        );
        Topic { id: format!("rule/{}", self.id), kind: "sign", text, ..self }
    }
}

/// Every topic, in the order of the codebook.
pub fn topics() -> Vec<Topic> {
    let mut all: Vec<Topic> =
        terms::TERMS.iter().map(|(kind, id, text)| Topic::new(kind, id, *text)).collect();
    all.extend(RULES.iter().map(rule));
    all.extend(Category::ALL.iter().copied().map(category));
    all.extend(FIGURES.iter().map(figure));
    all.extend(
        SENTENCE_FIELDS
            .iter()
            .map(|field| Topic::new("sentence field", field.name, format!("{}.", field.doc))),
    );
    all.extend(audit::Rule::ALL.iter().copied().map(audit_rule));
    all.extend(Class::ALL.iter().map(|class| Topic::new("word class", class.slug(), class.doc())));
    all
}

/// The topics of that name, and those that explain a word of the output that is no name; several if it means
/// something in several places.
///
/// ```
/// let found = framelens::explain::find("level-5");
/// assert_eq!(found[0].kind, "level");
/// assert!(framelens::explain::find("vague").iter().any(|topic| topic.id == "vague_share"));
/// ```
pub fn find(id: &str) -> Vec<Topic> {
    let wanted = id.trim().to_lowercase().replace([' ', '_'], "-");
    let all = topics().into_iter();
    match wanted.strip_prefix("rule/") {
        Some(category) => {
            all.filter(|topic| topic.is_category() && topic.id == category).map(Topic::into_sign).collect()
        }
        None => {
            let named = |topic: &Topic| topic.id.replace('_', "-") == wanted;
            all.filter(|topic| named(topic) || alias::explains(topic, &wanted)).collect()
        }
    }
}

fn rule(rule: &Rule) -> Topic {
    let measured = precision::of(rule.id).map(|precision| format!("\n{precision}"));
    let text = format!("{}{}", rule.doc, measured.unwrap_or_default());
    Topic {
        yes: rule.fires.iter().map(|&sentence| sentence.to_owned()).collect(),
        no: rule.silent.to_owned(),
        ..Topic::new("rule", rule.id, text)
    }
}

fn audit_rule(rule: audit::Rule) -> Topic {
    let text = format!(
        "{}\nWould settle it: {}.\nSeverity unless framelens.toml says otherwise: {}",
        rule.finds(),
        rule.settle(),
        rule.severity().name()
    );
    Topic::new("audit rule", rule.id(), text)
}

fn category(category: Category) -> Topic {
    let kind = match category.dimension() {
        Dimension::Attribution => "category of attribution",
        Dimension::Hedging => "category of hedging",
        Dimension::Intensity => "category of intensity",
        Dimension::Unsourced => "category of unsourced assertions",
        Dimension::Grammar => "word class",
        Dimension::Custom => "category of users",
    };
    let weight = match category.default_weight() {
        0.0 => String::new(),
        weight => format!("\nWeight of an entry that gives none: {weight:.2}"),
    };
    Topic::new(kind, category.slug(), format!("{}{weight}", category.doc()))
}

fn figure(figure: &crate::report::Figure) -> Topic {
    let text = format!("{}.\nHeading: {}\nFormula: {}", figure.doc, figure.heading, figure.formula);
    Topic::new("figure", &figure.name, text)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_topic_stands_twice_and_none_is_empty() {
        let mut seen = BTreeSet::new();
        for Topic { id, kind, text, .. } in topics() {
            assert!(!text.is_empty(), "{kind} {id}");
            assert!(seen.insert((kind, id.clone())), "{kind} {id} stands twice");
        }
    }

    #[test]
    fn names_are_found_however_they_are_joined() {
        for id in ["named_share", "Named share", "level 3", "list-item", "possibility-modal", "rule/quantity"]
        {
            assert_eq!(find(id).len(), 1, "{id}");
        }
        assert!(find("nonsense").is_empty());
    }

    #[test]
    fn words_of_the_output_are_explained_by_what_they_stand_for() {
        for (word, expected) in [
            ("named", &["level-5", "level-4", "named_share"][..]),
            ("described", &["level-3", "described_share"]),
            ("vague", &["level-2", "level-1", "vague_share"]),
            ("none", &["level-0", "none", "none_share"]),
            ("hedge", &["hedging", "hedges"]),
            ("intensifier", &["intensity", "intensifiers"]),
            ("loud", &["intensity", "intensifiers"]),
            ("weakly-sourced", &["weakly_sourced_share"]),
            ("needs a source", &["unsourced", "needs"]),
            ("median level", &["level_median"]),
            ("Descr.", &["described_share"]),
        ] {
            let found: Vec<String> = find(word).into_iter().map(|topic| topic.id).collect();
            assert_eq!(found, expected, "{word}");
        }
        assert!(aliases().all(|word| !find(word).is_empty()));
    }
}
