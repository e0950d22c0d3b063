//! Says: which hits of the cue lexicons count where they stand, and where their content lies.

mod governed;
mod group;
mod loose;
mod modality;
mod noun;
mod passive;
mod phrase;
mod set_off;
mod state;
mod subject;
mod verb;

pub(super) use noun::{possessor, speaks};

use super::relation::Form;
use crate::{
    lexicon::{Category, CueFields, Entry, Frame, LexiconSet},
    matcher::Hit,
    syntax::{Complement, SentenceView, VerbGroup},
    text::{Shape, TokenRange},
};

/// Where the content of a cue lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// From this token on.
    Right(usize),
    /// Before the cue: a quotation or the first part of the sentence.
    Left,
    /// On both sides; the right part begins at this token.
    Both(usize),
    /// The noun phrase that ends before a verb, the subject of a passive, and what it is called.
    Subject { verb: usize, label: Option<TokenRange> },
    /// All of the clause but the cue.
    Around,
    /// From this token on, to the end of the subordinate clause or phrase.
    Aside(usize),
    /// The noun from this token on, with what hangs on it: *Okafor’s alleged **accomplice** is due in court*.
    Noun(usize),
    /// Nowhere: an act of speech without content.
    Nowhere,
}

/// A cue that counts.
#[derive(Clone, Debug)]
pub(super) struct Cue<'a> {
    pub(super) tokens: TokenRange,
    pub(super) entry: &'a Entry,
    pub(super) hit: Hit,
    pub(super) source: Option<TokenRange>,
    pub(super) place: Place,
    pub(super) rule: &'static str,
    pub(super) form: Form,
    pub(super) negated: bool,
    pub(super) hypothetical: bool,
    /// What follows, where it was looked for already.
    pub(super) complement: Option<Complement>,
    /// Stands in a frame that its entry asks for.
    pub(super) framed: bool,
    /// Hangs on a noun, so that the verbs of the sentence report what they report first.
    pub(super) hangs: bool,
    /// Stands in the sentence's main line, not in a subordinate or noun phrase.
    pub(super) group: Option<VerbGroup>,
}

impl<'a> Cue<'a> {
    fn new(hit: Hit, entry: &'a Entry, rule: &'static str) -> Cue<'a> {
        Cue {
            tokens: hit.tokens,
            entry,
            hit,
            source: None,
            place: Place::Around,
            rule,
            form: Form::Indirect,
            negated: false,
            hypothetical: false,
            complement: None,
            framed: true,
            hangs: false,
            group: None,
        }
    }

    pub(super) fn fields(&self) -> &'a CueFields {
        &self.entry.cue
    }
}

/// The cue that a hit makes, or `None` where its words are used otherwise.
pub(super) fn judge<'a>(view: &SentenceView<'_, '_>, hit: Hit, lexicons: &'a LexiconSet) -> Option<Cue<'a>> {
    let entry = lexicons.entry(hit.entry);
    let head = hit.tokens.start as usize;
    if entry.is_only_candidate() {
        return None;
    }
    if entry.category == Category::ReportVerb && is_in_name(view, head) {
        return None;
    }
    if view.quoted(head) && entry.category != Category::CarryMarker {
        return None;
    }
    match entry.category {
        Category::ReportVerb => verb::verb(view, hit, entry, lexicons),
        Category::ReportNoun => noun::noun(view, hit, entry),
        Category::PhraseCue => phrase::phrase(view, hit, entry),
        Category::Impersonal => Some(phrase::impersonal(view, hit, entry)),
        Category::SelfAttribution => phrase::own(view, hit, entry),
        Category::WitnessCue => phrase::witness(view, hit, entry),
        Category::LabelCue => phrase::label(view, hit, entry),
        Category::SpeechEvent => phrase::speech_event(view, hit, entry),
        _ => None,
    }
}

/// Whether a word is part of a name in running text: *the Transport and **Signalling** Workers’ Union*.
fn is_in_name(view: &SentenceView<'_, '_>, token: usize) -> bool {
    const NEAR: usize = 12;
    let plain = |t: usize| view.shape(t).has(Shape::LOWER) && !view.is_function(t);
    let near = token.saturating_sub(NEAR).max(view.start())..(token + NEAR).min(view.end());
    view.is_capital_inside(token) && view.is_capital_inside(token + 1) && near.into_iter().any(plain)
}

/// Whether a hit may be a cue though it stands in no frame of its entry: a verb or a noun outside of quotations.
pub(super) fn is_candidate(view: &SentenceView<'_, '_>, hit: Hit, lexicons: &LexiconSet) -> bool {
    let reports = matches!(lexicons.entry(hit.entry).category, Category::ReportVerb | Category::ReportNoun);
    reports && !view.quoted(hit.tokens.start as usize)
}

/// What a candidate would be as a cue.
pub(super) fn consider<'a>(view: &SentenceView<'_, '_>, hit: Hit, lexicons: &'a LexiconSet) -> Cue<'a> {
    loose::loose(view, hit, lexicons.entry(hit.entry))
}

/// Whether a complement is one of the entry's frames.
fn fits(entry: &Entry, complement: Complement) -> bool {
    let frames = entry.cue.frames;
    match complement {
        Complement::That(_) | Complement::Bare(_) => frames.has(Frame::Clause),
        Complement::Quote(_) => {
            frames.has(Frame::Quote) || frames.has(Frame::Clause) || frames.has(Frame::Noun)
        }
        Complement::Infinitive(_) => frames.has(Frame::Infinitive),
        Complement::Wh(_) => frames.has(Frame::Wh) || frames.has(Frame::Noun),
        Complement::Gerund(_) => frames.has(Frame::Gerund) || frames.has(Frame::Noun),
        Complement::Noun(_) => frames.has(Frame::Noun) || frames.has(Frame::Label),
        Complement::Preposition(_) => frames.has(Frame::Preposition),
        Complement::Nothing(_) => false,
    }
}
