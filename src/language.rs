//! Whether a text is English at all: no label is right on one that is not.
//!
//! In running English about two words in five are function words; of other languages in the same letters
//! hardly one word in eight happens to be spelt like one, and of other scripts none. Only where there are
//! few, letters are compared with those of other languages, which takes longer: lists of names and tables
//! have few function words too.

use std::fmt;

use whatlang::{Lang, Script};

use crate::{lexicon::ClassSet, matcher::Tagged, text::Shape};

/// A text that is not English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Foreign {
    /// The English name of the language that it looks most like, if that is clear.
    pub looks_like: Option<&'static str>,
}

impl fmt::Display for Foreign {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("the text is not English")?;
        self.looks_like.map_or(Ok(()), |name| write!(out, " (it looks like {name})"))
    }
}

impl std::error::Error for Foreign {}

/// With this share of function words or more a text is English, without another look.
const ENGLISH: f64 = 0.25;
/// With less a long text is not, even if no other language is recognised in it.
const NONE: f64 = 0.13;
/// Fewer words than this tell nothing, unless they are in another script.
const SHORT: u32 = 20;
/// So many words without function words are a text, not a remark.
const LONG: u32 = 40;
/// Letters of other languages are looked for in so many bytes of the beginning.
const BEGINNING: usize = 4096;

/// What speaks against the text being English; `None` for English and for what is too short to tell.
pub fn foreign(tagged: &Tagged<'_>) -> Option<Foreign> {
    let (function, words) = function_words(tagged);
    let share = f64::from(function) / f64::from(words.max(1));
    if share >= ENGLISH {
        return None;
    }
    let seen = whatlang::detect(beginning(tagged.document.text))?;
    let told = words >= SHORT || seen.script() != Script::Latin;
    if seen.lang() == Lang::Eng || !told {
        return None;
    }
    if seen.is_reliable() {
        return Some(Foreign { looks_like: Some(seen.lang().eng_name()) });
    }
    (words >= LONG && share < NONE).then_some(Foreign { looks_like: None })
}

/// How many function words there are, and how many words.
fn function_words(tagged: &Tagged<'_>) -> (u32, u32) {
    let tokens = tagged.document.tokens.iter().zip(&tagged.classes);
    let words = tokens.filter(|(token, _)| !token.shape.has(Shape::PUNCT));
    words.fold((0, 0), |(function, all), (_, classes)| {
        (function + u32::from(classes.any(ClassSet::FUNCTION)), all + 1)
    })
}

fn beginning(text: &str) -> &str {
    let end = (0..=BEGINNING.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
    &text[..end.unwrap_or(0)]
}
