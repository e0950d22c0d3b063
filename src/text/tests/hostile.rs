use super::super::{Document, TextRules, split_words};
use super::rules;
use proptest::prelude::{ProptestConfig, any, prop, proptest};

/// Every character that is not blank lies in one token, and every token in one sentence.
fn check(text: &str, rules: &TextRules) {
    let document = Document::new(text, rules);
    let mut at = 0;
    for token in &document.tokens {
        assert!(token.start < token.end && text[at..token.start as usize].trim().is_empty());
        at = token.end as usize;
    }
    assert!(text[at..].trim().is_empty());
    let mut next = 0;
    for sentence in &document.sentences {
        assert_eq!((sentence.tokens.start, sentence.span), (next, document.span(sentence.tokens)));
        next = sentence.tokens.end;
    }
    assert_eq!(next as usize, document.tokens.len());
    assert!(document.quotations.iter().all(|q| q.span == document.span(q.tokens) && !q.span.is_empty()));
    split_words(text, &|word| word == "mr.");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_covered(text in any::<String>()) {
        check(&text, &rules());
    }

    #[test]
    fn any_mix_of_marks_is_covered(parts in prop::collection::vec(prop::sample::select(PARTS), 0..40)) {
        check(&parts.concat(), &rules());
    }
}

const PARTS: &[&str] = &[
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\u{a0}",
    "\u{2029}",
    "a",
    "B",
    "I.",
    "Mr.",
    "U.S.",
    "voters'",
    "n't",
    "'s",
    "'90s",
    "'",
    "’",
    "‘",
    "“",
    "”",
    "\"",
    "''",
    "``",
    ".",
    "...",
    ". . .",
    "…",
    "?",
    "!",
    "(",
    ")",
    "[",
    "]",
    ",",
    ":",
    "-",
    "--",
    "—",
    "/",
    "&",
    "°",
    "$",
    "%",
    "***",
    "•",
    "1",
    "1.",
    "1)",
    "a.",
    "@x",
    "#y",
    "http://a.b/c",
    "a@b.c",
    "é",
    "İ",
    "日本",
    "🙂",
    "\u{301}",
    "\u{200d}",
    "\u{feff}",
    "The",
    "No.",
    "By",
    "WASHINGTON",
];
