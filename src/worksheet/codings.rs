//! The sheets of several coders, joined by the ids of their rows.

use std::collections::BTreeMap;

use super::{Answers, Filled, Question, Scale, SheetFault, filled::FilledRow, known::Known};
use crate::stats::{Overlap, Ratings, overlap};

/// What the program is called among the coders.
pub const TOOL: &str = "framelens";

/// What every coder answered of every sentence.
#[derive(Clone, Debug, Default)]
pub struct Codings {
    /// Names of the coders, people first; the program, if it is one of them, is the last.
    pub coders: Vec<String>,
    /// Whether the last coder is the program.
    pub has_tool: bool,
    /// How finely levels are compared: in bands if any sheet has bands.
    pub scale: Scale,
    /// Whether sheets with six levels were put into bands because others have bands.
    pub banded: bool,
    /// The sentences, in the order of the key, or else in which they first come up.
    pub sentences: Vec<Sentence>,
}

/// A sentence with what the coders answered.
#[derive(Clone, Debug, Default)]
pub struct Sentence {
    /// See [`super::sentence_id`].
    pub id: String,
    /// The sentence as a sheet has it.
    pub text: String,
    /// What stands before it, if a sheet says so.
    pub before: String,
    /// One a coder; `None` if the coder's sheet has not this row or left it blank.
    pub answers: Vec<Option<Answers>>,
}

/// A sentence and how far people are apart on it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Disputed<'a> {
    /// The sentence.
    pub sentence: &'a Sentence,
    /// 0 (everybody says the same) to 1: the mean over the questions that two people answered.
    pub apart: f64,
}

impl PartialEq for Sentence {
    fn eq(&self, other: &Sentence) -> bool {
        self.id == other.id
    }
}

impl Codings {
    /// Joins sheets, and the program's key as one more coder. What stands on no worksheet comes back as faults.
    ///
    /// With a key, its rows are the worksheet. Without one, a row is taken for a typing error if its id stands
    /// in no other sheet and is one or two letters from one that the sheet lacks and others have.
    pub fn join(sheets: Vec<(String, Filled)>, key: Option<Filled>) -> (Codings, Vec<SheetFault>) {
        let all = || sheets.iter().map(|(_, sheet)| sheet).chain(&key);
        let scale =
            if all().all(|sheet| sheet.scale == Scale::Levels) { Scale::Levels } else { Scale::Bands };
        let banded = scale == Scale::Bands && all().any(|sheet| sheet.scale == Scale::Levels);
        let known = Known::of(&sheets, key.as_ref());
        let has_tool = key.is_some();
        let mut codings = Codings { has_tool, scale, banded, ..Codings::default() };
        let mut faults = Vec::new();
        let mut places = BTreeMap::new();
        let coders = sheets.len() + usize::from(has_tool);
        // The key comes first: its order is that of the worksheet, and its place is the last all the same.
        let key = key.map(|key| (String::new(), key));
        for (at, (file, sheet)) in
            key.into_iter().map(|key| (coders - 1, key)).chain(sheets.into_iter().enumerate())
        {
            let in_sheet: Vec<String> = sheet.rows.iter().map(|row| row.id.clone()).collect();
            for row in sheet.rows {
                match known.fault(&row.id, &in_sheet) {
                    Some(message) => {
                        faults.push(SheetFault { file: file.clone(), hidden: false, line: row.line, message })
                    }
                    None => codings.put(row, at, coders, &mut places, banded && sheet.scale == Scale::Levels),
                }
            }
            codings.coders.push(sheet.coder);
        }
        if has_tool {
            // It was read first.
            codings.coders.rotate_left(1);
        }
        (codings, faults)
    }

    fn put(
        &mut self,
        row: FilledRow,
        coder: usize,
        coders: usize,
        places: &mut BTreeMap<String, usize>,
        band: bool,
    ) {
        let place = *places.entry(row.id.clone()).or_insert(self.sentences.len());
        if place == self.sentences.len() {
            let answers = vec![None; coders];
            self.sentences.push(Sentence { id: row.id, text: row.sentence, before: row.before, answers });
        }
        let answers = if band { row.answers.in_bands() } else { row.answers };
        self.sentences[place].answers[coder] = Some(answers).filter(|answers| !answers.is_empty());
    }

