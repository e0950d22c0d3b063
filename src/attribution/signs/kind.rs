//! The kinds of signs, and which are weighed alone and which together.

use crate::lexicon::SignKey;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident $slug:literal)*) => {
        /// What a sign is about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Kind { $($(#[$doc])* $name,)* }

        /// The names of the kinds, in order.
        pub(super) const NAMES: &[&str] = &[$($slug,)*];
    };
}

kinds! {
    /// The entry.
    Entry "cue-entry"
    /// The rule by which source and content were found.
    Rule "cue-rule"
    /// The act that the entry reports.
    Act "cue-act"
    /// The category of the entry.
    Category "cue-category"
    /// How the verb is used.
    Form "verb-form"
    /// Negation, modal or auxiliary before the verb.
    Group "verb-group"
    /// What follows the cue.
    Complement "what-follows"
    /// The class of the head of a noun phrase after the cue.
    Object "object-head"
    /// What the source is.
    Source "source-kind"
    /// Where the source stands.
    Place "source-place"
    /// Whether the content is a clause, a phrase or nothing.
    Content "content-kind"
    /// The word before the cue with its auxiliaries, by its class if no function word.
    Ahead "word-ahead"
    /// The word before the entry.
    Before "word-before"
    /// The word before that.
    Before2 "second-before"
    /// The word after the cue.
    After "word-after"
    /// The word after that.
    After2 "second-after"
    /// Framed cues before it in the sentence.
    Left "cues-before"
    /// Framed cues after it in the sentence.
    Right "cues-after"
    /// Whether the sentence before holds a relation.
    Previous "sentence-before"
    /// The unit of the sentence.
    Unit "unit-kind"
    /// Whether the sentence quotes.
    Quote "quoted-part"
    /// Where in the sentence the cue stands.
    Start "cue-start"
}

/// Number of kinds.
pub(super) const COUNT: usize = NAMES.len();

/// The numbers of the kinds, in order.
pub(super) const KEYS: [SignKey; COUNT] = {
    let (mut keys, mut at) = ([SignKey(0); COUNT], 0);
    while at < COUNT {
        keys[at] = SignKey::of_kind(NAMES[at]);
        at += 1;
    }
    keys
};

/// What is weighed: a kind alone, or several together.
#[derive(Clone, Copy, Debug)]
pub(super) enum Sign {
    Alone(Kind),
    Two(Kind, Kind),
    Three(Kind, Kind, Kind),
}

use Sign::{Alone, Three, Two};

impl Sign {
    /// What holds of its kinds, put together in their order.
    pub(super) fn join<T>(self, of: impl Fn(Kind) -> T, with: impl Fn(T, T) -> T) -> T {
        match self {
            Alone(kind) => of(kind),
            Two(first, second) => with(of(first), of(second)),
            Three(first, second, third) => with(with(of(first), of(second)), of(third)),
        }
    }
}

/// So many of the signs that are weighed can be seen before anything is worked out.
pub(super) const PLAIN: usize = 13;

/// All signs that are weighed, alone or together, the plain ones first.
pub(super) const WEIGHED: &[Sign] = &[
    Alone(Kind::Entry),
    Alone(Kind::Before),
    Alone(Kind::Before2),
    Alone(Kind::After),
    Alone(Kind::After2),
    Two(Kind::Entry, Kind::Before),
    Two(Kind::Entry, Kind::After),
    Three(Kind::Entry, Kind::Before, Kind::After),
    Two(Kind::Act, Kind::Before),
    Two(Kind::Act, Kind::After),
    Two(Kind::Before, Kind::After),
    Two(Kind::After, Kind::After2),
    Two(Kind::Before, Kind::Before2),
    Alone(Kind::Rule),
    Alone(Kind::Act),
    Alone(Kind::Category),
    Alone(Kind::Form),
    Alone(Kind::Group),
    Alone(Kind::Complement),
    Alone(Kind::Object),
    Alone(Kind::Source),
    Alone(Kind::Place),
    Alone(Kind::Content),
    Alone(Kind::Ahead),
    Alone(Kind::Left),
    Alone(Kind::Right),
    Alone(Kind::Previous),
    Alone(Kind::Unit),
    Alone(Kind::Quote),
    Alone(Kind::Start),
    Two(Kind::Entry, Kind::Rule),
    Two(Kind::Entry, Kind::Form),
    Two(Kind::Entry, Kind::Complement),
    Two(Kind::Entry, Kind::Source),
    Two(Kind::Entry, Kind::Ahead),
    Two(Kind::Act, Kind::Form),
    Two(Kind::Act, Kind::Complement),
    Two(Kind::Act, Kind::Source),
    Two(Kind::Act, Kind::Ahead),
    Three(Kind::Act, Kind::Rule, Kind::Source),
    Two(Kind::Rule, Kind::Source),
    Two(Kind::Rule, Kind::Form),
    Two(Kind::Rule, Kind::Complement),
    Two(Kind::Rule, Kind::Object),
    Two(Kind::Rule, Kind::Left),
    Two(Kind::Rule, Kind::Right),
    Two(Kind::Rule, Kind::Quote),
    Two(Kind::Rule, Kind::Previous),
    Two(Kind::Rule, Kind::Content),
    Two(Kind::Form, Kind::Ahead),
    Two(Kind::Form, Kind::Complement),
    Two(Kind::Form, Kind::Source),
    Two(Kind::Complement, Kind::Source),
    Two(Kind::Ahead, Kind::After),
];
