//! What a run reads: lexicons first, then articles.

use std::{
    io,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use anyhow::{anyhow, bail};

use crate::{
    args::{GenreArg, InputArgs, InputFormat, LanguageArg, LexiconPaths},
    config::{self, Config},
    console::Console,
    interrupt,
    layers::Layers,
    paths,
};
use framelens::{
    analyze::{Analyzer, GenreChoice},
    article::Article,
    batch::{self, Settings, Summary},
    lexicon::LexiconSet,
    read::{self, Added, Fields, Format, ReadError, Record, Records, Table},
    report::{Genre, counted},
};

/// So many ids are named.
const NAMED: usize = 3;

/// Articles to come, and what was passed over in finding them.
pub(crate) struct Input {
    pub(crate) records: Records,
    pub(crate) settings: Settings,
    skipped: Arc<paths::Skipped>,
    /// Whether metadata have a say in the genre.
    genre_of_metadata: bool,
}

impl Input {
    /// Finds what the flags name.
    ///
    /// # Errors
    /// What is wrong with the table of metadata.
    pub(crate) fn open(args: InputArgs) -> anyhow::Result<Input> {
        Input::beside(args, None)
    }

    /// The same; a file that is written meanwhile is no input.
    ///
    /// # Errors
    /// As [`Input::open`].
    pub(crate) fn beside(args: InputArgs, output: Option<PathBuf>) -> anyhow::Result<Input> {
        let jobs = jobs(args.jobs);
        let fields = Fields { id: args.id_field, title: args.title_field, text: args.text_field };
        let table = args.metadata.as_deref().map(table).transpose()?;
        let added = Arc::new(Added::new(args.path_fields, table));
        let settings = Settings { fields, added, ..Settings::new(jobs) };
        if let Some(text) = args.text {
            let records = Box::new(std::iter::once(Record::Article(Article::new("text", text))));
            return Ok(Input { records, settings, skipped: Arc::default(), genre_of_metadata: false });
        }
        let format = args.input_format.map(|format| match format {
            InputFormat::Text => Format::Text,
            InputFormat::Markdown => Format::Markdown,
            InputFormat::Html => Format::Html,
            InputFormat::Docx => Format::Docx,
            InputFormat::Mail => Format::Mail,
            InputFormat::Jsonl => Format::JsonLines,
            InputFormat::Csv => Format::Csv,
            InputFormat::Tsv => Format::Tsv,
        });
        let choice = paths::Choice { format, output, named_in: args.named_in };
        let (records, skipped) = paths::records(args.paths, choice, settings.fields.clone());
        let genre_of_metadata = !matches!(genre(args.genre, None), GenreChoice::Fixed(_));
        Ok(Input { records, settings, skipped, genre_of_metadata })
    }

    /// Does `work` on every article, in parallel, and hands over what came of each in input order, with the
    /// console, until the user interrupts. Faults are told before they are handed over.
    ///
    /// # Errors
    /// Those of `take`, which end the run, and a failure to start threads.
    pub(crate) fn run<T: Send>(
        &mut self,
        console: &mut Console,
        work: impl Fn(u64, Article) -> Result<T, ReadError> + Sync,
        mut take: impl FnMut(&mut Console, Result<T, ReadError>) -> io::Result<()>,
    ) -> io::Result<Summary> {
        let records = self.take_records();
        let summary = batch::run(records, &self.settings, work, |result| {
            console.step();
            if let Err(fault) = &result {
                console.fault(fault);
            }
            take(console, result)
        })?;
        console.clear();
        Ok(summary)
    }

    /// The articles, which are given away once.
    fn take_records(&mut self) -> Records {
        interrupt::watched(std::mem::replace(&mut self.records, Box::new(std::iter::empty())))
    }

    /// Tells what the user may have expected otherwise.
    pub(crate) fn tell(&self, summary: &Summary, console: &Console) {
        if interrupt::cut() {
            console.note(&format!("interrupted after {}", counted(summary.articles, "article")));
        }
        let told = |files: &AtomicUsize, why: &str| match files.load(Ordering::Relaxed) {
            0 => {}
            n => console.note(&format!("{} {why}", counted(n as u64, "file"))),
        };
        let known = read::extensions();
        told(&self.skipped.others, &format!("passed over: only {known} are read in folders"));
        told(&self.skipped.sidecars, "of metadata passed over: they belong to the articles of the same name");
        if let Some(doubt) = self.skipped.doubt.get() {
            console.note(doubt);
        }
        told(&self.skipped.output, "passed over: it is the one that is written");
        told(
            &self.skipped.own,
            "passed over: framelens wrote it; to read it all the same, name it with --input-format",
        );
        let links = self.skipped.links.load(Ordering::Relaxed);
        if links > 0 {
            console.note(&format!(
                "{links} symbolic link(s) not followed; name them on the command line to read them"
            ));
        }
        if summary.garbled > 0 {
            console.note(&format!(
                "{} `â€`, which a wrong encoding makes of quotation marks and dashes, so quotations are missed; save the text as UTF-8 anew from where it came from",
                if summary.garbled == 1 { "1 article holds".to_owned() } else { format!("{} articles hold", summary.garbled) }
            ));
        }
        if summary.unknown_genres > 0 && self.genre_of_metadata {
            let (n, known) = (summary.unknown_genres, Genre::ALL.map(Genre::name).join(", "));
            console.note(&format!(
                "the metadata of {n} article(s) name a genre that is none of {known}; see `genre` for what was assumed"
            ));
        }
        self.settings.added.notes().iter().for_each(|note| console.note(note));
        if summary.renamed > 0 {
            let (n, ids) = (summary.renamed, some(&summary.taken_ids));
            console.note(&format!(
                "{n} article(s) with an id that was taken ({ids}) got a number behind it (`~2`, `~3`, …)"
            ));
        }
    }
}

/// The first few names of a list.
fn some(names: &[String]) -> String {
    let shown: Vec<String> = names.iter().take(NAMED).map(|name| format!("`{name:.100}`")).collect();
    let more = if names.len() > NAMED { ", …" } else { "" };
    format!("{}{more}", shown.join(", "))
}

/// Where no path is named, the inputs of the project are meant; where no pattern of paths, its patterns.
pub(crate) fn complete(args: &mut InputArgs) -> anyhow::Result<()> {
    if args.text.is_some() {
        return Ok(());
    }
    let config = Config::unless(args.lexicons.isolated)?.unwrap_or_default();
    let named_in = config.place_of("inputs");
    if args.path_fields.is_empty() {
        args.path_fields = config.path_fields;
    }
    if args.paths.is_empty() {
        args.paths = config.inputs;
        args.named_in = Some(named_in);
        if args.paths.is_empty() {
            bail!(
                "nothing to read: name files, folders, globs, or `-` for standard input; or set `inputs` in {}",
                config::NAME
            );
        }
    }
    Ok(())
}

/// The table of metadata at `path`; a message has a line for each of its faults.
fn table(path: &Path) -> anyhow::Result<Table> {
    Table::read(path, &paths::name(path)).map_err(|faults| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        anyhow!("{}", lines.join("\n"))
    })
}

