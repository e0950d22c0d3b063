//! The words of one article.

use std::collections::BTreeMap;

use super::{Context, Family, SIZES, Sizes, Strand};
use crate::{
    lexicon::{Category, Dimension, EntryId, fnv1a},
    report::{ArticleReport, SentenceReport, needs::Answered},
    text::{Span, one_line},
    voice::Voice,
};

/// The uses of one entry in one article.
#[derive(Clone, Debug)]
pub(super) struct ArticleWord {
    pub(super) strand: Strand,
    pub(super) entry: EntryId,
    /// For each use the sentence in which it stands, by what it says (a hash); none for short ones.
    pub(super) sentences: Vec<Option<u64>>,
    pub(super) context: Context,
}

/// What one article says with which words.
#[derive(Clone, Debug)]
pub struct ArticleWords {
    pub(super) sizes: Sizes,
    pub(super) words: Vec<ArticleWord>,
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
