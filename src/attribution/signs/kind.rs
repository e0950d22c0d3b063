//! The kinds of signs, and which are weighed alone and which together.

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

/// Signs that are weighed, alone or together, and that can be seen before anything is worked out.
pub(super) const PLAIN: &[&[Kind]] = &[
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
pub(super) const WORKED_OUT: &[&[Kind]] = &[
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
