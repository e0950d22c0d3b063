//! Why a sentence has its labels, for readers: the reasons of `annotate --explain`, each with the words
//! that it is about.

use serde::Serialize;

use super::pieces::Mark;
use crate::{
    attribution::{Attribution, Carry, Confidence, RULES},
    lexicon::{Category, EntryId, LexiconSet, Stance},
    render::{
        annotation::{Sign, by_sentence, carried, place, sign_of, weight, whence},
        needs::{self, Answered},
    },
    report::{ArticleReport, SentenceReport},
    score::{Need, ScoredHit},
    text::Span,
    voice::Voice,
};

/// The reason for a label.
#[derive(Serialize)]
pub(super) struct Reason {
    sign: &'static str,
    open: &'static str,
    close: &'static str,
    /// What it is: `cue`, `possibility modal`, `needs a source: cause`.
    label: String,
    /// The words that it is about; empty for a quotation without a cue.
    words: String,
    /// Level and source, or voice and weight.
    facts: Vec<String>,
    /// What that kind of label means.
    means: String,
    /// The rule that decided, and the entry.
    rule: Option<&'static str>,
    entry: Option<String>,
    /// File and line of the entry.
    place: Option<String>,
}

/// The reasons of an article by sentence, and the marks that they put on its words.
pub(super) struct Reasons<'a> {
    report: &'a ArticleReport,
    lexicons: &'a LexiconSet,
    answered: Answered,
    /// For each sentence.
    pub(super) reasons: Vec<Vec<Reason>>,
    /// By where they begin.
    pub(super) marks: Vec<Mark>,
}

impl<'a> Reasons<'a> {
    pub(super) fn of(report: &'a ArticleReport, lexicons: &'a LexiconSet) -> Reasons<'a> {
        let answered = Answered::of(report);
        let mut all = Reasons { report, lexicons, answered, reasons: Vec::new(), marks: Vec::new() };
        let relations = by_sentence(report);
        let mut relations = relations.iter().peekable();
        let numbers = report.numbers();
        for sentence in &report.sentences {
            all.reasons.push(Vec::new());
            while let Some(relation) = relations.next_if(|relation| relation.sentence <= sentence.index) {
                all.add_attribution(relation);
            }
            for relation in carried(report, sentence) {
                let reason = all.carried(relation, &whence(&numbers, relation));
                all.push(reason);
            }
            all.add_labels(sentence);
        }
        all.marks.sort_by_key(|mark| (mark.span.start, mark.sign, std::cmp::Reverse(mark.span.end)));
        all.marks.dedup_by_key(|mark| (mark.span, mark.sign));
        join_needs(&mut all.marks, &report.article.text);
        all
    }

    /// Whether and with which needs a sentence stays open.
    pub(super) fn answered(&self) -> &Answered {
        &self.answered
    }

    fn add_labels(&mut self, sentence: &SentenceReport) {
        let customs = sentence.custom.iter().flat_map(|custom| &custom.hits);
        for hit in sentence.hedging.hits.iter().chain(&sentence.intensity.hits).chain(customs) {
            self.mark(&[hit.span], sign_of(hit), hit.voice == Voice::Source);
            let reason = self.hit(hit);
            self.push(reason);
        }
        for need in sentence.unsourced.own_needs() {
            let open = sentence.unsourced.flag && !self.answered.covers(need.span);
            let reason = if open {
                self.mark(&[need.span], Sign::Need, false);
                self.need(need, "needs a source")
            } else {
                self.settled(sentence, need)
            };
            self.push(reason);
        }
        for need in &sentence.unsourced.residual {
            self.mark(&[need.span], Sign::Need, false);
            let reason = self.need(need, needs::residual(&sentence.unsourced));
            self.push(reason);
        }
    }

    fn add_attribution(&mut self, attribution: &Attribution) {
        let stands = attribution.level > 0;
        self.mark(&attribution.cue, if stands { Sign::Cue } else { Sign::IdleCue }, false);
        if stands {
            self.mark(&attribution.source, Sign::Source, false);
            self.mark(&attribution.content, Sign::Content, false);
        }
        let reason = self.attribution(attribution);
        self.push(reason);
    }

    fn push(&mut self, reason: Reason) {
        if let Some(last) = self.reasons.last_mut() {
            last.push(reason);
        }
    }

    /// Puts a mark on words for the reason that comes next.
    fn mark(&mut self, spans: &[Span], sign: Sign, source_voice: bool) {
        let sentence = self.reasons.len().saturating_sub(1) as u32;
        let reason = self.reasons.last().map_or(0, Vec::len) as u32;
        let filled = spans.iter().filter(|span| !span.is_empty());
        self.marks.extend(filled.map(|span| Mark { span: *span, sign, source_voice, sentence, reason }));
    }

    fn attribution(&self, attribution: &Attribution) -> Reason {
        let stands = attribution.level > 0;
        let sign = if stands { Sign::Cue } else { Sign::IdleCue };
        let mut facts = self.level_and_source(attribution);
        facts.extend(told(attribution).map(str::to_owned));
        let weights = self.lexicons.weights();
        let signs = attribution.weighed.iter().flat_map(|weighed| &weighed.reasons);
        facts.extend(signs.map(|sign| format!("weighed {:+.2} {}", sign.weight, weights.name(sign.sign))));
        let doc = RULES.iter().find(|rule| rule.id == attribution.rule).map_or("", |rule| rule.doc);
        let label = if attribution.cue.is_empty() { "no cue" } else { "cue" };
        let (entry, place) = match attribution.entry {
            Some(id) => self.entry(Some(id), Category::ReportVerb),
            None => (None, None),
        };
        Reason {
            facts,
            means: doc.to_owned(),
            rule: Some(attribution.rule),
            ..self.reason(sign, label.to_owned(), self.words(&attribution.cue), (entry, place))
        }
    }

    fn level_and_source(&self, attribution: &Attribution) -> Vec<String> {
        let source = match (&attribution.resolved, attribution.source.as_slice()) {
            (Some(name), _) => name.clone(),
            (None, []) => "nobody named".to_owned(),
            (None, spans) => self.words(spans),
        };
        vec![format!("level {}", attribution.level), format!("source: {source}")]
    }

    /// A level that rests on another sentence's cue.
    fn carried(&self, relation: &Attribution, from: &str) -> Reason {
        let label = format!("carried on from {from}");
        let facts = self.level_and_source(relation);
        let bare = self.reason(Sign::Content, label, String::new(), (None, None));
        Reason { facts, rule: Some(relation.rule), ..bare }
    }

    /// What a need is called that has its source, or needs none.
    fn settled(&self, sentence: &SentenceReport, need: &Need) -> Reason {
        let kind = need.category.slug();
        let label = match needs::answered_by(self.report, sentence, need) {
            Some(name) => format!("{kind}, answered by {name}"),
            None if sentence.unsourced.exempt.is_some() => format!("{kind}, needs no source here"),
            None => format!("{kind}, not flagged"),
        };
        let entry = self.entry(need.entry, need.category);
        Reason {
            means: need.category.doc().to_owned(),
            ..self.reason(Sign::Content, label, self.words(&[need.span]), entry)
        }
    }

    fn hit(&self, hit: &ScoredHit) -> Reason {
        let category = self.lexicons.category_name(hit.category);
        let voice = match (hit.voice, hit.paraphrase) {
            (Voice::Source, true) => "in a source’s voice, paraphrased",
            (Voice::Source, false) => "in a source’s voice",
            _ => "in the writer’s voice",
        };
        let entry = self.entry(hit.entry, hit.category);
        Reason {
            facts: vec![voice.to_owned(), weight(self.lexicons, hit)],
            means: hit.category.doc().to_owned(),
            ..self.reason(sign_of(hit), category.replace('-', " "), self.words(&[hit.span]), entry)
        }
    }

    fn need(&self, need: &Need, what: &str) -> Reason {
        let label = format!("{what}: {}", need.category.slug());
        let entry = self.entry(need.entry, need.category);
        Reason {
            means: need.category.doc().to_owned(),
            ..self.reason(Sign::Need, label, self.words(&[need.span]), entry)
        }
    }

    fn reason(
        &self,
        sign: Sign,
        label: String,
        words: String,
        (entry, place): (Option<String>, Option<String>),
    ) -> Reason {
        let (open, close) = sign.symbols();
        let (facts, means) = (Vec::new(), String::new());
        Reason { sign: sign.name(), open, close, label, words, facts, means, rule: None, entry, place }
    }

    fn words(&self, spans: &[Span]) -> String {
        let piece = |span: &Span| span.cut(&self.report.article.text);
        spans.iter().flat_map(|span| piece(span).split_whitespace()).collect::<Vec<_>>().join(" ")
    }

    /// The entry's id, or the rule that stands for one, and where it is written down.
    fn entry(&self, id: Option<EntryId>, category: Category) -> (Option<String>, Option<String>) {
        (Some(self.lexicons.entry_name(id, category)), place(self.lexicons, id))
    }
}

