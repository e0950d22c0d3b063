//! What several coders said of several units, with gaps.

use std::fmt;

/// Codings as a table: one row a unit, one column a coder, `None` where a coder said nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ratings {
    units: Vec<Vec<Option<u8>>>,
}

/// Why a figure of agreement has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undefined {
    /// No unit was coded by two coders.
    NoPairs,
    /// All codings are the same value: nothing could have been disagreed about, so chance and agreement
    /// cannot be told apart.
    OneValue,
}

impl fmt::Display for Undefined {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Undefined::NoPairs => "nothing was answered by two people",
            Undefined::OneValue => {
                "everybody always gave the same answer, so there is no chance to compare with"
            }
        })
    }
}

impl Ratings {
    /// A table of rows; each row has one place a coder.
    ///
    /// ```
    /// use framelens::stats::Ratings;
    ///
    /// let ratings = Ratings::new(vec![vec![Some(1), Some(1)], vec![Some(2), None]]);
    /// assert_eq!(ratings.shared(), 1);
    /// ```
    pub fn new(units: Vec<Vec<Option<u8>>>) -> Ratings {
        Ratings { units }
    }

    /// Number of units, coded or not.
    pub fn len(&self) -> usize {
        self.units.len()
    }

    /// Whether there is no unit.
    pub fn is_empty(&self) -> bool {
        self.units.is_empty()
    }

    /// How many units two coders or more have coded: only these say anything of agreement.
    pub fn shared(&self) -> usize {
        self.pairable().count()
    }

    /// How many values there are in all.
    pub fn codings(&self) -> usize {
        self.units.iter().flatten().flatten().count()
    }

    /// The values of each unit that has two or more.
    pub(crate) fn pairable(&self) -> impl Iterator<Item = Vec<u8>> {
        self.coded().filter(|values| values.len() > 1)
    }

    /// The values of each unit that has any.
    pub(crate) fn coded(&self) -> impl Iterator<Item = Vec<u8>> {
        let values = |unit: &Vec<Option<u8>>| unit.iter().flatten().copied().collect::<Vec<u8>>();
        self.units.iter().map(values).filter(|values| !values.is_empty())
    }

    /// The same codings without the coders for whom `keep` says no.
    #[must_use]
    pub fn keeping(&self, keep: impl Fn(usize) -> bool) -> Ratings {
        let row = |unit: &Vec<Option<u8>>| {
            let places = unit.iter().enumerate().filter(|(coder, _)| keep(*coder));
            places.map(|(_, value)| *value).collect()
        };
        Ratings { units: self.units.iter().map(row).collect() }
    }

    /// The units of these numbers, in this order; a number may stand twice (a resample).
    ///
    /// # Panics
    /// If a number is not below [`Ratings::len`].
    #[must_use]
    pub fn at(&self, numbers: &[usize]) -> Ratings {
        Ratings { units: numbers.iter().map(|number| self.units[*number].clone()).collect() }
    }

    /// What two coders said where both said something.
    pub fn pairs(&self, one: usize, other: usize) -> Vec<(u8, u8)> {
        let both = |unit: &Vec<Option<u8>>| Some((*unit.get(one)?.as_ref()?, *unit.get(other)?.as_ref()?));
        self.units.iter().filter_map(both).collect()
    }

    /// The share of pairs of codings of the same unit that are equal, 0 to 1; each unit counts alike,
    /// however many coded it.
    ///
    /// # Errors
    /// [`Undefined::NoPairs`].
    pub fn percent(&self) -> Result<f64, Undefined> {
        let shares: Vec<f64> = self.pairable().map(|values| equal_share(&values)).collect();
        if shares.is_empty() {
            return Err(Undefined::NoPairs);
        }
        Ok(shares.iter().sum::<f64>() / shares.len() as f64)
    }
}

/// The share of equal pairs among the values of a unit, of which there are two or more.
fn equal_share(values: &[u8]) -> f64 {
    let pairs = (values.len() * (values.len() - 1)) as f64;
    let same = |value: &u8| values.iter().filter(|other| *other == value).count() - 1;
    values.iter().map(same).sum::<usize>() as f64 / pairs
}

/// Published data that several tests use.
#[cfg(test)]
pub(super) mod tests_data {
    use super::Ratings;

    /// Krippendorff 2011, section D: four observers (rows here), twelve units, a dot for a gap. Gwet's
    /// irrCAC ships the same table as `cac.raw4raters`.
    pub(crate) fn krippendorff_2011() -> Ratings {
        let observers = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."];
        let columns: Vec<Vec<Option<u8>>> = observers.iter().map(|row| column(row)).collect();
        Ratings::new((0..12).map(|unit| columns.iter().map(|column| column[unit]).collect()).collect())
    }

    fn column(row: &str) -> Vec<Option<u8>> {
        row.bytes().map(|byte| (byte != b'.').then(|| byte - b'0')).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agreement_is_counted_over_pairs_within_units() {
        let ratings = Ratings::new(vec![
            vec![Some(1), Some(1), Some(2)],
            vec![Some(3), None, Some(3)],
            vec![None, None, Some(1)],
        ]);
        assert_eq!((ratings.shared(), ratings.codings()), (2, 6));
        assert_eq!(ratings.percent(), Ok((1.0 / 3.0 + 1.0) / 2.0));
        assert_eq!(ratings.pairs(0, 2), [(1, 2), (3, 3)]);
        assert_eq!(ratings.keeping(|coder| coder == 2).percent(), Err(Undefined::NoPairs));
    }
}
