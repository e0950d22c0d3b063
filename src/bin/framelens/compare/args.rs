//! Flags of `compare` as they are typed.

use clap::{Args as Flags, ValueEnum};

use crate::{
    args::{InputArgs, OutputArgs},
    ending,
};

#[derive(Debug, Flags)]
pub(crate) struct CompareArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
    /// Form of the comparison [default: by the ending of --output, or else table]
    #[arg(long, short, value_name = "FORMAT", value_enum)]
    format: Option<CompareFormat>,
    /// Begin CSV with a byte order mark, by which Excel knows that it is UTF-8
    #[arg(long)]
    pub(crate) bom: bool,
    /// The metadata field whose values make the groups: `outlet`, `folder`, `date`; without it, two to four
    /// articles stand side by side
    #[arg(long, value_name = "FIELD")]
    pub(crate) by: Option<String>,
    /// What to show of the groups
    #[arg(long, value_name = "SECTION", value_enum, default_value_t, requires = "by")]
    pub(crate) show: Show,
    /// A series in time: one value a day, week, month or year of the dates in --by
    #[arg(long, value_name = "PERIOD", value_enum, requires = "by", conflicts_with = "show")]
    pub(crate) every: Option<EveryArg>,
    /// Show at most so many words or sources of each kind [default: 5, pages 30]; CSV and JSON
    /// have all
    #[arg(long, value_name = "N", requires = "by", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) limit: Option<u32>,
    /// Compare articles with the same value of this field pair by pair: `event`
    #[arg(long, value_name = "FIELD", requires = "by", conflicts_with_all = ["show", "every"])]
    pub(crate) pair: Option<String>,
    /// The group that the others are compared with [default: the one with the most articles]
    #[arg(long, value_name = "GROUP", requires = "by")]
    pub(crate) reference: Option<String>,
    /// Figures to compare, comma-separated; `all` for every one (`framelens explain` lists them)
    #[arg(long, value_name = "NAMES", value_delimiter = ',', requires = "by")]
    pub(crate) columns: Vec<String>,
    /// Only articles for which this holds: `words >= 300 and genre = news`
    #[arg(long = "where", value_name = "EXPR", requires = "by")]
    pub(crate) filter: Option<String>,
    /// Where random draws begin; the same seed gives the same output
    /// [default: 1]
    #[arg(long, value_name = "N")]
    pub(crate) seed: Option<u64>,
    /// How often articles are drawn anew into the groups for the test
    /// [default: 9999]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(99..=1_000_000))]
    pub(crate) replicates: Option<u64>,
}

impl CompareArgs {
    /// The form that is written.
    pub(crate) fn format(&self) -> anyhow::Result<CompareFormat> {
        ending::form(self.format, &self.output)
    }
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
    /// A page for a browser, in one file that loads nothing
    Html,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Show {
    /// Figures with intervals, differences and tests
    #[default]
    Figures,
    /// The words that mark each group
    Words,
    /// Who is quoted in each group
    Sources,
    /// Who gets which verb: the same source in several groups
    Verbs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum EveryArg {
    Day,
    /// Monday to Sunday
    Week,
    Month,
    Year,
}

impl From<EveryArg> for framelens::compare::Every {
    fn from(every: EveryArg) -> framelens::compare::Every {
        match every {
            EveryArg::Day => framelens::compare::Every::Day,
            EveryArg::Week => framelens::compare::Every::Week,
            EveryArg::Month => framelens::compare::Every::Month,
            EveryArg::Year => framelens::compare::Every::Year,
        }
    }
}
