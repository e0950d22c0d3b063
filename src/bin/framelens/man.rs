//! `framelens man`: the manual pages, made of what `--help` says.

use std::{fs, path::Path};

use anyhow::Context;
use clap::CommandFactory;
use clap_mangen::{Man, generate_to};

use crate::{
    Status,
    args::{Args, ManArgs},
    output::Output,
};

pub(crate) fn run(args: &ManArgs) -> anyhow::Result<Status> {
    match &args.dir {
        Some(dir) => pages(dir).with_context(|| format!("{}: cannot be written", dir.display()))?,
        None => page()?,
    }
    Ok(Status::Done)
}

/// The page of the program itself.
fn page() -> anyhow::Result<()> {
    let mut output = Output::stdout()?;
    Man::new(Args::command()).render(&mut output)?;
    output.finish()
}

/// One page a subcommand: `framelens.1`, `framelens-report.1`, …
fn pages(dir: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(dir)?;
    generate_to(Args::command(), dir)?;
    Ok(())
}
