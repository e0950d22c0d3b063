//! Figures of a poll: *Among men, the lead is 8 points*.

use super::Scene;
use crate::{
    lexicon::{Category, Class},
    text::{Shape, TokenRange},
};

/// How many sentences back a poll is looked for.
const REACH: usize = 8;

/// Whether a sentence tells shares or leads among those asked, and it or a sentence shortly before mentions the poll.
/// Readers do not agree whether the poll still answers for it, so the sentence is left open (SCHEME 4.2).
pub(super) fn goes_on(scene: &Scene<'_, '_>) -> bool {
    let sentences = &scene.tagged.document.sentences[scene.index.saturating_sub(REACH)..=scene.index];
    tells_figures(scene) && sentences.iter().rev().any(|sentence| mentions_poll(scene, sentence.tokens))
}

fn tells_figures(scene: &Scene<'_, '_>) -> bool {
    scene
        .hits
        .attribution
        .iter()
        .any(|hit| scene.lexicons.entry(hit.entry).category == Category::SurveyFigure)
}

fn mentions_poll(scene: &Scene<'_, '_>, tokens: TokenRange) -> bool {
    tokens.iter().any(|t| scene.tagged.is(t, Class::Survey) && !scene.tagged.shape(t).has(Shape::QUOTED))
}
