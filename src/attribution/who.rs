//! Who it is: type of the source, how it is described, and the level that follows (SCHEME 1.2, 1.3).

use super::{
    document,
    people::{self, Gender, Met, People},
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
    /// The writer speaks of himself.
    pub(super) first_person: bool,
}

impl Who {
    /// No source at all.
    pub(super) fn nobody() -> Who {
        Who::new(SourceType::None, 1, Confidence::High)
    }

    fn new(source_type: SourceType, level: u8, confidence: Confidence) -> Who {
        Who {
            source_type,
            level,
            name: None,
            confidence,
            gender: None,
            plural: false,
            description: Description::default(),
            bare_class: false,
            first_person: false,
        }
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
        }
    }
}

/// How an unnamed source is described (SCHEME 1.3), as a set; it adds up over an article (6.1, 7).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Description(u8);

impl Description {
    const NUMBER: u8 = 1;
    const BODY: u8 = 1 << 1;
    const RANK: u8 = 1 << 2;
    const BASIS: u8 = 1 << 3;
    const ANONYMITY: u8 = 1 << 4;
    /// Lifts an empty noun but describes nothing.
    const FORMULA: u8 = 1 << 5;

    fn has(self, sign: u8) -> bool {
        self.0 & sign != 0
    }

    fn with(self, other: Description) -> Description {
        Description(self.0 | other.0)
    }

    /// The level of a source that is described so.
    fn level(self, empty: bool) -> u8 {
        let formula = self.has(Description::FORMULA);
        match (empty, (self.0 & !Description::FORMULA).count_ones()) {
            (_, 2..) => 3,
            (true, 0) if !formula => 1,
            (false, 1) if formula => 3,
            _ => 2,
        }
    }
}

/// Classifies the source at `range`; `None` stands for no source at all.
pub(super) fn classify(view: &SentenceView<'_, '_>, range: Option<TokenRange>, people: &People<'_>) -> Who {
    let Some(range) = range.filter(|r| !r.is_empty()) else {
        return Who::nobody();
    };
    let first = range.start as usize;
    if range.len() == 1 && view.is(first, Class::Relative) && !view.is_capital(first) {
        let antecedent = first.checked_sub(1).filter(|b| view.tokens.has(*b));
        let end = antecedent.map(|b| if view.is_comma(b) { b } else { b + 1 });
        let phrase = end.and_then(|end| super::source::phrase_until(view, end));
        return classify(view, phrase.filter(|p| p.end < range.end), people);
    }
    if range.len() == 1 && (view.is_pronoun(first) || view.is(first, Class::Possessive)) {
        return pronoun(view, first, people);
    }
    let main = main_part(view, range);
    let head = view.noun_phrase_at(main.start as usize).map_or(main.end as usize - 1, |phrase| phrase.head);
    let head = head.min(main.end as usize - 1);
    named(view, range, main, people).unwrap_or_else(|| described(view, range, main, head, people))
}

/// The source without its apposition.
fn main_part(view: &SentenceView<'_, '_>, range: TokenRange) -> TokenRange {
    let comma = range.iter().find(|t| view.is_comma(*t) && *t > range.start as usize);
    TokenRange::new(range.start as usize, comma.unwrap_or(range.end as usize))
}

fn pronoun(view: &SentenceView<'_, '_>, at: usize, people: &People<'_>) -> Who {
    if view.is(at, Class::FirstPerson) {
        return Who { first_person: true, ..Who::new(SourceType::Witness, 0, Confidence::High) };
    }
    let gender = people::gender(view, TokenRange::new(at, at + 1));
    let plural = view.is(at, Class::PluralPronoun);
    let found = people.antecedent(|met| match gender {
        Some(_) => met.source_type == SourceType::Person && (met.gender.is_none() || met.gender == gender),
        None if plural => {
            met.plural || matches!(met.source_type, SourceType::Group | SourceType::Institution)
        }
        None => !matches!(met.source_type, SourceType::Person | SourceType::Group),
    });
    if let Some(met) = found {
        return Who {
            name: met.name.clone(),
            gender: met.gender.or(gender),
            plural: met.plural,
            description: met.description,
            bare_class: met.level <= 2,
            ..Who::new(met.source_type, met.level, met.confidence.min(Confidence::Medium))
        };
    }
    match people.last_person().filter(|p| gender.is_some() && (p.gender.is_none() || p.gender == gender)) {
        Some(person) => Who {
            name: Some(person.name.to_owned()),
            gender,
            ..Who::new(SourceType::Person, 5, Confidence::Medium)
        },
        None if gender.is_some() => Who { gender, ..Who::new(SourceType::Person, 2, Confidence::Low) },
        None => Who { plural, bare_class: true, ..Who::new(SourceType::Group, 2, Confidence::Low) },
    }
}

