//! The sources of an article: who, how often, at what level and in how many words, with which cues.

use std::collections::BTreeMap;

use super::{ArticleReport, needs::merged, source_name};
use crate::{
    attribution::{Attribution, SourceType},
    lexicon::{EntryId, Stance},
    text::Span,
};

/// A source of an article, with everything that is attributed to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its full name, or the words that describe it as they first stand in the text; `None` if no source
    /// is expressed (*reportedly*).
    pub name: Option<String>,
    /// Whether `name` is one: of a person, an institution, an outlet. What is only described is not named.
    pub named: bool,
    /// What it is at its first use.
    pub kind: SourceType,
    /// The sentence (its index) in which it is first used.
    pub first: u32,
    /// Its attributions with standing, in text order; never empty.
    pub uses: Vec<SourceUse>,
}

/// One attribution of a source.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceUse {
    /// 1 to 5.
    pub level: u8,
    /// How the writer stands to the content.
    pub stance: Stance,
    /// The words of the cue as they stand in the text; empty for a quotation without any.
    pub cue: String,
    /// The cue's entry, if a lexicon gave it.
    pub entry: Option<EntryId>,
    /// Words of the content that stand in quotation marks.
    pub words_quoted: u64,
}

impl Source {
    /// Its lowest and its highest level.
    pub fn levels(&self) -> (u8, u8) {
        let levels = || self.uses.iter().map(|each| each.level);
        (levels().min().unwrap_or(0), levels().max().unwrap_or(0))
    }

    /// Words quoted from it.
    pub fn words_quoted(&self) -> u64 {
        self.uses.iter().map(|each| each.words_quoted).sum()
    }

    /// How many cues take each stance: neutral, endorsing, distancing.
    pub fn stances(&self) -> [u64; 3] {
        let mut counts = [0; 3];
        self.uses.iter().for_each(|each| counts[each.stance as usize] += 1);
        counts
    }
}

/// The sources of an article, the most used first, then in the order in which they come up; what nobody
/// is named for stands last.
pub fn sources(report: &ArticleReport) -> Vec<Source> {
    let text = &report.article.text;
    let quotations = merged(report.quotations.clone());
    let mut sources: BTreeMap<String, Source> = BTreeMap::new();
    for attribution in report.attributions.iter().filter(|attribution| attribution.level > 0) {
        let key = source_name(attribution, text).unwrap_or_default();
        let source = sources.entry(key).or_insert_with(|| first_use(attribution, text));
        source.uses.push(one_use(attribution, text, &quotations));
    }
    let mut sources: Vec<Source> = sources.into_values().collect();
    sources.sort_by_key(|source| (source.name.is_none(), std::cmp::Reverse(source.uses.len()), source.first));
    sources
}

fn first_use(attribution: &Attribution, text: &str) -> Source {
    let words: Vec<&str> =
        attribution.source.iter().flat_map(|span| span.cut(text).split_whitespace()).collect();
    let described = (!words.is_empty()).then(|| words.join(" "));
    Source {
        name: attribution.resolved.clone().or(described),
        named: attribution.resolved.is_some(),
        kind: attribution.source_type,
        first: attribution.sentence,
        uses: Vec::new(),
    }
}

fn one_use(attribution: &Attribution, text: &str, quotations: &[Span]) -> SourceUse {
    let cue: Vec<&str> = attribution.cue.iter().map(|span| span.cut(text)).collect();
    SourceUse {
        level: attribution.level,
        stance: attribution.stance,
        cue: cue.join(" "),
        entry: attribution.entry,
        words_quoted: attribution.content.iter().map(|span| quoted_words(*span, text, quotations)).sum(),
    }
}

/// Words of `content` that lie inside quotations, which must not overlap.
fn quoted_words(content: Span, text: &str, quotations: &[Span]) -> u64 {
    let first = quotations.partition_point(|quotation| quotation.end <= content.start);
    let inside = quotations[first..].iter().take_while(|quotation| quotation.start < content.end);
    let common = inside.map(|q| Span::new(q.start.max(content.start), q.end.min(content.end)));
    let words = |span: Span| {
        let words = span.cut(text).split_whitespace();
        words.filter(|word| word.contains(char::is_alphanumeric)).count() as u64
    };
    common.map(words).sum()
}
