//! Every fault of a TOML file at once: what is wrong is told, taken out, and the rest read again.

use std::ops::Range;

use serde::Deserialize;
use toml::{
    Spanned,
    de::{DeArray, DeTable, DeValue, Deserializer, Error},
};

use super::{LexiconError, fault::Source, parse::RawFile};

/// So many faults of one file are told.
const MOST: usize = 50;

/// Reads what can be read of a faulty file, and tells the rest.
pub(super) fn parse(source: &Source<'_>, errors: &mut Vec<LexiconError>) -> RawFile {
    let (mut document, syntax) = DeTable::parse_recoverable(source.text);
    errors.extend(syntax.iter().take(MOST).map(|error| fault(source, error)));
    // What is left of a line that is no TOML would only be told a second time.
    let told = !syntax.is_empty();
    for _ in 0..MOST {
        match RawFile::deserialize(Deserializer::from(document.clone())) {
            Ok(raw) => return raw,
            Err(error) => {
                if !told {
                    errors.push(fault(source, &error));
                }
                let at = error.span().unwrap_or_default();
                if !take_out(document.get_mut(), &at) {
                    break;
                }
            }
        }
    }
    RawFile::default()
}

/// Takes the innermost field or item that holds the place of a fault out of a table.
///
/// A table may be written in pieces, so its own place says nothing of what stands in it.
fn take_out(fields: &mut DeTable<'_>, at: &Range<usize>) -> bool {
    if fields.iter_mut().any(|(_, value)| take_out_of_value(value.get_mut(), at)) {
        return true;
    }
    let wrong = fields.iter().find(|(key, value)| holds(&key.span(), at) || holds(&value.span(), at));
    let Some(key) = wrong.map(|(key, _)| key.clone()) else { return false };
    fields.remove(&key).is_some()
}

fn take_out_of_value(value: &mut DeValue<'_>, at: &Range<usize>) -> bool {
    match value {
        DeValue::Table(fields) => take_out(fields, at),
        DeValue::Array(items) => take_out_of_items(items, at),
        _ => false,
    }
}

fn take_out_of_items<'a>(items: &mut DeArray<'a>, at: &Range<usize>) -> bool {
    if items.iter_mut().any(|item| take_out_of_value(item.get_mut(), at)) {
        return true;
    }
    let before = items.len();
    let all: Vec<Spanned<DeValue<'a>>> = std::mem::replace(items, DeArray::new()).into_iter().collect();
    *items = all.into_iter().filter(|item| !holds(&item.span(), at)).collect();
    items.len() < before
}

fn holds(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// An error of the TOML reader in the words of this program.
fn fault(source: &Source<'_>, error: &Error) -> LexiconError {
    told(source, error.span().unwrap_or_default(), error.message())
}

/// A message of the reader, put so that somebody who writes a list knows what to do.
pub(super) fn told(source: &Source<'_>, at: Range<usize>, message: &str) -> LexiconError {
    if let Some(error) = of_toml(source, &at) {
        return error;
    }
    let message = message.trim_end().replace('\n', " ").replace("unknown variant", "unknown value");
    let Some((what, allowed)) = message.split_once(", expected ") else { return source.error(at, message) };
    let quoted: Vec<&str> = allowed.split('`').skip(1).step_by(2).collect();
    let wrong = what.split('`').nth(1);
    match (wrong, what.starts_with("invalid ")) {
        (_, true) if what == "invalid type: map" && allowed == "a sequence" => in_one_bracket(source, at),
        (_, true) => source.error(at, what).with_help(format!("write {}", plain_type(allowed))),
        (Some(wrong), _) if !quoted.is_empty() => source.error(at, what).with_names(wrong, &quoted),
        _ => source.error(at, message),
    }
}

/// Slips of the pen that the reader tells in the words of TOML: marks of word processors, and a backslash between double
/// quotation marks.
fn of_toml(source: &Source<'_>, at: &Range<usize>) -> Option<LexiconError> {
    let line = source.line_bytes(source.line(at.start));
    let text = source.text.get(line.clone())?;
    let value = text.split_once('=').map_or(text, |(_, value)| value).trim_start();
    let start = line.end - value.len();
    let curly = ['“', '”', '„', '‘', '’', '«'];
    if value.starts_with(curly) || value.starts_with('[') && value[1..].trim_start().starts_with(curly) {
        let first = value.find(curly)?;
        let at = start + first..start + first + value[first..].chars().next()?.len_utf8();
        let error = source.error(at, "a text in curly quotation marks");
        return Some(error.with_help("write straight ones: `phrase = \"x\"`"));
    }
    let before = at.start.checked_sub(start).and_then(|length| value.get(..length));
    let escaped = value.starts_with('"') && before.is_some_and(|before| before.contains('\\'));
    escaped.then(|| {
        let error = source
            .error(start..line.end, "a `\\` between double quotation marks begins a sign of TOML's own");
        error.with_help("write single quotation marks, between which it stands for itself: `regex = '\\d+'`")
    })
}

/// `[entry]` for `[[entry]]`.
fn in_one_bracket(source: &Source<'_>, at: Range<usize>) -> LexiconError {
    let line = source.line_bytes(source.line(at.start));
    let head = source
        .text
        .get(line)
        .and_then(|line| line.split(['[', ']', '=']).find(|piece| !piece.trim().is_empty()));
    let name = head.unwrap_or("entry").trim();
    source
        .error(at, format!("`{name}` stands in one pair of brackets"))
        .with_help(format!("write `[[{name}]]`, once for each"))
}

/// What a Rust type is to somebody who writes a list.
fn plain_type(expected: &str) -> &str {
    match expected {
        "f32" | "f64" => "a number without quotation marks",
        "a string" => "text in quotation marks",
        "u32" => "a whole number, 0 or more",
        "a sequence" => "a list in square brackets",
        other => other,
    }
}
