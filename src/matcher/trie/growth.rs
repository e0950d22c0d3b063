//! The tree of patterns while they are put in.
//!
//! Nothing here belongs to one node alone: a tree of tens of thousands of nodes, most of them leaves,
//! is built at every start.

use std::hash::Hash;

use rustc_hash::FxHashMap;

use super::{
    rows::Rows,
    union::{Tree, Union, United},
};
use crate::lexicon::{Element, Part};

/// A tree of steps by elements, with what ends at its nodes. The root is node 0, and the step number `n` leads to
/// node `n + 1`.
#[derive(Debug)]
pub(super) struct Growth<T> {
    targets: FxHashMap<(u32, Element), u32>,
    steps: Vec<(u32, Element)>,
    endings: Vec<(u32, T)>,
    /// Which tails go on from which nodes.
    tails: Vec<(u32, u32)>,
    /// What ends behind each tail: each belongs to one phrase.
    behind: FxHashMap<u32, T>,
}

impl<T: Copy + Ord + Hash> Growth<T> {
    pub(super) fn new() -> Growth<T> {
        Growth {
            targets: FxHashMap::default(),
            steps: Vec::new(),
            endings: Vec::new(),
            tails: Vec::new(),
            behind: FxHashMap::default(),
        }
    }

    /// Adds a row of elements, and the number of the tail that goes on after it; 0 if nothing does.
    pub(super) fn insert(&mut self, elements: &[Element], tail: u32, ending: T) {
        let node = elements.iter().fold(0, |node, element| self.step(node, *element));
        if tail == 0 {
            self.endings.push((node, ending));
        } else {
            self.tails.push((node, tail));
            self.behind.insert(tail, ending);
        }
    }

    fn step(&mut self, node: u32, element: Element) -> u32 {
        let next = self.steps.len() as u32 + 1;
        let target = *self.targets.entry((node, element)).or_insert(next);
        if target == next {
            self.steps.push((node, element));
        }
        target
    }

    /// The whole tree, the tails joined to it.
    pub(super) fn finish(self, tails: &[Vec<Part>]) -> United<T> {
        let nodes = self.steps.len() + 1;
        let targets = (1..).zip(&self.steps);
        let steps: Vec<_> = targets.map(|(target, (node, element))| (*node, (*element, target))).collect();
        let tree = Tree {
            steps: Rows::new(nodes, &steps),
            endings: Rows::new(nodes, &self.endings),
            tails: Rows::new(nodes, &self.tails),
        };
        Union::new(tree, tails, self.behind).unite()
    }
}
