//! How tokens look, as phrases and conditions ask for it.

use super::{Class, Element};

/// A test on how a token looks, usable in phrases and conditions as `<name>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Look {
    /// A figure or number word.
    Num,
    /// A capitalised word that does not open its sentence.
    Capital,
    /// A lower-case word.
    Lower,
    /// Ends in -ing.
    Ing,
    /// Ends in -ed.
    Ed,
    /// Ends in -ly.
    Ly,
    /// Any word.
    Word,
    /// A word for a person, or a name after one.
    Human,
    /// A word for something written.
    Doc,
    /// The first word of a clause.
    Clause,
    /// A quotation mark.
    Quote,
    /// A comma.
    Comma,
    /// Any mark.
    Punct,
    /// The start of the sentence.
    Start,
    /// The end of the sentence.
    End,
}

impl Look {
    const NAMES: [(&'static str, Look); 15] = [
        ("num", Look::Num),
        ("capital", Look::Capital),
        ("lower", Look::Lower),
        ("ing", Look::Ing),
        ("ed", Look::Ed),
        ("ly", Look::Ly),
        ("word", Look::Word),
        ("human", Look::Human),
        ("doc", Look::Doc),
        ("clause", Look::Clause),
        ("quote", Look::Quote),
        ("comma", Look::Comma),
        ("punct", Look::Punct),
        ("start", Look::Start),
        ("end", Look::End),
    ];

    /// The name in lexicon files.
    pub(super) fn name(self) -> &'static str {
        Look::NAMES.iter().find(|(_, look)| *look == self).map_or("", |(name, _)| name)
    }
}

/// What a text in angle brackets means, the brackets taken off.
pub(super) fn named_slot(name: &str) -> Result<Element, String> {
    if let Some((_, look)) = Look::NAMES.iter().find(|(n, _)| *n == name) {
        return Ok(Element::Look(*look));
    }
    Class::from_slug(name).map(Element::Class).ok_or_else(|| {
        let looks = Look::NAMES.map(|(n, _)| n).join(", ");
        format!("`<{name}>` is neither a shape ({looks}) nor a class of the grammar")
    })
}
