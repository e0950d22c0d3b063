//! Who it is: type of the source, how it is described, and the level that follows (SCHEME 1.2, 1.3).

use super::{
    description::{Description, counts_people, described_by},
    document::Signs,
    name,
    named::named,
    people::{self, Gender, Met, People, Person},
    pronoun,
    relation::{Confidence, SourceType},
};
use crate::{
    lexicon::{Class, ClassSet},
    syntax::SentenceView,
    text::{Shape, TokenRange},
};

/// A source, classified.
#[derive(Clone, Debug)]
pub(super) struct Who {
    pub(super) source_type: SourceType,
    pub(super) level: u8,
    pub(super) name: Option<String>,
    pub(super) confidence: Confidence,
    pub(super) gender: Option<Gender>,
    pub(super) plural: bool,
    pub(super) description: Description,
    /// A class without a name: a thought report about it has no utterance behind it.
    pub(super) bare_class: bool,
    /// The writer or whoever reads: a first or second person is no source of the text.
    pub(super) participant: bool,
    /// One person who speaks for a body, whom *she* may mean later.
    pub(super) speaks_for: bool,
}

impl Who {
    /// No source at all.
    pub(super) fn nobody() -> Who {
        Who::new(SourceType::None, 1, Confidence::High)
    }

    pub(super) fn new(source_type: SourceType, level: u8, confidence: Confidence) -> Who {
        Who {
            source_type,
            level,
            name: None,
            confidence,
            gender: None,
            plural: false,
            description: Description::default(),
            bare_class: false,
            participant: false,
            speaks_for: false,
        }
    }

    /// Somebody whom the text has named.
    pub(super) fn named(person: &Person<'_>, confidence: Confidence) -> Who {
        let name = Some(person.name.to_owned());
        Who { name, gender: person.gender, ..Who::new(SourceType::Person, 5, confidence) }
    }

    /// What later pronouns may find again.
    pub(super) fn met(&self) -> Met {
        Met {
            level: self.level,
            source_type: self.source_type,
            name: self.name.clone(),
            gender: self.gender,
            plural: self.plural,
            confidence: self.confidence,
            description: self.description,
            speaks_for: self.speaks_for,
            named: 0,
        }
    }

    /// The same, of a body for which one person speaks: *a **spokeswoman** for the hospital*.
    pub(super) fn spoken_for(self, view: &SentenceView<'_, '_>, main: TokenRange) -> Who {
        Who { gender: people::gender(view, main), speaks_for: true, ..self }
    }
}

impl Met {
    /// The same source, meant by another word.
    pub(super) fn again(&self, sure: Confidence) -> Who {
        Who {
            name: self.name.clone(),
            gender: self.gender,
            plural: self.plural,
            description: self.description,
            speaks_for: self.speaks_for,
            bare_class: self.level <= 2,
            ..Who::new(self.source_type, self.level, self.confidence.min(sure))
        }
    }
}

/// Classifies the source at `range`; `None` stands for no source at all.
pub(super) fn classify(view: &SentenceView<'_, '_>, range: Option<TokenRange>, people: &People<'_>) -> Who {
    let Some(range) = range.filter(|r| !r.is_empty()) else {
        return Who::nobody();
    };
    let first = range.start as usize;
    if view.is_relative_phrase(range) && !view.is_capital(first) {
        let antecedent = first.checked_sub(1).filter(|b| view.tokens.has(*b));
        let end = antecedent.map(|b| if view.is_comma(b) { b } else { b + 1 });
        let phrase = end.and_then(|end| super::source::phrase_until(view, end));
        // *came from **Okafor, who** said*
        let phrase = phrase.map(|phrase| super::source::without_preposition(view, phrase));
        return classify(view, phrase.filter(|p| p.end < range.end), people);
    }
    let empty = view.is(first, Class::Empty);
    if range.len() == 1 && !empty && (view.is_pronoun(first) || view.is(first, Class::Possessive)) {
        return pronoun::pronoun(view, first, people);
    }
    // ***one of** the nurses* is a nurse
    let counted = view.is_number(first) && view.is(first, Class::SubjectPronoun);
    let part = empty || counted || view.is(first, Class::Quantifier);
    if part && view.is_genitive(first + 1) && range.len() > 2 {
        // *one of them, **a mechanic***
        let apposed = range.iter().find(|t| view.is_comma(*t) && view.is(*t + 1, Class::Indefinite));
        let start = apposed.map_or(first + 2, |comma| comma + 1);
        let whole = classify(view, Some(TokenRange::new(start, range.end as usize)), people);
        return Who { plural: whole.plural && !view.is(first, Class::SubjectPronoun), ..whole };
    }
    // ***all** the nurses*
    if part && view.any(first + 1, ClassSet::of(&[Class::Definite, Class::Possessive])) && range.len() > 2 {
        return classify(view, Some(TokenRange { start: range.start + 1, ..range }), people);
    }
    let main = main_part(view, range);
    if let Some(joint) = joint(view, main, people) {
        return joint;
    }
    // *many in the town*
    let lone = empty && view.is(first + 1, Class::Preposition);
    let phrase = view.noun_phrase_at(first).filter(|_| !lone).map(|phrase| phrase.head);
    let head = phrase.unwrap_or(if lone { first } else { main.end as usize - 1 });
    let head = head.min(main.end as usize - 1);
    named(view, range, (main, head), people).unwrap_or_else(|| described(view, range, main, head, people))
}

