//! Phrases of the lexicons that give a whole line its unit.

use super::line::final_mark;
use super::{TextRules, Token, TokenRange, Unit, WordId};

/// A byline has at most this many tokens.
const BYLINE: usize = 24;
/// A caption or a line about the publication has at most this many words.
const LINE_WORDS: usize = 30;
/// Words of a filter for the ids that begin a phrase.
const FILTER: usize = 32;

/// The unit phrases, with a filter that turns away most words at once.
pub(super) struct UnitPhrases<'r> {
    rules: &'r TextRules,
    first: [u64; FILTER],
}

impl<'r> UnitPhrases<'r> {
    pub(super) fn new(rules: &'r TextRules) -> Self {
        let mut first = [0; FILTER];
        for (_, words) in &rules.unit_phrases {
            if let Some(word) = words.first() {
                first[slot(*word)] |= bit(*word);
            }
        }
        UnitPhrases { rules, first }
    }

    /// The unit that a phrase gives to the line `range`.
    pub(super) fn unit(&self, tokens: &[Token], range: TokenRange) -> Option<Unit> {
        let line = &tokens[range.start as usize..range.end as usize];
        if line.len() > 2 * LINE_WORDS || line.iter().filter(|t| !t.is_mark()).count() > LINE_WORDS {
            return None;
        }
        let byline = line.len() <= BYLINE && final_mark(tokens, range).is_none();
        (0..line.len()).find_map(|i| self.unit_at(&line[i..], i == 0 && byline))
    }

    /// The unit of a phrase that stands right at the start of `tokens`.
    fn unit_at(&self, tokens: &[Token], byline: bool) -> Option<Unit> {
        let word = tokens[0].word;
        if self.first[slot(word)] & bit(word) == 0 {
            return None;
        }
        let fits = |unit: Unit| unit != Unit::Byline || byline;
        let found = self.rules.unit_phrases.iter().find(|(unit, words)| fits(*unit) && starts_with(tokens, words));
        found.map(|(unit, _)| *unit)
    }
}

fn starts_with(tokens: &[Token], words: &[WordId]) -> bool {
    !words.is_empty() && tokens.len() >= words.len() && tokens.iter().zip(words).all(|(token, word)| token.word == *word)
}

fn slot(word: WordId) -> usize {
    word.index() / 64 % FILTER
}

fn bit(word: WordId) -> u64 {
    1 << (word.index() % 64)
}
