//! Conditions on the words beside a hit: `"left 3: attorney | <title>"`.

use super::{Element, look::named_slot};
use crate::text::WordId;

/// On which side of the hit a condition looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Before the hit.
    Left,
    /// After the hit.
    Right,
}

/// One of the alternatives must stand within so many tokens on one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// Where to look.
    pub side: Side,
    /// How many tokens away at most; 1 is the neighbour.
    pub within: u8,
    /// What may stand there.
    pub any: Vec<Element>,
}

/// Gives the id of a text that is one word.
type ToWord<'a> = &'a mut dyn FnMut(&str) -> Option<WordId>;

/// Reads a condition as lexicon files write it.
pub(super) fn parse(text: &str, word: ToWord<'_>) -> Result<Condition, String> {
    let form = || format!("`{text}` is no condition; write `left: WORD | <class>` or `right 3: …`");
    let (head, tail) = text.split_once(':').ok_or_else(form)?;
    let mut words = head.split_whitespace();
    let side = match words.next() {
        Some("left") => Side::Left,
        Some("right") => Side::Right,
        _ => return Err(form()),
    };
    let within = match words.next() {
        None => 1,
        Some(number) => number.parse().ok().filter(|n| (1..=40).contains(n)).ok_or_else(form)?,
    };
    let mut any = Vec::new();
    for alternative in tail.split('|').map(str::trim) {
        any.push(element(alternative, word)?);
    }
    Ok(Condition { side, within, any })
}

fn element(alternative: &str, word: ToWord<'_>) -> Result<Element, String> {
    if let Some(name) = alternative.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
        return named_slot(name);
    }
    let word = word(alternative).map(Element::Word);
    word.ok_or_else(|| format!("`{alternative}` in a condition must be one word or one `<class>`"))
}
