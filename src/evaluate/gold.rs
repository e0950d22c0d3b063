//! Texts that people have labelled.

use serde::Deserialize;

use crate::fit::Relation;

/// A labelled text: a line of JSON. Which fields it has tells its [`Form`]; others are left alone.
#[derive(Clone, Debug, Deserialize)]
pub struct Gold {
    /// Its name, unique in the file.
    pub id: String,
    /// The document that a sentence is of; texts of one document go together when data are redrawn
    /// or parted. Each text by itself if left out.
    #[serde(default)]
    pub doc: Option<String>,
    /// The text.
    pub text: String,
    /// 1 if people say that it has what is asked for, 0 if not.
    #[serde(default)]
    pub label: Option<u8>,
    /// Marked pieces: `[start, end]` or `[start, end, type]`.
    #[serde(default)]
    pub spans: Option<Vec<Piece>>,
    /// Marked attributions of an article.
    #[serde(default)]
    pub attributions: Option<Vec<Relation>>,
    /// Marked sentences of a text.
    #[serde(default)]
    pub sentences: Option<Vec<(usize, usize)>>,
}

/// A marked piece of a text.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Piece {
    /// Of a type.
    Typed(usize, usize, String),
    /// Of no type.
    Plain(usize, usize),
}

impl Piece {
    /// Start and end.
    pub fn place(&self) -> (usize, usize) {
        match self {
            Piece::Typed(start, end, _) | Piece::Plain(start, end) => (*start, *end),
        }
    }

    /// Its type; empty if it has none.
    pub fn kind(&self) -> &str {
        match self {
            Piece::Typed(_, _, kind) => kind,
            Piece::Plain(..) => "",
        }
    }
}

/// What a file of gold says of its texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Yes or no for each text (`label`).
    Labels,
    /// Marked pieces (`spans`), without labels.
    Spans,
    /// Marked attributions (`attributions`).
    Attributions,
    /// Marked sentences (`sentences`).
    Sentences,
}

/// Why a file of gold cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GoldError {
    /// A line that is no labelled text.
    #[error(
        "line {line}: {message}; each line is a JSON object with `id`, `text` and one of `label`, `spans`, `attributions`, `sentences`"
    )]
    Line {
        /// From 1.
        line: usize,
        /// What is wrong.
        message: String,
    },
    /// Two texts of one name.
    #[error("line {line}: the id {id:?} stands already in line {first}; give each text an id of its own")]
    Repeated {
        /// From 1.
        line: usize,
        /// The name.
        id: String,
        /// Where it stood before.
        first: usize,
    },
    /// Texts labelled in different ways, or not at all.
    #[error("line {line}: the text {id:?} has not the field `{field}` that the first line has")]
    Mixed {
        /// From 1.
        line: usize,
        /// The name.
        id: String,
        /// What it lacks.
        field: &'static str,
    },
    /// Nothing at all.
    #[error("it holds no labelled text")]
    Empty,
}

/// Reads a file of gold. All lines are of the form of the first.
///
/// ```
/// use framelens::evaluate::{Form, parse};
///
/// let (form, gold) = parse("{\"id\": \"a\", \"text\": \"It may rain.\", \"label\": 1}\n").unwrap();
/// assert_eq!((form, gold.len()), (Form::Labels, 1));
/// assert!(parse("{\"id\": \"a\"}").unwrap_err().to_string().starts_with("line 1: missing field `text`"));
/// ```
///
/// # Errors
/// The first line that cannot be used.
pub fn parse(text: &str) -> Result<(Form, Vec<Gold>), GoldError> {
    let mut all: Vec<Gold> = Vec::new();
    let mut lines = std::collections::HashMap::new();
    let mut form = None;
    for (n, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let line_number = n + 1;
        let gold: Gold = serde_json::from_str(line)
            .map_err(|error| GoldError::Line { line: line_number, message: without_place(&error) })?;
        if let Some(first) = lines.insert(gold.id.clone(), line_number) {
            return Err(GoldError::Repeated { line: line_number, id: gold.id, first });
        }
        let wanted = *form.get_or_insert(
            gold.form()
                .ok_or_else(|| GoldError::Line { line: line_number, message: "no labels".to_owned() })?,
        );
        if !gold.has(wanted) {
            return Err(GoldError::Mixed { line: line_number, id: gold.id, field: wanted.field() });
        }
        all.push(gold);
    }
    form.map(|form| (form, all)).ok_or(GoldError::Empty)
}

/// The reader's message without its own place, which is that of the line.
fn without_place(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or_default().to_owned()
}

impl Gold {
    fn form(&self) -> Option<Form> {
        [Form::Attributions, Form::Sentences, Form::Labels, Form::Spans]
            .into_iter()
            .find(|form| self.has(*form))
    }

    fn has(&self, form: Form) -> bool {
        match form {
            Form::Labels => self.label.is_some(),
            Form::Spans => self.spans.is_some(),
            Form::Attributions => self.attributions.is_some(),
            Form::Sentences => self.sentences.is_some(),
        }
    }

    /// The document that it is of.
    pub fn document(&self) -> &str {
        self.doc.as_deref().unwrap_or(&self.id)
    }
}

impl Form {
    fn field(self) -> &'static str {
        match self {
            Form::Labels => "label",
            Form::Spans => "spans",
            Form::Attributions => "attributions",
            Form::Sentences => "sentences",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_name_their_line() {
        let good = "{\"id\":\"a\",\"text\":\"t\",\"label\":1}\n";
        for (bad, expected) in [
            ("{\"id\":\"b\",\"text\":\"t\"}", "line 2: no labels"),
            ("{\"id\":\"a\",\"text\":\"t\",\"label\":0}", "line 2: the id \"a\" stands already in line 1"),
            (
                "{\"id\":\"b\",\"text\":\"t\",\"spans\":[]}",
                "line 2: the text \"b\" has not the field `label`",
            ),
            ("{\"id\":\"b\"", "line 2: EOF while parsing"),
        ] {
            let message = parse(&format!("{good}{bad}")).unwrap_err().to_string();
            assert!(message.starts_with(expected), "{message}");
        }
        assert_eq!(parse(" \n").unwrap_err(), GoldError::Empty);
    }
}
