//! Words that the output prints for people and that are no names: bands, marks, what one says for a dimension.

use super::Topic;
use crate::report::figure_meant;

/// A word with the topics, by kind and name, that explain it.
const ALIASES: &[(&str, &[(&str, &str)])] = &[
    ("named", &[("level", "level-5"), ("level", "level-4")]),
    ("described", &[("level", "level-3")]),
    ("vague", &[("level", "level-2"), ("level", "level-1")]),
    ("none", &[("level", "level-0")]),
    ("cue", &[("dimension", "attribution")]),
    ("content", &[("dimension", "attribution")]),
    ("hedge", &[("dimension", "hedging"), ("sentence field", "hedges")]),
    ("intensifier", INTENSITY),
    ("loud", INTENSITY),
    ("loud-word", INTENSITY),
    ("loud-words", INTENSITY),
    ("need", UNSOURCED),
    ("needs-source", UNSOURCED),
    ("needs-a-source", UNSOURCED),
    ("needs-a-source-and-has-none", UNSOURCED),
    ("open-need", UNSOURCED),
    ("left-open", &[("mark", "unclear")]),
];

const INTENSITY: &[(&str, &str)] = &[("dimension", "intensity"), ("sentence field", "intensifiers")];
const UNSOURCED: &[(&str, &str)] = &[("mark", "unsourced"), ("sentence field", "needs")];

/// The words themselves.
pub fn aliases() -> impl Iterator<Item = &'static str> {
    ALIASES.iter().map(|(word, _)| *word)
}

/// Whether a topic explains a word, by an alias or by the heading of its column.
pub(super) fn explains(topic: &Topic, word: &str) -> bool {
    let known = ALIASES.iter().find(|(alias, _)| *alias == word);
    let aliased = known.is_some_and(|(_, topics)| topics.contains(&(topic.kind, topic.id.as_str())));
    let headed = topic.kind == "figure" && figure_meant(word) == Some(&topic.id);
    aliased || headed
}
