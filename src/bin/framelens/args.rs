//! Flags as they are typed. Each subcommand resolves its own into options before it does anything.

use std::path::PathBuf;

use clap::{Args as Flags, Parser, Subcommand, ValueEnum};

use crate::{
    agree::AgreeArgs,
    annotate::AnnotateArgs,
    audit::AuditArgs,
    calibrate::CalibrateArgs,
    compare::CompareArgs,
    config::ConfigArgs,
    evaluate::EvaluateArgs,
    lexicon::{LexiconArgs, LexiconCommand},
    report::ReportArgs,
    worksheet::WorksheetArgs,
};
use framelens::read::{PathPattern, Place};

/// Who answers for what a news article says, how firmly, how loudly, and what nobody answers for.
///
/// Reads English news articles and labels them sentence by sentence. It never says "true", "false" or
/// "biased", and has no single score. Texts never leave the machine.
#[derive(Debug, Parser)]
#[command(name = "framelens", version, max_term_width = 100)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// The per-article table, or the full sheet of one article
    Report(ReportArgs),
    /// Sentence by sentence, highlighted, each label with its reason
    Annotate(AnnotateArgs),
    /// Findings for an editor, the most severe first
    Audit(AuditArgs),
    /// Groups of articles side by side, with intervals
    Compare(CompareArgs),
    /// Sheets on which a class labels sentences itself; the program's labels go to a separate key
    Worksheet(WorksheetArgs),
    /// How far the people who filled in worksheets agree, and on which sentences they do not
    Agree(AgreeArgs),
    /// The word lists: look them up, check them, change them
    Lexicon(LexiconArgs),
    /// How right the labels are on texts that people have labelled
    Evaluate(EvaluateArgs),
    /// Weights fitted to texts that people have labelled, as a lexicon layer
    Calibrate(CalibrateArgs),
    /// What is in force here, and where it comes from
    Config(ConfigArgs),
    /// What a level, category, rule, figure or entry means
    Explain(ExplainArgs),
    /// The completion script of a shell
    Completions(CompletionsArgs),
    /// The manual pages
    Man(ManArgs),
}

impl Command {
    /// What it reads, if it reads articles.
    pub(crate) fn input(&mut self) -> Option<&mut InputArgs> {
        match self {
            Command::Report(args) => Some(&mut args.input),
            Command::Annotate(args) => Some(&mut args.input),
            Command::Audit(args) => Some(&mut args.input),
            Command::Compare(args) => Some(&mut args.input),
            Command::Worksheet(args) => Some(&mut args.input),
            Command::Lexicon(LexiconArgs { command: LexiconCommand::Test(args) }) => Some(&mut args.input),
            Command::Lexicon(_)
            | Command::Agree(_)
            | Command::Evaluate(_)
            | Command::Calibrate(_)
            | Command::Config(_)
            | Command::Explain(_)
            | Command::Completions(_)
            | Command::Man(_) => None,
        }
    }
}

/// What is read.
#[derive(Debug, Default, Flags)]
#[command(next_help_heading = "Input")]
pub(crate) struct InputArgs {
    /// Files, folders, globs, or `-` for standard input [default: `inputs` of framelens.toml]
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// Analyse this text instead of files
    #[arg(long, value_name = "TEXT", conflicts_with = "paths")]
    pub(crate) text: Option<String>,
    /// Read every input as this format, whatever its extension
    #[arg(long, value_name = "FORMAT", value_enum)]
    pub(crate) input_format: Option<InputFormat>,
    /// Field or column of records that holds the id: a name, in JSON also a pointer
    #[arg(long, value_name = "FIELD", default_value = "id")]
    pub(crate) id_field: String,
    /// Field or column of records that holds the title
    #[arg(long, value_name = "FIELD", default_value = "title")]
    pub(crate) title_field: String,
    /// Field or column of records that holds the text
    #[arg(long, value_name = "FIELD", default_value = "text")]
    pub(crate) text_field: String,
    /// Metadata from the end of paths: `{outlet}/{date}_*.txt`; of several the first that fits
    /// [default: `path-fields` of framelens.toml]
    #[arg(long, value_name = "PATTERN", value_parser = PathPattern::parse)]
    pub(crate) path_fields: Vec<PathPattern>,
    /// Metadata from a table (.csv, .tsv, .jsonl) with a column `id`, or `file` for the names of files
    #[arg(long, value_name = "FILE")]
    pub(crate) metadata: Option<PathBuf>,
    /// What kind of text the articles are taken for, whatever they say of themselves
    /// [default: what their metadata field `genre` says, or else news]
    #[arg(long, value_name = "GENRE", value_enum)]
    pub(crate) genre: Option<GenreArg>,
    /// Whether texts that are not English are refused or labelled all the same
    #[arg(long, value_name = "LANGUAGE", value_enum, default_value_t)]
    pub(crate) language: LanguageArg,
    #[command(flatten)]
    pub(crate) lexicons: LexiconPaths,
    /// Number of threads [default: one a core]
    #[arg(long, short, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(crate) jobs: Option<u16>,
    /// Where the paths are named, if not on the command line.
    #[arg(skip)]
    pub(crate) named_in: Option<Place>,
}