/// Sources with a name: persons, organisations, outlets, documents with an issuer.
fn named(
    view: &SentenceView<'_, '_>,
    range: TokenRange,
    main: TokenRange,
    people: &People<'_>,
) -> Option<Who> {
    if let Some(document) = document::classify(view, range, main, people) {
        let bare_class = document.level <= 2;
        let who = Who::new(SourceType::Document, document.level, document.confidence);
        return Some(Who { bare_class, ..who });
    }
    if main.iter().any(|t| view.is(t, Class::OwnWitness)) && main.iter().any(|t| outlet_like(view, t)) {
        return Some(Who::new(SourceType::Witness, 5, Confidence::Medium));
    }
    // A known surname at the head of a sentence, whatever else the word means: *Bush said*.
    if main.len() == 1 && people.person(view.tagged.document.token_text(main.start as usize)).is_some() {
        return person(view, main, main, main, people);
    }
    let runs = range.iter().filter_map(|t| {
        let begins = !(t > range.start as usize
            && view.is_capital(t - 1)
            && people::capital_run(view, t - 1).is_some());
        begins.then(|| people::capital_run(view, t)).flatten()
    });
    let mut best: Option<Who> = None;
    for run in runs {
        let run = TokenRange::new(run.start as usize, run.end.min(range.end) as usize);
        let who = by_run(view, run, main, people);
        if let Some(who) = who.filter(|who| best.as_ref().is_none_or(|b| who.level > b.level)) {
            best = Some(who);
        }
    }
    best
}

fn outlet_like(view: &SentenceView<'_, '_>, token: usize) -> bool {
    view.is(token, Class::Outlet) || view.is(token, Class::OutletNoun) || view.is_capital_inside(token)
}

fn by_run(
    view: &SentenceView<'_, '_>,
    run: TokenRange,
    main: TokenRange,
    people: &People<'_>,
) -> Option<Who> {
    let document = &view.tagged.document;
    let text = document.slice(document.span(run));
    let last = run.end as usize - 1;
    let in_main = main.overlaps(run);
    let has = |class| run.iter().any(|t| view.is(t, class));
    let before = TokenRange::new(main.start as usize, (run.start as usize).max(main.start as usize));
    // *spokeswoman Alicia Venn* is named; *a spokeswoman for Venn* is not.
    let introduced = view.is((run.start as usize).wrapping_sub(1), Class::Spokesperson);
    if introduced && let Some(name) = people::person_name(view, run).filter(|name| name.len() > 1) {
        return person(view, run, name, main, people);
    }
    if in_main && before.iter().any(|t| view.is(t, Class::Spokesperson)) {
        return spokesperson(view, main, text);
    }
    if has(Class::Outlet) {
        return Some(Who {
            name: Some(text.to_owned()),
            ..Who::new(SourceType::Outlet, 4, Confidence::High)
        });
    }
    let rest = TokenRange::new(last + 1, (main.end as usize).max(last + 1));
    const BODY: ClassSet = ClassSet::of(&[Class::Institution, Class::PublicBody, Class::OutletNoun]);
    // *the utility Electro Sierra*
    let body_before = in_main
        && run.start > main.start
        && view.any(run.start as usize - 1, BODY)
        && !view.any(run.start as usize - 1, ClassSet::of(&[Class::Office, Class::PersonNoun, Class::Role]))
        && !has(Class::FirstName);
    let describes = in_main && describes_speaker(view, rest);
    if let Some(name) =
        people::person_name(view, run).filter(|name| !body_before && (!describes || name.len() > 1))
    {
        return person(view, run, name, main, people);
    }
    let plural_people =
        view.is(last, Class::Nationality) || view.is(last, Class::Collective) || view.is(last, Class::Role);
    let adjective_only = has(Class::Nationality) && run.len() == 1 && main.end as usize > last + 1;
    if adjective_only || (plural_people && !has(Class::OrganisationHead)) {
        return None;
    }
    // *a Treasury official*: the body describes the speaker, it does not speak.
    if describes {
        return spokesperson(view, main, text);
    }
    if !in_main || view.any(run.start as usize, ClassSet::of(&[Class::Weekday, Class::Month])) {
        return None;
    }
    let known = has(Class::OrganisationHead)
        || has(Class::Institution)
        || has(Class::Metonym)
        || has(Class::PublicBody);
    let country = has(Class::Country);
    let confidence = match () {
        () if known || people.knows_body(text) => Confidence::High,
        () if country => Confidence::Medium,
        () => Confidence::Low,
    };
    Some(Who { name: Some(text.to_owned()), ..Who::new(SourceType::Institution, 4, confidence) })
}

