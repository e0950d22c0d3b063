//! Phrases that plain text is full of: a list that holds them counts nothing but length.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Fault;
use crate::{
    analyze::Analyzer,
    lexicon::{Dimension, EntryId, Layer, LexiconFile},
};

macro_rules! samples {
    ($($name:literal)*) => {
        /// Plain news text to try phrases on: the samples that come with the program.
        pub const PLAIN: &[&str] = &[$(include_str!(concat!("../../samples/", $name)),)*];
    };
}

samples! {
    "harbor-herald/cannery-owner-convicted-of-fraud.txt"
    "harbor-herald/council-shifts-road-money-to-seawall.txt"
    "harbor-herald/hospital-closes-surgical-ward.txt"
    "harbor-herald/two-charged-in-outboard-thefts.txt"
    "meridian-wire/amber-streetlights-moths.txt"
    "meridian-wire/explainer-karvelia-tesmar-talks.txt"
    "meridian-wire/santa-olaya-flood.txt"
    "meridian-wire/tollgren-freight-third-quarter.txt"
    "the-lantern/mayor-raids-pothole-cash.txt"
    "the-lantern/orsby-files-alarm-faults.txt"
    "the-lantern/review-salt-and-thread.txt"
    "the-lantern/rovers-stun-kingsmoor-late.txt"
}

/// A phrase in a greater share of plain sentences than this is a fault.
pub const MOST: f64 = 0.1;

/// Entries of users' own layers that stand in more than the share `most` of the sentences of `texts`:
/// hedges, intensifiers, needs and custom categories. Cues of attribution may well be common.
///
/// `file` is a lexicon that the analyzer has loaded.
pub fn common(analyzer: &Analyzer, file: LexiconFile<'_>, texts: &[&str], most: f64) -> Vec<Fault> {
    let lexicons = analyzer.lexicons();
    let counted = |entry: EntryId| {
        let entry = lexicons.entry(entry);
        let info = &lexicons.lexicons[usize::from(entry.lexicon)];
        let dimension = entry.category.dimension();
        info.path == file.path
            && info.layer != Layer::BuiltIn
            && !matches!(dimension, Dimension::Attribution | Dimension::Grammar)
    };
    let (mut sentences, mut found) = (0_u32, FxHashMap::<EntryId, u32>::default());
    for text in texts {
        let tagged = analyzer.tag(text);
        sentences += tagged.document.sentences.len() as u32;
        let sentence = |token| tagged.document.sentences.partition_point(|s| s.tokens.end <= token);
        let hits = tagged.hits().filter(|hit| counted(hit.entry));
        let held: FxHashSet<_> = hits.map(|hit| (hit.entry, sentence(hit.tokens.start))).collect();
        held.iter().for_each(|(entry, _)| *found.entry(*entry).or_default() += 1);
    }
    let mut faults: Vec<Fault> = found
        .into_iter()
        .map(|(entry, n)| (entry, f64::from(n) / f64::from(sentences.max(1))))
        .filter(|(_, share)| *share > most)
        .map(|(entry, share)| {
            let entry = lexicons.entry(entry);
            let message = format!("`{}` stands in {:.0} % of plain sentences", entry.phrase, share * 100.0);
            let fault = file.fault_of_line(entry.line as usize, message);
            fault.with_help(
                "a word that common tells nothing; take it out, or write the longer phrase that is meant",
            )
        })
        .collect();
    faults.sort();
    faults
}
