//! The lexicon words of an article and of a group: how often, in whose voice, in how many articles.
//!
//! An article leaves a small tally behind ([`ArticleWords`]), a group the sum of those
//! ([`GroupWords`]), so that the memory of a comparison hangs on the groups and not on the articles.

use std::collections::{BTreeMap, HashSet, btree_map::Entry as Slot};

use serde::Serialize;

use crate::{
    lexicon::{Category, Dimension, EntryId, fnv1a},
    report::{ArticleReport, SentenceReport, needs::Answered},
    stats::{Clumping, Uses},
    text::{Span, one_line},
    voice::Voice,
};

/// What a word is to a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Family {
    /// Leaves open whether it is so.
    Hedge,
    /// Makes an amount inexact.
    Approximator,
    /// Raises the voice or judges.
    Intensifier,
    /// Plays something down.
    Minimizer,
    /// Needs a source: in the writer's voice it has none, in a source's it has that one.
    Need,
    /// Of a list of the user's own.
    Own,
    /// Says that it is reported; the writer chooses it, so it has no other voice.
    Cue,
}

/// What is counted apart: a family in a voice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Strand {
    /// What the word is to the text.
    pub family: Family,
    /// Whether it stands in the words of a source, quoted or paraphrased.
    #[serde(rename = "source_voice")]
    pub of_source: bool,
}

/// A piece of a sentence around a word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Context {
    /// Id of the article.
    pub article: String,
    /// What stands before the word; begins with `…` if more of the sentence does.
    pub before: String,
    /// The word as it stands in the text.
    pub word: String,
    /// What stands after it; ends in `…` if more of the sentence does.
    pub after: String,
}

/// The sizes against which words are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Sizes {
    /// Words in the writer's voice, words of sources, attributions.
    parts: [u64; 3],
}

/// Number of sizes.
const SIZES: usize = 3;

impl Strand {
    /// Which of the sizes it is counted against.
    fn size(self) -> usize {
        match (self.family, self.of_source) {
            (Family::Cue, _) => 2,
            (_, true) => 1,
            (_, false) => 0,
        }
    }
}

/// The uses of one entry in one article.
#[derive(Clone, Debug)]
struct ArticleWord {
    strand: Strand,
    entry: EntryId,
    /// For each use the sentence in which it stands, by what it says (a hash); none for short ones.
    sentences: Vec<Option<u64>>,
    context: Context,
}

/// What one article says with which words.
#[derive(Clone, Debug)]
pub struct ArticleWords {
    sizes: Sizes,
    words: Vec<ArticleWord>,
}

/// Sentences of so many words do not come up twice by chance.
const LONG: u32 = 6;

/// Columns of a context on either side of its word.
const SIDE: usize = 44;

impl ArticleWords {
    /// Tallies an article.
    pub fn of(report: &ArticleReport) -> ArticleWords {
        let says = |sentence: &SentenceReport| {
            let text = sentence.span.cut(&report.article.text);
            (sentence.words >= LONG).then(|| fnv1a(one_line(text).as_bytes()))
        };
        let says = report.sentences.iter().map(says).collect();
        let mut tally = Tally { report, answered: Answered::of(report), says, words: BTreeMap::new() };
        let mut sizes = [0; SIZES];
        for sentence in report.sentences.iter().filter(|sentence| sentence.is_prose()) {
            let source = u64::from(sentence.words_quoted) + u64::from(sentence.words_paraphrased);
            sizes[0] += u64::from(sentence.words).saturating_sub(source);
            sizes[1] += source;
            tally.add_hits(sentence);
            tally.add_needs(sentence);
        }
        sizes[2] = tally.add_cues();
        ArticleWords { sizes: Sizes { parts: sizes }, words: tally.words.into_values().collect() }
    }
}

/// An article while it is tallied.
struct Tally<'r> {
    report: &'r ArticleReport,
    answered: Answered,
    /// What each sentence says (a hash); none for short ones.
    says: Vec<Option<u64>>,
    words: BTreeMap<(Strand, EntryId), ArticleWord>,
}

