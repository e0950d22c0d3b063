//! `framelens compare a.txt b.txt`: a few articles side by side.

use anyhow::bail;

use super::{CompareArgs, CompareFormat, page};
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
    render::{Provenance, page::SidePart, side_by_side},
    report::Genres,
};

pub(super) fn run(args: CompareArgs, format: CompareFormat) -> anyhow::Result<Status> {
    let analyzer = input::analyzer(&args.input)?;
    let mut input = Input::open(args.input)?;
    let mut output = Output::open(&args.output)?;
    let mut console = Console::new(false);
    let Gathered { sides, parts, errors } = gather(&mut input, analyzer, format, &mut console)?;
    if sides.is_empty() {
        return Ok(console.status());
    }
    let mut genres = Genres::default();
    sides.iter().for_each(|side| genres += side.totals.genres);
    let provenance = Provenance::of_several(analyzer.lexicons(), genres);
    let beside = side_by_side::Sides { sides: &sides, provenance: &provenance, errors: &errors };
    if args.bom {
        output.mark()?;
    }
    match format {
        CompareFormat::Table => {
            let style = output.style();
            side_by_side::write_terminal(&mut output, &beside, style)?;
        }
        CompareFormat::Markdown => side_by_side::write_markdown(&mut output, &beside)?,
        CompareFormat::Csv => side_by_side::write_csv(&mut output, &beside)?,
        CompareFormat::Json => side_by_side::write_json(&mut output, &beside)?,
        CompareFormat::Html => page::write_sides(&mut output, &beside, &parts)?,
    }
    output.finish()?;
    Ok(console.status())
}

/// What was read.
#[derive(Default)]
struct Gathered {
    sides: Vec<Side>,
    /// What a page shows of them.
    parts: Vec<SidePart>,
    errors: Vec<ReadError>,
}

/// Two to four articles; of more only the number is kept.
fn gather(
    input: &mut Input,
    analyzer: &Analyzer,
    format: CompareFormat,
    console: &mut Console,
) -> anyhow::Result<Gathered> {
    let (mut found, mut all) = (Gathered::default(), 0_usize);
    let work = |n: u64, article| {
        let side = || {
            let report = batch::report(analyzer, article)?;
            let part = || SidePart::of(&report, analyzer.lexicons(), n + 1);
            Ok((Side::of(&report), (format == CompareFormat::Html).then(part)))
        };
        (n < MOST_SIDES as u64).then(side).transpose()
    };
    let summary = input.run(console, work, |_, result| {
        match result {
            Ok(side) => {
                all += 1;
                if let Some((side, part)) = side {
                    found.sides.push(side);
                    found.parts.extend(part.transpose()?);
                }
            }
            Err(error) => found.errors.push(error),
        }
        Ok(())
    })?;
    input.tell(&summary, console);
    match all {
        1 if console.status() == Status::Done => bail!(
            "there is one article, and nothing to compare it with: name two to four, or see it alone with `framelens report`"
        ),
        all if all > MOST_SIDES => bail!(
            "{all} articles do not fit side by side: name two to {MOST_SIDES}, or make groups of them with --by, such as `--by folder` or `--by outlet`"
        ),
        _ => Ok(found),
    }
}
