//! Finds the entries of the lexicons in a document: word classes first, then hits.
//!
//! Patterns stand in a trie over word ids. Most words begin no pattern and cost one look-up. Within
//! a dimension the longest entry whose conditions hold wins and hides shorter ones inside it.

mod conjunctions;
mod expression;
mod gate;
mod gates;
mod look;
mod names;
mod strength;
mod tagged;
mod trie;

pub use tagged::Tagged;

use expression::Expressions;
use gate::Gate;
use gates::Gates;
use strength::{Strength, rivals};
use trie::{Candidate, Trie};

use std::cmp::Reverse;

use crate::{
    lexicon::{Category, Class, Dimension, Entry, EntryId, LexiconSet},
    text::{Document, TokenRange},
};

/// One entry found at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where.
    pub tokens: TokenRange,
    /// Which entry.
    pub entry: EntryId,
}

impl Hit {
    /// Those of some hits, which are in order, that begin in a range of tokens.
    pub(crate) fn starting_in(hits: &[Hit], tokens: TokenRange) -> impl Iterator<Item = &Hit> {
        let from = hits.partition_point(|hit| hit.tokens.start < tokens.start);
        hits[from..].iter().take_while(move |hit| hit.tokens.start < tokens.end)
    }
}

/// What the matcher asks of an entry, in two bytes: the entry itself lies scattered over far more memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Brief {
    /// The lane of its hits; the number of the class for entries of the grammar.
    place: u8,
    flags: u8,
}

impl Brief {
    const EXCEPTION: u8 = 1;
    /// It must be written in a certain way, or has conditions.
    const CONDITIONED: u8 = 2;

    fn of(entry: &Entry, gate: &Gate) -> Brief {
        let place = match entry.category {
            Category::Class(class) => class as u8,
            category => lane(category) as u8,
        };
        let exception = if entry.category.is_exception() { Brief::EXCEPTION } else { 0 };
        let conditioned = if gate.is_open() { 0 } else { Brief::CONDITIONED };
        Brief { place, flags: exception | conditioned }
    }

    fn is_exception(self) -> bool {
        self.flags & Brief::EXCEPTION != 0
    }

    fn is_conditioned(self) -> bool {
        self.flags & Brief::CONDITIONED != 0
    }
}

/// Patterns of a lexicon set, ready to be looked for.
#[derive(Debug)]
pub struct Matcher {
    grammar: Trie,
    dimensions: Trie,
    gates: Gates,
    expressions: Expressions,
    strength: Strength,
}

impl Matcher {
    /// Builds the tries; costs a few milliseconds, once a run.
    pub fn new(lexicons: &LexiconSet) -> Matcher {
        let words = lexicons.text_rules().vocabulary.len();
        let gates = Gates::new(&lexicons.entries);
        let of = |grammar: bool| {
            let patterns = lexicons.patterns.iter().filter_map(|pattern| {
                let entry = lexicons.entry(pattern.entry);
                let chosen = (entry.category.dimension() == Dimension::Grammar) == grammar;
                chosen.then(|| (pattern, Brief::of(entry, gates.of(pattern.entry))))
            });
            Trie::new(words, &lexicons.tails, patterns)
        };
        let (grammar, dimensions) = (of(true), of(false));
        Matcher {
            grammar,
            dimensions,
            gates,
            expressions: Expressions::new(lexicons),
            strength: Strength::new(lexicons),
        }
    }

