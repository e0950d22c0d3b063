//! What was measured and what the program does not claim, taken from the README, where both are told:
//! figures that stand in two places soon differ.

use serde::Serialize;

const README: &str = include_str!("../../../README.md");

/// A row of the README's table of figures: the measure and its values.
#[derive(Serialize)]
pub(super) struct Measured {
    measure: String,
    values: Vec<String>,
}

/// Something that the program does not claim: the sum of it, and more.
#[derive(Serialize)]
pub(super) struct Disclaimer {
    sum: String,
    more: String,
}

/// The heading of the table's columns.
pub(super) fn columns() -> Vec<String> {
    rows().next().map_or(Vec::new(), cells)
}

/// Its rows.
pub(super) fn measured() -> Vec<Measured> {
    let row = |line| {
        let mut cells = cells(line).into_iter();
        Some(Measured { measure: cells.next()?, values: cells.collect() })
    };
    rows().skip(2).filter_map(row).collect()
}

/// The section *What it does not claim*.
pub(super) fn disclaimers() -> Vec<Disclaimer> {
    let section = between("## What it does not claim", "\n## ");
    let items = section.lines().filter_map(|line| line.strip_prefix("- **"));
    let parted = items.filter_map(|item| item.split_once("**"));
    let plain = |text: &str| text.replace('*', "");
    parted.map(|(sum, more)| Disclaimer { sum: plain(sum), more: plain(more) }).collect()
}

fn rows() -> impl Iterator<Item = &'static str> {
    between("<!-- figures -->", "<!-- end of figures -->").lines().filter(|line| line.starts_with('|'))
}

fn cells(line: &str) -> Vec<String> {
    line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()
}

fn between(start: &str, end: &str) -> &'static str {
    let rest = README.split_once(start).map_or("", |(_, rest)| rest);
    rest.split_once(end).map_or("", |(part, _)| part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readme_has_figures_and_what_is_not_claimed() {
        assert_eq!(columns(), ["measure", "value", "30-word list", "a second human"]);
        let rows = measured();
        assert!(rows.len() >= 10 && rows.iter().all(|row| row.values.len() == 3 && row.measure.len() > 10));
        assert!(rows.iter().all(|row| row.values[0].starts_with('.')), "values are shares of one");
        let claims = disclaimers();
        assert!(claims.len() >= 6, "{}", claims.len());
        assert!(claims.iter().all(|claim| !claim.sum.is_empty() && !claim.more.contains('*')));
    }
}
