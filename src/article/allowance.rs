//! What a file itself lets pass in an audit, and where it says so.

/// A request of the article's file to let findings pass: `<!-- framelens: allow unsourced: on file -->`,
/// or an item of the front matter's list `framelens-allow`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// Rules, a colon and the reason, as they are written: `unsourced, loaded-words: on file`.
    pub text: String,
    /// What it covers.
    pub covers: Covers,
    /// Line of the file, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

/// Which part of an article an allowance covers; offsets are bytes of the article's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Covers {
    /// All of it.
    Article,
    /// The last sentence that begins before this offset.
    Before(u32),
    /// The first sentence that begins at this offset or after it.
    After(u32),
}
