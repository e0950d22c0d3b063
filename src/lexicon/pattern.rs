//! Phrases of lexicon files as sequences of tests on tokens.

use std::borrow::Cow;

use super::{
    Element,
    beginning::{FEWEST, STAR},
    look::{Look, named_slot},
    shared::Shared,
    words::Words,
};

/// Tests on the tokens of one place of a text.
pub(crate) type Elements = Vec<Element>;

/// What may stand at one place of a phrase: one of these rows of tests. A row without any says that nothing need stand
/// there.
pub(crate) type Part = Vec<Elements>;

/// A phrase written out, its words cut as articles are cut: it begins with one of its heads, and goes on with a row of
/// each further part.
#[derive(Debug, Default)]
pub(super) struct Phrase {
    pub(super) heads: Vec<Elements>,
    pub(super) tail: Vec<Part>,
}

/// Writes a phrase out. One that stands for more than `few` rows keeps all but its beginning in parts: the rows that they
/// make together may be thousands.
pub(super) fn expand(phrase: &str, few: usize, words: &mut Words<'_>) -> Result<Phrase, String> {
    if Shared::is_plain(phrase) {
        return Ok(Phrase { heads: vec![vec![Element::Word(words.id(phrase))]], ..Phrase::default() });
    }
    let parts = chunks(phrase)?.into_iter().map(|chunk| part(chunk, words)).collect::<Result<Vec<_>, _>>()?;
    sound(&parts, phrase)?;
    within(rows(&parts), MOST_IN_PARTS)?;
    let keep = rows(&parts) > few;
    Ok(Phrase::of(parts, keep))
}

/// Refuses so many rows if they are more than `most`.
fn within(rows: usize, most: usize) -> Result<(), String> {
    match rows > most {
        true => Err(format!("its choices make more than {most} phrases; write it as several")),
        false => Ok(()),
    }
}

/// A phrase that cannot be kept in parts may stand for so many rows.
const MOST: usize = 50_000;
/// One that is kept in parts: where its slots and words fit the same text, each row may be tried.
const MOST_IN_PARTS: usize = 10_000_000;

/// How many rows parts make together.
pub(super) fn rows(parts: &[Part]) -> usize {
    parts.iter().map(Vec::len).fold(1, usize::saturating_mul)
}

impl Phrase {
    fn of(parts: Vec<Part>, keep: bool) -> Phrase {
        let mut parts = parts.into_iter().peekable();
        let mut heads = parts.next().unwrap_or_default();
        let open = |heads: &[Elements]| heads.iter().any(Vec::is_empty);
        while let Some(part) = parts.next_if(|part| !keep || open(&heads) || part.len() == 1) {
            heads = joined(&heads, &part);
        }
        heads.retain(|head| !head.is_empty());
        heads.sort_unstable();
        heads.dedup();
        Phrase { heads, tail: parts.collect() }
    }

    /// The same with every row in the heads.
    pub(super) fn written_out(self) -> Result<Phrase, String> {
        if self.tail.is_empty() {
            within(self.heads.len(), MOST)?;
            return Ok(self);
        }
        within(self.heads.len().saturating_mul(rows(&self.tail)), MOST)?;
        Ok(Phrase::of([vec![self.heads], self.tail].concat(), false))
    }
}

/// Every row of the first followed by every row of the second.
pub(super) fn joined(first: &[Elements], second: &[Elements]) -> Vec<Elements> {
    let follow = |row| second.iter().map(move |next| [row, next.as_slice()].concat());
    first.iter().map(Vec::as_slice).flat_map(follow).collect()
}

/// Nobody looks for a row of more words than this: a whole paragraph must have got into the list.
const LONGEST: usize = 100;

/// Refuses phrases that would be found anywhere or nowhere.
fn sound(parts: &[Part], phrase: &str) -> Result<(), String> {
    let length: usize = parts.iter().filter_map(|part| part.iter().map(Vec::len).max()).sum();
    if length > LONGEST {
        return Err(format!("a phrase has at most {LONGEST} words, and this one has {length}"));
    }
    if phrase.contains("<gap-") && ends_open(parts) {
        return Err("a gap must stand between words".into());
    }
    let wordless = |row: &Elements| !row.iter().any(|element| matches!(element, Element::Word(_)));
    let anywhere = parts.iter().all(|part| part.iter().any(wordless))
        && parts.iter().flatten().any(|row| wordless(row) && !row.is_empty());
    let nothing = parts.iter().flatten().all(Vec::is_empty);
    match anywhere || nothing {
        true => Err("a phrase must hold at least one plain word in each of its choices".into()),
        false => Ok(()),
    }
}

