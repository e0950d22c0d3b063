//! Series in time: a curve a figure, and all numbers in one table.

use serde::Serialize;

use crate::{
    compare::{GroupValue, PeriodTotals},
    render::{
        page::comparison::round_up,
        voices::{
            SeriesPage,
            series::{interval, limits, number},
        },
    },
    report::{Figure, FigureKind, counted},
};

/// A series as its template sees it.
#[derive(Serialize)]
pub(super) struct View {
    every: &'static str,
    curves: Vec<Curve>,
    periods: Vec<Row>,
    /// Where labels stand below the curves.
    ticks: Vec<Tick>,
    /// Periods without articles: where they begin, and how wide they are.
    gaps: Vec<[String; 2]>,
    /// Whether a value has no limits.
    has_few: bool,
}

/// A figure drawn. Places are in hundredths of the picture, so that its text keeps its shape.
#[derive(Serialize)]
struct Curve {
    name: String,
    heading: String,
    meaning: String,
    /// What the upper end and the middle of the scale stand for.
    end: String,
    middle: String,
    dots: Vec<Dot>,
    /// Lines between periods that follow each other: from and to.
    lines: Vec<[String; 4]>,
}

#[derive(Serialize)]
struct Dot {
    x: String,
    y: String,
    /// The limits, if there are any.
    low: Option<String>,
    high: Option<String>,
    /// What is told of it where a mouse rests on it.
    told: String,
}

#[derive(Serialize)]
struct Tick {
    x: String,
    period: String,
    /// `start`, `middle` or `end`.
    anchor: &'static str,
}

/// A period with the number of each figure.
#[derive(Serialize)]
struct Row {
    period: String,
    articles: u64,
    cells: Vec<Cell>,
}

#[derive(Serialize)]
struct Cell {
    shown: String,
    limits: String,
    value: Option<f64>,
}

/// Labels below a curve: so many fit on a phone.
const TICKS: usize = 3;

impl View {
    pub(super) fn of(page: &SeriesPage<'_>) -> View {
        let series = page.series;
        let n = series.periods.len();
        let gap = |place: usize| {
            let width = 100.0 / n as f64;
            [percent(place as f64 * width), percent(width)]
        };
        let is_empty = |place: &usize| series.periods[*place].totals.articles == 0;
        let without = |value: &GroupValue| value.value.is_some() && interval(value).is_none();
        View {
            every: series.every.name(),
            curves: (0..series.figures.len()).map(|place| Curve::of(page, place)).collect(),
            periods: series.periods.iter().map(|period| row(&series.figures, period)).collect(),
            ticks: ticks(n).map(|place| tick(place, n, &series.periods[place].period)).collect(),
            gaps: (0..n).filter(is_empty).map(gap).collect(),
            has_few: series.periods.iter().flat_map(|period| &period.values).any(without),
        }
    }
}

impl Curve {
    fn of(page: &SeriesPage<'_>, place: usize) -> Curve {
        let (figure, n) = (&page.series.figures[place], page.series.periods.len());
        let ends = page.values(place).flatten();
        let ends = ends.flat_map(|value| [value.value, interval(value).map(|it| it.high)]).flatten();
        let end = scale_end(figure.kind, ends.fold(0.0, f64::max));
        let found: Vec<Option<Dot>> = page
            .values(place)
            .enumerate()
            .map(|(at, value)| dot(figure, x(at, n), value?, &page.series.periods[at], end))
            .collect();
        let line = |pair: &[Option<Dot>]| match pair {
            [Some(a), Some(b)] => Some([a.x.clone(), a.y.clone(), b.x.clone(), b.y.clone()]),
            _ => None,
        };
        Curve {
            name: figure.name.to_string(),
            heading: figure.heading.to_string(),
            meaning: figure.doc.to_string(),
            end: number(figure, end),
            middle: number(figure, end / 2.0),
            lines: found.windows(2).filter_map(line).collect(),
            dots: found.into_iter().flatten().collect(),
        }
    }
}

fn scale_end(kind: FigureKind, greatest: f64) -> f64 {
    match kind {
        FigureKind::Level => 5.0,
        FigureKind::Share => round_up(greatest).min(1.0),
        _ => round_up(greatest),
    }
}

fn dot(figure: &Figure, x: f64, value: &GroupValue, period: &PeriodTotals, end: f64) -> Option<Dot> {
    let found = value.value?;
    let y = |value: f64| percent(100.0 * (1.0 - (value / end).clamp(0.0, 1.0)));
    let around = interval(value);
    let limits = limits(figure, value);
    let limits = if limits.is_empty() { limits } else { format!(" ({limits})") };
    Some(Dot {
        x: percent(x),
        y: y(found),
        low: around.map(|it| y(it.low)),
        high: around.map(|it| y(it.high)),
        told: format!(
            "{}: {}{limits}, {}",
            period.period,
            number(figure, found),
            counted(period.totals.articles, "article")
        ),
    })
}

/// Where a period lies: in the middle of its part of the picture.
fn x(place: usize, n: usize) -> f64 {
    100.0 * (place as f64 + 0.5) / n.max(1) as f64
}

fn percent(value: f64) -> String {
    format!("{}%", (value * 100.0).round() / 100.0)
}

/// The first, the last, and as many between them as there is room for.
fn ticks(n: usize) -> impl Iterator<Item = usize> {
    let count = TICKS.min(n);
    (0..count).map(move |i| if count < 2 { 0 } else { i * (n - 1) / (count - 1) })
}

fn tick(place: usize, n: usize, period: &str) -> Tick {
    let anchor = match place {
        _ if n <= 8 => "middle",
        0 => "start",
        last if last + 1 == n => "end",
        _ => "middle",
    };
    Tick { x: percent(x(place, n)), period: period.to_owned(), anchor }
}

fn row(figures: &[Figure], period: &PeriodTotals) -> Row {
    let cell = |(place, figure): (usize, &Figure)| {
        let value = period.values.get(place);
        let found = value.and_then(|value| value.value);
        Cell {
            shown: found.map_or("–".to_owned(), |found| number(figure, found)),
            limits: value.map_or(String::new(), |value| limits(figure, value)),
            value: found,
        }
    };
    Row {
        period: period.period.clone(),
        articles: period.totals.articles,
        cells: figures.iter().enumerate().map(cell).collect(),
    }
}
