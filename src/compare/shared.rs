//! Sentences that stand in several articles: copy of an agency, one text run by two outlets, or one article
//! read twice.

use rustc_hash::FxHashSet;

use super::{Piece, group::Members};

/// With which group most is shared is told of no more groups than these: it takes a count for each two.
const TOLD: usize = 200;

/// An article repeats others if at least this share of its sentences stands in earlier ones.
const NEARLY_ALL: f64 = 0.8;

/// An article of fewer sentences that are long enough to be known again may just hold a note of the house.
const LEAST_SENTENCES: usize = 2;

/// How much of a group stands elsewhere, too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Shared {
    pub(super) sentences: u64,
    pub(super) shared: u64,
    pub(super) with: Option<usize>,
}

/// For each group how much of it stands in others.
pub(super) fn sentences(groups: &[Members]) -> Vec<Shared> {
    let mut all: Vec<(u64, usize)> = Vec::new();
    for (place, group) in groups.iter().enumerate() {
        all.extend(group.pieces.iter().flat_map(|piece| &piece.sentences).map(|hash| (*hash, place)));
    }
    all.sort_unstable();
    let mut found = vec![Shared::default(); groups.len()];
    let told = if groups.len() <= TOLD { groups.len() } else { 0 };
    let mut with = vec![vec![0_u64; told]; told];
    for alike in all.chunk_by(|a, b| a.0 == b.0) {
        let several = alike.first().map(|one| one.1) != alike.last().map(|one| one.1);
        for &(_, place) in alike {
            found[place].sentences += 1;
            found[place].shared += u64::from(several);
        }
        if told == 0 {
            continue;
        }
        for one in alike.chunk_by(|a, b| a.1 == b.1) {
            let others = alike.chunk_by(|a, b| a.1 == b.1).filter(|other| other[0].1 != one[0].1);
            others.for_each(|other| with[one[0].1][other[0].1] += one.len() as u64);
        }
    }
    for (shared, with) in found.iter_mut().zip(&with) {
        let most = with.iter().enumerate().rev().max_by_key(|(_, n)| **n);
        shared.with = most.filter(|(_, n)| **n > 0).map(|(place, _)| place);
    }
    found
}

/// How many articles of a group repeat earlier ones of it: nearly all their sentences stand there.
pub(super) fn repeats(group: &Members) -> u64 {
    let mut seen = FxHashSet::default();
    let mut repeats = |piece: &Piece| {
        let known = piece.sentences.iter().filter(|hash| seen.contains(*hash)).count();
        seen.extend(piece.sentences.iter().copied());
        let all = piece.sentences.len();
        all >= LEAST_SENTENCES && known as f64 >= NEARLY_ALL * all as f64
    };
    group.pieces.iter().map(|piece| u64::from(repeats(piece))).sum()
}
