//! The flags of `framelens agree`.

use std::path::PathBuf;

use clap::{Args as Flags, ValueEnum};

use crate::{args::OutputArgs, ending};

/// The flags.
#[derive(Debug, Flags)]
pub(crate) struct AgreeArgs {
    /// Filled sheets as CSV, one a person and named after it; folders and globs of them
    #[arg(value_name = "SHEET", required = true)]
    pub(crate) sheets: Vec<PathBuf>,
    /// The key that `framelens worksheet --key` wrote: the program becomes one more coder
    #[arg(long, value_name = "FILE")]
    pub(crate) key: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
    /// Form of the page [default: by the ending of --output, or else text]
    #[arg(long, short, value_name = "FORMAT", value_enum)]
    format: Option<AgreeFormat>,
    /// Show at most so many sentences to discuss [default: 10 on pages, all in csv and json]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) limit: Option<u32>,
    /// Call people `person 1`, `person 2`, … instead of by the names of their files
    #[arg(long)]
    pub(crate) hide_names: bool,
    /// What the intervals are drawn from: the same seed gives the same figures
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(crate) seed: u64,
}

impl AgreeArgs {
    /// The form that is written.
    pub(crate) fn format(&self) -> anyhow::Result<AgreeFormat> {
        ending::form(self.format, &self.output)
    }
}

/// Forms of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum AgreeFormat {
    /// For terminals
    #[default]
    Text,
    Markdown,
    /// A page to show or to print
    Html,
    /// Who answered what, a row for each sentence and question
    Csv,
    /// Everything, for other programs
    Json,
}
