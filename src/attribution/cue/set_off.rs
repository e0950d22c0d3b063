//! Reporting clauses set off by quotation marks, commas or colons.

use super::{Cue, Place, noun::speaker_at, speaks, verb::Verb};
use crate::{
    attribution::{relation::Form, rules, source},
    lexicon::{Act, Class, Entry, Frame},
    syntax::{Complement, SentenceView, VerbForm},
    text::{Shape, TokenRange, mark},
};

/// A quotation that ends right before the reporting clause: *“It held,” she said* and *said Okafor*.
pub(super) fn beside_quotation(
    view: &SentenceView<'_, '_>,
    cue: &mut Cue<'_>,
    Verb { group, before }: Verb,
) -> bool {
    let frames = cue.entry.cue.frames;
    if !(frames.has(Frame::Quote) || frames.has(Frame::Clause) || frames.has(Frame::Parenthetical)) {
        return false;
    }
    let after = cue.hit.tokens.end as usize;
    // *the mayor, who called it **“a joke,”** said*
    let aside = before.is_some_and(|before| view.closes(before.end as usize - 1));
    if closes_before(view, group.start)
        && !aside
        && group.form == VerbForm::Finite
        && !view.opens_that_clause(after)
        && let Some(subject) = source::after(view, after)
    {
        cue.source = Some(subject);
        cue.rule = rules::VERB_INVERTED;
        cue.place = quotation_place(view, subject.end as usize);
        return true;
    }
    let Some(subject) = between(view, before, group.start) else { return false };
    cue.source = Some(subject);
    cue.rule = rules::VERB_QUOTE;
    cue.place = quotation_place(view, past_addressee(view, cue.entry, after));
    true
}

/// Where the quotation goes on after the reporting clause.
fn quotation_place(view: &SentenceView<'_, '_>, after: usize) -> Place {
    if let Complement::Quote(at) = view.complement(after) {
        return Place::Both(at);
    }
    // *“It held,” said Duarte, 81, **outside her house in Lisbon,** “and will hold.”*
    let remark = (after..view.end()).take(REMARK).take_while(|t| !view.finite_at(*t) && !view.closes(*t));
    let opens = remark.into_iter().find(|t| view.opens(*t) && view.is_comma(t - 1));
    opens.map_or(Place::Left, Place::Both)
}

/// Words up to which a remark on the speaker may stand between two halves of a quotation.
const REMARK: usize = 16;

/// The subject between a quotation and its verb, however much is said of it between commas: *“It held,” **Duarte, now
/// 81 and retired in Lisbon,** said*.
pub(super) fn between(
    view: &SentenceView<'_, '_>,
    before: Option<TokenRange>,
    verb: usize,
) -> Option<TokenRange> {
    const REMARKS: usize = 20;
    if let Some(subject) = before.filter(|subject| closes_before(view, subject.start as usize)) {
        return Some(subject);
    }
    let comma = verb.checked_sub(1).filter(|before| view.is_comma(*before))?;
    let close = (view.start()..comma).rev().take(REMARKS).find(|t| view.closes(*t))?;
    let head = view.noun_phrase_at(close + 1).filter(|phrase| view.is_comma(phrase.tokens.end as usize))?;
    speaks(view, head.head).then(|| TokenRange::new(close + 1, comma))
}

fn closes_before(view: &SentenceView<'_, '_>, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    view.closes(before) || (view.is_comma(before) && view.closes(before.wrapping_sub(1)))
}

/// The token after an addressee: *told **reporters***.
pub(super) fn past_addressee(view: &SentenceView<'_, '_>, entry: &Entry, after: usize) -> usize {
    let addressee = entry.cue.frames.has(Frame::Person).then(|| view.noun_phrase_at(after)).flatten();
    // *asked the Grants Commission **(UGC)** to*
    addressee.map_or(after, |phrase| view.past_bracket(phrase.tokens.end as usize))
}

/// A colon later in the clause opens the quotation: *put it this way: “…”*, also in the next paragraph, and *Added
/// Okafor: “…”*.
pub(super) fn introduces_quotation(
    view: &SentenceView<'_, '_>,
    cue: &mut Cue<'_>,
    Verb { group, before }: Verb,
) -> bool {
    let after = cue.hit.tokens.end as usize;
    let frames = cue.entry.cue.frames;
    if !(frames.has(Frame::Quote) || frames.has(Frame::Clause)) || group.form != VerbForm::Finite {
        return false;
    }
    let Some(colon) = (after..(after + 16).min(view.end())).find(|t| view.word(*t) == mark::COLON) else {
        return false;
    };
    let quotes = view.opens(colon + 1) || view.tagged.shape(colon + 1).has(Shape::OPENS);
    let clear = (after..colon).all(|t| !view.finite_at(t) && !view.is_mark(t));
    let inverted = || source::after(view, after).filter(|_| group.start == view.start());
    cue.source = before.or_else(inverted);
    cue.rule = rules::VERB_QUOTE;
    cue.place = Place::Right(colon + 1);
    quotes && clear && cue.source.is_some()
}

