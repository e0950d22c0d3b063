//! The inflected forms of a phrase.

use super::{
    Class, Element,
    inflect::{Irregulars, VerbForms},
    words::Words,
};

/// Which word of a phrase is inflected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Pos {
    /// The first word, as a verb.
    #[default]
    Verb,
    /// The last word, as a noun.
    Noun,
    /// The last word, as an adjective.
    Adjective,
}

/// One inflected form of a pattern and the class that the inflected word gets by it.
pub(super) type Form = (Vec<Element>, Option<Class>);

/// All inflected forms of a pattern.
pub(super) fn inflect(pattern: &[Element], pos: Pos, words: &mut Words<'_>) -> Vec<Form> {
    let Some(at) = inflected(pattern, pos, words) else { return vec![(pattern.to_vec(), None)] };
    let forms = words.spelling(pattern[at]).map(|base| forms(base, pos, words.irregulars()));
    let form = |(form, class): (String, Class)| {
        let mut elements = pattern.to_vec();
        elements[at] = Element::Word(words.id(&form));
        (elements, Some(class))
    };
    forms.into_iter().flatten().map(form).collect()
}

/// Where the word of a pattern stands that is inflected.
pub(super) fn inflected(pattern: &[Element], pos: Pos, words: &Words<'_>) -> Option<usize> {
    let inflects =
        |element: &Element| words.spelling(*element).is_some_and(|word| !words.particles().contains(word));
    match pos {
        Pos::Verb => pattern.iter().position(inflects),
        Pos::Noun | Pos::Adjective => pattern.iter().rposition(inflects),
    }
}

/// The forms of a word, itself first.
fn forms(base: &str, pos: Pos, irregulars: &Irregulars) -> Vec<(String, Class)> {
    let with = |words: Vec<String>, class| words.into_iter().map(move |word| (word, class));
    let itself = |class| std::iter::once((base.to_owned(), class));
    match pos {
        Pos::Verb => itself(Class::VerbBase).chain(verb_forms(irregulars.verb(base))).collect(),
        Pos::Noun => itself(Class::Noun).chain(with(irregulars.plurals(base), Class::Plural)).collect(),
        Pos::Adjective => {
            itself(Class::Adjective).chain(with(irregulars.comparison(base), Class::Adjective)).collect()
        }
    }
}

fn verb_forms(forms: VerbForms) -> impl Iterator<Item = (String, Class)> {
    let with = |words: Vec<String>, class| words.into_iter().map(move |word| (word, class));
    with(forms.s, Class::VerbS)
        .chain(with(forms.past, Class::VerbPast))
        .chain(with(forms.participle, Class::VerbParticiple))
        .chain(with(forms.ing, Class::VerbIng))
}
