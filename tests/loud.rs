//! Words that are loud elsewhere and not here: in names, in headings, in capitals.

use framelens::voice::Voice;

use super::shared::analyze;

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
    assert_eq!(loud("The clerk answered EDGE's letter about the port."), [""; 0]);
    assert_eq!(loud("The council will NEVER take the plan of the small town."), ["NEVER"]);
    assert_eq!(
        loud("This plan is a HUGE burden for the people of the small towns along the river."),
        ["HUGE"]
    );
}

#[test]
fn what_ranks_adds_or_is_a_class_is_not_loud() {
    assert_eq!(loud("It is the most important port of the coast."), [""; 0]);
    assert_eq!(loud("The storm took not only 62 boats but the pier."), [""; 0]);
    assert_eq!(loud("The super rich moor here, and the mayor speaks highly of them."), [""; 0]);
    assert_eq!(loud("A huge share of the boats is entirely empty."), [""; 0]);
    assert_eq!(loud("The pier was highly unpopular."), ["highly"]);
    assert_eq!(loud("Only 40 boats are left, and she has the only one with a mast."), ["Only 40"]);
    assert_eq!(loud("They shouted “Home” or, simply, “Her”."), [""; 0]);
}

#[test]
fn what_others_call_somebody_is_in_their_words() {
    let voices = |text: &str| -> Vec<Voice> {
        analyze(text).sentences[0].intensity.hits.iter().map(|hit| hit.voice).collect()
    };
    assert_eq!(voices("The order was denounced as disgraceful."), [Voice::Source]);
    assert_eq!(voices("The order was disgraceful."), [Voice::Writer]);
    assert_eq!(voices("To his critics, the mayor is a ruthless bully."), [Voice::Source]);
    assert_eq!(voices("Analysts predict far more boats."), [Voice::Source]);
    let list = "Holt spoke of the state of the pier, the lack of boats, the disgraceful work of the board.";
    assert_eq!(voices(list), [Voice::Source]);
}
