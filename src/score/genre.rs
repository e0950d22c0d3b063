//! What kind of text an article is, and what that changes: which needs the writer answers for in such a
//! text without naming a source (SCHEME 4.2, 4.3).

use serde::{Deserialize, Serialize};

use crate::lexicon::Category;

/// What kind of text an article is taken for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Genre {
    /// News, unless something else is known.
    #[default]
    News,
    /// The writer explains: evaluations and predictions need less of a source.
    Analysis,
    /// The writer argues: evaluations, predictions and motives are the writer's own.
    Opinion,
    /// The writer judges a work: evaluations are the writer's own, and the work itself bears out what
    /// happens in it.
    Review,
}

/// How much an evaluation or a prediction needs a source in an analysis.
const ANALYSED: f64 = 0.3;

impl Genre {
    /// Every genre.
    pub const ALL: [Genre; 4] = [Genre::News, Genre::Analysis, Genre::Opinion, Genre::Review];

    /// Its name in flags, metadata and output.
    pub fn name(self) -> &'static str {
        match self {
            Genre::News => "news",
            Genre::Analysis => "analysis",
            Genre::Opinion => "opinion",
            Genre::Review => "review",
        }
    }

    /// The genre of that name, whatever its case.
    ///
    /// ```
    /// use framelens::score::Genre;
    /// assert_eq!(Genre::named(" Opinion "), Some(Genre::Opinion));
    /// assert_eq!(Genre::named("sports"), None);
    /// ```
    pub fn named(name: &str) -> Option<Genre> {
        let name = name.trim();
        Genre::ALL.into_iter().find(|genre| genre.name().eq_ignore_ascii_case(name))
    }

    /// Why the writer of such a text needs no source for this: the reason code of SCHEME 4.2.
    pub(super) fn excuse(self, need: Category) -> Option<&'static str> {
        match (self, need) {
            (Genre::Opinion, Category::Evaluation | Category::Prediction | Category::Motive)
            | (Genre::Review, Category::Evaluation) => Some(Category::Opinion.slug()),
            (Genre::Review, Category::Event) => Some(Category::Description.slug()),
            _ => None,
        }
    }

    /// The reason code of what the writer says in such a text and nothing needs a source in.
    pub(super) fn own_account(self) -> Option<&'static str> {
        matches!(self, Genre::Opinion | Genre::Review).then(|| Category::Opinion.slug())
    }

    /// How much this needs a source in such a text, if it would need `usual` in news.
    pub(super) fn weight(self, need: Category, usual: f64) -> f64 {
        match (self, need) {
            (Genre::Analysis, Category::Evaluation | Category::Prediction) => usual.min(ANALYSED),
            _ => usual,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_that_are_written() {
        for genre in Genre::ALL {
            assert_eq!(serde_json::to_value(genre).unwrap(), genre.name());
        }
    }

    #[test]
    fn facts_need_a_source_in_every_genre() {
        for genre in Genre::ALL {
            for need in [Category::Wrongdoing, Category::Cause, Category::Disclosure, Category::Quantity] {
                assert_eq!((genre.excuse(need), genre.weight(need, 0.9)), (None, 0.9), "{genre:?} {need:?}");
            }
        }
    }
}
