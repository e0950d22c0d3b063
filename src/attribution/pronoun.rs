//! Whom a pronoun means: somebody whom the sentence before was about, a source that agrees, or whoever was named last.

use super::{
    people::{self, Gender, Met, People, Person},
    relation::{Confidence, SourceType},
    who::Who,
};
use crate::{
    lexicon::{Class, ClassSet},
    syntax::SentenceView,
    text::TokenRange,
};

/// The source that a pronoun means.
pub(super) fn pronoun(view: &SentenceView<'_, '_>, at: usize, people: &People<'_>) -> Who {
    if view.is(at, Class::FirstPerson) {
        return Who { participant: true, ..Who::new(SourceType::Witness, 0, Confidence::High) };
    }
    if view.is(at, Class::Addressee) {
        return Who { participant: true, ..Who::new(SourceType::Group, 0, Confidence::High) };
    }
    let gender = people::gender(view, TokenRange::new(at, at + 1));
    let plural = view.is(at, Class::PluralPronoun);
    let agrees = |topic: &&Person<'_>| gender.is_some() && topic.gender.is_none_or(|own| Some(own) == gender);
    if let Some(topic) = people.topic().filter(agrees) {
        return Who { gender, ..Who::named(topic, Confidence::Medium) };
    }
    let alike =
        |met: &&Met| !met.plural && gender.is_some() && met.gender.is_none_or(|own| Some(own) == gender);
    if let Some(met) = people.subject().filter(alike) {
        return Who { gender, ..met.again(Confidence::Medium) };
    }
    let found = people.antecedent(|met| match gender {
        Some(_) => is_one_person(met, gender, people) && (met.gender.is_none() || met.gender == gender),
        None if plural => {
            met.plural || matches!(met.source_type, SourceType::Group | SourceType::Institution)
        }
        None => !matches!(met.source_type, SourceType::Person | SourceType::Group),
    });
    if let Some(met) = found {
        return Who { gender: met.gender.or(gender), ..met.again(Confidence::Medium) };
    }
    match gender {
        Some(gender) => person_meant(gender, people),
        None => match people.latest_body().filter(|_| !plural) {
            Some(name) => {
                let body = Who::new(SourceType::Institution, 4, Confidence::Low);
                Who { name: Some(name.to_owned()), ..body }
            }
            None => Who { plural, bare_class: true, ..Who::new(SourceType::Group, 2, Confidence::Low) },
        },
    }
}

/// Whom ***that** person* or *the **insider*** means: the person without a name who was the source last.
pub(super) fn pointed_at<'p>(
    view: &SentenceView<'_, '_>,
    main: TokenRange,
    head: usize,
    people: &'p People<'_>,
) -> Option<&'p Met> {
    const SOMEBODY: ClassSet = ClassSet::of(&[Class::PersonNoun, Class::Empty, Class::Role]);
    let first = main.start as usize;
    let that = view.is(first, Class::That) && view.any(head, SOMEBODY);
    let anybody = view.is(first, Class::Definite) && view.is(head, Class::Empty);
    let points = main.len() == 2 && (that || anybody);
    let unnamed =
        |met: &Met| met.name.is_none() && matches!(met.source_type, SourceType::Person | SourceType::Group);
    points.then(|| people.antecedent(unnamed)).flatten()
}

/// Whether a source was one person: somebody, or, if nobody was named since, one of a group or who spoke for a body.
fn is_one_person(met: &Met, gender: Option<Gender>, people: &People<'_>) -> bool {
    let one = met.speaks_for || met.source_type == SourceType::Group;
    met.source_type == SourceType::Person || one && !met.plural && !people.named_since(met, gender)
}

/// Whom *he* or *she* means if no source agrees: somebody who was only named, or was taken for a body.
fn person_meant(gender: Gender, people: &People<'_>) -> Who {
    let person = |name: Option<String>, level, confidence| Who {
        name,
        gender: Some(gender),
        ..Who::new(SourceType::Person, level, confidence)
    };
    if let Some(named) = people.last_of(gender) {
        return Who { gender: Some(gender), ..Who::named(named, Confidence::Medium) };
    }
    // *Duarte said …* may have been a body; *she* shows that it was none.
    match people.antecedent(is_bare_name) {
        Some(met) => person(met.name.clone(), 5, Confidence::Low),
        None => person(None, 2, Confidence::Low),
    }
}

/// Whether a source was a name of which nothing tells what it names.
fn is_bare_name(met: &Met) -> bool {
    met.source_type == SourceType::Institution && met.confidence == Confidence::Low && met.name.is_some()
}
