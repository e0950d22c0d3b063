//! Words as numbers: every word that a lexicon mentions has an id; all others share [`WordId::UNKNOWN`].

use rustc_hash::FxHashMap;

/// A word of the lexicons as a number; equal ids mean equal words without regard to case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WordId(pub u32);

impl WordId {
    /// A word that no lexicon mentions.
    pub const UNKNOWN: WordId = WordId(0);

    /// As an index into tables with one row a word.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// The ids of punctuation marks, the same in every vocabulary.
pub mod mark {
    use super::WordId;
    /// `,`
    pub const COMMA: WordId = WordId(1);
    /// `.`
    pub const STOP: WordId = WordId(2);
    /// `?`
    pub const QUESTION: WordId = WordId(3);
    /// `!`
    pub const EXCLAMATION: WordId = WordId(4);
    /// `:`
    pub const COLON: WordId = WordId(5);
    /// `;`
    pub const SEMICOLON: WordId = WordId(6);
    /// `—`, `–`, `--` and a hyphen between spaces
    pub const DASH: WordId = WordId(7);
    /// `(`
    pub const OPEN_BRACKET: WordId = WordId(8);
    /// `)`
    pub const CLOSE_BRACKET: WordId = WordId(9);
    /// `"` and its curly forms
    pub const DOUBLE_QUOTE: WordId = WordId(10);
    /// `'` and its curly forms where they are quotation marks
    pub const SINGLE_QUOTE: WordId = WordId(11);
    /// `…`, `...`
    pub const ELLIPSIS: WordId = WordId(12);
    /// `%`
    pub const PERCENT: WordId = WordId(13);
    /// `$`, `£`, `€` and other currency signs
    pub const CURRENCY: WordId = WordId(14);
    /// The marks as a vocabulary spells them, in the order of their ids.
    pub(in crate::text) const SPELLINGS: [&str; 14] =
        [",", ".", "?", "!", ":", ";", "—", "(", ")", "\"", "'", "…", "%", "$"];
}

/// All words that lexicons mention, in lower case with straight apostrophes.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    ids: FxHashMap<Box<str>, WordId>,
    words: Vec<Box<str>>,
}

impl Default for Vocabulary {
    fn default() -> Self {
        let mut vocabulary = Vocabulary { ids: FxHashMap::default(), words: vec!["".into()] };
        for spelling in mark::SPELLINGS {
            vocabulary.intern(spelling);
        }
        vocabulary
    }
}

impl Vocabulary {
    /// The id of `word`, which must be in lower case with straight apostrophes; added if new.
    pub fn intern(&mut self, word: &str) -> WordId {
        if let Some(&id) = self.ids.get(word) {
            return id;
        }
        let id = WordId(self.words.len() as u32);
        self.words.push(word.into());
        self.ids.insert(word.into(), id);
        id
    }

    /// The id of `word` (lower case, straight apostrophes), or [`WordId::UNKNOWN`].
    pub fn id(&self, word: &str) -> WordId {
        self.ids.get(word).copied().unwrap_or_default()
    }

    /// The spelling of `id`; empty for [`WordId::UNKNOWN`].
    pub fn word(&self, id: WordId) -> &str {
        &self.words[id.index()]
    }

    /// Number of ids, [`WordId::UNKNOWN`] included.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Always false: punctuation marks are in every vocabulary.
    pub fn is_empty(&self) -> bool {
        false
    }
}
