//! Verbs of saying, thinking and wanting, by what follows them.

use super::{
    Cue,
    governed::{free, with_complement},
    group::{with_adverbs, with_lead, with_softener},
    modality::{asks_who, is_hypothetical, is_quoted_ahead},
    noun::{speaker_at, speaks},
    passive::{is_told, passive},
    set_off::{as_reported, beside_quotation, introduces_quotation, parenthetical, past_addressee},
    state::state,
    subject::subject,
};
use crate::{
    attribution::{relation::Form, rules, source},
    lexicon::{Act, Category, Class, ClassSet, Entry, Frame, LexiconSet, Stance},
    matcher::Hit,
    syntax::{NounPhrase, SentenceView, VerbForm, VerbGroup},
    text::{Shape, TokenRange},
};

/// A verb group, and the noun phrase before it that may be its subject.
#[derive(Clone, Copy)]
pub(super) struct Verb {
    pub(super) group: VerbGroup,
    pub(super) before: Option<TokenRange>,
}

impl Verb {
    pub(super) fn subject(self, view: &SentenceView<'_, '_>) -> Option<TokenRange> {
        if self.group.form == VerbForm::Finite { self.before } else { subject(view, self.group) }
    }
}

pub(super) fn verb<'a>(
    view: &SentenceView<'_, '_>,
    hit: Hit,
    entry: &'a Entry,
    lexicons: &LexiconSet,
) -> Option<Cue<'a>> {
    if let Some(state) = state(view, hit, entry) {
        return Some(state);
    }
    let head = hit.tokens.start as usize;
    let group = view.verb_group(head)?;
    if group.form == VerbForm::Reduced || is_inserted(view, group) {
        return None;
    }
    let group = with_lead(view, group);
    let group = VerbGroup { start: with_softener(view, group.start, lexicons), ..group };
    let mut cue = Cue::new(hit, entry, rules::VERB_CLAUSE);
    cue.group = Some(group);
    cue.negated = group.negated || tells_nobody(view, entry, hit.tokens.end as usize);
    cue.hypothetical = is_hypothetical(view, &cue, group, lexicons);
    cue.tokens.start = with_adverbs(view, group.start) as u32;
    cue.form = if entry.cue.act == Act::Thought { Form::Thought } else { Form::Indirect };
    let after = hit.tokens.end as usize;
    let set_off = view.is_comma(group.start.wrapping_sub(1));
    let before =
        source::before(view, group.start).filter(|before| !(set_off && turns(view, entry, *before, after)));
    let before = before.map(|before| past_report(view, before, lexicons));
    let verb = Verb { group, before };
    let inverted = set_off && before.is_none();
    // *It is likely, she said, that*: what she said began before her.
    let past = past_addressee(view, entry, after);
    let resumed = view.is_comma(past) && view.is(past + 1, Class::That);
    let enclosed =
        is_enclosed(view, before.map_or(group.start, |before| before.start as usize), (after, past));
    let settled = passive(view, &mut cue, verb)
        || beside_quotation(view, &mut cue, verb)
        || ((inverted || resumed || enclosed) && parenthetical(view, &mut cue, verb))
        || introduces_quotation(view, &mut cue, verb)
        || as_reported(view, &mut cue, verb)
        || (is_addressed(view, before, after) && parenthetical(view, &mut cue, verb))
        || with_complement(view, &mut cue, verb)
        || parenthetical(view, &mut cue, verb)
        || free(view, &mut cue, verb);
    cue.hypothetical &= !is_quoted_ahead(view, &cue, group, lexicons);
    cue.hypothetical |= asks_who(view, cue.source);
    let bodes = cue.rule == rules::VERB_INFINITIVE
        && !entry.cue.frames.has(Frame::Person)
        && (entry.cue.act, entry.cue.stance, group.form) == (Act::Speech, Stance::Neutral, VerbForm::Finite)
        && cue.source.is_some_and(|source| is_thing(view, source));
    (settled && !bodes).then_some(cue)
}

/// Whether a participle between commas leads up to the verb of its subject: *the minister, **asked** why, replied*, not
/// *sales, said Okafor, fell* nor *the levy, praised by some, fell*.
fn is_inserted(view: &SentenceView<'_, '_>, group: VerbGroup) -> bool {
    let comma = group.start.wrapping_sub(1);
    let after = group.start + 1;
    let active = view.is(group.start, Class::Intransitive)
        || view.is(after, Class::Agent)
        || speaker_at(view, after).is_some();
    let participle = view.is_participle(group.start) && !view.is_auxiliary(group.start) && !active;
    if !(participle && view.is_comma(comma) && view.is_nominal(comma.wrapping_sub(1))) {
        return false;
    }
    let closing = (group.start..view.end()).find(|t| view.is_comma(*t));
    let resumes = closing.is_some_and(|closing| view.opens_group(closing + 1));
    resumes && !(view.start()..comma).any(|t| view.is_comma(t) || view.finite_at(t))
}

