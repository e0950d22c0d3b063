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
    /// Words of up to eight bytes, packed into a number: most look-ups touch one small table and
    /// follow no pointer.
    short: FxHashMap<u64, WordId>,
    /// Words of up to sixteen bytes, packed.
    middle: FxHashMap<u128, WordId>,
    long: FxHashMap<Box<str>, WordId>,
    words: Vec<Box<str>>,
}

impl Default for Vocabulary {
    fn default() -> Self {
        let mut vocabulary = Vocabulary {
            short: FxHashMap::default(),
            middle: FxHashMap::default(),
            long: FxHashMap::default(),
            words: vec!["".into()],
        };
        for spelling in mark::SPELLINGS {
            vocabulary.intern(spelling);
        }
        vocabulary
    }
}

impl Vocabulary {
    /// The id of `word`, which must be in lower case with straight apostrophes; added if new.
    pub fn intern(&mut self, word: &str) -> WordId {
        let known = self.id(word);
        if known != WordId::UNKNOWN || word.is_empty() {
            return known;
        }
        let id = WordId(self.words.len() as u32);
        self.words.push(word.into());
        match word.len() {
            0..=8 => self.short.insert(u64::from_le_bytes(packed(word)), id),
            9..=16 => self.middle.insert(u128::from_le_bytes(packed(word)), id),
            _ => self.long.insert(word.into(), id),
        };
        id
    }

    /// The id of `word` (lower case, straight apostrophes), or [`WordId::UNKNOWN`].
    pub fn id(&self, word: &str) -> WordId {
        let found = match word.len() {
            0..=8 => self.short.get(&u64::from_le_bytes(packed(word))),
            9..=16 => self.middle.get(&u128::from_le_bytes(packed(word))),
            _ => self.long.get(word),
        };
        found.copied().unwrap_or_default()
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

/// The bytes of a word, those that it lacks zero. A longer word is cut, so ask for its length first.
fn packed<const N: usize>(word: &str) -> [u8; N] {
    let mut bytes = [0; N];
    bytes.iter_mut().zip(word.bytes()).for_each(|(slot, byte)| *slot = byte);
    bytes
}
