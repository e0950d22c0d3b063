//! Flags of `report` as they are typed.

use std::path::PathBuf;

use clap::{Args as Flags, ValueEnum};

use crate::{
    args::{InputArgs, OutputArgs},
    ending,
};

#[derive(Debug, Flags)]
pub(crate) struct ReportArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
    /// Form of the report [default: by the ending of --output, or else table]
    #[arg(long, short, value_name = "FORMAT", value_enum)]
    format: Option<ReportFormat>,
    /// Begin CSV with a byte order mark, by which Excel knows that it is UTF-8
    #[arg(long)]
    pub(crate) bom: bool,
    /// Figures to show, comma-separated (`framelens explain` lists them)
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    pub(crate) columns: Vec<String>,
    /// Order of rows: a figure (greatest first), `article` or a metadata field; `:asc` or `:desc` after it
    #[arg(long, value_name = "FIELD")]
    pub(crate) sort: Option<String>,
    /// Show at most so many rows [default: 200 in tables]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) limit: Option<u32>,
    /// One row for each value of this metadata field, or for each `genre` assumed
    #[arg(long, value_name = "FIELD")]
    pub(crate) by: Option<String>,
    /// Only articles for which this holds: `words >= 300 and outlet = Herald`
    #[arg(long = "where", value_name = "EXPR")]
    pub(crate) filter: Option<String>,
    /// End with exit code 1 if this holds for an article: `unsourced_share > 30%`
    #[arg(long, value_name = "EXPR")]
    pub(crate) fail_on: Option<String>,
    /// Write into this file what is not in it yet (`jsonl` only): goes on where an earlier run ended
    #[arg(long, value_name = "FILE", conflicts_with_all = ["output", "fail_on", "against_lexicons"])]
    pub(crate) resume: Option<PathBuf>,
    /// Instead of figures, the sentences whose labels change when these lexicons are laid over
    #[arg(long, value_name = "PATH")]
    pub(crate) against_lexicons: Vec<PathBuf>,
}

impl ReportArgs {
    /// The form that is written.
    pub(crate) fn format(&self) -> anyhow::Result<ReportFormat> {
        ending::form(self.format, &self.output)
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    /// For terminals; one article gets its full sheet
    #[default]
    Table,
    Markdown,
    /// One row an article, every figure
    Csv,
    /// One object with articles, total and errors
    Json,
    /// One object an article
    Jsonl,
    /// A page for a browser, in one file that loads nothing
    Html,
}
