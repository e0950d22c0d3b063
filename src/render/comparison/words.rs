//! What is said in words: heads, remarks, how to read it.

use super::{Page, number::delta};
use crate::{
    compare::{Comparison, FEW_ARTICLES, LEAST_ARTICLES, Pairs, Scope, Warning},
    render::measured,
    report::{counted, grouped},
    stats::EXACT_PAIRS,
};

/// Groups that are named in one remark.
const NAMED: usize = 12;

/// `By outlet: 840 articles in 7 groups, against huff-post`.
pub(super) fn title(comparison: &Comparison) -> String {
    let articles: u64 = comparison.groups.iter().map(|group| group.totals.articles).sum();
    format!(
        "By {}: {} in {}, each against {}",
        comparison.by,
        counted(articles, "article"),
        counted(comparison.groups.len() as u64, "group"),
        comparison.groups[comparison.reference].name
    )
}

/// A field as conditions name it: in quotation marks if it is no plain word.
fn as_field(name: &str) -> String {
    let plain = name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'));
    if plain { name.to_owned() } else { format!("\"{name}\"") }
}

/// One remark a warning, each with what to do about it.
pub(super) fn warnings(comparison: &Comparison) -> Vec<String> {
    let name = |place: &usize| comparison.groups[*place].name.as_str();
    let reference = name(&comparison.reference);
    let mut told = Vec::new();
    let few = |pick: fn(&Warning) -> Option<usize>| {
        let groups: Vec<&str> = comparison
            .warnings
            .iter()
            .filter_map(pick)
            .map(|group| comparison.groups[group].name.as_str())
            .collect();
        (!groups.is_empty()).then(|| listed(&groups))
    };
    let too_few = few(|warning| if let Warning::TooFew { group } = warning { Some(*group) } else { None });
    // A single article has intervals of its own, of its sentences.
    let counts = if has_single_articles(comparison) { "" } else { "counts only and " };
    told.extend(
        too_few.map(|groups| {
            format!("Fewer than {LEAST_ARTICLES} articles, so {counts}no comparison: {groups}.")
        }),
    );
    let few = few(|warning| if let Warning::Few { group } = warning { Some(*group) } else { None });
    told.extend(few.map(|groups| {
        format!("Fewer than {FEW_ARTICLES} articles: too few to say anything general of {groups}.")
    }));
    for warning in &comparison.warnings {
        told.extend(match warning {
            Warning::WithoutField { group } => Some(format!(
                "{} lack the field {} and stand as {}; --where '{} != \"\"' leaves them out.",
                counted(comparison.groups[*group].totals.articles, "article"),
                comparison.by,
                name(group),
                as_field(&comparison.by)
            )),
            Warning::Genres { group, apart } => Some(format!(
                "{} has another mix of genres than {reference} ({:.0}% of its articles are apart): figures may differ for that. Compare one genre: --where 'genre = news'.",
                name(group),
                apart * 100.0
            )),
            Warning::Lengths { group, times } => Some(format!(
                "Articles of {} are {times:.1} times as long as those of {reference}: counts and some shares and rates hang on length. --where 'words > 300 and words < 900' compares like with like.",
                name(group)
            )),
            Warning::Shared { group, share, with } => Some(format!(
                "{:.0}% of the sentences of {} stand word for word in other groups, too{} (an agency's copy?): that makes groups look more alike than their own writing.",
                share * 100.0,
                name(group),
                with.map_or(String::new(), |with| format!(", mostly in {}", name(&with)))
            )),
            Warning::TooFew { .. } | Warning::Few { .. } => None,
        });
    }
    told
}

/// Whether a figure has the interval of the sentences of one article.
fn has_single_articles(comparison: &Comparison) -> bool {
    let mut values = comparison.figures.iter().flat_map(|figure| &figure.groups);
    values.any(|value| value.scope == Scope::Sentences)
}

