//! Who is meant: subjects behind clauses and remarks, names that stand for others, papers and their issuers, pronouns that
//! go on with somebody unnamed.

use super::answers;

#[test]
fn a_subject_reaches_its_verb_over_clauses_and_remarks() {
    answers(&[
        (
            "Two people who have worked with her in the mill say she has left.",
            "left",
            3,
            Some("Two people who have worked with her in the mill"),
        ),
        ("Some parents, for their part, fear that the school will close.", "school", 1, Some("Some parents")),
        (
            "A deputy minister, asked whether the wall would hold, replied: “Not for long.”",
            "Not",
            2,
            Some("A deputy minister"),
        ),
        ("Sales, said manager Dana Holt, have fallen.", "Sales", 5, Some("manager Dana Holt")),
        ("Holt’s said sales rose.", "sales", 4, Some("Holt’s")),
        ("Holt’s, one of three chains, said sales rose.", "sales", 4, Some("Holt’s, one of three chains")),
        (
            "Two people involved in the talks, one of them an agent, said the club was broke.",
            "broke",
            3,
            Some("Two people involved in the talks, one of them an agent"),
        ),
        ("Three towns have asked the Grants Board (GB) to stop the sale.", "sale", 2, Some("Three towns")),
        ("Ex-Aide Says Mayor Took Cash", "Cash", 4, Some("Ex-Aide")),
        ("The firm at first blamed a rival for the loss.", "rival", 4, Some("The firm")),
        (
            "The first witness, elevator manager Dana Holt, testified that the books were clean.",
            "books",
            5,
            Some("The first witness, elevator manager Dana Holt"),
        ),
        (
            "The plan drew a protest, and a letter signed by ninety writers called it “vandalism”.",
            "writers",
            2,
            Some("a letter signed by ninety writers"),
        ),
        ("Analysts say the trouble runs deeper than one bad night.", "trouble", 2, Some("Analysts")),
        ("The proposal calls for raising the tax.", "tax", 2, Some("The proposal")),
    ]);
}

#[test]
fn what_is_reported_ends_where_the_main_clause_goes_on() {
    answers(&[
        ("The union alleges that the port cheats, a charge the port denies.", "cheats", 4, Some("The union")),
        ("The firm said in a stock exchange filing that it had cut jobs.", "jobs", 4, Some("The firm")),
        ("Dana Holt blamed the $3.1 million shortfall on rising costs.", "shortfall", 5, Some("Dana Holt")),
        (
            "It closed after a driver reported a crack, and repairs will reportedly take a year.",
            "repairs",
            1,
            None,
        ),
        (
            "People who eat after 10 p.m. are more often ill, according to the Herald.",
            "ill",
            4,
            Some("the Herald"),
        ),
        ("A film appears to show that the gate stood open.", "gate", 0, None),
        ("Footage appears to show the gate open.", "gate", 2, Some("Footage")),
    ]);
}

#[test]
fn whoever_follows_a_verb_without_an_object_said_it() {
    answers(&[
        (
            "The mayor warned the owner, Karl Holt, not to sell, said a city official.",
            "owner",
            2,
            Some("a city official"),
        ),
        (
            "Its chair, Dana Holt, said a group with money had asked for the books.",
            "books",
            5,
            Some("Its chair, Dana Holt"),
        ),
        (
            "Dana Holt (a lawyer so young she has been taken for a clerk) says the wall leaks.",
            "leaks",
            5,
            Some("Dana Holt (a lawyer so young she has been taken for a clerk)"),
        ),
    ]);
}

#[test]
fn a_frame_around_the_speaker_passes_on_what_was_said() {
    answers(&[
        ("It was Dana Holt who said the bridge was unsafe.", "unsafe", 5, Some("who")),
        ("It was Dana Holt who closed the bridge after staff said it was unsafe.", "unsafe", 0, None),
        ("Dana Holt came to the conclusion that the bridge was unsafe.", "unsafe", 5, Some("Dana Holt")),
    ]);
}

#[test]
fn a_name_stands_for_others_than_its_bearer() {
    answers(&[
        ("Dana Holt’s camp dismissed the idea as “fantasy”.", "idea", 2, Some("Dana Holt’s camp")),
        ("Dana Holt’s office said the plan was dead.", "plan", 4, Some("Dana Holt’s office")),
        (
            "Dana Holt’s husband, Carol, said the plan was dead.",
            "plan",
            5,
            Some("Dana Holt’s husband, Carol"),
        ),
        ("Advisers to Ms. Holt say the race is close.", "race", 2, Some("Advisers to Ms. Holt")),
        (
            "Halden Orr, which cut its forecast in May, said costs would rise.",
            "costs",
            4,
            Some("Halden Orr, which cut its forecast in May"),
        ),
        (
            "Loom maker Halden Orr Ltd warned that costs would rise.",
            "costs",
            4,
            Some("Loom maker Halden Orr Ltd"),
        ),
        ("Dienste Halden, a union, urged members to strike.", "strike", 4, Some("Dienste Halden, a union")),
        ("Revenu sources have said that the house was watched.", "house", 2, Some("Revenu sources")),
        ("Dana Holt keeps the light.\n\n“The hens are here,” Dana says.", "hens", 5, Some("Dana")),
        (
            "“At last,” shouted one of them, a 24-year-old mechanic.",
            "last",
            2,
            Some("one of them, a 24-year-old mechanic"),
        ),
        ("Dam Row: Man Was Unpaid, Lawyer Says", "Unpaid", 2, Some("Lawyer")),
        ("Dam row: Families say they were unpaid", "unpaid", 2, Some("Families")),
        (
            "The U.N. High Commissioner for Refugees said the camp was safe.",
            "safe",
            4,
            Some("The U.N. High Commissioner for Refugees"),
        ),
    ]);
}

