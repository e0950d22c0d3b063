//! What every file needs of all others: how words are cut, irregular forms, words that never inflect.

use rustc_hash::FxHashSet;

use super::{
    Class, Dimension,
    inflect::Irregulars,
    parse::{RawFile, RawItem},
};
use crate::text::split_words;

/// Gathered from all files before the first entry is built.
#[derive(Default)]
pub(super) struct Shared {
    abbreviations: FxHashSet<String>,
    pub(super) irregulars: Irregulars,
    /// Words that are never inflected, whatever their place in a phrase: *fear **of***.
    pub(super) prepositions: FxHashSet<String>,
}

impl Shared {
    pub(super) fn of<'a>(files: impl Iterator<Item = &'a RawFile> + Clone) -> Shared {
        Shared {
            abbreviations: abbreviations(files.clone()),
            irregulars: irregulars(files.clone()),
            prepositions: prepositions(files),
        }
    }

    /// Cuts a phrase as articles are cut; a piece that is itself a clitic (*’s*) stays whole, and the
    /// apostrophe of a plural (*editors’*) is the possessive ending, not a mark.
    pub(super) fn cut(&self, phrase: &str) -> Vec<String> {
        phrase.split_whitespace().flat_map(|piece| self.cut_piece(piece)).collect()
    }

    /// Whether a piece is one word as it stands.
    pub(super) fn is_plain(piece: &str) -> bool {
        !piece.is_empty() && piece.bytes().all(|byte| byte.is_ascii_lowercase())
    }

    /// Whether a text is one word.
    pub(super) fn is_word(&self, text: &str) -> bool {
        Shared::is_plain(text) || self.cut(text).len() == 1
    }

    fn cut_piece(&self, piece: &str) -> Vec<String> {
        let split = |piece: &str| split_words(piece, &|word| self.abbreviations.contains(word));
        if piece.starts_with(['\'', '’']) && piece.chars().count() > 1 {
            return vec![piece.to_lowercase().replace('’', "'")];
        }
        match piece.strip_suffix(['\'', '’']).filter(|plural| plural.ends_with('s')) {
            Some(plural) => split(plural).into_iter().chain(["'s".to_owned()]).collect(),
            None => split(piece),
        }
    }
}

/// Groups and entries of the files of the grammar.
fn grammar<'a>(files: impl Iterator<Item = &'a RawFile>) -> impl Iterator<Item = &'a RawItem> {
    let grammar = files.filter(|raw| raw.dimension == Some(Dimension::Grammar));
    grammar.flat_map(|raw| raw.group.iter().chain(&raw.entry).map(|item| &**item))
}

fn phrases(item: &RawItem) -> impl Iterator<Item = &str> {
    item.phrases.iter().chain(&item.phrase).map(|phrase| phrase.as_str())
}

fn abbreviations<'a>(files: impl Iterator<Item = &'a RawFile>) -> FxHashSet<String> {
    let dotted = |phrase: &&str| phrase.ends_with('.') && !phrase.contains(' ');
    grammar(files).flat_map(phrases).filter(dotted).map(str::to_lowercase).collect()
}

fn prepositions<'a>(files: impl Iterator<Item = &'a RawFile>) -> FxHashSet<String> {
    let particle = |item: &&RawItem| {
        let name = item.category.as_ref().map(|category| category.as_str());
        [Class::Preposition, Class::That, Class::To].iter().any(|class| name == Some(class.slug()))
    };
    grammar(files).filter(particle).flat_map(phrases).map(str::to_lowercase).collect()
}

fn irregulars<'a>(files: impl Iterator<Item = &'a RawFile>) -> Irregulars {
    let mut all = Irregulars::default();
    for raw in files {
        for [base, rest @ ..] in &raw.verbs {
            all.verbs.entry(base.clone()).or_default().push(rest.clone());
        }
        for [base, plural] in &raw.nouns {
            all.nouns.entry(base.clone()).or_default().push(plural.clone());
        }
        for [base, rest @ ..] in &raw.adjectives {
            all.adjectives.entry(base.clone()).or_default().push(rest.clone());
        }
    }
    all
}
