//! Metadata at the top of a text: YAML between lines `---`, or TOML between lines `+++`.

mod allow;
mod yaml;

use super::{Fault, Place, ReadError, metadata, plain};
use crate::article::{Allowance, Covers, Metadata};

/// What was found at the top of a text.
#[derive(Debug, Default, PartialEq)]
pub(super) struct FrontMatter {
    pub(super) metadata: Metadata,
    /// What it lets pass in all of the article.
    pub(super) allowances: Vec<Allowance>,
    /// Where the text goes on, in bytes.
    pub(super) body: usize,
}

/// What is wrong with it, and the place in the file.
#[derive(Debug, PartialEq)]
pub(super) struct Broken {
    message: String,
    line: u64,
    column: u64,
}

impl Broken {
    pub(super) fn at(self, file: &str) -> ReadError {
        let place = Place { column: Some(self.column), ..Place::line(file, self.line) };
        ReadError::new(place, Fault::FrontMatter { message: self.message })
    }
}

/// The front matter of a text, if it has one: a first line of marks alone, the same marks further down,
/// and something between them that looks like a field. Anything else is text.
pub(super) fn find(text: &str) -> Result<Option<FrontMatter>, Broken> {
    let Some((start, end, body)) = fences(text) else { return Ok(None) };
    let block = &text[start..end];
    let read = if text.starts_with('+') {
        let faulty = |(what, at)| (format!("{what}; mend it, or take the front matter away"), at);
        metadata::of_toml(block).map(|metadata| (metadata, allow::of_toml(block))).map_err(faulty)
    } else {
        if !yaml::looks_like(block) {
            return Ok(None);
        }
        yaml::read(block)
    };
    let place = |at| {
        let (line, column) = column_of(block, at);
        (line + u64::from(plain::lines(&text[..start])), column)
    };
    let (mut metadata, allowed) = read.map_err(|(message, at)| {
        let (line, column) = place(at);
        Broken { message, line, column }
    })?;
    metadata.remove(allow::FIELD);
    let allowances = allowed.into_iter().map(|(text, at)| {
        let (line, column) = place(at);
        Allowance { text, covers: Covers::Article, line: line as u32, column: column as u32 }
    });
    Ok(Some(FrontMatter { metadata, allowances: allowances.collect(), body }))
}

/// Where the block begins and ends, and where the text goes on.
fn fences(text: &str) -> Option<(usize, usize, usize)> {
    let mut at = 0;
    let mut lines = text.split_inclusive('\n').map(|line| {
        at += line.len();
        (line.trim_end(), at - line.len(), at)
    });
    let (opening, _, start) = lines.next().filter(|(line, ..)| matches!(*line, "---" | "+++"))?;
    let closes = |line: &str| line == opening || opening == "---" && line == "...";
    lines.find(|(line, ..)| closes(line)).map(|(_, end, body)| (start, end, body))
}

/// Line and column, from 1, of a byte.
pub(super) fn column_of(text: &str, at: usize) -> (u64, u64) {
    let before = text.get(..at).unwrap_or(text);
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count();
    (u64::from(plain::lines(before)) + 1, column as u64 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<(String, &str)> {
        let front = find(text).unwrap()?;
        Some((serde_json::to_string(&front.metadata).unwrap(), &text[front.body..]))
    }

    #[test]
    fn yaml_and_toml_are_read_with_any_line_ends() {
        let expected = Some((r#"{"outlet":"Herald"}"#.to_owned(), "One.\n"));
        assert_eq!(found("---\noutlet: Herald\n---\nOne.\n"), expected);
        assert_eq!(found("---\r\noutlet: Herald\r\n...\r\nOne.\n"), expected);
        assert_eq!(found("+++\noutlet = \"Herald\"\n+++\nOne.\n"), expected);
    }

    #[test]
    fn what_only_begins_like_it_is_text() {
        for text in [
            "---\nThe bridge is shut.\n---\nNobody knows why.\n",
            "---\noutlet: Herald\nnever closed\n",
            "--- outlet: Herald\n---\n",
            "One.\n---\na: b\n---\n",
            "",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[test]
    fn faults_have_a_place_in_the_file() {
        let place = |text| {
            let broken = find(text).unwrap_err();
            (broken.line, broken.column)
        };
        assert_eq!(place("---\noutlet: Herald\nno field\n---\n"), (3, 1));
        assert_eq!(place("+++\na = 1\nb = x\n+++\n"), (3, 5));
    }
}
