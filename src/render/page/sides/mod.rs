//! Two to four articles side by side: figures with bars, words, the gravest sentences, sources, and the
//! texts folded up below.

mod figures;
mod words;

use std::io::{self, Write};

use minijinja::{Value, context, value::Serde};
use serde::Serialize;

use self::{figures::Block, words::Words};
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
        side_by_side::{self, Sides, lines},
        table::Row,
    },
    report::ArticleReport,
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
        View {
            sides: sides.sides.iter().zip(parts).enumerate().map(beside).collect(),
            blocks: lines::BLOCKS.iter().map(|block| Block::of(block, sides)).collect(),
            words: words::all(sides),
        }
    }
}
