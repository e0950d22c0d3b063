//! The flags of `evaluate`.

use std::{path::PathBuf, str::FromStr};

use clap::{Args as Flags, ValueEnum};

use crate::{
    args::{LexiconPaths, OutputArgs},
    ending,
};
use framelens::evaluate::Dimension;

#[derive(Debug, Flags)]
pub(crate) struct EvaluateArgs {
    /// Labelled texts: JSON Lines with `id`, `text` and `label` (1 or 0), `spans`, `attributions` or `sentences`
    #[arg(value_name = "GOLD")]
    pub(super) gold: PathBuf,
    /// What the labels are about: attribution, hedging, intensity, unsourced, or custom.NAME
    #[arg(long, short, value_name = "DIMENSION")]
    pub(super) dimension: Option<Dimension>,
    /// From which score on a text counts as a yes: a number, or `folds`, which chooses it for each fifth of the
    /// documents on the others
    #[arg(long, value_name = "SCORE", default_value = "folds")]
    pub(super) threshold: Threshold,
    /// Only marked pieces of these types, comma-separated
    #[arg(long, value_name = "TYPES", value_delimiter = ',')]
    pub(super) types: Vec<String>,
    /// Show so many of the worst errors with what caused them
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub(super) errors: usize,
    /// Show at most so many entries
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub(super) limit: usize,
    /// Form of the figures [default: by the ending of --output, or else text]
    #[arg(long, short, value_name = "FORMAT", value_enum)]
    format: Option<EvaluateFormat>,
    #[command(flatten)]
    pub(super) output: OutputArgs,
    #[command(flatten)]
    pub(super) lexicons: LexiconPaths,
    /// Number of threads [default: one a core]
    #[arg(long, short, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(super) jobs: Option<u16>,
}

impl EvaluateArgs {
    /// The form that is written.
    pub(super) fn format(&self) -> anyhow::Result<EvaluateFormat> {
        ending::form(self.format, &self.output)
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum EvaluateFormat {
    /// For terminals
    #[default]
    Text,
    Markdown,
    /// Everything
    Json,
    /// One row an entry
    Csv,
}

/// From which score on a text counts as a yes.
#[derive(Clone, Copy, Debug)]
pub(super) enum Threshold {
    Folds,
    At(f64),
}

impl Threshold {
    pub(super) fn number(self) -> Option<f64> {
        match self {
            Threshold::Folds => None,
            Threshold::At(number) => Some(number),
        }
    }
}

impl FromStr for Threshold {
    type Err = String;

    fn from_str(text: &str) -> Result<Threshold, String> {
        match (text, text.parse()) {
            ("folds", _) => Ok(Threshold::Folds),
            (_, Ok(number)) if (0.0..=1.0).contains(&number) => Ok(Threshold::At(number)),
            _ => Err("write a number from 0 to 1, or `folds`".to_owned()),
        }
    }
}
