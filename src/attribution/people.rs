//! The people and bodies that an article has named so far: who a surname, a pronoun or a description means.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    relation::{Confidence, SourceType},
    who::Signs,
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
    pub(super) signs: Signs,
}

/// Everybody named or met so far.
#[derive(Debug, Default)]
pub(super) struct People<'t> {
    persons: Vec<Person<'t>>,
    by_surname: FxHashMap<&'t str, usize>,
    bodies: FxHashSet<&'t str>,
    met: Vec<Met>,
    /// For a word that describes a person, the latest source or person so described.
    by_description: FxHashMap<WordId, Met>,
    /// Last words of the organisations named so far.
    body_heads: FxHashSet<WordId>,
    /// Index in `persons` of the one named last.
    last: Option<usize>,
}

/// Capitalised words that are no part of a person's name.
const NOT_NAME: ClassSet = ClassSet::of(&[
    Class::Title,
    Class::Office,
    Class::Weekday,
    Class::Month,
    Class::Country,
    Class::Metonym,
    Class::Institution,
    Class::Outlet,
    Class::OrganisationHead,
    Class::Nationality,
    Class::Rank,
    Class::PublicBody,
    Class::Venue,
    Class::PersonNoun,
    Class::Role,
    Class::Spokesperson,
]);

/// Words that describe one person.
const DESCRIBES: ClassSet = ClassSet::of(&[
    Class::Office,
    Class::Role,
    Class::PersonNoun,
    Class::Spokesperson,
    Class::Title,
    Class::Kinship,
]);

impl<'t> People<'t> {
    /// Takes in the names of a sentence.
    pub(super) fn read(&mut self, view: &SentenceView<'_, 't>) {
        let mut at = view.start();
        while at < view.end() {
            match capital_run(view, at) {
                Some(run) => {
                    self.take(view, run);
                    at = run.end as usize;
                }
                None => at += 1,
            }
        }
    }

    fn take(&mut self, view: &SentenceView<'_, 't>, run: TokenRange) {
        let document = &view.tagged.document;
        match person_name(view, run) {
            Some(name) if name.len() > 1 => {
                let surname = document.token_text(name.end as usize - 1);
                let full = document.slice(document.span(name));
                let gender = gender(view, run);
                let index = *self.by_surname.entry(surname).or_insert(self.persons.len());
                if index == self.persons.len() {
                    self.persons.push(Person { name: full, gender });
                }
                self.last = Some(index);
                let person = &self.persons[index];
                let met = Met {
                    level: 5,
                    source_type: SourceType::Person,
                    name: Some(person.name.to_owned()),
                    gender: person.gender,
                    plural: false,
                    confidence: Confidence::Medium,
                    signs: Signs::default(),
                };
                for token in run.start as usize..name.start as usize {
                    self.describe(view, token, &met);
                }
            }
            Some(name) => {
                if let Some(index) = self.by_surname.get(document.token_text(name.end as usize - 1)) {
                    self.last = Some(*index);
                }
            }
            None => {
                self.body_heads.insert(view.word(run.end as usize - 1));
                self.bodies.insert(document.slice(document.span(run)));
            }
        }
    }

    /// The person with that surname, or whose full name it is.
    pub(super) fn person(&self, surname: &str) -> Option<&Person<'t>> {
        self.by_surname.get(surname).map(|index| &self.persons[*index])
    }

    /// Whether an organisation of that name was named before.
    pub(super) fn knows_body(&self, name: &str) -> bool {
        self.bodies.contains(name)
    }

    /// The person named last.
    pub(super) fn last_person(&self) -> Option<&Person<'t>> {
        self.last.map(|index| &self.persons[index])
    }

    /// Remembers a source.
    pub(super) fn meet(&mut self, view: &SentenceView<'_, '_>, source: Option<TokenRange>, met: Met) {
        for token in source.into_iter().flat_map(TokenRange::iter) {
            self.describe(view, token, &met);
        }
        self.met.push(met);
    }

    /// Remembers that a word describes somebody: *the **supervisor***.
    fn describe(&mut self, view: &SentenceView<'_, '_>, token: usize, met: &Met) {
        if view.any(token, DESCRIBES) && !view.is(token, Class::Plural) {
            self.by_description.insert(view.word(token), met.clone());
        }
    }

    /// The latest source or person described by a word.
    pub(super) fn described(&self, word: WordId) -> Option<&Met> {
        self.by_description.get(&word)
    }

    /// Whether an organisation whose name ends in that word was named before.
    pub(super) fn names_body_with(&self, word: WordId) -> bool {
        word != WordId::UNKNOWN && self.body_heads.contains(&word)
    }

    /// Whether the article has named one person only.
    pub(super) fn is_alone(&self) -> bool {
        self.persons.len() == 1
    }

    /// The latest source that agrees with a pronoun.
    pub(super) fn antecedent(&self, fits: impl Fn(&Met) -> bool) -> Option<&Met> {
        self.met.iter().rev().take(12).find(|met| fits(met))
    }
}

/// Capitalised words in a row from `at` on.
pub(super) fn capital_run(view: &SentenceView<'_, '_>, at: usize) -> Option<TokenRange> {
    let inside = |t: usize| {
        view.is_capital(t) && !view.is_mark(t) && !(view.shape(t).has(Shape::FIRST) && view.is_adverbial(t))
    };
    if !inside(at) {
        return None;
    }
    let mut end = at + 1;
    while inside(end) && end < at + 10 {
        end += 1;
    }
    // A lone word that opens its sentence shows nothing by its capital.
    let lone = end == at + 1 && view.shape(at).has(Shape::FIRST);
    let name = view.is(at, Class::FirstName) || view.tagged.classes[at].is_empty();
    (!lone || view.any(at, NOT_NAME) || name).then(|| TokenRange::new(at, end))
}

/// The name proper in a run of capitals: titles and offices before it left out, `None` for bodies.
pub(super) fn person_name(view: &SentenceView<'_, '_>, run: TokenRange) -> Option<TokenRange> {
    let mut start = run.start as usize;
    let end = run.end as usize;
    let mut titled = false;
    for at in run.iter() {
        if view.any(at, NOT_NAME) && !(at + 1 == end && titled) && !view.is(at, Class::FirstName) {
            titled |= view.is(at, Class::Title) || view.is(at, Class::Office);
            start = at + 1;
        }
    }
    let name = TokenRange::new(start, end);
    let first_name = !name.is_empty() && view.is(start, Class::FirstName);
    let plausible = match name.len() {
        0 => false,
        1 => titled || (run.len() == 1 && !view.any(start, NOT_NAME)),
        2..=4 => {
            first_name
                || titled
                || name.iter().all(|t| !view.is(t, Class::Noun) && !view.is(t, Class::Adjective))
        }
        _ => false,
    };
    plausible.then_some(name)
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
