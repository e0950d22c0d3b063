//! What should be known before figures are quoted: one remark a kind, with the groups that it is about.

use super::words::has_single_articles;
use crate::{
    compare::{Comparison, FEW_ARTICLES, LEAST_ARTICLES, Warning},
    report::{SMALL_WORDS, counted},
};

/// Groups that are named in one remark.
const NAMED: usize = 12;

/// A field as conditions name it: in quotation marks if it is no plain word.
fn as_field(name: &str) -> String {
    let plain = name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'));
    if plain { name.to_owned() } else { format!("\"{name}\"") }
}

/// One remark a kind of warning, each with what to do about it.
pub(super) fn warnings(comparison: &Comparison) -> Vec<String> {
    let about = About { comparison };
    [
        about.too_few(),
        about.few(),
        about.without_field(),
        about.repeats(),
        about.short_pairs(),
        about.genres(),
        about.lengths(),
        about.shared(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The groups that warnings are about.
#[derive(Clone, Copy)]
struct About<'a> {
    comparison: &'a Comparison,
}

impl<'a> About<'a> {
    fn name(self, place: usize) -> &'a str {
        &self.comparison.groups[place].name
    }

    fn reference(self) -> &'a str {
        self.name(self.comparison.reference)
    }

    fn articles(self, group: usize) -> u64 {
        self.comparison.groups[group].totals.articles
    }

    /// What is told of each group that a kind of warning is about; `None` if it is about none.
    fn each(self, one: impl Fn(&Warning) -> Option<String>) -> Option<String> {
        let told: Vec<String> = self.comparison.warnings.iter().filter_map(one).collect();
        let more = told.len().saturating_sub(NAMED);
        let shown = told[..told.len() - more].join(", ");
        (!told.is_empty()).then(|| if more > 0 { format!("{shown} and {more} more") } else { shown })
    }

    /// The groups of which a kind of warning says nothing but that it is about them.
    fn names(self, of_kind: impl Fn(&Warning) -> bool) -> Option<String> {
        self.each(|warning| of_kind(warning).then(|| self.name(warning.group()).to_owned()))
    }

    fn too_few(self) -> Option<String> {
        let groups = self.names(|warning| matches!(warning, Warning::TooFew { .. }))?;
        // A single article has intervals of its own, of its sentences.
        let counts = if has_single_articles(self.comparison) { "" } else { "counts only and " };
        Some(format!("Fewer than {LEAST_ARTICLES} articles, so {counts}no comparison: {groups}."))
    }

    fn few(self) -> Option<String> {
        let groups = self.names(|warning| matches!(warning, Warning::Few { .. }))?;
        Some(format!("Fewer than {FEW_ARTICLES} articles: too few to say anything general of {groups}."))
    }

    fn without_field(self) -> Option<String> {
        self.each(|warning| match warning {
            Warning::WithoutField { group } => Some(format!(
                "{} lack the field {} and stand as {}; --where '{} != \"\"' leaves them out.",
                counted(self.articles(*group), "article"),
                self.comparison.by,
                self.name(*group),
                as_field(&self.comparison.by)
            )),
            _ => None,
        })
    }

    fn repeats(self) -> Option<String> {
        let groups = self.each(|warning| match warning {
            Warning::Repeats { group, articles } => {
                Some(format!("{articles} of {} of {}", self.articles(*group), self.name(*group)))
            }
            _ => None,
        })?;
        Some(format!(
            "Articles that repeat others of their own group almost word for word count as articles of their own, which makes intervals narrower than they should be; read one copy of each: {groups}."
        ))
    }

    fn short_pairs(self) -> Option<String> {
        let groups = self.each(|warning| match warning {
            Warning::ShortPairs { group, pairs, of } => {
                Some(format!("{pairs} of {of} of {}", self.name(*group)))
            }
            _ => None,
        })?;
        Some(format!(
            "Pairs of which a side has fewer than {SMALL_WORDS} words, so that a single hit moves its rates and shares much (--where 'words >= {SMALL_WORDS}' leaves such articles out): {groups}."
        ))
    }

    fn genres(self) -> Option<String> {
        let groups = self.each(|warning| match warning {
            Warning::Genres { group, apart } => {
                Some(format!("{:.0}% of the articles of {}", apart * 100.0, self.name(*group)))
            }
            _ => None,
        })?;
        Some(format!(
            "Another mix of genres than that of {}, so figures may differ for that; compare one genre (--where 'genre = news'). Apart are {groups}.",
            self.reference()
        ))
    }

    fn lengths(self) -> Option<String> {
        let groups = self.each(|warning| match warning {
            Warning::Lengths { group, times } => {
                Some(format!("those of {} {times:.1} times", self.name(*group)))
            }
            _ => None,
        })?;
        Some(format!(
            "Articles of another length than those of {}: counts and some shares and rates hang on it; --where 'words > 300 and words < 900' compares like with like. As long as there are {groups}.",
            self.reference()
        ))
    }

    fn shared(self) -> Option<String> {
        let groups = self.each(|warning| match warning {
            Warning::Shared { group, share, with } => {
                let with = with.map_or(String::new(), |with| format!(" (mostly with {})", self.name(with)));
                Some(format!("{:.0}% of {}{with}", share * 100.0, self.name(*group)))
            }
            _ => None,
        })?;
        Some(format!(
            "Sentences that stand word for word in several groups (an agency's copy?) make them look more alike than their own writing: {groups}."
        ))
    }
}
