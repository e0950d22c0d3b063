//! Sentences that need no source, and why.

use super::shared::analyze;

#[test]
fn what_needs_no_source() {
    for (text, exempt) in [
        ("She was asked about the toll and whether it would rise.", Some("speech-event")),
        ("Dana Holt picked up a win in Idaho on Tuesday.", Some("public-event")),
        ("Dana Holt received about 40 percent of the vote.", Some("public-event")),
        ("Dana Holt would get about 40 percent of the vote.", None),
        ("Crime falls in winter.", None),
        ("The school ranks among the worst in the state.", None),
        ("The town draws up to a third of its water from ice.", None),
        ("Dana Holt became the first builder to lead the guild.", Some("public-event")),
        ("On Thursday night Dana Holt will deliver her speech to the guild.", Some("public-event")),
        ("Dana Holt was pressed to explain the cost.", Some("speech-event")),
        ("The guild declined to comment Tuesday on reports that Holt had been fired.", Some("process")),
        ("The bill would require landlords to register.", Some("description")),
        ("It would also require landlords to register.", Some("description")),
        ("Asked whether she feared a strike, Holt demurred.", Some("speech-event")),
        (
            "Dana Holt was sentenced to two years by a judge for secretly hiding the leak.",
            Some("public-event"),
        ),
        (
            "Dana Holt will make her first public appearance of the race in Leeds next week.",
            Some("public-event"),
        ),
        ("The mill is scheduled to shut down eventually.", Some("public-event")),
        ("Here are five things to watch in the race for mayor.", Some("description")),
        ("If that is what they want.", Some("fragment-heading")),
        ("If that is what they want, the mill will close.", None),
        ("Read the letter before you sign.", Some("imperative")),
        ("Back in May, the mill was the largest in the county.", None),
        ("Flush with millions of dollars, the guild is buying mills.", None),
        ("Didn't reach 40 percent of homes.", None),
        ("State's record was the worst in the county.", None),
        (
            "In a sign of how torn the town is, Holt won the primary with 80 percent of the vote.",
            Some("public-event"),
        ),
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

#[test]
fn matches_studies_and_clocks_are_on_record() {
    for (text, exempt) in [
        (
            "Harwood led after 19 minutes when Marcus Dale curled a shot into the top corner.",
            Some("public-event"),
        ),
        ("The research, led by Ines Varga of Port Lonsdale, followed 312 fish.", Some("description")),
        ("The opera, with words by a poet, tells of a mining town.", Some("description")),
        ("The cause of the fire was not immediately known.", Some("process")),
        ("Two nurses spoke to the inquiry.", Some("speech-event")),
        ("The council added 14 houses to its protected list on Thursday.", Some("public-event")),
    ] {
        assert_eq!(analyze(text).sentences[0].unsourced.exempt, exempt, "{text}");
    }
    for text in ["At six o'clock the hammer falls.", "By half past eight the rain has thickened."] {
        assert!(!analyze(text).sentences[0].unsourced.flag, "{text}");
    }
}

#[test]
fn a_sentence_whose_verb_might_be_a_plural_is_no_fragment() {
    for text in ["The kitchen smells of bread.", "His daughter, Karin, worries about his hands."] {
        assert_eq!(analyze(text).sentences[0].unsourced.exempt, None, "{text}");
    }
    for text in ["A kitchen full of smells.", "The prices of bread."] {
        assert_eq!(analyze(text).sentences[0].unsourced.exempt, Some("fragment-heading"), "{text}");
    }
}

#[test]
fn an_amount_of_money_is_one_figure_with_its_sign() {
    for text in ["About £180 was taken.", "Roughly $5 million was spent.", "About 180 coins were taken."] {
        let report = analyze(text);
        let unsourced = &report.sentences[0].unsourced;
        assert_eq!(unsourced.kind.map(|kind| format!("{kind:?}")).as_deref(), Some("Hedged"), "{text}");
    }
    let text = "The fund lost $5 in a day, or 12% of it.";
    let report = analyze(text);
    let spans: Vec<&str> =
        report.sentences[0].unsourced.needs.iter().map(|need| need.span.cut(text)).collect();
    assert!(spans.contains(&"$5") && spans.contains(&"12%"), "{spans:?}");
}
