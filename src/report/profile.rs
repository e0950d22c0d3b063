//! An article's figures side by side.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{FIGURES, Figure, FigureKind, Totals, figure};

/// The value of every figure of some [`Totals`], in the order of [`FIGURES`]. There is no composite.
///
/// Serializes as a map in that order: counts as integers, other figures rounded to six decimals,
/// `null` where a figure is not defined.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    values: Vec<Option<f64>>,
}

impl Profile {
    /// Computes every figure.
    pub fn of(totals: &Totals) -> Profile {
        Profile { values: FIGURES.iter().map(|figure| figure.value(totals)).collect() }
    }

    /// The figures with their values, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&'static Figure, Option<f64>)> + '_ {
        FIGURES.iter().zip(self.values.iter().copied())
    }

    /// The value of the figure of that name; `None` also if there is no such figure.
    pub fn get(&self, name: &str) -> Option<f64> {
        let wanted = figure(name)?;
        self.iter().find(|(figure, _)| figure.name == wanted.name)?.1
    }
}

impl Serialize for Profile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.values.len()))?;
        for (figure, value) in self.iter() {
            match (figure.kind, value) {
                (FigureKind::Count, Some(n)) => map.serialize_entry(&figure.name, &(n as u64))?,
                (_, value) => map.serialize_entry(&figure.name, &value.map(round))?,
            }
        }
        map.end()
    }
}

/// Rounds to six decimals: more would only show how floats are stored.
pub(crate) fn round(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

/// Hits of each category of the user's own per 1,000 words, as outputs have them.
pub fn own_rates(totals: &Totals) -> BTreeMap<String, Option<f64>> {
    let rate = |name: &String| (name.clone(), Figure::own(name).value(totals).map(round));
    totals.own.keys().map(rate).collect()
}
