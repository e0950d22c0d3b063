//! What the grammar asks of a token again and again, worked out once for all tokens of a sentence.

use std::ops::BitOr;

use crate::{
    lexicon::{Class, ClassSet},
    text::{Shape, Token, mark},
};

/// A set of traits: each question about a token is one look at a small number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Traits(u16);

impl Traits {
    /// A mark, or no token of the sentence.
    pub(super) const MARK: Traits = Traits(1);
    /// A plain function word.
    pub(super) const FUNCTION: Traits = Traits(1 << 1);
    /// An auxiliary or a modal.
    pub(super) const AUXILIARY: Traits = Traits(1 << 2);
    /// An adverb or a negation.
    pub(super) const ADVERBIAL: Traits = Traits(1 << 3);
    /// A date or a day.
    pub(super) const DATING: Traits = Traits(1 << 4);
    /// A personal pronoun.
    pub(super) const PRONOUN: Traits = Traits(1 << 5);
    /// A figure or a number in letters.
    pub(super) const NUMBER: Traits = Traits(1 << 6);
    /// May be the last word of a noun phrase.
    pub(super) const NOMINAL: Traits = Traits(1 << 7);
    /// By its looks a finite verb group may begin here: a verb, an auxiliary, a clitic that may be one, or an adverb.
    pub(super) const MAY_BE_FINITE: Traits = Traits(1 << 8);
    /// A finite verb group begins here.
    pub(super) const FINITE: Traits = Traits(1 << 9);

    /// What closes a possessive: *told **her** that* and *told **her** he*, not ***her** plan*.
    const CLOSES_POSSESSIVE: Traits = Traits(
        Traits::MARK.0 | Traits::FUNCTION.0 | Traits::ADVERBIAL.0 | Traits::DATING.0 | Traits::PRONOUN.0,
    );

    /// Whether it shares a trait with `other`.
    pub(super) fn any(self, other: Traits) -> bool {
        self.0 & other.0 != 0
    }

    /// Adds the traits of `other`.
    pub(super) fn insert(&mut self, other: Traits) {
        self.0 |= other.0;
    }

    /// The same if `holds`, else none: without a branch, because what a word is cannot be guessed.
    fn when(self, holds: bool) -> Traits {
        Traits(self.0 * u16::from(holds))
    }

    /// The traits of a word of that shape and those classes before one with the traits `next`; `acts`: the next is a verb that
    /// stands before no noun.
    fn of(shape: Shape, classes: ClassSet, named: Named, (next, acts): (Traits, bool)) -> Traits {
        let mark = shape.has(Shape::PUNCT);
        let surname = named == Named::Last;
        let function = classes.any(FUNCTION) & !surname;
        let auxiliary = classes.any(AUXILIARY) & (named == Named::No);
        let adverb = classes.has(Class::Adverb) & !classes.any(NO_ADVERB);
        // *villages **rely** on it*
        let formed = shape.has(Shape::LY | Shape::LOWER) & !classes.any(NO_LY);
        let adverbial = classes.has(Class::Negation) | adverb | formed;
        let possessive = classes.has(Class::Possessive) & !next.any(Traits::CLOSES_POSSESSIVE) & !acts;
        let pronoun = classes.any(PRONOUN) & !classes.any(NOT_PERSONAL) & !possessive;
        let number = shape.has(Shape::NUMBER) | classes.has(Class::NumberWord);
        let plain = !adverbial & !classes.any(DESCRIPTIVE) & !shape.any(Shape::ED);
        let name = !function & !auxiliary & (shape.has(Shape::CAPITAL) | plain);
        let nominal = !mark & (pronoun | number | classes.any(NAMING) | name);
        let traits = [
            Traits::MARK.when(mark),
            Traits::FUNCTION.when(function),
            Traits::AUXILIARY.when(auxiliary),
            Traits::ADVERBIAL.when(adverbial),
            Traits::DATING.when(classes.any(DATING) & !surname),
            Traits::PRONOUN.when(pronoun),
            Traits::NUMBER.when(number),
            Traits::NOMINAL.when(nominal),
            Traits::MAY_BE_FINITE
                .when((classes.any(MAY_BE_FINITE) | shape.any(Shape::ED | Shape::LY)) & !surname),
        ];
        traits.into_iter().fold(Traits::default(), Traits::bitor)
    }
}

