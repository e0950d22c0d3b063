//! Words as signs: function words by themselves, all others by their class or form, so that no sign names anybody.

use crate::{
    lexicon::{Class, ClassSet, LexiconSet},
    syntax::SentenceView,
    text::Shape,
};

/// Classes by which other words are told; the most special that holds.
const TOLD: ClassSet = ClassSet::of(&[
    Class::Title,
    Class::Office,
    Class::Spokesperson,
    Class::Weekday,
    Class::Month,
    Class::CardinalTime,
    Class::NumberWord,
    Class::Quantifier,
    Class::Nationality,
    Class::Document,
    Class::Institution,
    Class::PublicBody,
    Class::Role,
    Class::Collective,
    Class::PersonNoun,
    Class::TimeNoun,
    Class::Plural,
    Class::VerbIng,
    Class::VerbPast,
    Class::VerbParticiple,
    Class::VerbS,
    Class::Adverb,
    Class::Adjective,
    Class::Noun,
    Class::VerbBase,
]);

/// What a sign says that is not there.
pub(super) const NONE: &str = "-";

/// A word by itself or by its class.
pub(super) fn word<'a>(view: &SentenceView<'_, '_>, at: usize, lexicons: &'a LexiconSet) -> &'a str {
    let known = view.is_mark(at) || view.any(at, ClassSet::FUNCTION);
    match view.tokens.has(at) {
        false => NONE,
        true if known => match lexicons.text_rules().vocabulary.word(view.word(at)) {
            "" => NONE,
            word => word,
        },
        true => class(view, at),
    }
}

/// A word by its class or form.
pub(super) fn class(view: &SentenceView<'_, '_>, at: usize) -> &'static str {
    if view.is_capital_inside(at) {
        return "a-capital";
    }
    let told = view.classes(at).common(TOLD).last();
    told.map_or_else(|| shape(view.shape(at)), Class::slug)
}

fn shape(shape: Shape) -> &'static str {
    match () {
        () if shape.has(Shape::NUMBER) => "a-figure",
        () if shape.has(Shape::ED) => "ends-in-ed",
        () if shape.has(Shape::ING) => "ends-in-ing",
        () if shape.has(Shape::LY) => "ends-in-ly",
        () if shape.has(Shape::S) => "ends-in-s",
        () => NONE,
    }
}
