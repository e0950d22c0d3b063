//! What may stand between a verb and what it reports, modals that only look ahead, and leads before a colon.

use super::answers;

const HOLT: Option<&str> = Some("Dana Holt");

#[test]
fn adjuncts_of_any_make_may_stand_before_the_clause() {
    for adjunct in [
        "as early as 2016",
        "as far back as 2016",
        "in writing and in person",
        "not long after the vote",
        "years later",
        "in her opening remarks",
    ] {
        let text = format!("Dana Holt warned {adjunct} that the wall was unsafe.");
        answers(&[(&text, "wall", 5, HOLT)]);
    }
    answers(&[("Dana Holt said, without elaborating, the wall would go.", "wall", 5, HOLT)]);
}

#[test]
fn a_modal_that_only_looks_ahead_from_then_tells_what_was_said() {
    answers(&[
        ("Dana Holt would later admit that the wall was unsafe.", "wall", 5, HOLT),
        ("Dana Holt would go on to say that the wall was unsafe.", "wall", 5, HOLT),
        ("The wall, Dana Holt would say years later, was unsafe.", "wall", 5, HOLT),
        ("“The wall is unsafe,” Dana Holt will tell the board.", "wall", 5, HOLT),
        ("Dana Holt would say that the wall was unsafe.", "wall", 0, None),
        ("Dana Holt could later say that the wall was unsafe.", "wall", 0, None),
    ]);
}

#[test]
fn a_quotation_belongs_to_whoever_is_named_before_its_colon() {
    let quoted = "“The wall is safe and it has always been safe here.”";
    let met = "Dana Holt, the mayor of Brevik, met the board.\n\n";
    for lead in [
        "Asked about the wall, Dana Holt",
        "Dana Holt, asked about the wall",
        "Dana Holt on the wall",
        "Dana Holt’s verdict",
        "Dana Holt’s answer was swift",
        "Dana Holt had a simple answer",
    ] {
        answers(&[(&format!("{met}{lead}: {quoted}"), "The wall is", 5, HOLT)]);
    }
    answers(&[
        (&format!("{met}The sign at the gate: {quoted}"), "The wall is", 1, None),
        (
            &format!("{met}“The wall is safe and always was,” was all Dana Holt would say."),
            "The wall is",
            5,
            HOLT,
        ),
        (
            &format!("{met}“The wall is safe and always was,” was how Dana Holt put it."),
            "The wall is",
            5,
            HOLT,
        ),
    ]);
}

#[test]
fn a_clause_without_an_opener_may_stand_between_a_plural_and_its_verb() {
    answers(&[
        ("The nurses I met say it was never about money.", "money", 2, Some("The nurses I met")),
        ("As one aide put it to reporters, the wall was unsafe.", "wall", 2, Some("one aide")),
    ]);
}

#[test]
fn an_auxiliary_may_stand_apart_from_its_verb() {
    for said in ["has, however, said", "had, in the meantime, said", "did, perhaps, say"] {
        answers(&[(&format!("Dana Holt {said} that the wall is unsafe."), "wall", 5, HOLT)]);
    }
}

#[test]
fn a_remark_may_stand_between_what_somebody_holds_and_its_copula() {
    answers(&[
        ("Dana Holt’s answer, given in May, was that the wall is unsafe.", "wall", 5, HOLT),
        (
            "The allegation by three sacked clerks is that the wall is unsafe.",
            "wall",
            2,
            Some("three sacked clerks"),
        ),
        (
            "Dana Holt wrote in a letter, a copy of which the Herald has seen, that the wall is unsafe.",
            "wall",
            5,
            HOLT,
        ),
    ]);
}

#[test]
fn what_was_feared_before_is_no_report_of_what_came() {
    answers(&[
        (
            "The coroner, Dana Holt, ruled that he had died of cold and not, as his family had feared, of a fall.",
            "cold",
            5,
            Some("The coroner, Dana Holt"),
        ),
        ("Commuters dread another winter of cancelled trains.", "trains", 1, Some("Commuters")),
        ("Behind closed doors, the trustees agreed to sell the wall.", "wall", 0, None),
        ("In May, the trustees agreed to sell the wall.", "wall", 2, Some("the trustees")),
    ]);
}

#[test]
fn somebody_who_bears_out_a_state_answers_for_it() {
    answers(&[(
        "The wall is unsafe for lorries, with engineer Dana Holt warning that it leans.",
        "wall",
        5,
        Some("engineer Dana Holt"),
    )]);
}
