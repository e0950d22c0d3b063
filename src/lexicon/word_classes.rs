//! Which classes a word has by itself, however it is written and by the way it is written.

use rustc_hash::FxHashMap;

use super::{Case, Class, ClassSet};
use crate::text::{Shape, Token, WordId};

/// Classes of a word: written any way, in lower case, with a capital, in capitals.
type Row = [ClassSet; 4];

/// The classes of every word. Words with equal classes share a row, so that the tables stay small.
#[derive(Clone, Debug, Default)]
pub(super) struct WordClasses {
    rows: Vec<Row>,
    /// For each row, what holds however the word is written, or `None` where the way matters.
    plain: Vec<Option<ClassSet>>,
    /// For each word, its row.
    row_of: Vec<u32>,
}

impl WordClasses {
    /// Tables for `words` ids from single facts.
    pub(super) fn new(words: usize, facts: impl Iterator<Item = (WordId, Case, Class)>) -> WordClasses {
        let mut own = vec![Row::default(); words];
        for (word, case, class) in facts {
            own[word.index()][case as usize].insert(class);
        }
        let mut numbers: FxHashMap<Row, u32> = FxHashMap::default();
        let mut rows = Vec::new();
        let mut number = |row: Row| {
            *numbers.entry(row).or_insert_with(|| {
                rows.push(row);
                rows.len() as u32 - 1
            })
        };
        let row_of = own.into_iter().map(&mut number).collect();
        let plain = |row: &Row| row[1..].iter().all(|classes| classes.is_empty()).then_some(row[0]);
        let plain = rows.iter().map(plain).collect();
        WordClasses { rows, plain, row_of }
    }

    /// The classes of a token by its word and the way it is written.
    pub(super) fn of(&self, token: &Token) -> ClassSet {
        let row = self.row_of[token.word.index()] as usize;
        if let Some(classes) = self.plain[row] {
            return classes;
        }
        let own = &self.rows[row];
        let mut classes = own[Case::Any as usize];
        if token.shape.has(Shape::CAPITAL) {
            classes.extend(own[Case::Capital as usize]);
            if token.shape.has(Shape::UPPER) {
                classes.extend(own[Case::Upper as usize]);
            }
        }
        if token.shape.may_be_common() {
            classes.extend(own[Case::Lower as usize]);
        }
        classes
    }

    /// All classes of a word, however it must be written.
    pub(super) fn all(&self, word: WordId) -> ClassSet {
        let mut all = ClassSet::default();
        self.rows[self.row_of[word.index()] as usize].iter().for_each(|classes| all.extend(*classes));
        all
    }
}
