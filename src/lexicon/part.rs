//! What may stand at one place of a phrase: words, their beginnings, slots and gaps.

use super::{
    Element,
    beginning::{FEWEST, STAR},
    choice::choices,
    look::{Look, named_slot},
    shared::Shared,
    words::Words,
};

/// Tests on the tokens of one place of a text.
pub(crate) type Elements = Vec<Element>;

/// What may stand at one place of a phrase: one of these rows of tests. A row without any says that nothing need stand
/// there.
pub(crate) type Part = Vec<Elements>;

/// What a chunk of a phrase may be.
pub(super) fn part(chunk: &str, words: &mut Words<'_>) -> Result<Part, String> {
    let mut rows = Vec::new();
    let branches = chunk.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    match branches.filter(|branches| !branches.contains('(')) {
        Some(branches) => branches.split('|').try_for_each(|branch| add_rows(&mut rows, branch, words))?,
        None if !chunk.contains('(') => add_rows(&mut rows, chunk, words)?,
        None => choices(chunk)?.iter().try_for_each(|branch| add_rows(&mut rows, branch, words))?,
    }
    Ok(rows)
}

/// Adds what a branch of a choice may be.
fn add_rows(rows: &mut Part, branch: &str, words: &mut Words<'_>) -> Result<(), String> {
    // Most branches are plain words.
    if Shared::is_plain(branch) {
        rows.push(vec![Element::Word(words.id(branch))]);
        return Ok(());
    }
    let mut grown = vec![Vec::new()];
    branch.split_whitespace().try_for_each(|piece| extend(&mut grown, piece, words))?;
    rows.append(&mut grown);
    Ok(())
}

fn extend(patterns: &mut Vec<Elements>, piece: &str, words: &mut Words<'_>) -> Result<(), String> {
    if let Some(beginning) = piece.strip_suffix(STAR) {
        let element = self::beginning(beginning, words)?;
        patterns.iter_mut().for_each(|p| p.push(element));
        return Ok(());
    }
    let Some(rest) = piece.strip_prefix('<') else {
        let words = words.cut(piece);
        patterns.iter_mut().for_each(|p| p.extend(words.iter().copied().map(Element::Word)));
        return Ok(());
    };
    let (name, optional) = match rest.strip_suffix(">?") {
        Some(name) => (name, true),
        None => (rest.strip_suffix('>').ok_or_else(|| format!("`{piece}` lacks its closing `>`"))?, false),
    };
    if let Some(most) = name.strip_prefix("gap-") {
        return leave_gap(patterns, most);
    }
    let element = named_slot(name)?;
    let without = if optional { patterns.clone() } else { Vec::new() };
    patterns.iter_mut().for_each(|p| p.push(element));
    patterns.extend(without);
    Ok(())
}

/// `radicali*`: one word that begins so.
fn beginning(text: &str, words: &mut Words<'_>) -> Result<Element, String> {
    match <[String; 1]>::try_from(words.shared.cut(text)) {
        Ok([word]) if word.chars().count() >= FEWEST => {
            Ok(Element::Word(words.vocabulary.intern_beginning(&word)))
        }
        _ => Err(format!("`{text}{STAR}` must be the first letters of one word, {FEWEST} at least")),
    }
}

/// `<gap-3>`: up to three words of any kind.
fn leave_gap(patterns: &mut Vec<Elements>, most: &str) -> Result<(), String> {
    let most = most.parse().ok().filter(|most| (1..=WIDEST_GAP).contains(most));
    let most: usize = most.ok_or_else(|| format!("a gap holds 1 to {WIDEST_GAP} words: `<gap-3>`"))?;
    let narrower = patterns.clone();
    for words in 1..=most {
        let gap = vec![Element::Look(Look::Word); words];
        patterns.extend(narrower.iter().map(|pattern| [&pattern[..], &gap].concat()));
    }
    Ok(())
}

/// Words further apart have little to do with each other.
const WIDEST_GAP: usize = 5;
