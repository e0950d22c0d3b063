//! The fields of a sentence, in one table.

use serde::Serialize;

use super::{
    Lookup, Value,
    domain::Domain::{self, Count, Of, OneOf, Text, UpTo, YesNo},
    label::{self, exemptions, names},
};
use crate::{
    attribution::{Carry, Confidence, Form},
    lexicon::{Category, Dimension, Stance},
    report::{OWN, SentenceReport},
    score::Kind,
    text::Unit,
    voice::Voice,
};

/// A field that conditions on sentences may ask for.
#[derive(Clone, Copy, Debug)]
pub struct SentenceField {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub doc: &'static str,
    /// What it may hold.
    pub domain: Domain,
    get: fn(&SentenceReport, &str) -> Option<Value<'static>>,
}

/// A sentence with the text that it stands in.
#[derive(Clone, Copy, Debug)]
pub struct SentenceValues<'a> {
    /// The sentence.
    pub sentence: &'a SentenceReport,
    /// The article's text.
    pub text: &'a str,
    /// The number by which readers call it; `None` for headings and other units.
    pub number: Option<u32>,
    /// Names of the categories of the user's own lexicons, as the article's report has them.
    pub own: &'a [String],
}

/// The field that only the whole article tells.
const NUMBER: &str = "number";

impl Lookup for SentenceValues<'_> {
    fn get(&self, field: &str) -> Option<Value<'_>> {
        match field.strip_prefix(OWN) {
            Some(category) => self.hits_of(category),
            None if field == NUMBER => self.number.and_then(number),
            None => known(field).and_then(|known| (known.get)(self.sentence, self.text)),
        }
    }
}

impl SentenceValues<'_> {
    /// How many hits of a category of the user's own it has.
    fn hits_of(&self, category: &str) -> Option<Value<'static>> {
        let place = self.own.iter().position(|name| name == category)?;
        let mut lists = self.sentence.custom.iter();
        let list = lists.find(|list| matches!(list.category, Category::Custom(n) if usize::from(n) == place));
        length(list.map_or(&[][..], |list| &list.hits))
    }
}

/// The field of that name.
pub(super) fn known(field: &str) -> Option<&'static SentenceField> {
    SENTENCE_FIELDS.iter().find(|known| known.name == field)
}

fn number<'a>(number: impl Into<f64>) -> Option<Value<'a>> {
    Some(Value::Number(number.into()))
}

fn length<'a, T>(items: &[T]) -> Option<Value<'a>> {
    number(items.len() as u32)
}

/// Things by the names of their categories.
fn categories<'a>(categories: impl Iterator<Item = Category>) -> Option<Value<'a>> {
    Some(Value::Names(categories.map(Category::slug).collect()))
}

fn yes<'a>(yes: bool) -> Option<Value<'a>> {
    Some(Value::Bool(yes))
}

/// A label by its name in output.
fn name<'a>(label: impl Serialize) -> Option<Value<'a>> {
    label::name(&label).map(Value::text_of)
}

fn slice<'a>(sentence: &SentenceReport, text: &str) -> Option<Value<'a>> {
    let words = text.get(sentence.span.start as usize..sentence.span.end as usize)?;
    Some(Value::text_of(words.to_owned()))
}

macro_rules! fields {
    ($($name:literal $domain:expr, $doc:literal |$s:ident, $t:pat_param| $get:expr;)*) => {
        /// Every field of a sentence.
        pub const SENTENCE_FIELDS: &[SentenceField] = &[$(SentenceField {
            name: $name,
            doc: $doc,
            domain: $domain,
            get: |$s, $t| $get,
        },)*];
    };
}

