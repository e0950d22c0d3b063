//! Tokens: words, figures and marks with their place, their word id and their shape.

use super::normal::normalise;
use super::scan::{Kind, Lexis, Scanner, Stop};
use super::{Shape, Span, TextRules, WordId};

/// A word, figure or mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// First byte in the text.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// Its word, compared without regard to case.
    pub word: WordId,
    /// What it looks like.
    pub shape: Shape,
}

impl Token {
    /// Its bytes.
    pub fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }

    /// Whether it is a mark, not a word or figure.
    pub fn is_mark(&self) -> bool {
        self.shape.has(Shape::PUNCT)
    }
}

/// A line that holds at least one token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Its first token.
    pub(super) first: u32,
    /// Whether a blank line stands before it, or nothing.
    pub(super) after_blank: bool,
}

/// Cuts `text` into tokens, and tells where its lines begin.
pub(super) fn tokenize(text: &str, rules: &TextRules) -> (Vec<Token>, Vec<Line>) {
    let mut scanner = Scanner::new(text, rules);
    let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / 5 + 4);
    let mut lines = Vec::new();
    let mut at = 0;
    loop {
        let (start, newlines) = skip_blank(text, at);
        if start == text.len() {
            name(text, &mut tokens, rules);
            if rules.vocabulary.has_beginnings() {
                name_by_beginning(text, &mut tokens, rules);
            }
            return (tokens, lines);
        }
        if newlines > 0 || tokens.is_empty() {
            lines.push(Line { first: tokens.len() as u32, after_blank: newlines > 1 || tokens.is_empty() });
        }
        let spaced = start > at;
        let joined = !spaced && tokens.last().is_some_and(|t| !t.is_mark());
        let (end, kind) = scanner.piece(start, joined);
        let mut shape = Shape::of(&text[start..end], kind);
        // A clitic that stands apart is one with its word all the same.
        if spaced && kind != Kind::Clitic {
            shape.insert(Shape::SPACED);
        }
        let word = if let Kind::Mark(id) = kind { id } else { WordId::UNKNOWN };
        tokens.push(Token { start: start as u32, end: end as u32, word, shape });
        at = end;
    }
}

/// The next place from `at` on that is not blank, and the number of line ends before it.
fn skip_blank(text: &str, mut at: usize) -> (usize, u32) {
    let bytes = text.as_bytes();
    // Nearly always it is one space.
    if let [b' ', b'!'..=b'~', ..] = bytes[at..] {
        return (at + 1, 0);
    }
    let mut newlines = 0;
    while at < bytes.len() {
        match bytes[at] {
            b' ' | b'\t' => at += 1,
            b'\r' if bytes.get(at + 1) == Some(&b'\n') => at += 1,
            b'\n' | b'\r' | 0x0b | 0x0c => {
                newlines += 1;
                at += 1;
            }
            0x80.. => match text[at..].chars().next() {
                Some(c) if c.is_whitespace() => {
                    newlines +=
                        u32::from(matches!(c, '\u{2028}' | '\u{85}')) + 2 * u32::from(c == '\u{2029}');
                    at += c.len_utf8();
                }
                _ => break,
            },
            _ => break,
        }
    }
    (at, newlines)
}

/// Gives all tokens but marks their ids: in a pass of its own, in which the processor looks many words up at
/// once while it waits for memory.
fn name(text: &str, tokens: &mut [Token], rules: &TextRules) {
    let mut buffer = String::new();
    for token in tokens.iter_mut().filter(|token| token.word == WordId::UNKNOWN) {
        let place = token.start as usize..token.end as usize;
        token.word =
            rules.vocabulary.id_of_short_ascii(text.as_bytes(), place.clone()).unwrap_or_else(|| {
                normalise(&mut buffer, &text[place]);
                rules.vocabulary.id(&buffer)
            });
    }
}

/// Gives words that no lexicon lists the id of their beginning, if one is known.
fn name_by_beginning(text: &str, tokens: &mut [Token], rules: &TextRules) {
    let mut buffer = String::new();
    let unknown = |token: &&mut Token| token.word == WordId::UNKNOWN;
    for token in tokens.iter_mut().filter(unknown) {
        normalise(&mut buffer, &text[token.start as usize..token.end as usize]);
        token.word = rules.vocabulary.id_by_beginning(&buffer);
    }
}

const VOWELS: [char; 6] = ['a', 'e', 'i', 'o', 'u', 'y'];

impl Lexis for &TextRules {
    fn stop(&self, word: &str) -> Stop {
        let kind = self.kind(self.vocabulary.id(word));
        if !(kind.before_name || kind.inner || kind.may_end) {
            return Stop::Apart;
        }
        // Letters without a vowel are no ordinary word, even if a lexicon lists them without the stop.
        let plain =
            || word.contains(VOWELS) && self.vocabulary.id(&word[..word.len() - 1]) != WordId::UNKNOWN;
        if kind.before_name || !plain() { Stop::Kept } else { Stop::KeptInside }
    }

    fn elision(&self, word: &str) -> bool {
        self.vocabulary.id(word) != WordId::UNKNOWN
    }
}

/// Abbreviations of a phrase: the caller's word for it, and every apostrophe before a word belongs to it.
struct PhraseLexis<'a>(&'a dyn Fn(&str) -> bool);

impl Lexis for PhraseLexis<'_> {
    fn stop(&self, word: &str) -> Stop {
        if (self.0)(word) { Stop::Kept } else { Stop::Apart }
    }

    fn elision(&self, _: &str) -> bool {
        true
    }
}

/// Cuts a phrase into normalised words the way articles are cut: lower case, straight apostrophes.
/// `is_abbreviation` tells which words keep their final full stop. Marks with an id of their own are
/// spelled as the vocabulary spells them.
pub fn split_words(phrase: &str, is_abbreviation: &dyn Fn(&str) -> bool) -> Vec<String> {
    // Lexicons hold many thousands of plain words.
    if !phrase.is_empty() && phrase.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return vec![phrase.to_owned()];
    }
    let mut scanner = Scanner::new(phrase, PhraseLexis(is_abbreviation));
    let mut words = Vec::new();
    let (mut at, mut after_word) = (0, false);
    loop {
        let (start, _) = skip_blank(phrase, at);
        if start == phrase.len() {
            return words;
        }
        let (end, kind) = scanner.piece(start, after_word && start == at);
        let mut word = String::new();
        match kind {
            Kind::Mark(id) => word.push_str(super::mark::SPELLINGS[id.index() - 1]),
            _ => normalise(&mut word, &phrase[start..end]),
        }
        words.push(word);
        after_word = matches!(kind, Kind::Word | Kind::Clitic);
        at = end;
    }
}
