//! Whether a report is one at all: what somebody might, would or should say has not been said.

use super::{Cue, Place};
use crate::{
    attribution::rules,
    lexicon::{Act, Category, Class, LexiconSet},
    syntax::{SentenceView, VerbGroup},
    text::TokenRange,
};

/// Whether a verb with its modal, or in a condition, tells of something that need not have been said.
pub(super) fn is_hypothetical(
    view: &SentenceView<'_, '_>,
    cue: &Cue<'_>,
    group: VerbGroup,
    lexicons: &LexiconSet,
) -> bool {
    let (head, after) = (cue.hit.tokens.start as usize, cue.hit.tokens.end as usize);
    let words = TokenRange::new(group.start, after + 1);
    let act = cue.entry.cue.act;
    let open = group.modal
        && matches!(act, Act::Speech | Act::Writing | Act::Finding)
        && !is_restricted(view, words)
        && !is_looked_back_on(view, words, lexicons);
    let possible = || is_possibility(view, act, TokenRange::new(group.start, head), lexicons);
    open || conditional(view, group.start, lexicons)
        || !matches!(act, Act::Speech | Act::Writing) && possible()
}

/// Whether a verb with its modal says that no more was said, and so that this was: *would **only** say*, *would say
/// **only** that*.
fn is_restricted(view: &SentenceView<'_, '_>, verb: TokenRange) -> bool {
    verb.iter().any(|t| view.is(t, Class::Restrictive))
}

/// Whether a modal only looks ahead from then, and so tells of what was said: *would **later** admit*, *would say **years
/// later***, *would **go on** to say*.
fn is_looked_back_on(view: &SentenceView<'_, '_>, verb: TokenRange, lexicons: &LexiconSet) -> bool {
    let after = verb.end as usize - 1;
    let dated = view.after_dates(after);
    let later = |t: usize| view.is_dating(t) && view.is_adverbial(t);
    let leads = |t: usize| view.is(t, Class::Preposition) && view.is(t + 1, Class::To);
    let inside = verb.start as usize..after;
    let told = inside.into_iter().any(|t| later(t) || leads(t)) || (after..dated).any(later);
    told && !leaves_open(view, verb, lexicons)
}

/// Whether the words themselves are quoted before a verb with its modal: *“It is over,” she **will** tell them*.
pub(super) fn is_quoted_ahead(
    view: &SentenceView<'_, '_>,
    cue: &Cue<'_>,
    group: VerbGroup,
    lexicons: &LexiconSet,
) -> bool {
    let verb = TokenRange::new(group.start, cue.hit.tokens.end as usize);
    let quoted = cue.rule == rules::VERB_QUOTE && matches!(cue.place, Place::Left | Place::Both(_));
    quoted && group.modal && !leaves_open(view, verb, lexicons)
}

/// Whether a modal of possibility stands among some words.
fn leaves_open(view: &SentenceView<'_, '_>, words: TokenRange, lexicons: &LexiconSet) -> bool {
    view.tagged.hedges_in(words).any(|hit| lexicons.entry(hit.entry).category == Category::PossibilityModal)
}

/// Whether a modal of possibility leads the verb: *the board **may** decide to sell*. What a paper or a picture **appears** to
/// show is its content all the same.
fn is_possibility(view: &SentenceView<'_, '_>, act: Act, group: TokenRange, lexicons: &LexiconSet) -> bool {
    let doubts = |category: Category| match category {
        Category::PossibilityModal => true,
        Category::Plausibility => act != Act::Finding,
        _ => false,
    };
    view.tagged.hedges_in(group).any(|hit| doubts(lexicons.entry(hit.entry).category))
}

/// Whether a condition opens the clause of a verb: *if the auditor says*.
fn conditional(view: &SentenceView<'_, '_>, verb: usize, lexicons: &LexiconSet) -> bool {
    view.tagged.hedges_in(TokenRange::new(view.start(), verb)).any(|hit| {
        lexicons.entry(hit.entry).category == Category::Conditional
            && !view.quoted(hit.tokens.start as usize)
            && view.is(hit.tokens.start as usize, Class::Subordinator)
            && !(hit.tokens.start as usize..verb).any(|t| view.is_comma(t))
    })
}

/// Whether a source is asked for: ***Who** told them that it was full?*
pub(super) fn asks_who(view: &SentenceView<'_, '_>, source: Option<TokenRange>) -> bool {
    let first = |source: TokenRange| source.len() == 1 && source.start as usize == view.start();
    let asked = source.is_some_and(|source| first(source) && view.is(source.start as usize, Class::Wh));
    asked && view.is_question()
}
