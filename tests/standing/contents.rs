//! What is reported, however it begins: each beginning behind each way to report it.

use super::{answer, answers};

/// Clauses that begin in a way of their own; the word by which their sentence is found again.
const CONTENTS: [(&str, &str); 44] = [
    ("at least 40 people had died", "people"),
    ("as many as 40 people had died", "people"),
    ("up to 40 people were missing", "people"),
    ("between 40 and 60 people were missing", "people"),
    ("in excess of 40 people were missing", "people"),
    ("nearly half of the houses were lost", "houses"),
    ("40 percent of voters were undecided", "voters"),
    ("an estimated 40 people were missing", "people"),
    ("hundreds of people had died", "people"),
    ("dozens more were missing", "more"),
    ("one of the dead was a child", "dead"),
    ("two of the three men had died", "men"),
    ("the first of the boats had sunk", "boats"),
    ("$4 million was missing", "million"),
    ("at least $4 million was missing", "million"),
    ("this was not the case", "case"),
    ("those responsible would be punished", "responsible"),
    ("there were no survivors", "survivors"),
    ("nobody had been told", "nobody"),
    ("neither side had won", "side"),
    ("much of the town was flooded", "town"),
    ("every effort was being made", "effort"),
    ("even the mayor had left", "mayor"),
    ("not all of the money had gone", "money"),
    ("closing the bridge was wrong", "bridge"),
    ("today’s vote was fair", "vote"),
    ("last year’s vote was fair", "vote"),
    ("the “old” bridge had closed", "bridge"),
    ("the “war on drugs” had failed", "failed"),
    ("the vote was “fair and free”", "vote"),
    ("officials at the port knew of the leak", "leak"),
    ("people who live nearby knew of the leak", "leak"),
    ("a man, who was 40, had left", "man"),
    ("the 40-year-old had left", "left"),
    ("her son’s death was an accident", "accident"),
    ("if it rains the match will stop", "match"),
    ("while the bridge was closed, trade suffered", "trade"),
    ("once the bridge reopens trade will recover", "trade"),
    ("because of the rain the match was off", "match"),
    ("despite the rain the match went on", "match"),
    ("under the plan the port would close", "port"),
    ("in May the bridge fell", "bridge"),
    ("the fact that he left was known", "fact"),
    ("a number of houses had burnt", "houses"),
];

/// Ways to report one of them, with the level of who does.
const REPORTS: [(&str, u8); 8] = [
    ("Officials said {}.", 2),
    ("Officials say {}.", 2),
    ("Officials said that {}.", 2),
    ("The transport ministry told reporters {}.", 4),
    ("Dana Holt, a lawyer for the family, said {}.", 5),
    ("Dana Holt had earlier said {}.", 5),
    ("Two former port engineers said {}.", 3),
    ("People who live near the bridge said {}.", 2),
];

#[test]
fn whatever_it_begins_with_a_content_has_its_source() {
    let pairs = || CONTENTS.iter().flat_map(|content| REPORTS.iter().map(move |report| (content, report)));
    let told = |((content, word), (report, level)): (&(&str, &str), &(&str, u8))| {
        let text = report.replace("{}", content);
        let found = answer(&text, word).0;
        (found != *level).then(|| format!("{found} instead of {level}: {text}"))
    };
    let wrong: Vec<String> = pairs().filter_map(told).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_outlet_reports_whom_it_quotes_as_saying_it() {
    answers(&[
        ("The Herald quoted Dana Holt as saying the pumps had failed.", "pumps", 5, Some("Dana Holt")),
        (
            "Radio Halden quoted an engineer, Dana Holt, as saying that the pumps had failed.",
            "pumps",
            5,
            Some("an engineer, Dana Holt"),
        ),
        ("The paper quoted an officer as saying that the pumps had failed.", "pumps", 2, Some("an officer")),
    ]);
}

#[test]
fn particles_belong_to_a_name_and_numbers_to_those_who_have_none() {
    answers(&[
        ("Piet van der Aue said the shed went first.", "shed", 5, Some("Piet van der Aue")),
        ("Omar bin Harun said the shed went first.", "shed", 5, Some("Omar bin Harun")),
        ("Bashir al-Harun said the shed went first.", "shed", 5, Some("Bashir al-Harun")),
        ("Detectives said the shed went first.", "shed", 4, Some("Detectives")),
        ("Two detectives said the shed went first.", "shed", 3, Some("Two detectives")),
    ]);
}

#[test]
fn a_verb_is_found_behind_relatives_and_phrases_between_commas() {
    answers(&[
        (
            "People who live near the bridge blamed the council for the collapse.",
            "council",
            2,
            Some("People who live near the bridge"),
        ),
        (
            "Lisbon and Oslo, in a statement issued on Monday, called for new talks.",
            "talks",
            4,
            Some("Lisbon and Oslo"),
        ),
        (
            "The bank said late on Tuesday, in a notice on its website, that it would buy back bonds.",
            "bonds",
            4,
            Some("The bank"),
        ),
    ]);
}