/// Whoever answers a report that is named right before him: *a charge **the port** denies*.
fn past_report(view: &SentenceView<'_, '_>, before: TokenRange, lexicons: &LexiconSet) -> TokenRange {
    let first = before.start as usize;
    if !view.is(first, Class::Indefinite) || !view.is_comma(first.wrapping_sub(1)) {
        return before;
    }
    let inside =
        Hit::starting_in(&view.tagged.attribution, before).take_while(|hit| hit.tokens.end < before.end);
    let mut nouns = inside.filter(|hit| lexicons.entry(hit.entry).category == Category::ReportNoun);
    let opens = |t: usize| view.is_capital_inside(t) || view.is(t, Class::Determiner);
    let report = nouns
        .find(|hit| !view.is_capital_inside(hit.tokens.end as usize - 1) && opens(hit.tokens.end as usize));
    report.map_or(before, |report| TokenRange { start: report.tokens.end, ..before })
}

/// Whether a subject is a thing that neither speaks nor is written, and so only bodes: *the **vote** threatens to split them*.
fn is_thing(view: &SentenceView<'_, '_>, source: TokenRange) -> bool {
    let head = view.noun_phrase_at(source.start as usize).map_or(source.start as usize, |phrase| phrase.head);
    let mute = |t: usize| {
        let known = view.is(t, Class::Noun) && view.shape(t).has(Shape::LOWER);
        known && !speaks(view, t) && !view.any(t, ClassSet::PAPERS) && !view.is(t, Class::OutletNoun)
    };
    mute(head) && mute(source.end as usize - 1)
}

/// Whether a reporting clause that begins at a token stands between commas with its addressee: *He had, **he told the court,**
/// never seen it*. Where a phrase of time or place leads up to it, it is the main one.
fn is_enclosed(view: &SentenceView<'_, '_>, begins: usize, (after, end): (usize, usize)) -> bool {
    let between = begins > view.start() + 1 && view.is_comma(begins - 1) && view.is_comma(end);
    end > after && between && !leads_up(view) && !view.opens(end + 1) && !view.clause_at(end + 1)
}

/// Whether a sentence begins with a phrase or clause of time, place or circumstance.
fn leads_up(view: &SentenceView<'_, '_>) -> bool {
    const OPENERS: ClassSet = ClassSet::of(&[Class::Preposition, Class::Subordinator]);
    let first = view.start();
    view.any(first, OPENERS) || view.is_dating(first) || view.is(first + 1, Class::TimeNoun)
}

/// Whether a reporting clause behind a comma goes on with whom it was said to: *It cannot be shut, **the manager wrote to
/// staff***.
fn is_addressed(view: &SentenceView<'_, '_>, before: Option<TokenRange>, after: usize) -> bool {
    const CLAUSE: usize = 40;
    let Some(subject) = before.filter(|_| view.is(after, Class::To)) else { return false };
    let comma = (subject.start as usize).wrapping_sub(1);
    let end = view.adjunct_end(after).unwrap_or(after);
    let goes_on = view.is_comma(end) && view.finite_at(end + 1);
    let told = || (view.start()..comma).rev().take(CLAUSE).any(|t| view.finite_at(t));
    view.is_comma(comma) && (goes_on || told() && !leads_up(view))
}

/// Whether the addressee of a verb is nobody: *told **no one***.
fn tells_nobody(view: &SentenceView<'_, '_>, entry: &Entry, after: usize) -> bool {
    let nobody = view.is(after, Class::Negation) || view.is(after, Class::Empty);
    let addressed = entry.cue.frames.has(Frame::Person) && nobody;
    let head = || view.noun_phrase_at(after).map_or(after, |phrase| phrase.head);
    addressed && (after..=head()).any(|t| view.is(t, Class::Negation)) && view.is(head(), Class::Empty)
}

/// Whether somebody who can speak follows a verb between commas, and nothing that can stands before it (*the line could be
/// idle for weeks, perhaps until autumn, said **an official***), or the verb takes no object (*she told Okafor, the owner, to
/// leave, said **an official***).
fn turns(view: &SentenceView<'_, '_>, entry: &Entry, before: TokenRange, after: usize) -> bool {
    const OBJECTS: [Frame; 4] = [Frame::Noun, Frame::Label, Frame::Person, Frame::Free];
    let first = before.start as usize;
    let Some(speaker) = speaker_at(view, after) else { return false };
    let bare = !OBJECTS.iter().any(|frame| entry.cue.frames.has(*frame));
    if bare && view.is(after, Class::Indefinite) && stays(view, speaker) {
        return true;
    }
    let written = |phrase: NounPhrase| view.any(phrase.head, ClassSet::PAPERS);
    // *Okafor, the mayor, accused the board*: a word of no class at the head of a sentence is a name.
    let named = view.is_comma(first + 1) && view.is_capital(first) && view.classes(first).is_empty();
    !view.clause_at(after)
        && !named
        && !is_told_object(view, entry, after)
        && speaker_at(view, first).is_none()
        && !view.noun_phrase_at(first).is_some_and(written)
}

/// Whether whoever follows a verb is told or asked what comes next: *Okafor, the mayor, urged **the board** to resign*.
fn is_told_object(view: &SentenceView<'_, '_>, entry: &Entry, after: usize) -> bool {
    let past = past_addressee(view, entry, after);
    past > after && is_told(view, past)
}

/// Whether a sentence has no verb behind a noun phrase, but in a relative clause of its own.
fn stays(view: &SentenceView<'_, '_>, phrase: NounPhrase) -> bool {
    let end = phrase.tokens.end as usize;
    view.is_sure_relative(end) || !(end..view.body_end()).any(|t| view.finite_at(t))
}