fn describes_speaker(view: &SentenceView<'_, '_>, rest: TokenRange) -> bool {
    const SPEAKERS: ClassSet = ClassSet::of(&[
        Class::Role,
        Class::PersonNoun,
        Class::Empty,
        Class::Spokesperson,
        Class::Office,
        Class::Collective,
        Class::Plural,
    ]);
    rest.iter().any(|t| view.any(t, SPEAKERS))
}

/// An unnamed spokesperson speaks for the body that is named.
fn spokesperson(view: &SentenceView<'_, '_>, main: TokenRange, body: &str) -> Option<Who> {
    let speaks = main.iter().any(|t| view.is(t, Class::Spokesperson));
    speaks.then(|| Who {
        name: Some(body.to_owned()),
        ..Who::new(SourceType::Institution, 4, Confidence::High)
    })
}

fn person(
    view: &SentenceView<'_, '_>,
    run: TokenRange,
    name: TokenRange,
    main: TokenRange,
    people: &People<'_>,
) -> Option<Who> {
    let document = &view.tagged.document;
    let in_main = main.overlaps(run);
    let surname = document.token_text(name.end as usize - 1);
    let text = document.slice(document.span(name));
    let known = people.person(surname);
    let speaker_before = run.start > main.start && view.is(run.start as usize - 1, Class::Preposition);
    // *His daughter, Joanne*
    let introduced = !in_main && view.is(name.start as usize, Class::FirstName);
    if speaker_before || (!in_main && name.len() == 1 && !introduced) {
        return None;
    }
    let named = name.len() > 1 || known.is_some() || run.len() > name.len() || introduced;
    if !named {
        let known_body = people.knows_body(text);
        let confidence = if known_body { Confidence::Medium } else { Confidence::Low };
        return Some(Who { name: Some(text.to_owned()), ..Who::new(SourceType::Institution, 4, confidence) });
    }
    let full = known.filter(|p| p.name.ends_with(surname) && name.len() == 1).map_or(text, |p| p.name);
    let gender = people::gender(view, run).or(known.and_then(|p| p.gender));
    let confidence =
        if view.is(name.start as usize, Class::FirstName) || run.len() > name.len() || known.is_some() {
            Confidence::High
        } else {
            Confidence::Medium
        };
    Some(Who { name: Some(full.to_owned()), gender, ..Who::new(SourceType::Person, 5, confidence) })
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
        return Who { plural, ..Who::new(SourceType::Institution, 4, Confidence::High) };
    }
    if view.is(head, Class::Metonym) || view.is(head, Class::Institution) && definite && !plural {
        let known = people.names_body_with(view.word(head));
        let confidence = if known { Confidence::Medium } else { Confidence::Low };
        return Who::new(SourceType::Institution, 4, confidence);
    }
    if view.is(head, Class::Spokesperson) && speaks_for_body(view, range, head) {
        return Who::new(SourceType::Institution, 4, Confidence::Medium);
    }
    // *the 71-year-old*
    let aged = view.shape(head).has(Shape::NUMBER) && definite && !plural;
    if let Some(person) = people.last_person().filter(|_| aged) {
        let name = Some(person.name.to_owned());
        return Who { name, gender: person.gender, ..Who::new(SourceType::Person, 5, Confidence::Medium) };
    }
    let met = people.described(view.word(head)).filter(|_| definite);
    if definite && !plural && person_like(view, head) {
        if let Some(met) = met.filter(|met| met.level > 3) {
            return Who {
                name: met.name.clone(),
                gender: met.gender,
                ..Who::new(met.source_type, met.level, met.confidence.min(Confidence::Medium))
            };
        }
        if let Some(person) = people.last_titled().filter(|_| view.is(head, Class::Office)) {
            let name = Some(person.name.to_owned());
            return Who {
                name,
                gender: person.gender,
                ..Who::new(SourceType::Person, 5, Confidence::Medium)
            };
        }
        if view.is(head, Class::Office) || view.is(head, Class::Spokesperson) {
            return Who::new(SourceType::Institution, 4, Confidence::Low);
        }
        let individual = view.is(head, Class::PersonNoun) && !view.is(head, Class::Role);
        if let Some(person) = people.last_person().filter(|_| individual && people.is_alone()) {
            let name = Some(person.name.to_owned());
            return Who { name, gender: person.gender, ..Who::new(SourceType::Person, 5, Confidence::Low) };
        }
    }
    if has(Class::OutletNoun) && !person_like(view, head) {
        return Who { plural, bare_class: true, ..Who::new(SourceType::Outlet, 2, Confidence::Medium) };
    }
    if view.is(head, Class::Institution) {
        return Who { plural, bare_class: true, ..Who::new(SourceType::Institution, 2, Confidence::Medium) };
    }
    let empty =
        view.is(head, Class::Empty) || (view.is(head, Class::Quantifier) && !view.is(head, Class::Role));
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
    let group = plural || empty || view.is(head, Class::Collective);
    let source_type = if group { SourceType::Group } else { SourceType::Person };
    let sure = empty || view.is(head, Class::Role) || view.is(head, Class::PersonNoun) || level > 2;
    let confidence = if sure { Confidence::High } else { Confidence::Low };
    Who { plural: group, description, bare_class: level <= 2, ..Who::new(source_type, level, confidence) }
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