/// Lexicons beside the built-in ones.
#[derive(Debug, Default, Flags)]
pub(crate) struct LexiconPaths {
    /// Lexicon files, or folders of them, to lay over all others
    #[arg(long = "lexicons", id = "lexicons", value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// Leave out the user's own lexicons and framelens.toml: the same input gives the same figures anywhere
    #[arg(long)]
    pub(crate) isolated: bool,
}

/// Where the output goes and how it looks.
#[derive(Debug, Flags)]
#[command(next_help_heading = "Output")]
pub(crate) struct OutputArgs {
    /// Write to this file, which is replaced only once everything is written
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// When to use colours
    #[arg(long, value_name = "WHEN", value_enum, default_value_t)]
    pub(crate) color: When,
}

#[derive(Debug, Flags)]
pub(crate) struct ExplainArgs {
    /// What to explain: `level-3`, `named_share`, `possibility-modal`, a rule, an entry; `categories` lists
    /// those of entries; lists all names without
    pub(crate) id: Option<String>,
    /// Explain everything
    #[arg(long, conflicts_with = "id")]
    pub(crate) all: bool,
    /// Form of the explanation
    #[arg(long, short, value_name = "FORMAT", value_enum, default_value_t)]
    pub(crate) format: ExplainFormat,
    /// Begin CSV with a byte order mark, by which Excel knows that it is UTF-8
    #[arg(long)]
    pub(crate) bom: bool,
    #[command(flatten)]
    pub(crate) lexicons: LexiconPaths,
}

#[derive(Debug, Flags)]
pub(crate) struct CompletionsArgs {
    /// For which shell
    #[arg(value_enum)]
    pub(crate) shell: clap_complete::Shell,
}

#[derive(Debug, Flags)]
pub(crate) struct ManArgs {
    /// Write one page a subcommand into this folder instead of the main page to standard output
    #[arg(long, value_name = "DIR")]
    pub(crate) dir: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum InputFormat {
    /// One article a file
    Text,
    /// One article a file, read without its markup
    Markdown,
    /// A page of the web, of which the article is read
    Html,
    /// A document of a word processor (.docx)
    Docx,
    /// A saved message (.eml), or a page saved as one file (.mhtml)
    Mail,
    /// One JSON object a line
    Jsonl,
    /// One article a row below a header
    Csv,
    /// The same with tabs between cells
    Tsv,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum GenreArg {
    /// Every assertion of the kinds that need a source needs one
    News,
    /// Evaluations and predictions need less of a source
    Analysis,
    /// Evaluations, predictions and motives are the writer's own
    Opinion,
    /// Evaluations are the writer's own, and the work bears out what happens in it
    Review,
    /// What the metadata say, or else the label of the headline (`Opinion: …`), or else news
    Auto,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum LanguageArg {
    /// What is not English is told and gets no figures
    #[default]
    Auto,
    /// Every text is taken for English
    En,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum When {
    /// On terminals, unless NO_COLOR is set
    #[default]
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExplainFormat {
    #[default]
    Text,
    Csv,
}
