//! An article's text sentence by sentence, and the ribbon of its levels.

use serde::Serialize;

use super::{
    pieces::{self, Mark, Piece},
    reasons::{Reason, Reasons},
};
use crate::{
    explain,
    lexicon::LexiconSet,
    render::{
        annotation::{self, Sign},
        color::Ink,
        levels::band,
    },
    report::{ArticleReport, SentenceReport, counted},
};

/// The sentences of a paragraph.
#[derive(Serialize)]
pub(super) struct Paragraph {
    sentences: Vec<Sentence>,
}

/// A sentence or another unit.
#[derive(Serialize)]
struct Sentence {
    anchor: String,
    /// `None` for headings and the like.
    level: Option<Level>,
    /// What it is, if no running text.
    unit: Option<&'static str>,
    pieces: Vec<Piece>,
    /// How many marks of each kind it has, for those who do not see them.
    marks: String,
    notes: Vec<Note>,
    reasons: Vec<Reason>,
}

#[derive(Serialize)]
struct Level {
    number: u32,
    level: u8,
    band: &'static str,
    means: String,
    flagged: bool,
}

#[derive(Serialize)]
struct Note {
    kind: &'static str,
    text: String,
}

/// A cell of the ribbon.
#[derive(Serialize)]
pub(super) struct Cell {
    anchor: String,
    level: u8,
    flagged: bool,
    exempt: bool,
    /// Whether a paragraph begins with it.
    first: bool,
    label: String,
}

/// By which a sentence is linked to.
pub(super) fn sentence_anchor(article: &str, index: u32) -> String {
    format!("{article}-{index}")
}

/// What the sentences of an article share.
pub(super) struct Text<'a> {
    report: &'a ArticleReport,
    anchor: &'a str,
    numbers: Vec<Option<u32>>,
    reasons: Reasons<'a>,
    marks: Vec<Vec<Mark>>,
    meanings: [String; 6],
}

impl<'a> Text<'a> {
    pub(super) fn new(report: &'a ArticleReport, lexicons: &'a LexiconSet, anchor: &'a str) -> Text<'a> {
        let meaning = |level: usize| {
            explain::find(&format!("level-{level}"))
                .into_iter()
                .next()
                .map_or(String::new(), |topic| topic.text)
        };
        let meanings = std::array::from_fn(meaning);
        let reasons = Reasons::of(report, lexicons);
        let marks = by_sentence(report, &reasons.marks);
        Text { report, anchor, numbers: report.numbers(), reasons, marks, meanings }
    }

    /// One cell a sentence of running text.
    pub(super) fn ribbon(&self, keep: Option<&[bool]>) -> Vec<Cell> {
        let mut paragraph = None;
        let kept = self.report.sentences.iter().filter(|sentence| is_kept(keep, sentence));
        let shown = kept.filter_map(|sentence| Some((sentence, self.number(sentence)?)));
        let cell = |(sentence, number): (&SentenceReport, u32)| {
            let (level, flagged) = (sentence.attribution.level, sentence.unsourced.flag);
            let exempt = sentence.unsourced.exempt.is_some();
            let more = match (flagged, exempt) {
                (true, _) => ", unsourced",
                (_, true) => ", needs no source",
                _ => "",
            };
            Cell {
                anchor: sentence_anchor(self.anchor, sentence.index),
                level,
                flagged,
                exempt,
                first: paragraph.replace(sentence.paragraph) != Some(sentence.paragraph),
                label: format!("Sentence {number}: level {level}, {}{more}", band(level)),
            }
        };
        shown.map(cell).collect()
    }

    /// The sentences that are shown, by paragraph.
    pub(super) fn paragraphs(mut self, keep: Option<&[bool]>) -> Vec<Paragraph> {
        let mut paragraphs: Vec<(u32, Paragraph)> = Vec::new();
        // The sentence with a source that the one at hand may go on from.
        let mut attributed = None;
        for sentence in &self.report.sentences {
            if is_kept(keep, sentence) {
                let shown = self.sentence(sentence, attributed);
                match paragraphs.last_mut() {
                    Some((number, last)) if *number == sentence.paragraph => last.sentences.push(shown),
                    _ => paragraphs.push((sentence.paragraph, Paragraph { sentences: vec![shown] })),
                }
            }
            if sentence.attribution.level > 0 {
                attributed = self.number(sentence);
            }
        }
        paragraphs.into_iter().map(|(_, paragraph)| paragraph).collect()
    }

    fn number(&self, sentence: &SentenceReport) -> Option<u32> {
        self.numbers.get(sentence.index as usize).copied().flatten()
    }

    fn sentence(&mut self, sentence: &SentenceReport, attributed: Option<u32>) -> Sentence {
        let marks = std::mem::take(&mut self.marks[sentence.index as usize]);
        let context = annotation::Context {
            open: self.reasons.answered().open(sentence),
            goes_on_from: attributed.filter(|_| sentence.attribution.possible_carry),
            explain: false,
        };
        let notes = annotation::notes(sentence, &context);
        let level = self.number(sentence).map(|number| self.level(number, sentence));
        Sentence {
            anchor: sentence_anchor(self.anchor, sentence.index),
            unit: level.is_none().then(|| annotation::unit_name(sentence.unit)),
            level,
            pieces: pieces::cut(&self.report.article.text, sentence.span, &marks, sentence.index),
            marks: told(&marks),
            notes: notes.into_iter().map(|(ink, text)| Note { kind: kind(ink), text }).collect(),
            reasons: std::mem::take(&mut self.reasons.reasons[sentence.index as usize]),
        }
    }

    fn level(&self, number: u32, sentence: &SentenceReport) -> Level {
        let level = sentence.attribution.level.min(5);
        Level {
            number,
            level,
            band: band(level),
            means: self.meanings[usize::from(level)].clone(),
            flagged: sentence.unsourced.flag,
        }
    }
}

fn is_kept(keep: Option<&[bool]>, sentence: &SentenceReport) -> bool {
    keep.is_none_or(|keep| keep.get(sentence.index as usize) == Some(&true))
}

/// For each sentence, the marks that share words with it: content runs over several.
fn by_sentence(report: &ArticleReport, marks: &[Mark]) -> Vec<Vec<Mark>> {
    let sentences = &report.sentences;
    let mut all = vec![Vec::new(); sentences.len()];
    for mark in marks {
        let first = sentences.partition_point(|sentence| sentence.span.end <= mark.span.start);
        let touched = sentences[first..].iter().take_while(|sentence| sentence.span.start < mark.span.end);
        touched.for_each(|sentence| all[sentence.index as usize].push(*mark));
    }
    all
}

/// `1 source, 1 cue, 2 hedges`.
fn told(marks: &[Mark]) -> String {
    let signs = Sign::ALL.into_iter().filter(|sign| *sign != Sign::Content);
    let count = |sign: Sign| marks.iter().filter(|mark| mark.sign == sign).count() as u64;
    let told = signs.filter(|sign| count(*sign) > 0).map(|sign| counted(count(sign), sign.noun()));
    told.collect::<Vec<_>>().join(", ")
}

/// What kind of note has this colour on a terminal.
fn kind(ink: Ink) -> &'static str {
    match ink {
        Ink::Red => "grave",
        Ink::Yellow => "weak",
        _ => "quiet",
    }
}