/// The best of two sources of whom the second has no name of its own (SCHEME 1.7, 6): ***Duarte** and her aides*,
/// ***Duarte** and others*.
fn joint(view: &SentenceView<'_, '_>, main: TokenRange, people: &People<'_>) -> Option<Who> {
    const COMMON: ClassSet =
        ClassSet::of(&[Class::Determiner, Class::Possessive, Class::Empty, Class::Quantifier]);
    let common = |t: usize| view.any(t, COMMON) && !view.is_capital(t);
    let and = main.iter().skip(1).find(|t| view.is(*t, Class::Coordinator) && common(t + 1))?;
    let parts = [TokenRange::new(main.start as usize, and), TokenRange::new(and + 1, main.end as usize)];
    let [first, second] = parts.map(|part| classify(view, Some(part), people));
    let best = if second.level > first.level { second } else { first };
    (best.level >= NAMED).then_some(Who { plural: true, speaks_for: false, ..best })
}

/// From this level on whoever speaks can be found and asked.
const NAMED: u8 = 4;

/// The source without its apposition and its relative clause.
fn main_part(view: &SentenceView<'_, '_>, range: TokenRange) -> TokenRange {
    let ends = |t: &usize| view.is_comma(*t) || view.is_sure_relative(*t) || view.opens_contact_clause(*t);
    let end = range.iter().skip(1).find(ends);
    TokenRange::new(range.start as usize, end.unwrap_or(range.end as usize))
}

/// Several people of whom one is named: *officials, **including Gov. Ana Duarte***.
fn with_a_name(view: &SentenceView<'_, '_>, main: TokenRange) -> Option<Who> {
    let joins = main.end as usize + 1;
    let includes =
        view.is_comma(joins - 1) && view.shape(joins).has(Shape::ING) && view.is(joins, Class::Preposition);
    let run = name::capital_run(view, joins + 1).filter(|_| includes)?;
    name::person_name(view, run)?;
    Some(Who { plural: true, ..Who::new(SourceType::Group, 5, Confidence::Medium) })
}

