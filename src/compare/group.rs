//! Articles that share a value of a field.

use std::collections::BTreeMap;

use super::{CompareError, NO_VALUE, Piece};
use crate::report::Totals;

/// A group as readers see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The value that its articles share.
    pub name: String,
    /// What is counted in all its articles together.
    pub totals: Totals,
    /// Its sentences that are long enough to be known again elsewhere.
    pub sentences: u64,
    /// Of these, how many stand in an article of another group, too.
    pub shared: u64,
    /// The group with which it shares most, by place; `None` of very many groups.
    pub shared_with: Option<usize>,
    /// Its articles nearly all of whose sentences stand in earlier ones of the group.
    pub repeats: u64,
}

/// The articles of a group.
pub(super) struct Members {
    pub(super) name: String,
    pub(super) pieces: Vec<Piece>,
}

impl Members {
    pub(super) fn summed(&self, shared: super::shared::Shared) -> Group {
        let mut totals = Totals::default();
        self.pieces.iter().for_each(|piece| totals += &piece.totals);
        Group {
            name: self.name.clone(),
            totals,
            sentences: shared.sentences,
            shared: shared.shared,
            shared_with: shared.with,
            repeats: super::shared::repeats(self),
        }
    }
}

/// The groups by name, articles in the order in which they came; those without a value stand last.
pub(super) fn sort(pieces: Vec<Piece>) -> Vec<Members> {
    let mut groups: BTreeMap<String, Vec<Piece>> = BTreeMap::new();
    for piece in pieces {
        groups.entry(piece.group.clone()).or_default().push(piece);
    }
    let nameless = groups.remove(NO_VALUE).map(|pieces| (NO_VALUE.to_owned(), pieces));
    groups.into_iter().chain(nameless).map(|(name, pieces)| Members { name, pieces }).collect()
}

/// The place of the group that the others are compared with: the one asked for, or the one with the most
/// articles, since the steadiest base makes the surest comparisons. Of equals the first by name.
pub(super) fn reference(groups: &[Members], asked: Option<&str>) -> Result<usize, CompareError> {
    if let Some(name) = asked {
        let names = || groups.iter().map(|group| group.name.as_str()).collect::<Vec<_>>().join(", ");
        let found = groups.iter().position(|group| group.name == name);
        return found.ok_or_else(|| CompareError::NoSuchGroup { name: name.to_owned(), groups: names() });
    }
    let named = groups.iter().enumerate().filter(|(_, group)| group.name != NO_VALUE || groups.len() == 1);
    let greatest = named.rev().max_by_key(|(_, group)| group.pieces.len());
    greatest.map(|(place, _)| place).ok_or(CompareError::Nothing)
}
