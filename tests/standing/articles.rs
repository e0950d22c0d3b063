//! What whole articles show: subjects that reach far, words without an owner, pronouns that go on, remarks inside remarks.

use super::answers;

#[test]
fn a_subject_reaches_as_far_as_what_is_said_of_it() {
    answers(&[
        (
            "A memo circulated to managers on Monday and seen by this newspaper says the depot will close.",
            "depot",
            3,
            Some("A memo circulated to managers on Monday and seen by this newspaper"),
        ),
        (
            "Nurses, porters and cleaners at the hospital all said they had not been paid.",
            "paid",
            2,
            Some("Nurses, porters and cleaners at the hospital"),
        ),
        (
            "Scientists not involved in the study said the sample was small.",
            "sample",
            2,
            Some("Scientists not involved in the study"),
        ),
        ("The plan is dead, three people briefed on it said.", "plan", 3, Some("three people briefed on it")),
        (
            "Technically yes, but Mayor Dana Holt has said the wall will stay.",
            "wall",
            5,
            Some("Mayor Dana Holt"),
        ),
        ("Dana Holt left and said there was no fault.", "fault", 5, Some("Dana Holt")),
    ]);
}

#[test]
fn what_is_between_verb_and_content_changes_nothing() {
    answers(&[
        ("The mayor would only say that talks were under way.", "talks", 4, Some("The mayor")),
        ("Dana Holt likes to say that the clock keeps her.", "clock", 5, Some("Dana Holt")),
        (
            "As Dana Holt, who ran the mill until May, liked to put it, the wall was no place for a child.",
            "wall",
            5,
            Some("Dana Holt, who ran the mill until May"),
        ),
        ("Dana Holt as good as admitted that the mill would close.", "mill", 5, Some("Dana Holt")),
        (
            "The valve cannot be shut, the manager, Dana Holt, wrote to staff.",
            "valve",
            5,
            Some("the manager, Dana Holt"),
        ),
        (
            "A spokesman for Halden said the cars were held for want of a permit which, he added, nobody had sought.",
            "cars",
            4,
            Some("A spokesman for Halden"),
        ),
        (
            "Two senior aides said the board had sold the mill, a step first reported by the Herald.",
            "board",
            3,
            Some("Two senior aides"),
        ),
        ("The board heard from Dr Dana Holt that the ward was unsafe.", "ward", 5, Some("Dr Dana Holt")),
    ]);
}

#[test]
fn words_without_an_owner_are_hearsay() {
    answers(&[
        ("The manager was accused of hiding the losses.", "losses", 1, None),
        ("Word reached the capital that the wall had fallen.", "wall", 1, None),
        ("It will be alleged the man drove off.", "man", 1, None),
        ("It is learnt that seven members have left.", "seven", 1, None),
        ("Police were called to the mill after reports of a fire.", "Police", 0, None),
        ("The vote threatens to split the town.", "vote", 0, None),
        ("The statement made no mention of the prisoners.", "statement", 0, None),
    ]);
}

#[test]
fn a_pronoun_means_whom_the_sentence_before_was_about() {
    answers(&[
        (
            "The house said it was a fault. Anneli Feldt was blunter. “It is a disgrace that they let it happen,” she said.",
            "disgrace",
            5,
            Some("she"),
        ),
        (
            "A nurse on the ward said it was full. “They took one of the beds away last week,” one of the nurses said.",
            "beds",
            2,
            Some("one of the nurses"),
        ),
        ("Hours later the ministry said the wall was safe.", "wall", 4, Some("the ministry")),
        (
            "Three were hurt, according to the District Magistrate, Rakesh Holt.",
            "hurt",
            5,
            Some("the District Magistrate, Rakesh Holt"),
        ),
        (
            "Commissioner of Food Safety R. Sudhamani said samples had been sent.",
            "samples",
            5,
            Some("Commissioner of Food Safety R. Sudhamani"),
        ),
    ]);
}

#[test]
fn capitals_before_a_colon_are_a_place_in_a_report_and_a_speaker_in_a_transcript() {
    let report = "Embankment gives way; 40 villages marooned\n\nDARBHANGA: At least nine people were killed when the river burst through its embankment on Sunday, officials said.\n\nThe water rose all night.";
    let transcript = "Council hears of wall\n\nHOLT: We had no money left to mend it, and nobody at the ministry would answer the letters that we sent.\n\nDUARTE: You had the whole of the summer to say so, and not one of us heard a word of it from you.";
    answers(&[(report, "nine", 2, Some("officials")), (transcript, "money", 4, Some("HOLT"))]);
}
