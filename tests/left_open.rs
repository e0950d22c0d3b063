//! Sentences that the signs cannot settle: they are neither flagged nor exempt, but left open.

use super::{cli::framelens, shared::analyze};

/// Whether the last sentence of a text is flagged, and whether it is left open.
fn last(text: &str) -> (bool, bool) {
    let report = analyze(text);
    let unsourced = &report.sentences.last().unwrap().unsourced;
    (unsourced.flag, unsourced.unclear)
}

/// The same of the sentence before the last.
fn last_but_one(text: &str) -> (bool, bool) {
    let sentences = analyze(text).sentences;
    let unsourced = &sentences[sentences.len() - 2].unsourced;
    (unsourced.flag, unsourced.unclear)
}

const FLAGGED: (bool, bool) = (true, false);
const OPEN: (bool, bool) = (false, true);

#[test]
fn an_act_and_a_count_that_only_points_may_be_on_record() {
    assert_eq!(last("The two builders met again in a shed."), OPEN);
    assert_eq!(last("Holt sold the boat three days later."), OPEN);
    assert_eq!(last("The mayor opened three bridges."), FLAGGED);
    assert_eq!(last("The mayor opened three bridges to avoid a strike."), FLAGGED);
    assert_eq!(last("The storm cut the harvest by 40 percent."), FLAGGED);
}

#[test]
fn a_topic_sentence_may_be_borne_out_by_the_next() {
    let said = "“It took a year,” said Dana Holt.";
    let topic = |rest: &str| {
        let before = "The board met in the town hall on Monday and talked for an hour about the harbour.";
        last_but_one(&format!("{before}\n\n{rest}"))
    };
    assert_eq!(topic(&format!("The plan is in trouble. {said}")), OPEN);
    assert_eq!(topic(&format!("The plan is in trouble.\n\n{said}")), OPEN);
    assert_eq!(topic("The plan is in trouble. The clerk left."), FLAGGED);
    assert_eq!(topic(&format!("The plan is seen as a disaster. {said}")), OPEN);
    assert_eq!(topic("The plan is seen as a disaster. The clerk left."), FLAGGED);
    let told = "Dana Holt said it took a year.";
    assert_eq!(topic(&format!("The talks went on. The plan is in trouble. {told}")), FLAGGED);
    assert_eq!(topic(&format!("The mayor bribed two clerks. {said}")), FLAGGED);
}

#[test]
fn what_leads_up_to_a_quotation_may_be_its_paraphrase() {
    let lead = "The board met in the town hall on Monday and talked for an hour about the harbour.";
    let before = |rest: &str| last_but_one(&format!("{lead}\n\nThe talks went on. {rest}"));
    assert_eq!(before("The plan is a disaster. “It will ruin us,” said Dana Holt."), OPEN);
    assert_eq!(before("The mill closed because of the toll. “It will ruin us,” said Dana Holt."), OPEN);
    assert_eq!(before("The plan is a disaster. Dana Holt said it took a year."), FLAGGED);
    assert_eq!(before("The board bribed two clerks. “It will ruin us,” said Dana Holt."), FLAGGED);
    assert_eq!(before("The plan cut wages by 40 percent. “It will ruin us,” said Dana Holt."), FLAGGED);
}

#[test]
fn what_is_put_beside_a_noun_is_no_main_assertion() {
    let residual = |text: &str| {
        let unsourced = &analyze(text).sentences[0].unsourced;
        (unsourced.flag, unsourced.residual.len())
    };
    assert_eq!(residual("Ostrava, the biggest prize of the year, is not waiting."), (false, 2));
    assert_eq!(residual("The board keeps its toll, one of the highest on the coast."), (false, 1));
    assert!(residual("In May, the largest union in the county had 4,000 members.").0);
    assert!(residual("The mill has 300 workers, the most in the county.").0);
}

#[test]
fn reasons_name_each_need_of_an_open_sentence_once() {
    let run = framelens(&["annotate", "--text", "Holt sold the boat three days later.", "--explain"]);
    let needs: Vec<&str> = run.stdout.lines().filter(|line| line.contains("· need")).collect();
    assert!(!needs.is_empty(), "{}", run.stdout);
    assert!(needs.iter().enumerate().all(|(at, need)| !needs[..at].contains(need)), "{needs:?}");
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
    assert_eq!(last("The minister said the wall was safe, but they insured only 7 percent of homes."), OPEN);
    assert_eq!(
        last("The minister said the wall was safe, but only 7 percent of homes are insured."),
        FLAGGED
    );
    assert_eq!(last("The union called it an insult, and the strike has cost the city $4 million."), FLAGGED);
}

