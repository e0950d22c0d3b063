//! A relation while it is being worked out, in tokens.

use super::{
    cue::{Cue, speaks},
    relation::{Attribution, Carry, Confidence, Form, SourceType, Weighed},
    rules,
    who::Who,
};
use crate::{
    lexicon::{Act, Class, ClassSet, EntryId, Stance, Tag},
    matcher::Tagged,
    syntax::{SentenceView, VerbForm, VerbGroup},
    text::{Shape, Span, TokenRange},
};

/// Scores of the levels 0–5 (SCHEME 1.2).
const LEVEL_SCORES: [f64; 6] = [0.0, 0.15, 0.35, 0.6, 0.85, 1.0];
/// Factor of thought reports and of weak carry (SCHEME 1.2).
const WEAK_FACTOR: f64 = 0.8;

/// Words up to which a plain statement is looked through.
const STATEMENT: usize = 40;

/// How far the content may stand from its cue for what is between to belong to them.
const GAP: u32 = 12;

/// A relation in tokens.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) source: Option<TokenRange>,
    pub(super) cue: Option<TokenRange>,
    pub(super) content: Vec<TokenRange>,
    pub(super) act: Act,
    pub(super) stance: Stance,
    pub(super) tags: Vec<Tag>,
    pub(super) rule: &'static str,
    pub(super) entry: Option<EntryId>,
    pub(super) level: u8,
    pub(super) who: Who,
    pub(super) form: Form,
    pub(super) negated: bool,
    pub(super) carried: Option<Carry>,
    pub(super) confidence: Confidence,
    pub(super) sentence: u32,
    /// A participle of saying set off by a comma (*…, saying that*) or a second predicate (*has apologised
    /// and said that*): it answers for the clause that it belongs to.
    pub(super) adjunct: bool,
    /// Stands in a frame of its entry; one that only weights let count has no level and nothing goes on from it.
    pub(super) framed: bool,
    pub(super) weighed: Option<Weighed>,
}

impl Draft {
    pub(super) fn new(
        view: &SentenceView<'_, '_>,
        sentence: usize,
        cue: &Cue<'_>,
        content: Vec<TokenRange>,
        who: Who,
    ) -> Draft {
        let form = form_of(view.tagged, cue, &content, &who);
        let fields = cue.fields();
        // *Not everyone is convinced that …*
        let denies = |t: usize| view.is(t, Class::Negation);
        let negated = cue.negated
            || cue.source.is_some_and(|source| {
                let start = source.start as usize;
                denies(start) || start > view.start() && denies(start - 1)
            });
        // *Wear on the planking indicates*: the writer's own inference from a thing.
        let inferred = fields.act == Act::Finding
            && matches!(who.source_type, SourceType::Person | SourceType::Group)
            && who.name.is_none()
            && who.confidence == Confidence::Low
            && !cue.source.is_some_and(|source| speaks(view, source.end as usize - 1));
        let standing = !(negated
            || inferred
            || !cue.framed
            || cue.hypothetical
            || who.participant
            || fields.act == Act::Event)
            && form != Form::Label
            && cue.rule != rules::SPEECH_EVENT
            && !content.is_empty();
        let level = if standing { level_of(&who, form, cue.rule) } else { 0 };
        let frame = if cue.rule == rules::VERB_OBJECT { Confidence::Medium } else { Confidence::High };
        Draft {
            source: cue.source,
            cue: Some(cue.tokens),
            act: fields.act,
            stance: fields.stance,
            tags: sorted(&fields.tags),
            rule: cue.rule,
            entry: Some(cue.hit.entry),
            level,
            form,
            negated,
            carried: None,
            confidence: if cue.framed { who.confidence.min(frame) } else { Confidence::Low },
            sentence: sentence as u32,
            adjunct: cue.group.is_some_and(|group| is_adjunct(view, group, fields.act))
                || cue.source.is_some_and(|source| is_absolute(view, source)),
            who,
            content,
            framed: cue.framed,
            weighed: None,
        }
    }

