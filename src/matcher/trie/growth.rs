//! The tree of patterns while they are put in, before it is laid out for searches.
//!
//! Nothing here belongs to one node alone: a tree of tens of thousands of nodes, most of them leaves,
//! is built at every start.

use std::{
    hash::{BuildHasher, Hash},
    ops::Range,
};

use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::lexicon::Element;

/// A tree of steps by elements, with what ends at its nodes. The root is node 0, and the step number `n` leads to
/// node `n + 1`.
#[derive(Debug)]
pub(super) struct Growth<T> {
    targets: FxHashMap<(u32, Element), u32>,
    steps: Vec<(u32, Element)>,
    endings: Vec<(u32, T)>,
}

/// A tree that is grown.
pub(super) struct Grown<T> {
    /// The steps from each node, with where they lead.
    pub(super) steps: Rows<(Element, u32)>,
    /// What ends at each node.
    pub(super) endings: Rows<T>,
    /// The nodes that are reached, the root first, in the order in which they should lie.
    pub(super) order: Vec<u32>,
}

impl<T: Copy + Ord + Hash> Growth<T> {
    pub(super) fn new() -> Growth<T> {
        Growth { targets: FxHashMap::default(), steps: Vec::new(), endings: Vec::new() }
    }

    pub(super) fn insert(&mut self, elements: &[Element], ending: T) {
        let node = elements.iter().fold(0, |node, element| self.step(node, *element));
        self.endings.push((node, ending));
    }

    fn step(&mut self, node: u32, element: Element) -> u32 {
        let next = self.steps.len() as u32 + 1;
        let target = *self.targets.entry((node, element)).or_insert(next);
        if target == next {
            self.steps.push((node, element));
        }
        target
    }

    /// The whole tree, equal branches of it kept once.
    pub(super) fn finish(self) -> Grown<T> {
        let nodes = self.steps.len() + 1;
        let targets = (1..).zip(&self.steps);
        let steps: Vec<_> = targets.map(|(target, (node, element))| (*node, (*element, target))).collect();
        let mut steps = Rows::new(nodes, &steps);
        let mut endings = Rows::new(nodes, &self.endings);
        merge(&mut steps, &mut endings);
        Grown { order: order_of_depth(&steps), steps, endings }
    }
}

impl<T> Grown<T> {
    /// How many numbers of nodes there are, those of nodes that are not reached included.
    pub(super) fn nodes(&self) -> usize {
        self.steps.starts.len() - 1
    }
}

/// Leads to the same node wherever the same goes on and ends: a phrase of many choices would otherwise write its
/// second half after each variant of its first.
fn merge<T: Copy + Ord + Hash>(steps: &mut Rows<(Element, u32)>, endings: &mut Rows<T>) {
    let nodes = steps.starts.len() as u32 - 1;
    let mut known: FxHashMap<u64, u32> = FxHashMap::default();
    let mut merged: Vec<u32> = (0..nodes).collect();
    // A step leads to a node of a higher number, so the ends of branches come first.
    for node in (0..nodes).rev() {
        steps.of_mut(node).iter_mut().for_each(|(_, next)| *next = merged[*next as usize]);
        steps.of_mut(node).sort_unstable();
        endings.of_mut(node).sort_unstable();
        let hash = FxBuildHasher.hash_one((steps.of(node), endings.of(node)));
        let like = *known.entry(hash).or_insert(node);
        // Others of the same hash are so rare that they may stay for themselves.
        if steps.of(like) == steps.of(node) && endings.of(like) == endings.of(node) {
            merged[node as usize] = like;
        }
    }
}

/// The nodes, those nearest to the root first: most searches touch them. Common words have low ids, so where they lead
/// lies together.
fn order_of_depth(steps: &Rows<(Element, u32)>) -> Vec<u32> {
    let mut met = vec![false; steps.starts.len()];
    let mut order: Vec<u32> = vec![0];
    let mut at = 0;
    while let Some(&node) = order.get(at) {
        let next = steps.of(node).iter().map(|(_, next)| *next);
        order.extend(next.filter(|next| !std::mem::replace(&mut met[*next as usize], true)));
        at += 1;
    }
    order
}

/// Rows of several items each in one piece of memory.
pub(super) struct Rows<T> {
    /// Where each row begins, and where the last one ends.
    starts: Vec<u32>,
    items: Vec<T>,
}

impl<T: Copy> Rows<T> {
    /// So many rows of items that come with the number of their row; within a row their order stays.
    fn new(rows: usize, items: &[(u32, T)]) -> Rows<T> {
        let mut starts = vec![0; rows + 1];
        items.iter().for_each(|(row, _)| starts[*row as usize + 1] += 1);
        (0..rows).for_each(|row| starts[row + 1] += starts[row]);
        let mut next = starts.clone();
        let mut order = vec![0; items.len()];
        for (item, (row, _)) in items.iter().enumerate() {
            let place = &mut next[*row as usize];
            order[*place as usize] = item;
            *place += 1;
        }
        Rows { starts, items: order.into_iter().map(|item| items[item].1).collect() }
    }

    pub(super) fn of(&self, row: u32) -> &[T] {
        &self.items[self.place(row)]
    }

    fn of_mut(&mut self, row: u32) -> &mut [T] {
        let place = self.place(row);
        &mut self.items[place]
    }

    fn place(&self, row: u32) -> Range<usize> {
        self.starts[row as usize] as usize..self.starts[row as usize + 1] as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{lexicon::Look, text::WordId};

    fn word(id: u32) -> Element {
        Element::Word(WordId(id))
    }

    #[test]
    fn common_words_come_first_and_nothing_is_lost() {
        let mut growth = Growth::new();
        growth.insert(&[word(9), Element::Look(Look::Num)], 'a');
        growth.insert(&[word(9), word(5)], 'd');
        growth.insert(&[word(3)], 'c');
        growth.insert(&[word(9), word(5)], 'b');
        let grown = growth.finish();
        assert_eq!(grown.steps.of(0), [(word(3), 4), (word(9), 1)]);
        assert_eq!(grown.order, [0, 4, 1, 3, 2]);
        assert_eq!(grown.endings.of(3), ['b', 'd']);
        assert!(grown.endings.of(1).is_empty());
    }

    #[test]
    fn equal_branches_are_kept_once_and_others_apart() {
        let mut growth = Growth::new();
        for first in 1..=3 {
            growth.insert(&[word(first), word(7), word(8)], 'a');
            growth.insert(&[word(first), word(7)], if first == 3 { 'c' } else { 'b' });
        }
        let grown = growth.finish();
        let [one, two, three] = [0, 1, 2].map(|at| grown.steps.of(0)[at].1);
        assert_eq!(one, two);
        assert_ne!(two, three);
        // The root, two branches of two nodes each and the one end that they share.
        assert_eq!(grown.order.len(), 6);
    }
}