/// *As the Herald first reported, the sale fell through.*
pub(super) fn as_reported(
    view: &SentenceView<'_, '_>,
    cue: &mut Cue<'_>,
    Verb { group, before }: Verb,
) -> bool {
    let after = cue.hit.tokens.end as usize;
    let Some(subject) = before.filter(|_| group.form == VerbForm::Finite) else {
        return false;
    };
    let opener = (subject.start as usize).wrapping_sub(1);
    let end = past_addressee(view, cue.entry, after);
    // *not, **as his family had feared**, of a fall*: what was thought before is compared, not reported.
    let compared = cue.entry.cue.act == Act::Thought && group.auxiliary && view.is(group.start, Class::Have);
    if !view.is(opener, Class::Manner) || !ends_insertion(view, end) || compared {
        return false;
    }
    cue.source = Some(subject);
    cue.rule = rules::VERB_PARENTHETICAL;
    let first = (view.start()..opener).all(|t| view.is_mark(t));
    let comma = (end..view.body_end()).find(|t| view.is_comma(*t));
    cue.place = match comma {
        Some(comma) if first => Place::Right(comma + 1),
        Some(comma) => Place::Both(comma + 1),
        None => Place::Left,
    };
    !first || comma.is_some()
}

/// *The bridge, he said, was safe* and *The bridge was safe, said Okafor.*
pub(super) fn parenthetical(
    view: &SentenceView<'_, '_>,
    cue: &mut Cue<'_>,
    Verb { group, before }: Verb,
) -> bool {
    let frames = cue.entry.cue.frames;
    // *The tower was unsafe, **the tenants were told**.*
    let addressed = group.form == VerbForm::Passive && frames.has(Frame::Person);
    if !(frames.has(Frame::Parenthetical) || frames.has(Frame::Clause))
        || group.form != VerbForm::Finite && !addressed
    {
        return false;
    }
    let after = cue.hit.tokens.end as usize;
    let set_off = |at: usize| {
        let before = at.wrapping_sub(1);
        (view.is_comma(before) || view.word(before) == mark::DASH) && at > view.start() + 1
    };
    if set_off(group.start)
        && before.is_none()
        && !addressed
        && let Some(subject) = source::after(view, after)
        && ends_insertion(view, subject.end as usize)
    {
        cue.source = Some(subject);
        cue.rule = rules::VERB_INVERTED;
        cue.place = both_sides(view, subject.end as usize);
        return true;
    }
    let Some(subject) = before else { return false };
    let end = past_addressee(view, cue.entry, after);
    if !set_off(subject.start as usize) || !ends_insertion(view, end) {
        return false;
    }
    if addressed && speaker_at(view, subject.start as usize).is_none() {
        return false;
    }
    cue.source = Some(subject).filter(|_| !addressed);
    if addressed {
        (cue.form, cue.tokens.start) = (Form::Impersonal, subject.start);
    }
    cue.rule = rules::VERB_PARENTHETICAL;
    // *a permit **which, she added,** nobody had asked for*: the relative clause is all that is hers.
    let opener = (subject.start as usize).wrapping_sub(2);
    let noun = opener.wrapping_sub(1);
    let hangs = view.is_nominal(noun) || view.is(noun, Class::Preposition) || view.is_comma(noun);
    let relative = view.is_sure_relative(opener) && hangs;
    let next = end + usize::from(view.is_comma(end));
    cue.place = if relative { Place::Right(next) } else { both_sides(view, end) };
    true
}

/// Whether nothing but adjuncts stands between `at` and the next comma or the end.
fn ends_insertion(view: &SentenceView<'_, '_>, mut at: usize) -> bool {
    // *said **as she left the court***
    if view.is(at, Class::Subordinator) && !view.is(at, Class::That) && view.clause_at(at + 1) {
        return true;
    }
    let next = (at..view.body_end()).find(|t| view.is_mark(*t)).unwrap_or(view.body_end());
    // *charged in an indictment **unsealed** on Tuesday*
    let remark = |t: usize| view.is_participle(t) && view.is_nominal(t - 1) && !view.is_auxiliary(t);
    let verb = |t: usize| view.finite_at(t) && !remark(t);
    if view.is(at, Class::Preposition) && !view.is(at, Class::Topic) && !(at..next).any(verb) {
        return true;
    }
    while let Some(next) = view.adjunct_end(at).filter(|next| *next > at) {
        at = past_name(view, next);
    }
    at = view.after_dates(at);
    at >= view.body_end() || view.is_mark(at)
}

/// Past the second half of a name: *the Securities **and Exchange Commission***.
fn past_name(view: &SentenceView<'_, '_>, at: usize) -> usize {
    if !(view.is(at, Class::Coordinator) && view.is_capital_inside(at + 1)) {
        return at;
    }
    (at + 1..view.end()).find(|t| !view.is_capital_inside(*t)).unwrap_or(view.end())
}

pub(super) fn both_sides(view: &SentenceView<'_, '_>, after: usize) -> Place {
    let comma = (after..view.body_end()).find(|t| view.is_comma(*t));
    comma.map_or(Place::Left, |comma| Place::Both(comma + 1))
}
