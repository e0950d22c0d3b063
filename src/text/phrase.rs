//! Phrases of the lexicons that give a whole line its unit.

use std::ops::Range;

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
    /// One for each first word, by its rank.
    starts: Vec<Start>,
    phrases: Vec<Phrase>,
    /// The words of all phrases.
    words: Vec<WordId>,
}

/// What begins with a word.
#[derive(Clone, Debug)]
struct Start {
    phrases: Range<usize>,
    /// The [signs](WordId::sign) of all words that may come next; all signs, if something else may.
    signs: u32,
}

#[derive(Clone, Debug)]
struct Phrase {
    unit: Unit,
    words: Range<usize>,
}

impl UnitPhrases {
    /// Where two phrases stand at one place, the earlier one counts. A phrase must begin with a word, after places.
    pub fn new(phrases: Vec<(Unit, Vec<WordId>)>) -> Self {
        let first = |words: &[WordId]| words.iter().copied().find(|word| !is_place(*word));
        let begins = |(unit, words): (Unit, Vec<WordId>)| Some((first(&words).filter(is_word)?, unit, words));
        let mut begun: Vec<_> = phrases.into_iter().filter_map(begins).collect();
        begun.sort_by_key(|(first, ..)| *first);
        let firsts = WordSet::of(begun.iter().map(|(first, ..)| *first));
        let mut all = UnitPhrases { firsts, ..UnitPhrases::default() };
        for same in begun.chunk_by(|one, other| one.0 == other.0) {
            let from = all.phrases.len();
            same.iter().for_each(|(_, unit, words)| all.add(*unit, words));
            let signs = same.iter().fold(0, |signs, (.., words)| signs | next_sign(words));
            all.starts.push(Start { phrases: from..all.phrases.len(), signs });
        }
        all
    }

    fn add(&mut self, unit: Unit, words: &[WordId]) {
        let from = self.words.len();
        self.words.extend_from_slice(words);
        self.phrases.push(Phrase { unit, words: from..self.words.len() });
    }

    /// The unit that a phrase gives to the line `range`. A phrase begins with a word that is no slot.
    pub(super) fn unit(&self, tokens: &[Token], range: TokenRange) -> Option<Unit> {
        let line = &tokens[range.start as usize..range.end as usize];
        let words = || line.iter().filter(|t| !t.is_mark()).count();
        if line.len() > 2 * LINE_WORDS || line.len() > LINE_WORDS && words() > LINE_WORDS {
            return None;
        }
        let byline = line.len() <= BYLINE && final_mark(tokens, range).is_none();
        (0..line.len()).find_map(|i| self.unit_at(line, i, byline))
    }

    /// The unit of a phrase that stands at token `i` of `line`.
    fn unit_at(&self, line: &[Token], i: usize, byline: bool) -> Option<Unit> {
        let start = &self.starts[self.firsts.rank(line[i].word)?];
        let next = line.get(i + 1).map_or(WordId::UNKNOWN, |token| token.word);
        if start.signs & next.sign() == 0 {
            return None;
        }
        let stands = |phrase: &&Phrase| {
            stands_at(line, i, &self.words[phrase.words.clone()])
                && (phrase.unit != Unit::Byline || byline && is_at(line, i, slot::START))
        };
        self.phrases[start.phrases.clone()].iter().find(stands).map(|phrase| phrase.unit)
    }
}

/// The sign of the word after the first one of a phrase; all signs, if something else follows.
fn next_sign(words: &[WordId]) -> u32 {
    let next = words.iter().skip_while(|word| is_place(**word)).nth(1);
    next.filter(|word| is_word(word)).map_or(u32::MAX, |word| word.sign())
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
