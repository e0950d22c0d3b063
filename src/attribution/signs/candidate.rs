//! A candidate as it is seen once source and content are worked out.

use super::{
    kind::Kind,
    word::{NONE, class, word},
};
use crate::{
    attribution::{cue::Cue, relation::SourceType, who::Who},
    lexicon::{Act, LexiconSet},
    syntax::{Complement, SentenceView, VerbForm},
    text::{TokenRange, Unit},
};

/// What stands near a candidate.
#[derive(Clone, Copy, Debug)]
pub(in crate::attribution) struct Near {
    /// Cues in their frames before it in the sentence.
    pub(in crate::attribution) before: usize,
    /// Cues in their frames after it in the sentence.
    pub(in crate::attribution) after: usize,
    /// Whether the sentence before holds a relation.
    pub(in crate::attribution) follows: bool,
    /// Whether the sentence quotes.
    pub(in crate::attribution) quotes: bool,
    pub(in crate::attribution) unit: Unit,
}

/// A candidate with what was made of it.
#[derive(Clone, Copy)]
pub(in crate::attribution) struct Candidate<'c, 'a, 't> {
    pub(in crate::attribution) view: &'c SentenceView<'c, 't>,
    pub(in crate::attribution) cue: &'c Cue<'a>,
    pub(in crate::attribution) who: &'c Who,
    pub(in crate::attribution) content: &'c [TokenRange],
    pub(in crate::attribution) near: Near,
}

impl<'a> Candidate<'_, 'a, '_> {
    pub(super) fn read(&self, lexicons: &'a LexiconSet, say: &mut dyn FnMut(Kind, &'a str)) {
        let (view, cue) = (self.view, self.cue);
        let (start, end) = (cue.tokens.start as usize, cue.hit.tokens.end as usize);
        let complement = cue.complement.unwrap_or_else(|| view.complement(end));
        say(Kind::Rule, cue.rule);
        say(Kind::Category, cue.entry.category.slug());
        say(Kind::Form, self.form());
        say(Kind::Group, self.group());
        say(Kind::Complement, self.follows(complement, lexicons));
        say(Kind::Object, self.object(complement));
        say(Kind::Source, self.source());
        say(Kind::Place, self.source_place());
        say(Kind::Content, self.content_kind());
        say(Kind::Ahead, word(view, start.wrapping_sub(1), lexicons));
        say(Kind::Left, amount(self.near.before));
        say(Kind::Right, amount(self.near.after));
        say(Kind::Previous, if self.near.follows { "with-relation" } else { NONE });
        say(Kind::Unit, unit(self.near.unit));
        say(Kind::Quote, self.quote());
        say(Kind::Start, if start <= view.start() + 1 { "sentence-start" } else { NONE });
    }

    fn form(&self) -> &'static str {
        match self.cue.group.map(|group| group.form) {
            Some(VerbForm::Finite) => "finite-verb",
            Some(VerbForm::Infinitive) => "infinitive-verb",
            Some(VerbForm::Ing) => "ing-verb",
            Some(VerbForm::Passive) => "passive-verb",
            Some(VerbForm::Reduced) => "reduced-verb",
            None => "no-verb",
        }
    }

    fn group(&self) -> &'static str {
        match self.cue.group {
            Some(group) if group.negated => "with-negation",
            Some(group) if group.modal => "with-modal",
            Some(group) if group.auxiliary => "with-auxiliary",
            _ => NONE,
        }
    }

    fn follows(&self, complement: Complement, lexicons: &'a LexiconSet) -> &'a str {
        match complement {
            Complement::That(_) => "that-clause",
            Complement::Bare(_) => "bare-clause",
            Complement::Quote(_) => "a-quotation",
            Complement::Infinitive(_) => "to-infinitive",
            Complement::Wh(_) => "wh-clause",
            Complement::Gerund(_) => "ing-form",
            Complement::Noun(_) => "noun-phrase",
            Complement::Preposition(at) => word(self.view, at, lexicons),
            Complement::Nothing(_) => NONE,
        }
    }

    fn object(&self, complement: Complement) -> &'static str {
        let at = match complement {
            Complement::Noun(at) => at,
            Complement::Preposition(at) => at + 1,
            _ => return NONE,
        };
        self.view.noun_phrase_at(at).map_or(NONE, |phrase| class(self.view, phrase.head))
    }

    fn source(&self) -> &'static str {
        let Some(source) = self.cue.source else { return NONE };
        let first = source.start as usize;
        if self.view.is_relative_phrase(source) {
            return "relative-source";
        }
        if source.len() == 1 && self.view.is_pronoun(first) {
            return match self.who.source_type {
                SourceType::Person => "person-pronoun",
                SourceType::Group | SourceType::Institution => "group-pronoun",
                _ => "other-pronoun",
            };
        }
        match self.who.source_type {
            SourceType::Person if self.who.name.is_some() => "named-person",
            SourceType::Person if self.who.level <= 1 => "unknown-person",
            SourceType::Person => "described-person",
            SourceType::Group if self.who.bare_class => "bare-class",
            SourceType::Group => "group-source",
            SourceType::Institution => "institution-source",
            SourceType::Document => "document-source",
            SourceType::Outlet => "outlet-source",
            SourceType::Witness => "own-witness",
            SourceType::None => "no-source",
        }
    }

    fn source_place(&self) -> &'static str {
        match self.cue.source {
            None => NONE,
            Some(source) if source.end == self.cue.tokens.start => "touching-left",
            Some(source)
                if source.end + 4 >= self.cue.tokens.start && source.start < self.cue.tokens.start =>
            {
                "near-left"
            }
            Some(source) if source.start < self.cue.tokens.start => "far-left",
            Some(_) => "on-right",
        }
    }

    fn content_kind(&self) -> &'static str {
        let Some(part) = self.content.last() else { return NONE };
        let verb = part.iter().any(|t| self.view.finite_at(t));
        match (verb, part.len()) {
            (true, _) => "with-verb",
            (false, 1..=3) => "short-phrase",
            (false, _) => "long-phrase",
        }
    }

    fn quote(&self) -> &'static str {
        let before = (self.cue.tokens.start as usize).wrapping_sub(1);
        if self.view.closes(before) || self.view.closes(before.wrapping_sub(1)) {
            return "closing-before";
        }
        if self.content.iter().any(|part| part.iter().any(|t| self.view.quoted(t))) {
            return "in-content";
        }
        match self.near.quotes {
            true => "in-sentence",
            false => NONE,
        }
    }
}

fn amount(count: usize) -> &'static str {
    match count {
        0 => "0",
        1 => "1",
        _ => "2",
    }
}

pub(super) fn act(act: Act) -> &'static str {
    match act {
        Act::Speech => "speech-act",
        Act::Writing => "writing-act",
        Act::Finding => "finding-act",
        Act::Thought => "thought-act",
        Act::Intention => "intention-act",
        Act::Attitude => "attitude-act",
        Act::Event => "event-act",
    }
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Headline => "in-headline",
        Unit::Subheading => "in-subheading",
        Unit::ListItem => "in-list",
        Unit::Caption => "in-caption",
        _ => NONE,
    }
}
