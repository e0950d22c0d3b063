//! Flags of `audit`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::{
    args::{InputArgs, OutputArgs},
    ending,
};

/// Findings for an editor: place, rule, sentence, reason, and what would settle it.
#[derive(Debug, Args)]
pub(crate) struct AuditArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
    /// Form of the findings [default: by the ending of --output, or else text]
    #[arg(long, short, value_name = "FORMAT", value_enum)]
    format: Option<AuditFormat>,
    /// End with exit code 1 if this holds for an article or for all together: `errors > 0`,
    /// `findings >= 3`, `unsourced_share > 20%` [default: `fail-on` of framelens.toml]
    #[arg(long, value_name = "EXPR")]
    pub(crate) fail_on: Option<String>,
    /// Report only findings that are not in this file
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,
    /// Accept everything that is found now: write it to this file, and test no threshold
    #[arg(long, value_name = "FILE")]
    pub(crate) write_baseline: Option<PathBuf>,
    /// Count findings by rule and by file instead of listing them
    #[arg(long, conflicts_with = "quiet")]
    pub(crate) summary: bool,
    /// Write nothing but errors; the exit code tells
    #[arg(long, short, conflicts_with = "output")]
    pub(crate) quiet: bool,
}

impl AuditArgs {
    /// The form that is written.
    pub(crate) fn format(&self) -> anyhow::Result<AuditFormat> {
        ending::form(self.format, &self.output)
    }
}

/// Forms of findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum AuditFormat {
    /// One finding a line
    #[default]
    Text,
    /// One object with findings, summary and errors
    Json,
    /// SARIF 2.1.0, for code-scanning services and editors
    Sarif,
    /// Workflow commands that GitHub shows beside the lines of a change
    Github,
}
