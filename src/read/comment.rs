//! Comments in a text that are meant for this program: `<!-- framelens: allow RULE: why -->`.

use std::ops::Range;

/// How a comment begins and ends, and whom it must address.
const OPEN: &str = "<!--";
const CLOSE: &str = "-->";
const ADDRESS: &str = "framelens:";
/// The one thing that can be asked for.
const ALLOW: &str = "allow";

/// A comment that addresses the program.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Comment<'t> {
    /// The bytes of the line that it takes, marks included.
    pub(super) at: Range<usize>,
    /// What it asks to let pass; all that it says if it asks for something else.
    pub(super) text: &'t str,
}

/// Whether a text may hold such a comment; costs little.
pub(super) fn may_hold(text: &str) -> bool {
    text.contains(OPEN)
}

/// The comments on a line that address the program. One that does not end on its line is text.
pub(super) fn on_line(line: &str) -> Vec<Comment<'_>> {
    let (mut found, mut from) = (Vec::new(), 0);
    while let Some(open) = line[from..].find(OPEN).map(|at| from + at) {
        let inside = open + OPEN.len();
        let Some(close) = line[inside..].find(CLOSE).map(|at| inside + at) else { break };
        from = close + CLOSE.len();
        if let Some(text) = line[inside..close].trim().strip_prefix(ADDRESS) {
            found.push(Comment { at: open..from, text: asked(text.trim()) });
        }
    }
    found
}

fn asked(text: &str) -> &str {
    let rest =
        text.strip_prefix(ALLOW).filter(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace));
    rest.unwrap_or(text).trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_comments_to_the_program_are_found() {
        let texts = |line| on_line(line).into_iter().map(|c| c.text).collect::<Vec<_>>();
        assert_eq!(texts("A. <!-- framelens: allow unsourced: on file --> B."), ["unsourced: on file"]);
        assert_eq!(
            texts("<!--framelens:allow a--><!-- note --><!-- framelens: allow b: c -->"),
            ["a", "b: c"]
        );
        assert_eq!(texts("<!-- framelens: ignore a -->"), ["ignore a"]);
        assert_eq!(texts("<!-- framelens: allowance -->"), ["allowance"]);
        assert!(texts("<!-- framelens: allow a").is_empty());
        assert!(texts("<!-- allow a: b --> framelens: allow").is_empty());
    }
}
