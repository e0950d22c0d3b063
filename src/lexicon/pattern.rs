//! Phrases of lexicon files as sequences of tests on tokens.

use super::{
    Element, Look,
    choice::chunks,
    part::{Elements, Part, part},
    shared::Shared,
    words::Words,
};

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
