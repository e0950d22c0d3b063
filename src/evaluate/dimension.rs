//! What texts are scored by, and what of a report counts for it.

use std::{fmt, str::FromStr};

use crate::{
    lexicon::{Category, EntryId, LexiconSet},
    report::{ArticleReport, OWN, SentenceReport},
    score::ScoredHit,
    text::Span,
};

/// What a text is scored by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// Whether anything is reported in it: 1 if there is a relation.
    Attribution,
    /// Its most hedged sentence.
    Hedging,
    /// All its sentences together, as if one.
    Intensity,
    /// The sentence that most needs a source; needs that have one count a hundredth each.
    Unsourced,
    /// A category of the user's own: the sentence with most of it.
    Own(String),
}

impl fmt::Display for Dimension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Dimension::Attribution => f.write_str("attribution"),
            Dimension::Hedging => f.write_str("hedging"),
            Dimension::Intensity => f.write_str("intensity"),
            Dimension::Unsourced => f.write_str("unsourced"),
            Dimension::Own(name) => write!(f, "{OWN}{name}"),
        }
    }
}

impl FromStr for Dimension {
    type Err = String;

    /// Reads what `Display` writes.
    fn from_str(text: &str) -> Result<Dimension, String> {
        Ok(match (text, text.strip_prefix(OWN)) {
            ("attribution", _) => Dimension::Attribution,
            ("hedging", _) => Dimension::Hedging,
            ("intensity", _) => Dimension::Intensity,
            ("unsourced", _) => Dimension::Unsourced,
            (_, Some(name)) => Dimension::Own(name.to_owned()),
            _ => return Err("write attribution, hedging, intensity, unsourced or custom.NAME".to_owned()),
        })
    }
}

/// A piece of a text that counts for a dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where.
    pub span: Span,
    /// Which entry, if one is behind it.
    pub entry: Option<EntryId>,
    /// What it means; `None` for a cue that no entry stands for.
    pub category: Option<Category>,
}

impl Found {
    fn of(hit: &ScoredHit) -> Found {
        Found { span: hit.span, entry: hit.entry, category: Some(hit.category) }
    }
}

/// What a dimension scores but does not mark.
pub(super) fn unmarked(report: &ArticleReport, dimension: &Dimension) -> Vec<Found> {
    let sentences = &report.sentences;
    match dimension {
        Dimension::Hedging => sentences.iter().flat_map(|s| &s.hedging.apart).map(Found::of).collect(),
        Dimension::Intensity => sentences.iter().flat_map(|s| &s.intensity.apart).map(Found::of).collect(),
        _ => Vec::new(),
    }
}

/// Every piece of an article that is marked for a dimension: hits, needs, or the cues of relations.
pub fn found(report: &ArticleReport, lexicons: &LexiconSet, dimension: &Dimension) -> Vec<Found> {
    let sentences = &report.sentences;
    match dimension {
        Dimension::Attribution => {
            let category =
                |entry: Option<EntryId>| entry.and_then(|id| lexicons.known(id)).map(|entry| entry.category);
            let cues = report.attributions.iter().flat_map(|relation| {
                let (entry, category) = (relation.entry, category(relation.entry));
                relation.cue.iter().map(move |span| Found { span: *span, entry, category })
            });
            cues.collect()
        }
        Dimension::Hedging => sentences.iter().flat_map(|s| &s.hedging.hits).map(Found::of).collect(),
        Dimension::Intensity => sentences.iter().flat_map(|s| &s.intensity.hits).map(Found::of).collect(),
        Dimension::Unsourced => {
            let needs = sentences.iter().flat_map(|sentence| &sentence.unsourced.needs);
            needs.map(|n| Found { span: n.span, entry: n.entry, category: Some(n.category) }).collect()
        }
        Dimension::Own(name) => {
            let own = sentences.iter().flat_map(|sentence| &sentence.custom);
            let lists = own.filter(|list| lexicons.category_name(list.category) == name);
            lists.flat_map(|list| &list.hits).map(Found::of).collect()
        }
    }
}

/// How much of a dimension an article has, 0 to 1.
pub(super) fn score(report: &ArticleReport, lexicons: &LexiconSet, dimension: &Dimension) -> f64 {
    let most =
        |score: &dyn Fn(&SentenceReport) -> f64| report.sentences.iter().map(score).fold(0.0, f64::max);
    match dimension {
        Dimension::Attribution => f64::from(u8::from(!report.attributions.is_empty())),
        Dimension::Hedging => most(&|sentence| sentence.hedging.score),
        Dimension::Intensity => {
            1.0 - report.sentences.iter().map(|sentence| 1.0 - sentence.intensity.score).product::<f64>()
        }
        Dimension::Unsourced => {
            most(&|sentence| sentence.unsourced.score.max(0.01 * sentence.unsourced.needs.len() as f64))
        }
        Dimension::Own(name) => most(&|sentence| {
            let own = sentence.custom.iter().filter(|list| lexicons.category_name(list.category) == name);
            own.map(|list| list.score).fold(0.0, f64::max)
        }),
    }
}
