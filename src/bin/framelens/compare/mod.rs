//! `framelens compare`: groups of articles side by side.

mod args;
mod articles;
mod page;
mod sections;

use std::collections::BTreeSet;

use anyhow::{Context, bail};

use crate::{
    Status,
    console::Console,
    input::{self, Input},
    output::Output,
    report::fields::{check_own, figure_named, known_metadata},
};
pub(crate) use args::{CompareArgs, CompareFormat, Show};
use framelens::{
    analyze::Analyzer,
    batch,
    compare::{self, Piece, Settings},
    filter::{ArticleValues, Filter, article_fields},
    read::ReadError,
    render::{Provenance, comparison},
    report::{ArticleReport, FIGURES, Figure, Genres, OWN, Totals, figure},
};

/// What is said of pages that there are not.
const NO_PAGE: &str =
    "--format html has the figures of groups only (--by FIELD); use table, markdown, csv or json";

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
    if args.bom && args.format != CompareFormat::Csv {
        bail!("--bom has a meaning only in --format csv");
    }
    let sections = args.every.is_some() || args.show != Show::Figures;
    if args.format == CompareFormat::Html && (args.by.is_none() || sections) {
        bail!(NO_PAGE);
    }
    let Some(by) = args.by.clone() else { return articles::run(args) };
    if sections {
        return sections::run(args, by);
    }
    let filter = args.filter.as_deref().map(Filter::parse).transpose().context("--where")?;
    let chosen = columns(&args.columns)?;
    let analyzer = input::analyzer(&args.input)?;
    let categories = analyzer.lexicons().custom_categories();
    check_own(&chosen, categories)?;
    let figures = with_own(chosen, &args.columns, categories);
    let mut input = Input::open(args.input)?;
    let mut output = Output::open(&args.output)?;
    let mut console = Console::new(false);
    let settings = Settings {
        reference: args.reference,
        pair: args.pair,
        seed: args.seed,
        replicates: args.replicates,
        jobs: input.settings.jobs,
        ..Settings::new(by)
    };
    let (pieces, errors) = gather(&mut input, analyzer, &settings, filter.as_ref(), &mut console)?;
    if pieces.is_empty() {
        return Ok(console.status());
    }
    let compared = compare::compare(pieces, &figures, &settings)?;
    let mut genres = Genres::default();
    compared.groups.iter().for_each(|group| genres += group.totals.genres);
    let provenance = Provenance::of_several(analyzer.lexicons(), genres);
    let condition = filter.as_ref().map(Filter::text);
    let page =
        comparison::Page { comparison: &compared, provenance: &provenance, condition, errors: &errors };
    if args.bom {
        output.mark()?;
    }
    match args.format {
        CompareFormat::Table => {
            let style = output.style();
            comparison::write_terminal(&mut output, &page, style)?;
        }
        CompareFormat::Markdown => comparison::write_markdown(&mut output, &page)?,
        CompareFormat::Csv => comparison::write_csv(&mut output, &page)?,
        CompareFormat::Json => comparison::write_json(&mut output, &page)?,
        CompareFormat::Html => page::write(&mut output, &page, &settings)?,
    }
    output.finish()?;
    Ok(console.status())
}

/// The figures that flags name; without any the usual ones.
fn columns(names: &[String]) -> anyhow::Result<Vec<Figure>> {
    match names {
        [] => Ok(USUAL.iter().filter_map(|name| figure(name)).cloned().collect()),
        [all] if all == "all" => Ok(FIGURES.to_vec()),
        names => names.iter().map(|name| figure_named("--columns", name)).collect(),
    }
}

/// Figures of the user's own categories stand beside the usual ones, and among all.
fn with_own(mut figures: Vec<Figure>, names: &[String], categories: &[String]) -> Vec<Figure> {
    if names.is_empty() || names == ["all"] {
        figures.extend(categories.iter().map(|category| Figure::own(category)));
    }
    figures
}

/// What one article came to.
struct Outcome {
    /// `None` if `--where` does not hold.
    piece: Option<Piece>,
    fields: Vec<String>,
}

/// Reads and analyses everything; what is kept of each article is small.
fn gather(
    input: &mut Input,
    analyzer: &Analyzer,
    settings: &Settings,
    filter: Option<&Filter>,
    console: &mut Console,
) -> anyhow::Result<(Vec<Piece>, Vec<ReadError>)> {
    let (mut pieces, mut seen, mut errors) = (Vec::new(), BTreeSet::new(), Vec::new());
    let work = |_, article| Ok(outcome(&batch::report(analyzer, article)?, settings, filter));
    let summary = batch::run(input.take_records(), &input.settings.clone(), work, |result| {
        console.step();
        match result {
            Ok(outcome) => {
                pieces.extend(outcome.piece);
                seen.extend(outcome.fields);
            }
            Err(error) => {
                console.fault(&error);
                errors.push(error);
            }
        }
        Ok(())
    })?;
    console.clear();
    if summary.articles > 0 {
        check(&seen, settings, filter)?;
    }
    if let (Some(filter), true) = (filter, pieces.is_empty()) {
        console.note(&format!("none of {} articles meets `{}`", summary.articles, filter.text()));
    }
    input.tell(summary, console);
    Ok((pieces, errors))
}

fn outcome(report: &ArticleReport, settings: &Settings, filter: Option<&Filter>) -> Outcome {
    let totals = Totals::of(report);
    let values = ArticleValues { article: &report.article, totals: &totals };
    let kept = filter.is_none_or(|filter| filter.holds(&values));
    let fields = report.article.metadata.keys().cloned().collect();
    let piece = kept.then(|| Piece::of(report, &settings.by, totals));
    let piece = match &settings.pair {
        Some(field) => piece.map(|piece| piece.paired(report, field)),
        None => piece,
    };
    Outcome { piece, fields }
}

/// Refuses fields that no article has.
fn check(seen: &BTreeSet<String>, settings: &Settings, filter: Option<&Filter>) -> anyhow::Result<()> {
    let fields = [("--by", Some(&settings.by)), ("--pair", settings.pair.as_ref())];
    for (flag, field) in fields.into_iter().filter_map(|(flag, field)| Some((flag, field?))) {
        if !seen.contains(field) {
            bail!("{flag}: no article has the field `{field}`; their metadata: {}", known_metadata(seen));
        }
    }
    let unknown =
        |field: &&str| !seen.contains(*field) && !article_fields().contains(field) && !field.starts_with(OWN);
    match filter.into_iter().flat_map(Filter::fields).find(unknown) {
        Some(field) => bail!(
            "--where: `{field}` is neither a figure nor metadata of these articles; metadata: {}; figures: `framelens explain`",
            known_metadata(seen)
        ),
        None => Ok(()),
    }
}