/// Makes needs one that nothing but blanks keeps apart, each with its own reason: `?4.2 million?`.
fn join_needs(marks: &mut [Mark], text: &str) {
    let places: Vec<usize> = (0..marks.len()).filter(|at| marks[*at].sign == Sign::Need).collect();
    let near = |a: &Mark, b: &Mark| {
        let gap = text.get(a.span.end as usize..b.span.start as usize);
        gap.is_some_and(|gap| gap.chars().all(char::is_whitespace)) && a.sentence == b.sentence
    };
    for run in places.chunk_by(|a, b| near(&marks[*a], &marks[*b])).map(<[usize]>::to_vec).collect::<Vec<_>>()
    {
        let whole =
            Span::new(marks[run[0]].span.start, run.iter().map(|at| marks[*at].span.end).max().unwrap_or(0));
        run.iter().for_each(|at| marks[*at].span = whole);
    }
    marks.sort_by_key(|mark| mark.span.start);
}

/// What is out of the ordinary about a relation.
fn told(attribution: &Attribution) -> impl Iterator<Item = &'static str> {
    let stance = match attribution.stance {
        Stance::Neutral => None,
        Stance::Endorsing => Some("+ presents it as fact"),
        Stance::Distancing => Some("≠ keeps it at a distance"),
    };
    let carried = attribution.carried.map(|carried| match carried {
        Carry::Strong => "↪ carried on from another sentence",
        Carry::Weak => "↪ carried on by a phrase that takes it up",
    });
    let guess = (attribution.confidence == Confidence::Low).then_some("(?) a guess of the program");
    let negated = attribution.negated.then_some("negated");
    [stance, carried, guess, negated].into_iter().flatten()
}
