use super::super::{Document, Shape, mark, split_words};
use super::{rules, tokens};

fn check(text: &str, expected: &str) {
    assert_eq!(tokens(text).join("|"), expected, "{text}");
}

#[test]
fn suffixes_are_split_off() {
    check("don't can't DON’T", "do|n't|ca|n't|DO|N’T");
    check("the mayor's and JFK Jr's we'd've", "the|mayor|'s|and|JFK|Jr|'s|we|'d|'ve");
    check("Ode 's and O’Neill ’s, they 're it", "Ode|'s|and|O’Neill|’s|,|they|'re|it");
    check("the letter 's' and ' s", "the|letter|'|s|'|and|'|s");
    check("O'Neill's rock'n'roll", "O'Neill|'s|rock'n'roll");
    check("the U.S.'s plan", "the|U.S.|'s|plan");
}

#[test]
fn hyphenated_words_and_figures_stay_whole() {
    check("a state-run F-16-launched plan", "a|state-run|F-16-launched|plan");
    check("1,200 or 3.5% of $4.2m on 9/11", "1,200|or|3.5|%|of|$|4.2m|on|9/11");
    check("the 10th, 2016-17, 7-2 and 2015–16", "the|10th|,|2016-17|,|7-2|and|2015–16");
    check("-5 to +3 at .5", "-5|to|+3|at|.5");
    check("1,20 2,2000", "1|,|20|2|,|2000");
    check("the '90s and ’80s, 6'2\" tall", "the|'90s|and|’80s|,|6'2|\"|tall");
}

#[test]
fn abbreviations_keep_their_stops() {
    check("Mr. Ode, a Ph.D. from e.g. the U.S.-led", "Mr.|Ode|,|a|Ph.D.|from|e.g.|the|U.S.-led");
    check("Ode, D-Inc., and a ship-no. Go", "Ode|,|D-Inc.|,|and|a|ship-no|.|Go");
    check("J. K. Ode and J.K. Ode", "J.|K.|Ode|and|J.K.|Ode");
    check("You and I. Then Ann I. Ode", "You|and|I|.|Then|Ann|I.|Ode");
    check("He said no. The No. 5 vs. Ode came in. Go", "He|said|no|.|The|No.|5|vs.|Ode|came|in|.|Go");
}

#[test]
fn addresses_are_one_token() {
    check(
        "See https://ode.example/a_b?c=d. Mail Ann.Ode@ode.example.",
        "See|https://ode.example/a_b?c=d|.|Mail|Ann.Ode@ode.example|.",
    );
    check("@ann_ode likes #bridges at ode.example.", "@ann_ode|likes|#bridges|at|ode.example|.");
}

#[test]
fn marks_have_their_ids() {
    let rules = rules();
    let ids = |text: &str| Document::new(text, &rules).tokens.iter().map(|t| t.word).collect::<Vec<_>>();
    assert_eq!(ids("— – -- ―"), [mark::DASH; 4]);
    assert_eq!(ids("a - b")[1], mark::DASH);
    assert_eq!(ids("… ... .... . . ."), [mark::ELLIPSIS; 4]);
    assert_eq!(ids("$£€"), [mark::CURRENCY; 3]);
    let possessive = ids("the voters' choice");
    assert_eq!(possessive[2], rules.vocabulary.id("'s"));
}

#[test]
fn shapes_tell_what_is_seen() {
    let rules = rules();
    let document = Document::new("“Voters loudly BACKED a glass U.S. ruling, 5th”", &rules);
    let has = |i: usize, shape| document.tokens[i].shape.has(shape);
    assert!(has(1, Shape::CAPITAL | Shape::S | Shape::FIRST | Shape::QUOTED));
    assert!(has(2, Shape::LOWER | Shape::LY | Shape::SPACED));
    assert!(has(3, Shape::UPPER | Shape::CAPITAL | Shape::ED));
    assert!(!has(5, Shape::S));
    assert!(has(6, Shape::DOTTED | Shape::UPPER));
    assert!(has(7, Shape::ING));
    assert!(has(9, Shape::NUMBER));
    assert!(has(0, Shape::OPENS | Shape::PUNCT) && has(10, Shape::CLOSES));
}

#[test]
fn phrases_are_cut_like_articles() {
    let cut = |phrase| split_words(phrase, &|word| matches!(word, "mr." | "u.s."));
    assert_eq!(cut("Don’t ask Mr. Ode"), ["do", "n't", "ask", "mr.", "ode"]);
    assert_eq!(cut("the U.S.'s state-run"), ["the", "u.s.", "'s", "state-run"]);
    assert_eq!(cut("get 'em – yes, but …"), ["get", "'em", "—", "yes", ",", "but", "…"]);
}
