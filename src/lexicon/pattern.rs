//! Phrases of lexicon files as sequences of tests on tokens.

use std::borrow::Cow;

use super::{
    Element,
    beginning::{FEWEST, STAR},
    look::{Look, named_slot},
    shared::Shared,
    words::Words,
};
use crate::text::WordId;

/// Tests on the tokens of one place of a text.
type Elements = Vec<Element>;

/// A phrase written out, its words cut as articles are cut.
///
/// Choices near its beginning are taken apart; later ones between single words stay together as one
/// element if `keep_choices`, so that a phrase of many choices does not grow into thousands.
pub(super) fn expand(
    phrase: &str,
    keep_choices: bool,
    words: &mut Words<'_>,
) -> Result<Vec<Elements>, String> {
    if Shared::is_plain(phrase) {
        return Ok(vec![vec![Element::Word(words.id(phrase))]]);
    }
    let mut patterns: Vec<Elements> = vec![Vec::new()];
    for chunk in chunks(phrase)? {
        match chunk.contains('(') {
            true => choose(&mut patterns, &choices(chunk)?, keep_choices, words)?,
            false => extend(&mut patterns, chunk, words)?,
        }
    }
    patterns.retain(|pattern| !pattern.is_empty());
    patterns.sort();
    patterns.dedup();
    sound(&patterns, phrase)?;
    Ok(patterns)
}

/// Refuses phrases that would be found anywhere.
fn sound(patterns: &[Elements], phrase: &str) -> Result<(), String> {
    let ends_open = |p: &Elements| matches!(p.last(), Some(Element::Look(Look::Word)));
    if patterns.iter().any(ends_open) && phrase.contains("<gap-") {
        return Err("a gap must stand between words".into());
    }
    let holds_word = |p: &Elements| p.iter().any(|e| matches!(e, Element::Word(_) | Element::OneOf(_)));
    match !patterns.is_empty() && patterns.iter().all(holds_word) {
        true => Ok(()),
        false => Err("a phrase must hold at least one plain word in each of its choices".into()),
    }
}

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

/// How many tokens of a pattern must stand before a choice may stay together: steps by word are
/// quicker than tests of a choice, and the first tokens are looked at most.
const TAKEN_APART: usize = 2;

fn choose(
    patterns: &mut Vec<Elements>,
    branches: &[String],
    keep: bool,
    words: &mut Words<'_>,
) -> Result<(), String> {
    let (singles, others) = branch_out(branches, words)?;
    let is_late = |pattern: &Elements| keep && singles.len() > 1 && pattern.len() >= TAKEN_APART;
    let together = patterns.iter().any(is_late).then(|| words.one_of(singles.clone()));
    let singles: Vec<Element> = singles.iter().copied().map(Element::Word).collect();
    let mut results = Vec::new();
    for pattern in patterns.drain(..) {
        let heads = match &together {
            Some(choice) if is_late(&pattern) => std::slice::from_ref(choice),
            _ => &singles,
        };
        results.extend(heads.iter().map(|head| [&pattern, std::slice::from_ref(head)].concat()));
        results.extend(others.iter().map(|other| [&pattern[..], other].concat()));
    }
    *patterns = results;
    Ok(())
}

/// The branches that are single words, and what all others may be.
fn branch_out(branches: &[String], words: &mut Words<'_>) -> Result<(Vec<WordId>, Vec<Elements>), String> {
    let (mut singles, mut others) = (Vec::new(), Vec::new());
    for branch in branches {
        let may_be_one = !branch.is_empty() && !branch.contains(['<', ' ', STAR]);
        if let Some(word) = may_be_one.then(|| words.single(branch)).flatten() {
            singles.push(word);
            continue;
        }
        let mut grown = vec![Vec::new()];
        for piece in branch.split_whitespace() {
            extend(&mut grown, piece, words)?;
        }
        others.append(&mut grown);
    }
    Ok((singles, others))
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

/// Writes out `(a|b|)`.
fn choices(phrase: &str) -> Result<Vec<String>, String> {
    let Some(open) = phrase.find('(') else { return Ok(vec![phrase.to_owned()]) };
    let close = phrase[open..].find(')').ok_or("a `(` lacks its `)`")? + open;
    let tails = choices(&phrase[close + 1..])?;
    let mut all = Vec::new();
    for branch in phrase[open + 1..close].split('|') {
        all.extend(tails.iter().map(|tail| format!("{}{branch}{tail}", &phrase[..open])));
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Vocabulary;

    fn tried<T>(phrase: &str, then: impl Fn(Result<Vec<Elements>, String>, &Words<'_>) -> T) -> T {
        let (vocabulary, sets) = (&mut Vocabulary::default(), &mut Vec::new());
        let mut words = Words { shared: &Shared::default(), vocabulary, sets };
        let patterns = expand(phrase, true, &mut words);
        then(patterns, &words)
    }

    fn element(element: Element, words: &Words<'_>) -> String {
        let word = |word: WordId| words.vocabulary.word(word);
        match element {
            Element::Word(id) if words.vocabulary.is_beginning(id) => format!("{}*", word(id)),
            Element::Word(id) => word(id).to_owned(),
            Element::Class(class) => format!("<{}>", class.slug()),
            Element::Look(look) => format!("<{look:?}>"),
            Element::OneOf(set) => {
                let choice: Vec<&str> = words.sets[set as usize].iter().map(|id| word(*id)).collect();
                format!("({})", choice.join("|"))
            }
        }
    }

    /// The patterns of a phrase, sorted.
    fn shown(phrase: &str) -> Vec<String> {
        let mut shown: Vec<String> = tried(phrase, |patterns, words| {
            let show = |p: &Elements| p.iter().map(|e| element(*e, words)).collect::<Vec<_>>().join(" ");
            patterns.unwrap().iter().map(show).collect()
        });
        shown.sort();
        shown
    }

    #[test]
    fn choices_and_optional_slots_are_written_out() {
        assert_eq!(shown("in (a|) bid to"), ["in a bid to", "in bid to"]);
        assert_eq!(shown("<be> <adverb>? said"), ["<be> <adverb> said", "<be> said"]);
        assert_eq!(shown("radicali* (of|<num>)"), ["radicali* <Num>", "radicali* of"]);
    }

    #[test]
    fn late_choices_stay_together() {
        assert_eq!(shown("in a (bid|try|) to"), ["in a (bid|try) to", "in a to"]);
        assert_eq!(shown("(call|cry) off"), ["call off", "cry off"]);
    }

    #[test]
    fn a_phrase_needs_a_plain_word() {
        let error = |phrase| tried(phrase, |patterns, _| patterns.unwrap_err());
        assert!(error("<num> <num>").contains("plain word"));
        assert!(error("<nonsense> x").contains("neither a shape"));
    }
}
