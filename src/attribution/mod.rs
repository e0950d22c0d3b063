//! Who answers for what: cue → source → content → level → carry.
//!
//! Sentence by sentence, every hit of the cue lexicons is judged by the frame that it stands in; the
//! source is found by walking from the cue, the content by the frame. Quotations that no cue governs
//! are then tied to their neighbours, or stand as orphans. Last comes the level of each relation and
//! what its sentence's main clauses are worth.

mod complete;
mod content;
mod cue;
mod description;
mod document;
mod draft;
mod named;
mod people;
mod private;
mod relation;
mod rules;
mod signs;
mod source;
mod standing;
mod weigh;
mod who;

pub use relation::{Attribution, Carry, Confidence, Form, Reason, SourceType, Standing, Weighed};
pub use rules::{RULES, Rule};

use cue::{Cue, Place};
use draft::Draft;
use people::People;
use signs::{Candidate, Near, Signs};

use crate::{
    lexicon::{Category, Class, LexiconSet},
    matcher::{Hit, Tagged},
    syntax::{Clause, SentenceView, VerbForm, add_clauses},
    text::{Span, TokenRange, Unit},
};

/// All relations of a document, with what later stages ask of them.
#[derive(Debug, Default)]
pub struct Attributions {
    /// The relations, in text order of their cue.
    pub relations: Vec<Attribution>,
    /// One a sentence.
    pub standings: Vec<Standing>,
    /// The main clauses of all sentences in order.
    all_clauses: Vec<Clause>,
    /// For each of them, the best level among relations that cover it.
    all_levels: Vec<u8>,
    /// For each sentence, the first of its clauses; one more at the end.
    first_clause: Vec<u32>,
    /// For each sentence, whether a candidate for a cue nearly counted.
    pub doubtful: Vec<bool>,
    /// For each token, 1 + the relation whose content it lies in; 0 in the writer's own text.
    pub owner: Vec<u32>,
    /// For each token, 1 + the relation whose cue it belongs to; 0 for all others.
    pub cue_owner: Vec<u32>,
    /// Relations sorted by sentence, and for each sentence its part of them.
    order: Vec<u32>,
    by_sentence: Vec<(usize, usize)>,
}

impl Attributions {
    fn index(&mut self) {
        self.order = (0..self.relations.len() as u32).collect();
        self.order.sort_by_key(|index| self.relations[*index as usize].sentence);
        let mut at = 0;
        for sentence in 0..self.first_clause.len() - 1 {
            let from = at;
            while at < self.order.len()
                && self.relations[self.order[at] as usize].sentence as usize == sentence
            {
                at += 1;
            }
            self.by_sentence.push((from, at));
        }
    }

    fn part(&self, sentence: usize) -> std::ops::Range<usize> {
        self.first_clause[sentence] as usize..self.first_clause[sentence + 1] as usize
    }

    /// The main clauses of a sentence.
    pub fn clauses(&self, sentence: usize) -> &[Clause] {
        &self.all_clauses[self.part(sentence)]
    }

    /// For each main clause of a sentence, the best level among relations that cover it.
    pub fn clause_levels(&self, sentence: usize) -> &[u8] {
        &self.all_levels[self.part(sentence)]
    }

    /// Whether a token belongs to the cue of a relation.
    pub fn in_cue(&self, token: usize) -> bool {
        self.cue_owner[token] != 0
    }

    /// The relations whose cue stands in a sentence (or whose content begins there, without a cue).
    pub fn relations_near(&self, sentence: usize) -> impl Iterator<Item = &Attribution> {
        let from = self.by_sentence.get(sentence).map_or(0, |range| range.0);
        let to = self.by_sentence.get(sentence).map_or(0, |range| range.1);
        self.order[from..to].iter().map(|index| &self.relations[*index as usize])
    }
}

/// Finds every relation of a document.
pub fn find(tagged: &Tagged<'_>, lexicons: &LexiconSet) -> Attributions {
    let mut finder = Finder::new(tagged, lexicons);
    for sentence in 0..tagged.document.sentences.len() {
        finder.read(sentence);
    }
    complete::quotations(tagged, &mut finder.drafts, &mut finder.owner);
    private::settle(tagged, &mut finder.drafts);
    finder.finish()
}

