//! The part of YAML that front matter is written in: `key: value` lines.
//!
//! Our own reader, because what a library makes of a value is not what a newsroom wrote: `no` and `on`
//! become booleans, a date a number, `Mayor: I quit` an error. Here a value is text unless it is `true`,
//! `false` or a number. Lists and nested fields are passed over, as in other formats; anchors, tags and
//! the like are refused, not guessed at.

use serde_json::Value;

use super::allow::{self, Allowed};
use crate::article::Metadata;

type Fault = (String, usize);

/// Whether the first line with something in it is a field.
pub(super) fn looks_like(block: &str) -> bool {
    let mut lines = block.lines().filter(|line| !is_blank(line));
    lines.next().is_none_or(|line| key(line).is_some())
}

/// The scalar fields of a block, and what it lets pass.
pub(super) fn read(block: &str) -> Result<(Metadata, Vec<Allowed>), Fault> {
    let (mut metadata, mut allowed) = (Metadata::new(), Vec::new());
    let mut lines = Lines { rest: block, at: 0 };
    while let Some((at, line)) = lines.next() {
        if is_blank(line) {
            continue;
        }
        let Some((name, value)) = key(line) else { return Err((no_field(line), at)) };
        let more = lines.take_more();
        if name == allow::FIELD {
            allowed.extend(allow::of_yaml(value.trim(), &more).into_iter().map(|item| (item, at)));
            continue;
        }
        let value_at = at + line.len() - value.trim_start().len();
        let value = scalar(value.trim(), &more).map_err(|message| (message, value_at))?;
        if metadata.contains_key(&name) {
            return Err((format!("field `{name}` stands twice; keep one of them"), at));
        }
        metadata.extend(value.map(|value| (name, value)));
    }
    Ok((metadata, allowed))
}

fn no_field(line: &str) -> String {
    let start: String = line.chars().take(30).collect();
    format!("`{start}` is no field; write `name: value`")
}

/// Lines with their places.
struct Lines<'a> {
    rest: &'a str,
    at: usize,
}

impl<'a> Lines<'a> {
    fn next(&mut self) -> Option<(usize, &'a str)> {
        let line = self.rest.split_inclusive('\n').next()?;
        let at = self.at;
        self.rest = &self.rest[line.len()..];
        self.at += line.len();
        Some((at, line.trim_end()))
    }

    /// The lines that belong to the field before: indented, items of a list, the end of a flow list.
    fn take_more(&mut self) -> Vec<&'a str> {
        let mut more = Vec::new();
        while let Some(line) = self.rest.lines().next() {
            let belongs = line.starts_with([' ', '\t', ']', '}']) || line == "-" || line.starts_with("- ");
            let within = line.trim().is_empty() && !more.is_empty();
            if !belongs && !within {
                break;
            }
            more.extend(self.next().map(|(_, line)| line.trim()));
        }
        more
    }
}

fn is_blank(line: &str) -> bool {
    line.trim().is_empty() || line.starts_with('#')
}

/// The name of a field, which stands at the start of its line, and the rest of the line.
fn key(line: &str) -> Option<(String, &str)> {
    let mark = line.chars().next().filter(|first| matches!(first, '"' | '\''));
    let (name, rest) = match mark {
        Some(mark) => line[1..].split_once(mark)?,
        None => line.split_at(line.find(':')?),
    };
    let value = rest.strip_prefix(':')?;
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ');
    let named = mark.is_some() || name.starts_with(char::is_alphabetic) && name.chars().all(plain);
    let apart = value.is_empty() || value.starts_with([' ', '\t']);
    (named && apart).then(|| (name.trim_end().to_owned(), value))
}

/// What a field holds: `None` for nothing, lists and nested fields.
fn scalar(value: &str, more: &[&str]) -> Result<Option<Value>, String> {
    let list = more.first().is_some_and(|line| line.starts_with("- ") || *line == "-");
    match value.chars().next() {
        None | Some('#') if list || more.iter().any(|line| key(line).is_some()) => Ok(None),
        Some('[' | '{') => Ok(None),
        Some('|') => Ok(text(&more.join("\n"))),
        Some('>') => Ok(text(&more.join(" "))),
        Some(mark @ ('"' | '\'')) => quoted(value, mark, more).map(|text| Some(text.into())),
        Some(sign @ ('&' | '*' | '!' | '%' | '@' | '`')) => {
            Err(format!("a value cannot begin with `{sign}`; put it into quotation marks"))
        }
        _ => Ok(plain(value, more)),
    }
}

fn text(text: &str) -> Option<Value> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.into())
}

