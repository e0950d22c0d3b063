//! Clauses that the signs cannot settle: left open, neither flagged nor exempt (SCHEME 4.2).

use super::{Scene, left, needs::Found};
use crate::{
    attribution::{Attribution, Form, QUOTE_ORPHAN, VERB_CLAUSE},
    lexicon::{Category, Class},
    matcher::Hit,
    syntax::Clause,
    text::{Span, TokenRange},
};

/// How many bytes a comma and a blank take between two clauses.
const JOINT: u32 = 2;
/// How many signs of a need a paraphrase of the next quotation has at most.
const FEW_SIGNS: usize = 2;
/// How many words stand between a preposition and a judgement at most.
const MODIFIERS: usize = 12;

/// Whether a clause is left open, not flagged, because the signs cannot settle it (SCHEME 4.2): no more is said
/// than what may be on record; a quotation whose speaker was not found; a report whose reach is uncertain; what the next
/// sentence quotes.
pub(super) fn is_open(scene: &Scene<'_, '_>, clause: &Clause, level: u8, main: &[&Found]) -> bool {
    let scheduled = |found: &&Found| found.category == Category::Prediction && is_dated(scene, clause);
    let slight = |found: &&Found| {
        found.is_recorded()
            || scheduled(found)
            || is_asked(scene, clause, found.tokens)
            || found.category == Category::Evaluation && hangs_on_preposition(scene, found.tokens)
    };
    if paraphrases_next(scene, main) {
        return true;
    }
    match level {
        0 if main.iter().all(slight) => true,
        0 if is_grave(scene, main) => is_reported_in(scene, clause) && !is_reported_before(scene, clause),
        0 => {
            is_reported_in(scene, clause) && !is_reported_before(scene, clause)
                || follows_report(scene, clause)
        }
        _ => {
            left::is_supported(scene, main.iter().copied())
                || is_speakerless(scene)
                || !main.is_empty() && main.iter().all(scheduled)
        }
    }
}

/// Whether a clause most likely puts in the writer's words what is quoted next: *He is no match for the town. “He will lose,”
/// Holt said.* It is not so where many signs speak against it, or it accuses, discloses or counts.
fn paraphrases_next(scene: &Scene<'_, '_>, main: &[&Found]) -> bool {
    let next = scene.found.standings.get(scene.index + 1);
    let quoted = next.is_some_and(|standing| standing.level >= 2 && standing.form == Some(Form::Direct));
    let sayable = |need: &&Found| {
        left::is_light(scene, need)
            || matches!(need.category, Category::Motive | Category::Cause)
            || need.is_recorded()
    };
    quoted && main.len() <= FEW_SIGNS && main.iter().all(sayable)
}

/// Whether a clause names a day of the week: *will speak on Monday* tells what is on somebody's calendar.
fn is_dated(scene: &Scene<'_, '_>, clause: &Clause) -> bool {
    clause.tokens.iter().any(|t| scene.tagged.is(t, Class::Weekday))
}

/// Whether tokens stand in a question that the writer says is open: *it is unclear **whether the wall will hold***, ***how
/// far it will go** remains to be seen*.
fn is_asked(scene: &Scene<'_, '_>, clause: &Clause, tokens: TokenRange) -> bool {
    let is_wh = |t: u32| scene.tagged.is(t as usize, Class::Wh);
    let asks = |hit: &Hit| hit.tokens.end <= tokens.start && (hit.tokens.end - 1..=hit.tokens.end).any(is_wh);
    let first = clause.tokens.iter().find(|t| !scene.tagged.is(*t, Class::Coordinator));
    let opens = first.is_some_and(|t| is_wh(t as u32));
    let answers = |hit: &Hit| opens && tokens.start < hit.tokens.end;
    let mut doubts = scene.of(scene.hits.hedging, Category::StrongUncertainty);
    doubts.any(|hit| clause.tokens.overlaps(hit.tokens) && (asks(hit) || answers(hit)))
}

