//! Who speaks where the grammar hides it: behind passives, in nouns that are put forward, on occasions of speech, in papers.

use super::answers;

#[test]
fn a_passive_names_who_says_it_behind_itself_or_nobody() {
    answers(&[
        ("It was claimed by the ministry that the wall was unsafe.", "wall", 4, Some("the ministry")),
        ("The wall was called unsafe by the ministry.", "wall", 4, Some("the ministry")),
        ("The wall was said by the ministry to be unsafe.", "wall", 4, Some("the ministry")),
        ("Drivers were told by Dana Holt that the wall was unsafe.", "wall", 5, Some("Dana Holt")),
        ("The wall was unsafe, drivers were told.", "wall", 1, None),
        ("It was put to the inquiry that the wall was unsafe.", "wall", 1, None),
    ]);
}

#[test]
fn a_clause_that_only_puts_a_noun_forward_says_what_the_noun_holds() {
    answers(&[
        ("There is a fear that the wall will fall.", "wall", 1, None),
        ("It is the contention of the ministry that the wall fell.", "wall", 4, Some("the ministry")),
        ("It was Dana Holt’s contention that the wall had fallen.", "wall", 5, Some("Dana Holt")),
        ("There was no suggestion that the wall would fall.", "wall", 0, None),
        ("The council faces claims that the wall was unsafe.", "wall", 1, None),
    ]);
}

#[test]
fn an_occasion_of_speech_is_filled_by_what_is_said_there() {
    answers(&[
        ("Dana Holt took to the stage to say the wall was unsafe.", "wall", 5, Some("Dana Holt")),
        ("Dana Holt released a statement in which she said the wall was gone.", "wall", 5, Some("she")),
        ("Dana Holt sent an email saying the wall was gone.", "wall", 5, Some("Dana Holt")),
        ("She had, Dana Holt told the inquiry, never seen the wall.", "wall", 5, Some("Dana Holt")),
        ("Who told the council that the wall was unsafe?", "wall", 0, None),
    ]);
}

#[test]
fn a_paper_is_graded_by_what_is_said_of_it_not_by_what_it_says() {
    answers(&[
        ("A report blamed the ministry for the collapse.", "blamed", 2, Some("A report")),
        (
            "The report, published on Monday, blamed the ministry for the collapse.",
            "blamed",
            2,
            Some("The report"),
        ),
        ("Court documents also found that the wall was unsafe.", "wall", 2, Some("Court documents")),
        (
            "Emails sent by the keeper, Joris Lind, suggest that the wall was unsafe.",
            "wall",
            4,
            Some("Emails sent by the keeper, Joris Lind"),
        ),
    ]);
}

#[test]
fn a_figure_counts_its_plural_and_a_plural_is_an_object() {
    answers(&[
        ("The mill added 120 looms in 1926.", "looms", 0, None),
        ("The company reported a 6 per cent rise in profit.", "profit", 4, Some("The company")),
    ]);
}
