//! Reads a document sentence by sentence and collects its relations.

use super::{
    Attributions, Weighable, complete,
    cue::{Cue, Place},
    cues::{self, Cues},
    draft::{self, Draft},
    people::{self, Met, People},
    post,
    relation::{Confidence, SourceType},
    source, speaker, standing, who,
};
use crate::{
    lexicon::{Category, Class, ClassSet, LexiconSet},
    matcher::{Hit, Tagged},
    syntax::{Grammar, SentenceView},
    text::{Shape, TokenRange, Unit},
};

/// What has been found so far, and where the reading stands.
pub(super) struct Finder<'a, 't> {
    pub(super) grammar: &'a Grammar<'a, 't>,
    pub(super) tagged: &'a Tagged<'t>,
    pub(super) lexicons: &'a LexiconSet,
    pub(super) people: People<'t>,
    pub(super) drafts: Vec<Draft>,
    pub(super) owner: Vec<u32>,
    /// For each token, whether it belongs to the cue or the source of a relation.
    pub(super) named: Vec<bool>,
    cues: &'a Cues<'a>,
    /// Number of relations before the sentence that was read last.
    before_last: usize,
    /// Whether that sentence holds a relation, seen from the next.
    pub(super) follows: bool,
    /// Whether the sentence quotes.
    pub(super) quotes: bool,
    /// Sentences that open with a quotation right behind one about somebody named, and who that is.
    pub(super) introduced: Vec<(usize, who::Who)>,
    /// For each sentence, whether a cue that only weights let count does so clearly.
    pub(super) doubtful: Vec<bool>,
    /// What weights decide on, if somebody asks.
    pub(super) log: Option<Vec<Weighable>>,
}

impl<'a, 't> Finder<'a, 't> {
    pub(super) fn new(grammar: &'a Grammar<'a, 't>, lexicons: &'a LexiconSet, cues: &'a Cues<'a>) -> Self {
        let tagged = grammar.tagged;
        Finder {
            grammar,
            tagged,
            lexicons,
            people: People::default(),
            drafts: Vec::new(),
            owner: vec![0; tagged.document.tokens.len()],
            named: vec![false; tagged.document.tokens.len()],
            cues,
            before_last: 0,
            follows: false,
            quotes: false,
            introduced: Vec::new(),
            doubtful: vec![false; tagged.document.sentences.len()],
            log: None,
        }
    }

