//! Each coder with each other: a square for a few, the ends for many.

use serde::Serialize;

use super::view::{NO_FIGURE, number};
use crate::worksheet::{Agreement, Codings, Pair};

/// The square is shown for at most so many coders.
const SQUARE: usize = 9;

/// Pairwise kappa on the level.
#[derive(Debug, Serialize)]
pub(super) struct Pairs {
    /// One name a column: all coders but the first; empty if there are too many for a square, or no figures.
    pub(super) columns: Vec<String>,
    /// The upper half of the square: all coders but the last.
    pub(super) rows: Vec<Row>,
    /// The figures in sentences.
    pub(super) told: Vec<String>,
}

/// A coder with each later one.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    pub(super) name: String,
    /// One a column; empty where the pair stands in another row.
    pub(super) cells: Vec<String>,
}

impl Pairs {
    pub(super) fn of(codings: &Codings, agreement: &Agreement) -> Pairs {
        let any = agreement.pairs.iter().any(|pair| pair.kappa.is_ok());
        let square = any && codings.coders.len() > 2 && codings.coders.len() <= SQUARE;
        let names = if square { codings.coders.as_slice() } else { &[] };
        let columns = names.iter().skip(1).cloned().collect();
        Pairs { columns, rows: rows(names, agreement), told: told(codings, agreement) }
    }
}

fn rows(names: &[String], agreement: &Agreement) -> Vec<Row> {
    let cell = |one: usize, other: usize| {
        let pair = agreement.pairs.iter().find(|pair| (pair.one, pair.other) == (one, other));
        match pair {
            None => String::new(),
            Some(pair) => pair.kappa.as_ref().map_or(NO_FIGURE.to_owned(), |kappa| number(kappa.value)),
        }
    };
    let but_last = names.iter().enumerate().take(names.len().saturating_sub(1));
    but_last
        .map(|(one, name)| Row {
            name: name.clone(),
            cells: (1..names.len()).map(|other| cell(one, other)).collect(),
        })
        .collect()
}

fn told(codings: &Codings, agreement: &Agreement) -> Vec<String> {
    let people = codings.people();
    let with_tool = |pair: &&Pair| codings.has_tool && pair.other == people;
    let mut lines = Vec::new();
    lines.extend(summary(codings, "between people", agreement.pairs.iter().filter(|pair| !with_tool(pair))));
    lines.extend(summary(codings, "of people with framelens", agreement.pairs.iter().filter(with_tool)));
    lines
}

/// `between people: middle 0.62; lowest 0.10 (ben, cem); highest 0.90 (ana, dia)`.
fn summary<'a>(codings: &Codings, what: &str, pairs: impl Iterator<Item = &'a Pair>) -> Option<String> {
    let mut found: Vec<(f64, &Pair)> =
        pairs.filter_map(|pair| Some((pair.kappa.as_ref().ok()?.value, pair))).collect();
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    let name = |pair: &Pair| format!("{}, {}", codings.coders[pair.one], codings.coders[pair.other]);
    let (low, high) = (found.first()?, found.last()?);
    let middle = (found[(found.len() - 1) / 2].0 + found[found.len() / 2].0) / 2.0;
    Some(match found.len() {
        1 => format!("{what}: {}", number(middle)),
        n => format!(
            "{what}: {n} pairs, middle {}; lowest {} ({}); highest {} ({})",
            number(middle),
            number(low.0),
            name(low.1),
            number(high.0),
            name(high.1)
        ),
    })
}
