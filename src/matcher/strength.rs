//! Which of two entries has the last word where both are found at the same words.

use super::LANES;
use crate::lexicon::{Category, EntryId, Layer, LexiconSet};

/// Lanes whose hits are of one dimension: hedges and prospects.
const TWINS: [(usize, usize); 2] = [(1, 4), (4, 1)];

/// How strong the layer of each entry is, and which own list it belongs to.
#[derive(Debug, Default)]
pub(super) struct Strength {
    /// By entry; empty if every lexicon comes with the program.
    of: Vec<(Layer, Option<u16>)>,
}

impl Strength {
    pub(super) fn new(lexicons: &LexiconSet) -> Strength {
        if lexicons.lexicons.iter().all(|info| info.layer == Layer::BuiltIn) {
            return Strength::default();
        }
        let of = lexicons.entries.iter().map(|entry| {
            let own = match entry.category {
                Category::Custom(list) => Some(list),
                _ => None,
            };
            (lexicons.lexicons[usize::from(entry.lexicon)].layer, own)
        });
        Strength { of: of.collect() }
    }

    /// The layer of an entry.
    pub(super) fn layer(&self, entry: EntryId) -> Layer {
        self.of.get(entry.index()).map_or(Layer::BuiltIn, |(layer, _)| *layer)
    }

    /// Whether one entry hides the other where both are found at the same words of the same dimension. Own lists count
    /// apart from each other.
    pub(super) fn hides(&self, one: EntryId, other: EntryId) -> bool {
        match (self.of.get(one.index()), self.of.get(other.index())) {
            (Some((stronger, own)), Some((weaker, of))) => stronger > weaker && own == of,
            _ => false,
        }
    }

    /// Whether no entry hides another.
    pub(super) fn is_even(&self) -> bool {
        self.of.is_empty()
    }
}

/// The lanes in which an entry of a lane may find what hides it.
pub(super) fn rivals(lane: usize) -> impl Iterator<Item = usize> {
    debug_assert!(lane < LANES);
    let twin = TWINS.iter().find(|(own, _)| *own == lane).map(|(_, twin)| *twin);
    std::iter::once(lane).chain(twin)
}
