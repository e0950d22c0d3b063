//! What: how far the content of a cue reaches.

use super::cue::{Cue, Place};
use crate::{
    lexicon::{Category, Class, ClassSet, LexiconSet},
    matcher::Hit,
    syntax::{SentenceView, clause_with},
    text::{Quotation, Shape, TokenRange, mark},
};

/// What content rules look at beyond the sentence's words.
#[derive(Clone, Copy)]
pub(super) struct Surroundings<'a> {
    /// Quotations of the document.
    pub(super) quotations: &'a [Quotation],
    /// Hits of attribution in the sentence.
    pub(super) hits: &'a [Hit],
    pub(super) lexicons: &'a LexiconSet,
    /// First token that earlier relations of the sentence leave free.
    pub(super) free_from: usize,
}

/// The content of a cue, part by part.
pub(super) fn find(view: &SentenceView<'_, '_>, cue: &Cue<'_>, around: Surroundings<'_>) -> Vec<TokenRange> {
    let before = content_end_before(view, cue);
    match cue.place {
        Place::Nowhere => Vec::new(),
        Place::Right(at) => right(view, at, cue, around).into_iter().collect(),
        Place::Aside(at) => until_verb(view, at, usize::from(view.clause_at(at))).into_iter().collect(),
        Place::Noun(at) => until_verb(view, at, 0).into_iter().collect(),
        Place::Left => left(view, before, around).into_iter().collect(),
        Place::Both(at) => {
            let first = left(view, before, around);
            first.into_iter().chain(right(view, at, cue, around)).collect()
        }
        Place::Subject { verb, label } => {
            super::source::before(view, verb).into_iter().chain(label).collect()
        }
        Place::Around => {
            let first = left(view, cue.tokens.start as usize, around);
            let parts = first.into_iter().chain(right(view, cue.tokens.end as usize, cue, around));
            within_clause(view, cue, parts.collect())
        }
    }
}

/// Content cut down to the main clause of its cue: coordinate clauses are judged apart (SCHEME 1.7, 4).
fn within_clause(view: &SentenceView<'_, '_>, cue: &Cue<'_>, parts: Vec<TokenRange>) -> Vec<TokenRange> {
    let Some(clause) = clause_with(view, cue.tokens).map(|clause| clause.tokens) else { return parts };
    let cut =
        |part: TokenRange| TokenRange { start: part.start.max(clause.start), end: part.end.min(clause.end) };
    parts.into_iter().map(cut).filter(|part| part.start < part.end).collect()
}

/// The rest of a subordinate clause or phrase: up to a mark, or to the verb of the clause around, behind so many verbs of
/// its own.
fn until_verb(view: &SentenceView<'_, '_>, at: usize, own: usize) -> Option<TokenRange> {
    let verb = |t: &usize| view.finite_at(*t) && !view.is_adverbial(*t) && !view.finite_at(*t - 1);
    let stop = (at..view.body_end()).find(|t| view.is_mark(*t)).unwrap_or(view.body_end());
    let end = (at + 1..stop).filter(verb).nth(own).unwrap_or(stop);
    (end > at).then(|| TokenRange::new(at, end))
}

/// Where content before the cue ends: before its source and the comma.
fn content_end_before(view: &SentenceView<'_, '_>, cue: &Cue<'_>) -> usize {
    let source = cue.source.filter(|s| s.start < cue.tokens.start).map_or(cue.tokens.start, |s| s.start);
    let mut end = source as usize;
    while end > view.start() && view.is_mark(end - 1) && !view.closes(end - 1) {
        end -= 1;
    }
    end
}