/// Whether a row that parts make may end with a word of any kind.
fn ends_open(parts: &[Part]) -> bool {
    let Some((last, before)) = parts.split_last() else { return false };
    last.iter().any(|row| match row.last() {
        Some(element) => *element == Element::Look(Look::Word),
        None => ends_open(before),
    })
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

/// What a chunk of a phrase may be.
fn part(chunk: &str, words: &mut Words<'_>) -> Result<Part, String> {
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
    use crate::text::{Vocabulary, WordId};

    fn tried<T>(phrase: &str, then: impl Fn(Result<Phrase, String>, &Words<'_>) -> T) -> T {
        let vocabulary = &mut Vocabulary::default();
        let mut words = Words { shared: &Shared::default(), vocabulary };
        let expanded = expand(phrase, 8, &mut words);
        then(expanded, &words)
    }

    fn element(element: Element, words: &Words<'_>) -> String {
        let word = |word: WordId| words.vocabulary.word(word);
        match element {
            Element::Word(id) if words.vocabulary.is_beginning(id) => format!("{}*", word(id)),
            Element::Word(id) => word(id).to_owned(),
            Element::Class(class) => format!("<{}>", class.slug()),
            Element::Look(look) => format!("<{look:?}>"),
        }
    }

    fn text(rows: &[Elements], words: &Words<'_>) -> Vec<String> {
        let row = |row: &Elements| row.iter().map(|e| element(*e, words)).collect::<Vec<_>>().join(" ");
        rows.iter().map(row).collect()
    }

    /// The heads of a phrase, sorted, then its parts.
    fn shown(phrase: &str) -> Vec<Vec<String>> {
        tried(phrase, |expanded, words| {
            let Phrase { heads, tail } = expanded.unwrap();
            let mut parts: Vec<_> =
                std::iter::once(heads).chain(tail).map(|rows| text(&rows, words)).collect();
            parts[0].sort();
            parts
        })
    }

    #[test]
    fn choices_and_optional_slots_are_written_out() {
        assert_eq!(shown("in (a|) bid to"), [["in a bid to", "in bid to"]]);
        assert_eq!(shown("<be> <adverb>? said"), [["<be> <adverb> said", "<be> said"]]);
        assert_eq!(shown("radicali* (of|<num>)"), [["radicali* <Num>", "radicali* of"]]);
        assert_eq!(shown("(a|) (b c|)"), [["a", "a b c", "b c"]]);
    }

    #[test]
    fn a_phrase_of_many_choices_keeps_its_parts() {
        let parts = shown("(call|cry) it (off|a day) (in|by|) <adverb>? June");
        assert_eq!(parts[0], ["call it", "cry it"]);
        assert_eq!(
            parts[1..],
            [vec!["off", "a day"], vec!["in", "by", ""], vec!["<adverb>", ""], vec!["june"]]
        );
        let parts = shown("(a|) (b|) (c|d) (e|f|g)");
        assert_eq!(parts[0], ["a b c", "a b d", "a c", "a d", "b c", "b d", "c", "d"]);
    }

    #[test]
    fn a_phrase_needs_a_plain_word_and_has_an_end() {
        let error = |phrase| tried(phrase, |expanded, _| expanded.unwrap_err());
        assert!(error("<num> <num>").contains("plain word"));
        assert!(error("(a|<num>) <adverb>?").contains("plain word"));
        assert!(error("(|) (|)").contains("plain word"));
        assert!(error("a <gap-2> (b|)").contains("between words"));
        assert!(error("<nonsense> x").contains("neither a shape"));
        assert!(error(&"word ".repeat(101)).ends_with("at most 100 words, and this one has 101"));
    }

    #[test]
    fn choices_have_their_bounds() {
        let (vocabulary, phrase) = (&mut Vocabulary::default(), "(a|b|c|d|e|f|g|h|i|j) ".repeat(5));
        let mut words = Words { shared: &Shared::default(), vocabulary };
        let kept = expand(&phrase, 8, &mut words).unwrap();
        assert_eq!(kept.heads.len(), 10);
        assert!(kept.written_out().unwrap_err().contains("several"));
        let phrase = "a ".to_owned() + &"(b|<word>|) ".repeat(20) + "c";
        assert!(expand(&phrase, 8, &mut words).unwrap_err().contains("several"));
    }
}
