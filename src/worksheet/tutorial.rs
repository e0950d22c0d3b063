//! Sentences that are worked out, to learn the sheet from. They stand in `docs/scheme.md` and in no article.

use super::{Answers, Blinder, Item, Scale, items};
use crate::{analyze::Analyzer, article::Article, explain, text::one_line};

/// A sentence with its answers and why.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Worked {
    /// What stands before it.
    pub before: String,
    /// The sentence.
    pub sentence: String,
    /// What the program fills in.
    pub answers: Answers,
    /// Why, for somebody who sees the sheet for the first time.
    pub why: &'static str,
}

/// The rows of `docs/scheme.md` that are shown, and what is to be seen in each.
const SHOWN: &[(&str, &str, &str)] = &[
    ("level", "5", "A person with a name: readers can find out who she is and ask her."),
    (
        "level",
        "3",
        "No name, but two things that help to weigh the source: how many they are, and which office and rank.",
    ),
    ("level", "2", "Only a kind of people. Which experts, and how many, nobody can check."),
    (
        "level",
        "1",
        "Somebody believes it, but nobody is said to. “Is believed” also makes it less certain, and it is the writer who does so.",
    ),
    (
        "level",
        "0",
        "A forecast in the writer's own words. A reader may ask how the writer knows, and nobody answers for it.",
    ),
    (
        "mark",
        "paraphrase",
        "“Could” makes it less certain. It stands in what the union said, so it is the union's hedge, not the writer's.",
    ),
    (
        "intensity",
        "maximizer",
        "“Utterly” adds no fact: it turns the volume up, and it is the writer who does so.",
    ),
    ("exempt", "public-event", "Nobody is named, and nobody needs to be: a court sentenced him in public."),
];

/// The worked sentences, answered by the program as it stands, so that they cannot contradict a key.
pub fn worked(analyzer: &Analyzer, scale: Scale) -> Vec<Worked> {
    SHOWN.iter().filter_map(|(list, value, why)| work(analyzer, scale, list, value, why)).collect()
}

fn work(analyzer: &Analyzer, scale: Scale, list: &str, value: &str, why: &'static str) -> Option<Worked> {
    let example =
        explain::examples().iter().find(|example| example.list == list && example.value == value)?;
    let (text, start) = example.text(example.sentence);
    let report = analyzer.analyze(Article::new("tutorial", text.clone()));
    let all: Vec<Item> = items(&report, scale, &Blinder::none(), &[]);
    let wanted = one_line(&text[start..]);
    let item = all.into_iter().find(|item| item.row.sentence == wanted)?;
    Some(Worked { before: item.row.before, sentence: item.row.sentence, answers: item.answers, why })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{lexicon::LexiconSet, worksheet::Question};

    #[test]
    fn the_worked_answers_are_those_that_the_reasons_speak_of() {
        let analyzer = Analyzer::new(LexiconSet::builtin().unwrap());
        let told = |worked: &Worked| {
            let shown = |question| worked.answers.shown(question, Scale::Bands).unwrap_or("").to_owned();
            Question::ALL.map(shown).join("|")
        };
        let answers: Vec<String> = worked(&analyzer, Scale::Bands).iter().map(told).collect();
        assert_eq!(
            answers,
            [
                "Finance Minister Ana Duarte|named|said|||||no",
                "Two senior Treasury officials, who spoke on condition of anonymity|described|said|||||no",
                "Experts|vague|say|||||no",
                "|vague|is believed to|is believed to|writer|||yes",
                "|none||||||yes",
                "The union|named|said|could|source|||no",
                "|none||||utterly; absurd|writer|yes",
                "|none||||||no",
            ]
        );
    }
}
