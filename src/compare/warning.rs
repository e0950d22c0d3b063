//! What should be known before figures of groups are quoted.

use super::{FEW_ARTICLES, Group, LEAST_ARTICLES, NO_VALUE, PairedGroup, Pairs};
use crate::report::Totals;

/// Groups whose genres differ by more than this share of their articles are told.
const GENRES_APART: f64 = 0.10;

/// Groups whose articles are so many times as long as those of the reference are told.
const LENGTHS_APART: f64 = 1.5;

/// Groups that have more than this share of their sentences in common with others are told, and those that
/// have more than this share of their articles twice.
const SHARED: f64 = 0.02;

/// Something to know of a group, by its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Warning {
    /// Articles without the field.
    WithoutField {
        /// The group of these.
        group: usize,
    },
    /// Too few articles for intervals.
    TooFew {
        /// Which group.
        group: usize,
    },
    /// Enough for intervals, too few to claim much.
    Few {
        /// Which group.
        group: usize,
    },
    /// Another mix of genres than the reference's; told of groups that are compared.
    Genres {
        /// Which group.
        group: usize,
        /// The part of its articles that are of another genre than the mix of the reference would have, 0 to 1.
        apart: f64,
    },
    /// Articles much longer or shorter than the reference's; told of groups that are compared.
    Lengths {
        /// Which group.
        group: usize,
        /// Words an article over those of the reference.
        times: f64,
    },
    /// Sentences that stand in articles of other groups, too.
    Shared {
        /// Which group.
        group: usize,
        /// Their share, 0 to 1.
        share: f64,
        /// With which group most of them are shared; `None` of very many groups.
        with: Option<usize>,
    },
    /// Articles that repeat others of their group: the unit is the article, so copies make intervals narrower.
    Repeats {
        /// Which group.
        group: usize,
        /// How many of its articles.
        articles: u64,
    },
    /// Pairs of which a side is too short for a rate or share to say much.
    ShortPairs {
        /// Which group, in pairs with the reference.
        group: usize,
        /// How many of its pairs.
        pairs: u64,
        /// All its pairs.
        of: u64,
    },
}

impl Warning {
    /// The place of the group that it is about.
    pub fn group(&self) -> usize {
        match self {
            Warning::WithoutField { group }
            | Warning::TooFew { group }
            | Warning::Few { group }
            | Warning::Genres { group, .. }
            | Warning::Lengths { group, .. }
            | Warning::Shared { group, .. }
            | Warning::Repeats { group, .. }
            | Warning::ShortPairs { group, .. } => *group,
        }
    }
}

/// Every warning, group by group, those of pairs last.
pub(super) fn all(groups: &[Group], reference: usize, pairs: Option<&Pairs>) -> Vec<Warning> {
    let one = |(place, group): (usize, &Group)| {
        let size = group.totals.articles as usize;
        let least = size.min(groups[reference].totals.articles as usize);
        let other = (place != reference && least >= LEAST_ARTICLES).then_some(&groups[reference].totals);
        let few = (LEAST_ARTICLES..FEW_ARTICLES).contains(&size);
        [
            (group.name == NO_VALUE).then_some(Warning::WithoutField { group: place }),
            (size < LEAST_ARTICLES).then_some(Warning::TooFew { group: place }),
            few.then_some(Warning::Few { group: place }),
            other.and_then(|other| genres(place, other, &group.totals)),
            other.and_then(|other| lengths(place, other, &group.totals)),
            shared(place, group),
            repeats(place, group),
        ]
    };
    let of_pairs = pairs.into_iter().flat_map(|pairs| &pairs.groups).filter_map(short_pairs);
    groups.iter().enumerate().flat_map(one).flatten().chain(of_pairs).collect()
}

fn genres(group: usize, reference: &Totals, totals: &Totals) -> Option<Warning> {
    let share = |totals: &Totals, genre| {
        let count = totals.genres.iter().find(|(each, _)| *each == genre).map_or(0, |(_, n)| n);
        count as f64 / totals.articles as f64
    };
    let more = |(genre, _)| (share(totals, genre) - share(reference, genre)).max(0.0);
    let apart: f64 = totals.genres.iter().map(more).sum();
    (apart > GENRES_APART).then_some(Warning::Genres { group, apart })
}

fn lengths(group: usize, reference: &Totals, totals: &Totals) -> Option<Warning> {
    let length = |totals: &Totals| totals.words as f64 / totals.articles as f64;
    let times = length(totals) / length(reference);
    let apart = times.is_finite() && !(1.0 / LENGTHS_APART..=LENGTHS_APART).contains(&times);
    apart.then_some(Warning::Lengths { group, times })
}

fn shared(place: usize, group: &Group) -> Option<Warning> {
    let share = group.shared as f64 / group.sentences.max(1) as f64;
    (share > SHARED).then_some(Warning::Shared { group: place, share, with: group.shared_with })
}

fn repeats(place: usize, group: &Group) -> Option<Warning> {
    let share = group.repeats as f64 / group.totals.articles.max(1) as f64;
    (share > SHARED).then_some(Warning::Repeats { group: place, articles: group.repeats })
}

fn short_pairs(group: &PairedGroup) -> Option<Warning> {
    let pairs = group.pairs.iter().filter(|pair| pair.is_short()).count() as u64;
    (pairs > 0).then_some(Warning::ShortPairs { group: group.group, pairs, of: group.pairs.len() as u64 })
}
