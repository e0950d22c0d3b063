//! Agreement in figures: shares, F1, and kappa, which takes away what chance would give.

use super::labels::{Answer, Mark};

/// Levels 0 to 5.
const LEVELS: usize = 6;

/// Found by both, missed, marked in excess.
#[derive(Default)]
struct Marks {
    both: usize,
    missed: usize,
    extra: usize,
    /// Of those found by both, with the same voice.
    same_voice: usize,
}

impl Marks {
    fn add(&mut self, gold: &[Mark], found: &[Mark], optional: &[Mark]) {
        let near = |mark: &Mark, others: &[Mark]| others.iter().position(|other| mark.0.overlaps(other.0));
        for mark in gold {
            match near(mark, found) {
                Some(at) => {
                    self.both += 1;
                    self.same_voice += usize::from(found[at].1 == mark.1);
                }
                None => self.missed += 1,
            }
        }
        let stray = |mark: &&Mark| near(mark, gold).is_none() && near(mark, optional).is_none();
        self.extra += found.iter().filter(stray).count();
    }

    fn f1(&self) -> f64 {
        2.0 * self.both as f64 / (2 * self.both + self.missed + self.extra).max(1) as f64
    }
}

/// Labels of two readers, counted.
#[derive(Default)]
pub(super) struct Comparison {
    units: usize,
    same_unit: usize,
    levels: [[usize; LEVELS]; LEVELS],
    same_voice: usize,
    flags: [[usize; 2]; 2],
    hedges: Marks,
    intensifiers: Marks,
}

impl Comparison {
    pub(super) fn add(&mut self, gold: &Answer, other: &Answer) {
        self.units += 1;
        self.same_unit += usize::from(gold.unit == other.unit);
        if !matches!(gold.unit.as_str(), "sentence" | "list-item") {
            return;
        }
        self.levels[gold.level as usize][other.level as usize] += 1;
        self.same_voice += usize::from(gold.voice == other.voice);
        self.flags[usize::from(gold.unsourced)][usize::from(other.unsourced)] += 1;
        self.hedges.add(&gold.hedges, &other.hedges, &gold.optional);
        self.intensifiers.add(&gold.intensifiers, &other.intensifiers, &gold.optional);
    }

    fn sentences(&self) -> usize {
        self.levels.iter().flatten().sum()
    }

    /// Share of sentences for whose two levels this holds.
    fn share(&self, holds: impl Fn(usize, usize) -> bool) -> f64 {
        let pairs = (0..LEVELS).flat_map(|a| (0..LEVELS).map(move |b| (a, b)));
        let count: usize = pairs.filter(|(a, b)| holds(*a, *b)).map(|(a, b)| self.levels[a][b]).sum();
        count as f64 / self.sentences() as f64
    }

    /// Kappa with quadratic weights (Cohen 1968): a slip of two levels counts four times one of one level.
    fn weighted_kappa(&self) -> f64 {
        let total = self.sentences() as f64;
        let (mut observed, mut expected) = (0.0, 0.0);
        for a in 0..LEVELS {
            for b in 0..LEVELS {
                let weight = (a as f64 - b as f64).powi(2);
                let row: usize = self.levels[a].iter().sum();
                let column: usize = self.levels.iter().map(|row| row[b]).sum();
                observed += weight * self.levels[a][b] as f64;
                expected += weight * row as f64 * column as f64 / total;
            }
        }
        1.0 - observed / expected
    }

    fn flag_f1(&self) -> f64 {
        let [[_, extra], [missed, both]] = self.flags;
        2.0 * both as f64 / (2 * both + missed + extra).max(1) as f64
    }

    /// Cohen's kappa of the flag.
    fn flag_kappa(&self) -> f64 {
        let [[neither, extra], [missed, both]] = self.flags.map(|row| row.map(|n| n as f64));
        let total = neither + extra + missed + both;
        let chance = ((missed + both) * (extra + both) + (neither + extra) * (neither + missed)) / total;
        (neither + both - chance) / (total - chance)
    }

    fn voice_of_marks(&self) -> f64 {
        let (hedges, loud) = (&self.hedges, &self.intensifiers);
        (hedges.same_voice + loud.same_voice) as f64 / (hedges.both + loud.both).max(1) as f64
    }

    fn rows(&self) -> [(&'static str, f64); 11] {
        let band = |level: usize| [0, 1, 1, 2, 3, 3][level];
        [
            ("unit: same", self.same_unit as f64 / self.units as f64),
            ("level: same", self.share(|a, b| a == b)),
            ("level: same band of four", self.share(|a, b| band(a) == band(b))),
            ("level: at most one apart", self.share(|a, b| a.abs_diff(b) <= 1)),
            ("level: kappa, quadratic", self.weighted_kappa()),
            ("voice: same", self.same_voice as f64 / self.sentences() as f64),
            ("unsourced: F1", self.flag_f1()),
            ("unsourced: kappa", self.flag_kappa()),
            ("hedges: F1", self.hedges.f1()),
            ("intensifiers: F1", self.intensifiers.f1()),
            ("voice of both: same", self.voice_of_marks()),
        ]
    }

    /// One row a figure.
    pub(super) fn table(&self) -> String {
        let rows = self.rows().map(|(name, value)| format!("\n{name:26}{value:>6.2}"));
        format!("{} sentences, {} units{}", self.sentences(), self.units, rows.concat())
    }
}
