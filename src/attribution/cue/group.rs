//! How far a verb group reaches to the left: verbs that lead up to it, adverbs and phrases that soften it.

use crate::{
    lexicon::{Category, Class, LexiconSet},
    matcher::Hit,
    syntax::{SentenceView, VerbForm, VerbGroup},
    text::TokenRange,
};

/// The group with the verb that leads up to it: ***tend to** favour*, ***started** raising*. The subject is that of the
/// verb that leads.
pub(super) fn with_lead(view: &SentenceView<'_, '_>, group: VerbGroup) -> VerbGroup {
    let leads = matches!(group.form, VerbForm::Infinitive | VerbForm::Ing);
    let verb = before_rank(view, view.before_adverbs(group.start));
    // *had **to** admit*
    let must = group.form == VerbForm::Infinitive && view.is(verb, Class::Have);
    if must && let Some(lead) = view.verb_group(verb).filter(|lead| lead.form == VerbForm::Finite) {
        return VerbGroup { negated: lead.negated || group.negated, ..lead };
    }
    // *the **move** to ban it*, but *she **likes** to say*
    let before = view.before_adverbs(verb);
    let named = view.is(verb, Class::Noun)
        && !(view.is_pronoun(before) || view.is_comma(before) || view.is_capital_inside(before));
    let plain = leads && view.is(verb, Class::Verb) && !view.is_auxiliary(verb) && !named;
    let lead = plain.then(|| view.verb_group(verb)).flatten();
    match lead.filter(|lead| lead.form == VerbForm::Finite) {
        Some(lead) => VerbGroup { negated: lead.negated || group.negated, modal: lead.modal, ..lead },
        None => group,
    }
}

/// Where the verb stands before the particle that goes with it, or before the rank of its subject: ***went** on to say*,
/// ***was** the first to say*.
fn before_rank(view: &SentenceView<'_, '_>, at: usize) -> usize {
    let before = at.wrapping_sub(1);
    let particle =
        view.is(at, Class::Preposition) && view.is(before, Class::Intransitive) && !view.is_mark(before);
    if particle {
        return before;
    }
    let ranked = view.is(at, Class::Ordinal) && view.is(before, Class::Definite);
    if ranked && view.is(before.wrapping_sub(1), Class::Be) { before - 1 } else { at }
}

/// Where a verb group begins with the adverbs between its subject and it: *she **repeatedly** said*.
pub(super) fn with_adverbs(view: &SentenceView<'_, '_>, start: usize) -> usize {
    let mut first = start;
    while first > view.start() && view.is_adverbial(first - 1) && !view.is_dating(first - 1) {
        first -= 1;
    }
    let subject = first.wrapping_sub(1);
    let follows = view.is_nominal(subject) || view.is(subject, Class::Relative);
    if follows { first } else { start }
}

/// Where a verb group begins with the phrase that softens it: ***all but** confirmed*. A phrase with the subject in it
/// (***he** suggested that*) softens as well, but is no part of the verb.
pub(super) fn with_softener(view: &SentenceView<'_, '_>, start: usize, lexicons: &LexiconSet) -> usize {
    let before = view.tagged.hedges_in(TokenRange::new(view.start(), start));
    let softens = |hit: &&Hit| lexicons.entry(hit.entry).category == Category::ReportingHedge;
    let bare = |hit: &&Hit| !view.finite_at(hit.tokens.start as usize + 1);
    let touching = before.filter(softens).filter(|hit| hit.tokens.end as usize >= start).filter(bare).last();
    let softened = touching.map_or(start, |hit| hit.tokens.start as usize);
    // *has all but conceded*
    let auxiliary = softened < start && view.is_auxiliary(softened.wrapping_sub(1));
    softened - usize::from(auxiliary)
}
