//! The people and bodies that an article has named so far: who a surname, a pronoun or a description means.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    description::Description,
    name,
    papers::Papers,
    relation::{Confidence, SourceType},
};
use crate::{
    lexicon::{Class, ClassSet},
    syntax::SentenceView,
    text::{Shape, TokenRange, WordId},
};

/// Somebody whom the text has named in full.
#[derive(Clone, Debug)]
pub(super) struct Person<'t> {
    /// The full name, as it was written first.
    pub(super) name: &'t str,
    /// Introduced by the short form of an office (*Sen.*), which a later *the senator* means.
    pub(super) titled: bool,
    pub(super) gender: Option<Gender>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    Masculine,
    Feminine,
}

/// A source as it was met, to be found again by pronouns and descriptions.
#[derive(Clone, Debug)]
pub(super) struct Met {
    pub(super) level: u8,
    pub(super) source_type: SourceType,
    pub(super) name: Option<String>,
    pub(super) gender: Option<Gender>,
    pub(super) plural: bool,
    pub(super) confidence: Confidence,
    /// How it was described.
    pub(super) description: Description,
    /// One person who speaks for a body.
    pub(super) speaks_for: bool,
    /// How many names had been read when it was met.
    pub(super) named: usize,
}

/// Everybody named or met so far.
#[derive(Debug, Default)]
pub(super) struct People<'t> {
    persons: Vec<Person<'t>>,
    by_surname: FxHashMap<&'t str, usize>,
    by_first_name: FxHashMap<&'t str, usize>,
    bodies: FxHashSet<&'t str>,
    /// The organisation named last, of those whose name tells that they are one.
    latest_body: Option<&'t str>,
    met: Vec<Met>,
    /// For a word that describes a person, the latest source or person so described.
    by_description: FxHashMap<WordId, Met>,
    /// The documents mentioned so far.
    pub(super) papers: Papers,
    /// The organisation named last of those whose name ends in a word.
    by_head: FxHashMap<WordId, &'t str>,
    /// Whose name opens the sentence read last, and whose the one before, if nobody spoke in that.
    opener: Option<Opener>,
    topic: Option<usize>,
    /// The unnamed people of whom the sentence read last told something, and the one before, though nobody spoke in it.
    told: Option<Met>,
    subject: Option<Met>,
    /// Index in `persons` of everybody named, in order; several times the same in a row stand once.
    named: Vec<usize>,
    /// How many of these stand before the sentence read last.
    before: usize,
}

/// The person whose name opens a sentence, and how many sources had been met before it.
#[derive(Clone, Copy, Debug)]
struct Opener {
    person: usize,
    met: usize,
}

/// Pronouns reach back over so many sources, or names.
const LATELY: usize = 12;

/// Last words of the names of organisations.
const BODIES: ClassSet =
    ClassSet::of(&[Class::OrganisationHead, Class::Institution, Class::PublicBody, Class::Outlet]);

/// Words that describe one person.
const DESCRIBES: ClassSet = ClassSet::of(&[
    Class::Office,
    Class::Role,
    Class::PersonNoun,
    Class::Spokesperson,
    Class::Title,
    Class::Kinship,
    Class::Empty,
]);

impl<'t> People<'t> {
    /// Takes in the names and documents of a sentence.
    pub(super) fn read(&mut self, view: &SentenceView<'_, 't>) {
        let silent = |opener: &Opener| opener.met == self.met.len();
        self.topic = self.opener.take().filter(silent).map(|opener| opener.person);
        self.subject = self.told.take();
        self.before = self.named.len();
        self.read_names(view);
        self.papers.read(view);
    }

    fn read_names(&mut self, view: &SentenceView<'_, 't>) {
        let mut at = view.start();
        while let Some(capital) = view.next_shaped(at, Shape::CAPITAL) {
            at = capital + 1;
            if let Some(run) = name::capital_run(view, capital) {
                self.take(view, run);
                at = run.end as usize;
            }
        }
    }

