//! Lexicon files: text to plain values, with the place of each.

use std::ops::Deref;

use serde::Deserialize;
use toml::Spanned;

use super::{
    Dimension, LexiconError, Pos,
    cue::{Act, Frame, Stance, Tag},
    fault::Source,
    layer::is_plain_list,
    plain, recover,
};

/// A value with its place in the file.
#[derive(Clone, Debug, Deserialize)]
#[serde(transparent)]
pub(super) struct Placed<T>(Spanned<T>);

impl<T> Placed<T> {
    pub(super) fn new(at: std::ops::Range<usize>, value: T) -> Placed<T> {
        Placed(Spanned::new(at, value))
    }

    /// The bytes of the file that it stands in.
    pub(super) fn at(&self) -> std::ops::Range<usize> {
        self.0.span()
    }

    pub(super) fn into_inner(self) -> T {
        self.0.into_inner()
    }
}

#[cfg(feature = "cli")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Placed<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        T::json_schema(generator)
    }
}

impl<T> Deref for Placed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0.get_ref()
    }
}

/// How a phrase must be written to count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Case {
    /// Any way.
    #[default]
    Any,
    /// Its first word in lower case (or at the start of a sentence).
    Lower,
    /// Its first word with a capital.
    Capital,
    /// Its first word all in capitals.
    Upper,
    /// Every word as the phrase has it.
    Exact,
}

/// Which forms of a phrase count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub(super) enum Match {
    /// The phrase as it is.
    #[default]
    Exact,
    /// Every inflected form of its first word (verbs) or its last (nouns, adjectives).
    Lemma,
}

/// How an entry came in, or that it is switched off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Comes with the program.
    #[default]
    Core,
    /// Added by an editor for a house.
    House,
    /// Added for a class.
    Class,
    /// Does not count.
    Off,
}

/// A lexicon file of framelens as it is written.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(title = "Lexicon of framelens"))]
#[serde(deny_unknown_fields)]
pub(super) struct RawFile {
    /// Name of the lexicon, with which the ids of its entries begin; the file's name if left out.
    pub(super) name: Option<Placed<String>>,
    /// What the entries tell about a text; told by their categories if left out.
    pub(super) dimension: Option<Dimension>,
    /// Version of the list.
    #[serde(default)]
    pub(super) version: String,
    /// When the list was last revised.
    #[serde(default)]
    pub(super) date: String,
    /// Where the entries come from.
    #[serde(default)]
    pub(super) source: String,
    /// Licence of the list.
    #[serde(default)]
    pub(super) license: String,
    /// What belongs in the list.
    #[serde(default)]
    pub(super) about: String,
    /// What every entry has unless it says otherwise.
    #[serde(default)]
    pub(super) default: RawItem,
    /// Phrases that share their fields.
    #[serde(default)]
    pub(super) group: Vec<Placed<RawItem>>,
    /// Phrases with fields of their own.
    #[serde(default)]
    pub(super) entry: Vec<Placed<RawItem>>,
    /// Changes to entries of this layer or a weaker one.
    #[serde(default)]
    pub(super) change: Vec<Placed<RawChange>>,
    /// Irregular verbs: base, -s, past, participle, -ing.
    #[serde(default)]
    pub(super) verbs: Vec<[String; 5]>,
    /// Irregular plurals: singular, plural.
    #[serde(default)]
    pub(super) nouns: Vec<[String; 2]>,
    /// Irregular adjectives: base, comparative, superlative.
    #[serde(default)]
    pub(super) adjectives: Vec<[String; 3]>,
}

/// The fields of `[default]`, a `[[group]]` or an `[[entry]]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct RawItem {
    /// What to look for.
    pub(super) phrase: Option<Placed<String>>,
    /// What to look for, many with the same fields.
    #[serde(default)]
    pub(super) phrases: Vec<Placed<String>>,
    /// A regular expression instead of a phrase, case-insensitive unless `case = "exact"`.
    pub(super) regex: Option<Placed<String>>,
    /// An id instead of the phrase.
    pub(super) id: Option<Placed<String>>,
    /// The class it belongs to.
    pub(super) category: Option<Placed<String>>,
    /// How strong, from 0 to 1; the category's own if left out.
    pub(super) weight: Option<Placed<f32>>,
    /// Which forms count.
    #[serde(rename = "match")]
    pub(super) match_: Option<Match>,
    /// Which word is inflected, and how, with `match = "lemma"`.
    pub(super) pos: Option<Pos>,
    /// How it must be written.
    pub(super) case: Option<Case>,
    /// Conditions that must all hold: `"right 3: WORD | <class>"`.
    pub(super) requires: Option<Vec<Placed<String>>>,
    /// Conditions of which none may hold.
    pub(super) excludes: Option<Vec<Placed<String>>>,
    /// What must follow a cue of attribution.
    pub(super) frames: Option<Vec<Frame>>,
    /// What kind of act a cue reports.
    pub(super) act: Option<Act>,
    /// How the writer stands to the content of a cue.
    pub(super) stance: Option<Stance>,
    /// More about a cue.
    pub(super) tags: Option<Vec<Tag>>,
    /// `off` switches the entry off.
    pub(super) status: Option<Status>,
    /// Why it is here.
    pub(super) note: Option<String>,
    /// A sentence in which it must be found; `lexicon check` tries it.
    pub(super) yes: Option<Placed<String>>,
    /// A sentence in which it must not be found; `lexicon check` tries it.
    pub(super) no: Option<Placed<String>>,
}

