//! Blanks out who published and who wrote an article.

use crate::{report::ArticleReport, text::Unit};

/// Metadata fields that name the outlet.
const OUTLET_FIELDS: [&str; 5] = ["outlet", "publication", "publisher", "newspaper", "site"];

/// Metadata fields that name the writer.
const BYLINE_FIELDS: [&str; 4] = ["byline", "author", "authors", "writer"];

/// What stands in the place of an outlet and of a writer.
const OUTLET: &str = "[outlet]";
const WRITER: &str = "[writer]";

/// Names to blank out, and what stands in their place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Blinder {
    /// Longest first, so that *Harbor Herald Online* does not leave *Online* behind.
    names: Vec<Name>,
}

/// A name to blank out.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Name {
    text: String,
    /// What stands in its place.
    place: &'static str,
    /// Whether its case counts, because the name is a word, too: *the **Lantern*** but no lantern.
    exact: bool,
}

impl Name {
    fn of(text: String, place: &'static str) -> Name {
        Name { text, place, exact: false }
    }

    /// What the text may call it instead: an outlet without *The*, a writer by the surname.
    fn short(&self) -> Option<Name> {
        let (first, rest) = self.text.split_once(' ')?;
        let short = match self.place {
            WRITER => self.text.rsplit(' ').next()?,
            _ if first.eq_ignore_ascii_case("the") => rest.trim(),
            _ => return None,
        };
        Some(Name { text: short.to_owned(), place: self.place, exact: true })
    }
}

impl Blinder {
    /// A blinder that leaves everything as it is.
    pub fn none() -> Blinder {
        Blinder::default()
    }

    /// Blanks out what the article's metadata and byline name, and `more` names as if they were outlets.
    pub fn of(report: &ArticleReport, more: &[String]) -> Blinder {
        let field = |name: &&str| report.article.field(name);
        let outlets = OUTLET_FIELDS.iter().filter_map(field).chain(more.iter().cloned());
        let outlets = outlets.map(|name| Name::of(name.trim().to_owned(), OUTLET));
        let writers = BYLINE_FIELDS.iter().filter_map(field).flat_map(|names| people(&names));
        let signed = report.sentences.iter().filter(|sentence| sentence.unit == Unit::Byline);
        let signed = signed
            .filter_map(|line| report.article.text.get(line.span.start as usize..line.span.end as usize));
        let writers = writers.chain(signed.flat_map(people)).map(|name| Name::of(name, WRITER));
        let names = outlets.chain(writers).flat_map(|name| [name.short(), Some(name)]).flatten();
        let mut names: Vec<Name> = names.filter(|name| name.text.chars().count() > 2).collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.text.len()));
        names.dedup();
        Blinder { names }
    }

    /// Whether it knows of a name of that kind.
    pub fn knows_outlet(&self) -> bool {
        self.names.iter().any(|name| name.place == OUTLET)
    }

    /// The text with each name replaced, whatever the case of whole names.
    pub fn apply(&self, text: &str) -> String {
        self.names.iter().fold(text.to_owned(), |text, name| replaced(&text, name))
    }
}

/// The names in a byline: runs of two or more words that begin with a capital, *By Jo Vance and Ann Cole*.
fn people(line: &str) -> Vec<String> {
    let mut found = vec![Vec::new()];
    for word in line.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
        let capital = bare.starts_with(char::is_uppercase);
        // *By* opens a byline and is no part of a name.
        let opens = bare.eq_ignore_ascii_case("by");
        match found.last_mut() {
            Some(run) if capital && !opens => run.push(bare.to_owned()),
            _ => found.push(Vec::new()),
        }
        if word.ends_with([',', ';', '|']) {
            found.push(Vec::new());
        }
    }
    found.into_iter().filter(|run| run.len() > 1).map(|run| run.join(" ")).collect()
}

/// `text` with `name` replaced where it stands as whole words.
fn replaced(text: &str, name: &Name) -> String {
    let Name { text: name, place, exact } = name;
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut before = None;
    while let Some(next) = rest.chars().next() {
        let here = rest
            .get(..name.len())
            .is_some_and(|start| start == name || !exact && start.eq_ignore_ascii_case(name));
        let after = here.then(|| rest[name.len()..].chars().next()).flatten();
        let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        if here && edge(before) && edge(after) {
            out.push_str(place);
            rest = &rest[name.len()..];
            before = Some(']');
        } else {
            out.push(next);
            rest = &rest[next.len_utf8()..];
            before = Some(next);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_whole_and_whatever_their_case() {
        for (text, expected) in [
            ("A Harbor Herald reporter saw it.", "A [outlet] reporter saw it."),
            ("HARBOR HERALD said", "[outlet] said"),
            ("the Harbor Heralds met", "the Harbor Heralds met"),
            ("Ärger: Harbor Herald", "Ärger: [outlet]"),
        ] {
            assert_eq!(replaced(text, &Name::of("Harbor Herald".to_owned(), OUTLET)), expected);
        }
    }

    #[test]
    fn short_names_go_where_their_case_fits() {
        let outlet = Name::of("The Lantern".to_owned(), OUTLET).short().unwrap();
        assert_eq!(
            replaced("A Lantern reporter had a lantern.", &outlet),
            "A [outlet] reporter had a lantern."
        );
        let writer = Name::of("Jo Ann Vance".to_owned(), WRITER).short().unwrap();
        assert_eq!(
            replaced("Vance writes; advance, Vance’s notes", &writer),
            "[writer] writes; advance, [writer]’s notes"
        );
        assert_eq!(Name::of("Harbor Herald".to_owned(), OUTLET).short(), None);
    }

    #[test]
    fn bylines_give_the_names_in_them() {
        assert_eq!(
            people("By Jo Vance and Ann M. Cole, Staff Writers"),
            ["Jo Vance", "Ann M. Cole", "Staff Writers"]
        );
        assert_eq!(people("BY JO VANCE"), ["JO VANCE"]);
        assert!(people("by the desk").is_empty());
    }
}
