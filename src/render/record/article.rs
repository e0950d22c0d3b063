//! The `article` line.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Context, SCHEMA};
use crate::{
    article::{Article, Metadata, Origin},
    attribution::{Attribution, Carry, Confidence, Form, SourceType},
    lexicon::{Act, LexiconInfo, Stance, Tag, hash},
    render::{Offsets, VERSION},
    report::{Genre, Profile, Totals, own_rates, round},
};

#[derive(Serialize)]
pub(super) struct ArticleLine<'a> {
    schema: u32,
    kind: &'static str,
    article: &'a str,
    title: Option<&'a str>,
    metadata: &'a Metadata,
    genre: Genre,
    text: &'a str,
    words: u64,
    sentence_count: usize,
    /// How many sentence lines follow; only if not all of them do.
    #[serde(skip_serializing_if = "Option::is_none")]
    sentences_shown: Option<usize>,
    quotations: Vec<[u32; 2]>,
    attributions: Vec<AttributionField<'a>>,
    profile: Profile,
    /// Hits of the user's own categories per 1,000 words.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    custom: BTreeMap<String, Option<f64>>,
    framelens: &'static str,
    offsets: Offsets,
    lexicons: &'a [LexiconInfo],
    origin: Option<OriginField<'a>>,
    hash: String,
}

#[derive(Serialize)]
struct OriginField<'a> {
    file: &'a str,
    line: Option<u64>,
}

#[derive(Serialize)]
struct AttributionField<'a> {
    id: usize,
    source: Vec<[u32; 2]>,
    cue: Vec<[u32; 2]>,
    content: Vec<[u32; 2]>,
    act: Act,
    level: u8,
    score: f64,
    #[serde(rename = "type")]
    source_type: SourceType,
    resolved: Option<&'a str>,
    form: Form,
    stance: Stance,
    tags: &'a [Tag],
    carried: Option<Carry>,
    negated: bool,
    confidence: Confidence,
    rule: &'static str,
    entry: Option<&'a str>,
}

/// A hash of what is read of an article (title, text and metadata), 16 hexadecimal digits: while it stays,
/// the same program with the same lexicons says the same of the article.
pub fn content_hash(article: &Article) -> String {
    let title = article.title.as_deref().unwrap_or_default();
    let fields =
        article.metadata.iter().map(|(name, value)| format!("{name}\0{value}\0")).collect::<String>();
    hash(&[title, "\0", &fields, "\0", &article.text].concat())
}

fn origin(origin: &Origin) -> OriginField<'_> {
    OriginField { file: &origin.file, line: origin.line }
}

impl Context<'_> {
    /// Its line; `shown` is how many of its sentences follow, if not all do.
    pub(super) fn article(&self, shown: Option<usize>) -> ArticleLine<'_> {
        let report = self.report;
        let totals = Totals::of(report);
        let attributions = report.attributions.iter().enumerate();
        ArticleLine {
            schema: SCHEMA,
            kind: "article",
            article: &report.article.id,
            title: report.article.title.as_deref(),
            metadata: &report.article.metadata,
            genre: report.genre,
            text: &report.article.text,
            words: totals.words,
            sentence_count: report.sentences.len(),
            sentences_shown: shown,
            quotations: self.spans(&report.quotations),
            attributions: attributions.map(|(id, attribution)| self.attribution(id, attribution)).collect(),
            profile: Profile::of(&totals),
            custom: own_rates(&totals),
            framelens: VERSION,
            offsets: self.offsets,
            lexicons: &self.lexicons.lexicons,
            origin: report.article.origin.as_ref().map(origin),
            hash: content_hash(&report.article),
        }
    }

    fn attribution<'a>(&'a self, id: usize, attribution: &'a Attribution) -> AttributionField<'a> {
        AttributionField {
            id,
            source: self.spans(&attribution.source),
            cue: self.spans(&attribution.cue),
            content: self.spans(&attribution.content),
            act: attribution.act,
            level: attribution.level,
            score: round(attribution.score),
            source_type: attribution.source_type,
            resolved: attribution.resolved.as_deref(),
            form: attribution.form,
            stance: attribution.stance,
            tags: &attribution.tags,
            carried: attribution.carried,
            negated: attribution.negated,
            confidence: attribution.confidence,
            rule: attribution.rule,
            entry: attribution.entry.and_then(|id| self.lexicons.known(id)).map(|entry| &*entry.id),
        }
    }
}
