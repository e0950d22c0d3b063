//! `compare --format html`.

use std::io;

use crate::output::Output;
use framelens::{
    compare::Settings,
    read::ReadError,
    render::{
        comparison,
        page::{self, BESIDE, COMPARED, Drawn, Heading, METHODS, Methods, SidePart},
        side_by_side::Sides,
        voices::Setting,
    },
    report::{Totals, counted},
};

/// Flags that changed what is shown, each with its value if it was given.
type Flags<'a> = &'a [(&'a str, Option<String>)];

/// Writes a comparison as a page.
pub(super) fn write(
    output: &mut Output,
    compared: &comparison::Page<'_>,
    settings: &Settings,
    total: &Totals,
) -> io::Result<()> {
    let size = format!(
        "{} in {} · {}",
        counted(total.articles, "article"),
        counted(compared.comparison.groups.len() as u64, "group"),
        counted(total.words, "word"),
    );
    let flags = [
        ("--by", Some(settings.by.clone())),
        ("--pair", settings.pair.clone()),
        ("--where", compared.condition.map(str::to_owned)),
        ("--seed", Some(settings.seed.to_string())),
        ("--replicates", Some(settings.replicates.to_string())),
    ];
    let methods =
        Methods { provenance: Some(compared.provenance), ..methods(&flags, compared.errors, total) };
    page::begin(output, &heading(format!("By {}", settings.by), vec![size], &COMPARED))?;
    page::comparison(output, compared)?;
    page::end(output, &methods)
}

/// Writes a section of a comparison as a page.
pub(super) fn write_section(
    output: &mut Output,
    section: &dyn Drawn,
    setting: &Setting<'_>,
    flags: Flags<'_>,
    total: &Totals,
) -> io::Result<()> {
    let [title, size] = section.title();
    let read = format!("{}, {}", counted(total.articles, "article"), counted(total.words, "word"));
    let lead =
        if size.starts_with(&counted(total.articles, "article")) { vec![size] } else { vec![read, size] };
    let methods = Methods { provenance: Some(setting.provenance), ..methods(flags, setting.errors, total) };
    page::begin(output, &heading(title, lead, &section.parts()))?;
    section.draw(output)?;
    page::end(output, &methods)
}

/// Writes articles side by side as a page.
pub(super) fn write_sides(output: &mut Output, sides: &Sides<'_>, parts: &[SidePart]) -> io::Result<()> {
    let mut total = Totals::default();
    sides.sides.iter().for_each(|side| total += &side.totals);
    let size = format!("{} · genre assumed: {}", counted(total.words, "word"), total.genres);
    let title = format!("{} side by side", counted(total.articles, "article"));
    let methods = Methods { provenance: Some(sides.provenance), ..methods(&[], sides.errors, &total) };
    page::begin(output, &heading(title, vec![size], &BESIDE))?;
    page::sides(output, sides, parts)?;
    page::end(output, &methods)
}

fn heading(title: String, lead: Vec<String>, sections: &[(&'static str, &'static str)]) -> Heading {
    let sections = sections.iter().copied().chain([METHODS]).map(page::named).collect();
    Heading { made_by: "framelens compare".to_owned(), title, lead, sections }
}

fn methods<'a>(flags: Flags<'_>, errors: &[ReadError], total: &'a Totals) -> Methods<'a> {
    let given = flags.iter().filter_map(|(flag, value)| Some(((*flag).to_owned(), value.clone()?)));
    let faults = errors.iter().map(ToString::to_string).collect();
    Methods { provenance: None, settings: given.collect(), faults, total: Some(total) }
}
