//! From the report of an article to rows of a sheet, and what the program itself would fill in.

use super::{Answer, Answers, Blinder, Question, Scale, sentence_id};
use crate::{
    attribution::Attribution,
    lexicon::Category,
    report::{ArticleReport, SentenceReport},
    score::ScoredHit,
    text::{Span, one_line},
    voice::Voice,
};

/// What a sheet shows of a sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// See [`sentence_id`].
    pub id: String,
    /// The article's id; the key has it, a blinded sheet has not.
    pub article: String,
    /// The sentence's number in its article, from 1.
    pub number: u32,
    /// The sentence that stands before it.
    pub before: String,
    /// The sentence.
    pub sentence: String,
}

/// A row with what the program would answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// What the sheet shows.
    pub row: Row,
    /// What the program says; only for the key.
    pub answers: Answers,
    /// Why it says so, one line a label; only for the key.
    pub reasons: Vec<String>,
}

/// The running text of an article, a row a sentence; headings, bylines and the like are left out.
///
/// `reasons` are those of the report's sentences, in order; there may be none.
pub fn items(report: &ArticleReport, scale: Scale, blinder: &Blinder, reasons: &[Vec<String>]) -> Vec<Item> {
    let mut before = "";
    let mut found = Vec::new();
    for (i, (sentence, number)) in report.sentences.iter().zip(report.numbers()).enumerate() {
        let text = cut(report, sentence.span);
        if let Some(number) = number {
            let row = Row {
                id: sentence_id(&report.article.text, number),
                article: report.article.id.clone(),
                number,
                before: blinder.apply(&one_line(before)),
                sentence: blinder.apply(&one_line(text)),
            };
            let answers = Labels { report, sentence, blinder }.answers(scale);
            found.push(Item { row, answers, reasons: reasons.get(i).cloned().unwrap_or_default() });
            before = text;
        }
    }
    found
}

/// What the program says of one sentence, in the words of the sheet.
struct Labels<'a> {
    report: &'a ArticleReport,
    sentence: &'a SentenceReport,
    blinder: &'a Blinder,
}

impl Labels<'_> {
    fn answers(&self, scale: Scale) -> Answers {
        let sentence = self.sentence;
        let mut answers = Answers::default();
        let relation = self.relation();
        let words = |spans: Option<&Vec<Span>>| self.words(spans.into_iter().flatten().copied());
        answers.set(Question::Who, words(relation.map(|relation| &relation.source)));
        answers.set(Question::Cue, words(relation.map(|relation| &relation.cue)));
        answers.set(Question::Level, Answer::Value(scale.of_level(sentence.attribution.level)));
        let hedges: Vec<&ScoredHit> =
            sentence.hedging.hits.iter().filter(|hit| hit.category != Category::Approximator).collect();
        let loud: Vec<&ScoredHit> =
            sentence.intensity.hits.iter().filter(|hit| hit.category != Category::Minimizer).collect();
        self.hits(&mut answers, (Question::Hedge, Question::WhoseHedge), &hedges);
        self.hits(&mut answers, (Question::Loud, Question::WhoseLoud), &loud);
        // Where the program only guesses that nothing needs a source, it does not answer.
        if !sentence.unsourced.unclear {
            answers.set(Question::NeedsSource, Answer::Value(u8::from(sentence.unsourced.flag)));
        }
        answers
    }

    /// The strongest of the relations that the sentence's level rests on.
    fn relation(&self) -> Option<&Attribution> {
        let relations = self.sentence.attribution.relations.iter();
        let relations = relations.filter_map(|id| self.report.attributions.get(*id as usize));
        // Of equal ones the first in the text.
        relations.rev().max_by_key(|relation| relation.level)
    }

    fn hits(&self, answers: &mut Answers, of: (Question, Question), hits: &[&ScoredHit]) {
        answers.set(of.0, self.words(hits.iter().map(|hit| hit.span)));
        let by = |voice: Voice| hits.iter().any(|hit| hit.voice == voice);
        let whose = match (by(Voice::Writer), by(Voice::Source)) {
            (true, true) => Some(2),
            (false, true) => Some(1),
            (true, false) => Some(0),
            (false, false) => None,
        };
        whose.into_iter().for_each(|value| answers.set(of.1, Answer::Value(value)));
    }

    /// The pieces of text, in order and parted by semicolons.
    fn words(&self, spans: impl Iterator<Item = Span>) -> Answer {
        let pieces: Vec<String> = spans.map(|span| one_line(cut(self.report, span))).collect();
        Answer::Words(self.blinder.apply(&pieces.join("; ")))
    }
}

fn cut(report: &ArticleReport, span: Span) -> &str {
    span.cut(&report.article.text)
}
