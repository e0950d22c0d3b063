//! Phrases of the lexicons that give a whole line its unit.

use super::heading::final_mark;
use super::{Shape, Token, TokenRange, Unit, WordId, WordSet};

/// A byline has at most this many tokens.
const BYLINE: usize = 24;
/// A caption or a line about the publication has at most this many words.
const LINE_WORDS: usize = 30;

/// Ids that stand for more than a word in [`UnitPhrases`](super::UnitPhrases). The first four stand for a place
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

/// Phrases that give a whole line its unit, as word ids and the ids of [`slot`], by their first
/// word so that most words are turned away at once. A phrase of a byline counts only at the start of its line.
#[derive(Clone, Debug, Default)]
pub struct UnitPhrases {
    /// First words.
    firsts: WordSet,
    /// For each first word by its rank, where its phrases begin, and where the last ones end.
    starts: Vec<u32>,
    phrases: Vec<(Unit, Vec<WordId>)>,
}

impl UnitPhrases {
    /// Where two phrases stand at one place, the earlier one counts. A phrase must begin with a word, after places.
    pub fn new(phrases: Vec<(Unit, Vec<WordId>)>) -> Self {
        let first = |words: &[WordId]| words.iter().copied().find(|word| !is_place(*word));
        let begins = |(unit, words): (Unit, Vec<WordId>)| Some((first(&words).filter(is_word)?, unit, words));
        let mut begun: Vec<_> = phrases.into_iter().filter_map(begins).collect();
        begun.sort_by_key(|(first, ..)| *first);
        let chunks = begun.chunk_by(|one, other| one.0 == other.0);
        let ends = chunks.scan(0, |end, chunk| {
            *end += chunk.len() as u32;
            Some(*end)
        });
        UnitPhrases {
            firsts: WordSet::of(begun.iter().map(|(first, ..)| *first)),
            starts: std::iter::once(0).chain(ends).collect(),
            phrases: begun.into_iter().map(|(_, unit, words)| (unit, words)).collect(),
        }
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
        let rank = self.firsts.rank(line[i].word)?;
        let phrases = &self.phrases[self.starts[rank] as usize..self.starts[rank + 1] as usize];
        let stands = |(unit, words): &&(Unit, Vec<WordId>)| {
            stands_at(line, i, words) && (*unit != Unit::Byline || byline && is_at(line, i, slot::START))
        };
        phrases.iter().find(stands).map(|(unit, _)| *unit)
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

fn is_word(word: &WordId) -> bool {
    *word < slot::NUMBER
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
