//! Flags as they are typed. Each subcommand resolves its own into options before it does anything.

use std::path::PathBuf;

use clap::{Args as Flags, Parser, Subcommand, ValueEnum};

use crate::{calibrate::CalibrateArgs, evaluate::EvaluateArgs};

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
    Audit(crate::audit::AuditArgs),
    /// Sheets on which a class labels sentences itself; the program's labels go to a separate key
    Worksheet(crate::worksheet::WorksheetArgs),
    /// How far the people who filled in worksheets agree, and on which sentences they do not
    Agree(crate::agree::AgreeArgs),
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
#[derive(Debug, Flags)]
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
    /// What kind of text the articles are taken for, whatever they say of themselves
    /// [default: what their metadata field `genre` says, or else news]
    #[arg(long, value_name = "GENRE", value_enum)]
    pub(crate) genre: Option<GenreArg>,
    #[command(flatten)]
    pub(crate) lexicons: LexiconPaths,
    /// Number of threads [default: one a core]
    #[arg(long, short, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(crate) jobs: Option<u16>,
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
pub(crate) struct ReportArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
    /// Form of the report
    #[arg(long, short, value_name = "FORMAT", value_enum, default_value_t)]
    pub(crate) format: ReportFormat,
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
    /// One row for each value of this metadata field
    #[arg(long, value_name = "FIELD")]
    pub(crate) by: Option<String>,
    /// Only articles for which this holds: `words >= 300 and outlet = Herald`
    #[arg(long = "where", value_name = "EXPR")]
    pub(crate) filter: Option<String>,
    /// End with exit code 1 if this holds for an article: `unsourced_share > 30%`
    #[arg(long, value_name = "EXPR")]
    pub(crate) fail_on: Option<String>,
    /// Instead of figures, the sentences whose labels change when these lexicons are laid over
    #[arg(long, value_name = "PATH")]
    pub(crate) against_lexicons: Vec<PathBuf>,
}

#[derive(Debug, Flags)]
pub(crate) struct AnnotateArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
    /// Form of the annotation
    #[arg(long, short, value_name = "FORMAT", value_enum, default_value_t)]
    pub(crate) format: AnnotateFormat,
    /// Give the reason for every label: rule, entry, file
    #[arg(long)]
    pub(crate) explain: bool,
    /// Only sentences for which this holds: `level <= 1 and unsourced`
    #[arg(long, value_name = "EXPR")]
    pub(crate) only: Option<String>,
    /// Unit of spans in `jsonl` and `json`
    #[arg(long, value_name = "UNIT", value_enum, default_value_t)]
    pub(crate) offsets: OffsetUnit,
    #[command(flatten)]
    pub(crate) quiz: crate::quiz::QuizArgs,
}

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

#[derive(Debug, Flags)]
pub(crate) struct ExplainArgs {
    /// What to explain: `level-3`, `named_share`, `possibility-modal`, a rule, an entry; lists all without
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
pub(crate) enum When {
    /// On terminals, unless NO_COLOR is set
    #[default]
    Auto,
    Always,
    Never,
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
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum AnnotateFormat {
    /// For terminals
    #[default]
    Text,
    /// An `article` line, then its `sentence` lines
    Jsonl,
    /// One object with articles, their sentences inside, and errors
    Json,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExplainFormat {
    #[default]
    Text,
    Csv,
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
