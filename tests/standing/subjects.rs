//! Whose a verb is, whatever stands between the two or hangs on either.

use super::answers;

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
fn who_speaks_is_found_in_what_a_copula_spells_out_and_behind_what_an_outlet_cites() {
    answers(&[
        (
            "The dockers’ complaint about the new rota is that it came too late.",
            "late",
            2,
            Some("The dockers"),
        ),
        ("The fear of one officer was that nobody would come.", "come", 2, Some("one officer")),
        ("The crane had no brakes, the inquest heard.", "brakes", 4, Some("the inquest")),
        (
            "The sale fell through, the Herald reported, citing two senior officials in the ministry.",
            "sale",
            3,
            Some("two senior officials in the ministry"),
        ),
        (
            "Brigadier Rosalind May told the cadets that the boat was ready.",
            "ready",
            5,
            Some("Brigadier Rosalind May"),
        ),
        ("Others insist that the wall was built for the mill.", "wall", 1, Some("Others")),
        ("The guild added 42 stores last year.", "stores", 0, None),
        ("The keeper, whom the club says it never paid, sold the shirts to a dealer.", "sold", 0, None),
        ("Villages in the delta rely on water from the hills.", "rely", 0, None),
    ]);
}
