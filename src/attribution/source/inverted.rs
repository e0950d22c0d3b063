//! The subject that follows its cue, with what is attached to it.

use super::APPOSITION;
use crate::{
    lexicon::{Class, ClassSet},
    syntax::SentenceView,
    text::{Shape, TokenRange, mark},
};

/// Heads whose prepositional phrases belong to them: *a spokesman for the firm*.
const POSTMODIFIED: ClassSet = ClassSet::of(&[
    Class::Spokesperson,
    Class::Role,
    Class::Office,
    Class::PersonNoun,
    Class::Empty,
    Class::Collective,
    Class::Document,
    Class::GenericDocument,
    Class::Institution,
    Class::Noun,
    Class::Plural,
]);

/// The subject of an inverted cue: *said **Lena Okafor, head nurse at the clinic***.
pub(in crate::attribution) fn after(view: &SentenceView<'_, '_>, at: usize) -> Option<TokenRange> {
    let phrase = view
        .noun_phrase_at(past_approximator(view, at))
        .filter(|phrase| !view.is_dating(phrase.tokens.start as usize))?;
    let mut end = view.past_bracket(phrase.tokens.end as usize);
    // *a notice **it filed** with the regulator*
    let made = |t: usize| view.is(t, Class::VerbPast) && !view.is_auxiliary(t);
    let contact = view.is(end, Class::SubjectPronoun) && made(end + 1);
    if contact && view.any(phrase.head, ClassSet::PAPERS) {
        end = (end..view.body_end()).find(|t| view.is_mark(*t)).unwrap_or(view.body_end());
    }
    let common = view.any(phrase.head, POSTMODIFIED) || view.classes(phrase.head).is_empty();
    if common && !view.is_capital_inside(phrase.head) {
        end = with_attached(view, end);
    }
    if view.is(end, Class::Coordinator) && !view.clause_at(end + 1) {
        end = view.noun_phrase_at(end + 1).map_or(end, |second| second.tokens.end as usize);
    }
    Some(TokenRange::new(at, with_apposition(view, end)))
}

/// Where a phrase begins after what makes its number a rough one: ***more than** a dozen employees*.
fn past_approximator(view: &SentenceView<'_, '_>, at: usize) -> usize {
    let hit = view.tagged.hedges_in(TokenRange::new(at, at + 1)).next();
    hit.filter(|hit| hit.tokens.len() > 1).map_or(at, |hit| hit.tokens.end as usize)
}

/// Prepositional phrases and participles attached to a common noun, dates left out.
fn with_attached(view: &SentenceView<'_, '_>, mut end: usize) -> usize {
    for _ in 0..3 {
        // *a person **familiar with the inquiry***
        if view.is(end, Class::Adjective) && view.is(end + 1, Class::Preposition) {
            let Some(next) = view.noun_phrase_at(end + 2) else { break };
            end = next.tokens.end as usize;
            continue;
        }
        // A participle carries its own phrase: *figures **published by the board***.
        let participle = view.is(end, Class::VerbParticiple) || view.shape(end).has(Shape::ED | Shape::LOWER);
        if participle && (view.is(end + 1, Class::Preposition) || view.opens_date(end + 1)) {
            end = view.after_dates(end + 1);
            end = view.noun_phrase_at(end + 1).map_or(end, |phrase| phrase.tokens.end as usize);
            continue;
        }
        let opens = view.is(end, Class::Preposition)
            && !view.is_dating(end + 1)
            && !view.is(end + 1, Class::Indefinite);
        let Some(next) = opens.then(|| view.noun_phrase_at(end + 1)).flatten() else { break };
        end = next.tokens.end as usize;
    }
    if view.is_sure_relative(end) {
        end = (end..view.body_end()).find(|t| view.is_mark(*t)).unwrap_or(view.body_end());
    }
    end
}

fn with_apposition(view: &SentenceView<'_, '_>, end: usize) -> usize {
    let first = end + 1;
    // *the village chief, Oumar Brahim*
    const POST: ClassSet =
        ClassSet::of(&[Class::Nationality, Class::Office, Class::Role, Class::Rank, Class::Spokesperson]);
    let plain = |t: usize| !view.is_capital(t) || view.any(t, POST);
    let name = view.is_capital_inside(first) && plain(end.wrapping_sub(1));
    let begins = view.any(first, APPOSITION) || view.shape(first).has(Shape::NUMBER) || name;
    let pronoun = view.is_pronoun(first) && !view.is(first, Class::Possessive);
    let clause = view.clause_at(first) && !view.is(first, Class::Relative);
    let other = view.opens(first) || view.is(first, Class::That) || view.is(first, Class::Coordinator);
    let opens = view.is_comma(end) && begins && !pronoun && !clause && !other;
    if !opens {
        return end;
    }
    let limit = view.body_end();
    let stop = |t: &usize| view.is_comma(*t) || view.opens(*t) || view.word(*t) == mark::DASH;
    let close = (first..limit).find(stop).unwrap_or(limit);
    // After an age the real apposition follows: *Donna Lages, 39, a waitress*.
    if close == first + 1 && view.shape(first).has(Shape::NUMBER) {
        with_apposition(view, close)
    } else {
        close
    }
}
