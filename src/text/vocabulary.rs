//! Words as numbers: every word that a lexicon mentions has an id; all others share [`WordId::UNKNOWN`].

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::eight::within;

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

    /// One bit of 32: a few words share it, so that most sets of words are known not to hold this one at a glance.
    pub(crate) fn sign(self) -> u32 {
        1 << (self.0.wrapping_mul(0x9e37_79b9) >> 27)
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
    /// Beginnings that stand for every word which begins so and is not listed itself.
    beginnings: FxHashMap<Box<str>, WordId>,
}

impl Default for Vocabulary {
    fn default() -> Self {
        let mut vocabulary = Vocabulary {
            short: FxHashMap::default(),
            middle: FxHashMap::default(),
            long: FxHashMap::default(),
            words: vec!["".into()],
            beginnings: FxHashMap::default(),
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
        match Packed::of(word.as_bytes()) {
            Packed::Short(key) => self.short.insert(key, id),
            Packed::Middle(key) => self.middle.insert(key, id),
            Packed::Long => self.long.insert(word.into(), id),
        };
        id
    }

    /// The id of `word` (lower case, straight apostrophes), or [`WordId::UNKNOWN`].
    pub fn id(&self, word: &str) -> WordId {
        self.packed_id(Packed::of(word.as_bytes())).unwrap_or_else(|| self.long_id(word))
    }

    /// The id of the word at that place of a text, if it is of up to sixteen ASCII characters, in any case. Such words
    /// are never copied.
    pub(super) fn id_of_short_ascii(&self, text: &[u8], word: Range<usize>) -> Option<WordId> {
        let packed = Packed::within(text, word);
        if packed.is_ascii() { self.packed_id(packed.in_lower_case()) } else { None }
    }

    /// The id that all unlisted words share which begin so; `beginning` in lower case.
    pub fn intern_beginning(&mut self, beginning: &str) -> WordId {
        if let Some(id) = self.beginnings.get(beginning) {
            return *id;
        }
        let id = WordId(self.words.len() as u32);
        self.words.push(beginning.into());
        self.beginnings.insert(beginning.into(), id);
        id
    }

    /// The id of the longest beginning of an unlisted word (lower case), or [`WordId::UNKNOWN`].
    pub(super) fn id_by_beginning(&self, word: &str) -> WordId {
        let ends = word.char_indices().map(|(at, letter)| at + letter.len_utf8());
        let known = |end: usize| self.beginnings.get(&word[..end]).copied();
        ends.rev().find_map(known).unwrap_or(WordId::UNKNOWN)
    }

    /// Whether an id stands for a beginning, not for a word.
    pub(crate) fn is_beginning(&self, id: WordId) -> bool {
        self.has_beginnings() && self.beginnings.get(self.word(id)) == Some(&id)
    }

    /// Whether some words are known by their beginning only.
    pub(super) fn has_beginnings(&self) -> bool {
        !self.beginnings.is_empty()
    }

    /// The beginnings with their ids, in order of their ids.
    pub fn beginnings(&self) -> Vec<(&str, WordId)> {
        let mut all: Vec<(&str, WordId)> = self.beginnings.iter().map(|(text, id)| (&**text, *id)).collect();
        all.sort_unstable_by_key(|(_, id)| *id);
        all
    }

    fn packed_id(&self, word: Packed) -> Option<WordId> {
        let found = match word {
            Packed::Short(key) => self.short.get(&key),
            Packed::Middle(key) => self.middle.get(&key),
            Packed::Long => return None,
        };
        Some(found.copied().unwrap_or_default())
    }

    fn long_id(&self, word: &str) -> WordId {
        self.long.get(word).copied().unwrap_or_default()
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

/// The bytes of a word as a number, the first lowest, those that it lacks zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Packed {
    Short(u64),
    Middle(u128),
    Long,
}

impl Packed {
    /// Reads a word by halves that overlap, so that no step depends on its length.
    fn of(bytes: &[u8]) -> Packed {
        let length = bytes.len();
        match (bytes.first_chunk(), bytes.last_chunk()) {
            (Some(first), Some(last)) if length > 8 => {
                let (first, last) = (u64::from_le_bytes(*first), u64::from_le_bytes(*last));
                if length > 16 {
                    return Packed::Long;
                }
                Packed::Middle(u128::from(first) | u128::from(last) << (8 * (length - 8)))
            }
            _ => Packed::Short(short(bytes)),
        }
    }

    /// Reads a word that stands in a text with what follows it, and cuts that off: how long it is cannot be guessed.
    fn within(text: &[u8], word: Range<usize>) -> Packed {
        let length = word.len();
        match text[word.start..].first_chunk() {
            Some(sixteen) if (1..=16).contains(&length) => {
                let key = u128::from_le_bytes(*sixteen) & u128::MAX >> (128 - 8 * length);
                if length > 8 { Packed::Middle(key) } else { Packed::Short(key as u64) }
            }
            _ => Packed::of(&text[word]),
        }
    }

    /// Whether it is packed and holds nothing beyond ASCII.
    fn is_ascii(self) -> bool {
        const BEYOND: u128 = u128::from_le_bytes([0x80; 16]);
        match self {
            Packed::Short(key) => key & BEYOND as u64 == 0,
            Packed::Middle(key) => key & BEYOND == 0,
            Packed::Long => false,
        }
    }

    /// The same word with ASCII capitals made small.
    fn in_lower_case(self) -> Packed {
        match self {
            Packed::Short(key) => Packed::Short(lower_case(key)),
            Packed::Middle(key) => {
                let (low, high) = (lower_case(key as u64), lower_case((key >> 64) as u64));
                Packed::Middle(u128::from(low) | u128::from(high) << 64)
            }
            Packed::Long => Packed::Long,
        }
    }
}

/// Makes capitals small in eight ASCII bytes at once.
fn lower_case(bytes: u64) -> u64 {
    bytes | within(bytes, b'A', b'Z') >> 2
}

/// Up to eight bytes as a number.
fn short(bytes: &[u8]) -> u64 {
    let length = bytes.len();
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        return u64::from(first) | u64::from(last) << (8 * (length - 4));
    }
    let at = |i: usize| u64::from(bytes[i]) << (8 * i);
    if length == 0 { 0 } else { at(0) | at(length / 2) | at(length - 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packing_keeps_every_byte_in_its_place() {
        let word = "abcdefghijklmnopq";
        for length in 0..=16 {
            let bytes = &word.as_bytes()[..length];
            let expected = bytes.iter().rev().fold(0, |sum: u128, byte| sum << 8 | u128::from(*byte));
            let packed = match Packed::of(bytes) {
                Packed::Short(key) => u128::from(key),
                Packed::Middle(key) => key,
                Packed::Long => panic!("{length} bytes are packed"),
            };
            assert_eq!(packed, expected, "{length} bytes");
            let text = format!("{word}{word}");
            assert_eq!(
                Packed::within(text.as_bytes(), 0..length),
                Packed::of(bytes),
                "{length} bytes in a text"
            );
        }
        assert_eq!(Packed::of(word.as_bytes()), Packed::Long);
    }

    #[test]
    fn capitals_are_made_small_and_nothing_else() {
        for byte in 0..0x80_u8 {
            let word = [b'Z', byte, b'a', byte, b'@', b'[', b'M', b'7', byte];
            let small = word.map(|b| b.to_ascii_lowercase());
            assert_eq!(Packed::of(&word).in_lower_case(), Packed::of(&small), "{byte:#x}");
        }
    }
}
