//! Quotations behind a colon that no verb leads up to: whose they are stands before it.

use super::{
    cue::{possessor, speaks},
    name,
};
use crate::{
    lexicon::Class,
    syntax::SentenceView,
    text::{TokenRange, mark},
};

/// The longest lead before a colon, in tokens.
const LEAD: usize = 12;

/// Source and cue of a quotation that opens behind a colon: *The mayor’s verdict: “…”*, *Asked about it, Okafor: “…”*,
/// *Okafor on the dam: “…”*.
pub(super) fn source_and_cue(
    view: &SentenceView<'_, '_>,
    quotation: usize,
) -> Option<(TokenRange, TokenRange)> {
    let colon = quotation.checked_sub(1).filter(|colon| view.word(*colon) == mark::COLON)?;
    // *Okafor, **asked** about it:*
    let set_off = |t: usize| view.is_participle(t) && view.is_comma(t.wrapping_sub(1));
    let verb = |t: usize| view.finite_at(t) && !view.is_reduced(t) && !set_off(t);
    if colon > view.start() + LEAD || (view.start()..colon).any(verb) {
        return None;
    }
    let label = TokenRange::new(colon, colon + 1);
    owner(view, colon).or_else(|| Some((behind_comma(view, colon).or_else(|| first(view))?, label)))
}

/// Whose the first noun is that has an owner, and the noun: *The mayor’s **verdict**:*.
fn owner(view: &SentenceView<'_, '_>, colon: usize) -> Option<(TokenRange, TokenRange)> {
    let (owner, mark) = (view.start()..colon).find_map(|t| Some((possessor(view, t)?, t)))?;
    let noun = view.noun_phrase_at(mark + 1)?;
    is_somebody(view, owner).then_some((owner, noun.tokens))
}

/// Whether the owner of a noun can speak, also one whose name opens the sentence.
pub(super) fn is_somebody(view: &SentenceView<'_, '_>, owner: TokenRange) -> bool {
    let possessive = owner.len() == 1 && view.is(owner.start as usize, Class::Possessive);
    possessive
        || speaks(view, owner.end as usize - 1)
        || name::capital_run(view, owner.start as usize).is_some_and(|run| run.end >= owner.end)
}

/// Somebody between the last comma and the colon: *Asked about it, **Okafor**:*.
fn behind_comma(view: &SentenceView<'_, '_>, colon: usize) -> Option<TokenRange> {
    let comma = (view.start()..colon).rev().find(|t| view.is_comma(*t))?;
    let phrase = view.noun_phrase_at(comma + 1).filter(|phrase| phrase.tokens.end as usize == colon)?;
    speaks(view, phrase.head).then_some(phrase.tokens)
}

/// The person whose name opens the lead: ***Okafor** on the dam:*.
fn first(view: &SentenceView<'_, '_>) -> Option<TokenRange> {
    let run = name::capital_run(view, view.start())?;
    name::person_name(view, run).map(|_| run)
}