/// How an unnamed source is described where it stands.
fn described_by(
    view: &SentenceView<'_, '_>,
    range: TokenRange,
    main: TokenRange,
    head: usize,
) -> Description {
    // *one insider* is no more than *an insider*.
    let counts =
        |t: usize| view.is_number(t) && !view.is(t, Class::Quantifier) && !view.is(t, Class::SubjectPronoun);
    let number = main.iter().any(|t| counts(t) && t < head);
    let body = main.iter().any(|t| t != head && view.is_capital_inside(t) && !view.is(t, Class::Nationality))
        || main.iter().any(|t| t != head && view.is(t, Class::Institution))
        || (view.is(head, Class::Role)
            && main.iter().any(|t| view.is(t, Class::Nationality) && !western(view, t)));
    let rank = main.iter().any(|t| t != head && view.is(t, Class::Rank))
        || (view.is(head, Class::PersonNoun) && !view.is(head, Class::Role) && !view.is(head, Class::Empty));
    let found = [
        (Description::NUMBER, number),
        (Description::BODY, body),
        (Description::RANK, rank),
        (Description::BASIS, range.iter().any(|t| view.is(t, Class::Basis))),
        (Description::ANONYMITY, view.tokens.iter().any(|t| view.is(t, Class::Anonymity) && !view.quoted(t))),
        (Description::FORMULA, range.iter().any(|t| view.is(t, Class::Formula))),
    ];
    Description(found.into_iter().filter(|(_, holds)| *holds).fold(0, |all, (sign, _)| all | sign))
}

/// Regions are no organisation: the word is a nationality, but no country’s.
fn western(view: &SentenceView<'_, '_>, token: usize) -> bool {
    !view.shape(token).has(Shape::CAPITAL) || view.is(token, Class::Collective)
}
