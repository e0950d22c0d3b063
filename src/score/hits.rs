//! Hits with their weight and voice, and how weights add up.

use super::{Custom, Loudness, Scene, ScoredHit};
use crate::{
    lexicon::{Category, EntryId},
    matcher::{Hit, Tagged},
    text::TokenRange,
    voice::{self, Voice},
};

/// The hits that lie in a sentence, by dimension.
#[derive(Clone, Copy, Debug)]
pub struct Hits<'a> {
    pub(super) attribution: &'a [Hit],
    pub(super) hedging: &'a [Hit],
    pub(super) intensity: &'a [Hit],
    pub(super) unsourced: &'a [Hit],
    pub(super) prospects: &'a [Hit],
    pub(super) custom: &'a [Hit],
}

impl<'a> Hits<'a> {
    /// Those of a whole document.
    pub fn of(tagged: &'a Tagged<'_>) -> Hits<'a> {
        let Tagged { attribution, hedging, intensity, unsourced, prospects, custom, .. } = tagged;
        Hits { attribution, hedging, intensity, unsourced, prospects, custom }
    }

    /// Takes off those that begin before a token: those of a sentence, if those of all before it are taken.
    pub fn take_before(&mut self, token: u32) -> Hits<'a> {
        let take = |hits: &mut &'a [Hit]| {
            let inside = hits.iter().take_while(|hit| hit.tokens.start < token).count();
            hits.split_off(..inside).unwrap_or_default()
        };
        Hits {
            attribution: take(&mut self.attribution),
            hedging: take(&mut self.hedging),
            intensity: take(&mut self.intensity),
            unsourced: take(&mut self.unsourced),
            prospects: take(&mut self.prospects),
            custom: take(&mut self.custom),
        }
    }
}

/// A hit with its voice.
pub(super) fn scored(scene: &Scene<'_, '_>, tokens: TokenRange, entry: EntryId) -> ScoredHit {
    let fields = scene.lexicons.entry(entry);
    let (voice, paraphrase) = voice::of_hit(scene.tagged, scene.found, tokens, fields.category);
    ScoredHit {
        span: scene.tagged.document.span(tokens),
        entry: Some(entry),
        category: fields.category,
        weight: fields.weight,
        voice,
        paraphrase,
    }
}

/// Noisy-or: how surely at least one of the weights applies, `1 − Π(1 − w)`.
pub(super) fn noisy_or(weights: impl Iterator<Item = f64>) -> f64 {
    1.0 - weights.map(|weight| 1.0 - weight).product::<f64>()
}

/// Scores of all hits for which `counts` holds, over both voices and in each.
pub(super) fn loudness(hits: Vec<ScoredHit>, counts: impl Fn(&ScoredHit) -> bool) -> Loudness {
    if hits.is_empty() {
        return Loudness::default();
    }
    let of = |voice: Option<Voice>| {
        let chosen = hits.iter().filter(|hit| counts(hit) && voice.is_none_or(|v| hit.voice == v));
        noisy_or(chosen.map(|hit| f64::from(hit.weight)))
    };
    let (score, writer, source) = (of(None), of(Some(Voice::Writer)), of(Some(Voice::Source)));
    Loudness { score, writer, source, hits, apart: Vec::new() }
}

/// The same with hits that add to the score of both voices and are counted apart.
pub(super) fn with_apart(loudness: Loudness, apart: Vec<ScoredHit>) -> Loudness {
    let weights = apart.iter().map(|hit| f64::from(hit.weight));
    let score = noisy_or(weights.chain([loudness.score]));
    Loudness { score, apart, ..loudness }
}

/// The sentence's hits of users' own lists, one score a category.
pub fn custom(scene: &Scene<'_, '_>) -> Vec<Custom> {
    let mut lists: Vec<Custom> = (0..scene.lexicons.custom_categories().len())
        .map(|n| Custom { category: Category::Custom(n as u16), score: 0.0, hits: Vec::new() })
        .collect();
    for hit in scene.hits.custom {
        let hit = scored(scene, hit.tokens, hit.entry);
        if let Category::Custom(n) = hit.category {
            lists[n as usize].hits.push(hit);
        }
    }
    for list in &mut lists {
        list.score = noisy_or(list.hits.iter().map(|hit| f64::from(hit.weight)));
    }
    lists
}
