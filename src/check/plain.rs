//! Lines of plain lists that are written in the manner of another format: columns, several phrases in a line,
//! phrases in quotation marks. They read, and find nothing.

use super::Fault;
use crate::{
    analyze::Analyzer,
    lexicon::{Entry, LexiconFile, is_plain_list},
};

/// Pieces of so few words between commas are phrases of their own rather than parts of one.
const SHORT: usize = 2;

/// So many pieces between commas are a list whatever their length.
const LIST: usize = 3;

/// A mark that opens a quotation, and the one that ends it.
const QUOTES: [(char, char); 6] = [('"', '"'), ('“', '”'), ('\'', '\''), ('‘', '’'), ('«', '»'), ('`', '`')];

/// Phrases of a plain list that can hardly be meant as they stand. `file` is one that the analyzer has loaded.
pub fn odd_lines(analyzer: &Analyzer, file: LexiconFile<'_>) -> Vec<Fault> {
    let lexicons = analyzer.lexicons();
    let of_file = |entry: &&Entry| lexicons.lexicons[usize::from(entry.lexicon)].path == file.path;
    let told = |entry: &Entry| {
        let (message, help) = oddity(&entry.phrase)?;
        let message = format!("`{}` {message}", entry.phrase);
        Some(file.fault_of_line(entry.line as usize, message).with_help(help))
    };
    if !is_plain_list(file.path) {
        return Vec::new();
    }
    lexicons.entries.iter().filter(of_file).filter_map(told).collect()
}

/// What is odd about a phrase, and what to do.
fn oddity(phrase: &str) -> Option<(&'static str, &'static str)> {
    if phrase.contains([';', '\t']) {
        return Some((
            "holds a `;` or a tab, as if it were columns",
            "write `PHRASE | WEIGHT | NOTE`, all but the phrase optional; a phrase with the mark in it belongs into a .toml file",
        ));
    }
    if is_list(phrase) {
        return Some((
            "reads like several phrases between commas",
            "write each phrase on a line of its own; a phrase with commas in it belongs into a .toml file",
        ));
    }
    is_quoted(phrase).then_some((
        "stands in quotation marks, which would have to stand in the text, too",
        "take the marks away",
    ))
}

fn is_list(phrase: &str) -> bool {
    let mut pieces = phrase.split(',').map(|piece| piece.split_whitespace().count());
    let several = pieces.clone().count();
    several >= LIST || several > 1 && pieces.all(|words| words <= SHORT)
}

/// Whether a phrase stands in quotation marks as a whole: it would be found nowhere.
pub fn is_quoted(phrase: &str) -> bool {
    let quoted = |(open, end): &(char, char)| {
        phrase.strip_prefix(*open).and_then(|rest| rest.strip_suffix(*end)).is_some()
    };
    QUOTES.iter().any(quoted)
}

#[cfg(test)]
mod tests {
    use super::oddity;

    #[test]
    fn phrases_in_the_manner_of_other_formats_are_odd() {
        for (phrase, expected) in [
            ("closures;x", Some("columns")),
            ("closures\tx", Some("columns")),
            ("closures, layoffs", Some("several phrases")),
            ("closures,layoffs", Some("several phrases")),
            ("a plan to close, a plan to sell, a plan", Some("several phrases")),
            ("\"let go\"", Some("quotation marks")),
            ("“let go”", Some("quotation marks")),
            ("'let go'", Some("quotation marks")),
            ("let go", None),
            ("’tis the season", None),
            ("to nobody's surprise, of course", None),
            ("(massive|huge|) overhaul", None),
        ] {
            let found = oddity(phrase).map(|(message, _)| message);
            assert_eq!(found.is_some(), expected.is_some(), "{phrase}: {found:?}");
            assert!(found.unwrap_or_default().contains(expected.unwrap_or_default()), "{phrase}: {found:?}");
        }
    }
}
