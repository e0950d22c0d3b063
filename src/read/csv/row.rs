//! What the cells of a row are.

use std::collections::HashMap;

use csv::ByteRecord;

use crate::{
    article::{Article, Metadata, Origin},
    read::{
        Fault, Fields, Place, ReadError,
        json_lines::listed,
        plain::is_utf16,
        wording::{near, short},
    },
};

/// The header of a file, and which of its columns hold what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    file: String,
    names: Vec<String>,
    id: Option<usize>,
    title: Option<usize>,
    text: usize,
}

impl Columns {
    pub(super) fn new(file: &str, header: &ByteRecord, fields: &Fields) -> Result<Columns, Fault> {
        if is_utf16(header.as_slice()) {
            return Err(Fault::Utf16);
        }
        if header.as_slice().contains(&0) {
            return Err(Fault::Binary);
        }
        let names: Vec<String> =
            header.iter().map(|cell| String::from_utf8_lossy(cell).trim().to_owned()).collect();
        let find = |wanted: &str| names.iter().position(|name| name == wanted);
        let missing = || Fault::MissingColumn {
            name: fields.text.clone(),
            found: listed(names.iter().map(String::as_str)),
            near: near(&fields.text, names.iter().map(String::as_str)),
            flag: "--text-field",
        };
        let text = find(&fields.text).ok_or_else(missing)?;
        if let Some(fault) = twice(&names) {
            return Err(fault);
        }
        let (id, title) = (find(&fields.id), find(&fields.title));
        Ok(Columns { file: file.to_owned(), id, title, text, names })
    }
}

/// The first two columns of one name. Those without a name are read as nothing, so they may be many.
fn twice(names: &[String]) -> Option<Fault> {
    let mut places = HashMap::new();
    let named = names.iter().enumerate().filter(|(_, name)| !name.is_empty());
    let mut pairs = named.filter_map(|(at, name)| Some((name, places.insert(name, at)?, at)));
    pairs.next().map(|(name, first, second)| Fault::TwoColumns {
        name: short(name).into_owned(),
        first: first + 1,
        second: second + 1,
    })
}

/// Makes an article of a row.
pub(in crate::read) fn read_row(
    columns: &Columns,
    line: u64,
    number: u64,
    cells: &ByteRecord,
) -> Result<Article, ReadError> {
    let mut place = Place { record: Some(number), ..Place::line(&columns.file, line) };
    article(&mut place, columns, cells).map_err(|fault| ReadError::new(place, fault))
}

fn article(place: &mut Place, columns: &Columns, cells: &ByteRecord) -> Result<Article, Fault> {
    let filled = |at: Option<usize>| match cell(cells, at?) {
        Ok(text) => {
            Some(Ok(text.trim().to_owned())).filter(|text| text.as_ref().is_ok_and(|t| !t.is_empty()))
        }
        Err(fault) => Some(Err(fault)),
    };
    place.id = filled(columns.id).transpose()?;
    let title = filled(columns.title).transpose()?;
    let text = cell(cells, columns.text)?.to_owned();
    if text.trim().is_empty() {
        return Err(Fault::Empty);
    }
    let line = place.line.unwrap_or_default();
    let id = place.id.clone().unwrap_or_else(|| format!("{}:{line}", columns.file));
    let origin = Some(Origin::record(&columns.file, line));
    Ok(Article { id, title, text, metadata: metadata(columns, cells)?, origin, ..Article::default() })
}

fn cell(cells: &ByteRecord, at: usize) -> Result<&str, Fault> {
    let bytes = cells.get(at).unwrap_or_default();
    std::str::from_utf8(bytes).map_err(|error| match bytes.contains(&0) {
        true => Fault::Binary,
        false => Fault::Encoding { at: error.valid_up_to() },
    })
}

/// Every other column with a name and something in it.
fn metadata(columns: &Columns, cells: &ByteRecord) -> Result<Metadata, Fault> {
    let own = [columns.id, columns.title, Some(columns.text)];
    let mut metadata = Metadata::new();
    for (at, name) in columns.names.iter().enumerate() {
        let value = cell(cells, at)?;
        if !own.contains(&Some(at)) && !name.is_empty() && !value.is_empty() {
            metadata.insert(name.clone(), value.into());
        }
    }
    Ok(metadata)
}