    fn take(&mut self, view: &SentenceView<'_, 't>, run: TokenRange) {
        let document = &view.tagged.document;
        match name::person_name(view, run) {
            Some(name) if name::words(view, name) > 1 => {
                let surname = document.token_text(name.end as usize - 1);
                let full = document.slice(document.span(name));
                let gender = gender(view, run);
                let index = *self.by_surname.entry(surname).or_insert(self.persons.len());
                if index == self.persons.len() {
                    let titled = (run.start..name.start).any(|t| is_short_office(view, t as usize));
                    let first = document.token_text(name.start as usize);
                    self.by_first_name.entry(first).or_insert(index);
                    self.persons.push(Person { name: full, titled, gender });
                }
                self.mention(index);
                self.open(view, run, index);
                let person = &self.persons[index];
                let met = Met {
                    level: 5,
                    source_type: SourceType::Person,
                    name: Some(person.name.to_owned()),
                    gender: person.gender,
                    plural: false,
                    confidence: Confidence::Medium,
                    description: Description::default(),
                    speaks_for: false,
                    named: self.named.len(),
                };
                for token in run.start as usize..name.start as usize {
                    self.describe(view, token, &met);
                }
            }
            Some(name) => {
                if let Some(index) = self.index(document.token_text(name.end as usize - 1)) {
                    self.mention(index);
                    self.open(view, run, index);
                }
            }
            None => {
                let (last, name) = (run.end as usize - 1, document.slice(document.span(run)));
                self.by_head.insert(view.word(last), name);
                self.bodies.insert(name);
                if view.any(last, BODIES) {
                    self.latest_body = Some(name);
                }
            }
        }
    }

