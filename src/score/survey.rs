//! Figures that go on with what was mentioned before: with a poll (*Among men, the lead is 8 points*) or with a count on
//! record (*He now has 568*). Readers do not agree whether it still answers for them, so they are left open (SCHEME 4.2).

use super::Scene;
use crate::lexicon::{Category, Class};

/// How many sentences back a poll is looked for.
const POLL: usize = 8;
/// How many sentences back what is counted on record is looked for.
const TALLY: usize = 4;

/// Whether a sentence tells shares or leads among those asked, and it or a sentence shortly before mentions the poll.
pub(super) fn goes_on(scene: &Scene<'_, '_>) -> bool {
    tells_figures(scene) && scene.mentions_lately(Class::Survey, POLL)
}

/// Whether a sentence shortly before, or this one, mentions what is counted on record.
pub(super) fn counts_on(scene: &Scene<'_, '_>) -> bool {
    scene.mentions_lately(Class::Tally, TALLY)
}

fn tells_figures(scene: &Scene<'_, '_>) -> bool {
    scene.of(scene.hits.attribution, Category::SurveyFigure).next().is_some()
}
