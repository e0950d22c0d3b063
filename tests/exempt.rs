//! Sentences that need no source, and why.

use super::shared::analyze;

#[test]
fn what_needs_no_source() {
    for (text, exempt) in [
        ("She was asked about the toll and whether it would rise.", Some("speech-event")),
        ("Dana Holt picked up a win in Idaho on Tuesday.", Some("public-event")),
        ("Dana Holt received about 40 percent of the vote.", Some("public-event")),
        ("Dana Holt would get about 40 percent of the vote.", None),
        ("Dana Holt became the first builder to lead the guild.", Some("public-event")),
        ("On Thursday night Dana Holt will deliver her speech to the guild.", Some("public-event")),
        ("Dana Holt was pressed to explain the cost.", Some("speech-event")),
        ("The guild declined to comment Tuesday on reports that Holt had been fired.", Some("process")),
        ("The bill would require landlords to register.", Some("description")),
        (
            "The Daily Meridian interviewed nearly 20 residents and found a strong appetite for change.",
            Some("process"),
        ),
    ] {
        assert_eq!(analyze(text).sentences[0].unsourced.exempt, exempt, "{text}");
    }
}

#[test]
fn words_in_a_title_and_in_a_question_passed_on_are_no_claims() {
    for text in [
        "The group has a film titled “Swindle”.",
        "The council will answer questions on whether the plan would harm the river.",
    ] {
        assert!(!analyze(text).sentences[0].unsourced.flag, "{text}");
    }
}
