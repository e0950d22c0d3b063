//! Everything that figures are computed from, in numbers that add up.

use std::{collections::BTreeMap, ops::AddAssign};

use super::{ArticleReport, Figure, Genres, OWN, SentenceReport};
use crate::{
    attribution::{Attribution, Confidence},
    lexicon::{Category, Stance},
    score::{Kind, ScoredHit},
    text::Span,
    voice::Voice,
};

/// A number for each voice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ByVoice {
    /// In the writer's voice.
    pub writer: u64,
    /// In a source's voice.
    pub source: u64,
}

/// What is counted in one article or in many: integers, and floats added in input order.
///
/// Totals of several articles are the sum of theirs, whatever the number of threads that read them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Totals {
    /// Articles.
    pub articles: u64,
    /// Of these, how many of each genre.
    pub genres: Genres,
    /// Words, without bylines, datelines and lines about the publication.
    pub words: u64,
    /// Of these, inside quotation marks with a source.
    pub words_quoted: u64,
    /// Of these, a source's in the writer's words.
    pub words_paraphrased: u64,
    /// Sentences of running text.
    pub sentences: u64,
    /// Assertive sentences by attribution level (SCHEME 1.2); their sum is N_a of SCHEME 5.1.
    pub levels: [u64; 6],
    /// Unsourced sentences put as facts.
    pub unsourced_flat: u64,
    /// Unsourced sentences with a hedge.
    pub unsourced_hedged: u64,
    /// Unsourced sentences put as what is said by nobody in particular.
    pub unsourced_impersonal: u64,
    /// All unsourced sentences.
    pub unsourced: u64,
    /// Assertive sentences of level 2 that hold something that needs a source.
    pub weakly_sourced: u64,
    /// Needs in subordinate parts of sentences, in the writer's voice, and those that are left open.
    pub residual: u64,
    /// Sum of severities (SCHEME 4.3).
    pub severity: f64,
    /// The greatest severity.
    pub max_severity: f64,
    /// Hedges without approximators.
    pub hedges: ByVoice,
    /// Approximators.
    pub approximators: ByVoice,
    /// Intensifiers without minimizers.
    pub intensifiers: ByVoice,
    /// Minimizers.
    pub minimizers: ByVoice,
    /// Scare quotes.
    pub scare_quotes: u64,
    /// Attributions with standing (level 1 and more).
    pub attributions: u64,
    /// Of these, with an endorsing cue.
    pub endorsing: u64,
    /// Of these, with a distancing cue.
    pub distancing: u64,
    /// Of these, of level 1 or 2 with an endorsing cue.
    pub weak_source_strong_verb: u64,
    /// Hits of each category of the user's own, those without any included.
    pub own: BTreeMap<String, u64>,
    /// Attributions by source (see [`source_name`]).
    pub sources: BTreeMap<String, u64>,
    /// Assertive sentences of level 1 and more whose attribution is a guess.
    pub low_confidence: u64,
    /// Articles with a named source.
    pub with_named_source: u64,
    /// Sum of the numbers of the sentences in which those name their first.
    pub first_named_source: u64,
}

impl Totals {
    /// Counts one article.
    pub fn of(report: &ArticleReport) -> Totals {
        let mut totals = Totals { articles: 1, genres: Genres::of(report.genre), ..Totals::default() };
        totals.own = report.own_categories.iter().map(|name| (name.clone(), 0)).collect();
        report.sentences.iter().for_each(|sentence| totals.add_sentence(sentence));
        totals.add_own(report);
        for attribution in report.attributions.iter().filter(|a| a.level > 0) {
            totals.add_attribution(attribution, &report.article.text);
        }
        let mut running = report.sentences.iter().filter(|sentence| sentence.is_running());
        if let Some(before) = running.position(|sentence| sentence.attribution.level >= 4) {
            totals.with_named_source = 1;
            totals.first_named_source = before as u64 + 1;
        }
        totals
    }

    /// Assertive sentences: running text that is not exempt (N_a of SCHEME 5.1).
    pub fn assertive(&self) -> u64 {
        self.levels.iter().sum()
    }

    /// Assertive sentences that something attributes.
    pub fn attributed(&self) -> u64 {
        self.levels[1..].iter().sum()
    }

    /// Hits of the user's own categories per 1,000 words: `field` is a figure's name, `custom.NAME`.
    pub fn own_rate(&self, field: &str) -> Option<f64> {
        Figure::own(field.strip_prefix(OWN)?).value(self)
    }

