//! `framelens worksheet`: sheets to fill in, and the key apart from them.

mod args;
mod gather;

use std::{io::Write, path::Path};

use anyhow::bail;

use crate::{
    Status,
    args::{OutputArgs, When},
    console::Console,
    input,
    output::Output,
};
use args::SheetFormat;
pub(crate) use args::WorksheetArgs;
use framelens::{
    analyze::Analyzer,
    render::{
        Provenance,
        worksheet::{self as render, Sheet},
    },
    report::Genres,
    worksheet::{Item, Row, Scale, worked},
};
pub(crate) use gather::{Wanted, gather};

pub(crate) fn run(args: WorksheetArgs) -> anyhow::Result<Status> {
    let format = args.format()?;
    if args.key.is_some() && args.key == args.output.output {
        bail!("--key and --output name the same file; the key must stay apart from the sheet");
    }
    if args.bom && format != SheetFormat::Csv {
        bail!("--bom is for CSV; leave it out or give --format csv");
    }
    let analyzer = input::analyzer(&args.input)?;
    let (scale, pick) = (args.scale(), args.pick());
    let mut output = Output::open(&args.output)?;
    let mut console = Console::new(output.is_terminal());
    let wanted = Wanted { scale, blind: args.blind, hide: &args.hide, reasons: args.key.is_some() };
    let items = gather(args.input, analyzer, &wanted, &mut console)?;
    let items = pick.choose(items, scale);
    if items.is_empty() {
        bail!("no sentence to put on a sheet; the articles hold none, or none could be read");
    }
    if args.bom {
        output.mark()?;
    }
    let rows: Vec<Row> = items.iter().map(|item| item.row.clone()).collect();
    let worked = if args.plain { Vec::new() } else { worked(analyzer, scale) };
    let sheet = Sheet {
        rows: &rows,
        scale,
        blind: args.blind,
        before: pick.is_apart(),
        worked: &worked,
        rewrite: !args.plain,
    };
    write_sheet(&mut output, &sheet, format)?;
    output.finish()?;
    if let Some(key) = &args.key {
        write_key(key, &items, scale, analyzer)?;
    }
    Ok(console.status())
}

fn write_sheet(output: &mut dyn Write, sheet: &Sheet<'_>, format: SheetFormat) -> anyhow::Result<()> {
    match format {
        SheetFormat::Csv => render::write_csv(output, sheet)?,
        SheetFormat::Markdown => render::write_markdown(output, sheet)?,
        SheetFormat::Html => render::write_html(output, sheet)?,
    }
    Ok(())
}

fn write_key(path: &Path, items: &[Item], scale: Scale, analyzer: &Analyzer) -> anyhow::Result<()> {
    let mut output = Output::open(&OutputArgs { output: Some(path.to_owned()), color: When::Never })?;
    let provenance = Provenance::of_several(analyzer.lexicons(), Genres::default());
    render::write_key(&mut output, items, scale, &provenance)?;
    output.finish()
}
