//! Reports, annotations and comparisons as pages for a browser: one file each, which loads nothing.
//!
//! A page is written piece by piece: its beginning, tables, [`Part`]s with an article each, and the methods
//! at its end. Parts are rendered where the article is analysed, in parallel, so that only their text
//! must be kept.

mod article;
mod comparison;
mod figures;
mod methods;
mod pairs;
mod part;
mod pieces;
mod reasons;
mod severe;
mod sides;
mod sources;
mod table;
mod text;
#[cfg(test)]
mod tests;
mod voices;

use std::io::{self, Write};

use minijinja::{Value, context, value::Serde};

pub use methods::Methods;
pub use part::{Part, PartOptions};
pub use sides::{BESIDE, SidePart, sides};
pub use voices::Drawn;

use super::{
    CAUTION,
    html::{Frame, render},
    table::Table,
};

/// A page has the texts of at most so many articles: with more of them, browsers and readers get lost.
pub const TEXTS: u64 = 100;

/// The styles of pages, in order.
const STYLE: [&str; 7] = [
    include_str!("style/base.css"),
    include_str!("style/tables.css"),
    include_str!("style/article.css"),
    include_str!("style/marks.css"),
    include_str!("style/compare.css"),
    include_str!("style/voices.css"),
    include_str!("style/print.css"),
];

const SCRIPT: &str = include_str!("page.js");

/// A file of `templates/` under its name.
macro_rules! templates {
    ($($name:literal)*) => {
        &[$(($name, include_str!(concat!("templates/", $name)))),*]
    };
}

const TEMPLATES: &[(&str, &str)] = templates! {
    "article.html" "bands.html" "comparison.html" "end.html" "figures.html" "marks.html" "methods.html" "note.html" "pairs.html" "part.html" "parts.html"
    "quoted.html" "reading.html" "ribbon.html" "series.html" "severe.html" "share.html" "sides.html" "sources.html" "stance.html" "start.html" "table.html"
    "text.html" "verbs.html" "words.html"
};

/// What a page is about.
#[derive(Clone, Debug, Default)]
pub struct Heading {
    /// What made it: `framelens report`.
    pub made_by: String,
    /// Its title.
    pub title: String,
    /// What must be known before anything is read, one paragraph each.
    pub lead: Vec<String>,
    /// Its sections in order: the id and the name of each. [`METHODS`] stands last.
    pub sections: Vec<(String, &'static str)>,
}

/// The section that ends every page.
pub const METHODS: (&str, &str) = ("methods", "Methods and limits");

/// A section as headings name it.
pub fn named((id, name): (&'static str, &'static str)) -> (String, &'static str) {
    (id.to_owned(), name)
}

/// Writes everything before the first section.
///
/// # Errors
/// Those of `out`.
pub fn begin(out: &mut dyn Write, heading: &Heading) -> io::Result<()> {
    let sections: Vec<Value> =
        heading.sections.iter().map(|(id, name)| context! { id => id.as_str(), name => *name }).collect();
    let context = context! {
        frame => Frame::new(&STYLE, SCRIPT).value(),
        scheme => "light dark",
        title => heading.title.as_str(),
        made_by => heading.made_by.as_str(),
        lead => heading.lead.clone(),
        caution => CAUTION,
        sections,
    };
    write(out, "start.html", context)
}

/// Writes a section with a table, whose rows are linked to those parts that stand on the page: `link` gives
/// for a row's label the number of its part.
///
/// # Errors
/// Those of `out`.
pub fn table(
    out: &mut dyn Write,
    section: (&str, &str),
    table: &Table,
    link: &dyn Fn(&str) -> Option<u64>,
) -> io::Result<()> {
    let (id, name) = section;
    write(out, "table.html", context! { id, name, table => Value::from(Serde(table::View::of(table, link))) })
}

/// The sections that a comparison has.
pub const COMPARED: [(&str, &str); 3] =
    [("groups", "Groups"), ("figures", "Figures"), ("reading", "How to read this")];

/// Writes the sections of a comparison, [`COMPARED`].
///
/// # Errors
/// Those of `out`.
pub fn comparison(out: &mut dyn Write, page: &super::comparison::Page<'_>) -> io::Result<()> {
    write(out, "comparison.html", context! { view => Value::from(Serde(comparison::View::of(page))) })
}

/// Begins the section with the articles' parts. One that stands alone has the switches for marks above its
/// text, not here.
///
/// # Errors
/// Those of `out`.
pub fn begin_parts(
    out: &mut dyn Write,
    section: (&str, &str),
    own_lists: bool,
    alone: bool,
) -> io::Result<()> {
    let (id, name) = section;
    write(out, "parts.html", context! { id, name, alone, signs => signs(own_lists) })
}

/// Writes a section that says why something is not there.
///
/// # Errors
/// Those of `out`.
pub fn note(out: &mut dyn Write, section: (&str, &str), text: &str) -> io::Result<()> {
    let (id, name) = section;
    write(out, "note.html", context! { id, name, text })
}

/// Ends the section with the articles' parts.
///
/// # Errors
/// Those of `out`.
pub fn end_parts(out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"</section>\n")
}

/// Writes the methods and the end of the page.
///
/// # Errors
/// Those of `out`.
pub fn end(out: &mut dyn Write, methods: &Methods<'_>) -> io::Result<()> {
    let frame = Frame::new(&STYLE, SCRIPT).value();
    let methods = Value::from(Serde(methods::View::of(methods)));
    write(
        out,
        "end.html",
        context! { methods, frame, caution => CAUTION, section => METHODS.0, name => METHODS.1 },
    )
}

/// The marks, each with its switch.
fn signs(own_lists: bool) -> Value {
    Value::from(Serde(pieces::legend(own_lists)))
}

fn write(out: &mut dyn Write, template: &str, context: Value) -> io::Result<()> {
    out.write_all(render(TEMPLATES, template, context)?.as_bytes())
}
