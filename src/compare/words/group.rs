//! The words of a group of articles.

use std::collections::{BTreeMap, HashSet, btree_map::Entry as Slot};

use super::{ArticleWords, Context, SIZES, Strand};
use crate::{
    lexicon::EntryId,
    stats::{Clumping, Uses},
};

/// The uses of one entry in a group.
#[derive(Clone, Debug, Default)]
pub(in crate::compare) struct GroupWord {
    /// Uses.
    pub(in crate::compare) count: u64,
    /// Articles with a use.
    pub(in crate::compare) articles: u64,
    clumping: Clumping,
    /// From the first articles that have it, one each.
    pub(in crate::compare) contexts: Vec<Context>,
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
    pub(in crate::compare) fn words(&self) -> impl Iterator<Item = (&(Strand, EntryId), &GroupWord)> {
        self.words.iter()
    }

    pub(in crate::compare) fn word(&self, key: &(Strand, EntryId)) -> Option<&GroupWord> {
        self.words.get(key)
    }

    /// Against how many words, or attributions, a strand is counted.
    pub(in crate::compare) fn size(&self, strand: Strand) -> u64 {
        self.sizes[strand.size()].0
    }

    pub(in crate::compare) fn squared_sizes(&self, strand: Strand) -> f64 {
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
pub(in crate::compare) struct Sum {
    pub(in crate::compare) count: u64,
    pub(in crate::compare) articles: u64,
    clumping: Clumping,
    size: u64,
    squared_sizes: f64,
    all_articles: u64,
}

impl Sum {
    pub(in crate::compare) fn of<'g>(
        groups: impl IntoIterator<Item = &'g GroupWords>,
        key: &(Strand, EntryId),
    ) -> Sum {
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

    pub(in crate::compare) fn uses(&self) -> Uses {
        Uses { count: self.count as f64, of: self.size as f64 }
    }

    /// As much as an average article.
    pub(in crate::compare) fn average(&self) -> Uses {
        let articles = self.all_articles.max(1) as f64;
        Uses { count: self.count as f64 / articles, of: self.size as f64 / articles }
    }

    pub(in crate::compare) fn clumping(&self) -> f64 {
        self.clumping.effect(self.uses(), self.all_articles, self.squared_sizes)
    }
}
