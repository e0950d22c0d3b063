//! JSON Lines: one article a line.

use std::{
    io::{self, BufRead, Read},
    sync::Arc,
};

use serde_json::{Map, Value};

use super::{
    Fault, Fields, MAX_BYTES, Place, ReadError, Record,
    metadata::scalar as scalar_of,
    plain::{BOM, is_utf16},
    wording::{near, short},
};
use crate::article::{Article, Metadata, Origin};

/// The lines of a file as records; holds one line at a time. Blank lines are passed over.
pub(super) struct Lines<R> {
    input: R,
    file: Arc<str>,
    line: u64,
    done: bool,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn new(input: R, file: &str) -> Self {
        Lines { input, file: file.into(), line: 0, done: false }
    }

    /// The next line, `None` at the end.
    fn next_line(&mut self) -> Result<Option<Vec<u8>>, Fault> {
        let mut bytes = Vec::new();
        let limit = MAX_BYTES + 1;
        let read = (&mut self.input).take(limit).read_until(b'\n', &mut bytes);
        if matches!(read, Ok(0)) {
            return Ok(None);
        }
        self.line += 1;
        let read = read?;
        if read as u64 == limit && bytes.last() != Some(&b'\n') {
            drop(bytes);
            skip_line(&mut self.input)?;
            return Err(Fault::TooLong);
        }
        if self.line == 1 && bytes.starts_with(BOM) {
            bytes.drain(..BOM.len());
        }
        bytes.truncate(bytes.trim_ascii_end().len());
        Ok(Some(bytes))
    }
}

/// Passes over the rest of a line without keeping it.
fn skip_line(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let buffer = input.fill_buf()?;
        let end = buffer.iter().position(|byte| *byte == b'\n');
        let (used, found) = (end.map_or(buffer.len(), |at| at + 1), end.is_some());
        input.consume(used);
        if found || used == 0 {
            return Ok(());
        }
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        while !self.done {
            match self.next_line() {
                Ok(None) => {
                    self.done = true;
                    return (self.line == 0).then(|| fault(Place::file(&self.file), Fault::Empty));
                }
                Ok(Some(bytes)) if bytes.is_empty() => {}
                Ok(Some(bytes)) => {
                    return Some(Record::Line { file: self.file.clone(), line: self.line, bytes });
                }
                Err(error) => {
                    self.done = !matches!(error, Fault::TooLong);
                    return Some(fault(Place::line(&self.file, self.line), error));
                }
            }
        }
        None
    }
}

fn fault(place: Place, fault: Fault) -> Record {
    Record::Fault(ReadError::new(place, fault))
}

/// Makes an article of a line.
pub(super) fn read_line(file: &str, line: u64, bytes: &[u8], fields: &Fields) -> Result<Article, ReadError> {
    let mut place = Place::line(file, line);
    article(&mut place, bytes, fields).map_err(|fault| ReadError::new(place, fault))
}

fn article(place: &mut Place, bytes: &[u8], fields: &Fields) -> Result<Article, Fault> {
    let mut record = object(bytes)?;
    place.id = id(&record, &fields.id)?;
    let title = title(&record, &fields.title)?;
    let text = take_text(&mut record, &fields.text)?;
    if text.trim().is_empty() {
        return Err(Fault::Empty);
    }
    let id = place.id.clone().unwrap_or_else(|| place.to_string());
    let origin = place.line.map(|line| Origin::record(&place.file, line));
    Ok(Article { id, title, text, metadata: metadata(record, fields), origin, ..Article::default() })
}

fn object(bytes: &[u8]) -> Result<Map<String, Value>, Fault> {
    if is_utf16(bytes) {
        return Err(Fault::Utf16);
    }
    if bytes.contains(&0) {
        return Err(Fault::Binary);
    }
    fields(std::str::from_utf8(bytes).map_err(|error| Fault::Encoding { at: error.valid_up_to() })?)
}

/// The fields of the JSON object that a line is.
pub(crate) fn fields(line: &str) -> Result<Map<String, Value>, Fault> {
    match serde_json::from_str(line).map_err(|error| broken(&error))? {
        Value::Object(record) => Ok(record),
        other => Err(Fault::NotAnObject { found: kind(&other) }),
    }
}

fn broken(error: &serde_json::Error) -> Fault {
    Fault::Json { column: error.column(), message: message(error) }
}

/// What is wrong, without the place.
pub(crate) fn message(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or(&text).to_owned()
}

/// A field by its name or, with a leading slash, by its JSON pointer.
fn field<'a>(record: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    let Some(path) = name.strip_prefix('/') else { return record.get(name) };
    let (first, rest) = path.split_once('/').map_or((path, None), |(first, rest)| (first, Some(rest)));
    let value = record.get(&first.replace("~1", "/").replace("~0", "~"))?;
    rest.map_or(Some(value), |rest| value.pointer(&format!("/{rest}")))
}

fn id(record: &Map<String, Value>, name: &str) -> Result<Option<String>, Fault> {
    scalar(record, name, "--id-field")
}

fn title(record: &Map<String, Value>, name: &str) -> Result<Option<String>, Fault> {
    scalar(record, name, "--title-field")
}