    /// Finds classes and hits.
    pub fn tag<'a>(&self, document: Document<'a>, lexicons: &LexiconSet) -> Tagged<'a> {
        let classes = document.tokens.iter().map(|token| lexicons.classes(token)).collect();
        let mut tagged = Tagged {
            document,
            classes,
            attribution: Vec::new(),
            hedging: Vec::new(),
            intensity: Vec::new(),
            unsourced: Vec::new(),
            prospects: Vec::new(),
            custom: Vec::new(),
            exceptions: Vec::new(),
        };
        names::forget_verbs(&mut tagged);
        conjunctions::forget_conjunctions(&mut tagged);
        self.add_classes(&mut tagged);
        self.add_hits(&mut tagged);
        self.expressions.add_hits(&mut tagged, &self.gates, &self.strength);
        tagged
    }

    /// Classes of phrases stand on their last word, the head.
    fn add_classes(&self, tagged: &mut Tagged<'_>) {
        let mut found = Vec::new();
        let starts = self.grammar.starts(&tagged.document.tokens);
        let mut starts = starts.iter().copied().peekable();
        for index in 0..tagged.document.sentences.len() {
            let sentence = tagged.document.sentences[index].tokens;
            while let Some(start) = starts.next_if(|start| start.token < sentence.end) {
                self.grammar.find(tagged, start, sentence, &mut found);
                for candidate in found.drain(..) {
                    if self.admits(tagged, candidate, sentence) {
                        let class = Class::ALL[candidate.brief.place as usize];
                        tagged.classes[candidate.tokens.end as usize - 1].insert(class);
                    }
                }
            }
        }
    }

    fn add_hits(&self, tagged: &mut Tagged<'_>) {
        let mut found = Vec::new();
        let starts = self.dimensions.starts(&tagged.document.tokens);
        let mut starts = starts.iter().copied().peekable();
        for index in 0..tagged.document.sentences.len() {
            let sentence = tagged.document.sentences[index].tokens;
            let mut busy: Busy = [0; LANES];
            while let Some(start) = starts.next_if(|start| start.token < sentence.end) {
                self.dimensions.find(tagged, start, sentence, &mut found);
                if found.is_empty() {
                    continue;
                }
                self.sort(&mut found);
                // Two branches of a choice may read the same words; they are one hit.
                found.dedup_by_key(|c| (c.entry, c.tokens));
                self.take_longest(tagged, sentence, &mut found, &mut busy);
            }
        }
    }

    /// The longest first; of one length exceptions last, so that they find what they cancel, and stronger layers first.
    fn sort(&self, found: &mut [Candidate]) {
        found.sort_by_key(|c| {
            let layer = self.strength.layer(c.entry);
            (Reverse(c.tokens.end), c.brief.is_exception(), Reverse(layer), c.entry)
        });
    }

    /// Whether a stronger layer has a hit at the very words of a candidate.
    fn is_outdone(&self, tagged: &mut Tagged<'_>, candidate: Candidate) -> bool {
        !self.strength.is_even()
            && rivals(candidate.brief.place as usize).any(|lane| {
                let here = tagged.lane(lane).iter().rev().take_while(|hit| hit.tokens == candidate.tokens);
                here.into_iter().any(|hit| self.strength.hides(hit.entry, candidate.entry))
            })
    }

    /// Whether the entry of a candidate may stand there. Most have no conditions and are not looked at.
    fn admits(&self, tagged: &Tagged<'_>, candidate: Candidate, sentence: TokenRange) -> bool {
        let gate = || self.gates.of(candidate.entry);
        !candidate.brief.is_conditioned() || gate().admits(tagged, candidate.tokens, sentence)
    }

    /// Of the candidates at one place, keeps in each dimension all of the greatest length that is allowed.
    /// An exception also cancels hits that it overlaps and that are no longer than itself.
    fn take_longest(
        &self,
        tagged: &mut Tagged<'_>,
        sentence: TokenRange,
        found: &mut Vec<Candidate>,
        busy: &mut Busy,
    ) {
        let before = *busy;
        for candidate in found.drain(..) {
            let Candidate { tokens, entry, brief } = candidate;
            let lane = brief.place as usize;
            let hidden = tokens.start < before[lane] || tokens.end < busy[lane];
            let exception = brief.is_exception();
            let outdoes = exception && tokens.end >= busy[lane] && outdoes(tagged.lane(lane), tokens);
            if hidden && !outdoes || !self.admits(tagged, candidate, sentence) {
                continue;
            }
            if !exception && self.is_outdone(tagged, candidate) {
                continue;
            }
            busy[lane] = tokens.end;
            if exception {
                let hits = tagged.lane(lane);
                while hits
                    .last()
                    .is_some_and(|hit| hit.tokens.overlaps(tokens) && hit.tokens.len() <= tokens.len())
                {
                    hits.pop();
                }
                tagged.exceptions.push(Hit { tokens, entry });
            } else {
                tagged.lane(lane).push(Hit { tokens, entry });
            }
        }
    }
}

/// Kinds of hits that do not hide each other: the dimensions and prospects; all custom lists share the last.
const LANES: usize = 6;

/// For each kind, the token up to which a longer hit hides others.
type Busy = [u32; LANES];

fn lane(category: Category) -> usize {
    match category.dimension() {
        Dimension::Attribution => 0,
        Dimension::Hedging if category == Category::Prospect => 4,
        Dimension::Hedging => 1,
        Dimension::Intensity => 2,
        Dimension::Unsourced => 3,
        Dimension::Grammar | Dimension::Custom => 5,
    }
}

/// Whether an exception overlaps earlier hits and none of them is longer.
fn outdoes(hits: &[Hit], exception: TokenRange) -> bool {
    let mut overlapped = hits.iter().rev().take_while(|hit| hit.tokens.overlaps(exception)).peekable();
    overlapped.peek().is_some() && overlapped.all(|hit| hit.tokens.len() <= exception.len())
}
