//! What can be wrong with a record, each with what is said of it and what to do next.

use std::io;

use super::{
    MAX_BYTES, MAX_NODES, MAX_PAGE, PackFault,
    wording::{extensions, looks_like, meant, name_it, reason},
};
use crate::language::Foreign;

/// What is wrong. Each message ends with what to do.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The system does not give it.
    #[error("cannot be read: {}; check the path and its permissions", reason(.0))]
    Unreadable(#[source] io::Error),
    /// There is no such file or folder.
    #[error("is not there; {}", meant(.near.as_deref()))]
    Missing {
        /// One that may have been meant.
        near: Option<String>,
    },
    /// A path that a file names, such as a project's configuration.
    #[error("inputs names \"{path}\": {fault}")]
    Input {
        /// The path.
        path: String,
        /// What is wrong with it.
        fault: Box<Fault>,
    },
    /// A packed file that cannot be unpacked.
    #[error("{0}")]
    Packed(PackFault),
    /// A pipe, socket or device in a folder.
    #[error("is not a regular file; name it on the command line if it is meant")]
    NotAFile,
    /// A pipe in the place of a file that tells what to ignore in a folder.
    #[error("is not a regular file, so its folder is not read; take it away")]
    IgnorePipe,
    /// A symbolic link that leads nowhere.
    #[error("is a symbolic link to a missing file; restore the file or remove the link")]
    BrokenLink,
    /// A folder in which nothing can be read.
    #[error("holds no file that is read ({}); name other files with --input-format", extensions())]
    NoArticles,
    /// A pattern that finds nothing.
    #[error(
        "matches no file that can be read; check the pattern, or give --input-format for other extensions"
    )]
    NoMatch,
    /// An extension that says nothing.
    #[error("unknown kind of file; give --input-format, for instance text or markdown")]
    UnknownFormat,
    /// Nothing in it.
    #[error("is empty; remove it or give it a text")]
    Empty,
    /// No text.
    #[error("holds NUL bytes, so it is not text; save it as plain UTF-8 text")]
    Binary,
    /// Text of two bytes a character.
    #[error("is UTF-16; save it as UTF-8 in an editor, or convert it (iconv -f UTF-16 -t UTF-8)")]
    Utf16,
    /// Text in another encoding.
    #[error(
        "is not UTF-8 at byte {at}; save it as UTF-8 in an editor, or convert it, for instance from Windows-1252 (iconv -f WINDOWS-1252 -t UTF-8)"
    )]
    Encoding {
        /// The first byte that is not, from 0.
        at: usize,
    },
    /// More than is read.
    #[error("is longer than {} MiB; split it into articles", MAX_BYTES >> 20)]
    TooLong,
    /// A page that is too large for a tree of it.
    #[error(
        "is a page of more than {} MiB or {MAX_NODES} elements; copy the article's text into a .txt file",
        MAX_PAGE >> 20
    )]
    PageTooLarge,
    /// A page whose elements lie too deep.
    #[error(
        "nests its elements too deeply to be what people wrote; copy the article's text into a .txt file"
    )]
    TooNested,
    /// A page of links, a wall, or one that scripts fill.
    #[error(
        "holds no article: it may list articles, ask for consent or a subscription, or be filled by scripts; save the \
         article's own page once it is shown, or copy its text into a .txt file"
    )]
    NoArticle,
    /// No document of a word processor, or one that is broken.
    #[error("cannot be read as .docx: {what}; open it in a word processor and save it anew, or as text")]
    Document {
        /// What is wrong with it.
        what: &'static str,
    },
    /// An archive without a text in it.
    #[error("holds no text of a word processor, though its name says .docx; save the text as .docx or .txt")]
    NoDocument,
    /// A document that unpacks to more than is read.
    #[error("unpacks to more text than people write; save its text as .txt")]
    UnpacksTooLong,
    /// A message that is broken or something else.
    #[error("cannot be read as mail: {message}; save the message anew, or copy its text into a .txt file")]
    Mail {
        /// What the parser says.
        message: String,
    },
    /// A message of pictures and files.
    #[error("holds no text part; copy what it shows into a .txt file")]
    NoMailText,
    /// A file on which a library gave up.
    #[error(
        "cannot be read: the program has a fault that this file brings out; please report it, and copy the text into a .txt file"
    )]
    ReaderFailed,
    /// A format that this build of the library does not read.
    #[error("is of a kind that this build does not read; build framelens with the feature `documents`")]
    LeftOut,
    /// A kind of file that is not read, with what can be done.
    #[error("{what} is not read; {advice}")]
    NotRead {
        /// What it is.
        what: &'static str,
        /// What to do.
        advice: &'static str,
    },
    /// Metadata of articles in a file that is no table.
    #[error("is no table of metadata; give a .csv, .tsv or .jsonl file")]
    NoTable,
    /// A table of metadata without a key.
    #[error("has no column `id` or `file` by which rows belong to articles (it has {found}); add one")]
    NoKey {
        /// The columns that there are.
        found: String,
    },
    /// Two rows of metadata for one article.
    #[error("is the second row for `{key}`, after line {other}; keep one of them")]
    TwoRows {
        /// The article.
        key: String,
        /// The line of the first.
        other: u64,
    },
    /// Another language.
    #[error("is not English{}; give --language en to label it all the same", looks_like(.0))]
    Foreign(Foreign),
    /// No JSON.
    #[error("broken JSON at column {column}: {message}; one JSON object a line is needed")]
    Json {
        /// Column in bytes, from 1.
        column: usize,
        /// What the parser says.
        message: String,
    },
    /// JSON, but not an object.
    #[error("holds {found} instead of an object; one JSON object a line is needed")]
    NotAnObject {
        /// What it is.
        found: &'static str,
    },
    /// The record has no such field.
    #[error("has no field `{name}` (it has {found}); {}", name_it(flag, .near.as_deref()))]
    MissingField {
        /// The field that was looked for.
        name: String,
        /// The fields that there are.
        found: String,
        /// One that may be meant.
        near: Option<String>,
        /// The option that names it.
        flag: &'static str,
    },
    /// The field holds something else.
    #[error("field `{name}` holds {found} instead of text; name another with {flag}")]
    WrongField {
        /// The field.
        name: String,
        /// What it holds.
        found: &'static str,
        /// The option that names it.
        flag: &'static str,
    },
    /// The header names no such column.
    #[error("has no column `{name}` (it has {found}); {}", name_it(flag, .near.as_deref()))]
    MissingColumn {
        /// The column that was looked for.
        name: String,
        /// The columns that there are.
        found: String,
        /// One that may be meant.
        near: Option<String>,
        /// The option that names it.
        flag: &'static str,
    },
    /// Two columns of one name.
    #[error("has two columns `{name}` ({first} and {second}); give one of them another name, or take it out")]
    TwoColumns {
        /// Their name.
        name: String,
        /// The place of the first, from 1.
        first: usize,
        /// The place of the other.
        second: usize,
    },
    /// A row that does not fit its header.
    #[error("has {found} cells where the header has {expected}; check its separators and quotation marks")]
    UnevenRow {
        /// Cells of the row.
        found: u64,
        /// Cells of the header.
        expected: u64,
    },
    /// The file ends within quotation marks.
    #[error("opens a quotation mark that is never closed; close it, or double the marks within the cell")]
    OpenQuote,
    /// Front matter that is no front matter.
    #[error("the front matter cannot be read: {message}")]
    FrontMatter {
        /// What is wrong, and what to do.
        message: String,
    },
    /// A file of metadata beside an article that cannot be read.
    #[error("cannot be read as metadata: {message}; mend it, or take it away to read the article without")]
    Sidecar {
        /// What is wrong.
        message: String,
    },
    /// Two files of metadata beside an article.
    #[error("stands beside {other}; keep one of them")]
    TwoSidecars {
        /// The other.
        other: String,
    },
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Fault {
        match error.get_ref().and_then(|inner| inner.downcast_ref()) {
            Some(fault) => Fault::Packed(*fault),
            None => Fault::Unreadable(error),
        }
    }
}