fields! {
    "number" Count, "Its number among the sentences as every output prints it, from 1" |_s, _| None;
    "index" Count, "Its place in the article, from 0" |s, _| number(s.index);
    "paragraph" Count, "Number of its paragraph, from 0" |s, _| number(s.paragraph);
    "unit" OneOf(names::<Unit>), "What it is: sentence, headline, byline, …" |s, _| name(s.unit);
    "words" Count, "Number of words" |s, _| number(s.words);
    "voice" OneOf(names::<Voice>), "Whose words carry what needs a source: writer, source, mixed" |s, _| name(s.voice);
    "level" UpTo(5.0), "Level of attribution, 0 to 5" |s, _| number(s.attribution.level);
    "attribution" UpTo(1.0), "Score of attribution, 0 to 1" |s, _| number(s.attribution.score);
    "form" OneOf(names::<Form>), "How it is reported: direct, mixed, indirect, …" |s, _| name(s.attribution.form);
    "stance" OneOf(names::<Stance>), "How the writer stands to it: neutral, endorsing, distancing" |s, _| name(s.attribution.stance);
    "carried" OneOf(names::<Carry>), "Whether the source is carried on from another sentence: strong, weak" |s, _| name(s.attribution.carried);
    "possible_carry" YesNo, "Unattributed, but the sentence before was attributed" |s, _| yes(s.attribution.possible_carry);
    "confidence" OneOf(names::<Confidence>), "How sure the attribution is: high, medium, low" |s, _| name(s.attribution.confidence);
    "hedging" UpTo(1.0), "Score of hedging in both voices, prospects included, 0 to 1" |s, _| number(s.hedging.score);
    "hedging_writer" UpTo(1.0), "Score of hedging in the writer's voice, 0 to 1" |s, _| number(s.hedging.writer);
    "hedging_source" UpTo(1.0), "Score of hedging in sources' voices, 0 to 1" |s, _| number(s.hedging.source);
    "hedges" Of(Dimension::Hedging), "Hits of hedging, approximators included: their number, or a category" |s, _| categories(s.hedging.hits.iter().map(|hit| hit.category));
    "prospects" Count, "Number of words of what is wanted, planned, asked for or able to be" |s, _| length(&s.hedging.apart);
    "intensity" UpTo(1.0), "Score of intensity in both voices, mild evaluations included, 0 to 1" |s, _| number(s.intensity.score);
    "intensity_writer" UpTo(1.0), "Score of intensity in the writer's voice, 0 to 1" |s, _| number(s.intensity.writer);
    "intensity_source" UpTo(1.0), "Score of intensity in sources' voices, 0 to 1" |s, _| number(s.intensity.source);
    "intensifiers" Of(Dimension::Intensity), "Hits of intensity, minimizers included: their number, or a category" |s, _| categories(s.intensity.hits.iter().map(|hit| hit.category));
    "mild" Count, "Number of words that judge, but not in the extreme" |s, _| length(&s.intensity.apart);
    "scare_quotes" Count, "Short quotations that nobody is quoted for" |s, _| number(s.scare_quotes);
    "unsourced" YesNo, "Whether it says something that needs a source and has none" |s, _| yes(s.unsourced.flag);
    "unsourced_score" UpTo(1.0), "How surely it needs a source and has none, 0 to 1" |s, _| number(s.unsourced.score);
    "kind" OneOf(names::<Kind>), "How an unsourced assertion is put: flat, hedged, impersonal" |s, _| name(s.unsourced.kind);
    "severity" UpTo(1.0), "Severity of an unsourced assertion, 0 to 1" |s, _| number(s.unsourced.severity);
    "needs" Of(Dimension::Unsourced), "What in it needs a source, sourced or not: how many things, or a kind of need" |s, _| categories(s.unsourced.needs.iter().map(|need| need.category));
    "residual" Of(Dimension::Unsourced), "Those of its needs that are not flagged, in side clauses or left open: how many, or a kind of need" |s, _| categories(s.unsourced.residual.iter().map(|need| need.category));
    "exempt" OneOf(exemptions), "Reason code why it needs no source" |s, _| s.unsourced.exempt.map(Value::text_of);
    "unclear" YesNo, "The exemption is a guess" |s, _| yes(s.unsourced.unclear);
    "text" Text, "The sentence itself, for `~`" |s, text| slice(s, text);
}
