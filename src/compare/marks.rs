//! The words that mark a group: those that it uses more than the other groups together do.

use serde::Serialize;

use super::words::{Context, GroupWords, Strand, Sum};
use crate::{
    lexicon::{EntryId, LexiconSet},
    stats::log_odds,
};

/// A word must stand in so many articles of a group to mark it.
pub const LEAST_WORD_ARTICLES: u64 = 3;

/// A word marks a group from this z on, which takes into account that words come in bursts.
pub const LEAST_Z: f64 = 1.96;

/// The part of words that pass [`LEAST_Z`] by chance if all groups use them alike.
const BY_CHANCE: f64 = 0.025;

/// The words that mark a group.
#[derive(Clone, Debug, Serialize)]
pub struct MarkedGroup {
    /// Its name.
    pub group: String,
    /// Its articles.
    pub articles: u64,
    /// Words in the writer's voice, words of sources, attributions.
    pub sizes: [u64; 3],
    /// How many words stand in enough of its articles to be looked at.
    pub tested: u64,
    /// How many of these would mark it by chance if all groups used all words alike.
    pub by_chance: f64,
    /// Uses that were left out because their sentence stands in an earlier article of the group.
    pub repeated: u64,
    /// The words that mark it, within each strand by falling z.
    pub marks: Vec<Mark>,
}

/// A word that marks a group.
#[derive(Clone, Debug, Serialize)]
pub struct Mark {
    /// What kind of word it is, and whose.
    #[serde(flatten)]
    pub strand: Strand,
    /// The word, or the name under which the lexicon lists several.
    pub word: String,
    /// Its entry.
    pub entry: String,
    /// Uses in the group.
    pub count: u64,
    /// Articles of the group that have it.
    pub articles: u64,
    /// Uses per 1,000 words of the voice; of cues, per 1,000 attributions.
    pub rate: f64,
    /// Uses in the other groups.
    pub other_count: u64,
    /// Articles of the other groups that have it.
    pub other_articles: u64,
    /// Uses per 1,000 in the other groups.
    pub other_rate: f64,
    /// Log-odds ratio with a prior as large as one average article of all groups.
    pub log_odds: f64,
    /// That over its standard error as the paper has it, as if words came singly.
    pub z_of_words: f64,
    /// The same with counts divided by their design effect, so that bursts in single articles count less.
    pub z: f64,
    /// Where it stands, from up to two articles.
    pub contexts: Vec<Context>,
}

/// The words that mark each group against all others together; nothing for fewer than two groups.
///
/// The prior of every word is its average over the articles of all groups, so rare words are drawn towards
/// no difference as if each side had one more average article.
pub fn marks(groups: &[(String, GroupWords)], lexicons: &LexiconSet) -> Vec<MarkedGroup> {
    if groups.len() < 2 {
        return Vec::new();
    }
    (0..groups.len()).map(|place| marked(groups, place, lexicons)).collect()
}

fn marked(groups: &[(String, GroupWords)], place: usize, lexicons: &LexiconSet) -> MarkedGroup {
    let (name, group) = &groups[place];
    let looked_at: Vec<&(Strand, EntryId)> =
        group.words().filter(|(_, word)| word.articles >= LEAST_WORD_ARTICLES).map(|(key, _)| key).collect();
    let tested = looked_at.len() as u64;
    let found = looked_at.into_iter().filter_map(|key| mark(groups, place, key, lexicons));
    let mut marks: Vec<Mark> = found.filter(|mark| mark.z >= LEAST_Z).collect();
    marks.sort_by(|a, b| {
        a.strand.cmp(&b.strand).then(b.z.total_cmp(&a.z)).then_with(|| a.entry.cmp(&b.entry))
    });
    MarkedGroup {
        group: name.clone(),
        articles: group.articles(),
        sizes: group.all_sizes(),
        tested,
        by_chance: tested as f64 * BY_CHANCE,
        repeated: group.repeated(),
        marks,
    }
}

fn mark(
    groups: &[(String, GroupWords)],
    place: usize,
    key: &(Strand, EntryId),
    lexicons: &LexiconSet,
) -> Option<Mark> {
    let all = groups.iter().enumerate();
    let here = Sum::of([&groups[place].1], key);
    let there = Sum::of(all.filter(|(other, _)| *other != place).map(|(_, (_, group))| group), key);
    let prior = Sum::of(groups.iter().map(|(_, group)| group), key).average();
    let singly = log_odds(here.uses(), there.uses(), prior, [1.0, 1.0])?;
    let clumped = log_odds(here.uses(), there.uses(), prior, [here.clumping(), there.clumping()])?;
    let rate = |sum: &Sum| if sum.uses().of > 0.0 { 1000.0 * sum.uses().count / sum.uses().of } else { 0.0 };
    Some(Mark {
        strand: key.0,
        word: entry_name(lexicons, key.1),
        entry: lexicons.entries.get(key.1.index()).map_or_else(String::new, |entry| entry.id.to_string()),
        count: here.count,
        articles: here.articles,
        rate: rate(&here),
        other_count: there.count,
        other_articles: there.articles,
        other_rate: rate(&there),
        log_odds: singly.ratio,
        z_of_words: singly.z(),
        z: clumped.z(),
        contexts: groups[place].1.word(key).map(|word| word.contexts.clone()).unwrap_or_default(),
    })
}

/// An entry as readers know it: its phrase, or its name in words where that is shorter; slots that may be
/// empty are left out, others stand as `…`.
pub(super) fn entry_name(lexicons: &LexiconSet, entry: EntryId) -> String {
    let Some(entry) = lexicons.entries.get(entry.index()) else { return String::new() };
    let tail = entry.id.split_once(':').map_or(&*entry.id, |(_, tail)| tail);
    if tail == &*entry.phrase { readable(tail) } else { readable(&tail.replace('-', " ")) }
}

/// A phrase without the signs of the lexicons.
fn readable(phrase: &str) -> String {
    let word = |word: &str| match word {
        _ if word.starts_with('<') && word.ends_with('?') => None,
        _ if word.starts_with('<') && word.len() > 2 && word != "<be>" => Some("…".to_owned()),
        _ => Some(word.replace(['<', '>', '?', '(', ')'], "").replace('|', "/")),
    };
    phrase.split_whitespace().filter_map(word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn phrases_are_shown_without_signs() {
        for (phrase, shown) in [
            ("slam", "slam"),
            ("say in a <adjective>? statement", "say in a statement"),
            ("<be> <adverb>? expected to", "be expected to"),
            ("only <num>", "only …"),
            ("(stated|stating)", "stated/stating"),
            ("!", "!"),
        ] {
            assert_eq!(readable(phrase), shown);
        }
    }
}
