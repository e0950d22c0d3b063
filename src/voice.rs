//! Books every span to the writer or to a source (SCHEME 2.4).

use serde::Serialize;

use crate::{
    attribution::{Attribution, Attributions, Form},
    lexicon::{Category, Class, ClassSet, Dimension},
    matcher::Tagged,
    text::{Shape, TokenRange},
};

/// Whose words a span is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Voice {
    /// The writer's own.
    Writer,
    /// Somebody else's, quoted or paraphrased.
    Source,
    /// Partly the one, partly the other; only of whole sentences.
    Mixed,
}

/// Whose a hit is, and whether it stands in a source's content outside quotation marks.
///
/// First match wins: quoted words are the source's; words that soften the cue are the writer's; the
/// content of a relation with a source is the source's; everything else is the writer's.
pub fn of_hit(
    tagged: &Tagged<'_>,
    found: &Attributions,
    tokens: TokenRange,
    category: Category,
) -> (Voice, bool) {
    let first = tokens.start as usize;
    if tagged.shape(first).has(Shape::QUOTED) && !tagged.shape(first).has(Shape::CLOSES) {
        return (Voice::Source, false);
    }
    // *He suggested that* begins with the subject.
    let reach = if category == Category::ReportingHedge { tokens.len() } else { 1 };
    if let Some(first) = tokens.iter().take(reach).find(|t| found.in_cue(*t)) {
        let tokens = TokenRange::new(first, tokens.end as usize);
        // Which verb a report is told with is the writer's choice: *she **thundered***.
        let hedges = category.dimension() == Dimension::Hedging;
        return match hedges && hints(tagged, tokens, category) && cue_has_source(found, first) {
            true => (Voice::Source, true),
            false => (Voice::Writer, false),
        };
    }
    match owned_by_source(found, first) || is_label(found, first) {
        true => (Voice::Source, true),
        false => (Voice::Writer, false),
    }
}

/// Whether the cue itself is the hedge (*suggested*, *expect*): then it is the source that hedges.
fn hints(tagged: &Tagged<'_>, tokens: TokenRange, category: Category) -> bool {
    const VERBAL: ClassSet = ClassSet::of(&[Class::Verb, Class::VerbBase]);
    let verb =
        tokens.iter().any(|t| tagged.any(t, VERBAL)) && !tokens.iter().any(|t| tagged.is(t, Class::Be));
    verb && !matches!(category, Category::EvidentialShield | Category::ReportingHedge)
        || category == Category::ReportingHedge && tagged.any(tokens.start as usize, VERBAL)
}

/// Whether the relation whose cue holds the token names a source.
fn cue_has_source(found: &Attributions, token: usize) -> bool {
    let Some(index) = found.cue_owner[token].checked_sub(1) else { return false };
    !found.relations[index as usize].source.is_empty()
}

/// Whether a token lies in what others call somebody, whoever they are: *denounced as **inhumane*** (SCHEME 1.4).
fn is_label(found: &Attributions, token: usize) -> bool {
    content_of(found, token).is_some_and(|relation| relation.form == Form::Label && !relation.negated)
}

/// The relation in whose content a token lies.
fn content_of(found: &Attributions, token: usize) -> Option<&Attribution> {
    found.owner[token].checked_sub(1).map(|index| &found.relations[index as usize])
}

/// Whether a token lies in the content of a relation that somebody answers for.
pub fn owned_by_source(found: &Attributions, token: usize) -> bool {
    let Some(relation) = content_of(found, token) else { return false };
    let somebody = !relation.source.is_empty() || relation.form == Form::Direct;
    somebody && !relation.negated && (relation.level >= 1 || relation.form == Form::Direct)
}
