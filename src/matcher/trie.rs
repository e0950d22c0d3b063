//! Patterns in a tree by their words, laid out flat so that a step costs one short search.

mod growth;
mod known;
mod layout;
mod rows;
mod union;

use growth::Growth;
use known::Known;

use super::{Brief, Tagged};
use crate::{
    lexicon::{Element, EntryId, Part, Pattern},
    text::{Token, TokenRange, WordId},
};

/// An entry that was found, with what the matcher asks of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) tokens: TokenRange,
    pub(super) entry: EntryId,
    pub(super) brief: Brief,
}

/// A token with which patterns begin, and where its word leads.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Start {
    pub(super) token: u32,
    place: Place,
}

/// Where a step through the tree leads: to a node, or to the end of a pattern with which no longer one begins. Two
/// thirds of all places are such ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Place(u32);

impl Place {
    const NOWHERE: Place = Place(0);
    const END: u32 = 1 << 31;

    /// The place whose only entry is that row of [`Trie::ends`].
    fn end(row: usize) -> Place {
        Place(row as u32 | Place::END)
    }

    fn as_end(self) -> Option<usize> {
        (self.0 & Place::END != 0).then_some((self.0 & !Place::END) as usize)
    }
}

/// Patterns by their first words.
#[derive(Debug)]
pub(super) struct Trie {
    /// Where the first word leads, by word id.
    first: Vec<Place>,
    /// The nodes and one more, at which the last one ends. The first stands for [`Place::NOWHERE`].
    nodes: Vec<Node>,
    /// Steps by word of all nodes, each node's a small hash table (see [`step`]).
    words: Vec<(WordId, Place)>,
    /// Which steps by word there are: a table that is small enough to stay at hand turns most words away.
    known: Known,
    /// Steps by class or look of all nodes.
    open: Vec<(Element, Place)>,
    /// Entries whose patterns end at a node, of all nodes.
    entries: Vec<Ending>,
    /// Entries whose patterns end at a place that is no node.
    ends: Vec<Ending>,
}

type Ending = (EntryId, Brief);

/// What leads on from a place in the tree: where its parts of the trie's tables begin. They end where
/// those of the next node begin.
#[derive(Clone, Copy, Debug, Default)]
struct Node {
    words: u32,
    open: u32,
    entries: u32,
    /// The [signs](WordId::sign) of all words that lead on from it: most words are turned away by it.
    signs: u32,
}

/// The part of a table that a node owns.
fn part<T>(table: &[T], start: u32, end: u32) -> &[T] {
    &table[start as usize..end as usize]
}

/// Where a word belongs in a table of `length` rows.
fn row(word: WordId, length: usize) -> usize {
    ((u64::from(word.0.wrapping_mul(0x9e37_79b9)) * length as u64) >> 32) as usize
}

/// The place to which `word` leads by the steps of a node: a hash table with room for one step more than it
/// holds at least, so that a search through it ends at an empty place ([`WordId::UNKNOWN`]).
fn step(table: &[(WordId, Place)], word: WordId) -> Option<Place> {
    let first = row(word, table.len());
    let places = table[first..].iter().chain(&table[..first]);
    for (known, place) in places {
        if *known == word {
            return Some(*place);
        }
        if *known == WordId::UNKNOWN {
            return None;
        }
    }
    None
}

impl Trie {
    /// The tree of these patterns, with the tails of all, over a vocabulary of `words` ids.
    pub(super) fn new<'p>(
        words: usize,
        tails: &[Vec<Part>],
        patterns: impl Iterator<Item = (&'p Pattern, Brief)>,
    ) -> Trie {
        let mut growth = Growth::new();
        for (pattern, brief) in patterns {
            growth.insert(&pattern.elements, pattern.tail, (pattern.entry, brief));
        }
        layout::lay_out(&growth.finish(tails), words)
    }

    /// The tokens with which patterns may begin, in order. The passes over the text are short, so that the
    /// processor can wait for the places of many words at once.
    pub(super) fn starts(&self, tokens: &[Token]) -> Vec<Start> {
        let mut starts = vec![Start::default(); tokens.len()];
        let mut count = 0;
        for (token, word) in tokens.iter().map(|token| token.word).enumerate() {
            let place = self.first[word.index()];
            starts[count] = Start { token: token as u32, place };
            count += usize::from(place != Place::NOWHERE);
        }
        starts.truncate(count);
        self.keep_those_that_go_on(tokens, &mut starts);
        starts
    }

    /// Keeps the starts at which a pattern may end or go on with the next word: without a branch, because whether one
    /// does cannot be guessed.
    fn keep_those_that_go_on(&self, tokens: &[Token], starts: &mut Vec<Start>) {
        let mut kept = 0;
        for at in 0..starts.len() {
            let start = starts[at];
            let next = tokens.get(start.token as usize + 1).map_or(WordId::UNKNOWN, |next| next.word);
            starts[kept] = start;
            kept += usize::from(self.goes_on(start.place, next));
        }
        starts.truncate(kept);
    }

    /// Whether a pattern may end at a place or go on with `word`.
    fn goes_on(&self, place: Place, word: WordId) -> bool {
        let end = place.as_end().is_some();
        // An end has no node; any will do in its stead.
        let node = if end { Place::NOWHERE } else { place };
        let [here, next] = self.node(node);
        let others = (here.open != next.open) | (here.entries != next.entries);
        let leads = (here.signs & word.sign() != 0) & self.known.may_hold(place.0, word);
        end | others | leads
    }

    /// Whether `word` may lead on from a node at `place`.
    fn may_lead(&self, node: Node, place: Place, word: WordId) -> bool {
        node.signs & word.sign() != 0 && self.known.may_hold(place.0, word)
    }

    fn node(&self, place: Place) -> [Node; 2] {
        [self.nodes[place.0 as usize], self.nodes[place.0 as usize + 1]]
    }

    /// Adds all patterns that match from `start` on, conditions not yet looked at.
    pub(super) fn find(
        &self,
        tagged: &Tagged<'_>,
        start: Start,
        sentence: TokenRange,
        found: &mut Vec<Candidate>,
    ) {
        let token = start.token as usize;
        self.walk(tagged, (token, token + 1), start.place, sentence, found);
    }

    fn walk(
        &self,
        tagged: &Tagged<'_>,
        (start, at): (usize, usize),
        place: Place,
        sentence: TokenRange,
        found: &mut Vec<Candidate>,
    ) {
        let candidate = |(entry, brief)| Candidate { tokens: TokenRange::new(start, at), entry, brief };
        if let Some(end) = place.as_end() {
            found.push(candidate(self.ends[end]));
            return;
        }
        let [here, next] = self.node(place);
        for ending in part(&self.entries, here.entries, next.entries) {
            found.push(candidate(*ending));
        }
        if at >= sentence.end as usize {
            return;
        }
        let word = tagged.document.tokens[at].word;
        if self.may_lead(here, place, word)
            && let Some(place) = step(part(&self.words, here.words, next.words), word)
        {
            self.walk(tagged, (start, at + 1), place, sentence, found);
        }
        for (element, place) in part(&self.open, here.open, next.open) {
            if tagged.passes(at, *element) {
                self.walk(tagged, (start, at + 1), *place, sentence, found);
            }
        }
    }
}
