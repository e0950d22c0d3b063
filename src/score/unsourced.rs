//! Whether a sentence says something that nobody answers for (SCHEME 4.3).

use super::{
    Kind, Loudness, Need, Scene, Unsourced, apposition, exempt, hedging,
    hits::noisy_or,
    needs::{self, Found},
    open::is_open,
};
use crate::{
    attribution::{Attribution, Form},
    lexicon::{Category, Class, ClassSet, Tag},
    syntax::Clause,
    text::{Shape, Span, TokenRange, mark},
    voice::{self, Voice},
};

/// Gap of a clause that nobody answers for, and of one that nobody in particular answers for.
const GAPS: [f64; 2] = [1.0, 0.7];
/// Factor of what may go on from the sentence before.
const POSSIBLE_CARRY: f64 = 0.5;
/// An event without any other need is small below this severity (SCHEME 6.1, 25).
const SMALL_EVENT: f64 = 0.3;
/// Need of a prediction that is on the calendar (SCHEME 6.1, 25).
const ROUTINE: f64 = 0.3;
/// Need of what is said by nobody in particular, whatever it is.
const HEARSAY: f64 = 0.4;

/// How many tokens after its comma a relative clause is still looked for.
const ASIDE: usize = 20;

/// The outcome with the voice that follows from it.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// What nobody answers for.
    pub unsourced: Unsourced,
    /// Whose words carry what needs a source.
    pub voice: Voice,
}

/// Judges a sentence, clause by clause.
pub fn score(scene: &Scene<'_, '_>, whole: &Loudness) -> Verdict {
    let all = needs::find(scene);
    let clauses = scene.found.clauses(scene.index);
    let levels = scene.found.clause_levels(scene.index);
    let reason = exempt::reason(scene, &all);
    let mut outcome = Unsourced {
        exempt: reason.map(|reason| reason.code),
        exempt_entry: reason.and_then(|reason| reason.entry),
        unclear: reason.is_some_and(|reason| reason.unclear),
        ..Unsourced::default()
    };
    let in_clause = |found: &&Found| clauses.iter().any(|clause| clause.tokens.overlaps(found.tokens));
    outcome.needs = all.iter().filter(in_clause).map(|found| found.need(scene)).collect();
    let mut residual: Vec<Need> = Vec::new();
    let mut kinds = Vec::new();
    let mut certain: f64 = 0.0;
    for (clause, level) in clauses.iter().zip(levels) {
        let (main, side) = parted(scene, clause, *level, &all);
        residual.extend(side.iter().map(|found| found.need(scene)));
        // A lone clause is the sentence, so its hedges are all there are.
        let parted_hedges =
            (clauses.len() > 1).then(|| hedging::within(whole, scene.tagged.document.span(clause.tokens)));
        let softened = parted_hedges.as_ref().unwrap_or(whole);
        let judged = judge(scene, softened, (clause, *level), &main);
        certain = certain.max(judged.score);
        if reason.is_none() && judged.flag && is_open(scene, clause, *level, &main) {
            outcome.unclear = true;
            residual.extend(main.iter().map(|found| found.need(scene)));
        } else if reason.is_none() && judged.flag {
            outcome.flag = true;
            outcome.severity = outcome.severity.max(judged.severity);
            kinds.push(judged.kind);
        }
    }
    outcome.score = if reason.is_some_and(|reason| !reason.unclear) { 0.0 } else { certain };
    outcome.kind = [Kind::Flat, Kind::Impersonal, Kind::Hedged].into_iter().find(|kind| kinds.contains(kind));
    residual.extend(overheard(scene));
    let voice = voice_of(scene, clauses, !residual.is_empty());
    outcome.residual = residual;
    Verdict { unsourced: outcome, voice }
}

/// Private speech without a channel: somebody told the writer, and nobody says who (SCHEME 6.1, 10).
fn overheard(scene: &Scene<'_, '_>) -> Vec<Need> {
    let private =
        |relation: &&Attribution| relation.level >= 1 && relation.tags.contains(&Tag::PrivateSpeech);
    let told = |relation: &Attribution| {
        let span = *relation.cue.first()?;
        Some(Need { category: Category::Disclosure, span, entry: relation.entry })
    };
    scene.found.relations_near(scene.index).filter(private).filter_map(told).collect()
}

/// What one clause comes to.
struct Judgement {
    flag: bool,
    severity: f64,
    score: f64,
    kind: Kind,
}

