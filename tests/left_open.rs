//! Sentences that the signs cannot settle: they are neither flagged nor exempt, but left open.

use super::shared::analyze;

/// Whether the last sentence of a text is flagged, and whether it is left open.
fn last(text: &str) -> (bool, bool) {
    let report = analyze(text);
    let unsourced = &report.sentences.last().unwrap().unsourced;
    (unsourced.flag, unsourced.unclear)
}

const FLAGGED: (bool, bool) = (true, false);
const OPEN: (bool, bool) = (false, true);

#[test]
fn an_act_and_a_small_count_may_be_on_record() {
    assert_eq!(last("The two builders met again in a shed."), OPEN);
    assert_eq!(last("The mayor opened three bridges."), OPEN);
    assert_eq!(last("The mayor opened three bridges to avoid a strike."), FLAGGED);
    assert_eq!(last("The storm cut the harvest by 40 percent."), FLAGGED);
}

#[test]
fn figures_near_their_poll_may_be_of_it() {
    let poll = "A Kestrel poll of 900 voters was released on Monday.";
    assert_eq!(last(&format!("{poll} Among women, Holt is 12 points ahead.")), OPEN);
    assert_eq!(last(&format!("{poll} Just 30 percent of voters consider Holt honest.")), OPEN);
    assert_eq!(last("Among women, Holt is 12 points ahead."), FLAGGED);
    assert_eq!(last(&format!("{poll} Among women, Holt is 12 points ahead because he lied.")), FLAGGED);
}

#[test]
fn a_quotation_whose_speaker_was_not_found_may_go_on_with_the_one_before() {
    let quotation = "“They knew it was unsafe, and they did nothing.”";
    assert_eq!(last(quotation), FLAGGED);
    assert_eq!(last(&format!("Dana Holt said the wall leaks.\n\nThe talks went on.\n\n{quotation}")), OPEN);
}

#[test]
fn a_clause_behind_what_somebody_said_may_be_of_it() {
    assert_eq!(last("The minister said the wall was safe, but only 7 percent of homes are insured."), OPEN);
    assert_eq!(last("The union called it an insult, and the strike has cost the city $4 million."), FLAGGED);
}
