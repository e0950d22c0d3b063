//! Who answers for a sentence whose reporting stands at its edges: quotations beside verbs of any kind, clauses that only
//! lead up to the main one, transcripts.

mod apart;
mod articles;
mod between;
mod contents;
mod doers;
mod joined;
mod leads;
mod owners;
mod phrases;
mod reports;
mod subjects;

use super::shared::analyze;

/// What answers for the sentence of a text that holds some words: its level and who it is.
fn answer(text: &str, words: &str) -> (u8, Option<String>) {
    let report = analyze(text);
    let at = text.find(words).unwrap() as u32;
    let sentence =
        report.sentences.iter().find(|sentence| sentence.span.start <= at && at < sentence.span.end);
    let standing = &sentence.unwrap().attribution;
    let best = standing.relations.iter().map(|number| &report.attributions[*number as usize]);
    let best = best.max_by_key(|relation| relation.level);
    let source = best.and_then(|relation| relation.source.first()).map(|span| span.cut(text).to_owned());
    (standing.level, source)
}

fn answers(cases: &[(&str, &str, u8, Option<&str>)]) {
    for (text, words, level, source) in cases {
        assert_eq!(answer(text, words), (*level, source.map(str::to_owned)), "{text}");
    }
}

#[test]
fn a_quotation_belongs_to_whoever_acts_in_its_clause() {
    answers(&[
        (
            "In a later interview, Dana Holt went even further: “If the wall goes, it is the end of the town.”",
            "went",
            5,
            Some("Dana Holt"),
        ),
        (
            "President Dana Holt condemned the “attack whose cruelty nobody here can deny.”",
            "attack",
            5,
            Some("President Dana Holt"),
        ),
        (
            "The minister’s answer was: “Nobody has asked me for a date yet.”",
            "Nobody",
            4,
            Some("The minister"),
        ),
        ("Added Dana Holt: “So I think it is a real problem for us.”", "problem", 5, Some("Dana Holt")),
        (
            "Dana Holt told the crowd, to loud applause:\n\n“Nobody in this town will pay for that wall.”",
            "Nobody",
            5,
            Some("Dana Holt"),
        ),
        ("Dana Holt played “The Long Road to the Far Hills” at the end of the evening.", "played", 0, None),
    ]);
}

#[test]
fn a_quotation_belongs_to_the_reporting_clause_after_it() {
    answers(&[
        (
            "“Who is going to pay for this wall?” Dana Holt said to a crowd of about 500.",
            "pay",
            5,
            Some("Dana Holt"),
        ),
        (
            "“We cannot argue with it!” Dana Holt, the head of the Builders’ Guild, tweeted on Friday.",
            "argue",
            5,
            Some("Dana Holt, the head of the Builders’ Guild"),
        ),
        (
            "“It held for us,” Dana Holt, now 81 and retired in Salem, said by telephone.",
            "held",
            5,
            Some("Dana Holt"),
        ),
        (
            "“It held for us,” Dana Holt said at the outset of a debate dominated by the toll.",
            "held",
            5,
            Some("Dana Holt"),
        ),
        (
            "“It held for us,” Dana Holt concluded.\n\n“And if the mayor comes, that is what she will see.”",
            "mayor",
            5,
            Some("Dana Holt"),
        ),
        (
            "Dana Holt praised the crew’s courage.\n\n“Nobody asked them to go out in that storm.”",
            "Nobody",
            5,
            Some("Dana Holt"),
        ),
        ("“Who pays?” The council meets on Friday to decide.", "meets", 0, None),
    ]);
}

#[test]
fn what_leads_up_to_the_main_clause_does_not_answer_for_it() {
    answers(&[
        ("Asked what voters want, Dana Holt said they want to be heard.", "want", 5, Some("Dana Holt")),
        (
            "Told that the bridge was unsafe, the mayor, Dana Holt, said it was not.",
            "unsafe",
            5,
            Some("the mayor, Dana Holt"),
        ),
        ("After Dana Holt said the plan was dead, the council met and sold the park.", "sold", 0, None),
        (
            "When voters were asked who would bring change, Holt trounced Clay by 14 points.",
            "trounced",
            0,
            None,
        ),
        (
            "While the minister insists that the plan works, critics say it fails.",
            "fails",
            2,
            Some("critics"),
        ),
        ("Because Dana Holt believes the bridge is unsafe, it was closed.", "closed", 0, None),
    ]);
}