    /// Finds the relations of one sentence.
    pub(super) fn read(&mut self, index: usize) {
        let sentence = self.tagged.document.sentences[index];
        if !cues::is_read(sentence.unit) {
            return;
        }
        let view = self.grammar.sentence(index);
        self.people.read(&view);
        self.introduce(&view, index);
        let first = self.drafts.len();
        self.follows = std::mem::replace(&mut self.before_last, first) < first;
        self.quotes = view.next_shaped(view.start(), Shape::QUOTED).is_some();
        if sentence.unit == Unit::Sentence {
            self.speaker(&view, index);
            self.post(&view, index);
        }
        // Reporting clauses set off by marks own what stands around them, so they are found first.
        let (hits, cues) = self.cues.of(index);
        let order = |cue: &Cue<'_>| match cue.place {
            Place::Left | Place::Both(_) if cue.framed && !cue.hangs => 0,
            _ if cue.framed => 1,
            _ => 2,
        };
        for turn in 0..3 {
            for cue in cues.iter().filter(|cue| order(cue) == turn) {
                self.relate(&view, index, cue, (hits, first, cues));
            }
        }
        self.unlisted(&view, index);
        self.quoting(&view, index, first);
        if self.drafts.len() > first {
            self.settle(&view, first);
        }
        if self.drafts[first..].iter().all(|draft| draft.level == 0) {
            self.tell_of(&view);
        }
        if !self.drafts[first..].iter().any(|draft| draft.framed) {
            self.carry(&view, index, hits);
        }
    }

    /// Remembers the unnamed people of whom a sentence tells something though nobody speaks in it: the next pronoun means
    /// them. ***A fund manager** was blunter. They knew, he said.*
    fn tell_of(&mut self, view: &SentenceView<'_, 't>) {
        const PEOPLE: ClassSet = ClassSet::of(&[
            Class::Role,
            Class::PersonNoun,
            Class::Office,
            Class::Kinship,
            Class::Collective,
            Class::Empty,
        ]);
        let first = view.start();
        let Some(phrase) = view.noun_phrase_at(first).filter(|phrase| view.any(phrase.head, PEOPLE)) else {
            return;
        };
        let begins = view.is(first, Class::Indefinite) || view.is(phrase.head, Class::Plural);
        let Some(subject) = begins.then(|| source::after(view, first)).flatten() else { return };
        let who = who::classify(view, Some(subject), &self.people);
        if matches!(who.source_type, SourceType::Person | SourceType::Group) && who.name.is_none() {
            let gender = people::gender(view, subject);
            self.people.tell_of(Met { gender, ..who.met() });
        }
    }

    /// Remembers who is likely to speak in a quotation that opens a sentence.
    fn introduce(&mut self, view: &SentenceView<'_, 't>, index: usize) {
        let sentences = &self.tagged.document.sentences;
        let before = index.checked_sub(1).map(|before| sentences[before].paragraph);
        let goes_on = before == Some(sentences[index].paragraph) && view.opens(view.start());
        let topic = self.people.topic().map(|topic| who::Who::named(topic, Confidence::Low));
        let unnamed = || self.people.subject().map(|subject| subject.again(Confidence::Low));
        if let Some(who) = topic.or_else(unnamed).filter(|_| goes_on) {
            self.introduced.push((index, who));
        }
    }

    /// Puts the relations of a sentence in order, once all are found.
    fn settle(&mut self, view: &SentenceView<'_, 't>, first: usize) {
        self.drafts[first..].sort_by_key(Draft::begins);
        self.renumber(first);
        if self.is_fiction(view) {
            self.drafts[first..].iter_mut().for_each(|draft| draft.level = 0);
        }
        draft::join_chains(&mut self.drafts[first..]);
    }

    /// A name and a colon at the head of a paragraph: what follows is that speaker's.
    fn speaker(&mut self, view: &SentenceView<'_, 't>, index: usize) {
        let Some((name, colon)) = speaker::label(view) else { return };
        let who = if speaker::is_letter(view, name) {
            who::Who::new(SourceType::Person, 3, Confidence::Low)
        } else {
            who::classify(view, Some(name), &self.people)
        };
        self.people.meet(view, Some(name), who.met());
        let draft = speaker::spoken(view, index, (name, colon), who);
        self.add(draft);
    }

    /// A post of a network that its signature ends.
    fn post(&mut self, view: &SentenceView<'_, 't>, index: usize) {
        let Some(post) = post::post(view, index) else { return };
        let who = self.meet(view, post.name);
        self.add(post::signed(index, post, who));
    }

    /// A quotation that opens the sentence, beside a verb that no lexicon lists.
    fn unlisted(&mut self, view: &SentenceView<'_, 't>, index: usize) {
        if !view.quoted(view.start()) {
            return;
        }
        let quotations = &self.tagged.document.quotations;
        let at = quotations.partition_point(|quotation| quotation.tokens.start < view.tokens.start);
        let Some(quotation) =
            quotations.get(at).filter(|quotation| self.owner[quotation.tokens.start as usize] == 0)
        else {
            return;
        };
        let Some((source, cue)) = speaker::unlisted(view, quotation) else { return };
        let who = self.meet(view, source);
        let draft = speaker::quoted(index, quotation, (source, cue), who);
        self.add(draft);
    }

    /// Whether the sentence tells what happens in a work of fiction.
    fn is_fiction(&self, view: &SentenceView<'_, 't>) -> bool {
        let opening = TokenRange { end: view.tokens.start + 3, ..view.tokens };
        Hit::starting_in(&self.tagged.unsourced, opening)
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

    /// Tells who a source is, and remembers it.
    pub(super) fn meet(&mut self, view: &SentenceView<'_, 't>, source: TokenRange) -> who::Who {
        let who = who::classify(view, Some(source), &self.people);
        self.people.meet(view, Some(source), who.met());
        who
    }

    /// Adds a relation, whose tokens no other takes any more.
    pub(super) fn add(&mut self, draft: Draft) {
        self.own(&draft);
        self.drafts.push(draft);
    }

    /// Marks the tokens of a draft's content as its own.
    fn own(&mut self, draft: &Draft) {
        for token in draft.cue.iter().chain(&draft.source).flat_map(|part| part.iter()) {
            self.named[token] = true;
        }
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
            marker.and_then(|hit| complete::carried(view, index, *hit, self.grammar, &self.drafts))
        else {
            return;
        };
        self.add(draft);
    }

    /// Works out what the relations amount to. They are made last, of the drafts that nobody needs any more.
    pub(super) fn finish(self) -> Attributions {
        let mut found = Attributions {
            cue_owner: self.cue_owner(),
            owner: self.owner,
            doubtful: self.doubtful,
            ..Attributions::default()
        };
        found.add_clauses(self.grammar);
        standing::fill(self.tagged, self.lexicons, &self.drafts, &mut found);
        found.relations = self.drafts.into_iter().map(|draft| draft.into_relation(self.tagged)).collect();
        found.index();
        found
    }

    /// For each token, 1 + the draft whose cue it belongs to.
    fn cue_owner(&self) -> Vec<u32> {
        let mut owner = vec![0; self.tagged.document.tokens.len()];
        for (number, draft) in (1..).zip(&self.drafts) {
            draft.cue.iter().for_each(|cue| owner[cue.iter()].fill(number));
        }
        owner
    }
}
