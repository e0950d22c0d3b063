//! Lays a grown tree out flat.

use super::{Ending, Known, Node, Place, Trie, row, union::United};
use crate::{lexicon::Element, text::WordId};

/// The tree over a vocabulary of `words` ids.
pub(super) fn lay_out(tree: &United<Ending>, words: usize) -> Trie {
    let order = tree.by_depth();
    let mut trie = Trie {
        first: vec![Place::NOWHERE; words],
        nodes: vec![Node::default()],
        words: Vec::new(),
        known: Known::new(order.iter().map(|node| tree.steps.of(*node).len()).sum()),
        open: Vec::new(),
        entries: Vec::new(),
        ends: Vec::new(),
    };
    let places = places(tree, &order, &mut trie.ends);
    for (element, node) in tree.steps.of(order[0]) {
        // No pattern begins with anything else.
        if let Element::Word(word) = element {
            trie.first[word.index()] = places[*node as usize];
        }
    }
    for node in order.iter().skip(1).filter(|node| places[**node as usize].as_end().is_none()) {
        trie.add(*node, tree, &places);
    }
    trie.nodes.push(trie.end());
    trie
}

/// The place of each node; those with one entry and no step are ends and need no row.
fn places(tree: &United<Ending>, order: &[u32], ends: &mut Vec<Ending>) -> Vec<Place> {
    let mut nodes = 0;
    let mut places = vec![Place::NOWHERE; tree.nodes()];
    for node in order {
        places[*node as usize] = match tree.endings.of(*node) {
            [only] if tree.steps.of(*node).is_empty() => {
                ends.push(*only);
                Place::end(ends.len() - 1)
            }
            _ => {
                nodes += 1;
                Place(nodes - 1)
            }
        };
    }
    places
}

impl Trie {
    /// Adds what leads on from a node and what ends there.
    fn add(&mut self, node: u32, tree: &United<Ending>, places: &[Place]) {
        let place = places[node as usize];
        let start = self.end();
        let mut words = Vec::new();
        for (element, next) in tree.steps.of(node) {
            let next = places[*next as usize];
            match element {
                Element::Word(word) => words.push((*word, next)),
                open => self.open.push((*open, next)),
            }
        }
        words.iter().for_each(|(word, _)| self.known.insert(place.0, *word));
        let signs = words.iter().fold(0, |signs, (word, _)| signs | word.sign());
        self.nodes.push(Node { signs, ..start });
        self.add_words(&words);
        self.entries.extend_from_slice(tree.endings.of(node));
    }

    /// Adds steps as [`step`](super::step) looks for them.
    fn add_words(&mut self, steps: &[(WordId, Place)]) {
        let start = self.words.len();
        let length = if steps.is_empty() { 0 } else { steps.len() + steps.len() / 2 + 1 };
        self.words.resize(start + length, (WordId::UNKNOWN, Place::NOWHERE));
        let table = &mut self.words[start..];
        for (word, place) in steps {
            let mut at = row(*word, length);
            while table[at].0 != WordId::UNKNOWN {
                at = (at + 1) % length;
            }
            table[at] = (*word, *place);
        }
    }

    /// Where the parts of a node begin that comes after all others.
    fn end(&self) -> Node {
        Node {
            words: self.words.len() as u32,
            open: self.open.len() as u32,
            entries: self.entries.len() as u32,
            signs: 0,
        }
    }
}
