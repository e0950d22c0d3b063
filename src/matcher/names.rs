//! Words that are verbs elsewhere and names here: *Grant*, *Mark*, *Rob*.

use rustc_hash::FxHashSet;

use super::Tagged;
use crate::{
    lexicon::{Class, ClassSet},
    text::{Shape, Token, WordId},
};

const VERBS: ClassSet = ClassSet::of(&[
    Class::Verb,
    Class::VerbBase,
    Class::VerbS,
    Class::VerbPast,
    Class::VerbParticiple,
    Class::VerbIng,
    Class::LightVerb,
    Class::PerceptionVerb,
]);

/// Takes the classes of verbs from names. A capital inside a sentence makes a word a name, unless most words are written
/// so, as in headlines; at the head of a sentence it is one if it is one elsewhere and never stands in small letters.
pub(super) fn forget_verbs(tagged: &mut Tagged<'_>) {
    let mut names = FxHashSet::default();
    for index in 0..tagged.document.sentences.len() {
        let range = tagged.document.sentences[index].tokens.iter();
        let tokens = &tagged.document.tokens[range.clone()];
        let lower = tokens.iter().filter(|token| token.shape.has(Shape::LOWER)).count();
        let capital = tokens.iter().filter(|token| token.shape.is_capital_inside()).count();
        if capital > 0 && capital < lower {
            let all = tagged.classes[range].iter_mut().zip(tokens);
            for (classes, token) in all.filter(|(_, token)| token.shape.is_capital_inside()) {
                if classes.any(VERBS) {
                    names.insert(token.word);
                    classes.remove(VERBS);
                }
            }
        }
    }
    forget_at_heads(tagged, &names);
}

fn forget_at_heads(tagged: &mut Tagged<'_>, names: &FxHashSet<WordId>) {
    if names.is_empty() {
        return;
    }
    let tokens = &tagged.document.tokens;
    let is_head = |token: &Token| token.shape.has(Shape::FIRST) && names.contains(&token.word);
    let mut heads: Vec<usize> = (0..tokens.len()).filter(|token| is_head(&tokens[*token])).collect();
    if heads.is_empty() {
        return;
    }
    let small = tokens.iter().filter(|token| token.shape.has(Shape::LOWER)).map(|token| token.word);
    let small: FxHashSet<WordId> = small.filter(|word| names.contains(word)).collect();
    heads.retain(|token| !small.contains(&tokens[*token].word));
    heads.into_iter().for_each(|token| tagged.classes[token].remove(VERBS));
}
