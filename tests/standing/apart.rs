//! People told apart by a relative clause, *’s* and *’d* before a participle, and verbs that share a subject.

use super::{answer, answers};

#[test]
fn a_relative_clause_makes_people_a_class() {
    answers(&[
        (
            "People who have fought other closures say the wall is unsafe.",
            "wall",
            2,
            Some("People who have fought other closures"),
        ),
        ("The nurses I met in Leeds say the wall is unsafe.", "wall", 2, Some("The nurses I met in Leeds")),
    ]);
    assert_eq!(answer("People I met in Leeds say the wall is unsafe.", "wall").0, 2);
    assert_eq!(answer("All the nurses I met in Leeds say the wall is unsafe.", "wall").0, 2);
    assert_eq!(answer("People say the wall is unsafe.", "wall").0, 1);
    let text = "One adviser inside the port office called the wall unsafe. “Nobody is worried by it,” the insider said.";
    assert_eq!(answer(text, "Nobody").0, 2);
}

#[test]
fn a_clitic_before_a_participle_is_a_perfect_where_something_is_said() {
    for said in ["’s said that", "’s also said", "’s long argued that", "’d said that", "’d warned that"]
    {
        let text = format!("Ruth Holt, the mayor, called for patience. She{said} the wall was unsafe.");
        assert_eq!(answer(&text, "wall"), (5, Some("She".to_owned())), "{text}");
    }
    let text = "Ruth Holt, the mayor, called for patience. She’s said to have sold the wall.";
    assert_eq!(answer(text, "wall").0, 1);
}

#[test]
fn a_verb_behind_a_comma_shares_the_only_subject() {
    answers(&[
        ("Dana Holt smiled at the camera, and said that the wall was unsafe.", "wall", 5, Some("Dana Holt")),
        ("The board met on Monday, and warned that the wall was unsafe.", "wall", 4, Some("The board")),
        (
            "Sen. Dana Holt, R-Fla., speaking after the vote, said Okafor failed to save the wall.",
            "wall",
            5,
            Some("Sen. Dana Holt, R-Fla., speaking after the vote"),
        ),
        ("Dana Holt said that Leeds and its officers support the wall.", "wall", 5, Some("Dana Holt")),
    ]);
}