    /// The person whose surname it is, or first name.
    pub(super) fn person(&self, name: &str) -> Option<&Person<'t>> {
        self.index(name).map(|index| &self.persons[index])
    }

    fn index(&self, name: &str) -> Option<usize> {
        self.by_surname.get(name).or_else(|| self.by_first_name.get(name)).copied()
    }

    /// Whether an organisation of that name was named before.
    pub(super) fn knows_body(&self, name: &str) -> bool {
        self.bodies.contains(name)
    }

    /// Whether more than one organisation was named before.
    pub(super) fn knows_bodies(&self) -> bool {
        self.bodies.len() > 1
    }

    /// The organisation named last, of those whose name tells that they are one.
    pub(super) fn latest_body(&self) -> Option<&'t str> {
        self.latest_body
    }

    /// The person named last.
    pub(super) fn last_person(&self) -> Option<&Person<'t>> {
        self.named.last().map(|index| &self.persons[*index])
    }

    fn mention(&mut self, person: usize) {
        if self.named.last() != Some(&person) {
            self.named.push(person);
        }
    }

    /// Remembers whose name opens the sentence, whatever he is called before it: *Defense lawyer **Ana Duarte** differed*.
    fn open(&mut self, view: &SentenceView<'_, 't>, run: TokenRange, person: usize) {
        const TITLE: u32 = 5;
        let near = run.start <= view.tokens.start + TITLE;
        let named =
            || view.noun_phrase_at(view.start()).is_some_and(|phrase| phrase.head + 1 == run.end as usize);
        // *Among them was **Dot Pemberton***
        let inverted = view.is(view.start(), Class::Preposition)
            && view.is((run.start as usize).wrapping_sub(1), Class::Be);
        // ***Her neighbour,** Abdi Farah, was blunter*
        let apposed = || {
            let opening = view.noun_phrase_at(view.start()).filter(|phrase| view.any(phrase.head, DESCRIBES));
            opening.is_some_and(|phrase| {
                phrase.tokens.end + 1 == run.start && view.is_comma(run.start as usize - 1)
            })
        };
        if run.start == view.tokens.start || near && (inverted || named() || apposed()) {
            self.opener = Some(Opener { person, met: self.met.len() });
        }
    }

    /// The person of whom the sentence before told something, though nobody spoke in it: ***Okafor, the composer,** was
    /// blunter. “It is bad,” she said.*
    pub(super) fn topic(&self) -> Option<&Person<'t>> {
        self.topic.map(|person| &self.persons[person])
    }

    /// Remembers unnamed people whom a sentence is about.
    pub(super) fn tell_of(&mut self, met: Met) {
        self.told = Some(met);
    }

    /// The unnamed people whom the sentence before was about: ***A banker** was blunter. “It is bad,” she said.*
    pub(super) fn subject(&self) -> Option<&Met> {
        self.subject.as_ref()
    }

    /// The person of that gender named last, of those named lately; if there is none, the last one of unknown gender.
    pub(super) fn last_of(&self, gender: Gender) -> Option<&Person<'t>> {
        let last = |wanted: Option<Gender>| {
            let mut lately = self.named.iter().rev().take(LATELY).map(|index| &self.persons[*index]);
            lately.find(|person| person.gender == wanted)
        };
        self.last_person()
            .filter(|person| person.gender.is_none())
            .or_else(|| last(Some(gender)))
            .or_else(|| last(None))
    }

    /// The person named last, if introduced by the short form of an office.
    pub(super) fn last_titled(&self) -> Option<&Person<'t>> {
        self.last_person().filter(|person| person.titled)
    }

    /// Remembers a source.
    pub(super) fn meet(&mut self, view: &SentenceView<'_, '_>, source: Option<TokenRange>, met: Met) {
        for token in source.into_iter().flat_map(TokenRange::iter) {
            self.describe(view, token, &met);
        }
        self.met.push(Met { named: self.named.len(), ..met });
    }

    /// Whether somebody who may be of that gender was named in a sentence between a source and the sentence read last.
    pub(super) fn named_since(&self, met: &Met, gender: Option<Gender>) -> bool {
        let since = self.named.get(met.named..self.before).unwrap_or_default();
        since.iter().any(|index| self.persons[*index].gender.is_none_or(|own| Some(own) == gender))
    }

    /// Remembers that a word describes somebody: *the **supervisor***.
    fn describe(&mut self, view: &SentenceView<'_, '_>, token: usize, met: &Met) {
        if view.any(token, DESCRIBES) {
            self.by_description.insert(view.word(token), met.clone());
        }
    }

    /// The latest source or person described by a word.
    pub(super) fn described(&self, word: WordId) -> Option<&Met> {
        self.by_description.get(&word)
    }

    /// The organisation named last of those whose name ends in that word: *the **council***.
    pub(super) fn body_with(&self, word: WordId) -> Option<&'t str> {
        self.by_head.get(&word).copied().filter(|_| word != WordId::UNKNOWN)
    }

    /// Whether the article has named one person only.
    pub(super) fn is_alone(&self) -> bool {
        self.persons.len() == 1
    }

    /// The latest source that agrees with a pronoun.
    pub(super) fn antecedent(&self, fits: impl Fn(&Met) -> bool) -> Option<&Met> {
        self.met.iter().rev().take(LATELY).find(|met| fits(met))
    }
}

/// *Sen.*, *Gov.*; not *Mr.*
fn is_short_office(view: &SentenceView<'_, '_>, token: usize) -> bool {
    const COURTESY: ClassSet = ClassSet::of(&[Class::Masculine, Class::Feminine]);
    view.is(token, Class::Title) && view.shape(token).has(Shape::DOTTED) && !view.any(token, COURTESY)
}

/// The gender that a title or first name shows.
pub(super) fn gender(view: &SentenceView<'_, '_>, tokens: TokenRange) -> Option<Gender> {
    let has = |class| tokens.iter().any(|t| view.is(t, class));
    match (has(Class::Masculine), has(Class::Feminine)) {
        (true, false) => Some(Gender::Masculine),
        (false, true) => Some(Gender::Feminine),
        _ => None,
    }
}
