//! What every label of the output means: the codebook.
//!
//! Collected from where each label is defined (categories, word classes, figures, rules, fields of
//! conditions), with the closed lists of the output in between. Entries of lexicons explain themselves.

mod terms;

use crate::{
    attribution::{RULES, Rule},
    filter::SENTENCE_FIELDS,
    lexicon::{Category, Class, Dimension},
    report::FIGURES,
};

/// Something that the output names, and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Its name in the output.
    pub id: String,
    /// What kind of thing it is: `level`, `category`, `figure`, `rule`, …
    pub kind: &'static str,
    /// What it means.
    pub text: String,
}

impl Topic {
    fn new(kind: &'static str, id: &str, text: impl Into<String>) -> Topic {
        Topic { id: id.to_owned(), kind, text: text.into() }
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
        Topic { id: format!("rule/{}", self.id), kind: "sign", text }
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
    all.extend(Class::ALL.iter().map(|class| Topic::new("word class", class.slug(), class.doc())));
    all
}

/// The topics of that name; several if it means something in several places.
///
/// ```
/// let found = framelens::explain::find("level-5");
/// assert_eq!(found[0].kind, "level");
/// ```
pub fn find(id: &str) -> Vec<Topic> {
    let wanted = id.trim().to_lowercase().replace([' ', '_'], "-");
    let all = topics().into_iter();
    match wanted.strip_prefix("rule/") {
        Some(category) => {
            all.filter(|topic| topic.is_category() && topic.id == category).map(Topic::into_sign).collect()
        }
        None => all.filter(|topic| topic.id.replace('_', "-") == wanted).collect(),
    }
}

/// The names nearest to one that is unknown, if any is near; several if they are equally near.
pub fn nearest<'a>(unknown: &str, known: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let limit = unknown.chars().count().div_ceil(3).max(1);
    let near = |name: &'a str| (distance(unknown, name), name);
    let mut found: Vec<_> = known.map(near).filter(|(far, _)| *far <= limit).collect();
    found.sort_unstable();
    found.dedup();
    let least = found.first().map(|(far, _)| *far);
    found.into_iter().filter(|(far, _)| Some(*far) == least).take(3).map(|(_, name)| name).collect()
}

/// How many letters must be changed, added or taken out (Levenshtein's distance).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, other) in b.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *other);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

fn rule(rule: &Rule) -> Topic {
    let fires: Vec<String> = rule.fires.iter().map(|example| format!("Yes: {example}\n")).collect();
    Topic::new("rule", rule.id, format!("{}\n{}No:  {}", rule.doc, fires.concat(), rule.silent))
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
    Topic::new("figure", figure.name, text)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_topic_stands_twice_and_none_is_empty() {
        let mut seen = BTreeSet::new();
        for Topic { id, kind, text } in topics() {
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
    fn misspelt_names_have_neighbours() {
        assert_eq!(nearest("wrods", ["words", "sentences", "sources"].into_iter()), ["words"]);
        assert!(nearest("zzz", ["words"].into_iter()).is_empty());
    }
}