#[test]
fn a_transcript_speaks_to_the_end_of_the_paragraph() {
    answers(&[
        ("DANA HOLT: We ran out of money. The town lost 40 jobs.", "lost", 5, Some("DANA HOLT")),
        ("Dana Holt (D-Ohio): We ran out of money.", "ran", 5, Some("Dana Holt")),
        ("Q: Did you vote for it?\n\nA: I did. The town lost 40 jobs.", "vote", 0, None),
        ("Q: Did you vote for it?\n\nA: I did. The town lost 40 jobs.", "lost", 3, Some("A")),
        ("Dana Holt: The bridge held. The council meets on Friday.", "meets", 0, None),
    ]);
}

#[test]
fn sources_that_point_back_or_name_one_of_many() {
    answers(&[
        (
            "Two senior officials at the ministry said it was off. That official said it was dead.",
            "dead",
            3,
            Some("That official"),
        ),
        (
            "County officials, including Gov. Dana Holt, say they will win.",
            "win",
            5,
            Some("County officials"),
        ),
        ("“We wait,” Mr. Holt said. He suggested that the bank kept rates low.", "rates", 5, Some("He")),
        (
            "Holt had 42 percent in a Kestrel University survey released Monday.",
            "42",
            5,
            Some("a Kestrel University survey released Monday"),
        ),
        ("Dana Holt was troubled by the loss of the park.", "park", 5, Some("Dana Holt")),
        ("The plan was widely criticised for its cost.", "cost", 1, None),
        ("Many regard the bridge as the safest in the land.", "safest", 1, Some("Many")),
    ]);
}

#[test]
fn hearsay_about_something_else_does_not_answer_for_the_sentence() {
    for (text, level) in [
        ("The company is believed to be insolvent.", 1),
        ("On Monday he reportedly left the country.", 1),
        ("Reportedly, the pier has sunk and the mayor has fled.", 1),
        ("The deal, reportedly, is dead.", 1),
        ("The council sold the van he allegedly used.", 0),
        ("The mayor walked down a street known to flood in spring.", 0),
        ("The company, believed to be insolvent, closed its doors.", 0),
        ("The first step, which is widely expected to come in May, presents a risk.", 0),
        ("He resigned after it emerged that the mayor had lied.", 0),
        ("The council froze the funds if the firm was found to owe rent.", 0),
    ] {
        assert_eq!(analyze(text).sentences[0].attribution.level, level, "{text}");
    }
}

/// What a source says in a text: the content of the first attribution that has one.
fn content(text: &str) -> String {
    let report = analyze(text);
    let said = report.attributions.iter().find(|relation| !relation.content.is_empty()).unwrap();
    said.content.iter().map(|span| span.cut(text)).collect::<Vec<_>>().join(" … ")
}

#[test]
fn content_begins_with_its_subject_and_goes_on_around_its_speaker() {
    for (text, said) in [
        (
            "Holt said the huge crowds she is drawing prove that the plan works.",
            "the huge crowds she is drawing prove that the plan works",
        ),
        (
            "Holt hit back, saying his remarks about trade and attacks on women, workers and rivals make him unfit.",
            "his remarks about trade and attacks on women, workers and rivals make him unfit",
        ),
        ("Holt told her she clearly did not need a permit.", "she clearly did not need a permit"),
        (
            "It is no surprise, Dana Holt said, that the bridge failed.",
            "It is no surprise … that the bridge failed",
        ),
        ("Holt, like her brother, said that the bridge failed.", "that the bridge failed"),
    ] {
        assert_eq!(content(text), said, "{text}");
    }
}

#[test]
fn a_post_in_the_text_is_that_of_its_signature() {
    let post = "The wall is safe.\n\nThe wall is gone. Nobody came to help us! — Dana Holt (@danaholt) March 3, 2021\n\nThe council met.";
    answers(&[
        (post, "safe", 0, None),
        (post, "gone", 5, Some("Dana Holt")),
        (post, "Nobody", 5, Some("Dana Holt")),
        (post, "(@", 5, Some("Dana Holt")),
        (post, "council", 0, None),
        ("The wall will go. — Port Ellery (@portellery)", "go", 4, Some("Port Ellery")),
        ("Holt (@danaholt) came. The wall will go.", "go", 0, None),
    ]);
}

#[test]
fn what_stands_in_the_subject_or_before_a_noun_answers_for_nothing_else() {
    answers(&[
        ("The claim by dockers that the crane is unsafe has cost the port dear.", "port", 0, None),
        ("Dana Holt’s alleged accomplice is due in court on Monday.", "court", 0, None),
        ("Reported thefts fell in May.", "thefts", 0, None),
    ]);
}

#[test]
fn an_absolute_bears_out_how_things_are() {
    answers(&[
        ("Opinion is split, with baker Dana Holt welcoming the levy.", "split", 5, Some("baker Dana Holt")),
        ("Three mills closed, with baker Dana Holt welcoming the levy.", "mills", 0, None),
    ]);
}