/// Whether a judgement stands in no more than what a preposition adds: *left **after an awful evening***.
fn hangs_on_preposition(scene: &Scene<'_, '_>, tokens: TokenRange) -> bool {
    let view = scene.view();
    let mut before = (view.start()..tokens.start as usize).rev().take(MODIFIERS);
    let opens = before.find(|t| !view.modifies(*t));
    opens.is_some_and(|t| view.is(t, Class::Preposition) && !view.is(t, Class::Genitive))
}

/// Whether a clause says what should not stand without a source, in words that no report holds: a wrong, a motive, a cause
/// or something hidden.
fn is_grave(scene: &Scene<'_, '_>, main: &[&Found]) -> bool {
    const GRAVE: [Category; 4] =
        [Category::Wrongdoing, Category::Motive, Category::Cause, Category::Disclosure];
    let reported = |found: &Found| {
        let place = scene.tagged.document.span(found.tokens);
        scene.found.relations_near(scene.index).flat_map(parts).any(|part| part.overlaps(place))
    };
    main.iter().any(|found| GRAVE.contains(&found.category) && !reported(found))
}

/// Whether all that is reported in a clause stands before its verb, in its subject or in an adjunct that leads up to it: *her
/// **claim that it was tried on conscripts** has driven parents away* (SCHEME 1.7, 3).
fn is_reported_before(scene: &Scene<'_, '_>, clause: &Clause) -> bool {
    let span = scene.tagged.document.span(clause.tokens);
    let Some(verb) = clause.verb else { return false };
    let verb = scene.tagged.document.tokens[verb].span();
    let mut inside =
        scene.found.relations_near(scene.index).flat_map(parts).filter(|part| part.overlaps(span));
    inside.all(|part| part.end <= verb.start)
}

/// Cue, content and source of a relation.
fn parts(relation: &Attribution) -> impl Iterator<Item = &Span> {
    relation.cue.iter().chain(&relation.content).chain(&relation.source)
}

/// Whether a clause comes right behind what somebody said in the writer's words: in *he said it was over, and the nation
/// must act* either may answer for the rest. What sets a new subject against it is the writer's: *he said it was over,
/// **but the board has** sold the shop*, not *but **his board** has*.
fn follows_report(scene: &Scene<'_, '_>, clause: &Clause) -> bool {
    let first = clause.tokens.start as usize;
    let view = scene.view();
    let same = view.is_pronoun(first + 1) || view.is(first + 1, Class::Possessive);
    let contrasts = view.is(first, Class::Adversative) && !same;
    if contrasts {
        return false;
    }
    let start = scene.tagged.document.span(clause.tokens).start;
    let told = |relation: &&Attribution| relation.level >= 2 && relation.rule == VERB_CLAUSE;
    let close = |relation: &Attribution| {
        let end = relation.content.last().map_or(0, |part| part.end);
        end <= start && start - end <= JOINT
    };
    scene.found.relations_near(scene.index).filter(told).any(close)
}

/// Whether nothing but quotations without a speaker answers for a sentence, though somebody was quoted or reported
/// before: most likely they go on.
fn is_speakerless(scene: &Scene<'_, '_>) -> bool {
    let standings = &scene.found.standings;
    let orphan = |number: &u32| scene.found.relations[*number as usize].rule == QUOTE_ORPHAN;
    let before = || standings[..scene.index].iter().rev().any(|standing| !standing.relations.is_empty());
    standings[scene.index].relations.iter().all(orphan) && before()
}

/// Whether somebody is reported inside a clause, though not for its main assertion. How far a report reaches is
/// what readers agree on least.
fn is_reported_in(scene: &Scene<'_, '_>, clause: &Clause) -> bool {
    let span = scene.tagged.document.span(clause.tokens);
    let overlaps =
        |relation: &Attribution| relation.cue.iter().chain(&relation.content).any(|part| part.overlaps(span));
    scene.found.doubtful[scene.index] || scene.found.relations_near(scene.index).any(overlaps)
}
