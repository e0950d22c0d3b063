//! Why a sentence needs no source (SCHEME 4.2).

use super::{Scene, needs::Found, survey, unsourced::is_aside};
use crate::{
    lexicon::{Category, Class, ClassSet},
    matcher::Hit,
    syntax::SentenceView,
    text::{Sentence, Shape, Unit, mark},
};

/// A reason and how far it can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reason {
    pub(super) code: &'static str,
    pub(super) unclear: bool,
}

const fn sure(code: &'static str) -> Option<Reason> {
    Some(Reason { code, unclear: false })
}

const fn unsure(code: &'static str) -> Reason {
    Reason { code, unclear: true }
}

/// Words up to which a line without a verb is a fragment.
const FRAGMENT_WORDS: usize = 12;

/// Within how many sentences a source must speak to bear out a lead.
const SUPPORT: usize = 4;
/// Among how many first sentences a lead is looked for.
const LEAD: usize = 12;
/// How many tokens a first line has at most that may be the headline.
const TITLE_TOKENS: usize = 24;

/// The first reason that holds, in the order in which they can be trusted.
pub(super) fn reason(scene: &Scene<'_, '_>, needs: &[Found]) -> Option<Reason> {
    let sentence = scene.sentence();
    if !matches!(sentence.unit, Unit::Sentence | Unit::ListItem) {
        return sure("fragment-heading");
    }
    let level = scene.found.standings[scene.index].level;
    let view = scene.view();
    if level > 1 {
        return None;
    }
    if level == 1 {
        let asks = is_question(&view) && !view.quoted(view.start());
        let question = if asks { sure("question") } else { None };
        return question
            .or_else(|| scheduled(scene))
            .or_else(|| asked(scene))
            .or_else(|| surveyed(scene, &[]))
            .or_else(|| titles(scene))
            .or_else(|| personal(scene));
    }
    if is_question(&view) {
        return sure("question");
    }
    if is_imperative(&view) {
        return sure("imperative");
    }
    if let Some(reason) = listed(scene, needs) {
        return Some(reason);
    }
    if is_fragment(scene, &view) {
        return sure("fragment-heading");
    }
    own_account(scene, needs)
        .or_else(|| surveyed(scene, needs))
        .or_else(|| tallied(scene, needs))
        .or_else(|| titles(scene))
        .or_else(|| observed(scene, needs))
        .or_else(|| supported(scene, needs))
        .or_else(|| leads(scene, needs))
        .or_else(|| personal(scene))
}

/// A public act on a named day stays one however it is put: *is expected to publish its list on Tuesday*
/// (SCHEME 6.1, 16). The sign of the act must begin with the shield, so hearsay about an act is none.
fn scheduled(scene: &Scene<'_, '_>) -> Option<Reason> {
    let found = scene.hits.unsourced.iter();
    let mut acts = found.filter(|hit| scene.lexicons.entry(hit.entry).category == Category::PublicEvent);
    let shielded = |hit: &Hit| {
        let in_cue = |t: u32| scene.found.in_cue(t as usize);
        in_cue(hit.tokens.start) && !in_cue(hit.tokens.end - 1)
    };
    const DAYS: ClassSet = ClassSet::of(&[Class::Weekday, Class::Month]);
    let dated = scene.sentence().tokens.iter().any(|t| scene.tagged.any(t, DAYS));
    (dated && acts.any(shielded)).then_some(Reason { code: Category::PublicEvent.slug(), unclear: false })
}

/// A question put to somebody is the setting of an answer, not hearsay: ***was asked about** the toll*.
fn asked(scene: &Scene<'_, '_>) -> Option<Reason> {
    let setting = scene.hits.unsourced.iter().any(|hit| {
        scene.lexicons.entry(hit.entry).category == Category::ExemptSpeechEvent
            && scene.found.in_cue(hit.tokens.start as usize)
    });
    setting.then_some(Reason { code: Category::ExemptSpeechEvent.slug(), unclear: false })
}