/// The names, or the first of very many.
fn listed(names: &[&str]) -> String {
    let more = names.len().saturating_sub(NAMED);
    let told = names[..names.len() - more].join(", ");
    if more > 0 { format!("{told} and {more} more") } else { told }
}

/// What the marks stand for.
const MARKS: [&str; 3] = [
    "● the interval leaves “no difference” out, and the test among all comparisons does, too.",
    "◐ the interval does, but among so many comparisons some would by chance.",
    "○ “no difference” is within the interval: these articles do not tell.",
];

/// What is said below every comparison.
const LAST: &str =
    "Figures describe wording, not whether a statement holds or why it is put so; a difference is no rank.";

/// How to read the figures, the same in every readable format.
pub(super) fn reading(page: &Page<'_>) -> Vec<String> {
    let comparison = page.comparison;
    let mut told = match &comparison.pairs {
        Some(pairs) => reading_pairs(comparison, pairs),
        None => reading_groups(comparison),
    };
    told.extend(measured::remark(comparison.figures.iter().map(|figure| &*figure.figure.name)));
    told.push(LAST.to_owned());
    told
}

fn reading_groups(comparison: &Comparison) -> Vec<String> {
    let mut told = vec!["95 %: were articles of this kind drawn again and again, 95 of 100 such intervals would hold the figure of all of them. The unit is the article; errors of the program's labels are not in it.".to_owned()];
    if has_single_articles(comparison) {
        told.push("In a group of one article the interval is of sentences like these, as if each were written without a look at the others (Wilson; exact Poisson for rates).".to_owned());
    }
    if comparison.comparisons == 0 {
        return told;
    }
    told.push(format!(
        "against {}: by how much (points: of a share) or how many times (×), with its interval. The reference is the group with the most articles unless --reference names another.",
        comparison.groups[comparison.reference].name
    ));
    told.push(format!("delta (Cliff): how often an article of the group has more than one of the reference, less how often it has less; from {} to {}, 0.00 if neither has more. It counts articles, where the value counts all their sentences or words, so long articles weigh no more.", delta(-1.0), delta(1.0)));
    told.extend(MARKS.map(str::to_owned));
    told.push(format!(
        "Test: articles drawn anew into the groups {} times; {} held to a false discovery rate of 5 % (Benjamini–Hochberg).",
        grouped(comparison.replicates),
        counted(comparison.comparisons as u64, "comparison"),
    ));
    told
}

fn reading_pairs(comparison: &Comparison, pairs: &Pairs) -> Vec<String> {
    let mut told = vec![format!(
        "Pairs: articles of two groups with the same {}; shares differ by points of 100. Mean: of the differences, each pair alike, with its interval of 95 %.",
        pairs.field
    )];
    if pairs.without_field > 0 {
        told.push(format!(
            "{} lack the field {} and are in no pair.",
            counted(pairs.without_field, "article"),
            pairs.field
        ));
    }
    if pairs.comparisons == 0 {
        return told;
    }
    told.push(format!(
        "lean (matched-pairs rank-biserial): {} if all pairs lean to the group, {} if all lean to {}.",
        delta(1.0),
        delta(-1.0),
        comparison.groups[comparison.reference].name
    ));
    told.extend(MARKS.map(str::to_owned));
    told.push(format!(
        "Test: signs of the differences turned at random (every choice of signs up to {EXACT_PAIRS} pairs, else {} draws); {} held to a false discovery rate of 5 % (Benjamini–Hochberg).",
        grouped(comparison.replicates),
        counted(pairs.comparisons as u64, "comparison"),
    ));
    told
}

/// `framelens 0.1.0 · seed 1 · …`.
pub(super) fn foot(page: &Page<'_>) -> String {
    let condition = page.condition.map_or(String::new(), |text| format!(" · where {text}"));
    format!("{} · seed {}{condition}", page.provenance.line(), page.comparison.seed)
}
