//! `framelens compare a.txt b.txt`: a few articles side by side.

use anyhow::bail;

use super::{CompareArgs, CompareFormat, NO_PAGE};
use crate::{
    Status,
    console::Console,
    input::{self, Input},
    output::Output,
};
use framelens::{
    analyze::Analyzer,
    batch,
    compare::{MOST_SIDES, Side},
    read::ReadError,
    render::{Provenance, side_by_side},
    report::Genres,
};

pub(super) fn run(args: CompareArgs) -> anyhow::Result<Status> {
    let analyzer = input::analyzer(&args.input)?;
    let mut input = Input::open(args.input)?;
    let mut output = Output::open(&args.output)?;
    let mut console = Console::new(false);
    let (sides, errors) = gather(&mut input, analyzer, &mut console)?;
    if sides.is_empty() {
        return Ok(console.status());
    }
    let mut genres = Genres::default();
    sides.iter().for_each(|side| genres += side.totals.genres);
    let provenance = Provenance::of_several(analyzer.lexicons(), genres);
    let page = side_by_side::Sides { sides: &sides, provenance: &provenance, errors: &errors };
    if args.bom {
        output.mark()?;
    }
    match args.format {
        CompareFormat::Table => {
            let style = output.style();
            side_by_side::write_terminal(&mut output, &page, style)?;
        }
        CompareFormat::Markdown => side_by_side::write_markdown(&mut output, &page)?,
        CompareFormat::Csv => side_by_side::write_csv(&mut output, &page)?,
        CompareFormat::Json => side_by_side::write_json(&mut output, &page)?,
        CompareFormat::Html => bail!(NO_PAGE),
    }
    output.finish()?;
    Ok(console.status())
}

/// Two to four articles; of more only the number is kept.
fn gather(
    input: &mut Input,
    analyzer: &Analyzer,
    console: &mut Console,
) -> anyhow::Result<(Vec<Side>, Vec<ReadError>)> {
    let (mut sides, mut errors, mut all) = (Vec::new(), Vec::new(), 0_usize);
    let work = |n: u64, article| {
        let fits = n < MOST_SIDES as u64;
        fits.then(|| Ok(Side::of(&batch::report(analyzer, article)?))).transpose()
    };
    let summary = batch::run(input.take_records(), &input.settings.clone(), work, |result| {
        console.step();
        match result {
            Ok(side) => {
                all += 1;
                sides.extend(side);
            }
            Err(error) => {
                console.fault(&error);
                errors.push(error);
            }
        }
        Ok(())
    })?;
    console.clear();
    input.tell(summary, console);
    match all {
        1 if console.status() == Status::Done => bail!(
            "there is one article, and nothing to compare it with: name two to four, or see it alone with `framelens report`"
        ),
        all if all > MOST_SIDES => bail!(
            "{all} articles do not fit side by side: name two to {MOST_SIDES}, or make groups of them with --by, such as `--by folder` or `--by outlet`"
        ),
        _ => Ok((sides, errors)),
    }
}