/// A value between quotation marks, on one line.
fn quoted(value: &str, mark: char, more: &[&str]) -> Result<String, String> {
    let wrong = || format!("this value is not closed by `{mark}` on its line; close it there");
    let end = closing(value, mark).filter(|_| more.is_empty()).ok_or_else(wrong)?;
    let rest = value[end + 1..].trim_start();
    if !(rest.is_empty() || rest.starts_with('#')) {
        return Err(format!(
            "something follows the closing `{mark}`; put all of the value between the marks"
        ));
    }
    if mark == '\'' {
        return Ok(value[1..end].replace("''", "'"));
    }
    serde_json::from_str(&value[..=end])
        .map_err(|_| "an escape in this value is unknown; write `\\\\` for a backslash".to_owned())
}

/// Where the mark stands that closes a value; a single one is doubled within, a double one escaped.
fn closing(value: &str, mark: char) -> Option<usize> {
    let mut signs = value.char_indices().skip(1).peekable();
    while let Some((at, sign)) = signs.next() {
        let next = |signs: &mut std::iter::Peekable<_>| signs.next_if(|(_, c): &(usize, char)| *c == '\'');
        match sign {
            '\\' if mark == '"' => drop(signs.next()),
            '\'' if mark == '\'' && next(&mut signs).is_some() => {}
            _ if sign == mark => return Some(at),
            _ => {}
        }
    }
    None
}

/// A value without marks, over several lines if they are indented.
fn plain(value: &str, more: &[&str]) -> Option<Value> {
    let uncommented = |line: &str| match line.find(" #") {
        Some(at) => line[..at].trim_end().to_owned(),
        None if line.starts_with('#') => String::new(),
        None => line.to_owned(),
    };
    let lines: Vec<String> = std::iter::once(&value).chain(more).map(|line| uncommented(line)).collect();
    let whole = lines.join(" ");
    match whole.trim() {
        "" | "~" | "null" => None,
        "true" => Some(true.into()),
        "false" => Some(false.into()),
        other => Some(
            serde_json::from_str::<serde_json::Number>(other).map_or_else(|_| other.into(), Value::Number),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(block: &str) -> String {
        serde_json::to_string(&read(block).unwrap().0).unwrap()
    }

    #[test]
    fn values_are_what_was_written() {
        for (line, expected) in [
            ("a: The mayor: I quit", r#"{"a":"The mayor: I quit"}"#),
            ("a: no", r#"{"a":"no"}"#),
            ("a: 2026-11-22", r#"{"a":"2026-11-22"}"#),
            ("a: 007", r#"{"a":"007"}"#),
            ("a: 12.5", r#"{"a":12.5}"#),
            ("a: true # a remark", r#"{"a":true}"#),
            ("a: #1 in town", "{}"),
            ("a: C#", r##"{"a":"C#"}"##),
            (r#"a: "He said \"no\" # twice" # why"#, r#"{"a":"He said \"no\" # twice"}"#),
            ("a: 'It''s shut'", r#"{"a":"It's shut"}"#),
            ("'a b': x", r#"{"a b":"x"}"#),
            ("a: ~", "{}"),
            ("a:", "{}"),
        ] {
            assert_eq!(json(line), expected, "{line}");
        }
    }

    #[test]
    fn lists_and_nested_fields_are_passed_over() {
        let block = "# remark\ntags: [a, b]\nmore: [a,\n  b\n]\nauthors:\n  - Ana\n  - Bo\nitems:\n- one\n\n- two\nseo:\n  title: x\nkept: yes\n";
        assert_eq!(json(block), r#"{"kept":"yes"}"#);
    }

    #[test]
    fn long_values_are_joined() {
        assert_eq!(json("a: >-\n  one\n  two\nb: |\n  one\n  two\n"), r#"{"a":"one two","b":"one\ntwo"}"#);
        assert_eq!(json("a: one\n  two\nb: x"), r#"{"a":"one two","b":"x"}"#);
    }

    #[test]
    fn faults_say_where_and_what_to_write() {
        for (block, at, start) in [
            ("a: b\nno field here\n", 5, "`no field here` is no field; write"),
            ("a: b\na: c\n", 5, "field `a` stands twice"),
            ("a: \"open\n", 3, "this value is not closed by `\"`"),
            ("a: &b c\n", 3, "a value cannot begin with `&`"),
            ("a: 'b' c\n", 3, "something follows the closing `'`"),
            ("a: \"\\q\"\n", 3, "an escape in this value is unknown"),
        ] {
            let (message, place) = read(block).unwrap_err();
            assert!(message.starts_with(start) && place == at, "{block}: {message} at {place}");
        }
    }
}
