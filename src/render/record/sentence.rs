//! The `sentence` lines.

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Context, SCHEMA};
use crate::{
    attribution::{Carry, Confidence, Form, Standing},
    lexicon::Stance,
    report::{SentenceReport, round},
    score::{Custom, Kind, Loudness, Need, ScoredHit, Unsourced},
    text::Unit,
    voice::Voice,
};

#[derive(Serialize)]
pub(super) struct SentenceLine<'a> {
    schema: u32,
    kind: &'static str,
    article: &'a str,
    index: u32,
    number: Option<u32>,
    paragraph: u32,
    unit: Unit,
    span: [u32; 2],
    text: &'a str,
    words: u32,
    voice: Voice,
    attribution: StandingField<'a>,
    hedging: LoudnessField<'a>,
    intensity: LoudnessField<'a>,
    unsourced: UnsourcedField,
    custom: Customs<'a>,
    place: Option<PlaceField>,
}

/// Where a sentence begins in its file.
#[derive(Serialize)]
struct PlaceField {
    line: u32,
    column: u32,
}

#[derive(Serialize)]
struct StandingField<'a> {
    level: u8,
    score: f64,
    relations: &'a [u32],
    form: Option<Form>,
    stance: Option<Stance>,
    carried: Option<Carry>,
    possible_carry: bool,
    confidence: Confidence,
}

#[derive(Serialize)]
struct LoudnessField<'a> {
    score: f64,
    writer: f64,
    source: f64,
    hits: Vec<HitField<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    prospects: Option<Vec<HitField<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mild: Option<Vec<HitField<'a>>>,
}

#[derive(Serialize)]
struct HitField<'a> {
    span: [u32; 2],
    text: &'a str,
    entry: String,
    category: &'a str,
    weight: f32,
    voice: Voice,
    paraphrase: bool,
}

#[derive(Serialize)]
struct UnsourcedField {
    flag: bool,
    score: f64,
    kind: Option<Kind>,
    severity: f64,
    needs: Vec<NeedField>,
    exempt: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    exempt_entry: Option<String>,
    unclear: bool,
    residual: Vec<NeedField>,
}

#[derive(Serialize)]
struct NeedField {
    #[serde(rename = "type")]
    need_type: &'static str,
    span: [u32; 2],
    entry: String,
}

#[derive(Serialize)]
struct CustomField<'a> {
    score: f64,
    hits: Vec<HitField<'a>>,
}

/// Users' own categories, a map by name in their order.
struct Customs<'a>(Vec<(&'a str, CustomField<'a>)>);

impl Serialize for Customs<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, custom) in &self.0 {
            map.serialize_entry(name, custom)?;
        }
        map.end()
    }
}

impl<'a> Context<'a> {
    pub(super) fn sentence(&self, sentence: &'a SentenceReport, number: Option<u32>) -> SentenceLine<'a> {
        SentenceLine {
            schema: SCHEMA,
            kind: "sentence",
            article: &self.report.article.id,
            index: sentence.index,
            number,
            paragraph: sentence.paragraph,
            unit: sentence.unit,
            span: self.span(sentence.span),
            text: self.text(sentence.span),
            words: sentence.words,
            voice: sentence.voice,
            attribution: standing(&sentence.attribution),
            hedging: LoudnessField {
                prospects: Some(self.hits(&sentence.hedging.apart)),
                ..self.loudness(&sentence.hedging)
            },
            intensity: LoudnessField {
                mild: Some(self.hits(&sentence.intensity.apart)),
                ..self.loudness(&sentence.intensity)
            },
            unsourced: self.unsourced(&sentence.unsourced),
            custom: Customs(sentence.custom.iter().map(|custom| self.custom(custom)).collect()),
            place: self
                .places
                .at(sentence.span.start)
                .map(|place| PlaceField { line: place.line, column: place.column }),
        }
    }

    fn loudness(&self, loudness: &Loudness) -> LoudnessField<'a> {
        LoudnessField {
            score: round(loudness.score),
            writer: round(loudness.writer),
            source: round(loudness.source),
            hits: self.hits(&loudness.hits),
            prospects: None,
            mild: None,
        }
    }

    fn custom(&self, custom: &Custom) -> (&'a str, CustomField<'a>) {
        let field = CustomField { score: round(custom.score), hits: self.hits(&custom.hits) };
        (self.lexicons.category_name(custom.category), field)
    }

    fn hits(&self, hits: &[ScoredHit]) -> Vec<HitField<'a>> {
        let field = |hit: &ScoredHit| HitField {
            span: self.span(hit.span),
            text: self.text(hit.span),
            entry: self.entry(hit.entry, hit.category),
            category: self.lexicons.category_name(hit.category),
            weight: hit.weight,
            voice: hit.voice,
            paraphrase: hit.paraphrase,
        };
        hits.iter().map(field).collect()
    }

    fn unsourced(&self, unsourced: &Unsourced) -> UnsourcedField {
        UnsourcedField {
            flag: unsourced.flag,
            score: round(unsourced.score),
            kind: unsourced.kind,
            severity: round(unsourced.severity),
            needs: self.needs(&unsourced.needs),
            exempt: unsourced.exempt,
            exempt_entry: unsourced.exempt_entry.map(|id| self.lexicons.entry(id).id.to_string()),
            unclear: unsourced.unclear,
            residual: self.needs(&unsourced.residual),
        }
    }

    fn needs(&self, needs: &[Need]) -> Vec<NeedField> {
        let field = |need: &Need| NeedField {
            need_type: need.category.slug(),
            span: self.span(need.span),
            entry: self.entry(need.entry, need.category),
        };
        needs.iter().map(field).collect()
    }
}

fn standing(standing: &Standing) -> StandingField<'_> {
    StandingField {
        level: standing.level,
        score: round(standing.score),
        relations: &standing.relations,
        form: standing.form,
        stance: standing.stance,
        carried: standing.carried,
        possible_carry: standing.possible_carry,
        confidence: standing.confidence,
    }
}
