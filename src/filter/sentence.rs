//! The fields of a sentence, in one table.

use serde::Serialize;

use super::{Lookup, Value};
use crate::report::SentenceReport;

/// A field that conditions on sentences may ask for.
#[derive(Clone, Copy, Debug)]
pub struct SentenceField {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub doc: &'static str,
    get: fn(&SentenceReport, &str) -> Option<Value<'static>>,
}

/// A sentence with the text that it stands in.
#[derive(Clone, Copy, Debug)]
pub struct SentenceValues<'a> {
    /// The sentence.
    pub sentence: &'a SentenceReport,
    /// The article's text.
    pub text: &'a str,
}

impl Lookup for SentenceValues<'_> {
    fn get(&self, field: &str) -> Option<Value<'_>> {
        SENTENCE_FIELDS
            .iter()
            .find(|known| known.name == field)
            .and_then(|known| (known.get)(self.sentence, self.text))
    }
}

fn number<'a>(number: impl Into<f64>) -> Option<Value<'a>> {
    Some(Value::Number(number.into()))
}

fn length<'a, T>(items: &[T]) -> Option<Value<'a>> {
    number(items.len() as u32)
}

fn yes<'a>(yes: bool) -> Option<Value<'a>> {
    Some(Value::Bool(yes))
}

/// A label by its name in output.
fn name<'a>(label: impl Serialize) -> Option<Value<'a>> {
    match serde_json::to_value(label) {
        Ok(serde_json::Value::String(text)) => Some(Value::text_of(text)),
        _ => None,
    }
}

fn slice<'a>(sentence: &SentenceReport, text: &str) -> Option<Value<'a>> {
    let words = text.get(sentence.span.start as usize..sentence.span.end as usize)?;
    Some(Value::text_of(words.to_owned()))
}

macro_rules! fields {
    ($($name:literal $doc:literal |$s:ident, $t:pat_param| $get:expr;)*) => {
        /// Every field of a sentence.
        pub const SENTENCE_FIELDS: &[SentenceField] = &[$(SentenceField {
            name: $name,
            doc: $doc,
            get: |$s, $t| $get,
        },)*];
    };
}

fields! {
    "index" "Its place in the article, from 0" |s, _| number(s.index);
    "paragraph" "Number of its paragraph, from 0" |s, _| number(s.paragraph);
    "unit" "What it is: sentence, headline, byline, …" |s, _| name(s.unit);
    "words" "Number of words" |s, _| number(s.words);
    "voice" "Whose words carry what needs a source: writer, source, mixed" |s, _| name(s.voice);
    "level" "Level of attribution, 0 to 5" |s, _| number(s.attribution.level);
    "attribution" "Score of attribution, 0 to 1" |s, _| number(s.attribution.score);
    "form" "How it is reported: direct, mixed, indirect, …" |s, _| name(s.attribution.form);
    "stance" "How the writer stands to it: neutral, endorsing, distancing" |s, _| name(s.attribution.stance);
    "carried" "Whether the source is carried on from another sentence: strong, weak" |s, _| name(s.attribution.carried);
    "possible_carry" "Unattributed, but the sentence before was attributed" |s, _| yes(s.attribution.possible_carry);
    "confidence" "How sure the attribution is: high, medium, low" |s, _| name(s.attribution.confidence);
    "hedging" "Score of hedging in both voices, prospects included, 0 to 1" |s, _| number(s.hedging.score);
    "hedging_writer" "Score of hedging in the writer's voice, 0 to 1" |s, _| number(s.hedging.writer);
    "hedging_source" "Score of hedging in sources' voices, 0 to 1" |s, _| number(s.hedging.source);
    "hedges" "Number of hits of hedging, approximators included" |s, _| length(&s.hedging.hits);
    "prospects" "Number of words of what is wanted, planned, asked for or able to be" |s, _| length(&s.hedging.prospects);
    "intensity" "Score of intensity in both voices, 0 to 1" |s, _| number(s.intensity.score);
    "intensity_writer" "Score of intensity in the writer's voice, 0 to 1" |s, _| number(s.intensity.writer);
    "intensity_source" "Score of intensity in sources' voices, 0 to 1" |s, _| number(s.intensity.source);
    "intensifiers" "Number of hits of intensity, minimizers included" |s, _| length(&s.intensity.hits);
    "scare_quotes" "Short quotations that nobody is quoted for" |s, _| number(s.scare_quotes);
    "unsourced" "Whether it says something that needs a source and has none" |s, _| yes(s.unsourced.flag);
    "unsourced_score" "How surely it needs a source and has none, 0 to 1" |s, _| number(s.unsourced.score);
    "kind" "How an unsourced assertion is put: flat, hedged, impersonal" |s, _| name(s.unsourced.kind);
    "severity" "Severity of an unsourced assertion, 0 to 1" |s, _| number(s.unsourced.severity);
    "needs" "Number of things in its main clauses that need a source" |s, _| length(&s.unsourced.needs);
    "residual" "Number of things in its side clauses that need a source" |s, _| length(&s.unsourced.residual);
    "exempt" "Reason code why it needs no source" |s, _| s.unsourced.exempt.map(Value::text_of);
    "unclear" "The exemption is a guess" |s, _| yes(s.unsourced.unclear);
    "text" "The sentence itself, for `~`" |s, text| slice(s, text);
}
