//! Patterns in a tree by their words, laid out flat so that a step costs one short search.

use rustc_hash::FxHashMap;

use super::{Brief, Tagged};
use crate::{
    lexicon::{Element, EntryId, WordSets},
    text::{TokenRange, WordId},
};

/// An entry that was found, with what the matcher asks of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) tokens: TokenRange,
    pub(super) entry: EntryId,
    pub(super) brief: Brief,
}

/// Patterns by their first words.
#[derive(Debug)]
pub(super) struct Trie {
    /// Node after the first word, by word id; 0 where no pattern begins.
    first: Vec<u32>,
    /// The nodes and one more, at which the last one ends.
    nodes: Vec<Node>,
    /// By word id, whether any pattern goes on with it after its first word: most words turn most searches away.
    goes_on: Vec<bool>,
    /// Steps by word of all nodes, each node's a small hash table (see [`step`]).
    words: Vec<(WordId, u32)>,
    /// Steps by class or look of all nodes.
    open: Vec<(Element, u32)>,
    /// Entries whose patterns end at a node, of all nodes.
    entries: Vec<(EntryId, Brief)>,
    /// The words of choices.
    sets: WordSets,
}

/// What leads on from a place in the tree: where its parts of the trie's tables begin. They end where
/// those of the next node begin.
#[derive(Clone, Copy, Debug, Default)]
struct Node {
    words: u32,
    open: u32,
    entries: u32,
}

/// The part of a table that a node owns.
fn part<T>(table: &[T], start: u32, end: u32) -> &[T] {
    &table[start as usize..end as usize]
}

/// Where a word belongs in a table of `length` places.
fn place(word: WordId, length: usize) -> usize {
    ((u64::from(word.0.wrapping_mul(0x9e37_79b9)) * length as u64) >> 32) as usize
}

/// The node to which `word` leads by the steps of a node: a hash table with room for one step more than it
/// holds at least, so that a search through it ends at an empty place ([`WordId::UNKNOWN`]).
fn step(table: &[(WordId, u32)], word: WordId) -> Option<u32> {
    let first = place(word, table.len());
    let places = table[first..].iter().chain(&table[..first]);
    for (known, node) in places {
        if *known == word {
            return Some(*node);
        }
        if *known == WordId::UNKNOWN {
            return None;
        }
    }
    None
}

/// Steps laid out as [`step`] looks for them.
fn hashed(steps: &[(WordId, u32)]) -> Vec<(WordId, u32)> {
    let length = if steps.is_empty() { 0 } else { steps.len() + steps.len() / 2 + 1 };
    let mut table = vec![(WordId::UNKNOWN, 0); length];
    for (word, node) in steps {
        let mut at = place(*word, length);
        while table[at].0 != WordId::UNKNOWN {
            at = (at + 1) % length;
        }
        table[at] = (*word, *node);
    }
    table
}

impl Trie {
    /// The tree of these patterns over a vocabulary of `words` ids.
    pub(super) fn new<'p>(
        words: usize,
        sets: &WordSets,
        patterns: impl Iterator<Item = (&'p [Element], EntryId, Brief)>,
    ) -> Trie {
        let mut growth = Growth { nodes: vec![Sprout::default()], steps: FxHashMap::default() };
        for (elements, entry, brief) in patterns {
            growth.insert(elements, (entry, brief));
        }
        growth.level().freeze(words, sets.clone())
    }

    /// Adds all patterns that match from `start` on, conditions not yet looked at.
    pub(super) fn find(
        &self,
        tagged: &Tagged<'_>,
        start: usize,
        sentence: TokenRange,
        found: &mut Vec<Candidate>,
    ) {
        let node = self.first[tagged.document.tokens[start].word.index()];
        if node != 0 {
            self.walk(tagged, (start, start + 1), node, sentence, found);
        }
    }

    /// Where the parts of a node begin that comes after all others.
    fn end(&self) -> Node {
        Node {
            words: self.words.len() as u32,
            open: self.open.len() as u32,
            entries: self.entries.len() as u32,
        }
    }

