//! Speakers whom no entry of the lexicons shows: names before a colon, and subjects beside a quotation whose verb no
//! lexicon lists.

use super::{
    complete,
    cue::speaks,
    draft::Draft,
    name,
    relation::{Confidence, Form},
    rules,
    who::Who,
};
use crate::{
    lexicon::{Class, ClassSet},
    syntax::SentenceView,
    text::{Quotation, Sentence, Shape, TokenRange, Unit, WordId, mark},
};

/// The longest name before a colon, in words.
const LABEL_WORDS: usize = 5;

/// The name and the colon of a speaker label that opens a sentence: *OKAFOR: We ran out.*
pub(super) fn label(view: &SentenceView<'_, '_>) -> Option<(TokenRange, usize)> {
    let start = view.start();
    const ENDS: [WordId; 3] = [mark::COLON, mark::OPEN_BRACKET, mark::COMMA];
    let mark =
        (start + 1..(start + LABEL_WORDS + 1).min(view.end())).find(|t| ENDS.contains(&view.word(*t)))?;
    let colon = after_note(view, mark).filter(|t| view.word(*t) == mark::COLON)?;
    // *Ana Duarte **and** Rui Melo:*
    let joint = (start + 1..mark).find(|t| view.is(*t, Class::Coordinator));
    let named = (start..mark)
        .filter(|t| Some(*t) != joint)
        .all(|t| view.shape(t).has(Shape::CAPITAL) && !view.is_mark(t) && !view.is_function(t));
    let name = TokenRange::new(start, mark);
    let first = TokenRange::new(start, joint.unwrap_or(mark));
    let person = name::person_name(view, first).is_some() || view.shape(start).has(Shape::UPPER);
    let common = mark == start + 1 && view.is(start, Class::Noun) && !view.shape(start).has(Shape::UPPER);
    let speaks = view.tokens.end as usize > colon + 3;
    // ***Added** Okafor: “…”* is a clause.
    let verb = view.is(start, Class::VerbPast) && !view.shape(start).has(Shape::UPPER);
    // *HARBOUR TOLL PLAN: WHAT DRIVERS NEED TO KNOW* is a heading.
    let set = !(start..mark).chain(colon + 1..view.end()).any(|t| has_small_letters(view, t));
    let answers = is_letter(view, name) && !view.tokens.iter().any(|t| view.word(t) == mark::QUESTION);
    let speaker = named && person && !common && !verb && !set && !is_letter(view, name);
    (speaks && (speaker || answers)).then_some((name, colon))
}

/// Whether a word of several letters has small ones; marks, figures and single capitals tell nothing.
fn has_small_letters(view: &SentenceView<'_, '_>, token: usize) -> bool {
    let shape = view.shape(token);
    let titled = shape.has(Shape::CAPITAL) && !shape.has(Shape::UPPER);
    shape.has(Shape::LOWER) || titled && view.tagged.document.token_text(token).len() > 1
}

/// Whether a label is one letter, as in an interview that is printed as questions and answers: ***A:** We ran out.* Who
/// that is stands in the introduction; a question is the outlet's own.
pub(super) fn is_letter(view: &SentenceView<'_, '_>, name: TokenRange) -> bool {
    let start = name.start as usize;
    name.len() == 1
        && view.tagged.document.token_text(start).len() == 1
        && view.shape(start).has(Shape::CAPITAL)
}

/// The token after what is noted of a speaker: *Rep. Ana Duarte **(D-Ohio)**:*, *Rui Melo**, 43, baker**: “We need it.”*
fn after_note(view: &SentenceView<'_, '_>, at: usize) -> Option<usize> {
    let mut note = at + 1..view.end().min(at + 1 + NOTE);
    match view.word(at) {
        mark::OPEN_BRACKET => note.find(|t| view.word(*t) == mark::CLOSE_BRACKET).map(|t| t + 1),
        mark::COMMA => {
            let colon = note.find(|t| view.word(*t) == mark::COLON)?;
            // *Then, later that month: “…”*
            let led = || view.is_adverbial(at - 1) || view.is_adverbial(at + 1) || view.opens_date(at + 1);
            let clause = || (at + 1..colon).any(|t| view.finite_at(t));
            (view.opens(colon + 1) && !led() && !clause()).then_some(colon)
        }
        _ => Some(at),
    }
}

