//! Why a sentence needs no source (SCHEME 4.2).

use super::{
    Scene, left,
    mood::{is_fragment, is_imperative},
    needs::Found,
    unsourced::is_aside,
};
use crate::{
    lexicon::{Category, Class, ClassSet, EntryId},
    matcher::Hit,
    syntax::SentenceView,
    text::{Shape, TokenRange, mark},
};

/// A reason and how far it can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reason {
    pub(super) code: &'static str,
    pub(super) unclear: bool,
    /// The entry whose phrase is the reason, if one is.
    pub(super) entry: Option<EntryId>,
}

impl Reason {
    /// The same with the entry that was found.
    pub(super) fn by(self, entry: EntryId) -> Reason {
        Reason { entry: Some(entry), ..self }
    }
}

const fn sure(code: &'static str) -> Option<Reason> {
    Some(Reason { code, unclear: false, entry: None })
}

fn sure_if(holds: bool, code: &'static str) -> Option<Reason> {
    if holds { sure(code) } else { None }
}

pub(super) const fn unsure(code: &'static str) -> Reason {
    Reason { code, unclear: true, entry: None }
}

/// The reason that a phrase gives, if it was found.
fn by_phrase(hit: Option<&Hit>, category: Category) -> Option<Reason> {
    sure(category.slug()).zip(hit).map(|(reason, hit)| reason.by(hit.entry))
}

/// The first reason that holds, in the order in which they can be trusted.
pub(super) fn reason(scene: &Scene<'_, '_>, needs: &[Found]) -> Option<Reason> {
    let sentence = scene.sentence();
    if !sentence.unit.is_running() {
        return sure("fragment-heading");
    }
    let level = scene.found.standings[scene.index].level;
    let view = scene.view();
    if level > 1 {
        return None;
    }
    if level == 1 {
        let asks = view.is_question() && !view.quoted(view.start());
        return sure_if(asks, "question")
            .or_else(|| sure_if(is_imperative(&view), "imperative"))
            .or_else(|| scheduled(scene))
            .or_else(|| asked(scene))
            .or_else(|| unanswered(scene))
            .or_else(|| left::of_hearsay(scene));
    }
    if view.is_question() {
        return sure("question");
    }
    if is_imperative(&view) {
        return sure("imperative");
    }
    if let Some(reason) = listed(scene, needs) {
        return Some(reason);
    }
    if is_fragment(scene) {
        return sure("fragment-heading");
    }
    own_account(scene, needs).or_else(|| left::reason(scene, needs))
}

/// A public act on a named day stays one however it is put: *is expected to publish its list on Tuesday*
/// (SCHEME 6.1, 16). The sign of the act must begin with the shield, so hearsay about an act is none.
fn scheduled(scene: &Scene<'_, '_>) -> Option<Reason> {
    let mut acts = scene.of(scene.hits.unsourced, Category::PublicEvent);
    let shielded = |hit: &&Hit| {
        let in_cue = |t: u32| scene.found.in_cue(t as usize);
        in_cue(hit.tokens.start) && !in_cue(hit.tokens.end - 1)
    };
    const DAYS: ClassSet = ClassSet::of(&[Class::Weekday, Class::Month]);
    let dated = scene.sentence().tokens.iter().any(|t| scene.tagged.any(t, DAYS));
    by_phrase(acts.find(shielded).filter(|_| dated), Category::PublicEvent)
}

/// A question put to somebody is the setting of an answer, not hearsay: ***was asked about** the toll*.
fn asked(scene: &Scene<'_, '_>) -> Option<Reason> {
    let mut settings = scene.of(scene.hits.unsourced, Category::ExemptSpeechEvent);
    let asked = settings.find(|hit| scene.found.in_cue(hit.tokens.start as usize));
    by_phrase(asked, Category::ExemptSpeechEvent)
}

/// That somebody did not answer tells how the outlet worked, whatever hearsay it asked about: ***declined to comment** on
/// reports that she had left*.
fn unanswered(scene: &Scene<'_, '_>) -> Option<Reason> {
    let verb = scene.found.clauses(scene.index).first()?.verb?;
    let process = scene.of(scene.hits.unsourced, Category::Process).find(|hit| hit.tokens.has(verb));
    by_phrase(process, Category::Process)
}