fn scalar(record: &Map<String, Value>, name: &str, flag: &'static str) -> Result<Option<String>, Fault> {
    match field(record, name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(value @ (Value::Number(_) | Value::Bool(_))) => Ok(Some(value.to_string())),
        Some(other) => Err(Fault::WrongField { name: name.to_owned(), found: kind(other), flag }),
    }
}

/// The text itself, moved out where it stands at the top.
fn take_text(record: &mut Map<String, Value>, name: &str) -> Result<String, Fault> {
    let flag = "--text-field";
    if let Some(Value::String(text)) = record.get_mut(name) {
        return Ok(std::mem::take(text));
    }
    match field(record, name) {
        Some(Value::String(text)) => Ok(text.clone()),
        Some(other) => Err(Fault::WrongField { name: name.to_owned(), found: kind(other), flag }),
        None => {
            let near = near(name, record.keys().map(String::as_str));
            Err(Fault::MissingField { name: name.to_owned(), found: names(record), near, flag })
        }
    }
}

fn names(record: &Map<String, Value>) -> String {
    listed(record.keys().map(String::as_str))
}

/// Up to twenty names of fields in one phrase, long ones cut.
pub(crate) fn listed<'a>(all: impl ExactSizeIterator<Item = &'a str>) -> String {
    let count = all.len();
    let names: Vec<String> = all.take(20).map(|name| format!("`{}`", short(name))).collect();
    match count {
        0 => "no fields at all".to_owned(),
        n if n > names.len() => format!("{} and {} more", names.join(", "), n - names.len()),
        _ => names.join(", "),
    }
}

/// Every other scalar field.
fn metadata(record: Map<String, Value>, fields: &Fields) -> Metadata {
    let own = [&fields.id, &fields.title, &fields.text].map(|name| name.strip_prefix('/').unwrap_or(name));
    let others = record.into_iter().filter(|(name, _)| !own.contains(&name.as_str()));
    others.filter_map(|(name, value)| Some((name, scalar_of(value)?))).collect()
}

/// What a value is, as messages call it.
pub(crate) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str, fields: &Fields) -> Result<Article, String> {
        read_line("a.jsonl", 7, line.as_bytes(), fields).map_err(|error| error.to_string())
    }

    #[test]
    fn a_name_without_end_does_not_fill_the_screen() {
        let name = "a".repeat(1 << 20);
        assert_eq!(listed([name.as_str(), "text"].into_iter()), format!("`{}…`, `text`", "a".repeat(100)));
        let place = Place { id: Some(name), ..Place::line("a.jsonl", 1) };
        assert_eq!(place.to_string(), format!("a.jsonl:1 (id `{}…`)", "a".repeat(100)));
    }

    #[test]
    fn scalar_fields_that_are_not_the_text_become_metadata() {
        let line =
            r#"{"id":3,"title":"T","text":"One.","outlet":"Herald","year":2026,"tags":["a"],"by":null}"#;
        let article = read(line, &Fields::default()).unwrap();
        assert_eq!((article.id.as_str(), article.title.as_deref()), ("3", Some("T")));
        assert_eq!(article.metadata.keys().collect::<Vec<_>>(), ["outlet", "year"]);
    }

    #[test]
    fn pointers_reach_into_objects() {
        let fields = Fields { id: "/meta/id".into(), title: "/meta/head".into(), text: "/body".into() };
        let article = read(r#"{"meta":{"id":"x","head":"H"},"body":"One."}"#, &fields).unwrap();
        assert_eq!(
            (article.id.as_str(), article.title.as_deref(), article.text.as_str()),
            ("x", Some("H"), "One.")
        );
        assert!(article.metadata.is_empty());
    }

    #[test]
    fn faults_say_where_what_and_what_next() {
        let error = |line| read(line, &Fields::default()).unwrap_err();
        assert_eq!(
            error(r#"{"id":"x","body":"One."}"#),
            "a.jsonl:7 (id `x`): has no field `text` (it has `id`, `body`); name the right one with --text-field"
        );
        assert_eq!(
            error(r#"{"id":"x","text":"#),
            "a.jsonl:7: broken JSON at column 17: EOF while parsing a value; one JSON object a line is needed"
        );
        assert_eq!(
            error("[1]"),
            "a.jsonl:7: holds a list instead of an object; one JSON object a line is needed"
        );
        assert_eq!(error(r#"{"text":" "}"#), "a.jsonl:7: is empty; remove it or give it a text");
    }

    #[test]
    fn a_record_without_an_id_is_called_by_its_line() {
        assert_eq!(read(r#"{"text":"One."}"#, &Fields::default()).unwrap().id, "a.jsonl:7");
    }

    #[test]
    fn blank_lines_count_but_are_no_records() {
        let input: &[u8] = b"\xef\xbb\xbf{\"text\":\"a\"}\r\n\r\n{\"text\":\"b\"}";
        let lines: Vec<_> = Lines::new(input, "a.jsonl").collect();
        let line = |record: &Record| match record {
            Record::Line { line, bytes, .. } => (*line, bytes.len()),
            other => panic!("{other:?}"),
        };
        assert_eq!(lines.iter().map(line).collect::<Vec<_>>(), [(1, 12), (3, 12)]);
    }
}
