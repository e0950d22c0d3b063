//! Whether a candidate counts as a cue: what the signs around it weigh together.
//!
//! A linear model: the weights of all signs that are seen are added up. They were fitted to articles in which
//! people had marked every attribution; the file of weights says which, and how to fit them again.

use super::{
    relation::{Reason, Weighed},
    signs::{Candidate, Signs},
};
use crate::{lexicon::LexiconSet, matcher::Hit, syntax::SentenceView};

/// So many signs are kept as reasons.
const REASONS: usize = 3;
/// How far above the threshold a candidate leaves it open whether its sentence is the writer's.
const CLEAR: f32 = 0.2;

/// Adds up the signs of a candidate.
pub(super) fn weigh(candidate: &Candidate<'_, '_, '_>, lexicons: &LexiconSet) -> Weighed {
    let weights = lexicons.weights();
    let mut weighed = Weighed::default();
    for (sign, weight) in Signs::of(candidate, lexicons).keys().filter_map(|key| weights.of(key)) {
        weighed.sum += weight;
        keep(&mut weighed.reasons, Reason { sign, weight });
    }
    weighed
}

/// Whether a hit that stands in no frame may be worth a closer look, by the signs that cost nothing.
pub(super) fn may_count(view: &SentenceView<'_, '_>, hit: Hit, lexicons: &LexiconSet) -> bool {
    let weights = lexicons.weights();
    let plain = Signs::plain(view, hit, lexicons);
    let sum: f32 = plain.plain_keys().filter_map(|key| weights.of(key)).map(|(_, weight)| weight).sum();
    sum >= weights.floor
}

fn keep(reasons: &mut Vec<Reason>, reason: Reason) {
    let place = reasons.partition_point(|kept| kept.weight.abs() >= reason.weight.abs());
    if place < REASONS {
        reasons.truncate(REASONS - 1);
        reasons.insert(place, reason);
    }
}

impl Weighed {
    /// Whether the candidate counts.
    pub(super) fn counts(&self, lexicons: &LexiconSet) -> bool {
        !lexicons.weights().is_empty() && self.sum >= lexicons.weights().threshold
    }

    /// Whether it counts so clearly that one cannot say of its sentence that nobody is reported.
    pub(super) fn is_clear(&self, lexicons: &LexiconSet) -> bool {
        self.sum >= lexicons.weights().threshold + CLEAR
    }
}
