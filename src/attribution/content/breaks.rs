//! What breaks content off: the writer, or somebody else, takes over again.

use super::Surroundings;
use crate::{
    attribution::{cue::Cue, relation::Form, rules},
    lexicon::{Category, Class, ClassSet},
    syntax::{SentenceView, VerbForm},
    text::{Shape, TokenRange, mark},
};

/// Whether the content of a cue to the left ends before `at`.
pub(super) fn breaks(
    view: &SentenceView<'_, '_>,
    at: usize,
    cue: &Cue<'_>,
    around: Surroundings<'_>,
) -> bool {
    if view.word(at) == mark::SEMICOLON {
        return true;
    }
    if view.is(at, Class::Coordinator) {
        return coordinate_break(view, at, around);
    }
    // A comma inside the quotation marks before counts as well: *“expansionist,” accusing it of*.
    let inner = view.closes(at.wrapping_sub(1)) && view.is_comma(at.wrapping_sub(2));
    if !view.is_comma(at) && !inner {
        return false;
    }
    let next = if inner { at } else { at + 1 };
    // *When he was asked to go, **within a year they** had built it*
    let clause =
        |at: usize| view.clause_at(at) || view.adjunct_end(at).is_some_and(|end| view.clause_at(end));
    if (is_subordinate(view, cue) || leads(view, cue)) && clause(next) {
        return true;
    }
    let begun = || (cue.tokens.end as usize..at).any(|t| view.begins_group(t));
    if in_remark(view, cue) && view.begins_group(view.after_adverbs(next)) && begun() {
        return true;
    }
    let participle = view.shape(next).has(Shape::ING)
        && hit_at(around, next, &[Category::ReportVerb, Category::PhraseCue]);
    // *…, **while** Okafor said two had burned*, *…, **which** he denies*
    const HANGS: ClassSet = ClassSet::of(&[Class::Subordinator, Class::Relative]);
    let timed = view.is(next, Class::Wh) && view.is(next, Class::Subordinator);
    let hangs = view.any(next, HANGS) && !view.is(next, Class::That) && !timed;
    participle
        || hangs && reporting_insertion(view, next + 1, around)
        || hit_at(around, next, &[Category::PhraseCue])
        || reporting_insertion(view, next, around)
        || (view.is(next, Class::Coordinator)
            && (coordinate_break(view, next, around) || new_clause(view, next, cue)))
        || (has_phrase(cue) && !lists_on(view, next, cue) && !joins_adjectives(view, at))
}

/// Whether a cue stands in a relative clause or a state between commas: *the keeper, **whom** the club **says** it never
/// paid**,** left*, *the keeper, **afraid** that it would burst**,** left*.
fn in_remark(view: &SentenceView<'_, '_>, cue: &Cue<'_>) -> bool {
    let start = cue.tokens.start as usize;
    let mark = (view.start()..start).rev().find(|t| view.is_mark(*t));
    let state = |t: usize| t == start && is_state(cue);
    let opens = |t: usize| view.opens_relative(t) || state(t);
    mark.is_some_and(|mark| view.is_comma(mark) && opens(mark + 1))
}

/// Whether a cue stands in a clause of time or reason that opens its sentence: ***When** voters were **asked** what they
/// wanted, …* and *Two weeks **after** the coach, Ines Falk, **promised** it, …*
fn is_subordinate(view: &SentenceView<'_, '_>, cue: &Cue<'_>) -> bool {
    let timed =
        |t: &usize| view.is_number(*t) || view.is(*t, Class::TimeNoun) || view.is(*t, Class::Determiner);
    let start = view.start() + usize::from(view.is(view.start(), Class::Coordinator));
    let first = (start..cue.tokens.start as usize).find(|t| !timed(t)).unwrap_or(start);
    let opens =
        view.is(first, Class::Subordinator) && !view.is(first, Class::That) && view.clause_at(first + 1);
    let apposed =
        |t: usize| cue.source.is_some_and(|source| (source.start..=source.end).contains(&(t as u32)));
    opens && !(first..cue.tokens.start as usize).any(|t| view.is_comma(t) && !apposed(t))
}

/// Whether a cue is a participle that leads up to the main clause: ***Asked** by the host whether it was so, she …*
fn leads(view: &SentenceView<'_, '_>, cue: &Cue<'_>) -> bool {
    let head = cue.hit.tokens.start as usize;
    let first = (view.start()..head).all(|t| view.is(t, Class::Coordinator) || view.is_adverbial(t));
    let participle = view.shape(head).has(Shape::ING) || view.is_participle(head);
    first && (participle && cue.group.is_some() || is_state(cue)) && cue.rule != rules::VERB_QUOTE
}