    fn walk(
        &self,
        tagged: &Tagged<'_>,
        (start, at): (usize, usize),
        node: u32,
        sentence: TokenRange,
        found: &mut Vec<Candidate>,
    ) {
        let [here, next] = [self.nodes[node as usize], self.nodes[node as usize + 1]];
        for (entry, brief) in part(&self.entries, here.entries, next.entries) {
            found.push(Candidate { tokens: TokenRange::new(start, at), entry: *entry, brief: *brief });
        }
        if at >= sentence.end as usize {
            return;
        }
        let word = tagged.document.tokens[at].word;
        if here.words != next.words && self.goes_on[word.index()] {
            let words = part(&self.words, here.words, next.words);
            if let Some(node) = step(words, word) {
                self.walk(tagged, (start, at + 1), node, sentence, found);
            }
        }
        for (element, node) in part(&self.open, here.open, next.open) {
            let passes = match element {
                Element::OneOf(set) => self.sets[*set as usize].binary_search(&word).is_ok(),
                element => tagged.passes(at, *element),
            };
            if passes {
                self.walk(tagged, (start, at + 1), *node, sentence, found);
            }
        }
    }
}

/// The tree while patterns are put in.
struct Growth {
    nodes: Vec<Sprout>,
    steps: FxHashMap<(u32, Element), u32>,
}

#[derive(Default)]
struct Sprout {
    words: Vec<(WordId, u32)>,
    open: Vec<(Element, u32)>,
    entries: Vec<(EntryId, Brief)>,
}

impl Growth {
    fn insert(&mut self, elements: &[Element], entry: (EntryId, Brief)) {
        let node = elements.iter().fold(0, |node, element| self.step(node, *element));
        let entries = &mut self.nodes[node as usize].entries;
        if !entries.contains(&entry) {
            entries.push(entry);
        }
    }

    fn step(&mut self, node: u32, element: Element) -> u32 {
        let next = self.nodes.len() as u32;
        let target = *self.steps.entry((node, element)).or_insert(next);
        if target == next {
            self.nodes.push(Sprout::default());
            let here = &mut self.nodes[node as usize];
            match element {
                Element::Word(word) => here.words.push((word, next)),
                open => here.open.push((open, next)),
            }
        }
        target
    }

    /// The same tree with its nodes in order of depth: those that most searches touch lie together.
    fn level(mut self) -> Growth {
        let mut order: Vec<u32> = vec![0];
        let mut at = 0;
        while let Some(&node) = order.get(at) {
            let here = &self.nodes[node as usize];
            order.extend(here.words.iter().map(|(_, next)| *next));
            order.extend(here.open.iter().map(|(_, next)| *next));
            at += 1;
        }
        let mut place = vec![0; order.len()];
        order.iter().enumerate().for_each(|(new, old)| place[*old as usize] = new as u32);
        let moved = order.iter().map(|old| {
            let mut sprout = std::mem::take(&mut self.nodes[*old as usize]);
            sprout.words.iter_mut().for_each(|(_, next)| *next = place[*next as usize]);
            sprout.open.iter_mut().for_each(|(_, next)| *next = place[*next as usize]);
            sprout
        });
        let nodes = moved.collect();
        Growth { nodes, steps: FxHashMap::default() }
    }

    fn freeze(self, vocabulary: usize, sets: WordSets) -> Trie {
        let mut trie = Trie {
            first: vec![0; vocabulary],
            goes_on: vec![false; vocabulary],
            nodes: vec![Node::default()],
            words: Vec::new(),
            open: Vec::new(),
            entries: Vec::new(),
            sets,
        };
        for (index, mut sprout) in self.nodes.into_iter().enumerate() {
            if index == 0 {
                sprout.words.iter().for_each(|(word, node)| trie.first[word.index()] = *node);
            } else {
                sprout.words.iter().for_each(|(word, _)| trie.goes_on[word.index()] = true);
                trie.words.append(&mut hashed(&sprout.words));
            }
            trie.open.append(&mut sprout.open);
            trie.entries.append(&mut sprout.entries);
            trie.nodes.push(trie.end());
        }
        trie
    }
}