/// A change to one entry, or to every entry of a category or a lexicon.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct RawChange {
    /// The id of the entry that changes: `hedge/modals:could`.
    pub(super) entry: Option<Placed<String>>,
    /// A category or a lexicon, all of whose entries change: `peacock`, `intens/labels`.
    pub(super) every: Option<Placed<String>>,
    /// The class it belongs to from now on.
    pub(super) category: Option<Placed<String>>,
    /// How strong, from 0 to 1.
    pub(super) weight: Option<Placed<f32>>,
    /// Which forms count.
    #[serde(rename = "match")]
    pub(super) match_: Option<Match>,
    /// Which word is inflected, and how, with `match = "lemma"`.
    pub(super) pos: Option<Pos>,
    /// How it must be written.
    pub(super) case: Option<Case>,
    /// Conditions that must all hold, instead of those before.
    pub(super) requires: Option<Vec<Placed<String>>>,
    /// Conditions of which none may hold, instead of those before.
    pub(super) excludes: Option<Vec<Placed<String>>>,
    /// Conditions of which none may hold, besides those before.
    #[serde(rename = "add-excludes", default)]
    pub(super) add_excludes: Vec<Placed<String>>,
    /// What must follow a cue of attribution.
    pub(super) frames: Option<Vec<Frame>>,
    /// What kind of act a cue reports.
    pub(super) act: Option<Act>,
    /// How the writer stands to the content of a cue.
    pub(super) stance: Option<Stance>,
    /// More about a cue.
    pub(super) tags: Option<Vec<Tag>>,
    /// `off` switches off.
    pub(super) status: Option<Status>,
    /// Why.
    pub(super) note: Option<String>,
}

impl RawFile {
    /// Its groups and entries, which are given away once.
    pub(super) fn take_items(&mut self) -> (Vec<Placed<RawItem>>, Vec<Placed<RawItem>>) {
        (std::mem::take(&mut self.group), std::mem::take(&mut self.entry))
    }
}

impl RawItem {
    /// What it looks for, which is given away once.
    pub(super) fn take_phrases(&mut self) -> Vec<Placed<String>> {
        let mut all = std::mem::take(&mut self.phrases);
        all.splice(0..0, self.phrase.take());
        all.extend(self.regex.take());
        all
    }

    /// This item with what it leaves out taken from `default`.
    pub(super) fn over(self, default: &RawItem) -> RawItem {
        RawItem {
            category: self.category.or_else(|| default.category.clone()),
            weight: self.weight.or_else(|| default.weight.clone()),
            match_: self.match_.or(default.match_),
            pos: self.pos.or(default.pos),
            case: self.case.or(default.case),
            requires: self.requires.or_else(|| default.requires.clone()),
            excludes: self.excludes.or_else(|| default.excludes.clone()),
            frames: self.frames.or_else(|| default.frames.clone()),
            act: self.act.or(default.act),
            stance: self.stance.or(default.stance),
            tags: self.tags.or_else(|| default.tags.clone()),
            status: self.status.or(default.status),
            note: self.note.or_else(|| default.note.clone()),
            ..self
        }
    }
}

/// Reads a file by its form. What can be read of a faulty file is given all the same, so that every
/// fault of every file is told at once.
pub(super) fn parse(source: &Source<'_>, errors: &mut Vec<LexiconError>) -> RawFile {
    if is_plain_list(source.path) {
        return plain::parse(source, errors);
    }
    match toml::from_str(source.text) {
        Ok(raw) => raw,
        Err(_) => recover::parse(source, errors),
    }
}

/// The JSON Schema of lexicon files, made of the structures that read them.
#[cfg(feature = "cli")]
pub fn schema() -> String {
    let schema = schemars::schema_for!(RawFile);
    serde_json::to_string_pretty(&schema).unwrap_or_default()
}
