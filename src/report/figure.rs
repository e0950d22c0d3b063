//! The one table that defines every figure: its name, column heading, meaning and formula.
//!
//! Tables, sorting, thresholds, comparisons, the schema and `explain` read it. A new figure is one
//! row here.

use std::borrow::Cow;

use super::{
    Measure, Totals,
    measure::{count, greatest_share, rate, share, weight_rate, word_share},
};

/// What kind of number a figure is, and so how it is shown and compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FigureKind {
    /// A whole number.
    Count,
    /// 0 to 1.
    Share,
    /// Per 1,000 words.
    Rate,
    /// Any other number.
    Number,
    /// A level of the attribution ladder, 0 to 5.
    Level,
}

/// A figure of the profile, or one of a category of the user's own.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Its name in output and on the command line.
    pub name: Cow<'static, str>,
    /// Short heading of its column.
    pub heading: Cow<'static, str>,
    /// What it means, in one line.
    pub doc: Cow<'static, str>,
    /// How it is computed, in words of [`Totals`].
    pub formula: Cow<'static, str>,
    /// What kind of number it is.
    pub kind: FigureKind,
    source: Source,
}

/// Where a figure's parts come from.
#[derive(Clone, Debug)]
enum Source {
    Profile(fn(&Totals) -> Measure),
    /// The hits of a category of the user's own.
    Own(Box<str>),
}

/// With what the names of figures of the user's own categories begin.
pub const OWN: &str = "custom.";

impl Figure {
    /// The rate of a category of the user's own: `custom.NAME`.
    pub fn own(category: &str) -> Figure {
        Figure {
            name: format!("{OWN}{category}").into(),
            heading: format!("{category} /1,000").into(),
            doc: format!("Hits of your list {category} per 1,000 words, in either voice").into(),
            formula: format!("hits of {category} / words × 1,000").into(),
            kind: FigureKind::Rate,
            source: Source::Own(category.into()),
        }
    }

    /// Its two parts, if it is a ratio of sums.
    pub fn measure(&self, totals: &Totals) -> Measure {
        match &self.source {
            Source::Profile(measure) => measure(totals),
            Source::Own(category) => match totals.own.get(&**category) {
                Some(hits) => rate(*hits, totals.words),
                None => Measure::Value(None),
            },
        }
    }

    /// Its value; `None` when it is not defined.
    pub fn value(&self, totals: &Totals) -> Option<f64> {
        self.measure(totals).value()
    }
}

/// The figure of that name.
pub fn figure(name: &str) -> Option<&'static Figure> {
    FIGURES.iter().find(|figure| figure.name == name)
}

/// The name of the figure whose column has this heading or band: `vague` is `vague_share`.
///
/// ```
/// use framelens::report::figure_meant;
/// assert_eq!(figure_meant("vague"), Some("vague_share"));
/// assert_eq!(figure_meant("described"), Some("described_share"));
/// ```
pub fn figure_meant(heading: &str) -> Option<&'static str> {
    let wanted = plain(heading);
    let headed = FIGURES.iter().find(|figure| plain(&figure.heading) == wanted);
    let begins = |figure: &&Figure| {
        let last = ["_share", "_rate"].into_iter().find_map(|end| figure.name.strip_suffix(end));
        last.is_some_and(|name| plain(name) == wanted)
    };
    headed.or_else(|| FIGURES.iter().find(begins)).map(|figure| &*figure.name)
}

/// A heading however its words are joined, without its unit.
fn plain(heading: &str) -> String {
    let bare = heading.trim().trim_end_matches("/1,000").trim_end();
    bare.to_lowercase().replace(['_', '-'], " ")
}

/// Figures are the same if their names are.
impl PartialEq for Figure {
    fn eq(&self, other: &Figure) -> bool {
        self.name == other.name
    }
}

