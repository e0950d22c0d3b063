//! Two to four articles side by side: figures with bars, words, the gravest sentences, sources, and the
//! texts folded up below.

use std::{collections::BTreeMap, io, io::Write};

use minijinja::{Value, context, value::Serde};
use serde::Serialize;

use super::{
    Part, PartOptions, TEMPLATES, article, begin_parts, end_parts,
    figures::{Band, bands},
    part::anchor,
    write,
};
use crate::{
    compare::Side,
    lexicon::LexiconSet,
    render::{
        groups,
        html::render,
        side_by_side::{self, Sides, WORDS, lines},
        table::Row,
    },
    report::{ArticleReport, Figure, FigureKind, figure, is_small},
};

/// The parts of a page with articles side by side.
pub const BESIDE: [(&str, &str); 7] = [
    ("articles", "Sentence by sentence"),
    ("figures", "Figures"),
    ("words", "The words"),
    ("severe", "Look at these first"),
    ("sources", "Sources"),
    TEXTS,
    ("reading", "How to read this"),
];
const TEXTS: (&str, &str) = ("texts", "The texts");

/// What is rendered of an article that stands beside others, where it is analysed.
#[derive(Clone, Debug)]
pub struct SidePart {
    ribbon: String,
    severe: String,
    sources: String,
    part: Part,
}

impl SidePart {
    /// Renders an article, the `number`th from 1.
    ///
    /// # Errors
    /// None but those of a faulty template.
    pub fn of(report: &ArticleReport, lexicons: &LexiconSet, number: u64) -> io::Result<SidePart> {
        let row = Row::of(report);
        let options = PartOptions { number, sheet: true, keep: None };
        let view = Value::from(Serde(article::View::of(report, &row.totals, lexicons, &options)));
        let sheet = view.get_attr("sheet").map_err(io::Error::other)?;
        let piece = |template: &str| {
            let context = context! { article => view.clone(), sheet => sheet.clone(), anchor => anchor(number), beside => true };
            render(TEMPLATES, template, context)
        };
        let part = Part::new(report, row, &options, String::new(), piece("text.html")?);
        Ok(SidePart {
            ribbon: piece("ribbon.html")?,
            severe: piece("severe.html")?,
            sources: piece("sources.html")?,
            part,
        })
    }
}

/// Writes articles side by side, the parts [`BESIDE`]. `parts` are those of the articles, in their order.
///
/// # Errors
/// Those of `out`.
pub fn sides(out: &mut dyn Write, sides: &Sides<'_>, parts: &[SidePart]) -> io::Result<()> {
    write(out, "sides.html", context! { view => Value::from(Serde(View::of(sides, parts))) })?;
    begin_parts(out, TEXTS, parts.iter().any(|side| side.part.has_own_lists()), false)?;
    for (place, side) in parts.iter().enumerate() {
        side.part.write_as(out, true, Some(side_by_side::letter(place)))?;
    }
    end_parts(out)?;
    write(out, "reading.html", context! { reading => side_by_side::notes(sides) })
}

#[derive(Serialize)]
struct View {
    sides: Vec<Beside>,
    blocks: Vec<Block>,
    words: Vec<Words>,
}

/// An article.
#[derive(Serialize)]
struct Beside {
    letter: String,
    name: String,
    about: Vec<String>,
    bands: Vec<Band>,
    /// The bands in words.
    in_bands: String,
    ribbon: Value,
    severe: Value,
    sources: Value,
}

/// Figures that answer a question together.
#[derive(Serialize)]
struct Block {
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

/// Words of one kind, of each article.
#[derive(Serialize)]
struct Words {
    kind: &'static str,
    sides: Vec<Vec<Word>>,
}

#[derive(Serialize)]
struct Word {
    text: String,
    /// Whether no other article has it.
    only: bool,
}

impl View {
    fn of(sides: &Sides<'_>, parts: &[SidePart]) -> View {
        let safe = |text: &String| Value::from_safe_string(text.clone());
        let beside = |(place, (side, part)): (usize, (&Side, &SidePart))| Beside {
            letter: side_by_side::letter(place).into(),
            name: part.part.name().to_owned(),
            about: part.part.about(),
            bands: bands(&side.totals.levels),
            in_bands: groups::bands(&side.totals).join(" · "),
            ribbon: safe(&part.ribbon),
            severe: safe(&part.severe),
            sources: safe(&part.sources),
        };
        let words = WORDS.iter().map(|(kind, of)| words(kind, sides.sides.iter().map(of).collect()));
        View {
            sides: sides.sides.iter().zip(parts).enumerate().map(beside).collect(),
            blocks: lines::BLOCKS.iter().map(|block| Block::of(block, sides)).collect(),
            words: words.filter(|words| words.sides.iter().any(|side| !side.is_empty())).collect(),
        }
    }
}

impl Block {
    fn of(block: &'static lines::Block, sides: &Sides<'_>) -> Block {
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

fn words(kind: &'static str, sides: Vec<&Vec<crate::compare::WordCount>>) -> Words {
    let mut having: BTreeMap<&str, usize> = BTreeMap::new();
    for side in &sides {
        let mut names: Vec<&str> = side.iter().map(|word| word.word.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        names.into_iter().for_each(|name| *having.entry(name).or_default() += 1);
    }
    let word = |word: &crate::compare::WordCount| Word {
        text: side_by_side::word(word),
        only: having.get(word.word.as_str()) == Some(&1),
    };
    Words { kind, sides: sides.iter().map(|side| side.iter().map(word).collect()).collect() }
}
