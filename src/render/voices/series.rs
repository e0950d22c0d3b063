//! Figures in the order of time.

use std::io::{self, Write};

use super::{Section, Setting, csv_table, items, markdown_end, markdown_table, raw};
use crate::{
    compare::{GroupValue, LEAST_ARTICLES, PeriodTotals, Scope, Series},
    render::{Style, color::Ink, grid::grid, measured, width::width},
    report::{Figure, FigureKind, counted, grouped},
    stats::Interval,
};

/// A series, ready to be shown.
#[derive(Clone, Copy, Debug)]
pub struct SeriesPage<'a> {
    /// The series.
    pub series: &'a Series,
    /// What it is shown with.
    pub setting: Setting<'a>,
}

/// Bars from nothing to the greatest value, one column wide.
const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// What stands in a sparkline for a period without articles.
const EMPTY: char = '·';

/// Columns of the longest bar.
const LONGEST: usize = 24;

impl SeriesPage<'_> {
    /// The values of a figure.
    pub(in crate::render) fn values(&self, place: usize) -> impl Iterator<Item = Option<&GroupValue>> {
        self.series.periods.iter().map(move |period| period.values.get(place))
    }

    /// The greatest value, from which bars are measured.
    fn greatest(&self, place: usize) -> f64 {
        self.values(place).filter_map(|value| value?.value).fold(0.0, f64::max)
    }

    /// A row a period, with a bar as long as its value is great.
    fn table(&self, place: usize, figure: &Figure, style: Style) -> String {
        let rows = self.series.periods.iter().zip(self.values(place));
        let mut rows: Vec<_> = rows.map(|(period, value)| row(figure, period, value)).collect();
        let (greatest, longest) = (self.greatest(place), self.longest(&rows, style));
        for (cells, value) in rows.iter_mut().zip(self.values(place)) {
            let part = value.and_then(|value| value.value).filter(|_| greatest > 0.0);
            let columns = part.map_or(0, |value| (value / greatest * longest as f64).round() as usize);
            cells.push("█".repeat(columns));
        }
        let [every, articles, value, limits] = self.head();
        grid(&[every, articles, value, limits, ""], &rows, &[1, 2], style)
    }

    /// What the other cells leave to the longest bar.
    fn longest(&self, rows: &[Vec<String>], style: Style) -> usize {
        let grid = grid(&self.head(), rows, &[1, 2], Style { color: false, ..style });
        let used = grid.lines().map(width).max().unwrap_or(0) + 2;
        if style.breaks(used + LONGEST) { usize::from(style.width).saturating_sub(used) } else { LONGEST }
    }

    /// The headings of the cells.
    fn head(&self) -> [&'static str; 4] {
        [self.series.every.name(), "articles", "value", "95 %"]
    }

    /// All periods in one line, a column each.
    fn curve(&self, place: usize) -> String {
        let greatest = self.greatest(place);
        let one = |value: Option<&GroupValue>| match value.and_then(|value| value.value) {
            None => EMPTY,
            Some(value) if greatest <= 0.0 || value <= 0.0 => BARS[0],
            Some(value) => BARS[((value / greatest * 8.0).ceil() as usize).clamp(1, 8) - 1],
        };
        self.values(place).map(one).collect()
    }
}

/// A value as readers see it.
pub(in crate::render) fn number(figure: &Figure, value: f64) -> String {
    match figure.kind {
        FigureKind::Share => format!("{:.0}%", 100.0 * value),
        FigureKind::Count => grouped(value.round() as u64),
        FigureKind::Rate | FigureKind::Number | FigureKind::Level => format!("{value:.1}"),
    }
}

/// The limits where there are enough articles; those of the sentences of a single one say nothing of its
/// time.
pub(in crate::render) fn interval(value: &GroupValue) -> Option<Interval> {
    value.interval.ok().filter(|_| value.scope == Scope::Articles)
}

/// `24 to 39%`; nothing where there are no limits.
pub(in crate::render) fn limits(figure: &Figure, value: &GroupValue) -> String {
    let Some(interval) = interval(value) else { return String::new() };
    let (low, high) = (number(figure, interval.low), number(figure, interval.high));
    format!("{} to {high}", low.trim_end_matches('%'))
}

fn row(figure: &Figure, period: &PeriodTotals, value: Option<&GroupValue>) -> Vec<String> {
    let found = value.and_then(|value| value.value);
    vec![
        period.period.clone(),
        grouped(period.totals.articles),
        found.map_or("–".to_owned(), |found| number(figure, found)),
        value.map_or(String::new(), |value| limits(figure, value)),
    ]
}

