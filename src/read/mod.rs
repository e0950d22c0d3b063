//! From bytes to [`Article`]s: plain text, Markdown, JSON Lines and CSV.
//!
//! Reading has two steps, so that the second can run in parallel: [`records`] finds where articles
//! stand, in order and without holding more than one line; [`Record::read`] opens, decodes and checks
//! one of them. A record that cannot be used is a [`ReadError`]; the others are read all the same.
//! This is the only module that opens articles. To add a format, add its file, its variant of
//! [`Format`] and its arm in [`records`].

mod added;
#[cfg(feature = "documents")]
mod blocks;
mod comment;
mod csv;
mod cursor;
mod cutter;
#[cfg(feature = "documents")]
mod docx;
mod error;
mod fault;
mod front_matter;
mod gap;
mod guess;
#[cfg(feature = "documents")]
mod html;
mod json_lines;
#[cfg(feature = "documents")]
mod mail;
mod markdown;
mod metadata;
mod missing;
mod own;
mod packed;
mod plain;
mod sidecar;
mod unique;
mod unread;
mod whole;
mod wording;

use std::{
    fs::File,
    io::{BufRead, BufReader, Read},
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::article::Article;

pub use added::{Added, PathPattern, PatternError, Table};
pub use csv::Columns;
pub use error::{Place, ReadError};
pub use fault::Fault;
pub use guess::Guess;
pub(crate) use json_lines::{fields as json_fields, kind as json_kind, listed};
pub use missing::unopened;
pub use own::is_own;
pub use packed::{PackFault, unpacked, unpacked_path};
pub use sidecar::is_sidecar;
pub use unique::UniqueIds;
pub use unread::unread;
pub use whole::text_file;
pub(crate) use wording::short;
pub use wording::{extensions, reason};

/// The longest article that is read, in bytes; a longer file or line is a [`Fault::TooLong`]. Hundreds of
/// times what any newspaper prints, and few enough to be analysed in the memory of a small machine.
pub const MAX_BYTES: u64 = 64 << 20;

/// A packed file is taken for so many times its size before anybody has looked: well-packed text.
const UNPACKED: u64 = 16;

/// The longest page of the web that is read, in bytes; pages with their pictures in them are long.
pub const MAX_PAGE: usize = 32 << 20;

/// The most elements and pieces of text that a page may have. To read so many takes some 200 MB.
pub const MAX_NODES: usize = 300_000;

/// How articles are written down. Without the feature `documents`, [`Format::Html`], [`Format::Docx`] and
/// [`Format::Mail`] are [`Fault::LeftOut`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// One article a file, the whole file its text.
    Text,
    /// One article a file, without its markup the text.
    Markdown,
    /// A page of the web, of which the article is read.
    Html,
    /// A document of a word processor.
    Docx,
    /// A message, or a page that a browser wrote down as one.
    Mail,
    /// One article a line, each line a JSON object.
    JsonLines,
    /// One article a row below a header, cells between commas (or semicolons or tabs, if the header has more of
    /// these).
    Csv,
    /// The same with tabs between cells.
    Tsv,
}

impl Format {
    /// Extensions with the format that each stands for.
    pub const EXTENSIONS: [(&'static str, Format); 14] = [
        ("txt", Format::Text),
        ("md", Format::Markdown),
        ("markdown", Format::Markdown),
        ("html", Format::Html),
        ("htm", Format::Html),
        ("xhtml", Format::Html),
        ("mht", Format::Mail),
        ("mhtml", Format::Mail),
        ("eml", Format::Mail),
        ("docx", Format::Docx),
        ("jsonl", Format::JsonLines),
        ("ndjson", Format::JsonLines),
        ("csv", Format::Csv),
        ("tsv", Format::Tsv),
    ];

    /// The format that a path's extension stands for; of a packed file the one before it.
    ///
    /// ```
    /// use framelens::read::Format;
    /// assert_eq!(Format::of_path("news/a.TXT".as_ref()), Some(Format::Text));
    /// assert_eq!(Format::of_path("news/a.jsonl.zst".as_ref()), Some(Format::JsonLines));
    /// assert_eq!(Format::of_path("picture.png".as_ref()), None);
    /// ```
    pub fn of_path(path: &Path) -> Option<Format> {
        let path = unpacked_path(path);
        let extension = path.extension()?.to_str()?;
        let known = |(name, _): &&(&str, Format)| name.eq_ignore_ascii_case(extension);
        Format::EXTENSIONS.iter().find(known).map(|(_, format)| *format)
    }
}

/// Names of the fields of a record: a top-level name, in JSON also a pointer (`/article/body`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fields {
    /// The id; a record without one is called by its file and line.
    pub id: String,
    /// The title.
    pub title: String,
    /// The text, the only field that a record must have.
    pub text: String,
}

impl Default for Fields {
    fn default() -> Self {
        Fields { id: "id".into(), title: "title".into(), text: "text".into() }
    }
}

