//! Groups side by side: who is quoted, and who gets which verb.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Count, Cue, GroupSources, KINDS, Named};
use crate::{
    attribution::SourceType,
    compare::{
        marks::entry_name,
        names::{Name, Persons},
    },
    lexicon::{LexiconSet, Stance},
};

/// Who is quoted in each group, and how the same sources fare in several.
#[derive(Clone, Debug, Serialize)]
pub struct ComparedSources {
    /// The groups, in the order given.
    pub groups: Vec<QuotedGroup>,
    /// Named sources of two groups or more, those with most attributions first.
    pub shared: Vec<SharedSource>,
}

/// Who is quoted in a group.
#[derive(Clone, Debug, Serialize)]
pub struct QuotedGroup {
    /// Its name.
    pub group: String,
    /// Its articles.
    pub articles: u64,
    /// Attributions of level 1 and more.
    pub attributions: u64,
    /// Of these, with an unnamed source or none (levels 1–3).
    pub anonymous: u64,
    /// Words in quotation marks that have a source.
    pub words_quoted: u64,
    /// Of these, of an unnamed source or none (levels 1–3).
    pub words_quoted_anonymous: u64,
    /// Attributions of each level from 0 (always none) to 5.
    pub levels: [u64; 6],
    /// Attributions and words quoted of each type of source that there is.
    pub types: Vec<QuotedType>,
    /// Named sources, each counted once in the group.
    pub named_sources: u64,
    /// Effective number of sources in an article (inverse Simpson: 1 / Σp², p the part of a source in the
    /// attributions that have one), the mean of the articles that have any.
    pub effective_sources: Option<f64>,
    /// Part of the most used source in an article, the mean of the articles that have any.
    pub top_source_share: Option<f64>,
    /// The named sources, the most used first.
    pub sources: Vec<GroupSource>,
}

/// A type of source in a group.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct QuotedType {
    /// Which.
    #[serde(rename = "type")]
    pub kind: SourceType,
    /// Attributions.
    pub attributions: u64,
    /// Words quoted.
    pub words_quoted: u64,
}

/// A named source in a group.
#[derive(Clone, Debug, Serialize)]
pub struct GroupSource {
    /// Its name.
    pub name: String,
    /// What it is taken for most often.
    #[serde(rename = "type")]
    pub kind: SourceType,
    /// Its lowest and its highest level.
    pub levels: (u8, u8),
    /// Articles that name it.
    pub articles: u64,
    /// Attributions.
    pub attributions: u64,
    /// Words quoted.
    pub words_quoted: u64,
    /// Attributions by stance: neutral, endorsing, distancing.
    pub stances: [u64; 3],
    /// Its cues, the commonest first.
    pub cues: Vec<CueCount>,
}

/// How often a cue stands with a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CueCount {
    /// The cue, by the word under which its entry stands; empty for a quotation without one.
    pub cue: String,
    /// How the writer stands to the content.
    pub stance: Stance,
    /// How often.
    pub count: u64,
}

/// A named source in several groups.
#[derive(Clone, Debug, Serialize)]
pub struct SharedSource {
    /// Its name.
    pub name: String,
    /// What it is taken for most often.
    #[serde(rename = "type")]
    pub kind: SourceType,
    /// For each group its place among [`ComparedSources::groups`] and what the source has there.
    pub groups: Vec<(usize, GroupSource)>,
}

impl ComparedSources {
    /// Sets groups side by side, each with its name.
    pub fn of(groups: &[(String, GroupSources)], lexicons: &LexiconSet) -> ComparedSources {
        let names = groups.iter().flat_map(|(_, group)| &group.named);
        let persons = Persons::of(names.map(|(name, named)| (name, named.kind())));
        let resolved: Vec<BTreeMap<Name, Named>> =
            groups.iter().map(|(_, group)| resolved(group, &persons)).collect();
        let quoted = groups.iter().zip(&resolved);
        ComparedSources {
            groups: quoted.map(|((name, group), named)| quoted_group(name, group, named, lexicons)).collect(),
            shared: shared(&resolved, lexicons),
        }
    }
}

