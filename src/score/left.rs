//! Reasons that leave a sentence open, neither flagged nor exempt: readers do not agree whether they hold (SCHEME 4.2).

use super::{
    Scene,
    exempt::{Reason, unsure},
    needs::Found,
    survey,
};
use crate::{
    lexicon::Category,
    text::{Sentence, Unit, mark},
};

/// Within how many sentences a source must speak to bear out a lead.
const SUPPORT: usize = 4;
/// Among how many first sentences a lead is looked for.
const LEAD: usize = 12;
/// How many tokens a first line has at most that may be the headline.
const TITLE_TOKENS: usize = 24;

/// The first that holds in what the writer says.
pub(super) fn reason(scene: &Scene<'_, '_>, needs: &[Found]) -> Option<Reason> {
    surveyed(scene, needs)
        .or_else(|| tallied(scene, needs))
        .or_else(|| titles(scene))
        .or_else(|| observed(scene, needs))
        .or_else(|| supported(scene, needs))
        .or_else(|| leads(scene, needs))
        .or_else(|| personal(scene))
}

/// The first that holds in what nobody in particular is said to say.
pub(super) fn of_hearsay(scene: &Scene<'_, '_>) -> Option<Reason> {
    surveyed(scene, &[]).or_else(|| titles(scene)).or_else(|| personal(scene))
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

/// A topic sentence that the next one bears out.
fn supported(scene: &Scene<'_, '_>, needs: &[Found]) -> Option<Reason> {
    is_supported(scene, needs.iter()).then_some(unsure(Category::SupportedSummary.slug()))
}

/// Whether needs are those of a topic sentence that opens its paragraph and that the next sentence bears out, because a source
/// speaks in it; where it names a cause, reactions of two sources must follow (SCHEME 4.2; 6.1, 22).
pub(super) fn is_supported<'n>(
    scene: &Scene<'_, '_>,
    needs: impl Iterator<Item = &'n Found> + Clone,
) -> bool {
    let sentences = &scene.tagged.document.sentences;
    let before = scene.index.checked_sub(1).map(|before| sentences[before].paragraph);
    let opens = before != Some(scene.sentence().paragraph);
    let support = |index: usize| {
        let runs_on = sentences.get(index).is_some_and(|sentence| sentence.unit.is_running());
        runs_on.then(|| speaker(scene, index)).flatten()
    };
    let light = || needs.clone().all(|need| is_light(scene, need));
    let borne_out = || match (support(scene.index + 1), support(scene.index + 2)) {
        (Some(_), _) if light() => true,
        (Some(first), Some(second)) => first != second,
        _ => false,
    };
    opens && needs.clone().next().is_some() && is_summary(scene, needs.clone()) && borne_out()
}

/// The first paragraph sums up what the article bears out, if a source speaks soon after it.
fn leads(scene: &Scene<'_, '_>, needs: &[Found]) -> Option<Reason> {
    let sentences = &scene.tagged.document.sentences;
    let paragraph = scene.sentence().paragraph;
    let body = |sentence: &Sentence| sentence.unit == Unit::Sentence && sentence.paragraph < paragraph;
    let first = scene.index < LEAD && !sentences[..scene.index].iter().any(body);
    let mut after = scene.found.standings[scene.index + 1..].iter().take(SUPPORT);
    (first && is_summary(scene, needs.iter()) && after.any(|standing| standing.level >= 2))
        .then_some(unsure(Category::SupportedSummary.slug()))
}

/// A short first line that is a sentence may well be the headline, if the text goes on with a longer paragraph; so may the
/// line below one that ends in a semicolon, as archives print headlines of several lines.
fn titles(scene: &Scene<'_, '_>) -> Option<Reason> {
    let length = |paragraph: u32| {
        let sentences = scene.tagged.document.sentences.iter();
        let inside =
            sentences.skip_while(|s| s.paragraph < paragraph).take_while(|s| s.paragraph == paragraph);
        inside.map(|s| s.tokens.len()).sum::<usize>()
    };
    let paragraph = scene.sentence().paragraph;
    let before = (scene.sentence().tokens.start as usize).wrapping_sub(1);
    let below = paragraph == 1 && scene.tagged.word(before) == mark::SEMICOLON;
    let first = scene.index < LEAD && (paragraph == 0 || below);
    let short = || (0..=paragraph).all(|line| length(line) <= TITLE_TOKENS);
    (first && short() && (below || length(paragraph + 1) > length(paragraph)))
        .then_some(unsure("fragment-heading"))
}

/// Who answers for a sentence of level 2 or more: the full name, or the words.
fn speaker<'a>(scene: &'a Scene<'_, '_>, index: usize) -> Option<&'a str> {
    let standing = &scene.found.standings[index];
    let relation = &scene.found.relations[*standing.relations.first()? as usize];
    let words = relation.source.first().map(|span| scene.tagged.document.slice(*span));
    relation.resolved.as_deref().or(words).filter(|_| standing.level >= 2)
}

/// Whether nothing in a sentence goes beyond a summary, unless it is in the words of a topic sentence about reactions.
fn is_summary<'n>(scene: &Scene<'_, '_>, mut needs: impl Iterator<Item = &'n Found>) -> bool {
    let topics = || scene.of(scene.hits.unsourced, Category::SupportedSummary);
    needs.all(|need| is_light(scene, need) || topics().any(|topic| topic.tokens.overlaps(need.tokens)))
}

/// Whether a need is no accusation, motive, cause, disclosure or figure, and no superlative.
pub(super) fn is_light(scene: &Scene<'_, '_>, need: &Found) -> bool {
    let light = matches!(
        need.category,
        Category::Event | Category::Evaluation | Category::Trend | Category::Prediction
    );
    light && scene.lexicons.entry(need.entry).category != Category::SuperlativeClaim
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