    fn add_own(&mut self, report: &ArticleReport) {
        let prose = report.sentences.iter().filter(|sentence| sentence.is_prose());
        for list in prose.flat_map(|sentence| &sentence.custom) {
            let Category::Custom(n) = list.category else { continue };
            if let Some(count) =
                report.own_categories.get(usize::from(n)).and_then(|name| self.own.get_mut(name))
            {
                *count += list.hits.len() as u64;
            }
        }
    }

    fn add_sentence(&mut self, sentence: &SentenceReport) {
        if sentence.is_running() {
            self.sentences += 1;
        }
        if sentence.is_assertive() {
            self.add_standing(sentence);
        }
        if sentence.is_prose() {
            self.add_prose(sentence);
        }
        self.add_unsourced(sentence);
    }

    fn add_standing(&mut self, sentence: &SentenceReport) {
        let standing = &sentence.attribution;
        self.levels[usize::from(standing.level.min(5))] += 1;
        self.weakly_sourced += u64::from(standing.level == 2 && !sentence.unsourced.needs.is_empty());
        self.low_confidence += u64::from(standing.level > 0 && standing.confidence == Confidence::Low);
    }

    fn add_prose(&mut self, sentence: &SentenceReport) {
        self.words += u64::from(sentence.words);
        self.words_quoted += u64::from(sentence.words_quoted);
        self.words_paraphrased += u64::from(sentence.words_paraphrased);
        self.scare_quotes += u64::from(sentence.scare_quotes);
        for hit in &sentence.hedging.hits {
            let approximates = hit.category == Category::Approximator;
            if approximates { &mut self.approximators } else { &mut self.hedges }.add(hit);
        }
        for hit in &sentence.intensity.hits {
            let minimizes = hit.category == Category::Minimizer;
            if minimizes { &mut self.minimizers } else { &mut self.intensifiers }.add(hit);
        }
    }

    fn add_unsourced(&mut self, sentence: &SentenceReport) {
        let unsourced = &sentence.unsourced;
        self.residual += unsourced.residual.len() as u64;
        self.severity += unsourced.severity;
        self.max_severity = self.max_severity.max(unsourced.severity);
        if unsourced.flag {
            self.unsourced += 1;
            match unsourced.kind {
                Some(Kind::Hedged) => self.unsourced_hedged += 1,
                Some(Kind::Impersonal) => self.unsourced_impersonal += 1,
                Some(Kind::Flat) | None => self.unsourced_flat += 1,
            }
        }
    }

    fn add_attribution(&mut self, attribution: &Attribution, text: &str) {
        self.attributions += 1;
        let endorsing = attribution.stance == Stance::Endorsing;
        self.endorsing += u64::from(endorsing);
        self.distancing += u64::from(attribution.stance == Stance::Distancing);
        self.weak_source_strong_verb += u64::from(endorsing && attribution.level <= 2);
        if let Some(name) = source_name(attribution, text) {
            *self.sources.entry(name).or_default() += 1;
        }
    }
}

impl ByVoice {
    /// Both voices together.
    pub fn both(self) -> u64 {
        self.writer + self.source
    }

    fn add(&mut self, hit: &ScoredHit) {
        match hit.voice {
            Voice::Source => self.source += 1,
            Voice::Writer | Voice::Mixed => self.writer += 1,
        }
    }
}

impl AddAssign for ByVoice {
    fn add_assign(&mut self, other: ByVoice) {
        self.writer += other.writer;
        self.source += other.source;
    }
}

impl AddAssign<&Totals> for Totals {
    fn add_assign(&mut self, other: &Totals) {
        macro_rules! add {
            ($($field:ident)*) => { $(self.$field += other.$field;)* };
        }
        add! {
            articles genres words words_quoted words_paraphrased sentences unsourced_flat unsourced_hedged
            unsourced_impersonal unsourced weakly_sourced residual severity hedges approximators
            intensifiers minimizers scare_quotes attributions endorsing distancing
            weak_source_strong_verb low_confidence with_named_source first_named_source
        }
        self.max_severity = self.max_severity.max(other.max_severity);
        self.levels.iter_mut().zip(other.levels).for_each(|(mine, theirs)| *mine += theirs);
        for (name, n) in &other.own {
            *self.own.entry(name.clone()).or_default() += n;
        }
        for (name, n) in &other.sources {
            *self.sources.entry(name.clone()).or_default() += n;
        }
    }
}

/// The name under which a source is counted: its full name, or else the words that describe it.
/// `None` when no source is expressed.
pub fn source_name(attribution: &Attribution, text: &str) -> Option<String> {
    if let Some(name) = &attribution.resolved {
        return Some(name.clone());
    }
    let piece = |span: &Span| span.cut(text);
    let words: Vec<&str> =
        attribution.source.iter().flat_map(|span| piece(span).split_whitespace()).collect();
    (!words.is_empty()).then(|| words.join(" ").to_lowercase())
}
