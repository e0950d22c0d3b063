//! Every cue of a document, found in a pass of its own. Whether a hit is a cue hangs on its sentence only, and the rules
//! that say so are many: a processor that does nothing else in between keeps them at hand.

use super::{
    cue::{self, Cue},
    weigh,
};
use crate::{
    lexicon::{Category, LexiconSet},
    matcher::Hit,
    syntax::{Grammar, SentenceView},
    text::Unit,
};

/// The cues of a document by sentence.
pub(super) struct Cues<'a> {
    cues: Vec<Cue<'a>>,
    /// For each sentence, its hits and where its cues end.
    sentences: Vec<(&'a [Hit], usize)>,
}

impl<'a> Cues<'a> {
    /// Finds them all.
    pub(super) fn find(grammar: &'a Grammar<'a, '_>, lexicons: &'a LexiconSet) -> Cues<'a> {
        let sentences = &grammar.tagged.document.sentences;
        let mut judge = Judge { lexicons, ordered: Vec::new() };
        let mut found = Cues {
            cues: Vec::with_capacity(sentences.len()),
            sentences: Vec::with_capacity(sentences.len()),
        };
        let mut rest = grammar.tagged.attribution.as_slice();
        for (index, sentence) in sentences.iter().enumerate() {
            let inside = rest.iter().take_while(|hit| hit.tokens.start < sentence.tokens.end).count();
            let (hits, later) = rest.split_at(inside);
            rest = later;
            if is_read(sentence.unit) {
                let view = grammar.sentence(index);
                let places = hits.chunk_by(|a, b| a.tokens.start == b.tokens.start);
                found.cues.extend(places.filter_map(|here| judge.cue(&view, here)));
            }
            found.sentences.push((hits, found.cues.len()));
        }
        found
    }

    /// The hits and the cues of a sentence.
    pub(super) fn of(&self, sentence: usize) -> (&'a [Hit], &[Cue<'a>]) {
        let from = sentence.checked_sub(1).map_or(0, |before| self.sentences[before].1);
        let (hits, to) = self.sentences[sentence];
        (hits, &self.cues[from..to])
    }
}

/// Whether a unit may hold reports.
pub(super) fn is_read(unit: Unit) -> bool {
    !matches!(unit, Unit::Byline | Unit::Dateline | Unit::Boilerplate)
}

/// Says which hits are cues.
struct Judge<'a> {
    lexicons: &'a LexiconSet,
    /// The hits of one place, the likelier first.
    ordered: Vec<Hit>,
}

impl<'a> Judge<'a> {
    /// The cue that one of the hits at a place makes there, in a frame if it may be.
    fn cue(&mut self, view: &SentenceView<'_, '_>, here: &[Hit]) -> Option<Cue<'a>> {
        let lexicons = self.lexicons;
        self.ordered.clear();
        self.ordered.extend_from_slice(here);
        if here.len() > 1 {
            self.ordered.sort_by_key(|hit| priority(lexicons.entry(hit.entry).category));
        }
        let framed = self.ordered.iter().find_map(|hit| cue::judge(view, *hit, lexicons));
        framed.or_else(|| {
            let hopeful = |hit: &&Hit| {
                cue::is_candidate(view, **hit, lexicons) && weigh::may_count(view, **hit, lexicons)
            };
            self.ordered.iter().find(hopeful).map(|hit| cue::consider(view, *hit, lexicons))
        })
    }
}

/// Verbs before nouns: where both readings have their frame, the verb is likelier.
fn priority(category: Category) -> u8 {
    match category {
        Category::SelfAttribution | Category::WitnessCue => 0,
        Category::PhraseCue => 1,
        Category::ReportVerb => 2,
        Category::Impersonal => 3,
        Category::SpeechEvent => 4,
        Category::ReportNoun => 5,
        _ => 6,
    }
}
