//! How often each rule is right, as it was measured (`docs/rules.tsv`).

const MEASURED: &str = include_str!("../../docs/rules.tsv");

/// What to say of a rule: of how many relations people had marked how many.
pub(super) fn of(rule: &str) -> Option<String> {
    let row = MEASURED.lines().find_map(|line| line.strip_prefix(rule)?.strip_prefix('\t'))?;
    let (found, marked) = row.split_once('\t')?;
    let (found, marked): (u32, u32) = (found.parse().ok()?, marked.parse().ok()?);
    let share = f64::from(marked) / f64::from(found.max(1));
    Some(format!(
        "Precision {share:.2}: people had marked {marked} of {found} in articles that nothing was fitted to (PolNeAR)."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_told_with_its_counts_and_an_unknown_one_is_not() {
        assert!(of("verb-clause").is_some_and(|text| text.starts_with("Precision 0.")));
        assert_eq!(of("verb"), None);
    }
}
