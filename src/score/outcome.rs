//! What the scorers find in a sentence.

use serde::Serialize;

use crate::{
    lexicon::{Category, EntryId},
    text::Span,
    voice::Voice,
};

/// A hit with its weight and its voice.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoredHit {
    /// Where.
    pub span: Span,
    /// Which entry; `None` for signs that no lexicon lists (capitals).
    pub entry: Option<EntryId>,
    /// What it means.
    pub category: Category,
    /// 0 to 1.
    pub weight: f32,
    /// Whose word it is.
    pub voice: Voice,
    /// In a source's content but outside quotation marks: the writer may have chosen the word.
    pub paraphrase: bool,
}

/// Score of a dimension over both voices and in each: noisy-or of weights, 0 to 1 (SCHEME 2.1, 3.1).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Loudness {
    /// Both voices together, with what is counted apart.
    pub score: f64,
    /// The writer's.
    pub writer: f64,
    /// The sources'.
    pub source: f64,
    /// In text order; approximators and minimizers are here but not in the scores.
    pub hits: Vec<ScoredHit>,
    /// In the score of both voices, but not marked and in no rate. Of hedging: prospects, which are no hedges; of
    /// intensity: mild evaluations, which are not loud.
    pub apart: Vec<ScoredHit>,
}

impl Loudness {
    /// All that was found: hits, then what is counted apart.
    pub fn found(&self) -> impl Iterator<Item = &ScoredHit> {
        self.hits.iter().chain(&self.apart)
    }
}

/// Something in a sentence that needs a source (SCHEME 4.1).
#[derive(Clone, Debug, PartialEq)]
pub struct Need {
    /// Its type, one of the need categories.
    pub category: Category,
    /// Where.
    pub span: Span,
    /// The entry; `None` for bare figures.
    pub entry: Option<EntryId>,
}

/// How an unsourced assertion is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// As a fact.
    Flat,
    /// With a hedge.
    Hedged,
    /// As what is said by nobody in particular.
    Impersonal,
}

/// Whether a sentence says something that nobody answers for (SCHEME 4.3).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Unsourced {
    /// Whether a main clause needs a source and has none.
    pub flag: bool,
    /// 0 to 1: how surely it needs a source and has none; for ranking.
    pub score: f64,
    /// How it is put; only with `flag`.
    pub kind: Option<Kind>,
    /// 0 to 1 (SCHEME 4.3).
    pub severity: f64,
    /// Needs of the main clauses, sourced or not.
    pub needs: Vec<Need>,
    /// Reason code why the sentence needs no source (SCHEME 4.2).
    pub exempt: Option<&'static str>,
    /// The entry whose phrase exempts it; `None` where something else does.
    pub exempt_entry: Option<EntryId>,
    /// The exemption is a guess that an editor should settle; without one, whether the needs want a source is.
    pub unclear: bool,
    /// Needs of subordinate parts in the writer's voice, and those of main clauses that are left open.
    pub residual: Vec<Need>,
}

impl Unsourced {
    /// Whether a main clause is neither flagged nor exempt because the signs cannot settle it (SCHEME 4.2). A sentence
    /// with a flag may have such a clause as well.
    ///
    /// ```
    /// use framelens::score::Unsourced;
    /// assert!(Unsourced { unclear: true, ..Unsourced::default() }.is_left_open());
    /// assert!(!Unsourced { unclear: true, exempt: Some("observed"), ..Unsourced::default() }.is_left_open());
    /// ```
    pub fn is_left_open(&self) -> bool {
        self.unclear && self.exempt.is_none()
    }

    /// The needs that are not residual as well: of a sentence that is left open all are.
    pub fn own_needs(&self) -> impl Iterator<Item = &Need> {
        self.needs.iter().filter(|need| !self.residual.contains(need))
    }
}

/// A user's own list in a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Custom {
    /// The list's category.
    pub category: Category,
    /// Noisy-or of weights, 0 to 1.
    pub score: f64,
    /// In text order.
    pub hits: Vec<ScoredHit>,
}