macro_rules! figures {
    ($($name:literal $heading:literal $kind:ident |$t:ident| $measure:expr, $doc:literal, $formula:literal;)*) => {
        /// Every figure, in the order of the profile.
        pub const FIGURES: &[Figure] = &[$(Figure {
            name: Cow::Borrowed($name),
            heading: Cow::Borrowed($heading),
            doc: Cow::Borrowed($doc),
            formula: Cow::Borrowed($formula),
            kind: FigureKind::$kind,
            source: Source::Profile(|$t: &Totals| $measure),
        },)*];
    };
}

figures! {
    "words" "words" Count |t| count(t.words),
        "Words, without bylines and lines about the publication",
        "words";
    "sentences" "sent." Count |t| count(t.sentences),
        "Sentences of running text, without headings and captions",
        "sentences";
    "assertive" "assertive" Count |t| count(t.assertive()),
        "Sentences that assert something and are not exempt",
        "assertive";
    "level_median" "median level" Level |t| Measure::Value(median(&t.levels)),
        "Level in the middle of all sentences (5 named … 0 none)",
        "median level of assertive sentences";
    "named_share" "named" Share |t| share(t.levels[4] + t.levels[5], t.assertive()),
        "Share of sentences that name who answers for them (levels 4–5)",
        "levels 4 and 5 / assertive";
    "described_share" "descr." Share |t| share(t.levels[3], t.assertive()),
        "Share of sentences with an unnamed, described source (level 3)",
        "level 3 / assertive";
    "vague_share" "vague" Share |t| share(t.levels[1] + t.levels[2], t.assertive()),
        "Share of sentences with a class or vague source (levels 1–2)",
        "levels 1 and 2 / assertive";
    "none_share" "none" Share |t| share(t.levels[0], t.assertive()),
        "Share of sentences without a source; many need none (level 0)",
        "level 0 / assertive";
    "unsourced" "unsourced" Count |t| count(t.unsourced),
        "Sentences that need a source and have none",
        "unsourced";
    "unsourced_share" "unsourced share" Share |t| share(t.unsourced, t.assertive()),
        "Share of sentences that need a source and have none",
        "unsourced / assertive";
    "unsourced_flat" "unsourced flat" Count |t| count(t.unsourced_flat),
        "Unsourced sentences put as plain facts",
        "unsourced, kind flat";
    "unsourced_hedged" "unsourced hedged" Count |t| count(t.unsourced_hedged),
        "Unsourced sentences softened by a hedge",
        "unsourced, kind hedged";
    "unsourced_impersonal" "unsourced impersonal" Count |t| count(t.unsourced_impersonal),
        "Unsourced sentences put as what is said by nobody in particular",
        "unsourced, kind impersonal";
    "weakly_sourced_share" "weakly sourced" Share |t| share(t.weakly_sourced, t.assertive()),
        "Share of sentences that need a source and have only a class (2)",
        "level 2 with needs / assertive";
    "residual" "residual" Count |t| count(t.residual),
        "Unsourced details that are not flagged (in side clauses, or left open), in the writer's voice",
        "needs in subordinate parts or left open";
    "severity_rate" "severity /1,000" Rate |t| weight_rate(t.severity, t.words),
        "Severity of unsourced sentences (0–1 each) per 1,000 words",
        "1,000 × sum of severity / words";
    "max_severity" "max severity" Number |t| Measure::Value((t.sentences > 0).then_some(t.max_severity)),
        "Severity of the most severe unsourced sentence, 0–1",
        "greatest severity";
    "hedges_writer_rate" "writer hedges /1,000" Rate |t| rate(t.hedges.writer, t.words),
        "Hedges in the writer's own voice, per 1,000 words",
        "1,000 × writer hedges / words";
    "hedges_source_rate" "source hedges /1,000" Rate |t| rate(t.hedges.source, t.words),
        "Hedges of sources, quoted or paraphrased, per 1,000 words",
        "1,000 × source hedges / words";
    "approximators_rate" "approx. /1,000" Rate |t| rate(t.approximators.both(), t.words),
        "Words that make an amount inexact, per 1,000 words; no hedges",
        "1,000 × approximators / words";
    "intensifiers_writer_rate" "writer intens. /1,000" Rate |t| rate(t.intensifiers.writer, t.words),
        "Loud words in the writer's own voice, per 1,000 words",
        "1,000 × writer intensifiers / words";
    "intensifiers_source_rate" "source intens. /1,000" Rate |t| rate(t.intensifiers.source, t.words),
        "Loud words of sources, quoted or paraphrased, per 1,000 words",
        "1,000 × source intensifiers / words";
    "minimizers_rate" "minimizers /1,000" Rate |t| rate(t.minimizers.both(), t.words),
        "Words that play something down, per 1,000 words; no intensifiers",
        "1,000 × minimizers / words";
    "quoted_word_share" "quoted words" Share |t| word_share(t.words_quoted, t.words),
        "Share of words in quotation marks that have a source",
        "quoted words / words";
    "paraphrased_word_share" "paraphrased words" Share |t| word_share(t.words_paraphrased, t.words),
        "Share of words that tell in the writer's words what a source said",
        "paraphrased words / words";
    "writer_word_share" "writer's words" Share |t| word_share(writer_words(t), t.words),
        "Share of words that are the writer's own",
        "(words − quoted − paraphrased) / words";
    "scare_quotes" "scare quotes" Count |t| count(t.scare_quotes),
        "One to three words in quotation marks with no source for them",
        "scare quotes";
    "sources" "sources" Count |t| count(t.sources.len() as u64),
        "Different sources, by name or by the words that describe them",
        "number of different sources";
    "effective_sources" "effective sources" Number |t| Measure::Value(effective(t)),
        "Sources, weighted by use: near 1 if one of them dominates",
        "exp(−Σ p ln p), p: a source's part of all attributions with a source";
    "top_source_share" "top source" Share |t| greatest_share(top(t), sourced(t)),
        "Share of the most used source in all attributions with a source",
        "most used source / attributions with a source";
    "first_named_source" "first named source" Number |t| Measure::Value(mean(t.first_named_source, t.with_named_source)),
        "First sentence with a named source (of several articles, the mean)",
        "sum over articles with a named source / their number";
    "endorsing_share" "endorsing cues" Share |t| share(t.endorsing, t.attributions),
        "Share of attributions whose cue presents the content as fact",
        "endorsing / attributions of level 1 and more";
    "distancing_share" "distancing cues" Share |t| share(t.distancing, t.attributions),
        "Share of attributions whose cue keeps the content at a distance",
        "distancing / attributions of level 1 and more";
    "weak_source_strong_verb" "weak source, strong verb" Count |t| count(t.weak_source_strong_verb),
        "Vague sources (levels 1–2) whose cue presents the content as fact",
        "attributions of level 1 or 2, endorsing";
    "low_confidence_share" "unsure labels" Share |t| share(t.low_confidence, t.attributed()),
        "Share of attributed sentences whose source is a guess",
        "low confidence / assertive sentences of level 1 and more";
}

