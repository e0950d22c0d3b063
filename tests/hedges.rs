//! What softens a sentence, and what only puts it into the past.

use framelens::attribution::Form;

use super::shared::analyze;

/// The hedges of a text, in order.
fn hedges(text: &str) -> Vec<String> {
    let report = analyze(text);
    let hits = report.sentences.iter().flat_map(|sentence| &sentence.hedging.hits);
    hits.map(|hit| hit.span.cut(text).to_owned()).collect()
}

#[test]
fn what_was_said_to_come_is_no_hedge_without_a_condition() {
    for (text, expected) in [
        ("Dana Holt countered that the wall would fall.", &[][..]),
        ("The report found the wall would be too high.", &[]),
        ("Dana Holt urged them to wait, warning that haste would help the rival.", &[]),
        ("Dana Holt countered that the wall would fall if it rained.", &["would", "if"]),
        ("Dana Holt said it would hold, but warned that the bank might go if rain fell.", &["might", "if"]),
        ("A second bridge would ease the queues.", &["would"]),
        ("The driver faces up to ten years in prison.", &["up to"]),
        ("The town draws up to a third of its water from ice.", &["up to a third"]),
    ] {
        assert_eq!(hedges(text), expected, "{text}");
    }
}

#[test]
fn a_sentence_that_is_all_quotation_is_direct_whatever_it_goes_on_with() {
    let report = analyze("Dana Holt said the wall was safe. “Nobody else would have paid a penny for it.”");
    let forms: Vec<_> = report.sentences.iter().map(|sentence| sentence.attribution.form).collect();
    assert_eq!(forms, [Some(Form::Indirect), Some(Form::Direct)]);
}
