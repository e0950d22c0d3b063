//! The comparison as CSV: a row for each figure and group, ready for pandas or R.

use std::io::{self, Write};

use super::Page;
use crate::{
    compare::{Basis, GroupValue, Pairs, Verdict},
    render::{VERSION, csv::guard},
    report::round,
    stats::Effect,
};

const HEAD: [&str; 26] = [
    "figure",
    "by",
    "group",
    "reference",
    "basis",
    "articles",
    "value",
    "low",
    "high",
    "count",
    "of",
    "difference",
    "difference_low",
    "difference_high",
    "ratio",
    "ratio_low",
    "ratio_high",
    "cliffs_delta",
    "cliffs_delta_low",
    "cliffs_delta_high",
    "p",
    "q",
    "verdict",
    "seed",
    "replicates",
    "framelens",
];

/// Writes the rows: raw numbers (shares from 0 to 1), nothing where one is not told.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
    let comparison = page.comparison;
    let mut sheet = csv::Writer::from_writer(out);
    if let Some(pairs) = &comparison.pairs {
        return write_pairs(&mut sheet, page, pairs);
    }
    sheet.write_record(HEAD.iter().copied().chain(["genre", "lexicons"]))?;
    let lexicons = page.provenance.lexicon_list();
    let reference = guard(&comparison.groups[comparison.reference].name);
    for compared in &comparison.figures {
        let basis = if compared.basis == Basis::Pooled { "pooled" } else { "mean" };
        for (group, value) in comparison.groups.iter().zip(&compared.groups) {
            let names =
                [&*compared.figure.name, &guard(&comparison.by), &guard(&group.name), &reference, basis];
            let numbers = numbers(value).map(|number| number.map_or(String::new(), |n| round(n).to_string()));
            let verdict = value.contrast.map_or("", |contrast| verdict_name(contrast.verdict()));
            let foot = [verdict.to_owned(), comparison.seed.to_string(), comparison.replicates.to_string()];
            let last = [VERSION.to_owned(), group.totals.genres.to_string(), lexicons.clone()];
            let cells = names.map(str::to_owned).into_iter().chain(numbers).chain(foot).chain(last);
            sheet.write_record(cells.collect::<Vec<_>>())?;
        }
    }
    sheet.flush()
}

const PAIRS_HEAD: [&str; 20] = [
    "figure",
    "by",
    "group",
    "reference",
    "pair_field",
    "pair",
    "reference_value",
    "group_value",
    "difference",
    "pairs",
    "mean_difference",
    "low",
    "high",
    "rank_biserial",
    "p",
    "q",
    "verdict",
    "seed",
    "replicates",
    "framelens",
];

/// A row for each figure, group and pair; what is of all pairs of a figure stands in each of its rows.
fn write_pairs(sheet: &mut csv::Writer<&mut dyn Write>, page: &Page<'_>, pairs: &Pairs) -> io::Result<()> {
    let comparison = page.comparison;
    sheet.write_record(PAIRS_HEAD.iter().copied().chain(["lexicons", "genre"]))?;
    let lexicons = page.provenance.lexicon_list();
    let name = |place: usize| guard(&comparison.groups[place].name).into_owned();
    let text = |number: Option<f64>| number.map_or(String::new(), |number| round(number).to_string());
    for group in &pairs.groups {
        for figure in &group.figures {
            let mean = figure.mean;
            let ends = [mean.map(|m| m.value), mean.map(|m| m.interval.low), mean.map(|m| m.interval.high)];
            let rest = ends.into_iter().chain([figure.rank_biserial, figure.p, figure.q]).map(text);
            let summary: Vec<String> = std::iter::once(figure.pairs.to_string()).chain(rest).collect();
            let verdict = figure.verdict().map_or("", verdict_name).to_owned();
            let last = [verdict, comparison.seed.to_string(), comparison.replicates.to_string()];
            for (pair, values) in group.pairs.iter().zip(&figure.values) {
                let names = [&*figure.figure.name, &guard(&comparison.by)].map(str::to_owned);
                let groups =
                    [name(group.group), name(comparison.reference), guard(&pairs.field).into_owned()];
                let (ours, theirs) = (values.map(|v| v.0), values.map(|v| v.1));
                let numbers = [ours, theirs, values.map(|(ours, theirs)| theirs - ours)].map(text);
                let cells =
                    names.into_iter().chain(groups).chain([guard(&pair.name).into_owned()]).chain(numbers);
                let cells = cells.chain(summary.iter().cloned()).chain(last.iter().cloned());
                let foot = [VERSION.to_owned(), lexicons.clone(), pair.genres.to_string()];
                sheet.write_record(cells.chain(foot).collect::<Vec<_>>())?;
            }
        }
    }
    sheet.flush()
}

/// What stands from `articles` to `q`.
fn numbers(value: &GroupValue) -> [Option<f64>; 17] {
    let (contrast, interval) = (value.contrast.as_ref(), value.interval.as_ref().ok());
    let ends = |effect: Option<&Effect>| {
        [effect.map(|e| e.value), effect.map(|e| e.interval.low), effect.map(|e| e.interval.high)]
    };
    let [difference, ratio, delta] = [
        ends(contrast.map(|c| &c.difference)),
        ends(contrast.and_then(|c| c.ratio.as_ref())),
        ends(contrast.map(|c| &c.delta)),
    ];
    let all = [Some(value.articles as f64), value.value, interval.map(|i| i.low), interval.map(|i| i.high)];
    let all = all.into_iter().chain([Some(value.count), Some(value.of)]);
    let mut all =
        all.chain(difference).chain(ratio).chain(delta).chain([contrast.map(|c| c.p), contrast.map(|c| c.q)]);
    std::array::from_fn(|_| all.next().flatten())
}

pub(super) fn verdict_name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Stands => "stands",
        Verdict::Alone => "alone",
        Verdict::Open => "open",
    }
}
