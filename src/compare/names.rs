//! Which names of different articles mean the same source.
//!
//! Within an article the analysis has joined surnames and pronouns to full names already. Across articles
//! the rule is simple, so that anybody can foretell it:
//!
//! - Names are the same whatever their case and their apostrophes; of persons, initials, middle names and
//!   what follows a name (*Jr.*, *III*) do not count: *Ana M. Duarte* is *Ana Duarte*.
//! - A person of whom an article gives only the surname is the person whose full name another article
//!   gives, if all articles together name just one person of that surname. If they name two, nobody is
//!   meant: the surname stays by itself.
//! - Everything else (an institution, an outlet) is joined only if it is spelt the same.

use std::collections::{BTreeMap, BTreeSet};

use crate::attribution::SourceType;

/// A name as it is compared: lower case, of a person's the first and the last word.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Name(String);

impl Name {
    pub(super) fn of(name: &str, kind: SourceType) -> Name {
        let plain = name.to_lowercase().replace('’', "'");
        let mut words: Vec<&str> = plain.split_whitespace().collect();
        if kind == SourceType::Person {
            while words.len() > 2 && words.last().is_some_and(|word| is_suffix(word)) {
                words.pop();
            }
            if let [first, .., last] = words[..] {
                return Name(format!("{first} {}", last.trim_end_matches(',')));
            }
        }
        Name(words.join(" "))
    }

    /// The last of several words; `None` for a bare surname.
    fn surname(&self) -> Option<&str> {
        self.0.rsplit_once(' ').map(|(_, last)| last)
    }
}

/// *Jr.*, *Sr.*, *III*: shapes, so that no list is needed.
fn is_suffix(word: &str) -> bool {
    let short = word.ends_with('.') && word.chars().count() <= 4;
    short || (word.len() > 1 && word.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x')))
}

/// The persons whom some articles name in full, by surname.
#[derive(Clone, Debug, Default)]
pub(super) struct Persons(BTreeMap<String, BTreeSet<Name>>);

impl Persons {
    pub(super) fn of<'n>(names: impl IntoIterator<Item = (&'n Name, SourceType)>) -> Persons {
        let mut persons = Persons::default();
        let full = names.into_iter().filter(|(_, kind)| *kind == SourceType::Person);
        for (name, surname) in full.filter_map(|(name, _)| Some((name, name.surname()?))) {
            persons.0.entry(surname.to_owned()).or_default().insert(name.clone());
        }
        persons
    }

    /// The full name that a bare surname of a person stands for, if it is clear which; else the name.
    pub(super) fn resolve(&self, name: &Name, kind: SourceType) -> Name {
        let bare = kind == SourceType::Person && name.surname().is_none();
        let of_surname = self.0.get(&name.0).filter(|_| bare);
        match of_surname.map(|names| (names.len(), names.first())) {
            Some((1, Some(only))) => only.clone(),
            _ => name.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(name: &str) -> Name {
        Name::of(name, SourceType::Person)
    }

    #[test]
    fn spellings_of_a_person_are_one_name() {
        for (one, other, same) in [
            ("Ana Duarte", "ANA DUARTE", true),
            ("Ana M. Duarte", "Ana Duarte", true),
            ("Ana Maria Duarte", "Ana Duarte", true),
            ("Pat O’Hara", "Pat O'Hara", true),
            ("Otto Brandt Jr.", "Otto Brandt", true),
            ("Otto Brandt, Jr.", "Otto Brandt", true),
            ("Otto Brandt III", "Otto Brandt", true),
            ("Ana Duarte", "Eva Duarte", false),
            ("Ana Duarte", "Duarte", false),
        ] {
            assert_eq!(person(one) == person(other), same, "{one} | {other}");
        }
    }

    #[test]
    fn institutions_are_joined_only_if_spelt_the_same() {
        let body = |name| Name::of(name, SourceType::Institution);
        assert_eq!(body("Harbour Board"), body("harbour board"));
        assert_ne!(body("Harbour Safety Board"), body("Harbour Board"));
    }

    #[test]
    fn a_surname_means_a_person_only_if_it_is_clear_whom() {
        let names = ["Ana Duarte", "Lena Okafor", "Otto Okafor"].map(person);
        let persons = Persons::of(names.iter().map(|name| (name, SourceType::Person)));
        let resolved = |name: &str, kind| persons.resolve(&Name::of(name, kind), kind);
        assert_eq!(resolved("Duarte", SourceType::Person), person("Ana Duarte"));
        assert_eq!(resolved("Okafor", SourceType::Person), person("Okafor"), "there are two");
        assert_eq!(resolved("Duarte", SourceType::Institution), person("Duarte"), "no person");
        assert_eq!(resolved("Brandt", SourceType::Person), person("Brandt"), "nobody names him in full");
    }
}
