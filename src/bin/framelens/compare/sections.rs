//! `framelens compare --by FIELD --show SECTION` and `--every PERIOD`: words, sources and verbs of groups,
//! and series in time. Of each article only its group's tallies grow.

use std::{collections::BTreeMap, collections::BTreeSet, io};

use anyhow::{Context, bail};

use super::{CompareArgs, CompareFormat, NO_PAGE, Show, check, columns, with_own};
use crate::{
    Status,
    console::Console,
    input::{self, Input},
    output::Output,
    report::fields::check_own,
};
use framelens::{
    analyze::Analyzer,
    batch,
    compare::{
        self, ArticleSources, ArticleWords, ComparedSources, GroupSources, GroupWords, NO_VALUE, Piece,
        Series, Settings,
    },
    filter::{ArticleValues, Filter},
    read::ReadError,
    render::{
        Provenance,
        voices::{Marks, Quoted, Section, SeriesPage, Setting, Verbs},
    },
    report::{ArticleReport, Genres, Totals},
};

/// What is asked for, and of what.
struct Job<'a> {
    args: &'a CompareArgs,
    settings: Settings,
    analyzer: &'a Analyzer,
    filter: Option<Filter>,
}

/// What was read besides.
struct Read {
    provenance: Provenance,
    errors: Vec<ReadError>,
}

/// An article that `--where` keeps.
struct Kept<T> {
    group: String,
    genres: Genres,
    what: T,
}

pub(super) fn run(mut args: CompareArgs, by: String) -> anyhow::Result<Status> {
    let filter = args.filter.as_deref().map(Filter::parse).transpose().context("--where")?;
    let chosen = columns(&args.columns)?;
    let analyzer = input::analyzer(&args.input)?;
    let categories = analyzer.lexicons().custom_categories();
    check_own(&chosen, categories)?;
    let figures = with_own(chosen, &args.columns, categories);
    let mut input = Input::open(std::mem::take(&mut args.input))?;
    let mut output = Output::open(&args.output)?;
    let mut console = Console::new(false);
    let job = Job { args: &args, settings: Settings::new(by), analyzer, filter };
    let done = match (args.every, args.show) {
        (Some(every), _) => job.series(&mut input, &mut output, &mut console, &figures, every.into()),
        (None, Show::Words) => job.words(&mut input, &mut output, &mut console),
        (None, _) => job.sources(&mut input, &mut output, &mut console),
    };
    done?;
    output.finish()?;
    Ok(console.status())
}