impl Section for SeriesPage<'_> {
    fn title(&self) -> [String; 2] {
        let series = self.series;
        let articles = series.periods.iter().map(|period| period.totals.articles).sum();
        let periods = counted(series.periods.len() as u64, series.every.name());
        let sizes = format!("{} in {periods}", counted(articles, "article"));
        [format!("By {}, every {}", series.by, series.every.name()), sizes]
    }

    fn remarks(&self) -> Vec<String> {
        let series = self.series;
        let mut told = Vec::new();
        if series.unreadable > 0 {
            told.push(format!(
                "Left out: {} whose date does not tell the {} (such as {}); dates are written as 2026-03-09.",
                counted(series.unreadable, "article"),
                series.every.name(),
                series.examples.join(", ")
            ));
        }
        if series.undated > 0 {
            told.push(format!("Left out: {} without `{}`.", counted(series.undated, "article"), series.by));
        }
        told.push(format!("95 %: limits for {LEAST_ARTICLES} articles or more; with fewer, a value says little about the time and much about the articles."));
        if series.periods.iter().any(|period| period.totals.articles == 0) {
            told.push(format!(
                "Without articles, a period has no value: the curve has a gap ({EMPTY} on a terminal)."
            ));
        }
        told.extend(measured::remark(series.figures.iter().map(|figure| &*figure.name)));
        told.push("The day is the one that is written in the metadata, whatever the time zone; weeks begin on Monday (ISO 8601).".to_owned());
        told
    }

    fn terminal(&self, out: &mut dyn Write, style: Style) -> io::Result<()> {
        items(out, &[self.title().join(": ")], style.width)?;
        for (place, figure) in self.series.figures.iter().enumerate() {
            let title = format!("{}: {}", figure.heading, figure.doc);
            writeln!(out)?;
            for line in super::wrap(&super::safe(&title), usize::from(style.width)) {
                writeln!(out, "{}", style.paint(Ink::Bold, &line))?;
            }
            let curve = self.curve(place);
            if curve.chars().count() + 2 <= usize::from(style.width) {
                writeln!(out, "  {curve}")?;
            }
            write!(out, "{}", self.table(place, figure, style))?;
        }
        writeln!(out)?;
        items(out, &self.remarks(), style.width)?;
        items(out, &[self.setting.foot()], style.width)
    }

    fn markdown(&self, out: &mut dyn Write) -> io::Result<()> {
        use crate::render::table::escape;
        writeln!(out, "# {}\n", escape(&self.title().join(": ")))?;
        for (place, figure) in self.series.figures.iter().enumerate() {
            let curve = self.curve(place);
            writeln!(out, "## {}\n\n{}\n\n`{curve}`\n", escape(&figure.heading), escape(&figure.doc))?;
            let periods = self.series.periods.iter().zip(self.values(place));
            let rows: Vec<_> = periods.map(|(period, value)| row(figure, period, value)).collect();
            markdown_table(out, &self.head(), &rows, &[1, 2])?;
        }
        markdown_end(out, &self.remarks(), &self.setting.foot())
    }

    fn csv(&self, out: &mut dyn Write) -> io::Result<()> {
        let head = ["period", "every", "figure", "articles", "words", "value", "low", "high", "count", "of"];
        let mut rows = Vec::new();
        for period in &self.series.periods {
            for (place, figure) in self.series.figures.iter().enumerate() {
                let value = period.values.get(place);
                let around = value.and_then(interval);
                let numbers = [
                    value.and_then(|value| value.value),
                    around.map(|around| around.low),
                    around.map(|around| around.high),
                    value.map(|value| value.count),
                    value.map(|value| value.of),
                ];
                let names =
                    [period.period.clone(), self.series.every.name().to_owned(), figure.name.to_string()];
                let sizes = [period.totals.articles, period.totals.words].map(|n| n.to_string());
                let numbers = numbers.map(|number| number.map_or(String::new(), raw));
                rows.push(names.into_iter().chain(sizes).chain(numbers).collect());
            }
        }
        csv_table(out, &head, rows.into_iter())
    }

    fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        use serde_json::json;
        let round = |value: Option<f64>| json!(value.map(crate::report::round));
        let figures = |period: &PeriodTotals| {
            let value = |(figure, value): (&Figure, &GroupValue)| {
                let around = interval(value);
                let cell = json!({"value": round(value.value), "low": round(around.map(|i| i.low)),
                    "high": round(around.map(|i| i.high)), "count": round(Some(value.count)),
                    "of": round(Some(value.of)), "articles": value.articles});
                (figure.name.to_string(), cell)
            };
            let all = self.series.figures.iter().zip(&period.values).map(value);
            all.collect::<serde_json::Map<_, _>>()
        };
        let period = |period: &PeriodTotals| {
            json!({"period": period.period, "articles": period.totals.articles,
                "words": period.totals.words, "figures": figures(period)})
        };
        let periods: Vec<_> = self.series.periods.iter().map(period).collect();
        let content = [
            ("every", json!(self.series.every)),
            ("undated", json!(self.series.undated)),
            ("unreadable", json!(self.series.unreadable)),
            ("unreadable_examples", json!(*self.series.examples)),
            ("periods", json!(periods)),
        ];
        self.setting.json(out, "series", &content)
    }
}
