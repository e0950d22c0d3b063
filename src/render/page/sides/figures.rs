//! Figures of articles that stand side by side, with bars on one scale.

use serde::Serialize;

use crate::{
    compare::Side,
    render::side_by_side::{Sides, lines},
    report::{Figure, FigureKind, figure, is_small},
};

/// Figures that answer a question together.
#[derive(Serialize)]
pub(super) struct Block {
    title: &'static str,
    unit: &'static str,
    lines: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    label: &'static str,
    cells: Vec<Cell>,
}

#[derive(Serialize)]
struct Cell {
    count: String,
    part: String,
    /// In thousandths of the longest bar there may be.
    wide: Option<u64>,
}

impl Block {
    pub(super) fn of(block: &'static lines::Block, sides: &Sides<'_>) -> Block {
        let line = |(name, label): &(&'static str, &'static str)| {
            let end = scale_end(block, name, sides);
            Line { label, cells: sides.sides.iter().map(|side| cell(name, side, end)).collect() }
        };
        Block { title: block.title, unit: block.unit(), lines: block.lines.iter().map(line).collect() }
    }
}

/// What the longest bar stands for: of shares all, of rates the greatest in the block, so that they can be
/// set against each other; counts have no bars.
fn scale_end(block: &lines::Block, name: &str, sides: &Sides<'_>) -> Option<f64> {
    let value = |name: &str, side: &Side| figure(name).and_then(|figure| figure.value(&side.totals));
    match figure(name)?.kind {
        FigureKind::Share | FigureKind::Number => Some(1.0),
        FigureKind::Rate => {
            let rates =
                block.lines.iter().flat_map(|(name, _)| sides.sides.iter().map(|side| value(name, side)));
            Some(rates.flatten().fold(0.0, f64::max)).filter(|greatest| *greatest > 0.0)
        }
        _ => None,
    }
}

fn cell(name: &str, side: &Side, end: Option<f64>) -> Cell {
    let [count, part] = lines::cell(name, &side.totals);
    let has_bar = |figure: &&Figure| match figure.kind {
        FigureKind::Share => !part.is_empty() || (count == "0" && !is_small(&side.totals)),
        FigureKind::Rate => !part.is_empty(),
        kind => kind == FigureKind::Number,
    };
    let known = figure(name).filter(has_bar);
    let value = known.and_then(|figure| figure.value(&side.totals));
    let wide = value.zip(end).map(|(value, end)| (1000.0 * (value / end).clamp(0.0, 1.0)).round() as u64);
    Cell { count, part, wide }
}
