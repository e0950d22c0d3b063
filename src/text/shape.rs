//! What a token looks like, whichever word it is.

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

    /// Whether all features of `other` are present.
    pub fn has(self, other: Shape) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether any feature of `other` is present.
    pub fn any(self, other: Shape) -> bool {
        self.0 & other.0 != 0
    }

    /// Adds the features of `other`.
    pub fn insert(&mut self, other: Shape) {
        self.0 |= other.0;
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
