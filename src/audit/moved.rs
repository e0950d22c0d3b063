//! An article as it would be with a paragraph put before it.
//!
//! What opens a text is read as its headline, and what a dateline opens as seen by the writer. A paragraph
//! put in front changes that, and with it the findings. Whoever accepts findings accepts these as well.

use crate::article::{Allowance, Article, Covers, Origin};

/// A paragraph in which nothing is found.
const PARAGRAPH: &str = "The page begins here.\n\n";

/// The article with a paragraph put before it. Where it stands in its file is not told.
pub fn moved(article: &Article) -> Article {
    let shift = PARAGRAPH.len() as u32;
    let covers = |covers| match covers {
        Covers::Article => Covers::Article,
        Covers::Before(at) => Covers::Before(at + shift),
        Covers::After(at) => Covers::After(at + shift),
    };
    let allowances =
        article.allowances.iter().map(|one| Allowance { covers: covers(one.covers), ..one.clone() });
    Article {
        text: format!("{PARAGRAPH}{}", article.text),
        allowances: allowances.collect(),
        origin: article.origin.as_ref().map(|origin| Origin { map: None, ..origin.clone() }),
        ..article.clone()
    }
}
