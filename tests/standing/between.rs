//! What stands between somebody and the verb, or behind the verb: adverbs, remarks, streets, kin, reasons, dates. Each kind of
//! it with each way to speak, and those that need a table.

use super::{answer, answers};

/// What stands between a name and its verb.
const BETWEEN: [&str; 25] = [
    "",
    ", the mayor,",
    ", the mayor of Leeds,",
    ", who won in May,",
    ", 54,",
    ", 54, of Mill Road, Leeds,",
    ", of Leeds, Ohio,",
    ", a fellow at the Norvik Institute, a think tank,",
    ", who runs the mill with her brother, Paul,",
    ", whose husband, Paul, died in the fire,",
    ", who called it “a joke,”",
    ", speaking in Leeds on Friday,",
    ", along with two colleagues,",
    " (D-Ohio)",
    " — the mayor —",
    " on Friday",
    " later",
    " once",
    " in turn",
    " at times",
    " only",
    " long",
    " further",
    " has since",
    " has repeatedly",
];

/// Ways to say something in a past form that is a participle, too.
const SPEAKS: [&str; 14] = [
    "said the wall would fall",
    "said that the wall would fall",
    "told the board that the wall would fall",
    "told reporters the wall would fall",
    "urged the board to save the wall",
    "asked ministers to save the wall",
    "warned that the wall would fall",
    "promised to save the wall",
    "called the wall a disgrace",
    "described the wall as a disgrace",
    "accused the board of neglecting the wall",
    "blamed the board for the wall",
    "argued against the wall",
    "criticized the wall",
];

/// The sentences of a grid in which nobody of that level answers for the wall.
fn missed(subject: &str, level: u8) -> Vec<String> {
    let sentences = BETWEEN.iter().flat_map(|between| {
        SPEAKS.iter().map(move |speaks| format!("Dana Holt runs the town. {subject}{between} {speaks}."))
    });
    sentences.filter(|text| answer(text, "wall").0 != level).collect()
}

#[test]
fn whatever_stands_between_a_full_name_speaks_with_every_verb() {
    assert_eq!(missed("Ms. Dana Holt", 5), Vec::<String>::new());
}

#[test]
fn whatever_stands_between_a_lone_surname_speaks_with_every_verb() {
    assert_eq!(missed("Holt", 5), Vec::<String>::new());
}

#[test]
fn a_reason_to_stay_unnamed_belongs_to_whoever_stays_so() {
    answers(&[
        (
            "Two growers who asked not to be named because they hold contracts said the dam leaked.",
            "dam",
            3,
            Some("Two growers who asked not to be named because they hold contracts"),
        ),
        (
            "A nurse who works on the ward said the lamps had failed.",
            "lamps",
            3,
            Some("A nurse who works on the ward"),
        ),
    ]);
    assert_eq!(answer("A BBC producer said the plan was dead.", "plan").0, 2);
    assert_eq!(answer("Many of the farmers said the wall was unsafe.", "wall").0, 2);
}

#[test]
fn a_participle_before_a_person_is_no_verb() {
    answers(&[
        (
            "On Monday, retired nurse Dana Holt said the wall was unsafe.",
            "wall",
            5,
            Some("retired nurse Dana Holt"),
        ),
        ("“I am cold,” retired nurse Dana Holt said.", "cold", 5, Some("retired nurse Dana Holt")),
        (
            "Dana Holt, the medical director, said nurses had signed the bonds.",
            "bonds",
            5,
            Some("Dana Holt, the medical director"),
        ),
    ]);
}

#[test]
fn whoever_does_it_stands_behind_a_date_and_a_label_belongs_to_it() {
    answers(&[
        ("The plan was criticised on Tuesday by unions in Leeds.", "plan", 2, Some("unions in Leeds")),
        ("The plan was described in court by Dana Holt as a sham.", "sham", 5, Some("Dana Holt")),
        ("The plan was described by the union as “a disaster”.", "disaster", 4, Some("the union")),
        (
            "The army was accused by the United Nations of shelling a ward.",
            "ward",
            4,
            Some("the United Nations"),
        ),
        ("The board was urged on Tuesday by Dana Holt to resign.", "resign", 5, Some("Dana Holt")),
        ("Dana Holt said by phone that the wall was unsafe.", "wall", 5, Some("Dana Holt")),
        ("Police said in a report published on Monday that the wall was unsafe.", "wall", 4, Some("Police")),
    ]);
    // What a subject is called does not answer for the rest.
    assert_eq!(answer("The levy, described by one trader as a “tax”, has cut bookings.", "bookings").0, 0);
}

#[test]
fn who_speaks_against_it_is_no_part_of_what_was_said() {
    let report =
        crate::shared::analyze("The union said the road was closed, while Dana Holt said two cars burned.");
    let who: Vec<_> =
        report.attributions.iter().map(|found| (found.level, found.resolved.as_deref())).collect();
    assert_eq!(who, [(4, None), (5, Some("Dana Holt"))]);
    assert_eq!(answer("The man stole the car, prosecutors say, which he denies.", "car").0, 4);
}

#[test]
fn a_mood_before_a_colon_is_the_speakers() {
    let blunt = "Senator Dana Holt was blunter: “We are losing this race and we know it.”";
    assert_eq!(answer(blunt, "losing"), (5, Some("Senator Dana Holt".into())));
    assert_eq!(answer("The road was simple: “We are losing this race and we know it.”", "losing").0, 0);
    let club = "Rovers are understood to be keen, but sources close to the club say a fee is out of reach.";
    assert_eq!(answer(club, "fee"), (2, Some("sources close to the club".into())));
}

#[test]
fn a_body_is_found_again_by_its_noun() {
    let text = "The Calder Water Authority said levels had dropped. The authority denied a leak. It said rain would come.";
    let report = crate::shared::analyze(text);
    let names: Vec<_> = report.attributions.iter().map(|found| found.resolved.as_deref()).collect();
    assert_eq!(names, [Some("Calder Water Authority"); 3]);
    let text = "Senator Dana Holt spoke. The Holt campaign said the poll was wrong.";
    let report = crate::shared::analyze(text);
    assert_eq!(report.attributions[0].resolved.as_deref(), Some("Holt campaign"));
}

#[test]
fn nothing_is_said_where_somebody_stops_short_of_it() {
    for text in [
        "The council stopped short of saying the wall was unsafe.",
        "Dana Holt was unaware that the wall was unsafe.",
        "The union gave no hint that the wall was unsafe.",
        "Reporting restrictions on the wall remain in place.",
    ] {
        assert_eq!(answer(text, "wall").0, 0, "{text}");
    }
}
