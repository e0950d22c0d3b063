//! Where a phrase offers choices: `(call|cry) it off`.

use std::borrow::Cow;

use super::shared::Shared;

/// The phrase cut at blanks outside brackets.
pub(super) fn chunks(phrase: &str) -> Result<Vec<&str>, String> {
    if !phrase.bytes().any(|byte| matches!(byte, b'(' | b')')) {
        return Ok(phrase.split_whitespace().collect());
    }
    let mut depth = 0;
    let mut deepest = 0;
    let cut = |c: char| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        deepest = deepest.max(depth.abs());
        c.is_whitespace() && depth == 0
    };
    let found = phrase.split(cut).filter(|chunk| !chunk.is_empty()).collect();
    match (depth, deepest) {
        (0, 0..=1) => Ok(found),
        (0, _) => Err("a choice may not stand inside another".into()),
        _ => Err("a `(` lacks its `)`".into()),
    }
}

/// A phrase with only the first branch of each choice.
pub(super) fn first_choices(phrase: &str) -> Cow<'_, str> {
    if Shared::is_plain(phrase) {
        return Cow::Borrowed(phrase);
    }
    let chunks = chunks(phrase).unwrap_or_default();
    let firsts: Vec<&str> = chunks.into_iter().map(first_choice).filter(|chunk| !chunk.is_empty()).collect();
    Cow::Owned(firsts.join(" "))
}

fn first_choice(chunk: &str) -> &str {
    match chunk.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(branches) => branches.split('|').next().unwrap_or_default(),
        None => chunk,
    }
}

/// Writes out `(a|b|)`.
pub(super) fn choices(phrase: &str) -> Result<Vec<String>, String> {
    let Some(open) = phrase.find('(') else { return Ok(vec![phrase.to_owned()]) };
    let close = phrase[open..].find(')').ok_or("a `(` lacks its `)`")? + open;
    let tails = choices(&phrase[close + 1..])?;
    let mut all = Vec::new();
    for branch in phrase[open + 1..close].split('|') {
        all.extend(tails.iter().map(|tail| format!("{}{branch}{tail}", &phrase[..open])));
    }
    Ok(all)
}
