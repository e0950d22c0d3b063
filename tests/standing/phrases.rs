//! Phrases that hold their source or lead up to it: *as one nurse put it*, *the night he died*, *Rui Melo, 43, baker:*.

use super::{answer, answers};

#[test]
fn whoever_put_it_so_is_the_source_however_the_phrase_begins() {
    for who in [
        "one nurse",
        "a nurse",
        "the nurse",
        "one retired baker",
        "one of the nurses",
        "a nurse at the clinic",
    ] {
        for text in [
            format!("As {who} put it, the wall was unsafe."),
            format!("In May, as {who} put it, the wall was unsafe."),
            format!("The wall, as {who} puts it, is unsafe."),
            format!("The wall was unsafe, as {who} put it."),
        ] {
            let (level, source) = answer(&text, "unsafe");
            assert!(level >= 2 && source.as_deref() == Some(who), "{text}: {level} {source:?}");
        }
    }
    assert_eq!(answer("By one estimate, the wall was unsafe.", "unsafe").1, None);
}

#[test]
fn a_noun_of_time_with_its_clause_leads_up_to_what_is_said() {
    for time in
        ["The night he died", "The day they met", "The last time they met", "The minute the polls closed"]
    {
        let text = format!("{time}, Dana Holt told police the wall was unsafe.");
        assert_eq!(answer(&text, "wall"), (5, Some("Dana Holt".to_owned())), "{text}");
    }
}

#[test]
fn what_leads_up_to_a_verb_of_saying_belongs_to_it() {
    for said in [
        "was careful to note that",
        "was at pains to say",
        "took pains to say",
        "was forced to admit",
        "is among those who say",
        "is the latest to say",
    ] {
        let text = format!("Dana Holt {said} the wall is unsafe.");
        assert_eq!(answer(&text, "wall"), (5, Some("Dana Holt".to_owned())), "{text}");
    }
}

#[test]
fn a_label_may_tell_who_its_speaker_is() {
    let met = "The board met in the town hall on Monday.\n\n";
    answers(&[
        (&format!("{met}Rui Melo, 43, baker: “We need the wall.”"), "wall", 5, Some("Rui Melo")),
        (&format!("{met}Rui Melo, a baker in Leeds: “We need the wall.”"), "wall", 5, Some("Rui Melo")),
        (&format!("{met}Then, later that month: “We need the wall.”"), "wall", 0, None),
        (&format!("{met}Harwick, a town of bakers: the wall."), "wall.", 0, None),
    ]);
}

#[test]
fn an_outlet_may_end_in_a_word_for_what_it_prints() {
    answers(&[
        ("Kestrel News reports that the wall is unsafe.", "wall", 4, Some("Kestrel News")),
        ("News reports that the wall is unsafe were denied.", "wall", 1, None),
    ]);
}

#[test]
fn whoever_reads_is_no_source() {
    for text in
        ["You think the wall is unsafe.", "If you want a wall, you ask for it.", "You would want the wall."]
    {
        assert_eq!(answer(text, "wall").0, 0, "{text}");
    }
    assert_eq!(answer("“You want the wall,” Dana Holt said.", "wall").0, 5);
    assert_eq!(answer("Anyone would want the wall to hold.", "wall").0, 1);
}