/// The longest note on a speaker, in tokens.
const NOTE: usize = 8;

/// What stands after a speaker label: in a transcript, whose labels are in capitals, the whole paragraph.
pub(super) fn spoken(
    view: &SentenceView<'_, '_>,
    index: usize,
    (name, colon): (TokenRange, usize),
    who: Who,
) -> Draft {
    let end = view.body_end().max(colon + 2);
    let transcript = view.shape(name.start as usize).has(Shape::UPPER) || is_letter(view, name);
    let goes_on = transcript && opens_paragraph(view, index) && !view.opens(colon + 1);
    let content =
        vec![TokenRange::new(colon + 1, if goes_on { paragraph_end(view, index, end) } else { end })];
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

/// Whether a sentence is the first of its paragraph.
fn opens_paragraph(view: &SentenceView<'_, '_>, index: usize) -> bool {
    let sentences = &view.tagged.document.sentences;
    index.checked_sub(1).is_none_or(|before| sentences[before].paragraph != sentences[index].paragraph)
}

/// Where the running sentences end that follow a sentence in its paragraph, which itself ends at `end`.
fn paragraph_end(view: &SentenceView<'_, '_>, index: usize, end: usize) -> usize {
    let sentences = &view.tagged.document.sentences;
    let later = sentences[index + 1..].iter();
    let same = |next: &&Sentence| next.paragraph == sentences[index].paragraph && next.unit == Unit::Sentence;
    later.take_while(same).last().map_or(end, |last| last.tokens.end as usize)
}

/// Source and cue of a quotation that opens a sentence and ends in a comma before a subject and a verb, whatever verb
/// it is: *“We will see,” the keeper **shrugged**.* Or it is what somebody would say: *“We will see,” was all **he would
/// say**.*
pub(super) fn unlisted(
    view: &SentenceView<'_, '_>,
    quotation: &Quotation,
) -> Option<(TokenRange, TokenRange)> {
    let after = quotation.tokens.end as usize;
    let opens = quotation.tokens.start as usize == view.start() && after < view.end();
    let asks = |t: usize| matches!(view.word(t), mark::QUESTION | mark::EXCLAMATION);
    let comma = view.is_comma(after.wrapping_sub(2)) || view.is_comma(after) || asks(after.wrapping_sub(2));
    if !(opens && comma && is_spoken(view, quotation)) {
        return None;
    }
    const WHAT: ClassSet = ClassSet::of(&[Class::Wh, Class::Quantifier]);
    let start = if view.is_comma(after) { after + 1 } else { after };
    let summed = view.is(start, Class::Be) && view.any(start + 1, WHAT);
    let start = start + if summed { 2 } else { 0 };
    let subject = view.noun_phrase_at(start).filter(|subject| speaks(view, subject.head))?;
    let verb = view.after_adverbs(subject.tokens.end as usize);
    if summed {
        return view.finite_at(verb).then(|| (subject.tokens, TokenRange::new(verb, view.body_end())));
    }
    let group = view.verb_group(verb).filter(|_| view.finite_at(verb) && !view.is_auxiliary(verb))?;
    Some((subject.tokens, TokenRange::new(group.start, verb + 1)))
}

/// A quotation needs so many words in small letters to be something said, not a title.
const SPOKEN: usize = 2;

/// Whether a quotation reads as something said, not as a title.
pub(super) fn is_spoken(view: &SentenceView<'_, '_>, quotation: &Quotation) -> bool {
    let small = |t: &usize| view.tagged.shape(*t).has(Shape::LOWER) && !view.is_function(*t);
    quotation.tokens.iter().filter(small).count() >= SPOKEN
}

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