    /// Number of people among the coders.
    pub fn people(&self) -> usize {
        self.coders.len() - usize::from(self.has_tool)
    }

    /// How many sentences each coder answered anything of.
    pub fn answered(&self, coder: usize) -> usize {
        self.sentences.iter().filter(|sentence| sentence.answers[coder].is_some()).count()
    }

    /// What everybody chose.
    pub(super) fn ratings(&self, question: Question) -> Ratings {
        self.table(|answers| answers.value(question))
    }

    /// Whether everybody found such words: 1 if so, 0 if not.
    pub(super) fn presence(&self, question: Question) -> Ratings {
        self.table(|answers| answers.words(question).map(|words| u8::from(!words.is_empty())))
    }

    fn table(&self, cell: impl Fn(&Answers) -> Option<u8>) -> Ratings {
        let row =
            |sentence: &Sentence| sentence.answers.iter().map(|answers| cell(answers.as_ref()?)).collect();
        Ratings::new(self.sentences.iter().map(row).collect())
    }

    /// For each sentence, how far the coders for whom `keep` holds copied the same words.
    pub(super) fn overlaps(&self, question: Question, keep: impl Fn(usize, usize) -> bool) -> Vec<Overlap> {
        let of = |sentence: &Sentence| {
            let words = sentence.answers.iter().map(|answers| answers.as_ref()?.words(question));
            let words: Vec<(usize, &str)> =
                words.enumerate().filter_map(|(coder, words)| Some((coder, words?))).collect();
            let mut sum = Overlap::default();
            for (i, (one, first)) in words.iter().enumerate() {
                for (other, second) in words[i + 1..].iter().filter(|(other, _)| keep(*one, *other)) {
                    debug_assert_ne!(one, other);
                    sum += overlap(first, second);
                }
            }
            sum
        };
        self.sentences.iter().map(of).collect()
    }

    /// The sentences that two people or more answered, the most disputed first; of equal ones in order.
    pub fn disputed(&self) -> Vec<Disputed<'_>> {
        let people = self.people();
        let apart = self.apart(people);
        let mut found: Vec<Disputed<'_>> = self
            .sentences
            .iter()
            .zip(apart)
            .filter_map(|(sentence, apart)| Some(Disputed { sentence, apart: apart? }))
            .collect();
        found.sort_by(|a, b| b.apart.total_cmp(&a.apart));
        found
    }

    /// For each sentence the mean disagreement of people over the questions.
    fn apart(&self, people: usize) -> Vec<Option<f64>> {
        let ratings = |question| self.ratings(question).keeping(|coder| coder < people);
        let chosen: Vec<(Question, Ratings)> = Question::ALL
            .into_iter()
            .filter(|question| !question.is_words())
            .map(|question| (question, ratings(question)))
            .collect();
        let copied: Vec<Vec<Overlap>> = Question::ALL
            .into_iter()
            .filter(|question| question.is_words())
            .map(|question| self.overlaps(question, |one, other| one < people && other < people))
            .collect();
        let of = |place: usize| {
            let values = chosen
                .iter()
                .filter_map(|(question, ratings)| distance(*question, self.scale, &ratings.at(&[place])));
            let words = copied.iter().filter_map(|overlaps| overlaps[place].f1()).map(|f1| 1.0 - f1);
            let all: Vec<f64> = values.chain(words).collect();
            (!all.is_empty()).then(|| all.iter().sum::<f64>() / all.len() as f64)
        };
        (0..self.sentences.len()).map(of).collect()
    }
}

/// How far the answers to one question of one sentence are apart, 0 to 1; `None` without two.
fn distance(question: Question, scale: Scale, one: &Ratings) -> Option<f64> {
    let share = one.percent().ok()?;
    if question != Question::Level {
        return Some(1.0 - share);
    }
    let values: Vec<u8> = one.coded().flatten().collect();
    let top = (question.values(scale).len() - 1) as f64;
    let pairs = (values.len() * (values.len() - 1)) as f64;
    let against = |a: &u8| values.iter().map(|b| f64::from(a.abs_diff(*b))).sum::<f64>();
    Some(values.iter().map(against).sum::<f64>() / pairs / top)
}
