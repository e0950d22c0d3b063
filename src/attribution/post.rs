//! Posts of a network that an article shows in its text, signed with a name and an account: *We ran out of masks. — Ana
//! Duarte (@anaduarte) July 5, 2016*.

use super::{complete, draft::Draft, relation::Confidence, rules, who::Who};
use crate::{
    syntax::SentenceView,
    text::{Sentence, TokenRange, Unit, mark},
};

/// The longest name in a signature, in tokens.
const NAME: usize = 6;
/// Posts are short: so many bytes before the signature belong to one at most.
const POST: u32 = 320;

/// A post with its signature.
#[derive(Clone, Copy, Debug)]
pub(super) struct Post {
    pub(super) name: TokenRange,
    content: TokenRange,
}

/// The post that is signed in a sentence: all of its paragraph before the signature that can belong to it.
pub(super) fn post(view: &SentenceView<'_, '_>, index: usize) -> Option<Post> {
    let document = &view.tagged.document;
    let account = |t: &usize| {
        let next = t + 1;
        view.word(*t) == mark::OPEN_BRACKET
            && view.tokens.has(next)
            && document.token_text(next).starts_with('@')
    };
    let bracket = view.tokens.iter().find(account)?;
    let dash = (view.start()..bracket).rev().take(NAME + 1).find(|t| view.word(*t) == mark::DASH)?;
    let (end, paragraph) = (document.tokens[dash].start, document.sentences[index].paragraph);
    let near = |sentence: &&Sentence| {
        sentence.paragraph == paragraph
            && sentence.unit == Unit::Sentence
            && end - sentence.span.start <= POST
    };
    let first = document.sentences[..=index].iter().rev().take_while(near).last()?;
    let (name, content) =
        (TokenRange::new(dash + 1, bracket), TokenRange::new(first.tokens.start as usize, dash));
    (!name.is_empty() && !content.is_empty()).then_some(Post { name, content })
}

/// The relation of a post.
pub(super) fn signed(index: usize, post: Post, who: Who) -> Draft {
    let dash = post.content.end as usize;
    Draft {
        source: Some(post.name),
        cue: Some(TokenRange::new(dash, dash + 1)),
        rule: rules::POST_SIGNATURE,
        level: who.level,
        confidence: who.confidence.min(Confidence::Medium),
        who,
        ..complete::orphan(index, post.content)
    }
}
