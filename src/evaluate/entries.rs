//! Which entries cause what: the list that an editor works from.

use std::collections::BTreeMap;

use super::Case;

/// What an entry or a category has to do with the labels.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Blame {
    /// Its name.
    pub name: String,
    /// Texts in which it was found.
    pub hits: usize,
    /// Of these, texts to which people say no.
    pub false_alarms: usize,
    /// Of these, texts to which people say no and in which nothing else was found: without it there would
    /// be no false alarm.
    pub alone: usize,
    /// Texts to which people say yes and in which nothing else was found: without it they would be missed.
    pub saves: usize,
}

/// Counts of every name.
#[derive(Clone, Debug, Default)]
pub struct Tally(BTreeMap<String, Blame>);

impl Tally {
    /// Counts the names that `name` gives the hits of each case.
    pub fn of(cases: &[Case], name: impl Fn(&(String, String)) -> &str) -> Tally {
        let mut tally = Tally::default();
        for case in cases {
            let mut names: Vec<&str> = case.hits.iter().map(&name).collect();
            names.sort_unstable();
            names.dedup();
            for found in &names {
                tally.add(found, case.gold, names.len() == 1);
            }
        }
        tally
    }

    fn add(&mut self, name: &str, gold: bool, alone: bool) {
        let blank = || Blame { name: name.to_owned(), hits: 0, false_alarms: 0, alone: 0, saves: 0 };
        let blame = self.0.entry(name.to_owned()).or_insert_with(blank);
        blame.hits += 1;
        blame.false_alarms += usize::from(!gold);
        blame.alone += usize::from(!gold && alone);
        blame.saves += usize::from(gold && alone);
    }

    /// The names, those first that would be missed least for the false alarms that they alone cause.
    pub fn blame(self) -> Vec<Blame> {
        let mut all: Vec<Blame> = self.0.into_values().collect();
        let loss = |blame: &Blame| blame.alone as i64 - blame.saves as i64;
        all.sort_by(|a, b| (loss(b), b.false_alarms, &a.name).cmp(&(loss(a), a.false_alarms, &b.name)));
        all
    }
}
