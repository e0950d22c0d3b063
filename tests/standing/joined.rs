//! Several who speak together, some of those of whom a clause tells, whose word a noun is.

use super::answers;
use crate::shared::analyze;

/// Source and level of the relation whose content holds some words, also where it answers for no sentence.
fn reported(text: &str, words: &str) -> Option<(String, u8)> {
    let report = analyze(text);
    let at = text.find(words).unwrap() as u32;
    let holds = |span: &framelens::text::Span| span.start <= at && at < span.end;
    let relation = report.attributions.iter().rev().find(|relation| relation.content.iter().any(holds))?;
    let source = relation.source.first().map_or("", |span| span.cut(text));
    Some((source.to_owned(), relation.level))
}

#[test]
fn of_several_sources_the_best_known_counts() {
    answers(&[
        ("Dana Holt and others say the wall is unsafe.", "wall", 5, Some("Dana Holt and others")),
        ("Dana Holt and her aides say the wall is unsafe.", "wall", 5, Some("Dana Holt and her aides")),
        (
            "The ministry and other bodies say the wall is unsafe.",
            "wall",
            4,
            Some("The ministry and other bodies"),
        ),
        ("The nurses and others say the wall is unsafe.", "wall", 2, Some("The nurses and others")),
    ]);
    let left = "Dana Holt left and others say the wall is unsafe.";
    assert_eq!(reported(left, "the wall"), Some(("others".to_owned(), 1)));
}

#[test]
fn some_of_those_of_whom_a_clause_tells_are_described_before_it() {
    for some in ["many", "both", "two", "some"] {
        let text = format!("Residents, {some} of whom say the wall is unsafe, have gone to court.");
        assert_eq!(reported(&text, "unsafe"), Some((format!("{some} of whom"), 2)), "{text}");
        answers(&[(&text, "court", 0, None)]);
    }
}

#[test]
fn what_stands_before_the_preposition_of_an_owner_is_not_theirs() {
    for (text, owner, level) in [
        ("Dana Holt spoke. Questions about Holt’s claim that the wall is safe remain.", "Holt", 5),
        ("Dana Holt spoke. Despite Holt’s warning that the wall is unsafe, it stands.", "Holt", 5),
        ("Dana Holt spoke. The board laughed at Holt’s claim that the wall is safe.", "Holt", 5),
        ("The mayor of Brevik’s claim that the wall is safe was wrong.", "The mayor of Brevik", 4),
        ("The board ignored warnings from engineers that the wall is unsafe.", "engineers", 2),
        ("The board ignored warnings from two engineers that the wall is unsafe.", "two engineers", 2),
    ] {
        assert_eq!(reported(text, "the wall"), Some((owner.to_owned(), level)), "{text}");
    }
    assert_eq!(reported("The argument that follows is about the wall.", "the wall"), None);
}

#[test]
fn whoever_calls_it_so_is_the_source_of_the_name() {
    for (owner, level) in [("Dana Holt", 5), ("the mayor", 4), ("critics", 2), ("some", 1)] {
        let text = format!("The board faced what {owner} called a betrayal, and it resigned.");
        assert_eq!(reported(&text, "a betrayal"), Some((owner.to_owned(), level)), "{text}");
        answers(&[(&text, "board", 0, None)]);
    }
    let text = "In what Dana Holt called “a culture of fear,” the notes were hidden.";
    assert_eq!(reported(text, "a culture"), Some(("Dana Holt".to_owned(), 5)));
    assert_eq!(reported(text, "the notes"), None);
}

#[test]
fn a_state_that_is_set_off_is_that_of_whom_its_clause_is_about() {
    for text in [
        "Worried that the wall was unsafe, Dana Holt shut the road.",
        "Confident that the wall was safe, Dana Holt kept the road open.",
        "Dana Holt shut the road, afraid that the wall was unsafe.",
        "Dana Holt, convinced that the wall was unsafe, shut the road.",
    ] {
        assert_eq!(reported(text, "the wall"), Some(("Dana Holt".to_owned(), 5)), "{text}");
        assert_eq!(reported(text, "the road"), None, "{text}");
        answers(&[(text, "road", 0, None)]);
    }
}

#[test]
fn what_a_relative_owns_is_no_speaker() {
    for (who, level) in [("Dana Holt", 5), ("the mayor", 4)] {
        let text = format!("The wall, whose stones {who} said were loose, will be torn down.");
        assert_eq!(reported(&text, "were loose"), Some((who.to_owned(), level)), "{text}");
    }
}