/// A candidate for a cue on which weights decide, as they are fitted to it.
#[derive(Clone, Debug)]
pub struct Weighable {
    /// The words of the entry.
    pub span: Span,
    /// The names of its signs, those first that can be seen before anything is worked out.
    pub signs: Vec<String>,
    /// How many those are.
    pub plain: usize,
}

/// Every candidate on which weights decide, for fitting them.
pub fn weighables(tagged: &Tagged<'_>, lexicons: &LexiconSet) -> Vec<Weighable> {
    let mut finder = Finder { log: Some(Vec::new()), ..Finder::new(tagged, lexicons) };
    for sentence in 0..tagged.document.sentences.len() {
        finder.read(sentence);
    }
    finder.log.unwrap_or_default()
}

struct Finder<'a, 't> {
    tagged: &'a Tagged<'t>,
    lexicons: &'a LexiconSet,
    people: People<'t>,
    drafts: Vec<Draft>,
    owner: Vec<u32>,
    /// First hit of attribution not yet looked at.
    next_hit: usize,
    /// Number of relations before the sentence that was read last.
    before_last: usize,
    /// Whether that sentence holds a relation, seen from the next.
    follows: bool,
    /// For each sentence, whether a candidate nearly counted.
    doubtful: Vec<bool>,
    /// What weights decide on, if somebody asks.
    log: Option<Vec<Weighable>>,
}

impl<'a, 't> Finder<'a, 't> {
    fn new(tagged: &'a Tagged<'t>, lexicons: &'a LexiconSet) -> Self {
        Finder {
            tagged,
            lexicons,
            people: People::default(),
            drafts: Vec::new(),
            owner: vec![0; tagged.document.tokens.len()],
            next_hit: 0,
            before_last: 0,
            follows: false,
            doubtful: vec![false; tagged.document.sentences.len()],
            log: None,
        }
    }