fn judge(
    scene: &Scene<'_, '_>,
    hedging: &Loudness,
    (clause, level): (&Clause, u8),
    main: &[&Found],
) -> Judgement {
    let hearsay = level == 1;
    let weights = main.iter().map(|found| found.weight);
    let limit = if is_routine(scene, clause, main) { ROUTINE } else { 1.0 };
    let needed = main.iter().map(|found| found.need_weight(scene.genre).min(limit));
    let strongest = needed.fold(if hearsay { HEARSAY } else { 0.0 }, f64::max);
    let gap = GAPS.get(level as usize).copied().unwrap_or(0.0);
    let carry = if scene.found.standings[scene.index].possible_carry { POSSIBLE_CARRY } else { 1.0 };
    let severity = strongest * gap * carry * (1.0 - 0.5 * hedging.writer);
    let only_events = !main.is_empty() && main.iter().all(|found| found.category == Category::Event);
    let small = level == 0 && only_events && severity < SMALL_EVENT;
    let kind = match (hearsay, hedged(scene, clause, hedging) || approximated(scene, hedging, main)) {
        (true, _) => Kind::Impersonal,
        (false, true) => Kind::Hedged,
        (false, false) => Kind::Flat,
    };
    Judgement { flag: gap > 0.0 && strongest > 0.0 && !small, severity, score: noisy_or(weights) * gap, kind }
}

/// Whether a clause says no more than what comes on a day of the calendar: *will pass on May 3*.
fn is_routine(scene: &Scene<'_, '_>, clause: &Clause, main: &[&Found]) -> bool {
    let tagged = scene.tagged;
    let dated = |t: usize| {
        tagged.is(t, Class::Month)
            && [t + 1, t.wrapping_sub(1)]
                .iter()
                .any(|n| clause.tokens.has(*n) && tagged.shape(*n).has(Shape::NUMBER))
    };
    main.iter().all(|found| found.category == Category::Prediction) && clause.tokens.iter().any(dated)
}

/// Whether the writer leaves open whether it is so; softeners only say how often or how far.
fn hedged(scene: &Scene<'_, '_>, clause: &Clause, hedging: &Loudness) -> bool {
    let open = |hit: &super::ScoredHit| {
        hit.voice == Voice::Writer
            && !matches!(hit.category, Category::Approximator | Category::FrequencySoftener)
    };
    hedging.hits.iter().any(|hit| open(hit) && !hangs(scene, clause, hit.span))
}

/// Whether a hedge stands in a relative clause or in a phrase at the end, and so softens no more than that: *the ferry, which
/// **may** be sold, hid its losses* and *it emptied four wards, **perhaps** for good* (SCHEME 2.3).
fn hangs(scene: &Scene<'_, '_>, clause: &Clause, hedge: Span) -> bool {
    let view = scene.view();
    let ends = |t: usize| scene.tagged.document.tokens[t].span().end;
    let Some(at) = clause.tokens.iter().find(|t| ends(*t) > hedge.start) else { return false };
    let before = (clause.tokens.start as usize..at).rev();
    let Some(opener) = before.into_iter().find(|t| view.is_sure_relative(*t) || view.is_comma(*t)) else {
        return false;
    };
    let verb_before = clause.verb.is_some_and(|verb| verb < opener);
    if view.is_comma(opener) {
        let end = clause.tokens.end as usize;
        return verb_before && !(opener..end).any(|t| view.finite_at(t) && !view.is_adverbial(t));
    }
    verb_before || !(opener + 1..at).any(|t| view.finite_at(t) && !view.is_adverbial(t))
}

/// Whether an approximator stands before the only figure of a clause in which nothing else needs a source (SCHEME 4.3).
fn approximated(scene: &Scene<'_, '_>, hedging: &Loudness, main: &[&Found]) -> bool {
    let mut graver = main.iter().filter(|found| found.category != Category::Event).peekable();
    let Some(figure) = graver.next() else { return false };
    // *$5 **million***
    let mut end = figure.tokens.end;
    while let Some(scale) =
        graver.next_if(|next| next.category == Category::Quantity && next.tokens.start == end)
    {
        end = scale.tokens.end;
    }
    if graver.next().is_some() {
        return false;
    }
    let before = scene
        .tagged
        .document
        .span(TokenRange::new((figure.tokens.start as usize).saturating_sub(1), figure.tokens.end as usize));
    let approximates =
        |hit: &super::ScoredHit| hit.category == Category::Approximator && hit.span.overlaps(before);
    figure.category == Category::Quantity && hedging.hits.iter().any(approximates)
}

