//! What is said in words: heads, how to read it.

use super::{Page, number::delta};
use crate::{
    compare::{Comparison, Pairs, Scope},
    render::measured,
    report::{counted, grouped},
    stats::EXACT_PAIRS,
};

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

/// Whether a figure has the interval of the sentences of one article.
pub(super) fn has_single_articles(comparison: &Comparison) -> bool {
    let mut values = comparison.figures.iter().flat_map(|figure| &figure.groups);
    values.any(|value| value.scope == Scope::Sentences)
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
