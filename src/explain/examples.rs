//! The examples of `docs/scheme.md`: a sentence for each value of each closed list, and one without it.

use std::sync::LazyLock;

const SCHEME: &str = include_str!("../../docs/scheme.md");

/// The mark of a new paragraph inside an example.
const PARAGRAPH: char = '¶';

/// Lists of the table whose topics have another kind.
const KINDS: &[(&str, &str)] = &[
    ("type", "source type"),
    ("hedging", "category of hedging"),
    ("intensity", "category of intensity"),
    ("need", "category of unsourced assertions"),
    ("exempt", "exemption"),
    ("exempt", "category of unsourced assertions"),
];

/// A row of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// The heading above the table: the list that the value is of, or `Hard calls`, `Traps`.
    pub list: &'static str,
    /// The value, or what the row is called.
    pub value: &'static str,
    /// What stands before the sentence in the same text.
    pub before: &'static str,
    /// The sentence that has the value.
    pub sentence: &'static str,
    /// The last column: a sentence without the value, or what the sentence shows.
    pub other: &'static str,
}

impl Example {
    /// Whether it shows the topic of that kind and id.
    pub(super) fn is_of(&self, kind: &str, id: &str) -> bool {
        let listed = self.list == kind || KINDS.contains(&(self.list, kind));
        let level = || self.list == "level" && id.strip_prefix("level-") == Some(self.value);
        listed && (self.value == id || level())
    }

    /// One of its sentences with what stands before it, as one line.
    pub(super) fn told(&self, sentence: &str) -> String {
        [self.before, sentence]
            .join(" ")
            .replace(PARAGRAPH, "")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// One of its sentences with what stands before it, and where the sentence begins.
    pub fn text(&self, sentence: &str) -> (String, usize) {
        let paragraphs = |part: &str| part.split(PARAGRAPH).map(str::trim).collect::<Vec<_>>().join("\n\n");
        let mut text = paragraphs(self.before);
        if !text.is_empty() && !text.ends_with('\n') {
            text.push(' ');
        }
        let start = text.len();
        text.push_str(&paragraphs(sentence));
        (text, start)
    }
}

/// Every row, in order.
pub fn examples() -> &'static [Example] {
    static ALL: LazyLock<Vec<Example>> = LazyLock::new(|| parse(SCHEME));
    &ALL
}

fn parse(text: &'static str) -> Vec<Example> {
    let (mut list, mut all) = ("", Vec::new());
    for line in text.lines() {
        match line.strip_prefix("## ") {
            Some(heading) => list = heading.trim(),
            None => all.extend(row(list, line)),
        }
    }
    all
}

/// The row that a line is, unless it is a table's head or no part of a table.
fn row(list: &'static str, line: &'static str) -> Option<Example> {
    let inner = line.trim().strip_prefix('|')?.strip_suffix('|')?;
    let cells: Vec<&str> = inner.split('|').map(str::trim).collect();
    let &[value, before, sentence, other] = cells.as_slice() else { return None };
    let head = before == "before" || value.starts_with("---");
    (!head).then_some(Example { list, value, before, sentence, other })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_what_stands_below_its_head() {
        let all = parse(
            "## act\n\n| value | before | yes | no |\n|---|---|---|---|\n| speech | | A said B. | C. |\n",
        );
        let speech = Example { list: "act", value: "speech", before: "", sentence: "A said B.", other: "C." };
        assert_eq!(all, [speech]);
    }

    #[test]
    fn texts_know_where_their_sentence_begins() {
        let of = |before, sentence| Example { list: "", value: "", before, sentence, other: "" };
        assert_eq!(of("", "A.").text("A."), ("A.".into(), 0));
        assert_eq!(of("A.", "B.").text("B."), ("A. B.".into(), 3));
        assert_eq!(of("A. ¶", "B. ¶ C.").text("B. ¶ C."), ("A.\n\nB.\n\nC.".into(), 4));
    }
}
