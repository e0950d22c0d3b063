//! Tests of the text stage on invented sentences, with a handful of words in place of the lexicons.

use super::{Document, TextRules, Unit, UnitPhrases, WordId, WordKind, slot, split_words};

mod hostile;
mod quotations;
mod sentences;
mod tokens;
mod units;

/// Rules with a few abbreviations, words that open sentences, and phrases.
fn rules() -> TextRules {
    let mut rules = TextRules::default();
    for word in ["'s", "n't", "no", "in", "said", "'em", "vs"] {
        rules.vocabulary.intern(word);
    }
    set(&mut rules, &["mr.", "dr.", "sen.", "st.", "mt."], |kind| kind.before_name = true);
    set(&mut rules, &["no.", "p.", "vs.", "approx."], |kind| kind.inner = true);
    set(&mut rules, &["u.s.", "p.m.", "a.m.", "inc.", "nov.", "ph.d.", "in.", "st."], |kind| {
        kind.may_end = true
    });
    set(&mut rules, &["the", "he", "she", "it", "we", "but", "how", "i", "they"], |kind| kind.starter = true);
    set(&mut rules, &["nov.", "monday"], |kind| kind.calendar = true);
    rules.unit_phrases = UnitPhrases::new(vec![
        phrase(&mut rules, Unit::Byline, &[], "by", &[slot::CAPITAL, slot::CAPITAL]),
        phrase(&mut rules, Unit::Caption, &[slot::AFTER_MARK], "photo:", &[]),
        phrase(&mut rules, Unit::Boilerplate, &[slot::START], "read more", &[]),
        phrase(&mut rules, Unit::Boilerplate, &[], "contributed reporting", &[]),
        phrase(&mut rules, Unit::Boilerplate, &[slot::START], "share", &[slot::END]),
    ]);
    rules
}

fn set(rules: &mut TextRules, words: &[&str], mark: impl Fn(&mut WordKind)) {
    for word in words {
        let index = rules.vocabulary.intern(word).index();
        rules.kinds.resize(rules.kinds.len().max(index + 1), WordKind::default());
        mark(&mut rules.kinds[index]);
    }
}

fn phrase(
    rules: &mut TextRules,
    unit: Unit,
    before: &[WordId],
    words: &str,
    after: &[WordId],
) -> (Unit, Vec<WordId>) {
    let words = split_words(words, &|_| false);
    let words = words.iter().map(|w| rules.vocabulary.intern(w));
    let ids = before.iter().copied().chain(words).chain(after.iter().copied()).collect();
    (unit, ids)
}

/// The sentences of `text`, line ends shown as blanks.
fn sentences(text: &str) -> Vec<String> {
    let rules = rules();
    let document = Document::new(text, &rules);
    document.sentences.iter().map(|s| document.slice(s.span).replace('\n', " ")).collect()
}

/// The tokens of `text`.
fn tokens(text: &str) -> Vec<String> {
    let rules = rules();
    let document = Document::new(text, &rules);
    (0..document.tokens.len()).map(|i| document.token_text(i).to_owned()).collect()
}

/// The units of `text`, each with its text.
fn units(text: &str) -> Vec<(Unit, String)> {
    let rules = rules();
    let document = Document::new(text, &rules);
    document.sentences.iter().map(|s| (s.unit, document.slice(s.span).replace('\n', " "))).collect()
}