impl Tally<'_> {
    fn add(&mut self, strand: Strand, entry: EntryId, span: Span, sentence: &SentenceReport) {
        let text = &self.report.article.text;
        let word = self.words.entry((strand, entry)).or_insert_with(|| ArticleWord {
            strand,
            entry,
            sentences: Vec::new(),
            context: context(&self.report.article.id, text, sentence.span, span),
        });
        word.sentences.push(self.says.get(sentence.index as usize).copied().flatten());
    }

    fn add_hits(&mut self, sentence: &SentenceReport) {
        let own = sentence.custom.iter().flat_map(|list| &list.hits);
        for hit in sentence.hedging.hits.iter().chain(&sentence.intensity.hits).chain(own) {
            let Some(entry) = hit.entry else { continue };
            let strand = Strand { family: family(hit.category), of_source: hit.voice == Voice::Source };
            self.add(strand, entry, hit.span, sentence);
        }
    }

    /// Needs for which nobody answers are the writer's; those for which somebody does are the source's.
    fn add_needs(&mut self, sentence: &SentenceReport) {
        let unsourced = &sentence.unsourced;
        for need in unsourced.needs.iter().chain(&unsourced.residual) {
            let of_source = self.answered.covers(need.span);
            let open = unsourced.flag || unsourced.residual.contains(need);
            if let (Some(entry), true) = (need.entry, of_source || open) {
                self.add(Strand { family: Family::Need, of_source }, entry, need.span, sentence);
            }
        }
    }

    /// The cues of attributions with standing; how many attributions there are.
    fn add_cues(&mut self) -> u64 {
        let report = self.report;
        let mut all = 0;
        for attribution in report.attributions.iter().filter(|attribution| attribution.level > 0) {
            all += 1;
            let sentence = report.sentences.get(attribution.sentence as usize);
            if let (Some(entry), Some(span), Some(sentence)) =
                (attribution.entry, attribution.cue.first(), sentence)
            {
                self.add(Strand { family: Family::Cue, of_source: false }, entry, *span, sentence);
            }
        }
        all
    }
}

fn family(category: Category) -> Family {
    match category {
        Category::Approximator => Family::Approximator,
        Category::Minimizer => Family::Minimizer,
        category => match category.dimension() {
            Dimension::Hedging => Family::Hedge,
            Dimension::Intensity => Family::Intensifier,
            Dimension::Unsourced => Family::Need,
            Dimension::Attribution => Family::Cue,
            Dimension::Custom | Dimension::Grammar => Family::Own,
        },
    }
}

/// The word with some of its sentence on either side, cut between words.
fn context(article: &str, text: &str, sentence: Span, word: Span) -> Context {
    let before = one_line(Span::new(sentence.start, word.start).cut(text));
    let after = one_line(Span::new(word.end, sentence.end).cut(text));
    // A blank stands before or after the word unless it stands at a mark.
    let gap = |text: &str, at_end: bool| {
        let edge = if at_end { text.chars().next_back() } else { text.chars().next() };
        edge.is_some_and(char::is_whitespace)
    };
    let raw_before = Span::new(sentence.start, word.start).cut(text);
    let raw_after = Span::new(word.end, sentence.end).cut(text);
    let spaced = |there: bool| if there { " " } else { "" };
    Context {
        article: article.to_owned(),
        before: format!("{}{}", last_words(&before), spaced(gap(raw_before, true))),
        word: one_line(word.cut(text)),
        after: format!("{}{}", spaced(gap(raw_after, false)), first_words(&after)),
    }
}

fn last_words(text: &str) -> String {
    let Some((from, _)) = text.char_indices().rev().nth(SIDE) else { return text.to_owned() };
    let kept = &text[from..];
    format!("…{}", kept.split_once(' ').map_or(kept, |(_, rest)| rest))
}

fn first_words(text: &str) -> String {
    let Some((to, _)) = text.char_indices().nth(SIDE) else { return text.to_owned() };
    let kept = &text[..to];
    format!("{}…", kept.rsplit_once(' ').map_or(kept, |(rest, _)| rest))
}

/// The uses of one entry in a group.
#[derive(Clone, Debug, Default)]
pub(super) struct GroupWord {
    /// Uses.
    pub(super) count: u64,
    /// Articles with a use.
    pub(super) articles: u64,
    clumping: Clumping,
    /// From the first articles that have it, one each.
    pub(super) contexts: Vec<Context>,
}

/// So many contexts of a word are kept.
const CONTEXTS: usize = 2;