/// A reason from the lexicons, unless a graver need stands beside it.
fn listed(scene: &Scene<'_, '_>, needs: &[Found]) -> Option<Reason> {
    let (view, found) = (scene.view(), scene.hits.unsourced);
    let categories = found.iter().map(|hit| (hit, scene.lexicons.entry(hit.entry).category));
    let denied = |hit: &Hit, category| {
        let before = (scene.sentence().tokens.start..hit.tokens.start).rev().map(|t| t as usize);
        let mut clause = before.take_while(|t| scene.tagged.word(*t) != mark::COMMA);
        let mut conditions = scene.of(scene.hits.hedging, Category::Conditional);
        category == Category::PublicEvent
            && (clause.any(|t| scene.tagged.is(t, Class::Negation))
                || conditions.any(|condition| condition.tokens.start < hit.tokens.start))
    };
    categories
        .filter(|(hit, category)| !denied(hit, *category))
        .filter(|(hit, category)| {
            !overruled(&view, *category, needs, hit.tokens)
                && !scene.tagged.shape(hit.tokens.start as usize).has(Shape::QUOTED)
        })
        .find_map(|(hit, category)| Some(coded(category)?.by(hit.entry)))
}

fn coded(category: Category) -> Option<Reason> {
    let unclear = matches!(category, Category::CommonKnowledge | Category::Observed);
    let code = match category {
        Category::PublicEvent
        | Category::Process
        | Category::Fiction
        | Category::Opinion
        | Category::Description
        | Category::CommonKnowledge
        | Category::Observed
        | Category::ExemptSpeechEvent => category.slug(),
        _ => return None,
    };
    Some(Reason { code, unclear, entry: None })
}

/// Motives, causes and disclosures are not covered by the record of an act; accusations not by
/// general knowledge.
fn overruled(view: &SentenceView<'_, '_>, reason: Category, needs: &[Found], tokens: TokenRange) -> bool {
    let weak = matches!(reason, Category::CommonKnowledge | Category::Observed | Category::Description);
    let recorded = matches!(reason, Category::PublicEvent | Category::ExemptSpeechEvent) || weak;
    let beside = |need: &&Found| {
        !need.tokens.overlaps(tokens)
            && !tells_which(view, tokens, need.tokens)
            && !is_in_lead(view, need.tokens)
    };
    needs.iter().filter(beside).any(|need| match need.category {
        Category::Motive | Category::Cause | Category::Disclosure => recorded,
        Category::Wrongdoing | Category::Evaluation | Category::Prediction => weak,
        _ => false,
    })
}

/// Whether a need stands in a clause that only tells which one a recorded act is about (*was charged over the crash **that
/// left** two dead*) or for what it was done: *was sentenced **for hiding** the leak*.
fn tells_which(view: &SentenceView<'_, '_>, act: TokenRange, need: TokenRange) -> bool {
    let between = (act.end as usize..need.start as usize).take_while(|t| !view.is_comma(*t));
    let doing =
        |t: usize| view.is(t, Class::Preposition) && view.is(view.after_adverbs(t + 1), Class::VerbIng);
    let mut opens = between.filter(|t| {
        view.is_sure_relative(*t) || view.is(*t, Class::That) && view.finite_at(t + 1) || doing(*t)
    });
    need.start >= act.end && opens.next().is_some()
}

/// Whether a need stands in what leads up to the first clause: ***In a sign of how torn the town is,** Marsh won 80 percent of
/// the vote*. A purpose belongs to the clause (SCHEME 6.1, 17).
fn is_in_lead(view: &SentenceView<'_, '_>, need: TokenRange) -> bool {
    const OPENS: ClassSet = ClassSet::of(&[Class::Preposition, Class::Subordinator]);
    let first = view.start() + usize::from(view.is(view.start(), Class::Coordinator));
    let participle = view.is_participle(first) && !view.finite_at(first);
    let phrase = view.any(first, OPENS) && !view.is(first, Class::To);
    (phrase || participle)
        && (first..need.start as usize).all(|t| !view.is_comma(t))
        && (need.end as usize..view.end()).any(|t| view.is_comma(t) && view.clause_at(t + 1))
}

/// What the writer answers for in a text of this genre: a sentence in whose main part nothing else needs a
/// source.
fn own_account(scene: &Scene<'_, '_>, needs: &[Found]) -> Option<Reason> {
    let own = scene.genre.own_account()?;
    let clauses = scene.found.clauses(scene.index);
    let aside = |need: &&Found| clauses.iter().any(|clause| is_aside(scene, clause, need.tokens));
    let main = needs.iter().filter(|need| !need.is_slight() && !aside(need));
    let codes: Vec<_> = main.map(|need| scene.genre.excuse(need.category)).collect::<Option<_>>()?;
    sure(if codes.contains(&own) { own } else { codes.first().copied().unwrap_or(own) })
}
