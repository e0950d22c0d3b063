//! From a string to a [`Document`]: paragraphs, units, sentences, tokens and quotations.
//!
//! Nothing here knows a word of English. Abbreviations and the phrases that mark bylines, captions
//! and boilerplate are passed in as [`TextRules`], which the lexicons fill.

mod boundary;
mod closer;
mod dateline;
mod eight;
mod full_stop;
mod heading;
mod line;
mod list;
mod normal;
mod orient;
mod phrase;
mod quotation;
mod scan;
mod sentence;
mod shape;
mod span;
mod symbol;
mod token;
mod unit;
mod vocabulary;
mod word_set;

#[cfg(test)]
mod tests;

use crate::article::Markup;

pub use normal::one_line;
pub use phrase::{UnitPhrases, slot};
pub use quotation::Quotation;
pub use sentence::Sentence;
pub use shape::Shape;
pub use span::{Span, TokenRange};
pub use token::{Token, split_words};
pub use unit::{Unit, numbers};
pub use vocabulary::{Vocabulary, WordId, mark};
use word_set::WordSet;

/// What the text stage must be told about words: which of them are abbreviations, and which phrases
/// mark a line as something else than a sentence.
#[derive(Clone, Debug, Default)]
pub struct TextRules {
    /// Every word that some lexicon mentions.
    pub vocabulary: Vocabulary,
    /// One entry a word id: how the word bears on sentence ends. Words beyond its length are [`WordKind::default`].
    pub kinds: Vec<WordKind>,
    /// Phrases that give a whole line its unit.
    pub unit_phrases: UnitPhrases,
}

/// How a word bears on sentence ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordKind {
    /// An abbreviation that a name follows (*Mr.*): no sentence ends here.
    pub before_name: bool,
    /// An abbreviation that a number or a lower-case word follows (*No.*): no sentence ends here.
    pub inner: bool,
    /// An abbreviation that may also end a sentence (*U.S.*, *p.m.*, *Inc.*).
    pub may_end: bool,
    /// A word that, capitalised after such an abbreviation, begins a new sentence (*The*, *He*).
    pub starter: bool,
    /// The title of a person of either sex (*Mr.*), which follows an abbreviation in its own sentence seldom.
    pub courtesy: bool,
    /// The name of a month or a day of the week, for datelines.
    pub calendar: bool,
    /// A form of a verb that reports quotations (*said*, *tweeted*): one after a name goes on with the sentence before.
    pub reports: bool,
}

impl TextRules {
    /// How `word` bears on sentence ends.
    pub fn kind(&self, word: WordId) -> WordKind {
        self.kinds.get(word.index()).copied().unwrap_or_default()
    }
}

/// A text cut into sentences, tokens and quotations. Offsets are bytes into [`Document::text`].
#[derive(Clone, Debug)]
pub struct Document<'a> {
    /// The text as it was given.
    pub text: &'a str,
    /// All tokens in order. Blank space belongs to no token.
    pub tokens: Vec<Token>,
    /// Sentences and other units in order. Every character that is not blank space lies in exactly one.
    pub sentences: Vec<Sentence>,
    /// Quotations in order of their opening mark; a nested one follows the one around it.
    pub quotations: Vec<Quotation>,
}

impl<'a> Document<'a> {
    /// Cuts `text` into sentences, tokens and quotations. Never fails, takes linear time.
    pub fn new(text: &'a str, rules: &TextRules) -> Self {
        Document::marked(text, rules, &[])
    }

    /// The same with what markup says of paragraphs: the byte at which each begins, in order.
    pub fn marked(text: &'a str, rules: &TextRules, markup: &[(u32, Markup)]) -> Self {
        let (mut tokens, lines) = token::tokenize(text, rules);
        let marks = orient::quote_marks(text, &tokens);
        let lines =
            line::Lines { phrases: &rules.unit_phrases, tokens: &tokens, lines: &lines, marks: &marks, text };
        let paragraphs = unit::paragraphs(&lines, rules, markup);
        let quotations = quotation::find(&mut tokens, &marks, &paragraphs, rules);
        let sentences = sentence::split(text, &mut tokens, &paragraphs, rules);
        Document { text, tokens, sentences, quotations }
    }

    /// The text of a token.
    pub fn token_text(&self, token: usize) -> &'a str {
        let t = &self.tokens[token];
        &self.text[t.start as usize..t.end as usize]
    }

    /// Whether a token is written as a year: four digits from 1500 to 2100.
    pub fn is_year(&self, token: usize) -> bool {
        let text = self.token_text(token);
        text.len() == 4 && text.parse().is_ok_and(|year: u32| (1500..=2100).contains(&year))
    }

    /// The text between two byte offsets.
    pub fn slice(&self, span: Span) -> &'a str {
        &self.text[span.start as usize..span.end as usize]
    }

    /// The bytes that a range of tokens covers; empty at 0 for an empty range.
    pub fn span(&self, range: TokenRange) -> Span {
        if range.is_empty() {
            return Span::default();
        }
        Span::new(self.tokens[range.start as usize].start, self.tokens[range.end as usize - 1].end)
    }
}
