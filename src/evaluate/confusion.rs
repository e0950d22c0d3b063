//! Yes and no against yes and no.

use super::Prf;

/// How often two yes-or-no labels go together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Confusion {
    /// Both say yes.
    pub true_positives: usize,
    /// Only the program says yes.
    pub false_positives: usize,
    /// Only people say yes.
    pub false_negatives: usize,
    /// Both say no.
    pub true_negatives: usize,
}

impl Confusion {
    /// Counts pairs of what people say and what the program says.
    pub fn of(pairs: impl Iterator<Item = (bool, bool)>) -> Confusion {
        let mut confusion = Confusion::default();
        pairs.for_each(|(gold, found)| confusion.add(gold, found));
        confusion
    }

    /// Counts one pair.
    pub fn add(&mut self, gold: bool, found: bool) {
        *match (gold, found) {
            (true, true) => &mut self.true_positives,
            (false, true) => &mut self.false_positives,
            (true, false) => &mut self.false_negatives,
            (false, false) => &mut self.true_negatives,
        } += 1;
    }

    /// All pairs.
    pub fn total(&self) -> usize {
        self.true_positives + self.false_positives + self.false_negatives + self.true_negatives
    }

    /// Of the yes.
    pub fn positive(&self) -> Prf {
        let found = self.true_positives + self.false_positives;
        let gold = self.true_positives + self.false_negatives;
        Prf::of(self.true_positives, found, self.true_positives, gold)
    }

    /// Of the no.
    pub fn negative(&self) -> Prf {
        let found = self.true_negatives + self.false_negatives;
        let gold = self.true_negatives + self.false_positives;
        Prf::of(self.true_negatives, found, self.true_negatives, gold)
    }

    /// Mean of both F1s, 0 to 1.
    pub fn macro_f1(&self) -> f64 {
        f64::midpoint(self.positive().f1, self.negative().f1)
    }

    /// Share of pairs that agree, 0 to 1.
    pub fn accuracy(&self) -> f64 {
        (self.true_positives + self.true_negatives) as f64 / self.total().max(1) as f64
    }

    /// F1 of the yes for whoever always says yes: less than this is worse than not looking.
    pub fn always_yes(&self) -> f64 {
        let gold = self.true_positives + self.false_negatives;
        Prf::of(gold, self.total(), gold, gold).f1
    }

    /// Cohen's kappa: agreement beyond what chance gives, 1 at most (Cohen 1960); 0 where chance explains all.
    pub fn kappa(&self) -> f64 {
        let n = self.total().max(1) as f64;
        let share = |count: usize| count as f64 / n;
        let (gold, found) = (
            share(self.true_positives + self.false_negatives),
            share(self.true_positives + self.false_positives),
        );
        let chance = gold * found + (1.0 - gold) * (1.0 - found);
        if chance < 1.0 { (self.accuracy() - chance) / (1.0 - chance) } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 20, 5, 10, 15: kappa .40, the example of many textbooks.
    #[test]
    fn figures_of_a_textbook_table() {
        let confusion =
            Confusion { true_positives: 20, false_positives: 5, false_negatives: 10, true_negatives: 15 };
        let positive = confusion.positive();
        assert_eq!((positive.precision, positive.recall), (0.8, 20.0 / 30.0));
        assert!((confusion.kappa() - 0.4).abs() < 1e-12 && (confusion.accuracy() - 0.7).abs() < 1e-12);
        assert!((confusion.negative().f1 - 2.0 / 3.0).abs() < 1e-12);
    }

    #[test]
    fn saying_yes_to_all_is_the_least_to_beat() {
        let confusion =
            Confusion { true_positives: 1, false_negatives: 1, true_negatives: 2, ..Confusion::default() };
        assert!((confusion.always_yes() - 2.0 / 3.0).abs() < 1e-12);
    }

    #[test]
    fn of_nothing_every_figure_is_zero() {
        let nothing = Confusion::default();
        assert_eq!((nothing.positive().f1, nothing.accuracy(), nothing.macro_f1()), (0.0, 0.0, 0.0));
    }
}
