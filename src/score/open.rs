//! Clauses that the signs cannot settle: left open, neither flagged nor exempt (SCHEME 4.2).

use super::{Scene, needs::Found};
use crate::{
    attribution::{Attribution, QUOTE_ORPHAN, VERB_CLAUSE},
    syntax::Clause,
};

/// How many bytes a comma and a blank take between two clauses.
const JOINT: u32 = 2;
/// How many sentences back a speaker is looked for.
const SPEAKERS: usize = 12;

/// Whether a clause is left open, not flagged, because the signs cannot settle it (SCHEME 4.2): no more is said
/// than what may be on record; a quotation whose speaker was not found; a report whose reach is uncertain.
pub(super) fn is_open(scene: &Scene<'_, '_>, clause: &Clause, level: u8, main: &[&Found]) -> bool {
    match level {
        0 => {
            main.iter().all(|found| found.is_recorded())
                || is_reported_in(scene, clause)
                || follows_report(scene, clause)
        }
        _ => is_speakerless(scene),
    }
}

/// Whether a clause comes right behind what somebody said in the writer's words: in *he said it was over, and the nation
/// must act* either may answer for the rest.
fn follows_report(scene: &Scene<'_, '_>, clause: &Clause) -> bool {
    let start = scene.tagged.document.span(clause.tokens).start;
    let told = |relation: &&Attribution| relation.level >= 2 && relation.rule == VERB_CLAUSE;
    let close = |relation: &Attribution| {
        let end = relation.content.last().map_or(0, |part| part.end);
        end <= start && start - end <= JOINT
    };
    scene.found.relations_near(scene.index).filter(told).any(close)
}

/// Whether nothing but quotations without a speaker answers for a sentence, though somebody spoke before: most likely
/// they go on.
fn is_speakerless(scene: &Scene<'_, '_>) -> bool {
    let standings = &scene.found.standings;
    let orphan = |number: &u32| scene.found.relations[*number as usize].rule == QUOTE_ORPHAN;
    let mut before = standings[..scene.index].iter().rev().take(SPEAKERS);
    standings[scene.index].relations.iter().all(orphan) && before.any(|standing| standing.level >= 2)
}

/// Whether somebody is reported inside a clause, though not for its main assertion. How far a report reaches is
/// what readers agree on least.
fn is_reported_in(scene: &Scene<'_, '_>, clause: &Clause) -> bool {
    let span = scene.tagged.document.span(clause.tokens);
    let overlaps =
        |relation: &Attribution| relation.cue.iter().chain(&relation.content).any(|part| part.overlaps(span));
    scene.found.doubtful[scene.index] || scene.found.relations_near(scene.index).any(overlaps)
}
