//! What can be seen around a candidate for a cue: the signs that weights are fitted to.
//!
//! Each sign has a name and says one of a few things, so that every decision can be spelled out. No sign
//! names anybody: words outside the grammar are told by their class only.

use super::{cue::Cue, relation::SourceType, who::Who};
use crate::{
    lexicon::{Act, Class, ClassSet, LexiconSet, SignKey},
    matcher::Hit,
    syntax::{Complement, SentenceView, VerbForm},
    text::{Shape, TokenRange, Unit},
};

macro_rules! kinds {
    ($($name:ident $slug:literal $doc:literal)*) => {
        /// What a sign is about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Kind { $(#[doc = $doc] $name,)* }

        /// Kinds with their names and meanings, in order.
        const KINDS: &[(&str, &str)] = &[$(($slug, $doc),)*];
    };
}

kinds! {
    Entry "cue-entry" "The entry."
    Rule "cue-rule" "The rule by which source and content were found."
    Act "cue-act" "The act that the entry reports."
    Category "cue-category" "The category of the entry."
    Form "verb-form" "How the verb is used."
    Group "verb-group" "Negation, modal or auxiliary before the verb."
    Complement "what-follows" "What follows the cue."
    Object "object-head" "The class of the head of a noun phrase after the cue."
    Source "source-kind" "What the source is."
    Place "source-place" "Where the source stands."
    Content "content-kind" "Whether the content is a clause, a phrase or nothing."
    Ahead "word-ahead" "The word before the cue with its auxiliaries, by its class if no function word."
    Before "word-before" "The word before the entry."
    Before2 "second-before" "The word before that."
    After "word-after" "The word after the cue."
    After2 "second-after" "The word after that."
    Left "cues-before" "Framed cues before it in the sentence."
    Right "cues-after" "Framed cues after it in the sentence."
    Previous "sentence-before" "Whether the sentence before holds a relation."
    Unit "unit-kind" "The unit of the sentence."
    Quote "quoted-part" "Whether the sentence quotes."
    Start "cue-start" "Where in the sentence the cue stands."
}

const COUNT: usize = KINDS.len();

/// Signs that are weighed, alone or together, and that can be seen before anything is worked out.
const PLAIN: &[&[Kind]] = &[
    &[Kind::Entry],
    &[Kind::Before],
    &[Kind::Before2],
    &[Kind::After],
    &[Kind::After2],
    &[Kind::Entry, Kind::Before],
    &[Kind::Entry, Kind::After],
    &[Kind::Entry, Kind::Before, Kind::After],
    &[Kind::Act, Kind::Before],
    &[Kind::Act, Kind::After],
    &[Kind::Before, Kind::After],
    &[Kind::After, Kind::After2],
    &[Kind::Before, Kind::Before2],
];

/// All others that are weighed.
const WORKED_OUT: &[&[Kind]] = &[
    &[Kind::Rule],
    &[Kind::Act],
    &[Kind::Category],
    &[Kind::Form],
    &[Kind::Group],
    &[Kind::Complement],
    &[Kind::Object],
    &[Kind::Source],
    &[Kind::Place],
    &[Kind::Content],
    &[Kind::Ahead],
    &[Kind::Left],
    &[Kind::Right],
    &[Kind::Previous],
    &[Kind::Unit],
    &[Kind::Quote],
    &[Kind::Start],
    &[Kind::Entry, Kind::Rule],
    &[Kind::Entry, Kind::Form],
    &[Kind::Entry, Kind::Complement],
    &[Kind::Entry, Kind::Source],
    &[Kind::Entry, Kind::Ahead],
    &[Kind::Act, Kind::Form],
    &[Kind::Act, Kind::Complement],
    &[Kind::Act, Kind::Source],
    &[Kind::Act, Kind::Ahead],
    &[Kind::Act, Kind::Rule, Kind::Source],
    &[Kind::Rule, Kind::Source],
    &[Kind::Rule, Kind::Form],
    &[Kind::Rule, Kind::Complement],
    &[Kind::Rule, Kind::Object],
    &[Kind::Rule, Kind::Left],
    &[Kind::Rule, Kind::Right],
    &[Kind::Rule, Kind::Quote],
    &[Kind::Rule, Kind::Previous],
    &[Kind::Rule, Kind::Content],
    &[Kind::Form, Kind::Ahead],
    &[Kind::Form, Kind::Complement],
    &[Kind::Form, Kind::Source],
    &[Kind::Complement, Kind::Source],
    &[Kind::Ahead, Kind::After],
];

/// What stands near a candidate.
#[derive(Clone, Copy, Debug)]
pub(super) struct Near {
    /// Cues in their frames before it in the sentence.
    pub(super) before: usize,
    /// Cues in their frames after it in the sentence.
    pub(super) after: usize,
    /// Whether the sentence before holds a relation.
    pub(super) follows: bool,
    pub(super) unit: Unit,
}

/// A candidate with what was made of it.
#[derive(Clone, Copy)]
pub(super) struct Candidate<'c, 'a, 't> {
    pub(super) view: &'c SentenceView<'c, 't>,
    pub(super) cue: &'c Cue<'a>,
    pub(super) who: &'c Who,
    pub(super) content: &'c [TokenRange],
    pub(super) near: Near,
}

/// What each kind of sign says.
pub(super) struct Signs<'a> {
    values: [&'a str; COUNT],
    keys: [SignKey; COUNT],
}

impl<'a> Signs<'a> {
    /// So many of the signs can be seen before anything is worked out.
    pub(super) const PLAIN: usize = PLAIN.len();