/// The median of a histogram; the mean of the two in the middle if their number is even.
fn median(levels: &[u64; 6]) -> Option<f64> {
    let total: u64 = levels.iter().sum();
    let at = |rank: u64| {
        let mut seen = 0;
        levels.iter().position(|n| {
            seen += n;
            seen > rank
        })
    };
    let (low, high) = (at(total.checked_sub(1)? / 2)?, at(total / 2)?);
    Some((low + high) as f64 / 2.0)
}

fn writer_words(t: &Totals) -> u64 {
    t.words.saturating_sub(t.words_quoted + t.words_paraphrased)
}

/// Attributions that have a source.
fn sourced(t: &Totals) -> u64 {
    t.sources.values().sum()
}

fn top(t: &Totals) -> u64 {
    t.sources.values().copied().max().unwrap_or(0)
}

/// The exponential of Shannon's entropy, added in the order of names so that every run agrees.
fn effective(t: &Totals) -> Option<f64> {
    let all = sourced(t) as f64;
    let part = |n: &u64| *n as f64 / all;
    (all > 0.0).then(|| (-t.sources.values().map(|n| part(n) * part(n).ln()).sum::<f64>()).exp())
}

fn mean(sum: u64, n: u64) -> Option<f64> {
    (n > 0).then(|| sum as f64 / n as f64)
}