/// What the articles of a group say with which words.
///
/// A sentence that stands word for word in an earlier article of the group (a note of the house, a slogan,
/// copy of an agency) counts once: it was chosen once.
#[derive(Clone, Debug, Default)]
pub struct GroupWords {
    articles: u64,
    /// Of each size, the sum and the sum of squares over articles.
    sizes: [(u64, f64); SIZES],
    words: BTreeMap<(Strand, EntryId), GroupWord>,
    /// Sentences with words of the lexicons, by what they say.
    seen: HashSet<u64>,
    repeated: u64,
}

impl GroupWords {
    /// Takes in an article.
    pub fn add(&mut self, article: &ArticleWords) {
        self.articles += 1;
        for (sum, size) in self.sizes.iter_mut().zip(article.sizes.parts) {
            sum.0 += size;
            sum.1 += (size as f64).powi(2);
        }
        let mut fresh: Vec<u64> = Vec::new();
        for word in &article.words {
            let is_new = |sentence: &&Option<u64>| sentence.is_none_or(|says| !self.seen.contains(&says));
            let new: Vec<Option<u64>> = word.sentences.iter().filter(is_new).copied().collect();
            self.repeated += (word.sentences.len() - new.len()) as u64;
            if !new.is_empty() {
                let size = article.sizes.parts[word.strand.size()] as f64;
                let slot = self.words.entry((word.strand, word.entry));
                add_uses(slot, new.len() as u64, size, &word.context);
            }
            fresh.extend(new.into_iter().flatten());
        }
        self.seen.extend(fresh);
    }

    /// Articles.
    pub fn articles(&self) -> u64 {
        self.articles
    }

    /// Uses of words that were left out, because their sentence stands in an earlier article of the group.
    pub fn repeated(&self) -> u64 {
        self.repeated
    }

    /// Words in the writer's voice, words of sources, attributions.
    pub fn all_sizes(&self) -> [u64; 3] {
        self.sizes.map(|(sum, _)| sum)
    }

    /// The entries that came up, in order, with what they came up for.
    pub(super) fn words(&self) -> impl Iterator<Item = (&(Strand, EntryId), &GroupWord)> {
        self.words.iter()
    }

    pub(super) fn word(&self, key: &(Strand, EntryId)) -> Option<&GroupWord> {
        self.words.get(key)
    }

    /// Against how many words, or attributions, a strand is counted.
    pub(super) fn size(&self, strand: Strand) -> u64 {
        self.sizes[strand.size()].0
    }

    pub(super) fn squared_sizes(&self, strand: Strand) -> f64 {
        self.sizes[strand.size()].1
    }
}

fn add_uses(slot: Slot<'_, (Strand, EntryId), GroupWord>, uses: u64, size: f64, context: &Context) {
    let word = slot.or_default();
    word.count += uses;
    word.articles += 1;
    word.clumping.add(uses as f64, size);
    if word.contexts.len() < CONTEXTS {
        word.contexts.push(context.clone());
    }
}

/// The uses of one entry in one or several groups, added up.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sum {
    pub(super) count: u64,
    pub(super) articles: u64,
    clumping: Clumping,
    size: u64,
    squared_sizes: f64,
    all_articles: u64,
}

impl Sum {
    pub(super) fn of<'g>(groups: impl IntoIterator<Item = &'g GroupWords>, key: &(Strand, EntryId)) -> Sum {
        let mut sum = Sum::default();
        for group in groups {
            sum.size += group.size(key.0);
            sum.squared_sizes += group.squared_sizes(key.0);
            sum.all_articles += group.articles;
            if let Some(word) = group.word(key) {
                sum.count += word.count;
                sum.articles += word.articles;
                sum.clumping.squares += word.clumping.squares;
                sum.clumping.products += word.clumping.products;
            }
        }
        sum
    }

    pub(super) fn uses(&self) -> Uses {
        Uses { count: self.count as f64, of: self.size as f64 }
    }

    /// As much as an average article.
    pub(super) fn average(&self) -> Uses {
        let articles = self.all_articles.max(1) as f64;
        Uses { count: self.count as f64 / articles, of: self.size as f64 / articles }
    }

    pub(super) fn clumping(&self) -> f64 {
        self.clumping.effect(self.uses(), self.all_articles, self.squared_sizes)
    }
}