/// One article that is found but not yet read.
#[derive(Debug)]
pub enum Record {
    /// A file that is one article.
    File {
        /// Where it is.
        path: PathBuf,
        /// What the user calls it; becomes the article's id.
        name: String,
        /// How it is written down.
        format: Format,
    },
    /// A line of JSON.
    Line {
        /// The file as the user knows it.
        file: Arc<str>,
        /// Its number, from 1.
        line: u64,
        /// Its bytes without the line end.
        bytes: Vec<u8>,
    },
    /// A row of CSV.
    Row {
        /// The header of its file, shared by all rows.
        columns: Arc<Columns>,
        /// The line on which it begins, from 1.
        line: u64,
        /// Its number below the header, from 1.
        number: u64,
        /// Its cells.
        cells: ::csv::ByteRecord,
    },
    /// Bytes that are one article (standard input).
    Bytes {
        /// Becomes the article's id.
        name: String,
        /// How it is written down.
        format: Format,
        /// What was read.
        bytes: Vec<u8>,
    },
    /// An article that is there already.
    Article(Article),
    /// Something that could not be read.
    Fault(ReadError),
}

impl Record {
    /// About how many bytes it takes in memory once it is read.
    pub fn size(&self) -> u64 {
        match self {
            Record::File { path, .. } => {
                let size = path.metadata().map_or(0, |meta| meta.len());
                if packed::is_packed_path(path) { size.saturating_mul(UNPACKED) } else { size }
            }
            Record::Line { bytes, .. } | Record::Bytes { bytes, .. } => bytes.len() as u64,
            Record::Row { cells, .. } => cells.as_slice().len() as u64,
            Record::Article(article) => article.text.len() as u64,
            Record::Fault(_) => 0,
        }
    }

    /// Opens, decodes and checks it.
    ///
    /// # Errors
    /// What is wrong with this record; others are not touched by it.
    pub fn read(self, fields: &Fields) -> Result<Article, ReadError> {
        match self {
            Record::File { path, name, format } => whole::read_file(&path, &name, format),
            Record::Line { file, line, bytes } => json_lines::read_line(&file, line, &bytes, fields),
            Record::Row { columns, line, number, cells } => csv::read_row(&columns, line, number, &cells),
            Record::Bytes { name, format, bytes } => whole::article(&name, bytes, format),
            Record::Article(article) => whole::checked(article),
            Record::Fault(error) => Err(error),
        }
    }
}

/// Records in the order of the input.
pub type Records = Box<dyn Iterator<Item = Record> + Send>;

/// The records of a file. `name` is what messages and ids call it. Nothing is opened before the first
/// record is asked for, and a file that is one article not before it is read. `fields` are those of CSV
/// headers; [`Record::read`] asks for those of JSON.
pub fn records(path: &Path, name: &str, format: Format, fields: &Fields) -> Records {
    let (path, name, fields) = (path.to_owned(), name.to_owned(), fields.clone());
    match format {
        Format::Text | Format::Markdown | Format::Html | Format::Docx | Format::Mail => {
            Box::new(std::iter::once(Record::File { path, name, format }))
        }
        Format::JsonLines | Format::Csv | Format::Tsv => {
            Box::new(std::iter::once(()).flat_map(move |()| records_in(&path, &name, format, &fields)))
        }
    }
}

fn records_in(path: &Path, name: &str, format: Format, fields: &Fields) -> Records {
    match File::open(path) {
        Ok(file) => stream(BufReader::with_capacity(1 << 16, file), name, format, fields),
        Err(error) => fault(name, unopened(path, error)),
    }
}

/// The records of a stream, such as standard input, packed or not.
pub fn stream(input: impl BufRead + Send + 'static, name: &str, format: Format, fields: &Fields) -> Records {
    let mut input = match unpacked(input) {
        Ok(input) => input,
        Err(error) => return fault(name, error.into()),
    };
    match format {
        Format::JsonLines => Box::new(json_lines::Lines::new(input, name)),
        Format::Csv | Format::Tsv => Box::new(csv::Rows::new(input, name, format, fields)),
        Format::Text | Format::Markdown | Format::Html | Format::Docx | Format::Mail => {
            match read_all(&mut input, 0) {
                Ok(bytes) => {
                    Box::new(std::iter::once(Record::Bytes { name: name.to_owned(), format, bytes }))
                }
                Err(error) => fault(name, error),
            }
        }
    }
}

fn fault(name: &str, fault: Fault) -> Records {
    Box::new(std::iter::once(Record::Fault(ReadError::new(Place::file(name), fault))))
}

/// Everything up to [`MAX_BYTES`], which is probably `size` bytes; what says that it is longer is not read.
fn read_all(input: &mut impl Read, size: u64) -> Result<Vec<u8>, Fault> {
    if size > MAX_BYTES {
        return Err(Fault::TooLong);
    }
    let mut bytes = Vec::with_capacity(size as usize);
    input.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_BYTES { Err(Fault::TooLong) } else { Ok(bytes) }
}
