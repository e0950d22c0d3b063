//! The table of an article's sources.

use std::collections::BTreeMap;

use serde::Serialize;

use super::text::sentence_anchor;
use crate::{
    attribution::SourceType,
    report::{self, ArticleReport},
    text::one_line,
};

/// A source with what is attributed to it.
#[derive(Serialize)]
pub(super) struct Source {
    /// `None` if nobody is named.
    name: Option<String>,
    /// `5`, or `2–5`.
    levels: String,
    /// For sorting.
    level: u8,
    kind: SourceType,
    uses: usize,
    /// The sentence in which it comes up, and its number.
    anchor: String,
    first: Option<u32>,
    words_quoted: u64,
    /// Its cues, the commonest first.
    cues: Vec<String>,
    /// How many cues present it as fact, and how many keep it at a distance.
    endorsing: u64,
    distancing: u64,
}

/// The sources of an article, the most used first.
pub(super) fn of(report: &ArticleReport, anchor: &str) -> Vec<Source> {
    let numbers = report.numbers();
    let row = |source: &report::Source| {
        let (low, high) = source.levels();
        let [_, endorsing, distancing] = source.stances();
        Source {
            name: source.name.as_deref().map(one_line),
            levels: if low < high { format!("{low}–{high}") } else { low.to_string() },
            level: high,
            kind: source.kind,
            uses: source.uses.len(),
            anchor: sentence_anchor(anchor, source.first),
            first: numbers.get(source.first as usize).copied().flatten(),
            words_quoted: source.words_quoted(),
            cues: cues(source),
            endorsing,
            distancing,
        }
    };
    report::sources(report).iter().map(row).collect()
}

/// Each cue once, with its number if it comes up again: `said 3×`.
fn cues(source: &report::Source) -> Vec<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for cue in source.uses.iter().map(|each| one_line(&each.cue).to_lowercase()) {
        *counts.entry(cue).or_default() += usize::from(true);
    }
    counts.remove("");
    let mut cues: Vec<(String, usize)> = counts.into_iter().collect();
    cues.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    cues.into_iter().map(|(cue, n)| if n > 1 { format!("{cue} {n}×") } else { cue }).collect()
}
