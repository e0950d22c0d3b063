//! Entries that are regular expressions: looked for in the text itself, sentence by sentence.

use regex::Regex;

use super::{Brief, Gate, Gates, Hit, Strength, Tagged};
use crate::{
    lexicon::{EntryId, LexiconSet, Status},
    text::{Sentence, TokenRange},
};

/// The expressions in force.
#[derive(Debug)]
pub(super) struct Expressions(Vec<(EntryId, Regex, Brief)>);

impl Expressions {
    pub(super) fn new(lexicons: &LexiconSet) -> Expressions {
        let in_force = lexicons.regexes.iter().filter(|(id, _)| lexicons.entry(*id).status != Status::Off);
        let with_brief = in_force.map(|(id, regex)| {
            let entry = lexicons.entry(*id);
            (*id, regex.clone(), Brief::of(entry, &Gate::of(entry)))
        });
        Expressions(with_brief.collect())
    }

    /// Adds hits of whole words. A longer hit of the same dimension hides one; it hides shorter ones.
    pub(super) fn add_hits(&self, tagged: &mut Tagged<'_>, gates: &Gates, strength: &Strength) {
        if self.0.is_empty() {
            return;
        }
        for index in 0..tagged.document.sentences.len() {
            let sentence = tagged.document.sentences[index];
            for (entry, regex, brief) in &self.0 {
                for tokens in words(tagged, sentence, regex) {
                    if gates.of(*entry).admits(tagged, tokens, sentence.tokens) {
                        add(tagged, Hit { tokens, entry: *entry }, *brief, strength);
                    }
                }
            }
        }
    }
}

/// Where an expression matches whole words of a sentence.
fn words(tagged: &Tagged<'_>, sentence: Sentence, regex: &Regex) -> Vec<TokenRange> {
    let text = &tagged.document.text[sentence.span.start as usize..sentence.span.end as usize];
    let tokens = &tagged.document.tokens[sentence.tokens.start as usize..sentence.tokens.end as usize];
    let whole = |found: regex::Match<'_>| {
        let (start, end) =
            (sentence.span.start + found.start() as u32, sentence.span.start + found.end() as u32);
        let first = tokens.binary_search_by_key(&start, |token| token.start).ok()?;
        let last = tokens.binary_search_by_key(&end, |token| token.end).ok()?;
        let from = sentence.tokens.start as usize;
        Some(TokenRange::new(from + first, from + last + 1))
    };
    regex.find_iter(text).filter_map(whole).collect()
}

fn add(tagged: &mut Tagged<'_>, hit: Hit, brief: Brief, strength: &Strength) {
    let exception = brief.is_exception();
    let lane = tagged.lane(brief.place as usize);
    let from = lane.partition_point(|other| other.tokens.end <= hit.tokens.start);
    let overlapped = lane[from..].iter().take_while(|other| other.tokens.start < hit.tokens.end);
    let (count, longest) =
        overlapped.fold((0, 0), |(count, longest), other| (count + 1, longest.max(other.tokens.len())));
    let outdone = |other: &Hit| other.tokens == hit.tokens && strength.hides(other.entry, hit.entry);
    if longest > hit.tokens.len() || !exception && lane[from..from + count].iter().any(outdone) {
        return;
    }
    if exception {
        lane.drain(from..from + count);
        tagged.exceptions.push(hit);
    } else {
        let stays = |other: &Hit| {
            other.tokens.len() == hit.tokens.len()
                && !(other.tokens == hit.tokens && strength.hides(hit.entry, other.entry))
        };
        let mut kept: Vec<Hit> = lane.drain(from..from + count).filter(stays).collect();
        kept.push(hit);
        kept.sort_by_key(|hit| (hit.tokens.start, hit.entry));
        lane.splice(from..from, kept);
    }
}