#[test]
fn the_writer_of_a_text_in_the_first_person_stands_behind_it() {
    let claim = "The mayor ruined the harbour.";
    let story = "I came home in May. I walked to the pier. I looked for my boat.";
    assert_eq!(last(&format!("{story} {claim}")), OPEN);
    assert_eq!(last(&format!("I came home in May. The pier was shut. {claim}")), FLAGGED);
    let quoted = "“I came home in May. I walked to the pier. I looked for my boat,” said Dana Holt.";
    assert_eq!(last(&format!("{quoted} The talks went on. {claim}")), FLAGGED);
}

#[test]
fn a_note_on_the_author_of_an_opinion_makes_the_text_its_authors() {
    let claim = |note: &str| {
        let report = analyze(&format!("The talks went on.\n\nThe mayor ruined the harbour.\n\n{note}"));
        let unsourced = &report.sentences[1].unsourced;
        (unsourced.flag, unsourced.unclear)
    };
    assert_eq!(claim("Dana Holt teaches law. Her opinions are her own."), OPEN);
    assert_eq!(claim("Dana Holt is a member of the Lantern’s Board of Contributors."), OPEN);
    assert_eq!(claim("Dana Holt teaches law at the harbour school."), FLAGGED);
}

#[test]
fn figures_near_a_count_on_record_may_be_of_it() {
    assert_eq!(last("Holt needs 80 more delegates. She should gain at least 24."), OPEN);
    assert_eq!(last("Holt needs 80 more boats. She should gain at least 24."), FLAGGED);
    assert_eq!(last("Holt needs 80 more delegates. She lost 24 because she lied."), FLAGGED);
}

#[test]
fn a_day_of_the_week_is_on_the_calendar() {
    assert_eq!(last("Holt will walk the pier with Duarte on Saturday."), OPEN);
    assert_eq!(last("Holt will reportedly walk the pier with Duarte on Saturday."), OPEN);
    assert_eq!(last("Holt will lose."), FLAGGED);
}

#[test]
fn a_judgement_in_an_adjunct_is_not_what_a_sentence_says() {
    assert_eq!(last("Holt left the hall after a disastrous debate."), OPEN);
    assert_eq!(last("The debate was disastrous for Holt."), FLAGGED);
}

#[test]
fn a_lead_is_borne_out_by_what_follows_and_a_first_line_may_be_a_headline() {
    let body =
        "“The ferry sank twice before anybody called for help that night,” said Dana Holt, its captain.";
    let nth = |text: &str, index: usize| {
        let unsourced = &analyze(text).sentences[index].unsourced;
        (unsourced.flag, unsourced.unclear)
    };
    let first = |text: &str| nth(text, 0);
    let fires = "Fires empty 40 towns.";
    assert_eq!(nth(&format!("Ferry sinks twice; \n{fires}\n\n{body}"), 1), OPEN);
    assert_eq!(nth(&format!("Ferry sinks twice\n\n{fires}\n\nThe town slept."), 1), FLAGGED);
    assert_eq!(first(&format!("Record fires empty 40 towns.\n\n{body}")), OPEN);
    assert_eq!(first("Record fires empty 40 towns."), FLAGGED);
    let lead = "The rescue of the old ferry, for years the pride of the long harbour, was a disaster that the whole \
                town could watch from the windows of its small houses on the hill.";
    assert_eq!(first(&format!("{lead}\n\n{body}")), OPEN);
    assert_eq!(first(&format!("{lead}\n\nThe town slept.")), FLAGGED);
}

#[test]
fn names_and_participles_that_open_a_sentence_ask_nobody_to_do_anything() {
    assert_eq!(last("The council met with Ana Grant on Monday. Grant’s rise will hurt the port."), FLAGGED);
    assert_eq!(last("Sending her there will hurt the port."), FLAGGED);
    assert_eq!(last("Making sure that the port will be safe for years."), (false, false));
    assert_eq!(last("Grant them the right to hurt the port."), (false, false));
}

#[test]
fn what_is_said_to_be_unclear_is_asked_not_asserted() {
    assert_eq!(last("It is unclear whether the storm caused the collapse."), OPEN);
    assert_eq!(last("The storm caused the collapse."), FLAGGED);
}

#[test]
fn an_age_is_no_figure_and_an_amount_is_nobody() {
    assert_eq!(last("Dana Holt died on Monday. She was 92."), (false, false));
    assert_eq!(last("Holt gave $300,000 to the guild."), FLAGGED);
    let report = analyze("Holt gave $300,000 to a group backing Governor Duarte.");
    let source = report.attributions.iter().find_map(|relation| relation.source.first());
    assert_eq!(
        source.map(|span| span.cut("Holt gave $300,000 to a group backing Governor Duarte.")),
        Some("a group")
    );
}
