//! Which sentences of an article or a batch come onto a sheet, and in which order.

use std::collections::BTreeMap;

use super::{Item, Question, Scale};
use crate::stats::Random;

/// How sentences are chosen. The same seed chooses the same ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pick {
    /// So many sentences; all without.
    pub sentences: Option<usize>,
    /// Whether to put them into a random order instead of that of the input.
    pub shuffle: bool,
    /// What chance is drawn from.
    pub seed: u64,
}

impl Pick {
    /// Chooses from `items`.
    ///
    /// A part of them is spread over what the program found (band, needs a source, hedges, loud words), so
    /// that rare labels come up; which sentence was chosen for which label shows nowhere.
    pub fn choose(self, items: Vec<Item>, scale: Scale) -> Vec<Item> {
        let mut random = Random::new(self.seed);
        let mut order: Vec<usize> = (0..items.len()).collect();
        random.shuffle(&mut order);
        if let Some(wanted) = self.sentences {
            order = spread(&items, order, wanted, scale);
        }
        if self.shuffle {
            random.shuffle(&mut order);
        } else {
            order.sort_unstable();
        }
        let mut items: Vec<Option<Item>> = items.into_iter().map(Some).collect();
        order.into_iter().filter_map(|place| items[place].take()).collect()
    }

    /// Whether sentences stand apart from what stood before them in their article.
    pub fn is_apart(self) -> bool {
        self.shuffle || self.sentences.is_some()
    }
}

/// Takes, one after the other, the item whose labels were taken least so far; of equal ones the first of
/// `order`.
fn spread(items: &[Item], order: Vec<usize>, wanted: usize, scale: Scale) -> Vec<usize> {
    let mut left: Vec<(usize, [String; 4])> =
        order.into_iter().map(|place| (place, labels(&items[place], scale))).collect();
    let mut taken: BTreeMap<String, u32> = BTreeMap::new();
    let mut chosen = Vec::new();
    while chosen.len() < wanted && !left.is_empty() {
        let worth = |labels: &[String; 4]| -> f64 {
            labels.iter().map(|label| 1.0 / f64::from(1 + taken.get(label).copied().unwrap_or(0))).sum()
        };
        let mut best = (0, f64::NEG_INFINITY);
        for (at, (_, labels)) in left.iter().enumerate() {
            let worth = worth(labels);
            if worth > best.1 {
                best = (at, worth);
            }
        }
        let (place, labels) = left.remove(best.0);
        labels.into_iter().for_each(|label| *taken.entry(label).or_insert(0) += 1);
        chosen.push(place);
    }
    chosen
}

/// What the program found of a sentence, one label a dimension.
fn labels(item: &Item, scale: Scale) -> [String; 4] {
    let value = |question: Question| item.answers.shown(question, scale).unwrap_or("open").to_owned();
    let any = |question: Question| item.answers.words(question).is_some_and(|words| !words.is_empty());
    [
        value(Question::Level),
        format!("needs {}", value(Question::NeedsSource)),
        format!("hedge {}", any(Question::Hedge)),
        format!("loud {}", any(Question::Loud)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worksheet::{Answer, Answers, Row};

    /// Forty sentences, one of them of level `named`.
    fn sentences() -> Vec<Item> {
        let item = |n: u32| {
            let mut answers = Answers::default();
            answers.set(Question::Level, Answer::Value(if n == 17 { 3 } else { 0 }));
            Item { row: Row { number: n, ..Row::default() }, answers, reasons: Vec::new() }
        };
        (0..40).map(item).collect()
    }

    fn numbers(pick: Pick) -> Vec<u32> {
        pick.choose(sentences(), Scale::Bands).iter().map(|item| item.row.number).collect()
    }

    #[test]
    fn a_rare_label_is_among_the_few_that_are_chosen() {
        for seed in 0..20 {
            let chosen = numbers(Pick { sentences: Some(3), shuffle: false, seed });
            assert!(chosen.contains(&17) && chosen.len() == 3 && chosen.is_sorted(), "{chosen:?}");
        }
    }

    #[test]
    fn a_seed_decides_the_order_and_nothing_else_does() {
        let shuffled = |seed| numbers(Pick { sentences: None, shuffle: true, seed });
        assert_eq!(shuffled(1), shuffled(1));
        assert_ne!(shuffled(1), shuffled(2));
        assert_eq!(numbers(Pick::default()), (0..40).collect::<Vec<u32>>());
        assert_eq!(numbers(Pick { sentences: Some(99), ..Pick::default() }).len(), 40);
    }
}
