//! A sentence with who said what of it.

use serde::Serialize;

use crate::{
    stats::overlap,
    worksheet::{Answers, Codings, Disputed, Question, TOOL},
};

/// With more people than this, answers are counted instead of told by name.
pub(super) const NAMED: usize = 8;

/// A sentence to discuss.
#[derive(Debug, Serialize)]
pub(super) struct Block {
    pub(super) id: String,
    pub(super) before: String,
    pub(super) sentence: String,
    /// How far people are apart, 0 to 100.
    pub(super) apart: u32,
    /// Questions that were not answered alike.
    pub(super) open: Vec<Split>,
    /// Questions that were, by how many answered them.
    pub(super) alike: Vec<Alike>,
}

/// Questions to which everybody who answered them said the same.
#[derive(Debug, Serialize)]
pub(super) struct Alike {
    /// `all say`, or where some left them blank `2 of 4 say`.
    pub(super) by: String,
    pub(super) answers: Vec<String>,
}

/// The answers to a question, each with who gave it.
#[derive(Debug, Serialize)]
pub(super) struct Split {
    pub(super) question: &'static str,
    pub(super) answers: Vec<Given>,
}

/// An answer and who gave it.
#[derive(Debug, Serialize)]
pub(super) struct Given {
    pub(super) answer: String,
    pub(super) by: String,
    /// Whether the program is among them.
    pub(super) tool: bool,
}

impl Block {
    pub(super) fn of(codings: &Codings, disputed: &Disputed<'_>) -> Block {
        let sentence = disputed.sentence;
        let (mut open, mut alike) = (Vec::new(), Vec::<Alike>::new());
        for question in Question::ALL {
            let groups = groups(codings, &sentence.answers, question);
            match groups.as_slice() {
                [] => {}
                // That nobody found anything is not worth a line.
                [(answer, _)] if answer.is_empty() => {}
                [(answer, coders)] => {
                    let by = who_say(coders.len(), codings.coders.len());
                    let told = format!("{} {}", question.name(), shown(question, answer));
                    match alike.iter_mut().find(|alike| alike.by == by) {
                        Some(alike) => alike.answers.push(told),
                        None => alike.push(Alike { by, answers: vec![told] }),
                    }
                }
                _ => {
                    open.push(Split { question: question.name(), answers: given(codings, question, groups) })
                }
            }
        }
        Block {
            id: sentence.id.clone(),
            before: sentence.before.clone(),
            sentence: sentence.text.clone(),
            apart: (disputed.apart * 100.0).round() as u32,
            open,
            alike,
        }
    }
}

/// How many say something. A blank is no answer, so they need not be all.
fn who_say(some: usize, all: usize) -> String {
    match some {
        _ if some == all => "all say".to_owned(),
        1 => format!("1 of {all} says"),
        _ => format!("{some} of {all} say"),
    }
}

/// The different answers, each with the coders who gave it; the commonest first.
fn groups(codings: &Codings, all: &[Option<Answers>], question: Question) -> Vec<(String, Vec<usize>)> {
    let mut found: Vec<(String, Vec<usize>)> = Vec::new();
    for (coder, answers) in all.iter().enumerate() {
        let Some(answer) = answers.as_ref().and_then(|answers| answers.shown(question, codings.scale)) else {
            continue;
        };
        match found.iter_mut().find(|(known, _)| same(question, known, answer)) {
            Some((_, coders)) => coders.push(coder),
            None => found.push((answer.to_owned(), vec![coder])),
        }
    }
    found.sort_by_key(|(_, coders)| std::cmp::Reverse(coders.len()));
    found
}

/// Whether two answers say the same; words are the same whatever their order and marks.
fn same(question: Question, one: &str, other: &str) -> bool {
    match question.is_words() {
        true => overlap(one, other).f1().map_or(one.is_empty() == other.is_empty(), |f1| f1 == 1.0),
        false => one == other,
    }
}

fn given(codings: &Codings, question: Question, groups: Vec<(String, Vec<usize>)>) -> Vec<Given> {
    let people = codings.people();
    let by = |coders: &[usize]| {
        let tool = coders.contains(&people);
        let humans: Vec<&str> = coders
            .iter()
            .filter(|coder| **coder < people)
            .map(|coder| codings.coders[*coder].as_str())
            .collect();
        let humans = match humans.as_slice() {
            [] => None,
            names if people <= NAMED => Some(names.join(", ")),
            [_] => Some("1 person".to_owned()),
            names => Some(format!("{} people", names.len())),
        };
        let names: Vec<String> = humans.into_iter().chain(tool.then(|| TOOL.to_owned())).collect();
        (names.join(" and "), tool)
    };
    let one = |(answer, coders): (String, Vec<usize>)| {
        let (by, tool) = by(&coders);
        Given { answer: shown(question, &answer), by, tool }
    };
    groups.into_iter().map(one).collect()
}

/// Words in quotation marks, or that there are none; values as they are.
fn shown(question: Question, answer: &str) -> String {
    match (question.is_words(), answer) {
        (false, value) => value.to_owned(),
        (true, "") if question == Question::Who => "nobody".to_owned(),
        (true, "") => "nothing".to_owned(),
        (true, words) => format!("“{}”", words.trim_matches(['"', '“', '”'])),
    }
}
