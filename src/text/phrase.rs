//! Phrases of the lexicons that give a whole line its unit.

use super::heading::final_mark;
use super::{Shape, Token, TokenRange, Unit, WordId};

/// A byline has at most this many tokens.
const BYLINE: usize = 24;
/// A caption or a line about the publication has at most this many words.
const LINE_WORDS: usize = 30;
/// Rows of the table of first words.
const ROWS: usize = 4096;

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

/// Phrases that give a whole line its unit, as word ids and the ids of [`slot`], chained by their first
/// word so that most words are turned away at once. A phrase of a byline counts only at the start of its line.
#[derive(Clone, Debug)]
pub struct UnitPhrases {
    phrases: Vec<(Unit, Vec<WordId>)>,
    /// For each row, the number of its first phrase, from 1; 0 for none.
    heads: Box<[u32]>,
    /// For each phrase, its first word and the number of the next one in its row. Most chains are followed in vain, and
    /// this is all that is read then.
    links: Vec<(WordId, u32)>,
}

impl Default for UnitPhrases {
    fn default() -> Self {
        UnitPhrases::new(Vec::new())
    }
}

impl UnitPhrases {
    /// Where two phrases stand at one place, the earlier one counts.
    pub fn new(phrases: Vec<(Unit, Vec<WordId>)>) -> Self {
        let mut heads = vec![0; ROWS].into_boxed_slice();
        let mut links = vec![(WordId::UNKNOWN, 0); phrases.len()];
        for (i, (_, words)) in phrases.iter().enumerate().rev() {
            if let Some(word) = words.iter().find(|w| !is_place(**w)) {
                links[i] = (*word, heads[row(*word)]);
                heads[row(*word)] = i as u32 + 1;
            }
        }
        UnitPhrases { phrases, heads, links }
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
        let mut number = self.heads[row(line[i].word)];
        while number > 0 {
            let index = number as usize - 1;
            let (first, next) = self.links[index];
            if first == line[i].word && self.holds(index, line, i, byline) {
                return Some(self.phrases[index].0);
            }
            number = next;
        }
        None
    }

    /// Whether a phrase stands at token `i` of `line` and may.
    fn holds(&self, phrase: usize, line: &[Token], i: usize, byline: bool) -> bool {
        let (unit, words) = &self.phrases[phrase];
        stands_at(line, i, words) && (*unit != Unit::Byline || byline && is_at(line, i, slot::START))
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
    word.index() % ROWS
}
