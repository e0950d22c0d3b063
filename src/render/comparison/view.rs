//! What every readable format shows, as text: one block a figure, one line a group.

use serde::Serialize;

use super::{
    Page,
    number::{self, Digits},
    pairs::{self, PairBlock},
    remarks, words,
};
use crate::{
    compare::{Basis, ComparedFigure, Comparison, Contrast, GroupValue, Lack, Verdict},
    report::{FigureKind, grouped},
};

/// A comparison in words.
#[derive(Clone, Debug, Serialize)]
pub struct View {
    /// What is compared.
    pub title: String,
    /// The groups: name, articles, words, words an article, genres.
    pub groups: Vec<[String; 5]>,
    /// One a figure; none where pairs are shown.
    pub figures: Vec<Block>,
    /// One a group in pairs with the reference.
    pub pairs: Vec<PairBlock>,
    /// What should be known before figures are quoted.
    pub warnings: Vec<String>,
    /// How to read the figures.
    pub reading: Vec<String>,
    /// Version, lexicons and settings.
    pub foot: String,
}

/// A figure of every group.
#[derive(Clone, Debug, Serialize)]
pub struct Block {
    /// The figure's name, for programs.
    pub name: String,
    /// Its heading.
    pub heading: String,
    /// What it means, and how the figure of a group is made.
    pub meaning: String,
    /// One a group.
    pub lines: Vec<Line>,
}

/// A figure of a group.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    /// The group.
    pub group: String,
    /// Whether the others are compared with it.
    pub is_reference: bool,
    /// The value, or counts where there are too few articles.
    pub value: String,
    /// `37.0 to 46.3%`, or why there is none.
    pub interval: String,
    /// `−6.0 points (−12.0 to −0.6)`, `1.38 × (1.10 to 1.73)`, or nothing.
    pub effect: String,
    /// Cliff's delta.
    pub delta: String,
    /// `●`, `◐` or `○`.
    pub mark: &'static str,
    /// What the mark stands for.
    pub verdict: Option<Verdict>,
}

impl View {
    /// The comparison in words.
    pub fn of(page: &Page<'_>) -> View {
        let comparison = page.comparison;
        View {
            title: words::title(comparison),
            groups: comparison.groups.iter().map(group).collect(),
            figures: if comparison.pairs.is_some() { Vec::new() } else { blocks(comparison) },
            pairs: pairs::blocks(comparison),
            warnings: remarks::warnings(comparison),
            reading: words::reading(page),
            foot: words::foot(page),
        }
    }
}

fn group(group: &crate::compare::Group) -> [String; 5] {
    let totals = &group.totals;
    let length = totals.words as f64 / (totals.articles as f64).max(1.0);
    [
        group.name.clone(),
        grouped(totals.articles),
        grouped(totals.words),
        grouped(length.round() as u64),
        totals.genres.to_string(),
    ]
}

fn blocks(comparison: &Comparison) -> Vec<Block> {
    comparison.figures.iter().map(|figure| block(comparison, figure)).collect()
}

fn block(comparison: &Comparison, compared: &ComparedFigure) -> Block {
    let figure = &compared.figure;
    let mean = if compared.basis == Basis::Mean { "; mean of the articles" } else { "" };
    let digits = Digits::of(figure.kind);
    let line = |(place, value): (usize, &GroupValue)| Line {
        group: comparison.groups[place].name.clone(),
        is_reference: place == comparison.reference,
        value: shown(compared, value, digits),
        interval: match value.interval {
            Ok(interval) => digits.interval(interval),
            Err(Lack::FewArticles) => "too few".to_owned(),
            Err(Lack::NothingToMeasure) => String::new(),
        },
        effect: value.contrast.map_or(String::new(), |contrast| effect(&contrast, digits)),
        delta: value.contrast.map_or(String::new(), |contrast| number::delta(contrast.delta.value)),
        mark: value.contrast.map_or("", |contrast| mark(contrast.verdict())),
        verdict: value.contrast.map(|contrast| contrast.verdict()),
    };
    Block {
        name: figure.name.to_string(),
        heading: figure.heading.to_string(),
        meaning: format!("{}{mean}", figure.doc),
        lines: compared.groups.iter().enumerate().map(line).collect(),
    }
}

/// The value, or counts where too few articles would make it promise too much.
fn shown(compared: &ComparedFigure, group: &GroupValue, digits: Digits) -> String {
    let Some(value) = group.value else { return "–".to_owned() };
    // A mean of few articles says no more than they do; a share or rate of few would promise too much.
    match (group.interval.is_ok() || compared.basis == Basis::Mean, compared.figure.kind) {
        (false, FigureKind::Share) => {
            format!("{} of {}", grouped(group.count as u64), grouped(group.of as u64))
        }
        (false, FigureKind::Rate) if group.count.fract() == 0.0 => {
            format!("{}×", grouped(group.count as u64))
        }
        (false, FigureKind::Rate) => format!("Σ{:.1}", group.count),
        _ => digits.value(value),
    }
}

fn effect(contrast: &Contrast, digits: Digits) -> String {
    match contrast.ratio {
        Some(ratio) => number::ratio(ratio.value, ratio.interval),
        None => digits.difference(contrast.difference.value, contrast.difference.interval),
    }
}

pub(super) fn mark(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Stands => "●",
        Verdict::Alone => "◐",
        Verdict::Open => "○",
    }
}
