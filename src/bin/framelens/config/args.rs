//! Flags of `config` as they are typed.

use clap::{Args as Flags, Subcommand};

use crate::args::LexiconPaths;

#[derive(Debug, Flags)]
pub(crate) struct ConfigArgs {
    #[command(subcommand)]
    pub(crate) command: ConfigCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ConfigCommand {
    /// Project, settings, and the lexicons of every layer
    Show {
        #[command(flatten)]
        lexicons: LexiconPaths,
    },
    /// The JSON Schema of framelens.toml, for editors that complete and check as you type
    Schema,
}