/// Figures that go on with a poll, unless something else in the sentence needs a source.
fn surveyed(scene: &Scene<'_, '_>, needs: &[Found]) -> Option<Reason> {
    let light =
        |need: &Found| matches!(need.category, Category::Quantity | Category::Trend | Category::Event);
    (needs.iter().all(light) && survey::goes_on(scene)).then_some(unsure(Category::SurveyFigure.slug()))
}

/// Figures that go on with a count on record: *She will gain at least 24*.
fn tallied(scene: &Scene<'_, '_>, needs: &[Found]) -> Option<Reason> {
    let light =
        |need: &Found| matches!(need.category, Category::Quantity | Category::Prediction | Category::Event);
    let figure = needs.iter().any(|need| need.category == Category::Quantity);
    (figure && needs.iter().all(light) && survey::counts_on(scene))
        .then_some(unsure(Category::PublicEvent.slug()))
}

/// What the writer of a text in the first person says.
fn personal(scene: &Scene<'_, '_>) -> Option<Reason> {
    scene.personal.then_some(unsure(Category::Opinion.slug()))
}

/// A topic sentence that opens its paragraph and that the next two sentences bear out, each by another
/// source (SCHEME 4.2; 6.1, 22).
fn supported(scene: &Scene<'_, '_>, needs: &[Found]) -> Option<Reason> {
    let sentences = &scene.tagged.document.sentences;
    let paragraph = sentences[scene.index].paragraph;
    let opens = scene.index.checked_sub(1).is_none_or(|before| sentences[before].paragraph != paragraph);
    let support = |index: usize| {
        let inside = sentences.get(index).is_some_and(|s| s.paragraph == paragraph);
        inside.then(|| speaker(scene, index)).flatten()
    };
    let two = || match (support(scene.index + 1), support(scene.index + 2)) {
        (Some(first), Some(second)) => first != second,
        _ => false,
    };
    (opens && !needs.is_empty() && is_summary(scene, needs) && two())
        .then_some(unsure(Category::SupportedSummary.slug()))
}

/// The first paragraph sums up what the article bears out, if a source speaks soon after it.
fn leads(scene: &Scene<'_, '_>, needs: &[Found]) -> Option<Reason> {
    let sentences = &scene.tagged.document.sentences;
    let paragraph = scene.sentence().paragraph;
    let body = |sentence: &Sentence| sentence.unit == Unit::Sentence && sentence.paragraph < paragraph;
    let first = scene.index < LEAD && !sentences[..scene.index].iter().any(body);
    let mut after = scene.found.standings[scene.index + 1..].iter().take(SUPPORT);
    (first && is_summary(scene, needs) && after.any(|standing| standing.level >= 2))
        .then_some(unsure(Category::SupportedSummary.slug()))
}

/// A short first line that is a sentence may well be the headline, if the text goes on with a longer paragraph.
fn titles(scene: &Scene<'_, '_>) -> Option<Reason> {
    let length = |paragraph: u32| {
        let sentences = scene.tagged.document.sentences.iter();
        let inside =
            sentences.skip_while(|s| s.paragraph < paragraph).take_while(|s| s.paragraph == paragraph);
        inside.map(|s| s.tokens.len()).sum::<usize>()
    };
    let first = scene.index < LEAD && scene.sentence().paragraph == 0;
    (first && length(0) <= TITLE_TOKENS && length(1) > length(0)).then_some(unsure("fragment-heading"))
}

/// Who answers for a sentence of level 2 or more: the full name, or the words.
fn speaker<'a>(scene: &'a Scene<'_, '_>, index: usize) -> Option<&'a str> {
    let standing = &scene.found.standings[index];
    let relation = &scene.found.relations[*standing.relations.first()? as usize];
    let words = relation.source.first().map(|span| scene.tagged.document.slice(*span));
    relation.resolved.as_deref().or(words).filter(|_| standing.level >= 2)
}

