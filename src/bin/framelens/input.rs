//! What a run reads: lexicons first, then articles.

use std::{fs, path::Path};

use anyhow::{Context, bail};

use crate::{
    args::{GenreArg, InputArgs, InputFormat, LexiconPaths},
    console::Console,
    paths,
};
use framelens::{
    analyze::{Analyzer, GenreChoice},
    article::Article,
    batch::{Settings, Summary},
    lexicon::{LexiconFile, LexiconSet},
    read::{self, Fields, Format, Record, Records},
    report::Genre,
};

/// Articles to come, and what was passed over in finding them.
pub(crate) struct Input {
    pub(crate) records: Records,
    pub(crate) settings: Settings,
    skipped: paths::Skipped,
    /// Whether metadata have a say in the genre.
    genre_of_metadata: bool,
}

impl Input {
    /// Finds what the flags name.
    pub(crate) fn open(args: InputArgs) -> Input {
        let jobs =
            args.jobs.map(usize::from).or_else(|| std::thread::available_parallelism().ok().map(Into::into));
        let fields = Fields { id: args.id_field, title: args.title_field, text: args.text_field };
        let settings = Settings { fields, ..Settings::new(jobs.unwrap_or(1)) };
        if let Some(text) = args.text {
            let records = Box::new(std::iter::once(Record::Article(Article::new("text", text))));
            return Input { records, settings, skipped: paths::Skipped::default(), genre_of_metadata: false };
        }
        let format = args.input_format.map(|format| match format {
            InputFormat::Text => Format::Text,
            InputFormat::Markdown => Format::Markdown,
            InputFormat::Jsonl => Format::JsonLines,
            InputFormat::Csv => Format::Csv,
            InputFormat::Tsv => Format::Tsv,
        });
        let (records, skipped) = paths::records(args.paths, format, settings.fields.clone());
        let genre_of_metadata = !matches!(genre(args.genre), GenreChoice::Fixed(_));
        Input { records, settings, skipped, genre_of_metadata }
    }

    /// The articles, which are given away once.
    pub(crate) fn take_records(&mut self) -> Records {
        std::mem::replace(&mut self.records, Box::new(std::iter::empty()))
    }

    /// Tells what the user may have expected otherwise.
    pub(crate) fn tell(&self, summary: Summary, console: &Console) {
        let files = |n: usize| if n == 1 { "1 file".to_owned() } else { format!("{n} files") };
        if self.skipped.others > 0 {
            let n = files(self.skipped.others);
            let known = read::extensions();
            console.note(&format!("{n} passed over: only {known} are read in folders"));
        }
        if self.skipped.sidecars > 0 {
            let n = files(self.skipped.sidecars);
            console
                .note(&format!("{n} of metadata passed over: they belong to the articles of the same name"));
        }
        if self.skipped.links > 0 {
            let n = self.skipped.links;
            console.note(&format!(
                "{n} symbolic link(s) not followed; name them on the command line to read them"
            ));
        }
        if summary.unknown_genres > 0 && self.genre_of_metadata {
            let (n, known) = (summary.unknown_genres, Genre::ALL.map(Genre::name).join(", "));
            console.note(&format!(
                "the metadata of {n} article(s) name a genre that is none of {known}; see `genre` for what was assumed"
            ));
        }
        if summary.renamed > 0 {
            let n = summary.renamed;
            console.note(&format!(
                "{n} article(s) with an id that was taken got a number behind it (`~2`, `~3`, …)"
            ));
        }
    }
}

/// An analyzer with the built-in lexicons and those of the flags, for the genre of the flags. It lasts as long as the
/// process: to give its many small pieces back one by one before the end takes time for nothing.
pub(crate) fn analyzer(args: &InputArgs) -> anyhow::Result<&'static Analyzer> {
    let analyzer = Analyzer::new(lexicon_set(&args.lexicons)?).with_genre(genre(args.genre));
    Ok(Box::leak(Box::new(analyzer)))
}

fn genre(arg: Option<GenreArg>) -> GenreChoice {
    match arg {
        None => GenreChoice::Metadata,
        Some(GenreArg::Auto) => GenreChoice::Label,
        Some(GenreArg::News) => GenreChoice::Fixed(Genre::News),
        Some(GenreArg::Analysis) => GenreChoice::Fixed(Genre::Analysis),
        Some(GenreArg::Opinion) => GenreChoice::Fixed(Genre::Opinion),
        Some(GenreArg::Review) => GenreChoice::Fixed(Genre::Review),
    }
}

/// The built-in lexicons with those of the flags laid over them.
pub(crate) fn lexicon_set(lexicons: &LexiconPaths) -> anyhow::Result<LexiconSet> {
    let mut files = Vec::new();
    for path in &lexicons.paths {
        add_lexicons(path, &mut files)?;
    }
    let files: Vec<_> = files.iter().map(|(path, text)| LexiconFile { path, text }).collect();
    LexiconSet::load(&files).map_err(|errors| {
        let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
        anyhow::anyhow!(lines.join("\n"))
    })
}

fn add_lexicons(path: &Path, files: &mut Vec<(String, String)>) -> anyhow::Result<()> {
    if !path.is_dir() {
        files.push(lexicon(path)?);
        return Ok(());
    }
    let found = paths::lexicon_files(path)?;
    if found.is_empty() {
        bail!("{}: holds no lexicon; a lexicon is a .toml file", path.display());
    }
    for path in found {
        files.push(lexicon(&path)?);
    }
    Ok(())
}

fn lexicon(path: &Path) -> anyhow::Result<(String, String)> {
    let text = fs::read_to_string(path)
        .with_context(|| format!("{}: cannot be read as a lexicon", path.display()))?;
    Ok((path.display().to_string(), text))
}
