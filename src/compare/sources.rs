//! The sources of a group: who is quoted, how much, and with which verbs.

mod quoted;

use std::collections::BTreeMap;

use super::names::Name;
use crate::{
    attribution::SourceType,
    lexicon::EntryId,
    report::{ArticleReport, Source, SourceUse, sources},
};

pub use quoted::{ComparedSources, CueCount, GroupSource, QuotedGroup, QuotedType, SharedSource};

/// The sources of an article, as far as a comparison needs them.
#[derive(Clone, Debug)]
pub struct ArticleSources(Vec<Source>);

impl ArticleSources {
    /// Of an article.
    pub fn of(report: &ArticleReport) -> ArticleSources {
        ArticleSources(sources(report))
    }
}

/// A cue as it is counted: its entry, or the words where no lexicon gave it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Cue {
    Entry(EntryId),
    Words(String),
}

/// What all attributions of a kind come to.
#[derive(Clone, Debug, Default)]
struct Count {
    uses: u64,
    words_quoted: u64,
    /// Articles in which there are any.
    articles: u64,
}

/// A named source of a group.
#[derive(Clone, Debug)]
struct Named {
    /// As it was first written.
    name: String,
    /// How often it was taken for each type.
    kinds: BTreeMap<u8, u64>,
    count: Count,
    levels: (u8, u8),
    stances: [u64; 3],
    cues: BTreeMap<(Cue, u8), u64>,
}

/// The sources of a group of articles, added up as they come.
#[derive(Clone, Debug, Default)]
pub struct GroupSources {
    articles: u64,
    all: Count,
    levels: [Count; 6],
    kinds: BTreeMap<u8, Count>,
    /// Sums over articles that have a source: how many, the effective number, the part of the most used.
    with_sources: u64,
    effective: f64,
    top: f64,
    named: BTreeMap<Name, Named>,
}

/// The types of sources in the order in which they are shown.
const KINDS: [SourceType; 7] = [
    SourceType::Person,
    SourceType::Institution,
    SourceType::Outlet,
    SourceType::Document,
    SourceType::Witness,
    SourceType::Group,
    SourceType::None,
];

fn place(kind: SourceType) -> u8 {
    KINDS.iter().position(|each| *each == kind).unwrap_or(KINDS.len() - 1) as u8
}

impl Count {
    fn add(&mut self, uses: &[SourceUse]) {
        self.uses += uses.len() as u64;
        self.words_quoted += uses.iter().map(|each| each.words_quoted).sum::<u64>();
    }

    fn merge(&mut self, other: &Count) {
        self.uses += other.uses;
        self.words_quoted += other.words_quoted;
        self.articles += other.articles;
    }
}

impl GroupSources {
    /// Takes in an article.
    pub fn add(&mut self, article: &ArticleSources) {
        self.articles += 1;
        for source in &article.0 {
            self.all.add(&source.uses);
            self.kinds.entry(place(source.kind)).or_default().add(&source.uses);
            for each in &source.uses {
                self.levels[usize::from(each.level.min(5))].add(std::slice::from_ref(each));
            }
            if let Some(name) = source.name.as_ref().filter(|_| source.named) {
                let named = self.named.entry(Name::of(name, source.kind)).or_insert_with(|| Named::new(name));
                named.add(source);
            }
        }
        self.add_concentration(&article.0);
    }

    /// How an article spreads its attributions over its sources.
    fn add_concentration(&mut self, sources: &[Source]) {
        let uses = || sources.iter().filter(|source| source.name.is_some()).map(|source| source.uses.len());
        let all: usize = uses().sum();
        if all == 0 {
            return;
        }
        let parts = || uses().map(|n| n as f64 / all as f64);
        self.with_sources += 1;
        self.effective += 1.0 / parts().map(|part| part * part).sum::<f64>();
        self.top += parts().fold(0.0, f64::max);
    }
}

impl Named {
    fn new(name: &str) -> Named {
        Named {
            name: name.to_owned(),
            kinds: BTreeMap::new(),
            count: Count::default(),
            levels: (u8::MAX, 0),
            stances: [0; 3],
            cues: BTreeMap::new(),
        }
    }

    fn add(&mut self, source: &Source) {
        let (low, high) = source.levels();
        self.levels = (self.levels.0.min(low), self.levels.1.max(high));
        self.count.add(&source.uses);
        self.count.articles += 1;
        *self.kinds.entry(place(source.kind)).or_default() += source.uses.len() as u64;
        for each in &source.uses {
            self.stances[each.stance as usize] += 1;
            let words = || Cue::Words(each.cue.to_lowercase());
            let cue = each.entry.map_or_else(words, Cue::Entry);
            *self.cues.entry((cue, each.stance as u8)).or_default() += 1;
        }
    }

    fn merge(&mut self, other: &Named) {
        // The fuller name is the better one; of equals the first stays.
        if other.name.chars().count() > self.name.chars().count() && !self.name.contains(' ') {
            self.name.clone_from(&other.name);
        }
        self.count.merge(&other.count);
        self.levels = (self.levels.0.min(other.levels.0), self.levels.1.max(other.levels.1));
        self.stances.iter_mut().zip(other.stances).for_each(|(mine, theirs)| *mine += theirs);
        other.kinds.iter().for_each(|(kind, n)| *self.kinds.entry(*kind).or_default() += n);
        other.cues.iter().for_each(|(cue, n)| *self.cues.entry(cue.clone()).or_default() += n);
    }

    /// What it is taken for most often.
    fn kind(&self) -> SourceType {
        let most = self.kinds.iter().max_by_key(|(place, n)| (**n, std::cmp::Reverse(**place)));
        most.map_or(SourceType::None, |(place, _)| KINDS[usize::from(*place).min(KINDS.len() - 1)])
    }
}
