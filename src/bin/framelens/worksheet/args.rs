//! The flags of `framelens worksheet`.

use std::path::PathBuf;

use clap::{Args as Flags, ValueEnum};

use crate::{
    args::{InputArgs, OutputArgs},
    ending,
};
use framelens::worksheet::{Pick, Scale};

/// The flags.
#[derive(Debug, Flags)]
pub(crate) struct WorksheetArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
    /// Form of the sheet [default: by the ending of --output, or else csv]
    #[arg(long, short, value_name = "FORMAT", value_enum)]
    format: Option<SheetFormat>,
    /// Begin CSV with a byte order mark, by which Excel knows that it is UTF-8
    #[arg(long)]
    pub(crate) bom: bool,
    /// Ask for the level in four bands (named, described, vague, none) or in six levels (5 to 0)
    #[arg(long, value_name = "4|6", default_value = "4", value_parser = ["4", "6"])]
    levels: String,
    /// At most so many sentences, spread over what the program finds in them
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    sentences: Option<u32>,
    /// Put the sentences into a random order
    #[arg(long)]
    shuffle: bool,
    /// What chance is drawn from: the same seed gives the same sheet
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Do not tell outlet and writer: no names of articles, and the names in the text blanked out
    #[arg(long)]
    pub(crate) blind: bool,
    /// With --blind, blank this name out, too; may be given several times
    #[arg(long, value_name = "NAME", requires = "blind")]
    pub(crate) hide: Vec<String>,
    /// Only the sheet, without the page that explains it and the task to rewrite a sentence
    #[arg(long)]
    pub(crate) plain: bool,
    /// Write what the program would fill in, and why, to this CSV file
    #[arg(long, value_name = "FILE")]
    pub(crate) key: Option<PathBuf>,
}

/// Forms of a sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum SheetFormat {
    /// To fill in with a spreadsheet; `framelens agree` reads it
    #[default]
    Csv,
    /// A table
    Markdown,
    /// A page to print
    Html,
}

impl WorksheetArgs {
    /// The form of the sheet.
    pub(crate) fn format(&self) -> anyhow::Result<SheetFormat> {
        ending::form(self.format, &self.output)
    }

    /// How finely the level is asked for.
    pub(crate) fn scale(&self) -> Scale {
        if self.levels == "6" { Scale::Levels } else { Scale::Bands }
    }

    /// Which sentences, and in which order.
    pub(crate) fn pick(&self) -> Pick {
        Pick { sentences: self.sentences.map(|n| n as usize), shuffle: self.shuffle, seed: self.seed }
    }
}
