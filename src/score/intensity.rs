//! How loudly a sentence is said (SCHEME 3).

use super::{Loudness, Scene, ScoredHit, hits};
use crate::{
    lexicon::{Case, Category, Class, ClassSet, EntryId},
    matcher::Hit,
    text::{Shape, TokenRange, mark},
};

/// The entry that stands for ordinary words written all in capitals.
const CAPITALS: &str = "intens/typographic:capitals";
/// Shorter words in capitals are initials more often than shouts.
const SHOUT_LETTERS: u32 = 4;

/// The sentence's intensifiers, minimizers and mild evaluations. Headings keep their words but not their marks and capitals.
pub fn score(scene: &Scene<'_, '_>) -> Loudness {
    let body = scene.sentence().unit.is_running();
    let found = scene.hits.intensity;
    let mut all: Vec<ScoredHit> = found
        .iter()
        .filter(|hit| !(body && is_named(scene, hit)))
        .map(|hit| hits::scored(scene, hit.tokens, hit.entry))
        .filter(|hit| body || hit.category != Category::Typographic)
        .collect();
    if body {
        all.extend(capitals(scene));
        all.sort_by_key(|hit| (hit.span.start, hit.span.end));
    }
    let (mild, loud) = all.into_iter().partition(|hit| hit.category == Category::MildEvaluative);
    hits::with_apart(hits::loudness(loud, |hit| hit.category != Category::Minimizer), mild)
}

/// Whether a word has a capital that its entry does not ask for, behind another word of a sentence in small letters: it
/// belongs to a name. Labels are often written as if they were names.
fn is_named(scene: &Scene<'_, '_>, hit: &Hit) -> bool {
    let entry = scene.lexicons.entry(hit.entry);
    let shape = |t: usize| scene.tagged.shape(t);
    let capital = |t: usize| shape(t).is_capital_inside() && !shape(t).has(Shape::UPPER);
    let tokens = scene.sentence().tokens;
    let small = || {
        let lower = tokens.iter().filter(|t| shape(*t).has(Shape::LOWER)).count();
        lower > tokens.iter().filter(|t| capital(*t)).count()
    };
    let start = hit.tokens.start;
    entry.case == Case::Any
        && entry.category != Category::LoadedLabel
        && capital(start as usize)
        && start > tokens.start
        && !shape(start as usize - 1).has(Shape::PUNCT)
        && !entry.phrase.contains(char::is_uppercase)
        && small()
}

/// Ordinary words written all in capitals, unless an entry knows them as initials or all of the
/// sentence is written so.
fn capitals(scene: &Scene<'_, '_>) -> Vec<ScoredHit> {
    let tokens = scene.sentence().tokens;
    let words = tokens.iter().zip(&scene.tagged.document.tokens[tokens.iter()]);
    let upper = words.filter(|(_, word)| word.shape.has(Shape::UPPER)).map(|(token, _)| token);
    let shouts: Vec<usize> = upper.filter(|t| is_shout(scene, *t) && stands_alone(scene, *t)).collect();
    let Some(entry) = scene.lexicons.find_id(CAPITALS).filter(|_| !shouts.is_empty()) else {
        return Vec::new();
    };
    // Where most words are in capitals, as in a credit, none stands out.
    let shaped = |shape| tokens.iter().filter(move |t| scene.tagged.shape(*t).has(shape)).count();
    if shaped(Shape::UPPER) * 2 > tokens.len() - shaped(Shape::PUNCT) {
        return Vec::new();
    }
    shouts.into_iter().map(|t| one(scene, t, entry)).collect()
}

/// Whether no other word in capitals stands beside one, and neither a capital, a bracket nor a colon behind it: several are
/// a name, a slogan or a heading that runs on, and what is set off so is initials or a label.
fn stands_alone(scene: &Scene<'_, '_>, token: usize) -> bool {
    let tokens = scene.sentence().tokens;
    let upper = |t: &usize| scene.tagged.shape(*t).has(Shape::UPPER);
    let joint = |t: &usize| scene.tagged.is(*t, Class::Possessive);
    let before = (tokens.start as usize..token).rev().find(|t| !joint(t));
    let after = (token + 1..tokens.end as usize).find(|t| !joint(t));
    // ***EDGE's** letter*
    let owns = scene.view().is_possessive_mark(token + 1);
    let marks = [mark::COLON, mark::OPEN_BRACKET, mark::CLOSE_BRACKET];
    let set_off = |t| marks.contains(&scene.tagged.word(t)) || scene.tagged.shape(t).is_capital_inside();
    !owns
        && !after.is_some_and(set_off)
        && !before.iter().chain(&after).any(upper)
        && !is_bare_noun(scene, token)
}

/// Whether a word that is a noun has nothing before it that asks for one, or for a verb: then it is a name, as initials that
/// spell a word are.
fn is_bare_noun(scene: &Scene<'_, '_>, token: usize) -> bool {
    const LEADS: ClassSet = ClassSet::of(&[
        Class::Determiner,
        Class::Possessive,
        Class::Adjective,
        Class::Adverb,
        Class::Negation,
        Class::Modal,
        Class::To,
        Class::SubjectPronoun,
    ]);
    let led = token > scene.sentence().tokens.start as usize && scene.tagged.any(token - 1, LEADS);
    scene.tagged.is(token, Class::Noun) && !led
}

fn one(scene: &Scene<'_, '_>, token: usize, entry: EntryId) -> ScoredHit {
    hits::scored(scene, TokenRange::new(token, token + 1), entry)
}

/// Whether an exception names initials, which are no shout.
fn is_initials(scene: &Scene<'_, '_>, known: &Hit) -> bool {
    let entry = scene.lexicons.entry(known.entry);
    entry.category == Category::IntensityException && entry.case == Case::Upper
}

/// Whether a word in capitals is no name and no initials.
fn is_shout(scene: &Scene<'_, '_>, token: usize) -> bool {
    const ORDINARY: ClassSet = ClassSet::of(&[
        Class::Verb,
        Class::Noun,
        Class::Adjective,
        Class::Adverb,
        Class::Negation,
        Class::Determiner,
        Class::Preposition,
        Class::SubjectPronoun,
    ]);
    const NAMES: ClassSet = ClassSet::of(&[Class::Institution, Class::Outlet, Class::OrganisationHead]);
    !scene.tagged.shape(token).has(Shape::DOTTED)
        && scene.tagged.document.tokens[token].span().len() >= SHOUT_LETTERS
        && scene.tagged.any(token, ORDINARY)
        && !scene.tagged.any(token, NAMES)
        && !scene.tagged.exceptions.iter().any(|known| is_initials(scene, known) && known.tokens.has(token))
}
