//! Who answers for what: cue → source → content → level → carry.
//!
//! Sentence by sentence, every hit of the cue lexicons is judged by the frame that it stands in; the
//! source is found by walking from the cue, the content by the frame. Quotations that no cue governs
//! are then tied to their neighbours, or stand as orphans. Last comes the level of each relation and
//! what its sentence's main clauses are worth.

mod complete;
mod content;
mod cue;
mod cues;
mod description;
mod document;
mod draft;
mod finder;
mod led;
mod name;
mod named;
mod papers;
mod people;
mod post;
mod private;
mod pronoun;
mod quoting;
mod relate;
mod relation;
mod rules;
mod signs;
mod source;
mod speaker;
mod standing;
mod weigh;
mod who;

pub use relation::{Attribution, Carry, Confidence, Form, Reason, SourceType, Standing, Weighed};
pub(crate) use rules::{QUOTE_ORPHAN, VERB_CLAUSE};
pub use rules::{RULES, Rule};

use cues::Cues;
use finder::Finder;

use crate::{
    lexicon::LexiconSet,
    matcher::Tagged,
    syntax::{Clause, Grammar, add_clauses},
    text::Span,
};

/// All relations of a document, with what later stages ask of them.
#[derive(Debug, Default)]
pub struct Attributions {
    /// The relations, in text order of their cue.
    pub relations: Vec<Attribution>,
    /// One a sentence.
    pub standings: Vec<Standing>,
    /// The main clauses of all sentences in order.
    all_clauses: Vec<Clause>,
    /// For each of them, the best level among relations that cover it.
    all_levels: Vec<u8>,
    /// For each sentence, the first of its clauses; one more at the end.
    first_clause: Vec<u32>,
    /// For each sentence, whether a cue that only weights let count does so clearly.
    pub doubtful: Vec<bool>,
    /// For each token, 1 + the relation whose content it lies in; 0 in the writer's own text.
    pub owner: Vec<u32>,
    /// For each token, 1 + the relation whose cue it belongs to; 0 for all others.
    pub cue_owner: Vec<u32>,
    /// Relations sorted by sentence, and for each sentence its part of them.
    order: Vec<u32>,
    by_sentence: Vec<(usize, usize)>,
}

impl Attributions {
    fn index(&mut self) {
        self.order = (0..self.relations.len() as u32).collect();
        self.order.sort_by_key(|index| self.relations[*index as usize].sentence);
        let mut at = 0;
        for sentence in 0..self.first_clause.len() - 1 {
            let from = at;
            while at < self.order.len()
                && self.relations[self.order[at] as usize].sentence as usize == sentence
            {
                at += 1;
            }
            self.by_sentence.push((from, at));
        }
    }

    /// Cuts every sentence into its main clauses.
    fn add_clauses(&mut self, grammar: &Grammar<'_, '_>) {
        let sentences = grammar.tagged.document.sentences.len();
        self.all_clauses.reserve(2 * sentences);
        for sentence in 0..sentences {
            self.first_clause.push(self.all_clauses.len() as u32);
            add_clauses(&grammar.sentence(sentence), &mut self.all_clauses);
        }
        self.first_clause.push(self.all_clauses.len() as u32);
        self.all_levels = vec![0; self.all_clauses.len()];
        self.standings.reserve(sentences);
    }

    fn part(&self, sentence: usize) -> std::ops::Range<usize> {
        self.first_clause[sentence] as usize..self.first_clause[sentence + 1] as usize
    }

    /// The main clauses of a sentence.
    pub fn clauses(&self, sentence: usize) -> &[Clause] {
        &self.all_clauses[self.part(sentence)]
    }

    /// For each main clause of a sentence, the best level among relations that cover it.
    pub fn clause_levels(&self, sentence: usize) -> &[u8] {
        &self.all_levels[self.part(sentence)]
    }

    /// Whether a token belongs to the cue of a relation.
    pub fn in_cue(&self, token: usize) -> bool {
        self.cue_owner[token] != 0
    }

    /// The relations whose cue stands in a sentence (or whose content begins there, without a cue).
    pub fn relations_near(&self, sentence: usize) -> impl Iterator<Item = &Attribution> {
        let from = self.by_sentence.get(sentence).map_or(0, |range| range.0);
        let to = self.by_sentence.get(sentence).map_or(0, |range| range.1);
        self.order[from..to].iter().map(|index| &self.relations[*index as usize])
    }
}

/// Finds every relation of a document.
pub fn find(grammar: &Grammar<'_, '_>, lexicons: &LexiconSet) -> Attributions {
    let tagged = grammar.tagged;
    let cues = Cues::find(grammar, lexicons);
    let mut finder = Finder::new(grammar, lexicons, &cues);
    for sentence in 0..tagged.document.sentences.len() {
        finder.read(sentence);
    }
    complete::quotations(&mut finder);
    private::settle(grammar, &mut finder.drafts);
    finder.finish()
}

/// A candidate for a cue on which weights decide, as they are fitted to it.
#[derive(Clone, Debug)]
pub struct Weighable {
    /// The words of the entry.
    pub span: Span,
    /// The names of its signs, those first that can be seen before anything is worked out.
    pub signs: Vec<String>,
    /// How many those are.
    pub plain: usize,
}

/// Every candidate on which weights decide, for fitting them.
pub fn weighables(tagged: &Tagged<'_>, lexicons: &LexiconSet) -> Vec<Weighable> {
    let grammar = Grammar::of(tagged);
    let cues = Cues::find(&grammar, lexicons);
    let mut finder = Finder::new(&grammar, lexicons, &cues);
    finder.log = Some(Vec::new());
    for sentence in 0..tagged.document.sentences.len() {
        finder.read(sentence);
    }
    finder.log.unwrap_or_default()
}
