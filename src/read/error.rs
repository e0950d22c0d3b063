//! A fault and where it is: the file, and in it the line and the record.

use std::fmt;

use super::{Fault, wording::short};
use crate::article::Article;

/// A record that could not be used.
#[derive(Debug, thiserror::Error)]
#[error("{place}: {fault}")]
pub struct ReadError {
    /// Where.
    pub place: Place,
    /// What, and what to do.
    #[source]
    pub fault: Box<Fault>,
}

impl ReadError {
    /// This fault at this place.
    pub fn new(place: Place, fault: Fault) -> ReadError {
        ReadError { place, fault: Box::new(fault) }
    }
}

/// A file, and for records that are lines the line and the id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The file as the user knows it.
    pub file: String,
    /// Line, from 1.
    pub line: Option<u64>,
    /// Column in characters, from 1.
    pub column: Option<u64>,
    /// Number of the record, from 1, where records are more than lines (CSV).
    pub record: Option<u64>,
    /// The record's id, if it came that far.
    pub id: Option<String>,
}

impl Place {
    /// A whole file.
    pub fn file(name: &str) -> Place {
        Place { file: name.to_owned(), ..Place::default() }
    }

    /// Where an article comes from: its file, and for one of many its line and id.
    pub fn of(article: &Article) -> Place {
        match &article.origin {
            None => Place::file(&article.id),
            Some(origin) => {
                let id = origin.line.map(|_| article.id.clone());
                Place { file: origin.file.clone(), line: origin.line, id, ..Place::default() }
            }
        }
    }

    pub(super) fn line(name: &str, line: u64) -> Place {
        Place { line: Some(line), ..Place::file(name) }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(out, ":{line}")?;
        }
        if let Some(column) = self.column {
            write!(out, ":{column}")?;
        }
        match (self.record, self.id.as_deref().map(short)) {
            (None, None) => Ok(()),
            (None, Some(id)) => write!(out, " (id `{id}`)"),
            (Some(record), None) => write!(out, " (record {record})"),
            (Some(record), Some(id)) => write!(out, " (record {record}, id `{id}`)"),
        }
    }
}
