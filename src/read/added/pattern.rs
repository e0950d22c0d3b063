//! Patterns of paths: `{outlet}/{date}_*.txt`.

use std::fmt;

use regex::{Regex, escape};

use crate::article::Metadata;

/// A pattern of the end of a path, with fields in braces. `*` stands for anything but a `/`, `?` for one
/// character; a field takes as little as it can, and at least one character.
///
/// ```
/// use framelens::read::PathPattern;
/// let pattern = PathPattern::parse("{outlet}/{date}_*.txt").expect("it is one");
/// let fields = pattern.fields("/news/herald/2026-11-22_bridge.txt").expect("it fits");
/// assert_eq!((fields["outlet"].as_str(), fields["date"].as_str()), (Some("herald"), Some("2026-11-22")));
/// assert!(pattern.fields("/news/herald/bridge.txt").is_none());
/// ```
#[derive(Clone, Debug)]
pub struct PathPattern {
    text: String,
    regex: Regex,
    names: Vec<String>,
}

/// What is wrong with a pattern, and where: the column in characters, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternError {
    /// Where.
    pub column: usize,
    /// What, and what to do.
    pub message: String,
}

impl fmt::Display for PatternError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "column {}: {}", self.column, self.message)
    }
}

impl std::error::Error for PatternError {}

impl PathPattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<PathPattern, PatternError> {
        let (mut regex, mut names) = ("(?s)(?:^|/)".to_owned(), Vec::new());
        let mut chars = text.chars().zip(1..).peekable();
        while let Some((c, column)) = chars.next() {
            match c {
                '{' => {
                    let name: String =
                        std::iter::from_fn(|| chars.next_if(|(c, _)| *c != '}' && *c != '{').map(|(c, _)| c))
                            .collect();
                    let closed = chars.next_if(|(c, _)| *c == '}').is_some();
                    check(&name, closed, &names).map_err(|message| PatternError { column, message })?;
                    regex.push_str("([^/]+?)");
                    names.push(name);
                }
                '}' => {
                    return Err(PatternError {
                        column,
                        message: "`}` closes no field; write `{name}`".to_owned(),
                    });
                }
                '*' if chars.next_if(|(c, _)| *c == '*').is_some() => {
                    let message =
                        "`**` is not needed: the pattern is compared with the end of the path; write `*`";
                    return Err(PatternError { column, message: message.to_owned() });
                }
                '*' => regex.push_str("[^/]*?"),
                '?' => regex.push_str("[^/]"),
                '\\' => regex.push('/'),
                c => regex.push_str(&escape(c.encode_utf8(&mut [0; 4]))),
            }
        }
        if names.is_empty() {
            let message = "names no field; write one in braces, as in `{outlet}/{date}_*.txt`".to_owned();
            return Err(PatternError { column: 1, message });
        }
        regex.push('$');
        let regex =
            Regex::new(&regex).map_err(|_| PatternError { column: 1, message: "is too long".to_owned() })?;
        Ok(PathPattern { text: text.to_owned(), regex, names })
    }

    /// The pattern as it was written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The fields of a path with `/` between its parts; `None` if the pattern does not fit its end.
    pub fn fields(&self, path: &str) -> Option<Metadata> {
        let found = self.regex.captures(path)?;
        let values = found.iter().skip(1).map(|value| value.map_or("", |value| value.as_str()));
        Some(self.names.iter().cloned().zip(values.map(Into::into)).collect())
    }
}

fn check(name: &str, closed: bool, names: &[String]) -> Result<(), String> {
    let bad = |c: char| !c.is_alphanumeric() && !matches!(c, '_' | '-' | '.');
    if !closed {
        return Err(format!("`{{{name}` is never closed; write `}}` behind the field's name"));
    }
    if name.is_empty() {
        return Err("a field needs a name; write `{outlet}`, or `*` for what is no field".to_owned());
    }
    if let Some(c) = name.chars().find(|c| bad(*c)) {
        return Err(format!(
            "`{c}` cannot stand in the name of a field; use letters, figures, `_`, `-` and `.`"
        ));
    }
    if names.iter().any(|known| known == name) {
        return Err(format!("`{name}` stands there twice; use `*` for one of them"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_taken_from_the_end_of_paths() {
        for (pattern, path, expected) in [
            ("{outlet}/*.txt", "/a/herald/x.txt", Some("outlet=herald")),
            ("{outlet}/*.txt", "/a/herald/x.md", None),
            ("{outlet}_{date}.*", "/a/the_herald_2026.txt", Some("date=herald_2026, outlet=the")),
            ("{outlet}/{year}/?.txt", "herald/2026/a.txt", Some("outlet=herald, year=2026")),
            ("{outlet}/{year}/?.txt", "herald/2026/ab.txt", None),
            ("news/{file.name}.txt", "/old-news/a.txt", None),
            ("news\\{a}.(x)", "C:/news/a.(x)", Some("a=a")),
        ] {
            let fields = PathPattern::parse(pattern).unwrap().fields(path);
            let shown = fields.map(|fields| {
                let pairs = fields.iter().map(|(name, value)| format!("{name}={}", value.as_str().unwrap()));
                pairs.collect::<Vec<_>>().join(", ")
            });
            assert_eq!(shown.as_deref(), expected, "{pattern} on {path}");
        }
    }

    #[test]
    fn faults_say_where_and_what_to_do() {
        for (pattern, expected) in [
            ("*.txt", "column 1: names no field; write one in braces, as in `{outlet}/{date}_*.txt`"),
            ("é/{a", "column 3: `{a` is never closed; write `}` behind the field's name"),
            ("{a}/{}", "column 5: a field needs a name; write `{outlet}`, or `*` for what is no field"),
            (
                "{a b}",
                "column 1: ` ` cannot stand in the name of a field; use letters, figures, `_`, `-` and `.`",
            ),
            ("{a}/{a}", "column 5: `a` stands there twice; use `*` for one of them"),
            ("a}/{b}", "column 2: `}` closes no field; write `{name}`"),
            (
                "**/{a}",
                "column 1: `**` is not needed: the pattern is compared with the end of the path; write `*`",
            ),
        ] {
            assert_eq!(PathPattern::parse(pattern).unwrap_err().to_string(), expected);
        }
    }
}
