use super::sentences;

fn check(expected: &[&str]) {
    assert_eq!(sentences(&expected.join(" ")), expected);
}

#[test]
fn plain_ends() {
    check(&["The bridge is shut.", "Who shut it?", "Nobody knows!", "It reopens in May…", "They hope."]);
    check(&["Ships wait.", "12 of them left.", "“We are late,” a captain said."]);
    check(&["Really!?", "Yes!!", "He left...", "She stayed."]);
}

#[test]
fn abbreviations_are_no_ends_unless_a_sentence_opens() {
    check(&["Mr. Ode and Dr. Ruiz of St. Ives met at 5 p.m. Monday."]);
    check(&["They met at 5 p.m. on the pier.", "They left at 6 p.m.", "He slept."]);
    check(&["She works for Ode Inc. in Ives.", "He left the U.S.", "How about her?"]);
    check(&["The U.S. Senate agreed.", "J. K. Ode and Ann B. Ruiz did not."]);
    check(&["On the second day of talks U.S. Sen. Ode (D-U.S.) Monday left."]);
    check(&["See p. 55 of No. 7.", "He said no.", "Trucks wait."]);
    check(&["At 5 a.m. Mr. Ode left.", "The ship came in at 6 p.m.", "Mr. Ode was gone."]);
}

#[test]
fn brackets_inside_a_sentence_do_not_break_it() {
    check(&["The pier (It was built in a hurry. It shows.) is shut."]);
    check(&["The pier is shut.", "(It was built in a hurry.)", "It shows."]);
}

#[test]
fn quotations_break_inside_but_keep_their_reporting_clause() {
    check(&["“It is late.", "We must go.", "Now,” she said."]);
    check(&["“Stop!” he shouted.", "“Why?” Ode asked.", "“Go!” Ode said.", "“No.”", "He left."]);
    check(&["She turned round, 'This is it.' she said."]);
    check(&["‘It is late.’", "Nobody moved."]);
}

#[test]
fn ellipses_and_omissions() {
    check(&["The pier … was late.", "It was [...] late."]);
    check(&["... It was late.", "They went on. . . ."]);
}

#[test]
fn marks_after_the_end_belong_to_it() {
    check(&["The pier is old.[12]", "It shows. [3]", "It leaks :-)"]);
    check(&["The pier is old (see below).", "It leaks.”"]);
    check(&["Great! :)"]);
}

#[test]
fn careless_writers() {
    check(&["the pier is old.", "everyone knows.", "who cares?", "not me"]);
    check(&["They shop at Ode! in the harbour."]);
}

#[test]
fn lines_are_joined_where_they_were_cut_wrongly() {
    let text = "The mayor met Mr.\nOde on the pier.\nHe praised the U.S.\nNavy at length.\n“It is late.\nWe must go,” she said.";
    let expected = [
        "The mayor met Mr. Ode on the pier.",
        "He praised the U.S. Navy at length.",
        "“It is late.",
        "We must go,” she said.",
    ];
    assert_eq!(sentences(text), expected);
}

#[test]
fn paragraphs_wrapped_by_hand_are_joined() {
    let text = "The harbour council voted on Monday to widen the old pier, which President\nAna Ode had called a danger to ships. It will cost 4 million, said Mayor\nTom Ruiz, and take a year.\n";
    assert_eq!(sentences(text).len(), 2);
}

#[test]
fn lines_that_stand_alone() {
    let list = [
        "Repair the old pier before winter",
        "Ask ships to wait outside the harbour mouth",
        "Pay the crews.",
    ];
    assert_eq!(sentences(&list.join("\n")), list);
    let quotes = ["“It leaks.” — Ana Ode", "“It is old.” — Tom Ruiz", "“Shut it.” — Lee"];
    assert_eq!(sentences(&quotes.join("\n")), quotes);
    let cut = "The mayor said the pier was\nold and that it\nleaked.";
    assert_eq!(sentences(cut), [cut.replace('\n', " ")]);
}

#[test]
fn a_sentence_that_never_ends_is_cut() {
    let text = "word ".repeat(2500) + "end.";
    let lengths: Vec<usize> = sentences(&text).iter().map(|one| one.split(' ').count()).collect();
    assert_eq!(lengths, [1000, 1000, 501]);
}