    /// Its first token in text order, the cue before all else.
    pub(super) fn begins(&self) -> u32 {
        self.cue.or(self.content.first().copied()).map_or(0, |part| part.start)
    }

    /// Whether a token belongs to the cue.
    pub(super) fn occupies(&self, token: usize) -> bool {
        // What stands between a cue and its content belongs to the reporting: *said in a statement that*.
        let reporting = |cue: &TokenRange| {
            let next = self.content.iter().find(|part| part.start >= cue.end && part.start < cue.end + GAP);
            TokenRange { start: cue.start, end: next.map_or(cue.end, |part| part.start) }
        };
        self.cue.as_ref().map(reporting).is_some_and(|range| range.has(token))
    }

    /// One past the last token that the relation takes in a sentence.
    pub(super) fn end(&self, sentence: TokenRange) -> usize {
        let parts = self.content.iter().chain(&self.cue).chain(&self.source);
        parts.map(|part| part.end.min(sentence.end) as usize).max().unwrap_or(sentence.start as usize)
    }

    /// Gives it the form and the level of what it has come to report, whatever its cue is worth by itself.
    pub(super) fn report(&mut self, tagged: &Tagged<'_>) {
        self.form = quoted_form(tagged, &self.content).unwrap_or(self.form);
        self.level =
            if self.negated || self.who.participant { 0 } else { level_of(&self.who, self.form, self.rule) };
    }

    /// Level score times form factor (SCHEME 1.2).
    pub(super) fn score(&self) -> f64 {
        let weak = self.form == Form::Thought || self.carried == Some(Carry::Weak);
        LEVEL_SCORES[self.level as usize] * if weak { WEAK_FACTOR } else { 1.0 }
    }

    /// The relation as it is reported.
    pub(super) fn into_relation(self, tagged: &Tagged<'_>) -> Attribution {
        let spans = |parts: &[TokenRange]| {
            parts.iter().map(|part| tagged.document.span(*part)).collect::<Vec<Span>>()
        };
        Attribution {
            source: self.source.map(|part| spans(&[part])).unwrap_or_default(),
            cue: self.cue.map(|part| spans(&[part])).unwrap_or_default(),
            content: spans(&self.content),
            act: self.act,
            level: self.level,
            score: self.score(),
            source_type: self.who.source_type,
            resolved: self.who.name,
            accounted: self.who.description.accounts(),
            form: self.form,
            stance: self.stance,
            tags: self.tags,
            carried: self.carried,
            negated: self.negated,
            confidence: self.confidence,
            rule: self.rule,
            entry: self.entry,
            weighed: self.weighed,
            sentence: self.sentence,
        }
    }
}

/// Whether a cue hangs on the clause before it and answers for it: SCHEME 1.7 (3 and 4), 6.1 (5).
fn is_adjunct(view: &SentenceView<'_, '_>, group: VerbGroup, act: Act) -> bool {
    let before = view.before_adverbs(group.start);
    match group.form {
        // *quoted an officer **as** saying*
        VerbForm::Ing if view.is(before, Class::Manner) => true,
        VerbForm::Ing => view.is_comma(before) && !matches!(act, Act::Finding | Act::Thought | Act::Attitude),
        VerbForm::Finite => view.is(before, Class::Coordinator),
        _ => false,
    }
}