/// The text before a cue, from where the sentence or its quotation begins.
fn left(view: &SentenceView<'_, '_>, end: usize, around: Surroundings<'_>) -> Option<TokenRange> {
    let mut start = around.free_from.max(view.start());
    if let Some(quotation) =
        around.quotations.iter().rev().find(|q| !q.nested && q.tokens.has(end.wrapping_sub(1)))
    {
        let opening = quotation.tokens.start as usize;
        // The quotation began in an earlier sentence: all of it is content.
        if opening < start {
            return Some(TokenRange::new(opening, end));
        }
    }
    while start < end && (view.is(start, Class::Coordinator) || (view.is_mark(start) && !view.opens(start))) {
        start += 1;
    }
    (start < end).then(|| TokenRange::new(start, end))
}

/// The text after a cue, up to where the writer takes over again.
fn right(
    view: &SentenceView<'_, '_>,
    at: usize,
    cue: &Cue<'_>,
    around: Surroundings<'_>,
) -> Option<TokenRange> {
    if at >= view.end() {
        // A colon that ends its paragraph: the quotation stands in the next.
        return quotation_at(around.quotations, at).map(|quotation| quotation.tokens);
    }
    // *the Herald reported, **citing two officials***
    if view.shape(at).has(Shape::ING) && hit_at(around, at, &[Category::PhraseCue]) {
        return None;
    }
    let limit = view.body_end();
    let mut end = at;
    while end < limit {
        let quotation = if view.quoted(end) { quotation_at(around.quotations, end) } else { None };
        if let Some(quotation) = quotation {
            let close = quotation.tokens.end as usize;
            if close > view.end() {
                return Some(TokenRange::new(at, close));
            }
            if end == at && view.is_mark(close.wrapping_sub(2)) && quotes_alone(cue) {
                return Some(TokenRange::new(at, close));
            }
            end = close.max(end + 1);
            continue;
        }
        if end > at
            && (dash_breaks(view, at, end)
                || breaks(view, end, cue, around)
                || leaves_relative(view, at, end, cue)
                || leaves_phrase(view, at, end, cue))
        {
            break;
        }
        end += 1;
    }
    let mut end = end.min(view.end());
    while end > at
        && view.is_mark(end - 1)
        && !view.closes(end - 1)
        && view.word(end - 1) != mark::CLOSE_BRACKET
    {
        end -= 1;
    }
    if ends_in_quotation(view, limit) && end == limit {
        end = view.end();
        while end > at && !view.closes(end - 1) {
            end -= 1;
        }
    }
    (end > at).then(|| TokenRange::new(at, end))
}