impl BitOr for Traits {
    type Output = Traits;
    fn bitor(self, other: Traits) -> Traits {
        Traits(self.0 | other.0)
    }
}

/// Whether a word is part of a name, whatever else it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Named {
    No,
    /// It stands before another word of the name.
    First,
    /// *Theresa **May***
    Last,
}

impl Named {
    /// What the word at `at` is, before one that has a capital inside the sentence or not.
    fn of(words: &[Token], classes: &[ClassSet], at: usize, next_capital: bool) -> Named {
        if !words[at].shape.has(Shape::CAPITAL) {
            return Named::No;
        }
        let inside = words[at].shape.is_capital_inside();
        let given = |t: usize| words[t].shape.has(Shape::CAPITAL) && classes[t].has(Class::FirstName);
        let behind_given = at > 0 && given(at - 1);
        // ***Will** Okafor said*, not ***Will** Okafor go?*
        let opens = words[at].shape.has(Shape::FIRST) && given(at) && next_capital;
        let asks = || words.iter().rev().take(2).any(|word| word.word == mark::QUESTION);
        match () {
            () if inside && (behind_given || classes[at].has(Class::FirstName)) => Named::Last,
            () if opens && !asks() => Named::Last,
            () if inside && next_capital => Named::First,
            () => Named::No,
        }
    }
}

/// Fills in the traits of a sentence's words, all but [`Traits::FINITE`], from the last to the first: what a word is
/// hangs on the next one.
pub(super) fn fill(words: &[Token], classes: &[ClassSet], traits: &mut [Traits]) {
    let (mut next, mut next_capital, mut acts) = (Traits::MARK, false, false);
    for at in (0..words.len().min(traits.len())).rev() {
        let (shape, own) = (words[at].shape, classes[at]);
        let named = Named::of(words, classes, at, next_capital);
        traits[at] = Traits::of(shape, own, named, (next, acts));
        (next, next_capital) = (traits[at], shape.is_capital_inside());
        // *whoever attacked her **said***
        acts = own.has(Class::Intransitive) & own.has(Class::VerbPast) & !own.has(Class::Adjective);
    }
}

/// Words that neither name nor describe anything.
const FUNCTION: ClassSet = ClassSet::FUNCTION.without(PRONOUN).with(ClassSet::of(&[Class::Interjection]));

const AUXILIARY: ClassSet = ClassSet::of(&[Class::Be, Class::Have, Class::Do, Class::Modal]);
const PRONOUN: ClassSet = ClassSet::of(&[Class::SubjectPronoun, Class::ObjectPronoun]);
/// Words that are pronouns and something else, where the something else is likelier.
const NOT_PERSONAL: ClassSet =
    ClassSet::of(&[Class::Relative, Class::NumberWord, Class::Quantifier, Class::That, Class::Definite]);
/// Adverbs that as prepositions or conjunctions open a new phrase, or are pronouns.
const NO_ADVERB: ClassSet = ClassSet::of(&[
    Class::Preposition,
    Class::Subordinator,
    Class::Determiner,
    Class::Coordinator,
    Class::Wh,
    Class::SubjectPronoun,
    Class::ObjectPronoun,
]);
/// Words that end as adverbs do and are none.
const NO_LY: ClassSet = ClassSet::of(&[Class::Noun, Class::VerbBase]);
const DESCRIPTIVE: ClassSet = ClassSet::of(&[Class::Adjective, Class::Verb]);
const NAMING: ClassSet = ClassSet::of(&[
    Class::Noun,
    Class::Plural,
    Class::TimeNoun,
    Class::Office,
    Class::Role,
    Class::Spokesperson,
    Class::PublicBody,
    Class::Institution,
    Class::PersonNoun,
    Class::Collective,
    Class::Kinship,
    Class::Document,
    Class::GenericDocument,
    Class::OutletNoun,
    Class::OwnWitness,
    Class::Empty,
    Class::Nationality,
    Class::Post,
    Class::Quantifier,
]);
const MAY_BE_FINITE: ClassSet = ClassSet::of(&[
    Class::Adverb,
    Class::Negation,
    Class::Possessive,
    Class::Be,
    Class::Have,
    Class::Do,
    Class::Modal,
    Class::VerbPast,
    Class::VerbS,
    Class::VerbBase,
]);
const DATING: ClassSet = ClassSet::of(&[Class::Weekday, Class::Month, Class::CardinalTime]);