/// Whether a source opens an absolute that bears out a plain statement of how things are: *opinion is split**, with
/// Okafor** welcoming it* (SCHEME 1.7, 3). What has its own figures or dates is more than that (6.1, 26).
fn is_absolute(view: &SentenceView<'_, '_>, source: TokenRange) -> bool {
    const STATE: ClassSet = ClassSet::of(&[Class::Adjective, Class::VerbParticiple, Class::VerbIng]);
    let Some(comma) = (source.start as usize).checked_sub(2).filter(|comma| *comma > view.start()) else {
        return false;
    };
    let (preposition, last) = (comma + 1, comma - 1);
    if !view.is(preposition, Class::Preposition) || !view.is_comma(comma) {
        return false;
    }
    let holds = |t: usize| view.any(t, STATE) || view.shape(t).has(Shape::ED);
    // *are **angry** about the merger*
    let be = (view.start()..comma).find(|t| view.finite_at(*t) && !view.is_adverbial(*t));
    let about = |t: usize| holds(t) && (view.is(t + 1, Class::Preposition) || view.is(t + 1, Class::To));
    let told = be.is_some_and(|be| view.is(be, Class::Be) && about(view.after_adverbs(be + 1)));
    let state = holds(last) || told;
    // *has doubled **since it opened***
    let clause = |t: usize| view.is(t, Class::Subordinator) && view.clause_at(t + 1);
    let state = state && !(view.start() + 1..comma).any(clause);
    state && !(view.start()..comma).rev().take(STATEMENT).any(|t| view.is_number(t) || view.is_dating(t))
}

fn sorted(tags: &[Tag]) -> Vec<Tag> {
    let mut tags = tags.to_vec();
    tags.sort();
    tags.dedup();
    tags
}

/// The level of a source in a form: thoughts of a bare class have no utterance behind them.
fn level_of(who: &Who, form: Form, rule: &str) -> u8 {
    match form {
        Form::Impersonal => 1,
        _ if rule == rules::SELF_ATTRIBUTION => 2,
        Form::Thought if who.bare_class => who.level.min(1),
        _ => who.level,
    }
}

/// How the content is reported: by its quoted share, then by the source, then by the cue.
pub(super) fn form_of(tagged: &Tagged<'_>, cue: &Cue<'_>, content: &[TokenRange], who: &Who) -> Form {
    if cue.form == Form::Label || cue.form == Form::Impersonal {
        return cue.form;
    }
    match quoted_form(tagged, content) {
        Some(form) => form,
        None if cue.rule == rules::SELF_ATTRIBUTION => cue.form,
        None if who.source_type == SourceType::Document => Form::Document,
        None if who.source_type == SourceType::Outlet && who.bare_class => Form::Document,
        None if who.source_type == SourceType::Witness && !who.participant => Form::Witness,
        None => cue.form,
    }
}

/// Direct from nine tenths of quoted words on, mixed from one on.
pub(super) fn quoted_form(tagged: &Tagged<'_>, content: &[TokenRange]) -> Option<Form> {
    let words = content.iter().flat_map(|part| part.iter()).filter(|t| !tagged.shape(*t).has(Shape::PUNCT));
    let (mut all, mut quoted) = (0usize, 0usize);
    for token in words {
        all += 1;
        quoted += usize::from(tagged.shape(token).has(Shape::QUOTED));
    }
    match quoted {
        0 => None,
        _ if quoted * 10 >= all * 9 => Some(Form::Direct),
        _ => Some(Form::Mixed),
    }
}

/// *The Meridian, citing two people, reported*: both relations report the same content, and the
/// deepest source decides the level (SCHEME 1.7).
pub(super) fn join_chains(drafts: &mut [Draft]) {
    for link in 0..drafts.len() {
        let deeper = &drafts[link];
        let is_link = deeper.rule == rules::PHRASE_SOURCE && deeper.who.source_type != SourceType::None;
        let Some(cue) = deeper.cue.filter(|_| is_link) else { continue };
        let outer = drafts.iter().position(|d| {
            let subject_before = d.source.is_some_and(|s| s.start < cue.start);
            let around = d.cue.is_some_and(|c| c.start > cue.start) || d.content == deeper.content;
            subject_before && d.rule.starts_with("verb-") && around
        });
        if let Some(outer) = outer {
            let level = drafts[link].level;
            drafts[link].content = drafts[outer].content.clone();
            drafts[outer].level = drafts[outer].level.min(level);
        }
    }
}
