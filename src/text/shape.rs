//! What a token looks like, whichever word it is.

use super::scan::Kind;

/// A set of visible features of a token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shape(pub u16);

impl Shape {
    /// First letter is upper case.
    pub const CAPITAL: Shape = Shape(1);
    /// Two letters or more, all upper case.
    pub const UPPER: Shape = Shape(1 << 1);
    /// Begins with a lower-case letter.
    pub const LOWER: Shape = Shape(1 << 2);
    /// Begins with a digit (after a sign or not): a figure, a date, a score.
    pub const NUMBER: Shape = Shape(1 << 3);
    /// A punctuation mark or symbol.
    pub const PUNCT: Shape = Shape(1 << 4);
    /// An opening quotation mark.
    pub const OPENS: Shape = Shape(1 << 5);
    /// A closing quotation mark.
    pub const CLOSES: Shape = Shape(1 << 6);
    /// Blank space stands before it.
    pub const SPACED: Shape = Shape(1 << 7);
    /// Lies inside a quotation (its marks included).
    pub const QUOTED: Shape = Shape(1 << 8);
    /// Ends in -ing.
    pub const ING: Shape = Shape(1 << 9);
    /// Ends in -ed.
    pub const ED: Shape = Shape(1 << 10);
    /// Ends in -ly.
    pub const LY: Shape = Shape(1 << 11);
    /// Ends in -s, but not -ss.
    pub const S: Shape = Shape(1 << 12);
    /// First word of its sentence.
    pub const FIRST: Shape = Shape(1 << 13);
    /// Holds a full stop as part of the word (*Mr.*, *U.S.*).
    pub const DOTTED: Shape = Shape(1 << 14);
    /// Stands in a line whose words are all written with capitals, as some headlines are.
    pub const TITLE: Shape = Shape(1 << 15);

    /// Whether all features of `other` are present.
    pub fn has(self, other: Shape) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether any feature of `other` is present.
    pub fn any(self, other: Shape) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether it is written with a capital that its place does not explain.
    pub fn is_capital_inside(self) -> bool {
        self.has(Shape::CAPITAL) & !self.has(Shape::FIRST)
    }

    /// Whether it is written as a common word may be: small, or with a capital that its place explains.
    pub fn may_be_common(self) -> bool {
        self.any(Shape::LOWER | Shape::FIRST | Shape::TITLE)
    }

    /// Adds the features of `other`.
    pub fn insert(&mut self, other: Shape) {
        self.0 |= other.0;
    }

    /// What `word` looks like by itself.
    pub(super) fn of(word: &str, kind: Kind) -> Shape {
        if matches!(kind, Kind::Mark(_) | Kind::Symbol) {
            return Shape::PUNCT;
        }
        let mut shape = Shape::case(word);
        shape.insert(Shape::ending(word.as_bytes()));
        if word.as_bytes().last() == Some(&b'.') {
            shape.insert(Shape::DOTTED);
        }
        shape
    }

    fn case(word: &str) -> Shape {
        let bytes = word.as_bytes();
        let first = bytes[0];
        if first.is_ascii_lowercase() {
            return Shape::LOWER;
        }
        if first.is_ascii_uppercase() && bytes.get(1).is_some_and(u8::is_ascii_lowercase) {
            return Shape::CAPITAL;
        }
        Shape::case_of_chars(word)
    }

    /// The slow way, for everything but plain lower-case and capitalised words.
    fn case_of_chars(word: &str) -> Shape {
        let mut chars = word.trim_start_matches(['+', '-', '.', '\'', '’', '‘', '@', '#']).chars();
        let Some(first) = chars.clone().next() else { return Shape::default() };
        if first.is_numeric() {
            return Shape::NUMBER;
        }
        if first.is_lowercase() {
            return if word.starts_with(first) { Shape::LOWER } else { Shape::default() };
        }
        if !first.is_uppercase() {
            return Shape::default();
        }
        let letters = chars.clone().filter(|c| c.is_alphabetic()).count();
        if letters > 1 && !chars.any(char::is_lowercase) {
            Shape::CAPITAL | Shape::UPPER
        } else {
            Shape::CAPITAL
        }
    }

    /// The suffixes that word classes are guessed from.
    fn ending(bytes: &[u8]) -> Shape {
        let Some([a, b, c]) = bytes.last_chunk() else { return Shape::default() };
        if !a.is_ascii_alphabetic() {
            return Shape::default();
        }
        // No branch: which ending comes next cannot be guessed. The bit makes capitals small, and nothing else a letter.
        let [a, b, c] = [a, b, c].map(|byte| byte | 0x20);
        let ends = |yes: bool, shape: Shape| u16::from(yes) * shape.0;
        Shape(
            ends((a == b'i') & (b == b'n') & (c == b'g') & (bytes.len() > 3), Shape::ING)
                | ends((b == b'e') & (c == b'd'), Shape::ED)
                | ends((b == b'l') & (c == b'y'), Shape::LY)
                | ends((c == b's') & (b != b's'), Shape::S),
        )
    }

    /// Takes the features of `other` away.
    pub fn remove(&mut self, other: Shape) {
        self.0 &= !other.0;
    }
}

impl std::ops::BitOr for Shape {
    type Output = Shape;
    fn bitor(self, other: Shape) -> Shape {
        Shape(self.0 | other.0)
    }
}
