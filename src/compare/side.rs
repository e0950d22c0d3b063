//! One article of a few that stand side by side: what is counted in it, its sources and its words.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    lexicon::{Category, Stance},
    report::{
        ArticleReport, SentenceReport, Source, Totals,
        needs::{self, Answered},
        sources,
    },
    score::{Kind, ScoredHit},
    text::one_line,
    voice::Voice,
};

/// So many articles at most stand side by side: more do not fit on a wall.
pub const MOST_SIDES: usize = 4;

/// An article side by side with others.
#[derive(Clone, Debug)]
pub struct Side {
    /// Its id.
    pub article: String,
    /// Its title, if a record gave one.
    pub title: Option<String>,
    /// What is counted in it.
    pub totals: Totals,
    /// Its sources, the most used first.
    pub sources: Vec<Source>,
    /// The numbers by which readers call its sentences.
    pub numbers: Vec<Option<u32>>,
    /// The cues of its attributions.
    pub cues: Vec<WordCount>,
    /// The writer's hedges, without approximators.
    pub hedges: Vec<WordCount>,
    /// The writer's intensifiers, without minimizers.
    pub intensifiers: Vec<WordCount>,
    /// Words of the user's own lists, in either voice.
    pub own: Vec<WordCount>,
    /// Its unsourced sentences, the most severe first.
    pub unsourced: Vec<UnsourcedSentence>,
}

/// How often a word stands in an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WordCount {
    /// The word in lower case, as it stands in the text.
    pub word: String,
    /// Of cues: how the writer stands to the content.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stance: Option<Stance>,
    /// How often.
    pub count: u64,
}

/// A sentence that needs a source and has none.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UnsourcedSentence {
    /// Its number.
    pub number: Option<u32>,
    /// 0 to 1.
    pub severity: f64,
    /// How it is put.
    pub kind: Option<Kind>,
    /// What needs a source: `cause, quantity`.
    pub needs: String,
    /// What it says, on one line.
    pub text: String,
}

impl Side {
    /// Of an article.
    pub fn of(report: &ArticleReport) -> Side {
        let numbers = report.numbers();
        let sources = sources(report);
        let cues = sources.iter().flat_map(|source| &source.uses);
        let cues =
            cues.filter(|each| !each.cue.is_empty()).map(|each| (each.cue.as_str(), Some(each.stance)));
        let hedges = hits(report, |sentence| &sentence.hedging.hits, Category::Approximator);
        let intensifiers = hits(report, |sentence| &sentence.intensity.hits, Category::Minimizer);
        let own = prose(report).flat_map(|sentence| &sentence.custom).flat_map(|list| &list.hits);
        Side {
            article: report.article.id.clone(),
            title: report.article.title.clone(),
            totals: Totals::of(report),
            cues: counts(cues),
            hedges: counts(hedges),
            intensifiers: counts(intensifiers),
            own: counts(own.map(|hit| (hit.span.cut(&report.article.text), None))),
            unsourced: unsourced(report, &numbers),
            sources,
            numbers,
        }
    }
}

fn prose(report: &ArticleReport) -> impl Iterator<Item = &SentenceReport> {
    report.sentences.iter().filter(|sentence| sentence.is_prose())
}

/// The writer's hits but for those of one category.
fn hits<'r>(
    report: &'r ArticleReport,
    of: impl Fn(&'r SentenceReport) -> &'r Vec<ScoredHit>,
    but: Category,
) -> impl Iterator<Item = (&'r str, Option<Stance>)> {
    let hits = prose(report).flat_map(of);
    let writers = hits.filter(move |hit| hit.voice != Voice::Source && hit.category != but);
    writers.map(|hit| (hit.span.cut(&report.article.text), None))
}

/// The commonest first; of equal count in the order in which they come up.
fn counts<'t>(words: impl Iterator<Item = (&'t str, Option<Stance>)>) -> Vec<WordCount> {
    let mut places: BTreeMap<(String, Option<u8>), usize> = BTreeMap::new();
    let mut counts: Vec<WordCount> = Vec::new();
    for (word, stance) in words {
        let word = one_line(&word.to_lowercase());
        let place = *places.entry((word.clone(), stance.map(|s| s as u8))).or_insert(counts.len());
        match counts.get_mut(place) {
            Some(known) => known.count += 1,
            None => counts.push(WordCount { word, stance, count: 1 }),
        }
    }
    counts.sort_by_key(|word| std::cmp::Reverse(word.count));
    counts
}

fn unsourced(report: &ArticleReport, numbers: &[Option<u32>]) -> Vec<UnsourcedSentence> {
    let answered = Answered::of(report);
    let mut flagged: Vec<&SentenceReport> =
        report.sentences.iter().filter(|sentence| sentence.unsourced.flag).collect();
    flagged.sort_by(|a, b| b.unsourced.severity.total_cmp(&a.unsourced.severity).then(a.index.cmp(&b.index)));
    let one = |sentence: &SentenceReport| UnsourcedSentence {
        number: numbers.get(sentence.index as usize).copied().flatten(),
        severity: sentence.unsourced.severity,
        kind: sentence.unsourced.kind,
        needs: needs::names(answered.open(sentence)),
        text: one_line(sentence.span.cut(&report.article.text)),
    };
    flagged.into_iter().map(one).collect()
}
