//! Numbers as readers see them: as many decimals as the kind of a figure has, a real minus.

use crate::{
    report::{FigureKind, grouped},
    stats::Interval,
};

/// How the numbers of a figure are written: by its kind alone, so that a value, its limits and the rows above
/// and below have the same decimals however great they are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Digits {
    kind: FigureKind,
}

impl Digits {
    /// Those of a kind of figure.
    pub(super) fn of(kind: FigureKind) -> Digits {
        Digits { kind }
    }

    fn decimals(self) -> usize {
        match self.kind {
            FigureKind::Share | FigureKind::Rate | FigureKind::Count | FigureKind::Level => 1,
            // Some of these lie between 0 and 1.
            FigureKind::Number => 2,
        }
    }

    /// `41.4%`, `8.2`, `1,204.0`.
    pub(super) fn value(&self, value: f64) -> String {
        match self.kind {
            FigureKind::Share => format!("{}%", plain(value * 100.0, self.decimals())),
            _ => plain(value, self.decimals()),
        }
    }

    /// `37.0 to 46.3%`.
    pub(super) fn interval(&self, interval: Interval) -> String {
        let (low, high) = (self.value(interval.low), self.value(interval.high));
        format!("{} to {high}", low.trim_end_matches('%'))
    }

    /// `−6.0`, `+0.4`: a difference without its unit.
    pub(super) fn step(&self, value: f64) -> String {
        signed(value * if self.kind == FigureKind::Share { 100.0 } else { 1.0 }, self.decimals())
    }

    /// `−6.0 points (−12.0 to −0.6)`, `+212.0 (+80.0 to +344.2)`.
    pub(super) fn difference(&self, value: f64, around: Interval) -> String {
        let unit = if self.kind == FigureKind::Share { " points" } else { "" };
        format!("{}{unit} ({} to {})", self.step(value), self.step(around.low), self.step(around.high))
    }
}

/// `1.38 × (1.10 to 1.73)`.
pub(super) fn ratio(value: f64, around: Interval) -> String {
    let times = |value: f64| plain(value, 2);
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
    fn the_kind_of_a_figure_tells_its_decimals_and_not_its_size() {
        let around = |low, high| Interval { low, high };
        let share = Digits::of(FigureKind::Share);
        assert_eq!([share.value(0.414), share.value(0.0312), share.value(1.0)], ["41.4%", "3.1%", "100.0%"]);
        assert_eq!(share.interval(around(0.37, 0.463)), "37.0 to 46.3%");
        assert_eq!(share.difference(0.0038, around(-0.1071, 0.1138)), "+0.4 points (−10.7 to +11.4)");
        assert_eq!(share.difference(0.001, around(-0.0004, 0.02)), "+0.1 points (0.0 to +2.0)");
        let rate = Digits::of(FigureKind::Rate);
        assert_eq!(rate.difference(-9.0, around(-14.04, -0.36)), "−9.0 (−14.0 to −0.4)");
        let words = Digits::of(FigureKind::Count);
        assert_eq!(words.difference(212.0, around(80.0, 1344.2)), "+212.0 (+80.0 to +1,344.2)");
        assert_eq!(Digits::of(FigureKind::Number).value(0.852), "0.85");
        assert_eq!(ratio(1.384, around(1.1, 17.3)), "1.38 × (1.10 to 17.30)");
        assert_eq!(delta(-0.004), "0.00");
    }
}