/// Whether the content of a cue in a relative clause ends because the clause around goes on:
/// *officials who have praised him **say***.
fn leaves_relative(view: &SentenceView<'_, '_>, start: usize, at: usize, cue: &Cue<'_>) -> bool {
    if !view.begins_group(at) {
        return false;
    }
    let relative = cue.source.is_some_and(|s| s.len() == 1 && view.is(s.start as usize, Class::Relative));
    // *his claim that the vote was fair **drew** laughter*
    let nominal = matches!(cue.rule, super::rules::NOUN_OWNED | super::rules::NOUN_OWNERLESS)
        && !(view.start()..cue.tokens.end as usize).any(|t| view.finite_at(t));
    if !(relative || nominal) {
        return false;
    }
    // *his claim that she lost **and would lose** again*
    let goes_on = nominal && view.is(view.before_adverbs(at), Class::Coordinator);
    let first_comma = cue.source.is_some_and(|s| view.is_comma((s.start as usize).wrapping_sub(1)));
    let clause = matches!(cue.rule, super::rules::VERB_CLAUSE | super::rules::VERB_QUOTE)
        || nominal && view.is(start, Class::That);
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
fn leaves_phrase(view: &SentenceView<'_, '_>, start: usize, at: usize, cue: &Cue<'_>) -> bool {
    if !view.is(at, Class::Coordinator) {
        return false;
    }
    let next = view.after_adverbs(at + 1);
    let predicate = view.finite_at(next) && !view.is_nominal(next);
    predicate && is_object(cue) && !(start..at).any(|t| view.finite_at(t))
}

/// Whether the content is the object of a verb.
fn is_object(cue: &Cue<'_>) -> bool {
    use super::rules::{VERB_LABEL, VERB_OBJECT, VERB_PREPOSITION};
    matches!(cue.rule, VERB_OBJECT | VERB_LABEL | VERB_PREPOSITION)
}

/// The outermost quotation that opens at a token.
fn quotation_at(quotations: &[Quotation], at: usize) -> Option<&Quotation> {
    let index = quotations.partition_point(|q| (q.tokens.start as usize) < at);
    quotations.get(index).filter(|q| q.tokens.start as usize == at)
}

fn ends_in_quotation(view: &SentenceView<'_, '_>, limit: usize) -> bool {
    (limit..view.end()).any(|t| view.closes(t))
}

/// Whether content that begins at `start` ends before a dash: the second of two goes on with what the first broke off.
fn dash_breaks(view: &SentenceView<'_, '_>, start: usize, at: usize) -> bool {
    let dash = |t: &usize| view.word(*t) == mark::DASH;
    dash(&at) && (start..at).filter(dash).count() % 2 == 0 && !(at + 1..view.end()).any(|t| dash(&t))
}

/// Whether the content of a cue to the left ends before `at`.
fn breaks(view: &SentenceView<'_, '_>, at: usize, cue: &Cue<'_>, around: Surroundings<'_>) -> bool {
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
    participle
        || hit_at(around, next, &[Category::PhraseCue])
        || reporting_insertion(view, next, around)
        || (view.is(next, Class::Coordinator)
            && (coordinate_break(view, next, around) || new_clause(view, next, cue)))
        || (has_phrase(cue) && !lists_on(view, next, cue) && !joins_adjectives(view, at))
}

/// Whether a cue stands in a relative clause between commas: *the keeper, **whom** the club **says** it never paid**,** left*.
fn in_remark(view: &SentenceView<'_, '_>, cue: &Cue<'_>) -> bool {
    let start = cue.tokens.start as usize;
    let mark = (view.start()..start).rev().find(|t| view.is_mark(*t));
    mark.is_some_and(|mark| view.is_comma(mark) && view.is_sure_relative(mark + 1))
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
    first && participle && cue.group.is_some() && cue.rule != super::rules::VERB_QUOTE
}

/// Whether the content is a phrase, not a clause: a comma then ends it.
fn has_phrase(cue: &Cue<'_>) -> bool {
    is_object(cue) || cue.rule == super::rules::VERB_INFINITIVE
}

/// Whether a quotation is all of the content: what follows its final mark is the writer's again.
fn quotes_alone(cue: &Cue<'_>) -> bool {
    matches!(cue.rule, super::rules::VERB_QUOTE | super::rules::VERB_INVERTED)
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
    use super::rules::{VERB_CLAUSE, VERB_INVERTED, VERB_PARENTHETICAL, VERB_QUOTE};
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
        && view.verb_group(next).is_some_and(|g| g.form == crate::syntax::VerbForm::Finite);
    let clause = view.is_comma(at.wrapping_sub(1))
        && view.clause_at(next)
        && view.is(at, Class::Adversative)
        && !view.goes_on_with_that(next);
    cue_next || clause || reporting_insertion(view, next, around)
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
    let clear = (verb..last).all(|t| !view.is_mark(t));
    last > verb && clear && hit_at(around, last, &[Category::ReportVerb]) && view.is_reduced(verb)
}

/// Whether a hit of one of the categories begins at a token. An entry without frames is too weak a sign.
fn hit_at(around: Surroundings<'_>, at: usize, categories: &[Category]) -> bool {
    let first = around.hits.partition_point(|hit| (hit.tokens.start as usize) < at);
    around.hits[first..].iter().take_while(|hit| hit.tokens.start as usize == at).any(|hit| {
        let entry = around.lexicons.entry(hit.entry);
        !entry.is_only_candidate() && categories.contains(&entry.category)
    })
}
