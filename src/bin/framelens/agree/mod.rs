//! `framelens agree`: how far the people who filled in sheets agree.

mod args;
mod sheets;

use std::path::Path;

use anyhow::bail;

use crate::{Status, console::Console, output::Output};
pub(crate) use args::AgreeArgs;
use args::AgreeFormat;
use framelens::{
    render::agreement::{self as render, Page},
    worksheet::{Agreement, Codings, Filled, SheetFault},
};

/// Sentences to discuss on a page; files for other programs have all.
const DISCUSS: usize = 10;

pub(crate) fn run(args: AgreeArgs) -> anyhow::Result<Status> {
    let format = args.format()?;
    let mut console = Console::new(true);
    let key = args.key.as_deref().map(key).transpose()?;
    let mut sheets = sheets::read(args.sheets, args.key.as_deref(), args.hide_names, &mut console);
    if sheets.is_empty() {
        bail!("no sheet could be used; give CSV files that `framelens worksheet` made and people filled in");
    }
    if args.hide_names {
        sheets.iter_mut().enumerate().for_each(|(i, (_, sheet))| sheet.coder = person(i));
    }
    let mut faults: Vec<SheetFault> =
        key.iter().chain(&sheets).flat_map(|(_, sheet)| sheet.faults.iter().cloned()).collect();
    let order: Vec<String> = sheets.iter().map(|(file, _)| file.clone()).collect();
    let (codings, unknown) = Codings::join(sheets, key.map(|(_, key)| key));
    faults.extend(unknown);
    faults.sort_by_key(|fault| (order.iter().position(|file| *file == fault.file), fault.line));
    if args.hide_names {
        faults.iter_mut().for_each(|fault| hide(fault, &order));
    }
    faults.iter().for_each(|fault| console.unusable(&fault.to_string()));
    tell(&codings, &console);
    let agreement = Agreement::of(&codings, args.seed);
    let whole = matches!(format, AgreeFormat::Csv | AgreeFormat::Json);
    let limit = args.limit.map(|n| n as usize).or((!whole).then_some(DISCUSS));
    let page = Page { codings: &codings, agreement: &agreement, faults: &faults, limit, seed: args.seed };
    let mut output = Output::open(&args.output)?;
    let style = output.style();
    match format {
        AgreeFormat::Text => render::write_text(&mut output, &page, style)?,
        AgreeFormat::Markdown => render::write_markdown(&mut output, &page)?,
        AgreeFormat::Html => render::write_html(&mut output, &page)?,
        AgreeFormat::Csv => render::write_csv(&mut output, &page)?,
        AgreeFormat::Json => render::write_json(&mut output, &page)?,
    }
    output.finish()?;
    Ok(console.status())
}

/// Calls a sheet by its person, as the page does: files are named after people.
fn hide(fault: &mut SheetFault, order: &[String]) {
    if let Some(place) = order.iter().position(|file| *file == fault.file) {
        (fault.file, fault.hidden) = (person(place), true);
    }
}

/// What a person is called whose name is hidden.
fn person(place: usize) -> String {
    format!("person {}", place + 1)
}

/// The key, with its name; without it there is nothing to begin with.
fn key(path: &Path) -> anyhow::Result<(String, Filled)> {
    let (name, mut key) = sheets::read_one(path)?;
    if !key.is_key {
        bail!("{name}: this is a sheet and no key; a key is what `framelens worksheet --key` writes");
    }
    key.coder = framelens::worksheet::TOOL.to_owned();
    Ok((name, key))
}

/// What the user may not have meant.
fn tell(codings: &Codings, console: &Console) {
    for (place, name) in codings.coders.iter().enumerate() {
        if codings.answered(place) == 0 {
            console.note(&format!("{name} has answered nothing that can be used"));
        }
    }
}