/// An analyzer with the lexicons of all layers, for the genre of the flags or of the project.
pub(crate) fn analyzer(args: &InputArgs) -> anyhow::Result<&'static Analyzer> {
    analyzer_of(&Layers::gather(&args.lexicons)?, args)
}

/// An analyzer with these lexicons. It lasts as long as the process: to give its many small pieces back
/// one by one before the end takes time for nothing.
pub(crate) fn analyzer_of(layers: &Layers, args: &InputArgs) -> anyhow::Result<&'static Analyzer> {
    let usual = layers.config.as_ref().and_then(|config| config.genre);
    let analyzer = Analyzer::new(layers.set()?).with_genre(genre(args.genre, usual));
    let analyzer = match args.language {
        LanguageArg::Auto => analyzer,
        LanguageArg::En => analyzer.taking_all_for_english(),
    };
    let by_path = layers.config.as_ref().map(|config| config.genres.clone());
    let analyzer = match by_path.filter(|genres| !genres.is_empty()) {
        Some(genres) => analyzer.with_genre_of(move |article| genres.of(&article.origin.as_ref()?.file)),
        None => analyzer,
    };
    Ok(Box::leak(Box::new(analyzer)))
}

fn genre(arg: Option<GenreArg>, usual: Option<Genre>) -> GenreChoice {
    match arg {
        None => usual.map_or(GenreChoice::Metadata, GenreChoice::Usual),
        Some(GenreArg::Auto) => GenreChoice::Label,
        Some(GenreArg::News) => GenreChoice::Fixed(Genre::News),
        Some(GenreArg::Analysis) => GenreChoice::Fixed(Genre::Analysis),
        Some(GenreArg::Opinion) => GenreChoice::Fixed(Genre::Opinion),
        Some(GenreArg::Review) => GenreChoice::Fixed(Genre::Review),
    }
}

/// The number of threads asked for, or one a core.
pub(crate) fn jobs(asked: Option<u16>) -> usize {
    let cores = || std::thread::available_parallelism().map_or(1, Into::into);
    asked.map_or_else(cores, usize::from)
}

/// The lexicons of all layers.
pub(crate) fn lexicon_set(lexicons: &LexiconPaths) -> anyhow::Result<LexiconSet> {
    Layers::gather(lexicons)?.set()
}
