//! Flags of `lexicon` as they are typed.

use std::path::PathBuf;

use clap::{Args as Flags, Subcommand, ValueEnum};

use crate::args::{InputArgs, LexiconPaths};

#[derive(Debug, Flags)]
pub(crate) struct LexiconArgs {
    #[command(subcommand)]
    pub(crate) command: LexiconCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum LexiconCommand {
    /// Every lexicon file in force, and what your own change
    List {
        #[command(flatten)]
        lexicons: LexiconPaths,
    },
    /// An entry with all its fields (`hedge/modals:could`), or a file (`hedge/modals`)
    Show {
        /// Id of the entry, name of the file, or a phrase
        id: String,
        #[command(flatten)]
        lexicons: LexiconPaths,
    },
    /// Find the faults of lexicons: those given, or all of your own
    Check(CheckArgs),
    /// What your lexicons find in articles, each hit in its sentence
    Test(TestArgs),
    /// Write a commented starter: `words.txt` is a plain list, `words.toml` has every field
    New {
        /// The file to write
        file: PathBuf,
        /// The category of its entries, one of your own or a built-in one
        #[arg(long, value_name = "NAME", default_value = "my-category")]
        category: String,
    },
    /// Add a phrase to your lexicon
    Add(AddArgs),
    /// Switch an entry off, or a whole category or lexicon
    Off {
        /// Id of the entry, a phrase that has only one, a category, or a lexicon
        id: String,
        #[command(flatten)]
        to: EditArgs,
    },
    /// The JSON Schema of lexicon files, for editors that complete and check as you type
    Schema,
}

#[derive(Debug, Flags)]
pub(crate) struct CheckArgs {
    /// Lexicon files or folders of them [default: those of the user and of the project]
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// Leave out the user's own lexicons and framelens.toml
    #[arg(long)]
    pub(crate) isolated: bool,
    /// Plain articles to try phrases on [default: the samples that come with the program]
    #[arg(long, value_name = "PATH")]
    pub(crate) plain: Vec<PathBuf>,
    /// A phrase in a greater share of plain sentences than this is a fault
    #[arg(long, value_name = "PERCENT", default_value_t = 10, value_parser = clap::value_parser!(u8).range(0..=100))]
    pub(crate) max_share: u8,
}

#[derive(Debug, Flags)]
pub(crate) struct TestArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    /// Only entries whose id begins so: `house`, `hedge/modals:could` [default: your own]
    #[arg(long, value_name = "ID")]
    pub(crate) entry: Option<String>,
    /// Show at most so many hits of an entry
    #[arg(long, value_name = "N", default_value_t = 5)]
    pub(crate) limit: usize,
}

#[derive(Debug, Flags)]
pub(crate) struct AddArgs {
    /// What to look for
    pub(crate) phrase: String,
    /// The class it belongs to: a built-in category, or any name for one of your own
    #[arg(long, short, value_name = "NAME")]
    pub(crate) category: String,
    /// How strong, from 0 to 1 [default: the category's own]
    #[arg(long, short, value_name = "WEIGHT")]
    pub(crate) weight: Option<f32>,
    /// Count every form of the word: as a verb, a noun or an adjective
    #[arg(long, value_name = "POS", value_enum)]
    pub(crate) forms: Option<FormsArg>,
    /// Why it belongs there
    #[arg(long, value_name = "TEXT")]
    pub(crate) note: Option<String>,
    #[command(flatten)]
    pub(crate) to: EditArgs,
}

/// Which file an edit goes to.
#[derive(Debug, Flags)]
pub(crate) struct EditArgs {
    /// The file to write to; made if it is not there
    /// [default: the first lexicon of framelens.toml, else house.toml in the user's folder]
    #[arg(long, value_name = "FILE")]
    pub(crate) to: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) lexicons: LexiconPaths,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum FormsArg {
    Verb,
    Noun,
    Adjective,
}
