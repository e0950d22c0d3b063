//! The conditions of an entry, laid out so that a token is tested against all alternatives at once.

use super::Tagged;
use crate::{
    lexicon::{Case, Class, ClassSet, Condition, Element, Entry, Look, Side},
    text::{Shape, TokenRange, WordId},
};

/// How an entry must be written and what must and must not stand beside it.
#[derive(Clone, Debug)]
pub(super) struct Gate {
    case: Case,
    /// The phrase, if it must be written just so.
    written: Option<Box<str>>,
    /// Those that must hold, then those of which none may.
    tests: Box<[Test]>,
    /// How many must hold.
    required: usize,
}

impl Gate {
    pub(super) fn of(entry: &Entry) -> Gate {
        // An expression sees to its letters itself.
        let case = if entry.is_regex && entry.case == Case::Exact { Case::Any } else { entry.case };
        let written = (case == Case::Exact).then(|| entry.phrase.replace('’', "'").into());
        let requires = entry.requires.iter().map(|condition| Test::new(condition, false));
        let excludes = entry.excludes.iter().map(|condition| Test::new(condition, true));
        Gate { case, written, tests: requires.chain(excludes).collect(), required: entry.requires.len() }
    }

    /// Whether every hit may pass.
    pub(super) fn is_open(&self) -> bool {
        self.case == Case::Any && self.tests.is_empty()
    }

    /// Whether a hit of the entry may pass.
    pub(super) fn admits(&self, tagged: &Tagged<'_>, hit: TokenRange, sentence: TokenRange) -> bool {
        let shape = tagged.shape(hit.start as usize);
        let written = match self.case {
            Case::Any => true,
            Case::Lower => shape.may_be_common() && !shape.has(Shape::UPPER),
            Case::Capital => shape.has(Shape::CAPITAL),
            Case::Upper => shape.has(Shape::UPPER),
            Case::Exact => hit.iter().all(|token| self.is_written(tagged.document.token_text(token))),
        };
        let mut tests = self.tests.iter().enumerate();
        written && tests.all(|(at, test)| test.holds(tagged, hit, sentence) == (at < self.required))
    }

    /// Whether a word stands in the phrase just as it is written, or not at all: then a slot stands for it.
    fn is_written(&self, word: &str) -> bool {
        let Some(phrase) = &self.written else { return true };
        let word = word.replace('’', "'");
        phrase.contains(&word) || !phrase.to_lowercase().contains(&word.to_lowercase())
    }
}

/// One condition.
#[derive(Clone, Debug)]
struct Test {
    side: Side,
    within: usize,
    /// The edge of the sentence will do.
    edge: bool,
    /// Sorted.
    words: Box<[WordId]>,
    /// The [signs](WordId::sign) of all of them.
    signs: u32,
    classes: ClassSet,
    /// Adverbs by their form will do.
    adverb: bool,
    adjective: Adjective,
    looks: Box<[Look]>,
}

/// Whether an adjective will do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Adjective {
    No,
    Yes,
    /// If it is nothing else: *the firm* and *the general* are nouns more often than they are adjectives.
    Sure,
}

impl Test {
    /// What excludes a hit must be sure.
    fn new(condition: &Condition, excludes: bool) -> Test {
        let mut words = Vec::new();
        let mut looks = Vec::new();
        let mut test = Test {
            side: condition.side,
            within: condition.within as usize,
            edge: false,
            words: Box::default(),
            signs: 0,
            classes: ClassSet::default(),
            adverb: false,
            adjective: Adjective::No,
            looks: Box::default(),
        };
        for element in &condition.any {
            match *element {
                Element::Word(word) => words.push(word),
                Element::Look(Look::Start | Look::End) => test.edge = true,
                Element::Look(look) => looks.push(look),
                Element::Class(Class::Adjective) if excludes => test.adjective = Adjective::Sure,
                Element::Class(Class::Adjective) => test.adjective = Adjective::Yes,
                Element::Class(class) => {
                    test.adverb |= class == Class::Adverb;
                    test.classes.insert(class);
                }
            }
        }
        words.sort_unstable();
        let signs = words.iter().fold(0, |signs, word| signs | word.sign());
        Test { signs, words: words.into(), looks: looks.into(), ..test }
    }

    fn holds(&self, tagged: &Tagged<'_>, hit: TokenRange, sentence: TokenRange) -> bool {
        let (start, end) = (hit.start as usize, hit.end as usize);
        let (mut beside, mut outside) = match self.side {
            Side::Left => {
                let first = sentence.start as usize;
                (start.saturating_sub(self.within).max(first)..start, first..start)
            }
            Side::Right => {
                let last = sentence.end as usize;
                (end..(end + self.within).min(last), end..last)
            }
        };
        beside.any(|token| self.passes(tagged, token))
            || self.edge && outside.all(|token| tagged.shape(token).has(Shape::PUNCT))
    }

    fn has_word(&self, word: WordId) -> bool {
        self.signs & word.sign() != 0 && self.words.binary_search(&word).is_ok()
    }

    fn passes(&self, tagged: &Tagged<'_>, token: usize) -> bool {
        tagged.any(token, self.classes)
            || self.has_word(tagged.word(token))
            || self.adverb && tagged.is_formed_adverb(token)
            || self.adjective != Adjective::No
                && tagged.is(token, Class::Adjective)
                && !is_name(tagged, token)
                && !(self.adjective == Adjective::Sure && may_be_other(tagged, token))
            || self.looks.iter().any(|look| tagged.looks(token, *look))
    }
}

/// Whether an adjective may be a noun, or stands where adverbs do: *they have **long** doubted it*, *Okafor **later** doubted
/// it*.
fn may_be_other(tagged: &Tagged<'_>, token: usize) -> bool {
    const LEADS: ClassSet = ClassSet::of(&[
        Class::Determiner,
        Class::Possessive,
        Class::Genitive,
        Class::Adjective,
        Class::Preposition,
        Class::Coordinator,
        Class::NumberWord,
    ]);
    let before = token.wrapping_sub(1);
    let adverb = tagged.is(token, Class::Adverb)
        && !tagged.any(before, LEADS)
        && !tagged.shape(before).has(Shape::PUNCT)
        && !tagged.shape(token).has(Shape::FIRST);
    adverb || tagged.is(token, Class::Noun) || tagged.is(before, Class::Have)
}

/// Whether a word is part of a name, whatever else it means: *Kevin **Stark** claims*, not *American claims*.
fn is_name(tagged: &Tagged<'_>, token: usize) -> bool {
    tagged.shape(token).is_capital_inside() && !tagged.is(token, Class::Nationality)
}
