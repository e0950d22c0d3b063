//! Phrases of the lexicons that give a whole line its unit.

use super::line::final_mark;
use super::{Shape, TextRules, Token, TokenRange, Unit, WordId};

/// A byline has at most this many tokens.
const BYLINE: usize = 24;
/// A caption or a line about the publication has at most this many words.
const LINE_WORDS: usize = 30;
/// Words of a filter for the ids that begin a phrase.
const FILTER: usize = 32;

/// Ids that stand for more than a word in [`TextRules::unit_phrases`]. The first four stand for a place
/// and take no token.
pub mod slot {
    use super::WordId;
    /// The start of the line.
    pub const START: WordId = WordId(u32::MAX);
    /// The end of the line.
    pub const END: WordId = WordId(u32::MAX - 1);
    /// Right after a mark or at the start of the line.
    pub const AFTER_MARK: WordId = WordId(u32::MAX - 2);
    /// Right before a mark or at the end of the line.
    pub const BEFORE_MARK: WordId = WordId(u32::MAX - 3);
    /// A capitalised word.
    pub const CAPITAL: WordId = WordId(u32::MAX - 4);
    /// A figure.
    pub const NUMBER: WordId = WordId(u32::MAX - 5);
}

/// The unit phrases, with a filter that turns away most words at once.
pub(super) struct UnitPhrases<'r> {
    rules: &'r TextRules,
    first: [u64; FILTER],
}

impl<'r> UnitPhrases<'r> {
    pub(super) fn new(rules: &'r TextRules) -> Self {
        let mut first = [0; FILTER];
        for (_, words) in &rules.unit_phrases {
            if let Some(word) = words.iter().find(|w| !is_place(**w)) {
                first[row(*word)] |= bit(*word);
            }
        }
        UnitPhrases { rules, first }
    }

    /// The unit that a phrase gives to the line `range`. A phrase begins with a word that is no slot.
    pub(super) fn unit(&self, tokens: &[Token], range: TokenRange) -> Option<Unit> {
        let line = &tokens[range.start as usize..range.end as usize];
        if line.len() > 2 * LINE_WORDS || line.iter().filter(|t| !t.is_mark()).count() > LINE_WORDS {
            return None;
        }
        let byline = line.len() <= BYLINE && final_mark(tokens, range).is_none();
        (0..line.len()).find_map(|i| self.unit_at(line, i, byline))
    }

    /// The unit of a phrase that stands at token `i` of `line`.
    fn unit_at(&self, line: &[Token], i: usize, byline: bool) -> Option<Unit> {
        let word = line[i].word;
        if self.first[row(word)] & bit(word) == 0 {
            return None;
        }
        let begins = byline && line[..i].iter().all(Token::is_mark);
        let fits = |unit: Unit| unit != Unit::Byline || begins;
        let found = self.rules.unit_phrases.iter().find(|(unit, words)| fits(*unit) && stands_at(line, i, words));
        found.map(|(unit, _)| *unit)
    }
}

/// Whether `words` stand at token `i` of `line`.
fn stands_at(line: &[Token], mut i: usize, words: &[WordId]) -> bool {
    for word in words {
        if is_place(*word) {
            if !is_at(line, i, *word) {
                return false;
            }
        } else if line.get(i).is_some_and(|token| matches(token, *word)) {
            i += 1;
        } else {
            return false;
        }
    }
    words.iter().any(|w| !is_place(*w))
}

fn matches(token: &Token, word: WordId) -> bool {
    match word {
        slot::CAPITAL => token.shape.has(Shape::CAPITAL),
        slot::NUMBER => token.shape.has(Shape::NUMBER),
        _ => token.word == word,
    }
}

fn is_place(word: WordId) -> bool {
    word >= slot::BEFORE_MARK
}

/// Whether the gap before token `i` is the place that `slot` names. Opening and final marks around a line do not count.
fn is_at(line: &[Token], i: usize, place: WordId) -> bool {
    match place {
        slot::START => line[..i].iter().all(Token::is_mark),
        slot::END => line[i..].iter().all(Token::is_mark),
        slot::AFTER_MARK => i == 0 || line[i - 1].is_mark(),
        _ => line.get(i).is_none_or(Token::is_mark),
    }
}

fn row(word: WordId) -> usize {
    word.index() / 64 % FILTER
}

fn bit(word: WordId) -> u64 {
    1 << (word.index() % 64)
}
