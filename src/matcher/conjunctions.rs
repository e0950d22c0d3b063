//! Conjunctions that are adverbs here: *she **once** said so*.

use super::Tagged;
use crate::{
    lexicon::{Class, ClassSet},
    text::{Shape, Token, WordId, mark},
};

const SUBJECT: ClassSet = ClassSet::of(&[
    Class::SubjectPronoun,
    Class::Have,
    Class::Be,
    Class::Noun,
    Class::Role,
    Class::Office,
    Class::Institution,
    Class::PersonNoun,
    Class::Spokesperson,
]);
/// Behind a participle that is all of a clause, the conjunction is one: *once agreed.*
const ENDS: [WordId; 4] = [mark::STOP, mark::COMMA, mark::SEMICOLON, mark::CLOSE_BRACKET];
const VERB: ClassSet = ClassSet::of(&[Class::VerbPast, Class::VerbS, Class::Be, Class::Have, Class::Modal]);

/// Takes the class of conjunctions from words that are adverbs, too, between a subject and its verb.
pub(super) fn forget_conjunctions(tagged: &mut Tagged<'_>) {
    let tokens = &tagged.document.tokens;
    let classes = &mut tagged.classes;
    for at in 1..tokens.len().saturating_sub(2) {
        let both = classes[at].has(Class::Subordinator) && classes[at].has(Class::Adverb);
        if both
            && ends_subject(&tokens[at - 1], classes[at - 1])
            && begins_verb(&tokens[at + 1], classes[at + 1])
            && !ENDS.contains(&tokens[at + 2].word)
        {
            classes[at].remove(ClassSet::of(&[Class::Subordinator, Class::Preposition]));
        }
    }
}

fn ends_subject(token: &Token, classes: ClassSet) -> bool {
    let named = token.shape.has(Shape::CAPITAL) && !classes.any(ClassSet::FUNCTION);
    !token.is_mark() && (named || classes.any(SUBJECT))
}

fn begins_verb(token: &Token, classes: ClassSet) -> bool {
    classes.any(VERB) || token.shape.has(Shape::ED)
}
