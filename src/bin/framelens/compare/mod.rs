//! `framelens compare`: groups of articles side by side.

mod args;
mod articles;
mod gather;
mod page;
mod refuse;
mod sections;

use anyhow::{Context, bail};

use crate::{
    Status,
    console::Console,
    input::{self, Input},
    output::Output,
    report::fields::{check_own, figure_named},
};
pub(crate) use args::{CompareArgs, CompareFormat, Show};
use framelens::{
    article::group_name,
    compare::{self, Piece, REPLICATES, Settings},
    filter::Filter,
    render::comparison,
    report::{ArticleReport, FIGURES, Figure, Totals, figure},
};
use gather::{Gather, Read};

/// The figures that are compared unless others are named: few, so that chance has few occasions.
const USUAL: [&str; 6] = [
    "named_share",
    "vague_share",
    "none_share",
    "unsourced_share",
    "hedges_writer_rate",
    "intensifiers_writer_rate",
];

pub(crate) fn run(args: CompareArgs) -> anyhow::Result<Status> {
    let format = args.format()?;
    if args.bom && format != CompareFormat::Csv {
        bail!("--bom has a meaning only in --format csv");
    }
    refuse::check(&args)?;
    let sections = args.every.is_some() || args.show != Show::Figures;
    let Some(by) = args.by.clone() else { return articles::run(args, format) };
    if sections {
        return sections::run(args, by, format);
    }
    let filter = args.filter.as_deref().map(Filter::parse).transpose().context("--where")?;
    let chosen = columns(&args.columns)?;
    let analyzer = input::analyzer(&args.input)?;
    let figures = with_own(chosen, &args.columns, analyzer.lexicons().custom_categories())?;
    let mut input = Input::open(args.input)?;
    let mut output = Output::open(&args.output)?;
    let mut console = Console::new(false);
    let settings = Settings {
        reference: args.reference.map(as_group),
        pair: args.pair,
        seed: args.seed.unwrap_or(1),
        replicates: args.replicates.unwrap_or(REPLICATES),
        jobs: input.settings.jobs,
        ..Settings::new(by)
    };
    let gather = Gather { analyzer, settings: &settings, filter: filter.as_ref() };
    let mut pieces = Vec::new();
    let make = |report: &ArticleReport, totals| piece(report, totals, &settings);
    let read = gather.articles(&mut input, &mut console, make, |_, piece| pieces.push(piece))?;
    let Some(Read { provenance, errors, total }) = read else { return Ok(console.status()) };
    let compared = compare::compare(pieces, &figures, &settings)?;
    let condition = filter.as_ref().map(Filter::text);
    let page =
        comparison::Page { comparison: &compared, provenance: &provenance, condition, errors: &errors };
    if args.bom {
        output.mark()?;
    }
    match format {
        CompareFormat::Table => {
            let style = output.style();
            comparison::write_terminal(&mut output, &page, style)?;
        }
        CompareFormat::Markdown => comparison::write_markdown(&mut output, &page)?,
        CompareFormat::Csv => comparison::write_csv(&mut output, &page)?,
        CompareFormat::Json => comparison::write_json(&mut output, &page)?,
        CompareFormat::Html => page::write(&mut output, &page, &settings, &total)?,
    }
    output.finish()?;
    Ok(console.status())
}

/// A group as it is called, however its name is typed.
fn as_group(name: String) -> String {
    group_name(&name.as_str().into()).unwrap_or(name)
}

/// The figures that flags name; without any the usual ones.
fn columns(names: &[String]) -> anyhow::Result<Vec<Figure>> {
    match names {
        [] => Ok(USUAL.iter().filter_map(|name| figure(name)).cloned().collect()),
        [all] if all == "all" => Ok(FIGURES.to_vec()),
        names => names.iter().map(|name| figure_named("--columns", name)).collect(),
    }
}

/// Figures of the user's own categories stand beside the usual ones, and among all; those named must exist.
fn with_own(
    mut figures: Vec<Figure>,
    names: &[String],
    categories: &[String],
) -> anyhow::Result<Vec<Figure>> {
    check_own(&figures, categories)?;
    if names.is_empty() || names == ["all"] {
        figures.extend(categories.iter().map(|category| Figure::own(category)));
    }
    Ok(figures)
}

/// What is kept of an article: little.
fn piece(report: &ArticleReport, totals: Totals, settings: &Settings) -> Piece {
    let piece = Piece::of(report, &settings.by, totals);
    match &settings.pair {
        Some(field) => piece.paired(report, field),
        None => piece,
    }
}