/// The needs of a clause that its level must answer for, and those of its side parts in the
/// writer's voice.
fn parted<'f>(
    scene: &Scene<'_, '_>,
    clause: &Clause,
    level: u8,
    all: &'f [Found],
) -> (Vec<&'f Found>, Vec<&'f Found>) {
    let inside = all.iter().filter(|found| clause.tokens.overlaps(found.tokens));
    // Under a vague cue (level 1) it is not the writer's own judgement.
    let own_account = |found: &Found| level != 1 && scene.genre.excuse(found.category).is_some();
    let own = inside.map(|found| (found, is_aside(scene, clause, found.tokens)));
    let own = own.filter(|(found, aside)| !answered(scene, found, *aside) && !own_account(found));
    let (main, side): (Vec<_>, Vec<_>) = own.partition(|(_, aside)| level <= 1 && !aside);
    let bare = |parts: Vec<(&'f Found, bool)>| parts.into_iter().map(|(found, _)| found).collect();
    (bare(main), bare(side))
}

/// Whether a source of level 2 or more answers for these tokens. What the writer puts aside about a
/// source (*the mayor, who sold the park, said*) is the writer's, though it stands in the source's name.
fn answered(scene: &Scene<'_, '_>, found: &Found, aside: bool) -> bool {
    let tokens = found.tokens;
    let first = tokens.start as usize;
    let in_cue = scene.found.in_cue(first);
    let owner = scene.found.owner[first].checked_sub(1).map(|index| &scene.found.relations[index as usize]);
    let place = scene.tagged.document.span(tokens);
    let in_source = scene
        .found
        .relations_near(scene.index)
        .any(|relation| relation.source.iter().any(|s| s.contains(place)));
    // *a film titled “The Swindle”*: words in quotation marks that nobody is reported to have said are not the writer's.
    let borrowed = owner.is_none() && scene.tagged.shape(first).has(Shape::QUOTED);
    in_cue
        || borrowed
        || in_source && (!aside || identifies(scene, found))
        || owner.is_some_and(|relation| relation.level >= 2)
}

/// Whether tokens stand in a relative clause or an apposition behind a comma.
pub(super) fn is_aside(scene: &Scene<'_, '_>, clause: &Clause, tokens: TokenRange) -> bool {
    let tagged = scene.tagged;
    let before = (clause.tokens.start as usize..tokens.start as usize).rev().take(ASIDE);
    before.into_iter().find(|t| tagged.word(*t) == mark::COMMA).is_some_and(|comma| {
        let relative = tagged.is(comma + 1, Class::Relative)
            && !tagged.is(comma + 1, Class::That)
            && clause.verb.is_none_or(|v| v < comma || v > tokens.start as usize);
        relative || apposition::holds(&scene.view(), clause, comma, tokens)
    })
}

/// Whether what stands in the name of a source only tells who it is: what it did and how often, how it
/// knows, why it is unnamed.
fn identifies(scene: &Scene<'_, '_>, found: &Found) -> bool {
    let describes = |t: usize| scene.tagged.any(t, ClassSet::of(&[Class::Anonymity, Class::Basis]));
    let after = found.tokens.end as usize..scene.sentence().tokens.end as usize;
    let to_comma = |t: &usize| scene.tagged.word(*t) != mark::COMMA;
    let before = (scene.sentence().tokens.start as usize..found.tokens.end as usize).rev();
    matches!(found.category, Category::Event | Category::Quantity)
        || before.take_while(to_comma).chain(after.take_while(to_comma)).any(describes)
}

/// Source if a source speaks in every clause and nothing is left to the writer, writer if in none.
fn voice_of(scene: &Scene<'_, '_>, clauses: &[Clause], residual: bool) -> Voice {
    let sourced = |clause: &Clause| {
        let standing = &scene.found.standings[scene.index];
        let spoken =
            standing.relations.iter().map(|index| &scene.found.relations[*index as usize]).any(|relation| {
                let somebody = !relation.source.is_empty() || relation.form == Form::Direct;
                somebody && touches(scene, relation, clause)
            });
        spoken || clause.verb.is_some_and(|verb| voice::owned_by_source(scene.found, verb))
    };
    let count = clauses.iter().filter(|clause| sourced(clause)).count();
    match count {
        0 => Voice::Writer,
        n if n == clauses.len() && !residual => Voice::Source,
        _ => Voice::Mixed,
    }
}

fn touches(scene: &Scene<'_, '_>, relation: &Attribution, clause: &Clause) -> bool {
    let span = scene.tagged.document.span(clause.tokens);
    relation.content.iter().chain(&relation.cue).any(|part| part.overlaps(span))
}
