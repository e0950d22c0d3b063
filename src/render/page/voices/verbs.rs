//! Who gets which verb: one table, the groups of each source below its name.

use serde::Serialize;

use super::thousandths;
use crate::{
    attribution::SourceType,
    compare::{CueCount, GroupSource, SharedSource},
    lexicon::Stance,
    render::voices::{
        Verbs,
        verbs::{by_side, one},
    },
};

/// Sources of several groups.
#[derive(Serialize)]
pub(super) struct View {
    by: String,
    sources: Vec<Source>,
    /// How many more there are.
    more: usize,
    /// Said where there are none.
    none: String,
}

#[derive(Serialize)]
struct Source {
    name: String,
    kind: SourceType,
    rows: Vec<Row>,
}

/// A source in a group.
#[derive(Serialize)]
struct Row {
    group: String,
    uses: u64,
    articles: u64,
    endorsing: u64,
    distancing: u64,
    /// How wide the parts of the bar are, in thousandths: as fact, no side, at a distance.
    wide: [u64; 3],
    verbs: Vec<Verb>,
    /// How many verbs more there are.
    more: usize,
}

#[derive(Serialize)]
struct Verb {
    text: String,
    /// `fact`, `distance`, or nothing.
    side: &'static str,
}

/// So many verbs of a source that take no side are named in a group.
const VERBS: usize = 12;

impl View {
    pub(super) fn of(verbs: &Verbs<'_>) -> View {
        let (shown, limit) = (verbs.shown(), verbs.setting.limit);
        View {
            by: verbs.setting.by.to_owned(),
            sources: shown.iter().take(limit).map(|source| Source::of(source, verbs)).collect(),
            more: shown.len().saturating_sub(limit),
            none: Verbs::empty(),
        }
    }
}

impl Source {
    fn of(source: &SharedSource, verbs: &Verbs<'_>) -> Source {
        let row = |(place, each): &(usize, GroupSource)| Row::of(verbs.group(*place), each);
        Source { name: source.name.clone(), kind: source.kind, rows: source.groups.iter().map(row).collect() }
    }
}

impl Row {
    fn of(group: &str, source: &GroupSource) -> Row {
        let [neutral, endorsing, distancing] = source.stances;
        let all = source.attributions as f64;
        let (plain, sided) = by_side(source);
        let more = plain.len().saturating_sub(VERBS);
        Row {
            group: group.to_owned(),
            uses: source.attributions,
            articles: source.articles,
            endorsing,
            distancing,
            wide: [endorsing, neutral, distancing].map(|n| thousandths(n as f64, all)),
            verbs: plain.into_iter().take(VERBS).chain(sided).map(verb).collect(),
            more,
        }
    }
}

fn verb(cue: &CueCount) -> Verb {
    let side = match cue.stance {
        Stance::Neutral => "",
        Stance::Endorsing => "fact",
        Stance::Distancing => "distance",
    };
    Verb { text: one(cue), side }
}