/// Whether nothing in a sentence goes beyond a summary: no accusation, motive, cause, disclosure or
/// figure, no superlative, unless it is in the words of a topic sentence about reactions.
fn is_summary(scene: &Scene<'_, '_>, needs: &[Found]) -> bool {
    let found = scene.hits.unsourced;
    let topics =
        || found.iter().filter(|hit| scene.lexicons.entry(hit.entry).category == Category::SupportedSummary);
    needs.iter().all(|need| {
        let light = matches!(
            need.category,
            Category::Event | Category::Evaluation | Category::Trend | Category::Prediction
        );
        let claim = scene.lexicons.entry(need.entry).category == Category::SuperlativeClaim;
        light && !claim || topics().any(|topic| topic.tokens.overlaps(need.tokens))
    })
}

fn is_question(view: &SentenceView<'_, '_>) -> bool {
    view.tokens.iter().rev().take_while(|t| view.is_mark(*t)).any(|t| view.word(t) == mark::QUESTION)
}

/// A base form opens the sentence and nothing before it could be its subject.
fn is_imperative(view: &SentenceView<'_, '_>) -> bool {
    let first = view.tokens.iter().find(|t| !view.is_mark(*t)).unwrap_or(view.start());
    let bare =
        view.is(first, Class::VerbBase) && !view.is(first, Class::VerbPast) && !view.is_capital(first + 1);
    let noun = view.is(first, Class::Noun) && !opens_object(view, first + 1);
    bare && !noun && !view.finite_at(first + 1) && !view.is(first, Class::Determiner)
}

fn opens_object(view: &SentenceView<'_, '_>, at: usize) -> bool {
    view.is(at, Class::Determiner) || view.is(at, Class::Possessive) || view.is_pronoun(at)
}

fn is_fragment(scene: &Scene<'_, '_>, view: &SentenceView<'_, '_>) -> bool {
    let words = view.tokens.iter().filter(|t| !view.is_mark(*t)).count();
    words <= FRAGMENT_WORDS && scene.found.clauses(scene.index).iter().all(|clause| clause.verb.is_none())
}

/// A reason from the lexicons, unless a graver need stands beside it.
fn listed(scene: &Scene<'_, '_>, needs: &[Found]) -> Option<Reason> {
    let found = scene.hits.unsourced;
    let categories = found.iter().map(|hit| (hit, scene.lexicons.entry(hit.entry).category));
    let denied = |hit: &Hit, category| {
        let before = scene.sentence().tokens.start..hit.tokens.start;
        category == Category::PublicEvent
            && before.into_iter().any(|t| scene.tagged.is(t as usize, Class::Negation))
    };
    categories
        .filter(|(hit, category)| !denied(hit, *category))
        .filter(|(hit, category)| {
            !overruled(*category, needs, hit.tokens)
                && !scene.tagged.shape(hit.tokens.start as usize).has(Shape::QUOTED)
        })
        .find_map(|(_, category)| coded(category))
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
    Some(Reason { code, unclear })
}

/// Motives, causes and disclosures are not covered by the record of an act; accusations not by
/// general knowledge.
fn overruled(reason: Category, needs: &[Found], tokens: crate::text::TokenRange) -> bool {
    let weak = matches!(reason, Category::CommonKnowledge | Category::Observed | Category::Description);
    let recorded = matches!(reason, Category::PublicEvent | Category::ExemptSpeechEvent) || weak;
    needs.iter().filter(|need| !need.tokens.overlaps(tokens)).any(|need| match need.category {
        Category::Motive | Category::Cause | Category::Disclosure => recorded,
        Category::Wrongdoing | Category::Evaluation | Category::Prediction => weak,
        _ => false,
    })
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

/// A scene in the first paragraph under a dateline, without anything that would need a source.
fn observed(scene: &Scene<'_, '_>, needs: &[Found]) -> Option<Reason> {
    let sentences = &scene.tagged.document.sentences;
    let paragraph = sentences[scene.index].paragraph;
    let dated = sentences[..scene.index]
        .iter()
        .rev()
        .take_while(|s| s.paragraph == paragraph)
        .any(|s| s.unit == Unit::Dateline);
    let plain = needs.iter().all(|need| matches!(need.category, Category::Event | Category::Quantity));
    (dated && plain).then_some(unsure("observed"))
}
