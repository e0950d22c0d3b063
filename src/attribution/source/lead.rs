//! A phrase without what leads up to it: conjunctions, adverbs, phrases of time and place, amounts.

use crate::{
    lexicon::Class,
    syntax::SentenceView,
    text::{Shape, TokenRange, mark},
};

/// Where a phrase begins without conjunctions, adverbs and phrases that lead up to it:
/// *But on Monday **the minister** said*.
pub(super) fn without_lead(view: &SentenceView<'_, '_>, start: usize, end: usize) -> usize {
    let mut at = start;
    while at + 1 < end {
        let next = if is_counted(view, at, end) {
            None
        } else if let Some(next) = past_lapse(view, at) {
            Some(next)
        } else if view.is(at, Class::Preposition) && !(view.is(at, Class::Coordinator) && at == view.start())
        {
            lead_end(view, at, end)
        } else if view.is(at, Class::Coordinator)
            || view.is(at, Class::Subordinator)
            || (view.is_adverbial(at) && !view.is(at, Class::Quantifier) && !view.is_capital_inside(at))
            || (view.is_dating(at) && !view.is_possessive_mark(at + 1))
            || (view.is(at, Class::That) && !view.is_nominal(at + 1))
        {
            Some(at + 1)
        } else {
            None
        };
        let opener = view.is(at, Class::Subordinator).then_some(at + 1);
        match next.filter(|next| *next < end).or(opener) {
            Some(next) => at = next,
            None => break,
        }
    }
    at
}

/// Where a lapse of time ends that leads up to a phrase: ***Hours later** the ministry*, ***two days earlier** she*.
fn past_lapse(view: &SentenceView<'_, '_>, at: usize) -> Option<usize> {
    let counted = view.is_number(at) || view.is(at, Class::Indefinite);
    let noun = at + usize::from(counted && view.is(at + 1, Class::TimeNoun));
    let lapse = view.is(noun, Class::TimeNoun) && view.is_adverbial(noun + 1);
    (lapse && at == view.start()).then_some(noun + 2)
}

/// Whether the phrase begins with what bounds or blurs a number, and nothing but the counted follows: ***at least** half of
/// voters in each state*.
fn is_counted(view: &SentenceView<'_, '_>, at: usize, end: usize) -> bool {
    let counted = view.past_numeral_modifier(at).and_then(|_| view.noun_phrase_at(at));
    counted.is_some_and(|phrase| {
        let next = phrase.tokens.end as usize;
        next >= end || view.is(next, Class::Preposition) && !view.is(next, Class::Subordinator)
    })
}

/// Whoever gets an amount of money, not the amount: *gave $500 to **a group** backing it*.
pub(in crate::attribution) fn without_amount(view: &SentenceView<'_, '_>, phrase: TokenRange) -> TokenRange {
    let (start, end) = (phrase.start as usize, phrase.end as usize);
    let amount = view.word(start) == mark::CURRENCY;
    let to = (start..end - 1).find(|t| amount && view.is(*t, Class::To));
    TokenRange::new(to.map_or(start, |to| to + 1), end)
}

/// A phrase without the preposition that opens it: *with **some states** saying*.
pub(in crate::attribution) fn without_preposition(
    view: &SentenceView<'_, '_>,
    phrase: TokenRange,
) -> TokenRange {
    let start = phrase.start as usize;
    let opened = view.is(start, Class::Preposition) && phrase.len() > 1 && !view.is_capital_inside(start);
    TokenRange::new(start + usize::from(opened), phrase.end as usize)
}

/// The end of a leading prepositional phrase, if a noun phrase is left after it.
fn lead_end(view: &SentenceView<'_, '_>, at: usize, end: usize) -> Option<usize> {
    if view.is_dating(at + 1) {
        let mut next = at + 2;
        while view.is_dating(next) || view.shape(next).has(Shape::NUMBER) {
            next += 1;
        }
        return Some(next).filter(|next| *next < end);
    }
    let mut next = view.noun_phrase_at(at + 1)?.tokens.end as usize;
    // *is fading, with **the chamber in Cork** reporting*: what follows belongs to the phrase, and nothing is left.
    while view.is_comma(at.wrapping_sub(1)) && next < end && view.is(next, Class::Preposition) {
        next = view.noun_phrase_at(next + 1)?.tokens.end as usize;
    }
    (next < end && view.is_nominal(end - 1)).then_some(next)
}
