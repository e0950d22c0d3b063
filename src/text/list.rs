//! Items of lists, at the start of a line or one after another within it.

use super::vocabulary::mark;
use super::{Shape, Token, TokenRange};

/// Number of tokens of the item marker that `range` begins with; 0 if there is none.
pub(super) fn marker(text: &str, tokens: &[Token], range: TokenRange) -> usize {
    let tokens = &tokens[range.start as usize..range.end as usize];
    let length = bullet(text, tokens).max(item(text, tokens, 0).map_or(0, |label| label.length));
    if length < tokens.len() { length } else { 0 }
}

/// Where the items of an enumeration begin that opens `range`; empty unless there are at least two.
pub(super) fn items(text: &str, tokens: &[Token], range: TokenRange) -> Vec<u32> {
    let all = &tokens[..range.end as usize];
    let Some(first) = item(text, all, range.start as usize) else { return Vec::new() };
    let mut starts = vec![range.start];
    let mut wanted = Label { value: first.value + 1, ..first };
    for i in range.iter().skip(1) {
        let found = item(text, all, i).filter(|l| l.same_kind(&wanted) && l.value == wanted.value);
        if found.is_some() && !is_bullet(text, &tokens[i - 1]) {
            starts.push(i as u32);
            wanted.value += 1;
        }
    }
    if starts.len() > 1 { starts } else { Vec::new() }
}

/// The number or letter of an item, with what stands around it.
#[derive(Clone, Copy, Debug)]
struct Label {
    value: u32,
    letter: bool,
    bullet: bool,
    end: (bool, bool),
    length: usize,
}

impl Label {
    fn same_kind(&self, other: &Label) -> bool {
        (self.letter, self.bullet, self.end) == (other.letter, other.bullet, other.end)
    }
}

/// A label, with a bullet before it or not, at token `i`.
fn item(text: &str, tokens: &[Token], i: usize) -> Option<Label> {
    let bullet = usize::from(is_bullet(text, &tokens[i]));
    let found = label(text, tokens.get(i + bullet..)?)?;
    Some(Label { bullet: bullet > 0, length: found.length + bullet, ..found })
}

/// A label such as `1.`, `1)`, `1.)`, `(a)` or `a.` with blank space after it.
fn label(text: &str, tokens: &[Token]) -> Option<Label> {
    let open = usize::from(tokens.first()?.word == mark::OPEN_BRACKET);
    let (value, letter) = value(text, tokens.get(open)?)?;
    let dotted = tokens[open].shape.has(Shape::DOTTED);
    let end = tokens.get(open + 1..)?;
    let attached = |i: usize, word| end.get(i).is_some_and(|t| t.word == word && !t.shape.has(Shape::SPACED));
    let stop = attached(0, mark::STOP);
    let bracket = attached(usize::from(stop), mark::CLOSE_BRACKET);
    let length = open + 1 + usize::from(stop) + usize::from(bracket);
    let spaced = tokens.get(length).is_some_and(|t| t.shape.has(Shape::SPACED));
    let whole = if open > 0 { bracket } else { stop || bracket || dotted };
    (whole && spaced).then_some(Label {
        value,
        letter,
        bullet: false,
        end: (stop || dotted, bracket),
        length,
    })
}

/// The value of a number of one or two digits, or of a single lower-case letter.
fn value(text: &str, token: &Token) -> Option<(u32, bool)> {
    match text.as_bytes()[token.start as usize..token.end as usize] {
        [letter @ b'a'..=b'z'] | [letter @ b'a'..=b'z', b'.'] => Some((u32::from(letter), true)),
        [digit @ b'0'..=b'9'] => Some((u32::from(digit - b'0'), false)),
        [ten @ b'1'..=b'9', digit @ b'0'..=b'9'] => {
            Some((u32::from(ten - b'0') * 10 + u32::from(digit - b'0'), false))
        }
        _ => None,
    }
}

fn bullet(text: &str, tokens: &[Token]) -> usize {
    let Some(first) = tokens.first() else { return 0 };
    let hyphen = matches!(&text[first.start as usize..first.end as usize], "-" | "*");
    let spaced = tokens.get(1).is_some_and(|t| t.shape.has(Shape::SPACED) && !t.is_mark());
    usize::from(is_bullet(text, first) || hyphen && spaced)
}

fn is_bullet(text: &str, token: &Token) -> bool {
    token.is_mark()
        && matches!(
            &text[token.start as usize..token.end as usize],
            "•" | "⁃" | "‣" | "◦" | "▪" | "●" | "·" | "■"
        )
}