/// Sources without a name, by their noun and its descriptors.
fn described(
    view: &SentenceView<'_, '_>,
    range: TokenRange,
    main: TokenRange,
    head: usize,
    people: &People<'_>,
) -> Who {
    let has = |class| main.iter().any(|t| view.is(t, class));
    let definite =
        view.is(main.start as usize, Class::Definite) || view.is(main.start as usize, Class::Possessive);
    let plural = view.is(head, Class::Plural) || view.is(main.start as usize, Class::Quantifier);
    if view.is(head, Class::PublicBody) {
        // *two detectives*: some of them, without a name.
        let counted = plural && main.iter().any(|t| t < head && counts_people(view, t));
        if counted {
            return Who { plural, ..Who::new(SourceType::Group, 3, Confidence::High) };
        }
        return Who { plural, ..Who::new(SourceType::Institution, 4, Confidence::High) };
    }
    if view.is(head, Class::Metonym) || view.is(head, Class::Institution) && definite && !plural {
        let name = people.body_with(view.word(head)).map(str::to_owned);
        let confidence = if name.is_some() { Confidence::Medium } else { Confidence::Low };
        return Who { name, ..Who::new(SourceType::Institution, 4, confidence) };
    }
    // ***the two clubs** announced*
    let known = || people.knows_bodies() || main.iter().any(|t| view.is_number(t));
    if view.is(head, Class::Institution) && definite && plural && known() {
        return Who { plural, ..Who::new(SourceType::Institution, 4, Confidence::Low) };
    }
    if view.is(head, Class::Spokesperson) && speaks_for_body(view, range, head) {
        return Who::new(SourceType::Institution, 4, Confidence::Medium).spoken_for(view, main);
    }
    if let Some(met) = pronoun::pointed_at(view, main, head, people).filter(|_| !plural) {
        return met.again(Confidence::Low);
    }
    if let Some(group) = with_a_name(view, main).filter(|_| plural) {
        return group;
    }
    // *the 71-year-old*
    let aged = view.shape(head).has(Shape::NUMBER) && definite && !plural;
    if let Some(person) = people.last_person().filter(|_| aged) {
        return Who::named(person, Confidence::Medium);
    }
    let met = people.described(view.word(head)).filter(|_| definite);
    if definite && !plural && person_like(view, head) {
        // *A minister who would not be named …; **the minister** …*
        let unnamed = |met: &&Met| met.name.is_none() && met.source_type == SourceType::Person;
        let bare = view.is(head, Class::Office) && main.len() == 2;
        if let Some(met) = met.filter(|met| met.level > 3 || bare && unnamed(met)) {
            return met.again(Confidence::Medium);
        }
        if let Some(person) = people.last_titled().filter(|_| view.is(head, Class::Office)) {
            return Who::named(person, Confidence::Medium);
        }
        if view.is(head, Class::Office) || view.is(head, Class::Spokesperson) {
            return Who::new(SourceType::Institution, 4, Confidence::Low).spoken_for(view, main);
        }
        let individual = view.is(head, Class::PersonNoun) && !view.is(head, Class::Role);
        if let Some(person) = people.last_person().filter(|_| individual && people.is_alone()) {
            return Who::named(person, Confidence::Low);
        }
    }
    if has(Class::OutletNoun) && !person_like(view, head) {
        if definite && !plural && view.is(head, Class::OutletNoun) {
            let name = people.body_with(view.word(head)).map(str::to_owned);
            return Who { name, ..Who::new(SourceType::Outlet, 4, Confidence::Low) };
        }
        return Who { plural, bare_class: true, ..Who::new(SourceType::Outlet, 2, Confidence::Medium) };
    }
    if view.is(head, Class::Institution) && !view.is(head, Class::Role) {
        return Who { plural, bare_class: true, ..Who::new(SourceType::Institution, 2, Confidence::Medium) };
    }
    let empty =
        view.is(head, Class::Empty) || (view.is(head, Class::Quantifier) && !view.is(head, Class::Role));
    // *Residents were unconvinced. **Several** asked why*
    let lone = empty && main.len() == 1 && view.is(head, Class::Quantifier);
    if let Some(met) = people.subject().filter(|met| lone && met.plural) {
        return met.again(Confidence::Low);
    }
    // *one of them*, *two said*: some of those who were described before.
    let some = view.any(head, PARTITIVE);
    let of_whom = main.iter().rev().find(|t| some && person_like(view, *t));
    let earlier = met.or_else(|| people.described(view.word(of_whom?))).or_else(|| {
        let described =
            |met: &Met| met.plural && met.name.is_none() && met.description != Description::default();
        people.antecedent(described).filter(|_| some)
    });
    let description =
        described_by(view, range, main, head).with(earlier.map(|met| met.description).unwrap_or_default());
    let level = description.level(empty && earlier.is_none());
    let written = people.papers.best().filter(|_| view.is(head, Class::Author) && definite);
    let level = level.max(written.map_or(0, Signs::level));
    let group = plural || empty || view.is(head, Class::Collective);
    let source_type = if group { SourceType::Group } else { SourceType::Person };
    let sure = empty || view.is(head, Class::Role) || view.is(head, Class::PersonNoun) || level > 2;
    let confidence = if sure { Confidence::High } else { Confidence::Low };
    let bare_class = level <= 2 && !(definite && !plural && !empty);
    Who { plural: group, description, bare_class, ..Who::new(source_type, level, confidence) }
}

/// Words for some of a group that need no noun.
const PARTITIVE: ClassSet = ClassSet::of(&[Class::NumberWord, Class::Ordinal]);

/// Whether a spokesperson's institution is told: *a company spokesperson*, *a spokeswoman for the trust*.
fn speaks_for_body(view: &SentenceView<'_, '_>, range: TokenRange, head: usize) -> bool {
    const BODY: ClassSet =
        ClassSet::of(&[Class::Institution, Class::PublicBody, Class::OrganisationHead, Class::Office]);
    range.iter().any(|t| {
        let pointed = (1..=3).any(|back| t > back && view.is(t - back, Class::Definite));
        view.any(t, BODY) && (t < head || pointed)
    })
}

fn person_like(view: &SentenceView<'_, '_>, head: usize) -> bool {
    const PERSON: ClassSet = ClassSet::of(&[
        Class::Office,
        Class::PersonNoun,
        Class::Role,
        Class::Spokesperson,
        Class::Kinship,
        Class::OwnWitness,
    ]);
    view.any(head, PERSON)
}
