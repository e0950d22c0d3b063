//! How firmly a sentence is said (SCHEME 2).

use super::{Loudness, Scene, ScoredHit, hits};
use crate::{
    lexicon::{Category, Class},
    matcher::Hit,
    text::{Shape, Span},
};

/// What a second hedge of the same kind of doubt adds to the stronger one (SCHEME 2.1).
const HARMONY: f32 = 0.1;

/// The sentence's hedges, approximators and prospects.
pub fn score(scene: &Scene<'_, '_>) -> Loudness {
    let scored = |found: &[Hit]| -> Vec<ScoredHit> {
        let told = found.iter().filter(|hit| !counts_sources(scene, hit) && !is_past_of_will(scene, hit));
        told.map(|hit| hits::scored(scene, hit.tokens, hit.entry)).collect()
    };
    hits::with_apart(together(scored(scene.hits.hedging)), scored(scene.hits.prospects))
}

/// Whether a softener only tells how many speak: ***several** lawyers said*. That is the source's level, not a doubt.
fn counts_sources(scene: &Scene<'_, '_>, hit: &Hit) -> bool {
    let softens = scene.lexicons.entry(hit.entry).category == Category::FrequencySoftener;
    let place = scene.tagged.document.span(hit.tokens);
    let classes = scene.found.relations_near(scene.index).filter(|relation| relation.level >= 2);
    softens && classes.flat_map(|relation| &relation.source).any(|source| source.contains(place))
}

/// Whether a modal only puts what was said into the past: *warned that it **would** fall* (SCHEME 2.2). With a condition it
/// stays one.
fn is_past_of_will(scene: &Scene<'_, '_>, hit: &Hit) -> bool {
    let category = |hit: &Hit| scene.lexicons.entry(hit.entry).category;
    let modal = hit.tokens.start as usize;
    let alone = category(hit) == Category::Conditional
        && hit.tokens.len() == 1
        && scene.tagged.is(modal, Class::Modal)
        && !scene.tagged.shape(modal).has(Shape::QUOTED);
    let owner = scene.found.owner[modal];
    let condition = |hit: &Hit| {
        let first = hit.tokens.start as usize;
        let joins = category(hit) == Category::Conditional && scene.tagged.is(first, Class::Subordinator);
        joins && scene.found.owner[first] == owner && !scene.tagged.shape(first).has(Shape::QUOTED)
    };
    let past = |t: usize| {
        let form = scene.tagged.is(t, Class::VerbPast) || scene.tagged.shape(t).has(Shape::ING);
        scene.found.cue_owner[t] == owner && form
    };
    alone
        && owner != 0
        && !scene.hits.hedging.iter().any(condition)
        && scene.sentence().tokens.iter().any(past)
}

/// The part of a sentence's hedges that softens one of its clauses: what stands in it, and shields,
/// which reach over all clauses (SCHEME 2.3; 6.1, 4).
pub(super) fn within(whole: &Loudness, clause: Span) -> Loudness {
    let softens = |hit: &&ScoredHit| clause.overlaps(hit.span) || hit.category == Category::EvidentialShield;
    together(whole.hits.iter().filter(softens).cloned().collect())
}

fn together(all: Vec<ScoredHit>) -> Loudness {
    let weights = harmonised(&all);
    let listed = hits::loudness(with_weights(&all, &weights), counts);
    Loudness { hits: all, ..listed }
}

/// Whether a hit is epistemic: approximators blur an amount, not the commitment.
fn counts(hit: &ScoredHit) -> bool {
    hit.category != Category::Approximator
}

fn with_weights(hits: &[ScoredHit], weights: &[f32]) -> Vec<ScoredHit> {
    hits.iter().zip(weights).map(|(hit, weight)| ScoredHit { weight: *weight, ..hit.clone() }).collect()
}

/// A modal and the adverb beside it (*might possibly*) are one hedge: the stronger one and a little.
fn harmonised(hits: &[ScoredHit]) -> Vec<f32> {
    let mut weights: Vec<f32> = hits.iter().map(|hit| hit.weight).collect();
    for pair in 1..hits.len() {
        let (a, b) = (&hits[pair - 1], &hits[pair]);
        let modal = |hit: &ScoredHit| hit.category == Category::PossibilityModal;
        let beside = b.span.start <= a.span.end + 1 && a.voice == b.voice;
        if beside && (modal(a) != modal(b)) && counts(a) && counts(b) {
            weights[pair - 1] = (weights[pair - 1].max(weights[pair]) + HARMONY).min(1.0);
            weights[pair] = 0.0;
        }
    }
    weights
}
