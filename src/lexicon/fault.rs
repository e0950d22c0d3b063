//! What is wrong with a lexicon: where, what, and what to do.

use std::{
    fmt,
    ops::{Deref, Range},
};

use unicode_width::UnicodeWidthStr;

use super::nearest;

/// A fault of a lexicon file. Faults sort by place.
///
/// Shown in one line: `PATH:LINE:COLUMN: what is wrong; what to do`. [`LexiconError::detailed`] adds
/// the line itself with a mark under the place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[error("{path}:{line}:{column}: {message}{}", .help.as_ref().map_or(String::new(), |help| format!("; {help}")))]
pub struct LexiconError {
    /// The file as the user knows it.
    pub path: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// What to do or what was allowed.
    pub help: Option<String>,
    /// The line, if it is at hand.
    pub excerpt: Option<Excerpt>,
}

/// Every fault of some lexicons, sorted by place; one at least.
///
/// ```
/// use framelens::lexicon::LexiconSet;
///
/// fn words() -> Result<usize, Box<dyn std::error::Error>> {
///     Ok(LexiconSet::builtin()?.lexicons.len())
/// }
/// assert!(words().is_ok());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LexiconErrors(pub Vec<LexiconError>);

impl Deref for LexiconErrors {
    type Target = [LexiconError];

    fn deref(&self) -> &[LexiconError] {
        &self.0
    }
}

impl IntoIterator for LexiconErrors {
    type Item = LexiconError;
    type IntoIter = std::vec::IntoIter<LexiconError>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl fmt::Display for LexiconErrors {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self.iter().map(ToString::to_string).collect();
        out.write_str(&lines.join("\n"))
    }
}

impl std::error::Error for LexiconErrors {}

/// The line of a fault.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Excerpt {
    text: String,
    /// Number of characters that are meant.
    length: usize,
}

impl LexiconError {
    /// A fault of a line that is not at hand.
    pub fn of_line(path: &str, line: usize, message: impl Into<String>) -> LexiconError {
        LexiconError {
            path: path.to_owned(),
            line,
            column: 1,
            message: message.into(),
            help: None,
            excerpt: None,
        }
    }

    /// The same with what to do about it.
    #[must_use]
    pub fn with_help(self, help: impl Into<String>) -> LexiconError {
        LexiconError { help: Some(help.into()), ..self }
    }

    /// The same with the nearest of the names that are allowed, or else all of them if they are few.
    #[must_use]
    pub fn with_names(self, wrong: &str, allowed: &[&str]) -> LexiconError {
        let near = nearest(wrong, allowed.iter().copied());
        let all = format!("allowed: {}", allowed.join(", "));
        match near.first() {
            Some(near) => self.with_help(format!("did you mean `{near}`? ({all})")),
            None => self.with_help(all),
        }
    }

    /// The fault with the line it stands in, what is meant underlined, and what to do.
    ///
    /// ```
    /// use framelens::lexicon::{LexiconFile, LexiconSet};
    ///
    /// let file = LexiconFile { path: "mine.toml", text: "[[entry]]\nphrase = \"slam\"\ncategroy = \"dramatic-verb\"\n" };
    /// let faults = LexiconSet::load(&[file]).unwrap_err();
    /// assert_eq!(faults[0].detailed().to_string().lines().take(3).collect::<Vec<_>>(), [
    ///     "mine.toml:3:1: unknown field `categroy`",
    ///     "  3 | categroy = \"dramatic-verb\"",
    ///     "    | ^^^^^^^^",
    /// ]);
    /// ```
    pub fn detailed(&self) -> impl fmt::Display + '_ {
        Detailed(self)
    }
}

/// So many characters of a line are shown before the place of its fault, and twice as many after.
const SHOWN: usize = 50;

struct Detailed<'a>(&'a LexiconError);

impl fmt::Display for Detailed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let LexiconError { path, line, column, message, help, excerpt } = self.0;
        write!(f, "{path}:{line}:{column}: {message}")?;
        let margin = " ".repeat(line.to_string().len());
        if let Some(Excerpt { text, length }) = excerpt {
            let from = (column - 1).saturating_sub(SHOWN);
            let shown: String = text.chars().skip(from).take(3 * SHOWN).collect();
            let before: String = shown.chars().take(column - 1 - from).collect();
            let meant: String = shown.chars().skip(column - 1 - from).take(*length).collect();
            let (indent, marks) = (" ".repeat(before.width()), "^".repeat(meant.width().max(1)));
            write!(f, "\n  {line} | {shown}\n  {margin} | {indent}{marks}")?;
        }
        match help {
            Some(help) => write!(f, "\n  {margin} = {help}"),
            None => Ok(()),
        }
    }
}

/// A file's text with its name, to report places in it.
#[derive(Clone)]
pub(super) struct Source<'a> {
    pub(super) path: &'a str,
    pub(super) text: &'a str,
    /// Byte at which each line begins.
    lines: Vec<usize>,
}

impl<'a> Source<'a> {
    pub(super) fn new(path: &'a str, text: &'a str) -> Source<'a> {
        let starts = text.match_indices('\n').map(|(at, _)| at + 1);
        Source { path, text, lines: std::iter::once(0).chain(starts).collect() }
    }

    /// A fault at some bytes of the text.
    pub(super) fn error(&self, at: Range<usize>, message: impl Into<String>) -> LexiconError {
        let line = self.line(at.start);
        let start = self.lines[line - 1];
        let text = self.text[start..].lines().next().unwrap_or_default();
        let count = |range: Range<usize>| self.text.get(range).map_or(0, |text| text.chars().count());
        let end = at.end.min(start + text.len()).max(at.start);
        let excerpt = Excerpt { text: text.replace('\t', " "), length: count(at.start..end) };
        LexiconError {
            path: self.path.to_owned(),
            line,
            column: count(start..at.start) + 1,
            message: message.into(),
            help: None,
            excerpt: Some(excerpt),
        }
    }

    /// The bytes of a line, counted from 1, without the blanks around it.
    pub(super) fn line_bytes(&self, line: usize) -> Range<usize> {
        let start = self.lines.get(line - 1).copied().unwrap_or_default();
        let text = self.text[start..].lines().next().unwrap_or_default();
        let indent = text.len() - text.trim_start().len();
        start + indent..start + text.trim_end().len().max(indent)
    }

    /// The line of a byte, from 1.
    pub(super) fn line(&self, at: usize) -> usize {
        self.lines.partition_point(|start| *start <= at)
    }
}
