//! The phrases that give a line its unit, as the text stage reads them.

use super::{Category, Class, Element, Entry, Look, Status, condition::Side, set::Pattern};
use crate::text::{Unit, Vocabulary, WordId, mark, slot};

/// The phrases that give a line its unit, with the places that their conditions ask for.
pub(super) fn unit_phrases(
    entries: &[Entry],
    patterns: &[Pattern],
    vocabulary: &Vocabulary,
) -> Vec<(Unit, Vec<WordId>)> {
    patterns
        .iter()
        .filter_map(|pattern| {
            let entry = &entries[pattern.entry.index()];
            let unit = unit_of(entry.category).filter(|_| entry.status != Status::Off)?;
            let mut words = unit_words(entry, &pattern.elements)?;
            undo_plural_endings(&mut words, vocabulary);
            Some((unit, words))
        })
        .collect()
}

/// The unit that a category gives to a whole line.
pub(crate) fn unit_of(category: Category) -> Option<Unit> {
    match category {
        Category::Class(Class::Boilerplate | Class::OpinionNote) => Some(Unit::Boilerplate),
        Category::Class(Class::Byline) => Some(Unit::Byline),
        Category::Class(Class::Caption) => Some(Unit::Caption),
        Category::Class(Class::Subheading) => Some(Unit::Subheading),
        _ => None,
    }
}

/// Lines get their unit before the text stage tells the apostrophe of a plural (*editors’*) from a
/// quotation mark.
fn undo_plural_endings(words: &mut [WordId], vocabulary: &Vocabulary) {
    let ending = vocabulary.id("'s");
    for at in 1..words.len() {
        let plural = |word: WordId| word.index() < vocabulary.len() && vocabulary.word(word).ends_with('s');
        if words[at] == ending && plural(words[at - 1]) {
            words[at] = mark::SINGLE_QUOTE;
        }
    }
}

/// A unit phrase as the text stage reads it; `None` if it asks for more than places, words, capitals
/// and figures.
fn unit_words(entry: &Entry, elements: &[Element]) -> Option<Vec<WordId>> {
    let word = |element: &Element| match element {
        Element::Word(word) => Some(*word),
        Element::Look(Look::Capital) => Some(slot::CAPITAL),
        Element::Look(Look::Num) => Some(slot::NUMBER),
        Element::Look(Look::Comma) => Some(mark::COMMA),
        _ => None,
    };
    let mut words = Vec::new();
    words.extend(place(entry, Side::Left)?);
    for element in elements {
        words.push(word(element)?);
    }
    words.extend(place(entry, Side::Right)?);
    Some(words)
}

/// The place that a unit entry requires on one side, `None` where it cannot be told in a place.
fn place(entry: &Entry, side: Side) -> Option<Option<WordId>> {
    let required = entry.requires.iter().find(|condition| condition.side == side);
    let excluded = entry.excludes.iter().any(|condition| condition.side == side);
    let Some(condition) = required else { return (!excluded).then_some(None) };
    let has = |look| condition.any.contains(&Element::Look(look));
    let at = match side {
        Side::Left if has(Look::Punct) => slot::AFTER_MARK,
        Side::Left if has(Look::Start) => slot::START,
        Side::Right if has(Look::Punct) => slot::BEFORE_MARK,
        Side::Right if has(Look::End) => slot::END,
        _ => return None,
    };
    Some(Some(at))
}
