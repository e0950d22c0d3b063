//! A line of gold. Labels are read in every form in which tables of data write yes and no.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{Gold, GoldFault};
use crate::read::{json_fields, json_kind, listed, short};

/// How pieces are written down.
const PIECES: &str = "a list of [start, end] or [start, end, \"type\"], in whole numbers from 0";
const RELATIONS: &str = "a list of objects whose `source`, `cue` and `content` are lists of [start, end]";
const SENTENCES: &str = "a list of [start, end], in whole numbers from 0";

/// Reads a line. Its id, once it is known, is also told to `id`, for whoever must say what is wrong.
pub(super) fn read(line: &str, id: &mut Option<String>) -> Result<Gold, GoldFault> {
    let fields = json_fields(line).map_err(|fault| GoldFault::NoObject { message: fault.to_string() })?;
    let name = scalar(&fields, "id")?.ok_or_else(|| missing(&fields, "id"))?;
    *id = Some(name.clone());
    Ok(Gold {
        id: name,
        doc: scalar(&fields, "doc")?,
        text: text(&fields)?,
        label: given(&fields, "label").map(label).transpose()?,
        spans: marks(&fields, "spans", PIECES)?,
        attributions: marks(&fields, "attributions", RELATIONS)?,
        sentences: marks(&fields, "sentences", SENTENCES)?,
    })
}

/// A field with something in it: tables of data write null where a cell is empty.
fn given<'a>(fields: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    fields.get(name).filter(|value| !value.is_null())
}

fn missing(fields: &Map<String, Value>, name: &'static str) -> GoldFault {
    match fields.get(name) {
        Some(value) => GoldFault::WrongField { name, found: json_kind(value), wanted: "a text" },
        None => GoldFault::MissingField { name, found: listed(fields.keys().map(String::as_str)) },
    }
}

fn text(fields: &Map<String, Value>) -> Result<String, GoldFault> {
    match fields.get("text") {
        Some(Value::String(text)) => Ok(text.clone()),
        _ => Err(missing(fields, "text")),
    }
}

/// A name: a text or a number.
fn scalar(fields: &Map<String, Value>, name: &'static str) -> Result<Option<String>, GoldFault> {
    match given(fields, name) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(Value::Number(number)) => Ok(Some(number.to_string())),
        Some(other) => {
            Err(GoldFault::WrongField { name, found: json_kind(other), wanted: "a text or a number" })
        }
    }
}

/// Yes or no.
fn label(value: &Value) -> Result<bool, GoldFault> {
    let number = match value {
        Value::Bool(yes) => return Ok(*yes),
        Value::Number(number) => number.as_f64(),
        Value::String(text) => match text.trim() {
            word if word.eq_ignore_ascii_case("true") => return Ok(true),
            word if word.eq_ignore_ascii_case("false") => return Ok(false),
            word => word.parse().ok(),
        },
        _ => None,
    };
    match number {
        Some(1.0) => Ok(true),
        Some(0.0) => Ok(false),
        _ => Err(GoldFault::Label { found: short(&value.to_string()).into_owned() }),
    }
}

fn marks<T: DeserializeOwned>(
    fields: &Map<String, Value>,
    name: &'static str,
    wanted: &'static str,
) -> Result<Option<T>, GoldFault> {
    let Some(value) = given(fields, name) else { return Ok(None) };
    let found = if value.is_array() { "something else in its list" } else { json_kind(value) };
    T::deserialize(value).map(Some).map_err(|_| GoldFault::WrongField { name, found, wanted })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_one(label: &str) -> Result<Gold, String> {
        let line = format!("{{\"id\":7,\"doc\":1.5,\"text\":\"t\",\"label\":{label},\"spans\":null}}");
        read(&line, &mut None).map_err(|fault| fault.to_string())
    }

    #[test]
    fn yes_and_no_are_read_as_tables_of_data_write_them() {
        for (written, meant) in [
            ("1", true),
            ("1.0", true),
            ("true", true),
            ("\"1\"", true),
            ("\" 1.0 \"", true),
            ("\"True\"", true),
            ("0", false),
            ("0.0", false),
            ("-0.0", false),
            ("false", false),
            ("\"0\"", false),
            ("\"FALSE\"", false),
        ] {
            let gold = read_one(written).unwrap();
            assert_eq!(gold.label, Some(meant), "{written}");
            assert_eq!((gold.id.as_str(), gold.document(), gold.spans.is_none()), ("7", "1.5", true));
        }
        assert_eq!(read_one("null").unwrap().label, None);
    }

    #[test]
    fn other_labels_are_refused() {
        for written in ["2", "-1", "0.5", "\"\"", "\"maybe\"", "\"nan\"", "[1]"] {
            let expected = format!(
                "the label is {written}; write 1 for yes or 0 for no (true and false are read as well)"
            );
            assert_eq!(read_one(written).unwrap_err(), expected);
        }
    }

    #[test]
    fn faults_speak_of_fields_not_of_types() {
        for (line, expected) in [
            ("{\"id\":true,\"text\":\"t\"}", "the field `id` holds true or false; write a text or a number"),
            ("{\"id\":null,\"text\":\"t\"}", "the field `id` holds null; write a text"),
            (
                "{\"text\":\"t\"}",
                "has no field `id` (it has `text`); each line needs `id`, `text` and a label",
            ),
            ("{\"id\":1,\"text\":2}", "the field `text` holds a number; write a text"),
            ("[1]", "holds a list instead of an object; one JSON object a line is needed"),
            (
                "{\"id\":1",
                "broken JSON at column 7: EOF while parsing an object; one JSON object a line is needed",
            ),
            (
                "{\"id\":1,\"text\":\"t\",\"sentences\":[[0,-1]]}",
                "the field `sentences` holds something else in its list; write a list of [start, end], in whole numbers from 0",
            ),
            (
                "{\"id\":1,\"text\":\"t\",\"spans\":\"0-4\"}",
                "the field `spans` holds a text; write a list of [start, end] or [start, end, \"type\"], in whole numbers from 0",
            ),
        ] {
            assert_eq!(read(line, &mut None).unwrap_err().to_string(), expected);
        }
    }
}
