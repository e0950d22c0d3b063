//! Who is quoted in each group.

use serde::Serialize;

use super::{anchor, thousandths};
use crate::{
    attribution::SourceType,
    compare::{GroupSource, QuotedGroup},
    render::{
        page::figures::{Band, bands},
        sources::levels,
        voices::{Quoted, percent, quoted::TYPES, verbs},
    },
    report::grouped,
};

/// All groups.
#[derive(Serialize)]
pub(super) struct View {
    by: String,
    types: Vec<&'static str>,
    groups: Vec<Group>,
}

#[derive(Serialize)]
struct Group {
    anchor: String,
    name: String,
    /// Attributions by band.
    bands: Vec<Band>,
    /// Part of those with a named source, for sorting the bars.
    named: Option<f64>,
    figures: Vec<Figure>,
    types: Vec<Figure>,
    named_sources: u64,
    sources: Vec<Source>,
    /// How many more there are.
    more: usize,
}

/// A figure as readers see it and as rows are sorted by it.
#[derive(Serialize)]
struct Figure {
    shown: String,
    value: Option<f64>,
    /// Of a part of a whole, in thousandths.
    wide: Option<u64>,
}

#[derive(Serialize)]
struct Source {
    name: String,
    levels: String,
    level: u8,
    kind: SourceType,
    uses: u64,
    used: String,
    share: Figure,
    articles: u64,
    words_quoted: u64,
    quoted: String,
    endorsing: u64,
    distancing: u64,
    cues: Vec<String>,
}

/// So many cues of a source that take no side are named.
const CUES: usize = 4;

impl View {
    pub(super) fn of(quoted: &Quoted<'_>) -> View {
        let groups = quoted.sources.groups.iter().enumerate();
        let first = |group: &QuotedGroup| ratio(group.sources.first()?.attributions, group.attributions);
        let most = quoted.sources.groups.iter().filter_map(first).fold(0.0, f64::max);
        View {
            by: quoted.setting.by.to_owned(),
            types: TYPES.map(|(_, name)| name).into(),
            groups: groups
                .map(|(place, group)| Group::of(place, group, quoted.setting.limit, most))
                .collect(),
        }
    }
}

impl Group {
    fn of(place: usize, group: &QuotedGroup, limit: usize, most: f64) -> Group {
        let of_type = |kind: SourceType| {
            let found = group.types.iter().find(|each| each.kind == kind);
            part(found.map_or(0, |each| each.attributions), group.attributions)
        };
        let sources = group.sources.iter().take(limit);
        let named = group.levels[4] + group.levels[5];
        Group {
            anchor: anchor(place),
            name: group.group.clone(),
            bands: bands(&group.levels),
            named: ratio(named, group.attributions),
            figures: figures(group),
            types: TYPES.map(|(kind, _)| of_type(kind)).into(),
            named_sources: group.named_sources,
            sources: sources.map(|each| Source::of(each, group.attributions, most)).collect(),
            more: group.sources.len().saturating_sub(limit),
        }
    }
}

/// The overview of a group, each cell with what rows are sorted by.
fn figures(group: &QuotedGroup) -> Vec<Figure> {
    let values = [
        Some(group.attributions as f64),
        ratio(group.anonymous, group.attributions),
        Some(group.words_quoted as f64),
        ratio(group.words_quoted_anonymous, group.words_quoted),
        group.effective_sources,
        group.top_source_share,
    ];
    let shown = Quoted::overview(group).into_iter().skip(1);
    shown.zip(values).map(|(shown, value)| Figure { shown, value, wide: None }).collect()
}

impl Source {
    /// Of `all` attributions; the longest bar stands for the share `most`.
    fn of(source: &GroupSource, all: u64, most: f64) -> Source {
        let wide = ratio(source.attributions, all).map(|share| thousandths(share, most));
        let [_, endorsing, distancing] = source.stances;
        Source {
            name: source.name.clone(),
            levels: levels(source.levels),
            level: source.levels.1,
            kind: source.kind,
            uses: source.attributions,
            used: grouped(source.attributions),
            share: Figure { wide, ..part(source.attributions, all) },
            articles: source.articles,
            words_quoted: source.words_quoted,
            quoted: grouped(source.words_quoted),
            endorsing,
            distancing,
            cues: cues(source),
        }
    }
}

/// What takes sides, and the commonest of the others.
fn cues(source: &GroupSource) -> Vec<String> {
    let (neutral, sided) = verbs::by_side(source);
    neutral.into_iter().take(CUES).chain(sided).map(verbs::one).collect()
}

fn ratio(count: u64, of: u64) -> Option<f64> {
    (of > 0).then(|| count as f64 / of as f64)
}

fn part(count: u64, of: u64) -> Figure {
    let value = ratio(count, of);
    Figure { shown: percent(count, of), value, wide: value.map(|value| thousandths(value, 1.0)) }
}
