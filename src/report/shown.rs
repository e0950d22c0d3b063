//! How a figure is shown to readers.

use std::fmt;

use super::{Figure, FigureKind, Measure, Totals};

/// Below this number of words, counts stand instead of shares and rates (SCHEME 5.2).
pub const SMALL_WORDS: u64 = 250;

/// Below this number of assertive sentences, counts stand instead of shares and rates (SCHEME 5.2).
pub const SMALL_SENTENCES: u64 = 10;

/// Whether a text is too short for shares and rates (SCHEME 5.2).
pub fn is_small(totals: &Totals) -> bool {
    totals.words < SMALL_WORDS || totals.assertive() < SMALL_SENTENCES
}

/// A figure as readers see it; its `Display` is the text of a table's cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell {
    /// Not defined: a dash.
    Missing,
    /// A count: `7`.
    Count(f64),
    /// A share: `78%`.
    Share(f64),
    /// A count out of so many, where a share would promise too much: `7 of 9`.
    Of(f64, f64),
    /// A rate per 1,000 words: `4.2`.
    Rate(f64),
    /// A count where a rate would promise too much: `3×`; a sum of severities: `Σ1.4`.
    Times(f64),
    /// Any other number, or a level: `2.5`.
    Number(f64),
}

/// How `figure` of `totals` is shown: counts instead of shares and rates in short texts, and for
/// shares of zero, as SCHEME 5.2 asks.
pub fn shown(figure: &Figure, totals: &Totals) -> Cell {
    let measure = figure.measure(totals);
    let Some(value) = measure.value() else { return Cell::Missing };
    match (figure.kind, measure) {
        (FigureKind::Count, _) => Cell::Count(value),
        (FigureKind::Share, Measure::Ratio { count, of, .. }) if count == 0.0 || is_small(totals) => {
            Cell::Of(count, of)
        }
        (FigureKind::Share, _) => Cell::Share(value),
        (FigureKind::Rate, Measure::Ratio { count, .. }) if is_small(totals) => Cell::Times(count),
        (FigureKind::Rate, _) => Cell::Rate(value),
        (FigureKind::Number | FigureKind::Level, _) => Cell::Number(value),
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Cell::Missing => f.write_str("–"),
            Cell::Count(n) => f.write_str(&grouped(n as u64)),
            Cell::Share(share) => write!(f, "{:.0}%", share * 100.0),
            Cell::Of(count, of) => write!(f, "{count:.0} of {of:.0}"),
            Cell::Rate(rate) => write!(f, "{rate:.1}"),
            Cell::Times(count) if count.fract() == 0.0 => write!(f, "{count:.0}×"),
            Cell::Times(count) => write!(f, "Σ{count:.1}"),
            Cell::Number(value) if value.fract() == 0.0 => write!(f, "{value:.0}"),
            Cell::Number(value) => write!(f, "{value:.1}"),
        }
    }
}

/// A number of things: `1 finding`, `1,200 findings`; `one` is a noun with the plural in *-s*.
pub fn counted(n: u64, one: &str) -> String {
    format!("{} {one}{}", grouped(n), if n == 1 { "" } else { "s" })
}

/// An integer with commas between thousands.
pub(crate) fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
