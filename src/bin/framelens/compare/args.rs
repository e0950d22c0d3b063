//! Flags of `compare` as they are typed.

use clap::{Args as Flags, ValueEnum};

use crate::args::{InputArgs, OutputArgs};

#[derive(Debug, Flags)]
pub(crate) struct CompareArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
    /// Form of the comparison
    #[arg(long, short, value_name = "FORMAT", value_enum, default_value_t)]
    pub(crate) format: CompareFormat,
    /// Begin CSV with a byte order mark, by which Excel knows that it is UTF-8
    #[arg(long)]
    pub(crate) bom: bool,
    /// The metadata field whose values make the groups: `outlet`, `folder`, `date`
    #[arg(long, value_name = "FIELD")]
    pub(crate) by: Option<String>,
    /// The group that the others are compared with [default: the one with the most articles]
    #[arg(long, value_name = "GROUP")]
    pub(crate) reference: Option<String>,
    /// Figures to compare, comma-separated; `all` for every one (`framelens explain` lists them)
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    pub(crate) columns: Vec<String>,
    /// Only articles for which this holds: `words >= 300 and genre = news`
    #[arg(long = "where", value_name = "EXPR")]
    pub(crate) filter: Option<String>,
    /// Where random draws begin; the same seed gives the same output
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(crate) seed: u64,
    /// How often articles are drawn anew into the groups for the test
    #[arg(long, value_name = "N", default_value_t = framelens::compare::REPLICATES, value_parser = clap::value_parser!(u64).range(99..=1_000_000))]
    pub(crate) replicates: u64,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum CompareFormat {
    /// For terminals
    #[default]
    Table,
    Markdown,
    /// A row for each figure and group
    Csv,
    /// One object
    Json,
}
