use super::super::{Document, Unit};
use super::{rules, units};

fn check(text: &str, expected: &[(Unit, &str)]) {
    let found = units(text);
    let found: Vec<_> = found.iter().map(|(unit, text)| (*unit, text.as_str())).collect();
    assert_eq!(found, expected);
}

#[test]
fn a_whole_article() {
    let text = "Council backs pier\nBy Ana Ode\n\nPORT ELLERY, Nov. 3 — The pier will be widened. It is old.\nPhoto: The pier at dawn\n\nWhat comes next\n\n• A study\n• A vote\n\nRead more about the pier.\n";
    check(
        text,
        &[
            (Unit::Headline, "Council backs pier"),
            (Unit::Byline, "By Ana Ode"),
            (Unit::Dateline, "PORT ELLERY, Nov. 3 —"),
            (Unit::Sentence, "The pier will be widened."),
            (Unit::Sentence, "It is old."),
            (Unit::Caption, "Photo: The pier at dawn"),
            (Unit::Subheading, "What comes next"),
            (Unit::ListItem, "• A study"),
            (Unit::ListItem, "• A vote"),
            (Unit::Boilerplate, "Read more about the pier."),
        ],
    );
}

#[test]
fn one_unit_is_no_headline() {
    check("Council backs pier", &[(Unit::Sentence, "Council backs pier")]);
}

#[test]
fn a_headline_of_capitals_may_end_in_a_stop() {
    let title = "Mayor Who Shut the Pier Wants It Open- but 2 Major Questions Have Councillors Talking.";
    let text = format!("{title}\n\nThe pier is shut. It is old.");
    check(
        &text,
        &[(Unit::Headline, title), (Unit::Sentence, "The pier is shut."), (Unit::Sentence, "It is old.")],
    );
    let text = "Mayor Ana Duarte of Port Ellery met Rui Melo today.";
    check(&format!("{text}\n\nIt is old."), &[(Unit::Sentence, text), (Unit::Sentence, "It is old.")]);
}

#[test]
fn code_of_a_page_is_none_of_the_text() {
    let code = ".caption { width:100%; margin: 0 } .wide { float: left }";
    check(
        &format!("The pier is shut.\n\n{code}\n\nIt is old."),
        &[(Unit::Sentence, "The pier is shut."), (Unit::Boilerplate, code), (Unit::Sentence, "It is old.")],
    );
}

#[test]
fn datelines() {
    for line in ["VALENCIA, Spain —", "WASHINGTON (Reuters) -", "Paris (AFP) —", "LONDON --"] {
        check(
            &format!("{line} The pier is shut."),
            &[(Unit::Dateline, line), (Unit::Sentence, "The pier is shut.")],
        );
    }
    check("The pier — an old one — is shut.", &[(Unit::Sentence, "The pier — an old one — is shut.")]);
}

#[test]
fn phrases_obey_their_slots() {
    check("By Monday the pier was shut.", &[(Unit::Sentence, "By Monday the pier was shut.")]);
    check(
        "It lost its share. Share prices fell.",
        &[(Unit::Sentence, "It lost its share."), (Unit::Sentence, "Share prices fell.")],
    );
    check("It is old.\n\nShare\n", &[(Unit::Sentence, "It is old."), (Unit::Boilerplate, "Share")]);
}

#[test]
fn lists_within_a_line() {
    check(
        "1.) Widen the pier 2.) Shut it",
        &[(Unit::ListItem, "1.) Widen the pier"), (Unit::ListItem, "2.) Shut it")],
    );
    check(
        "• 9. Widen it • 10. Shut it",
        &[(Unit::ListItem, "• 9. Widen it"), (Unit::ListItem, "• 10. Shut it")],
    );
    check("a. Widen it b. Shut it", &[(Unit::ListItem, "a. Widen it"), (Unit::ListItem, "b. Shut it")]);
}

#[test]
fn paragraphs_are_counted_by_blank_lines() {
    let rules = rules();
    let text = "The pier is old.\nIt leaks.\n\nIt will be shut.\r\n \r\nThey hope.";
    let numbers: Vec<_> = Document::new(text, &rules).sentences.iter().map(|s| s.paragraph).collect();
    assert_eq!(numbers, [0, 0, 1, 2]);
}