/// Whether a cue tells what somebody feels or thinks without a verb.
fn is_state(cue: &Cue<'_>) -> bool {
    cue.group.is_none() && cue.form == Form::Thought
}

/// Whether the content is a phrase, not a clause: a comma then ends it.
fn has_phrase(cue: &Cue<'_>) -> bool {
    is_object(cue) || cue.rule == rules::VERB_INFINITIVE
}

/// Whether a list goes on after a comma: another comma or a coordinator comes before any verb; behind an earlier comma, the
/// end of the sentence.
fn lists_on(view: &SentenceView<'_, '_>, next: usize, cue: &Cue<'_>) -> bool {
    let limit = (next + 8).min(view.body_end());
    let listing = |t: &usize| view.is_comma(*t) || view.is(*t, Class::Coordinator);
    let last = || {
        let listed = (cue.tokens.end as usize..next - 1).any(|t| view.is_comma(t));
        (listed && limit == view.body_end()).then_some(limit)
    };
    let end = (next..limit).find(listing).or_else(last);
    let nominal = view.is_nominal(next)
        || view.any(next, ClassSet::of(&[Class::Adjective, Class::Determiner]))
        || view.is(next, Class::Coordinator)
        || view.opens(next);
    nominal && end.is_some_and(|end| !(next..end).any(|t| view.finite_at(t)))
}

/// Whether a comma stands between two adjectives of one noun: *as a profit-seeking**,** self-serving agent*.
fn joins_adjectives(view: &SentenceView<'_, '_>, comma: usize) -> bool {
    let describes = |t: usize| view.is(t, Class::Adjective) || view.shape(t).any(Shape::ING | Shape::ED);
    describes(comma - 1)
        && view.is(comma.wrapping_sub(2), Class::Determiner)
        && describes(comma + 1)
        && view.is_nominal(comma + 2)
}

/// After a comma and a coordinator a clause of its own ends what is not itself a clause.
fn new_clause(view: &SentenceView<'_, '_>, coordinator: usize, cue: &Cue<'_>) -> bool {
    use rules::{VERB_CLAUSE, VERB_INVERTED, VERB_PARENTHETICAL, VERB_QUOTE};
    let clausal = matches!(cue.rule, VERB_CLAUSE | VERB_QUOTE | VERB_INVERTED | VERB_PARENTHETICAL);
    (!clausal || hangs_behind(view, cue)) && view.clause_at(coordinator + 1)
}

/// Whether a cue stands in a clause of time or reason behind the main one: *It closed **after a driver reported** a crack,
/// and …*
fn hangs_behind(view: &SentenceView<'_, '_>, cue: &Cue<'_>) -> bool {
    let opener = |source: TokenRange| (source.start as usize).checked_sub(1);
    cue.source.and_then(opener).is_some_and(|opener| {
        opener > view.start() && view.is(opener, Class::Subordinator) && !view.is(opener, Class::That)
    })
}

/// A coordinator ends content when a new reporting clause or, after a comma, a new clause follows.
fn coordinate_break(view: &SentenceView<'_, '_>, at: usize, around: Surroundings<'_>) -> bool {
    let next = view.after_adverbs(at + 1);
    let cue_next = hit_at(around, next, &[Category::ReportVerb, Category::SpeechEvent])
        && view.verb_group(next).is_some_and(|g| g.form == VerbForm::Finite);
    let clause = view.is_comma(at.wrapping_sub(1))
        && view.clause_at(next)
        && view.is(at, Class::Adversative)
        && !view.goes_on_with_that(next);
    let reported = || reporting_insertion(view, next, around) || described_report(view, next, around);
    cue_next || clause || !joins_subjects(view, at) && reported()
}

/// Whether a coordinator joins two parts of a subject, whose verb is still to come: *that Harwick **and** its officers back
/// her*.
fn joins_subjects(view: &SentenceView<'_, '_>, coordinator: usize) -> bool {
    let stops = |t: &usize| view.is(*t, Class::That) || view.is_mark(*t) || view.finite_at(*t);
    let opener = (view.start()..coordinator).rev().find(stops);
    view.is_nominal(coordinator.wrapping_sub(1)) && opener.is_some_and(|opener| view.is(opener, Class::That))
}

/// Whether a reporting clause begins whose subject has something behind its noun: *…, but **sources close to the club say** a
/// fee is out of reach*.
fn described_report(view: &SentenceView<'_, '_>, at: usize, around: Surroundings<'_>) -> bool {
    const DESCRIBED: usize = 8;
    let Some(subject) = view.noun_phrase_at(at) else { return false };
    let end = subject.tokens.end as usize;
    let mut rest = (end..end + DESCRIBED).take_while(|t| !view.is_mark(*t));
    let verb = rest.find(|t| view.finite_at(*t) && !view.is_adverbial(*t));
    verb.is_some_and(|verb| hit_at(around, verb, &[Category::ReportVerb]))
}

