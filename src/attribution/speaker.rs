//! Speakers whom no entry of the lexicons shows: names before a colon, and subjects beside a quotation whose verb no
//! lexicon lists.

use super::{
    complete,
    cue::speaks,
    draft::Draft,
    people,
    relation::{Confidence, Form},
    rules,
    who::Who,
};
use crate::{
    lexicon::Class,
    syntax::SentenceView,
    text::{Quotation, Shape, TokenRange, mark},
};

/// The longest name before a colon, in words.
const LABEL_WORDS: usize = 4;

/// The name and the colon of a speaker label that opens a sentence: *OKAFOR: We ran out.*
pub(super) fn label(view: &SentenceView<'_, '_>) -> Option<(TokenRange, usize)> {
    let start = view.start();
    let colon =
        (start + 1..(start + LABEL_WORDS + 1).min(view.end())).find(|t| view.word(*t) == mark::COLON)?;
    let named =
        (start..colon).all(|t| view.shape(t).has(Shape::CAPITAL) && !view.is_mark(t) && !view.is_function(t));
    let name = TokenRange::new(start, colon);
    let person = people::person_name(view, name).is_some() || view.shape(start).has(Shape::UPPER);
    let common = colon == start + 1 && view.is(start, Class::Noun) && !view.shape(start).has(Shape::UPPER);
    let speaks = view.tokens.end as usize > colon + 3;
    (named && person && speaks && !common).then_some((name, colon))
}

/// What stands after a speaker label.
pub(super) fn spoken(
    view: &SentenceView<'_, '_>,
    index: usize,
    (name, colon): (TokenRange, usize),
    who: Who,
) -> Draft {
    let content = vec![TokenRange::new(colon + 1, view.body_end().max(colon + 2))];
    Draft {
        source: Some(name),
        cue: Some(TokenRange::new(colon, colon + 1)),
        rule: rules::SPEAKER_LABEL,
        level: who.level,
        confidence: who.confidence.min(Confidence::Medium),
        content,
        who,
        ..complete::orphan(index, TokenRange::default())
    }
}

/// Source and cue of a quotation that opens a sentence and ends in a comma before a subject and a verb, whatever verb
/// it is: *“We will see,” the keeper **shrugged**.*
pub(super) fn unlisted(
    view: &SentenceView<'_, '_>,
    quotation: &Quotation,
) -> Option<(TokenRange, TokenRange)> {
    let after = quotation.tokens.end as usize;
    let opens = quotation.tokens.start as usize == view.start() && after < view.end();
    let comma = view.is_comma(after.wrapping_sub(2)) || view.is_comma(after);
    let spoken = |t: usize| view.shape(t).has(Shape::LOWER) && !view.is_function(t);
    if !(opens && comma && quotation.tokens.iter().filter(|t| spoken(*t)).count() >= SPOKEN) {
        return None;
    }
    let start = if view.is_comma(after) { after + 1 } else { after };
    let subject = view.noun_phrase_at(start).filter(|subject| speaks(view, subject.head))?;
    let verb = view.after_adverbs(subject.tokens.end as usize);
    let group = view.verb_group(verb).filter(|_| view.finite_at(verb) && !view.is_auxiliary(verb))?;
    Some((subject.tokens, TokenRange::new(group.start, verb + 1)))
}

/// A quotation needs so many words in small letters to be something said, not a title.
const SPOKEN: usize = 2;

/// The relation of a quotation beside a verb that no lexicon lists.
pub(super) fn quoted(
    index: usize,
    quotation: &Quotation,
    (source, cue): (TokenRange, TokenRange),
    who: Who,
) -> Draft {
    Draft {
        source: Some(source),
        cue: Some(cue),
        rule: rules::VERB_UNLISTED,
        level: who.level,
        form: Form::Direct,
        confidence: who.confidence.min(Confidence::Medium),
        who,
        ..complete::orphan(index, quotation.tokens)
    }
}