#[test]
fn papers_belong_to_whoever_issued_them() {
    answers(&[
        ("Exports fell by half, according to its annual report.", "Exports", 4, Some("its annual report")),
        (
            "Ministry of Mines figures show the roll peaked in May.",
            "roll",
            4,
            Some("Ministry of Mines figures"),
        ),
        ("The club’s accounts show a deficit of 90,000 euros.", "deficit", 4, Some("The club’s accounts")),
        (
            "Dana Holt told staff in an email that the mill would close. A fifth of the jobs will go, the email said.",
            "fifth",
            4,
            Some("the email"),
        ),
        (
            "A memo sent to the ministry said the wall was weak.",
            "wall",
            2,
            Some("A memo sent to the ministry"),
        ),
        (
            "Late meals harm the heart, according to a study published on Monday in the Journal of Diet. Researchers asked \
             900 people to keep diaries.\n\nThe link was strong, the researchers found.",
            "link",
            5,
            Some("the researchers"),
        ),
    ]);
}

#[test]
fn a_pronoun_means_whom_the_sentence_before_told_of() {
    answers(&[
        (
            "Dana Holt said it was safe. A retired engineer was blunter. “They knew in May,” he said.",
            "May",
            2,
            Some("he"),
        ),
        (
            "A prosecutor said the books were false. Defence lawyer Dana Holt saw it otherwise. They were true, she said.",
            "true",
            5,
            Some("she"),
        ),
        ("Residents were unconvinced. Several asked why the pool had to go.", "pool", 2, Some("Several")),
        ("The elevator’s books were “a mess long before she ever sat at that desk.”", "books", 0, None),
    ]);
}

#[test]
fn a_pronoun_means_who_spoke_for_a_body() {
    answers(&[
        (
            "A spokeswoman for the hospital said it was safe. “No beds will close,” she said.",
            "beds",
            4,
            Some("she"),
        ),
        (
            "One officer, who asked not to be named, said it was late.\n\nA council spokesman said it was on time. “No \
             closures are planned,” he said.",
            "closures",
            4,
            Some("he"),
        ),
        ("The mayor said the wall was weak. “It will not fall,” she said.", "fall", 4, Some("she")),
        (
            "A spokeswoman for the hospital said it was safe. For Dana Holt, who works there, it is not. “No beds \
             are left,” she said.",
            "beds",
            5,
            Some("she"),
        ),
    ]);
}

#[test]
fn kin_are_others_and_firms_in_a_town_are_no_towns() {
    answers(&[
        (
            "Mr Holt’s son Marco told the paper that the police knew. “They did nothing,” he said.",
            "nothing",
            5,
            Some("he"),
        ),
        (
            "Among them was Nora Holt, 74, who has used the library since 1961. “It is my second home,” she said.",
            "home",
            5,
            Some("she"),
        ),
        ("A company in Boston said it would buy the mill.", "mill", 2, Some("A company in Boston")),
        ("The company in Boston said it would buy the mill.", "mill", 4, Some("The company in Boston")),
    ]);
    let report = super::super::shared::analyze("Mr Holt’s son Marco said the police knew.");
    assert_eq!(report.attributions[0].resolved.as_deref(), Some("Marco"));
}

#[test]
fn a_date_may_stand_between_a_subject_and_its_verb() {
    answers(&[
        ("A study released this week found that rents rose.", "rents", 2, Some("A study released this week")),
        (
            "A letter sent earlier this month said rents rose.",
            "rents",
            2,
            Some("A letter sent earlier this month"),
        ),
        ("Officials briefed last week said the plan failed.", "plan", 2, Some("Officials briefed last week")),
    ]);
}

#[test]
fn where_a_paper_was_filed_makes_it_known() {
    answers(&[
        (
            "A complaint submitted to the WTO last month says the wall is unsafe.",
            "wall",
            5,
            Some("A complaint submitted to the WTO"),
        ),
        (
            "A consultants’ report tabled in March says the wall is unsafe.",
            "wall",
            5,
            Some("A consultants’ report tabled in March"),
        ),
        ("A letter to the council says the wall is unsafe.", "wall", 2, Some("A letter to the council")),
    ]);
}

#[test]
fn several_bodies_that_are_pointed_at_can_be_found() {
    answers(&[
        ("The two clubs announced that the wall is sold.", "wall", 4, Some("The two clubs")),
        ("Two clubs announced that the wall is sold.", "wall", 2, Some("Two clubs")),
        (
            "Northgate Air and Brevik Lines met. The companies said that the wall is sold.",
            "wall",
            4,
            Some("The companies"),
        ),
        ("The companies said that the wall is sold.", "wall", 2, Some("The companies")),
    ]);
}

#[test]
fn a_subject_reaches_over_where_its_people_are_and_who_of_them_will_not_be_named() {
    answers(&[
        (
            "Neighbours in the street where he worked described the wall as unsafe.",
            "wall",
            2,
            Some("Neighbours in the street where he worked"),
        ),
        (
            "Two nurses on the ward, neither of whom wished to be named, recall that the wall fell.",
            "wall",
            3,
            Some("Two nurses on the ward, neither of whom wished to be named"),
        ),
    ]);
}

#[test]
fn somebody_told_of_before_a_quotation_may_be_named_behind_what_they_are() {
    for lead in
        ["Her neighbour, Dana Holt, a bus driver, was blunter.", "A retired teacher, Dana Holt, was blunter."]
    {
        let text =
            format!("The board met.\n\n{lead} “They knew of the wall, and they did nothing about it.”");
        answers(&[(&text, "knew", 5, None)]);
    }
}