impl Job<'_> {
    fn words(&self, input: &mut Input, output: &mut Output, console: &mut Console) -> anyhow::Result<()> {
        let mut groups: BTreeMap<String, GroupWords> = BTreeMap::new();
        let read = self.gather(
            input,
            console,
            |report, _| ArticleWords::of(report),
            |group, words| {
                groups.entry(group).or_default().add(&words);
            },
        )?;
        let Some(read) = read else { return Ok(()) };
        let groups = compare::marks(&named_first(groups), self.analyzer.lexicons());
        if groups.is_empty() {
            console.note("there is one group only; words mark a group against others");
        }
        self.write(output, &read, |setting| Box::new(Marks { groups: &groups, setting }))
    }

    fn sources(&self, input: &mut Input, output: &mut Output, console: &mut Console) -> anyhow::Result<()> {
        let mut groups: BTreeMap<String, GroupSources> = BTreeMap::new();
        let read = self.gather(
            input,
            console,
            |report, _| ArticleSources::of(report),
            |group, sources| {
                groups.entry(group).or_default().add(&sources);
            },
        )?;
        let Some(read) = read else { return Ok(()) };
        let sources = ComparedSources::of(&named_first(groups), self.analyzer.lexicons());
        let verbs = self.args.show == Show::Verbs;
        self.write(output, &read, |setting| match verbs {
            true => Box::new(Verbs { sources: &sources, setting }),
            false => Box::new(Quoted { sources: &sources, setting }),
        })
    }

    fn series(
        &self,
        input: &mut Input,
        output: &mut Output,
        console: &mut Console,
        figures: &[framelens::report::Figure],
        every: compare::Every,
    ) -> anyhow::Result<()> {
        let by = &self.settings.by;
        let mut pieces = Vec::new();
        let piece = |report: &ArticleReport, totals: Totals| Piece {
            sentences: Vec::new(),
            ..Piece::of(report, by, totals)
        };
        let read = self.gather(input, console, piece, |_, piece| pieces.push(piece))?;
        let Some(read) = read else { return Ok(()) };
        let series = Series::of(pieces, by, figures, every).context("--every")?;
        let read = Read { provenance: Provenance { genres: series.genres, ..read.provenance }, ..read };
        self.write(output, &read, |setting| Box::new(SeriesPage { series: &series, setting }))
    }

    /// Reads and analyses everything, and hands over what is made of each article, in input order; the
    /// genres of all of them, or nothing if there are none.
    fn gather<T: Send>(
        &self,
        input: &mut Input,
        console: &mut Console,
        make: impl Fn(&ArticleReport, Totals) -> T + Sync,
        mut take: impl FnMut(String, T),
    ) -> anyhow::Result<Option<Read>> {
        let (mut seen, mut genres, mut kept, mut errors) =
            (BTreeSet::new(), Genres::default(), 0_u64, Vec::new());
        let work = |_, article| Ok(self.outcome(&batch::report(self.analyzer, article)?, &make));
        let summary = batch::run(input.take_records(), &input.settings.clone(), work, |result| {
            console.step();
            match result {
                Ok((fields, outcome)) => {
                    seen.extend(fields);
                    for each in outcome.into_iter() {
                        let Kept { group, genres: genre, what } = each;
                        genres += genre;
                        kept += 1;
                        take(group, what);
                    }
                }
                Err(error) => {
                    console.fault(&error);
                    errors.push(error);
                }
            }
            Ok(())
        })?;
        console.clear();
        if summary.articles > 0 {
            check(&seen, &self.settings, self.filter.as_ref())?;
        }
        if let (Some(filter), 0) = (&self.filter, kept) {
            console.note(&format!("none of {} articles meets `{}`", summary.articles, filter.text()));
        }
        input.tell(summary, console);
        let provenance = Provenance::of_several(self.analyzer.lexicons(), genres);
        Ok((kept > 0).then_some(Read { provenance, errors }))
    }

    fn outcome<T>(
        &self,
        report: &ArticleReport,
        make: impl Fn(&ArticleReport, Totals) -> T,
    ) -> (Vec<String>, Option<Kept<T>>) {
        let totals = Totals::of(report);
        let values = ArticleValues { article: &report.article, totals: &totals };
        let kept = self.filter.as_ref().is_none_or(|filter| filter.holds(&values));
        let fields = report.article.metadata.keys().cloned().collect();
        let group = || report.article.field(&self.settings.by).unwrap_or_else(|| NO_VALUE.to_owned());
        let genres = totals.genres;
        let kept = kept.then(|| Kept { group: group(), genres, what: make(report, totals) });
        (fields, kept)
    }

    fn write<'s>(
        &'s self,
        output: &mut Output,
        read: &'s Read,
        section: impl FnOnce(Setting<'s>) -> Box<dyn Section + 's>,
    ) -> anyhow::Result<()> {
        let setting = Setting {
            by: &self.settings.by,
            provenance: &read.provenance,
            errors: &read.errors,
            condition: self.filter.as_ref().map(Filter::text),
            limit: self.args.limit.map_or(LIMIT, |n| n as usize),
        };
        let section = section(setting);
        if self.args.bom {
            output.mark()?;
        }
        let written: io::Result<()> = match self.args.format {
            CompareFormat::Table => {
                let style = output.style();
                section.terminal(output, style)
            }
            CompareFormat::Markdown => section.markdown(output),
            CompareFormat::Csv => section.csv(output),
            CompareFormat::Json => section.json(output),
            CompareFormat::Html => bail!(NO_PAGE),
        };
        Ok(written?)
    }
}

/// Rows of each kind unless the user says otherwise.
const LIMIT: usize = 5;

/// Groups by name, articles without a value last.
fn named_first<T>(mut groups: BTreeMap<String, T>) -> Vec<(String, T)> {
    let nameless = groups.remove_entry(NO_VALUE);
    groups.into_iter().chain(nameless).collect()
}
