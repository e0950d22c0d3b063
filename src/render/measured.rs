//! What was measured and what the program does not claim, taken from the README, where both are told:
//! figures that stand in two places soon differ.

use serde::Serialize;

const README: &str = include_str!("../../README.md");

/// What was measured of the labels of one kind, in few words.
#[derive(Serialize)]
pub(super) struct InWords {
    label: String,
    worth: String,
}

/// With what the names of figures begin that hang on labels of a kind.
const FIGURES: [(&str, &[&str]); 4] = [
    ("levels", &["level_", "named_", "described_", "vague_", "none_"]),
    ("unsourced flags", &["unsourced", "weakly_sourced", "severity", "max_severity"]),
    ("loud words", &["intensifiers"]),
    ("hedges", &["hedges"]),
];

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

/// How far labels of each kind agree with people's, in few words.
pub(super) fn in_words() -> Vec<InWords> {
    let items = between("<!-- in words -->", "\n\n<!--").lines().filter_map(|line| line.strip_prefix("- "));
    let parted = items.filter_map(|item| item.split_once(": "));
    parted.map(|(label, worth)| InWords { label: label.to_owned(), worth: worth.to_owned() }).collect()
}

/// The same in one remark, of the labels on which these figures hang; nothing if they hang on none.
pub(super) fn remark<'f>(figures: impl IntoIterator<Item = &'f str>) -> Option<String> {
    let figures: Vec<&str> = figures.into_iter().collect();
    let hangs =
        |starts: &[&str]| figures.iter().any(|name| starts.iter().any(|start| name.starts_with(start)));
    let shown = |label: &str| FIGURES.iter().any(|(known, starts)| *known == label && hangs(starts));
    let told: Vec<String> =
        in_words().into_iter().filter(|each| shown(&each.label)).map(|each| each.worth).collect();
    (!told.is_empty()).then(|| format!("Measured: {} (docs/validity.md).", told.join("; ")))
}

/// The remark for labels of every kind.
pub(super) fn remark_on_all() -> Option<String> {
    remark(FIGURES.iter().flat_map(|(_, starts)| starts.iter().copied()))
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
        let kinds: Vec<String> = in_words().into_iter().map(|each| each.label).collect();
        assert_eq!(kinds, FIGURES.map(|(label, _)| label), "each kind of label has its words");
        let claims = disclaimers();
        assert!(claims.len() >= 6, "{}", claims.len());
        assert!(claims.iter().all(|claim| !claim.sum.is_empty() && !claim.more.contains('*')));
    }

    #[test]
    fn a_remark_tells_of_the_labels_behind_the_figures() {
        let told = remark(["words", "hedges_writer_rate"]).unwrap();
        assert!(
            told.contains("hedges ") && !told.contains("levels") && told.ends_with("(docs/validity.md).")
        );
        assert_eq!(remark(["words", "sentences"]), None);
        assert!(remark_on_all().unwrap().matches("; ").count() == 3);
    }
}
