//! Who answers for a sentence whose reporting stands at its edges: quotations beside verbs of any kind, clauses that only
//! lead up to the main one, transcripts.

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
fn a_subject_is_found_behind_what_stands_between_it_and_its_verb() {
    answers(&[
        ("Dana Holt at the time said he had sold the park.", "sold", 5, Some("Dana Holt")),
        (
            "Dana Holt, a builder and star of the weekly show “The Yard,” said that talks had failed.",
            "failed",
            5,
            Some("Dana Holt, a builder and star of the weekly show “The Yard,”"),
        ),
        (
            "Dana Holt and Ada Clay have all described it as a duty and say they are done.",
            "done",
            5,
            Some("Dana Holt and Ada Clay"),
        ),
        (
            "Dana Holt was asked by the host Ada Clay whether his aim was the same.",
            "aim",
            5,
            Some("the host Ada Clay"),
        ),
        (
            "Acknowledging that the vote was lost, though, Dana Holt suggested that the fight goes on.",
            "goes",
            5,
            Some("Dana Holt"),
        ),
        ("Asked by Ada Clay if he had sold the park, Dana Holt avoided a clear answer.", "avoided", 0, None),
        ("Dana Holt said there was no plan for the park.", "plan", 5, Some("Dana Holt")),
        ("The retired builder believes that the wall will hold.", "hold", 2, Some("The retired builder")),
        ("Protest organizers say that the rules are too strict.", "strict", 2, Some("Protest organizers")),
        (
            "Holt leads by 6 points, according to the Kestrel average of polls.",
            "leads",
            4,
            Some("the Kestrel average of polls"),
        ),
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

/// The loud words of the first sentence of a text.
fn loud(text: &str) -> Vec<String> {
    let sentence = analyze(text).sentences.swap_remove(0);
    sentence.intensity.hits.iter().map(|hit| hit.span.cut(text).to_owned()).collect()
}

#[test]
fn loud_words_in_a_name_are_not_loud() {
    assert_eq!(loud("She was given the Living Legend Award in a town hall near the pier."), [""; 0]);
    assert_eq!(loud("He greets us from the Land of Torment on the coast."), [""; 0]);
    assert_eq!(loud("They blame the Radical Left for the state of the pier."), ["Radical Left"]);
    assert_eq!(loud("He is a living legend to the people of the pier."), ["living legend"]);
}

#[test]
fn several_words_in_capitals_are_a_heading_or_a_name_and_shout_nothing() {
    assert_eq!(
        loud("THE WEEKEND’S POLLS ARE STRONG FOR HOLT and the others wait for the next round of talks."),
        [""; 0]
    );
    assert_eq!(loud("He wore a hat that says MAKE THE PIER GREAT on the boat."), [""; 0]);
    assert_eq!(loud("The secretary set up a tracking system (STARS) for the port."), [""; 0]);
    assert_eq!(loud("The director founded EDGE, a group for the port, and told CREW so."), [""; 0]);
    assert_eq!(loud("The council will NEVER take the plan of the small town."), ["NEVER"]);
    assert_eq!(
        loud("This plan is a HUGE burden for the people of the small towns along the river."),
        ["HUGE", "HUGE"]
    );
}

#[test]
fn an_adverb_does_not_hide_whose_verbs_those_are() {
    answers(&[
        ("Dana Holt then turned to the crowd and said the wall was gone.", "wall", 5, Some("Dana Holt")),
        (
            "Dana Holt quickly put down the pen and warned that the wall would go.",
            "wall",
            5,
            Some("Dana Holt"),
        ),
        (
            "Dana Holt summed it up as “a disgrace,” tore up the plan and said the wall would go.",
            "wall",
            5,
            Some("Dana Holt"),
        ),
    ]);
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
fn a_subject_is_found_whatever_hangs_on_it() {
    answers(&[
        ("Officials at the ministry say there was no rift.", "rift", 2, Some("Officials at the ministry")),
        (
            "The crane is unsafe, an official who was not authorized to speak said.",
            "crane",
            2,
            Some("an official who was not authorized to speak"),
        ),
        (
            "Ann Holt, a keeper turned baker, says the mill will close.",
            "mill",
            5,
            Some("Ann Holt, a keeper turned baker"),
        ),
        (
            "The line could be idle for weeks, perhaps until autumn, said an official at the port.",
            "line",
            2,
            Some("an official at the port"),
        ),
        (
            "A post on a forum dated 4 June claims the cards were cloned.",
            "cards",
            2,
            Some("A post on a forum dated 4 June"),
        ),
        ("Police warned residents to stay indoors.", "indoors", 4, Some("Police")),
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