    /// Finds the relations of one sentence.
    fn read(&mut self, index: usize) {
        let sentence = self.tagged.document.sentences[index];
        let hits = self.hits(sentence.tokens);
        if matches!(sentence.unit, Unit::Byline | Unit::Dateline | Unit::Boilerplate) {
            return;
        }
        let view = SentenceView { tagged: self.tagged, tokens: sentence.tokens };
        self.people.read(&view);
        let first = self.drafts.len();
        self.follows = std::mem::replace(&mut self.before_last, first) < first;
        if sentence.unit == Unit::Sentence {
            self.speaker(&view, index);
        }
        // Reporting clauses set off by marks own what stands around them, so they are found first.
        let places = hits.chunk_by(|a, b| a.tokens.start == b.tokens.start);
        let cues: Vec<Cue<'a>> = places.filter_map(|here| self.cue(&view, here)).collect();
        let order = |cue: &Cue<'_>| match cue.place {
            Place::Left | Place::Both(_) if cue.framed => 0,
            _ if cue.framed => 1,
            _ => 2,
        };
        for turn in 0..3 {
            for cue in cues.iter().filter(|cue| order(cue) == turn) {
                self.relate(&view, index, cue, (hits, first, &cues));
            }
        }
        self.drafts[first..].sort_by_key(Draft::begins);
        self.renumber(first);
        if self.is_fiction(&view) {
            self.drafts[first..].iter_mut().for_each(|draft| draft.level = 0);
        }
        draft::join_chains(&mut self.drafts[first..]);
        if !self.drafts[first..].iter().any(|draft| draft.framed) {
            self.carry(&view, index, hits);
        }
    }

    /// A name and a colon at the head of a paragraph: what follows is that speaker's.
    fn speaker(&mut self, view: &SentenceView<'_, 't>, index: usize) {
        let Some((name, colon)) = complete::speaker(view) else { return };
        let who = who::classify(view, Some(name), &self.people);
        self.people.meet(view, Some(name), who.met());
        let draft = complete::spoken(view, index, (name, colon), who);
        self.own(&draft);
        self.drafts.push(draft);
    }

    /// The hits of attribution in the next sentence.
    fn hits(&mut self, tokens: TokenRange) -> &'a [Hit] {
        let from = self.next_hit;
        while self.tagged.attribution.get(self.next_hit).is_some_and(|hit| hit.tokens.start < tokens.end) {
            self.next_hit += 1;
        }
        &self.tagged.attribution[from..self.next_hit]
    }

    /// The cue that one of the hits at a place makes there, in a frame if it may be.
    fn cue(&self, view: &SentenceView<'_, 't>, here: &[Hit]) -> Option<Cue<'a>> {
        let mut ordered = Vec::new();
        let hits = if here.len() > 1 {
            ordered.extend_from_slice(here);
            ordered.sort_by_key(|hit| priority(self.lexicons.entry(hit.entry).category));
            &ordered[..]
        } else {
            here
        };
        let framed = hits.iter().find_map(|hit| cue::judge(view, *hit, self.lexicons));
        let hopeful = |hit: &&Hit| weigh::may_count(view, **hit, self.lexicons);
        framed.or_else(|| hits.iter().filter(hopeful).find_map(|hit| cue::consider(view, *hit, self.lexicons)))
    }

    /// Adds the relation of a cue. Cues inside a content are the source's own reports and stay out
    /// (PolNeAR knows no nesting).
    fn relate(
        &mut self,
        view: &SentenceView<'_, 't>,
        index: usize,
        cue: &Cue<'a>,
        (hits, first, cues): (&'a [Hit], usize, &[Cue<'a>]),
    ) {
        let start = cue.hit.tokens.start as usize;
        let taken = self.drafts[first..].iter().any(|draft| draft.occupies(start));
        if taken || self.owner[start] != 0 {
            return;
        }
        let before = self.drafts[first..].iter().filter(|d| d.begins() < cue.tokens.start);
        let free_from =
            before.map(|d| d.end(view.tokens)).filter(|end| *end <= start).max().unwrap_or(view.start());
        let around = content::Surroundings {
            quotations: &self.tagged.document.quotations,
            hits,
            lexicons: self.lexicons,
            free_from,
        };
        let mut content = content::find(view, cue, around);
        if !cue.framed {
            self.leave_others(&mut content, first);
        }
        if content.is_empty() && cue.place != Place::Nowhere && cue.framed {
            return;
        }
        let shared = self.shared_source(view, cue, first);
        let cue = &Cue { source: shared.or(cue.source), ..cue.clone() };
        let who = who::classify(view, cue.source, &self.people);
        let near = Near {
            before: cues.iter().filter(|c| c.framed && c.tokens.start < cue.tokens.start).count(),
            after: cues.iter().filter(|c| c.framed && c.tokens.start > cue.tokens.start).count(),
            follows: self.follows,
            unit: self.tagged.document.sentences[index].unit,
        };
        let candidate = Candidate { view, cue, who: &who, content: &content, near };
        let weighed = if cue.framed { None } else { self.weigh(&candidate, index) };
        if !cue.framed && weighed.is_none() {
            return;
        }
        if who.name.is_some() || who.level >= 2 {
            self.people.meet(view, cue.source, who.met());
        }
        let draft = Draft { weighed, ..Draft::new(view, index, cue, content, who) };
        self.own(&draft);
        self.drafts.push(draft);
    }

    /// Cuts content off where another relation of the sentence begins.
    fn leave_others(&self, content: &mut Vec<TokenRange>, first: usize) {
        let taken = |token: usize| {
            let names = |draft: &Draft| draft.cue.iter().chain(&draft.source).any(|part| part.has(token));
            self.owner[token] != 0 || self.drafts[first..].iter().any(names)
        };
        for part in content.iter_mut() {
            let end = part.iter().find(|token| taken(*token)).unwrap_or(part.end as usize);
            *part = TokenRange::new(part.start as usize, end);
        }
        content.retain(|part| !part.is_empty());
    }

    /// The source of the cue before, for one that has no subject of its own: *said it was so, **adding** that* and
    /// *says it is so but **concedes** that*.
    fn shared_source(&self, view: &SentenceView<'_, 't>, cue: &Cue<'a>, first: usize) -> Option<TokenRange> {
        let group = cue.group?;
        let before = view.before_adverbs(group.start);
        let joined = match group.form {
            VerbForm::Ing => view.is_comma(before),
            VerbForm::Finite => view.is(before, Class::Coordinator) || cue.source.is_none() && view.is_comma(before),
            _ => false,
        };
        let earlier = self.drafts[first..].iter().filter(|d| d.cue.is_some_and(|c| c.end <= cue.tokens.start));
        let last = earlier.max_by_key(|draft| draft.begins()).filter(|_| joined)?;
        let verbal = last.rule.starts_with("verb-");
        last.source.filter(|source| verbal && source.start < cue.tokens.start)
    }

    /// What the signs of a candidate in no frame weigh, if that is enough.
    fn weigh(&mut self, candidate: &Candidate<'_, 'a, 't>, sentence: usize) -> Option<Weighed> {
        if let Some(log) = &mut self.log {
            let span = self.tagged.document.span(candidate.cue.hit.tokens);
            let signs = Signs::of(candidate, self.lexicons).names().collect();
            log.push(Weighable { span, signs, plain: Signs::PLAIN });
        }
        let weighed = weigh::weigh(candidate, self.lexicons);
        self.doubtful[sentence] |= weighed.is_clear(self.lexicons);
        weighed.counts(self.lexicons).then_some(weighed)
    }

    /// Whether the sentence tells what happens in a work of fiction.
    fn is_fiction(&self, view: &SentenceView<'_, 't>) -> bool {
        let hits = &self.tagged.unsourced;
        let from = hits.partition_point(|hit| hit.tokens.start < view.tokens.start);
        hits[from..]
            .iter()
            .take_while(|hit| hit.tokens.start < view.tokens.start + 3)
            .any(|hit| self.lexicons.entry(hit.entry).category == Category::Fiction)
    }

    /// Gives the tokens of a sentence's drafts their numbers again after sorting.
    fn renumber(&mut self, first: usize) {
        for (offset, draft) in self.drafts[first..].iter().enumerate() {
            for token in draft.content.iter().flat_map(|part| part.iter()) {
                if self.owner[token] as usize > first {
                    self.owner[token] = (first + offset) as u32 + 1;
                }
            }
        }
    }

    /// Marks the tokens of a draft's content as its own.
    fn own(&mut self, draft: &Draft) {
        let number = self.drafts.len() as u32 + 1;
        for token in draft.content.iter().flat_map(|part| part.iter()) {
            if self.owner[token] == 0 {
                self.owner[token] = number;
            }
        }
    }

    /// A sentence without a cue that goes on with what a source was saying, by a content marker.
    fn carry(&mut self, view: &SentenceView<'_, 't>, index: usize, hits: &[Hit]) {
        let marker = hits.iter().find(|hit| {
            let entry = self.lexicons.entry(hit.entry);
            entry.category == Category::CarryMarker && (hit.tokens.start as usize) <= view.start() + 1
        });
        let Some(draft) =
            marker.and_then(|hit| complete::carried(view, index, *hit, self.tagged, &self.drafts))
        else {
            return;
        };
        self.own(&draft);
        self.drafts.push(draft);
    }

    fn finish(self) -> Attributions {
        let mut found = Attributions {
            owner: self.owner,
            doubtful: self.doubtful,
            cue_owner: vec![0; self.tagged.document.tokens.len()],
            ..Attributions::default()
        };
        for (number, draft) in self.drafts.iter().enumerate() {
            for token in draft.cue.iter().flat_map(|part| part.iter()) {
                found.cue_owner[token] = number as u32 + 1;
            }
            found.relations.push(draft.relation(self.tagged));
        }
        for sentence in &self.tagged.document.sentences {
            let view = SentenceView { tagged: self.tagged, tokens: sentence.tokens };
            found.first_clause.push(found.all_clauses.len() as u32);
            add_clauses(&view, &mut found.all_clauses);
        }
        found.first_clause.push(found.all_clauses.len() as u32);
        found.all_levels = vec![0; found.all_clauses.len()];
        found.index();
        standing::fill(self.tagged, self.lexicons, &self.drafts, &mut found);
        found
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
