//! The gates of all entries, each kept once.

use std::sync::Arc;

use super::Gate;
use crate::lexicon::{Case, Entry, EntryId};

/// The gates of all entries. The phrases of a group share one, so that those which are asked often stay at hand.
#[derive(Debug)]
pub(super) struct Gates {
    gates: Vec<Gate>,
    /// By entry.
    place: Vec<u32>,
}

impl Gates {
    pub(super) fn new(entries: &[Entry]) -> Gates {
        let mut gates = Gates { gates: Vec::new(), place: Vec::with_capacity(entries.len()) };
        let mut last = None;
        for entry in entries {
            if !last.is_some_and(|last| share(last, entry)) {
                gates.gates.push(Gate::of(entry));
            }
            gates.place.push(gates.gates.len() as u32 - 1);
            last = Some(entry);
        }
        gates
    }

    pub(super) fn of(&self, entry: EntryId) -> &Gate {
        &self.gates[self.place[entry.index()] as usize]
    }
}

/// Whether two entries have the same gate. One that must be written just so asks for its own letters.
fn share(one: &Entry, other: &Entry) -> bool {
    one.case == other.case
        && one.case != Case::Exact
        && Arc::ptr_eq(&one.requires, &other.requires)
        && Arc::ptr_eq(&one.excludes, &other.excludes)
}
