//! Flags of `annotate` as they are typed.

use std::path::PathBuf;

use clap::{Args as Flags, ValueEnum};

use crate::{
    args::{InputArgs, OutputArgs},
    ending,
};

#[derive(Debug, Flags)]
pub(crate) struct AnnotateArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
    /// Form of the annotation [default: by the ending of --output, or else text]
    #[arg(long, short, value_name = "FORMAT", value_enum)]
    format: Option<AnnotateFormat>,
    /// Begin CSV with a byte order mark, by which Excel knows that it is UTF-8
    #[arg(long)]
    pub(crate) bom: bool,
    /// Give the reason for every label: rule, entry, file
    #[arg(long)]
    pub(crate) explain: bool,
    /// Only sentences for which this holds: `level <= 1 and unsourced`
    #[arg(long, value_name = "EXPR")]
    pub(crate) only: Option<String>,
    /// Unit of spans in `jsonl` and `json`
    #[arg(long, value_name = "UNIT", value_enum, default_value_t)]
    pub(crate) offsets: OffsetUnit,
    /// Write into this file what is not in it yet (`jsonl` only): goes on where an earlier run ended
    #[arg(long, value_name = "FILE", conflicts_with_all = ["output", "quiz"])]
    pub(crate) resume: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) quiz: crate::quiz::QuizArgs,
}

impl AnnotateArgs {
    /// The form that is written.
    pub(crate) fn format(&self) -> anyhow::Result<AnnotateFormat> {
        ending::form(self.format, &self.output)
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum AnnotateFormat {
    /// For terminals
    #[default]
    Text,
    /// A list of sentences with their marks
    Markdown,
    /// A row for each label, with the reason for it
    Csv,
    /// An `article` line, then its `sentence` lines
    Jsonl,
    /// One object with articles, their sentences inside, and errors
    Json,
    /// A page for a browser, in one file that loads nothing; it always has the reasons
    Html,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum OffsetUnit {
    /// Unicode code points
    #[default]
    Chars,
    /// Bytes of UTF-8
    Bytes,
    /// UTF-16 code units
    Utf16,
}
