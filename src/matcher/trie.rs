//! Patterns in a tree by their words, laid out flat so that a step costs one short search.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::Tagged;
use crate::{
    lexicon::{Element, EntryId, WordSets},
    text::{TokenRange, WordId},
};

/// Patterns by their first words.
#[derive(Debug)]
pub(super) struct Trie {
    /// Node after the first word, by word id; 0 where no pattern begins.
    first: Vec<u32>,
    nodes: Vec<Node>,
    /// By word id, whether any pattern goes on with it after its first word: most words turn most searches away.
    goes_on: Vec<bool>,
    /// Steps by word of all nodes, each node's sorted by word.
    words: Vec<(WordId, u32)>,
    /// Steps by class or look of all nodes.
    open: Vec<(Element, u32)>,
    /// Entries whose patterns end at a node, of all nodes.
    entries: Vec<EntryId>,
    /// The words of choices.
    sets: WordSets,
}

/// What leads on from a place in the tree, as ranges of the trie's tables.
#[derive(Clone, Debug, Default)]
struct Node {
    words: Range<u32>,
    open: Range<u32>,
    entries: Range<u32>,
}

/// The part of a table that a node owns.
fn part<'t, T>(table: &'t [T], range: &Range<u32>) -> &'t [T] {
    &table[range.start as usize..range.end as usize]
}

impl Trie {
    /// The tree of these patterns over a vocabulary of `words` ids.
    pub(super) fn new<'p>(
        words: usize,
        sets: &WordSets,
        patterns: impl Iterator<Item = (&'p [Element], EntryId)>,
    ) -> Trie {
        let mut growth = Growth { nodes: vec![Sprout::default()], steps: FxHashMap::default() };
        for (elements, entry) in patterns {
            growth.insert(elements, entry);
        }
        growth.level().freeze(words, sets.clone())
    }

    /// All patterns that match from `start` on, conditions not yet looked at.
    pub(super) fn find(
        &self,
        tagged: &Tagged<'_>,
        start: usize,
        sentence: TokenRange,
        found: &mut Vec<(TokenRange, EntryId)>,
    ) {
        let node = self.first[tagged.document.tokens[start].word.index()];
        if node != 0 {
            self.walk(tagged, (start, start + 1), node, sentence, found);
        }
    }

    fn walk(
        &self,
        tagged: &Tagged<'_>,
        (start, at): (usize, usize),
        node: u32,
        sentence: TokenRange,
        found: &mut Vec<(TokenRange, EntryId)>,
    ) {
        let here = &self.nodes[node as usize];
        let ended = part(&self.entries, &here.entries).iter();
        found.extend(ended.map(|entry| (TokenRange::new(start, at), *entry)));
        if at >= sentence.end as usize {
            return;
        }
        let word = tagged.document.tokens[at].word;
        let words = part(&self.words, &here.words);
        if self.goes_on[word.index()]
            && let Ok(step) = words.binary_search_by_key(&word, |(word, _)| *word)
        {
            self.walk(tagged, (start, at + 1), words[step].1, sentence, found);
        }
        for (element, next) in part(&self.open, &here.open) {
            let passes = match element {
                Element::OneOf(set) => self.sets[*set as usize].binary_search(&word).is_ok(),
                element => tagged.passes(at, *element),
            };
            if passes {
                self.walk(tagged, (start, at + 1), *next, sentence, found);
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
    entries: Vec<EntryId>,
}

impl Growth {
    fn insert(&mut self, elements: &[Element], entry: EntryId) {
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
            nodes: Vec::new(),
            words: Vec::new(),
            open: Vec::new(),
            entries: Vec::new(),
            sets,
        };
        for (index, mut sprout) in self.nodes.into_iter().enumerate() {
            sprout.words.sort_unstable();
            let words = trie.words.len() as u32;
            if index == 0 {
                sprout.words.iter().for_each(|(word, node)| trie.first[word.index()] = *node);
            } else {
                sprout.words.iter().for_each(|(word, _)| trie.goes_on[word.index()] = true);
                trie.words.append(&mut sprout.words);
            }
            let (open, entries) = (trie.open.len() as u32, trie.entries.len() as u32);
            trie.open.append(&mut sprout.open);
            trie.entries.append(&mut sprout.entries);
            trie.nodes.push(Node {
                words: words..trie.words.len() as u32,
                open: open..trie.open.len() as u32,
                entries: entries..trie.entries.len() as u32,
            });
        }
        trie
    }
}