/// *he said* before a comma or the end, or before a clause of its own.
fn reporting_insertion(view: &SentenceView<'_, '_>, at: usize, around: Surroundings<'_>) -> bool {
    if hit_at(around, at, &[Category::ReportVerb])
        && view.noun_phrase_at(at + 1).is_some()
        && view.finite_at(at)
    {
        return true;
    }
    let Some(subject) = view.noun_phrase_at(at) else { return false };
    let verb = view.after_adverbs(subject.tokens.end as usize);
    if hit_at(around, verb, &[Category::ReportVerb]) && view.finite_at(verb) {
        return true;
    }
    // A longer subject: *…, a Kestrel Institute poll released Monday found.*
    let last = view.body_end().wrapping_sub(1);
    let clear = || (verb..last).all(|t| !view.is_mark(t));
    last > verb && clear() && hit_at(around, last, &[Category::ReportVerb]) && view.is_reduced(verb)
}

/// Whether content that begins at `start` ends before a dash: the second of two goes on with what the first broke off.
pub(super) fn dash_breaks(view: &SentenceView<'_, '_>, start: usize, at: usize) -> bool {
    let dash = |t: &usize| view.word(*t) == mark::DASH;
    dash(&at) && (start..at).filter(dash).count() % 2 == 0 && !(at + 1..view.end()).any(|t| dash(&t))
}

/// Whether the content of a cue in a relative clause ends because the clause around goes on:
/// *officials who have praised him **say***.
pub(super) fn leaves_relative(view: &SentenceView<'_, '_>, start: usize, at: usize, cue: &Cue<'_>) -> bool {
    if !view.begins_group(at) {
        return false;
    }
    let relative = cue.source.is_some_and(|source| view.is_relative_phrase(source));
    // *his claim that the vote was fair **drew** laughter*
    let nominal = matches!(cue.rule, rules::NOUN_OWNED | rules::NOUN_OWNERLESS)
        && !(view.start()..cue.tokens.end as usize).any(|t| view.finite_at(t));
    if !(relative || nominal) {
        return false;
    }
    // *his claim that she lost **and would lose** again*
    let goes_on = nominal && view.is(view.before_adverbs(at), Class::Coordinator);
    let first_comma = cue.source.is_some_and(|s| view.is_comma((s.start as usize).wrapping_sub(1)));
    let clause =
        matches!(cue.rule, rules::VERB_CLAUSE | rules::VERB_QUOTE) || nominal && view.is(start, Class::That);
    let verbs = (start..at).filter(|t| view.opens_group(*t)).count();
    // *his finding that the ferry **sailed** without lights **has** cost him votes*
    let rest = (at + 1..view.body_end()).take_while(|t| !view.is_mark(*t));
    let shared =
        nominal && (start..at).any(|t| view.is_reduced(t)) && !rest.into_iter().any(|t| view.begins_group(t));
    let subject = view.is_pronoun(at.wrapping_sub(1))
        && view.is(at.wrapping_sub(1), Class::SubjectPronoun)
        && !view.is(at.wrapping_sub(1), Class::ObjectPronoun);
    !first_comma && !subject && !goes_on && (shared || verbs >= usize::from(clause))
}

/// Whether content that is a noun phrase ends because a second predicate follows: *mentioned Duarte **and seemed** to smile*.
pub(super) fn leaves_phrase(view: &SentenceView<'_, '_>, start: usize, at: usize, cue: &Cue<'_>) -> bool {
    if !view.is(at, Class::Coordinator) {
        return false;
    }
    let next = view.after_adverbs(at + 1);
    let predicate = view.finite_at(next) && !view.is_nominal(next);
    predicate && is_object(cue) && !(start..at).any(|t| view.finite_at(t))
}

/// Whether the content is the object of a verb.
pub(super) fn is_object(cue: &Cue<'_>) -> bool {
    use rules::{VERB_LABEL, VERB_OBJECT, VERB_PREPOSITION};
    matches!(cue.rule, VERB_OBJECT | VERB_LABEL | VERB_PREPOSITION)
}

/// Whether a hit of one of the categories begins at a token. An entry without frames is too weak a sign.
pub(super) fn hit_at(around: Surroundings<'_>, at: usize, categories: &[Category]) -> bool {
    let first = around.hits.partition_point(|hit| (hit.tokens.start as usize) < at);
    around.hits[first..].iter().take_while(|hit| hit.tokens.start as usize == at).any(|hit| {
        let entry = around.lexicons.entry(hit.entry);
        !entry.is_only_candidate() && categories.contains(&entry.category)
    })
}