/// The named sources of a group under the names that all groups give them.
fn resolved(group: &GroupSources, persons: &Persons) -> BTreeMap<Name, Named> {
    let mut all: BTreeMap<Name, Named> = BTreeMap::new();
    for (name, named) in &group.named {
        let name = persons.resolve(name, named.kind());
        match all.get_mut(&name) {
            Some(known) => known.merge(named),
            None => {
                all.insert(name, named.clone());
            }
        }
    }
    all
}

fn quoted_group(
    name: &str,
    group: &GroupSources,
    named: &BTreeMap<Name, Named>,
    lexicons: &LexiconSet,
) -> QuotedGroup {
    let anonymous = |of: fn(&Count) -> u64| group.levels[1..=3].iter().map(of).sum();
    let mean = |sum: f64| (group.with_sources > 0).then(|| sum / group.with_sources as f64);
    let quoted_type = |(place, count): (&u8, &Count)| QuotedType {
        kind: KINDS[usize::from(*place)],
        attributions: count.uses,
        words_quoted: count.words_quoted,
    };
    let mut sources: Vec<GroupSource> = named.values().map(|named| named.shown(lexicons)).collect();
    sources.sort_by(|a, b| b.attributions.cmp(&a.attributions).then_with(|| a.name.cmp(&b.name)));
    QuotedGroup {
        group: name.to_owned(),
        articles: group.articles,
        attributions: group.all.uses,
        anonymous: anonymous(|count| count.uses),
        words_quoted: group.all.words_quoted,
        words_quoted_anonymous: anonymous(|count| count.words_quoted),
        levels: std::array::from_fn(|level| group.levels[level].uses),
        types: group.kinds.iter().map(quoted_type).collect(),
        named_sources: named.len() as u64,
        effective_sources: mean(group.effective),
        top_source_share: mean(group.top),
        sources,
    }
}

fn shared(groups: &[BTreeMap<Name, Named>], lexicons: &LexiconSet) -> Vec<SharedSource> {
    let mut places: BTreeMap<&Name, Vec<usize>> = BTreeMap::new();
    for (place, group) in groups.iter().enumerate() {
        group.keys().for_each(|name| places.entry(name).or_default().push(place));
    }
    let of = |(name, places): (&Name, Vec<usize>)| {
        let named: Vec<(usize, &Named)> =
            places.into_iter().filter_map(|place| Some((place, groups[place].get(name)?))).collect();
        let mut all = named.first()?.1.clone();
        named.iter().skip(1).for_each(|(_, other)| all.merge(other));
        let groups = named.iter().map(|(place, named)| (*place, named.shown(lexicons))).collect();
        Some(SharedSource { name: all.name.clone(), kind: all.kind(), groups })
    };
    let several = places.into_iter().filter(|(_, places)| places.len() > 1);
    let mut shared: Vec<SharedSource> = several.filter_map(of).collect();
    let uses = |source: &SharedSource| source.groups.iter().map(|(_, each)| each.attributions).sum::<u64>();
    shared.sort_by(|a, b| uses(b).cmp(&uses(a)).then_with(|| a.name.cmp(&b.name)));
    shared
}

impl Named {
    fn shown(&self, lexicons: &LexiconSet) -> GroupSource {
        GroupSource {
            name: self.name.clone(),
            kind: self.kind(),
            levels: self.levels,
            articles: self.count.articles,
            attributions: self.count.uses,
            words_quoted: self.count.words_quoted,
            stances: self.stances,
            cues: self.shown_cues(lexicons),
        }
    }

    /// The commonest cue first; those of equal count by name.
    fn shown_cues(&self, lexicons: &LexiconSet) -> Vec<CueCount> {
        const STANCES: [Stance; 3] = [Stance::Neutral, Stance::Endorsing, Stance::Distancing];
        let mut counts: BTreeMap<(String, u8), u64> = BTreeMap::new();
        for ((cue, stance), n) in &self.cues {
            let name = match cue {
                Cue::Entry(entry) => entry_name(lexicons, *entry),
                Cue::Words(words) => words.clone(),
            };
            *counts.entry((name, *stance)).or_default() += n;
        }
        let mut cues: Vec<CueCount> = counts
            .into_iter()
            .map(|((cue, stance), count)| CueCount { cue, stance: STANCES[usize::from(stance)], count })
            .collect();
        cues.sort_by_key(|cue| std::cmp::Reverse(cue.count));
        cues
    }
}
