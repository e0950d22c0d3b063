//! Numbers as readers see them: no more digits than tell something, a real minus.

use crate::{
    report::{FigureKind, grouped},
    stats::Interval,
};

/// How the numbers of one figure are written, the same in each of its rows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Digits {
    kind: FigureKind,
    value: usize,
    difference: usize,
}

impl Digits {
    /// For numbers no greater than these, without sign.
    pub(super) fn for_numbers(kind: FigureKind, greatest: f64, apart: f64) -> Digits {
        let scale = if kind == FigureKind::Share { 100.0 } else { 1.0 };
        let digits = |greatest: f64| match greatest * scale {
            n if n >= 100.0 => 0,
            n if n >= 10.0 && kind == FigureKind::Share => 0,
            n if n >= 1.0 => 1,
            _ => 2,
        };
        Digits { kind, value: digits(greatest), difference: digits(apart) }
    }

    /// `41%`, `8.2`, `1,204`.
    pub(super) fn value(&self, value: f64) -> String {
        match self.kind {
            FigureKind::Share => format!("{}%", plain(value * 100.0, self.value)),
            _ => plain(value, self.value),
        }
    }

    /// `37 to 46%`.
    pub(super) fn interval(&self, interval: Interval) -> String {
        let (low, high) = (self.value(interval.low), self.value(interval.high));
        format!("{} to {high}", low.trim_end_matches('%'))
    }

    /// `−6`, `+0.4`: a difference without its unit.
    pub(super) fn step(&self, value: f64) -> String {
        signed(value * if self.kind == FigureKind::Share { 100.0 } else { 1.0 }, self.difference)
    }

    /// `−6 points (−12 to −1)`, `+212 (+80 to +344)`.
    pub(super) fn difference(&self, value: f64, around: Interval) -> String {
        let unit = if self.kind == FigureKind::Share { " points" } else { "" };
        format!("{}{unit} ({} to {})", self.step(value), self.step(around.low), self.step(around.high))
    }
}

/// `1.38 × (1.10 to 1.73)`.
pub(super) fn ratio(value: f64, around: Interval) -> String {
    let times = |value: f64| plain(value, if value >= 10.0 { 0 } else { 2 });
    format!("{} × ({} to {})", times(value), times(around.low), times(around.high))
}

/// `−0.21`.
pub(super) fn delta(value: f64) -> String {
    signed(value, 2)
}

/// With a sign, unless nothing is left of it.
fn signed(value: f64, digits: usize) -> String {
    let text = plain(value, digits);
    if value > 0.0 && text.contains(|c: char| ('1'..='9').contains(&c)) { format!("+{text}") } else { text }
}

/// With commas between thousands, a real minus, and no minus before nothing.
fn plain(value: f64, digits: usize) -> String {
    let text = format!("{:.digits$}", value.abs());
    let (whole, rest) = text.split_once('.').map_or((text.as_str(), ""), |(whole, rest)| (whole, rest));
    let whole = whole.parse().map_or_else(|_| whole.to_owned(), grouped);
    let point = if rest.is_empty() { "" } else { "." };
    let minus = if value < 0.0 && text.contains(|c: char| ('1'..='9').contains(&c)) { "−" } else { "" };
    format!("{minus}{whole}{point}{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_the_digits_that_tell_something() {
        let around = |low, high| Interval { low, high };
        let share = Digits::for_numbers(FigureKind::Share, 0.47, 0.12);
        assert_eq!(share.value(0.414), "41%");
        assert_eq!(share.interval(around(0.37, 0.463)), "37 to 46%");
        assert_eq!(share.difference(-0.06, around(-0.12, -0.006)), "−6 points (−12 to −1)");
        let rare = Digits::for_numbers(FigureKind::Share, 0.034, 0.02);
        assert_eq!(rare.value(0.0312), "3.1%");
        assert_eq!(rare.difference(0.001, around(-0.0004, 0.02)), "+0.1 points (0.0 to +2.0)");
        let words = Digits::for_numbers(FigureKind::Count, 1834.0, 344.0);
        assert_eq!(words.difference(212.0, around(80.0, 1344.2)), "+212 (+80 to +1,344)");
        assert_eq!(ratio(1.384, around(1.1, 17.3)), "1.38 × (1.10 to 17)");
        assert_eq!(delta(-0.004), "0.00");
    }
}
