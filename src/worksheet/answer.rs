//! What somebody answered of one sentence.

use std::collections::BTreeMap;

use super::{Question, Scale};

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Words of the sentence, several phrases parted by `; `; empty if the coder says that there are none.
    Words(String),
    /// The number of a value of [`Question::values`].
    Value(u8),
}

/// The answers to a row, by question. A question that was not answered is not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<Question, Answer>);

impl Answers {
    /// Puts an answer in.
    pub fn set(&mut self, question: Question, answer: Answer) {
        self.0.insert(question, answer);
    }

    /// The number of the value chosen.
    pub fn value(&self, question: Question) -> Option<u8> {
        match self.0.get(&question) {
            Some(Answer::Value(value)) => Some(*value),
            _ => None,
        }
    }

    /// The words copied; `Some("")` if the coder says that there are none.
    pub fn words(&self, question: Question) -> Option<&str> {
        match self.0.get(&question) {
            Some(Answer::Words(words)) => Some(words),
            _ => None,
        }
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The answer as it stands in a sheet: `None` without one, an empty text where there are no such words.
    pub fn shown(&self, question: Question, scale: Scale) -> Option<&str> {
        match self.0.get(&question)? {
            Answer::Words(words) => Some(words),
            Answer::Value(value) => question.values(scale).get(usize::from(*value)).copied(),
        }
    }

    /// Whoever filled in any part of a row and left a column of words empty says that there are none.
    pub(super) fn settle(&mut self) {
        if !self.is_empty() {
            for question in Question::ALL.into_iter().filter(|question| question.is_words()) {
                self.0.entry(question).or_insert_with(|| Answer::Words(String::new()));
            }
        }
    }

    /// The same answers with the level in four bands.
    pub(super) fn in_bands(mut self) -> Answers {
        if let Some(level) = self.value(Question::Level) {
            self.set(Question::Level, Answer::Value(Scale::Bands.of_level(level)));
        }
        self
    }
}