    fn new() -> Signs<'a> {
        Signs { values: [NONE; COUNT], keys: [SignKey(0); COUNT] }
    }

    fn say(&mut self, kind: Kind, value: &'a str) {
        self.values[kind as usize] = value;
        self.keys[kind as usize] = SignKey::of(KINDS[kind as usize].0, value);
    }

    /// The signs that a hit shows before anything is worked out.
    pub(super) fn plain(view: &SentenceView<'_, '_>, hit: Hit, lexicons: &'a LexiconSet) -> Signs<'a> {
        let (start, end) = (hit.tokens.start as usize, hit.tokens.end as usize);
        let entry = lexicons.entry(hit.entry);
        let mut signs = Signs::new();
        signs.say(Kind::Entry, &entry.id);
        signs.say(Kind::Act, act(entry.cue.act));
        signs.say(Kind::Before, word(view, start.wrapping_sub(1), lexicons));
        signs.say(Kind::Before2, word(view, start.wrapping_sub(2), lexicons));
        signs.say(Kind::After, word(view, end, lexicons));
        signs.say(Kind::After2, word(view, end + 1, lexicons));
        signs
    }

    /// The signs of a candidate.
    pub(super) fn of(candidate: &Candidate<'_, 'a, '_>, lexicons: &'a LexiconSet) -> Signs<'a> {
        let mut signs = Signs::plain(candidate.view, candidate.cue.hit, lexicons);
        candidate.read(lexicons, &mut |kind, value| signs.say(kind, value));
        signs
    }

    /// The numbers of the signs that can be seen before anything is worked out.
    pub(super) fn plain_keys(&self) -> impl Iterator<Item = SignKey> {
        PLAIN.iter().filter_map(|kinds| self.key(kinds))
    }

    /// The numbers of all signs that are weighed.
    pub(super) fn keys(&self) -> impl Iterator<Item = SignKey> {
        PLAIN.iter().chain(WORKED_OUT).filter_map(|kinds| self.key(kinds))
    }

    fn key(&self, kinds: &[Kind]) -> Option<SignKey> {
        let (first, rest) = kinds.split_first()?;
        let key = self.keys[*first as usize];
        Some(rest.iter().fold(key, |key, kind| key.with(self.keys[*kind as usize])))
    }

    /// Their names, in the same order.
    pub(super) fn names(&self) -> impl Iterator<Item = String> {
        PLAIN.iter().chain(WORKED_OUT).map(|kinds| {
            let name = |kind: &Kind| format!("{}={}", KINDS[*kind as usize].0, self.values[*kind as usize]);
            kinds.iter().map(name).collect::<Vec<_>>().join(crate::lexicon::TOGETHER)
        })
    }
}

/// Words that are told by themselves.
const FUNCTION: ClassSet = ClassSet::of(&[
    Class::Determiner,
    Class::Possessive,
    Class::SubjectPronoun,
    Class::ObjectPronoun,
    Class::Be,
    Class::Have,
    Class::Do,
    Class::Modal,
    Class::Negation,
    Class::That,
    Class::To,
    Class::Wh,
    Class::Relative,
    Class::Coordinator,
    Class::Subordinator,
    Class::Preposition,
]);

/// Classes by which other words are told; the most special that holds.
const TOLD: ClassSet = ClassSet::of(&[
    Class::Title,
    Class::Office,
    Class::Spokesperson,
    Class::Weekday,
    Class::Month,
    Class::CardinalTime,
    Class::NumberWord,
    Class::Quantifier,
    Class::Nationality,
    Class::Document,
    Class::Institution,
    Class::PublicBody,
    Class::Role,
    Class::Collective,
    Class::PersonNoun,
    Class::TimeNoun,
    Class::Plural,
    Class::VerbIng,
    Class::VerbPast,
    Class::VerbParticiple,
    Class::VerbS,
    Class::Adverb,
    Class::Adjective,
    Class::Noun,
    Class::VerbBase,
]);

const NONE: &str = "-";

impl<'a> Candidate<'_, 'a, '_> {
    fn read(&self, lexicons: &'a LexiconSet, say: &mut dyn FnMut(Kind, &'a str)) {
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
        if source.len() == 1 && self.view.is(first, Class::Relative) {
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
            Some(source) if source.end + 4 >= self.cue.tokens.start && source.start < self.cue.tokens.start => {
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
        match self.view.tokens.iter().any(|t| self.view.quoted(t)) {
            true => "in-sentence",
            false => NONE,
        }
    }
}

/// A word by itself or by its class.
fn word<'a>(view: &SentenceView<'_, '_>, at: usize, lexicons: &'a LexiconSet) -> &'a str {
    let known = view.is_mark(at) || view.any(at, FUNCTION);
    match view.tokens.has(at) {
        false => NONE,
        true if known => match lexicons.text_rules().vocabulary.word(view.word(at)) {
            "" => NONE,
            word => word,
        },
        true => class(view, at),
    }
}

fn class(view: &SentenceView<'_, '_>, at: usize) -> &'static str {
    if view.is_capital_inside(at) {
        return "a-capital";
    }
    let told = view.tagged.classes.get(at).and_then(|classes| classes.common(TOLD).last());
    told.map_or_else(|| shape(view.shape(at)), Class::slug)
}

fn shape(shape: Shape) -> &'static str {
    match () {
        () if shape.has(Shape::NUMBER) => "a-figure",
        () if shape.has(Shape::ED) => "ends-in-ed",
        () if shape.has(Shape::ING) => "ends-in-ing",
        () if shape.has(Shape::LY) => "ends-in-ly",
        () if shape.has(Shape::S) => "ends-in-s",
        () => NONE,
    }
}

fn amount(count: usize) -> &'static str {
    match count {
        0 => "0",
        1 => "1",
        _ => "2",
    }
}

fn act(act: Act) -> &'static str {
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
