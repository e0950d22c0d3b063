//! `framelens report`: figures an article, a group, or everything.

mod against;
mod args;
pub(crate) mod fields;
pub(crate) mod json;
mod options;
mod page;
mod rows;
mod stream;
mod table;

use std::{
    io,
    path::PathBuf,
    sync::atomic::{AtomicU64, Ordering},
};

use crate::{
    Status,
    config::Config,
    console::Console,
    input::{self, Input},
    output::Output,
    resume::{Known, Resume, Sentences},
    unordered,
};
pub(crate) use args::{ReportArgs, ReportFormat};
use framelens::{
    analyze::Analyzer,
    article::Article,
    batch::{self, Summary},
    filter::{ArticleValues, Filter, Unordered},
    read::ReadError,
    render::{
        Offsets,
        page::{Part, PartOptions, TEXTS},
        record,
        table::Row,
    },
    report::{ArticleReport, Totals},
};
use options::Options;

/// What is kept of an article once it is analysed.
struct Outcome {
    row: Row,
    /// What the file that is resumed says of it.
    known: Known,
    /// Whether `--where` holds.
    kept: bool,
    /// Whether `--fail-on` holds.
    failing: bool,
    /// A value that neither condition can compare.
    unordered: Option<Unordered>,
    /// Its line of JSON, for formats that want it.
    line: Vec<u8>,
    /// The report itself, of the first article only: it may be the only one.
    report: Option<ArticleReport>,
    /// Its part of a page, while there are few.
    part: Option<Part>,
}

/// One way of writing outcomes.
trait Writer {
    /// An article, in input order; only those that `--where` keeps.
    fn add(&mut self, outcome: Outcome) -> io::Result<()>;
    /// Something that could not be read.
    fn fault(&mut self, _error: &ReadError) {}
    /// The end; `summary` counts also the articles that were not kept.
    fn finish(&mut self, summary: &Summary) -> anyhow::Result<()>;
}

pub(crate) fn run(args: ReportArgs) -> anyhow::Result<Status> {
    if !args.against_lexicons.is_empty() {
        return against::run(args);
    }
    let columns = Config::unless(args.input.lexicons.isolated)?.map(|config| config.columns);
    let options = Options::resolve(&args)?.with_usual_columns(columns.unwrap_or_default());
    let analyzer = input::analyzer(&args.input)?;
    fields::check_own(&options.columns, analyzer.lexicons().custom_categories())?;
    let read = |path: &PathBuf| Resume::read(path, Sentences::None, Offsets::default(), analyzer);
    let resume = args.resume.as_ref().map(read).transpose()?;
    let mut console = Console::new(false);
    let mut output = match &resume {
        Some(resume) => resume.go_on(&console)?,
        None => Output::open(&args.output)?,
    };
    let streams = matches!(options.format, ReportFormat::Csv | ReportFormat::Jsonl | ReportFormat::Json);
    console.be_quiet(streams && output.is_terminal());
    let mut input = Input::beside(args.input, args.resume.or(args.output.output))?;
    if options.bom {
        output.mark()?;
    }
    let mut writer = writer(&options, analyzer, &mut output)?;
    let run = Run { analyzer, options: &options, resume: resume.as_ref() };
    write(&mut input, run, writer.as_mut(), &mut console)?;
    drop(writer);
    output.finish()?;
    Ok(console.status())
}

fn writer<'a>(
    options: &'a Options,
    analyzer: &'a Analyzer,
    output: &'a mut Output,
) -> anyhow::Result<Box<dyn Writer + 'a>> {
    let lexicons = analyzer.lexicons();
    Ok(match options.format {
        ReportFormat::Json => Box::new(json::Articles::new(options, analyzer, output)?),
        ReportFormat::Jsonl => Box::new(stream::Lines::new(output)),
        ReportFormat::Html => Box::new(page::Page::new(options, lexicons, output)),
        ReportFormat::Csv if options.streams() => Box::new(stream::Csv::new(lexicons, output)),
        _ => Box::new(table::Tables::new(options, lexicons, output)),
    })
}

/// What each article is worked on with.
#[derive(Clone, Copy)]
struct Run<'a> {
    analyzer: &'a Analyzer,
    options: &'a Options,
    resume: Option<&'a Resume>,
}

fn write(
    input: &mut Input,
    run: Run<'_>,
    writer: &mut dyn Writer,
    console: &mut Console,
) -> anyhow::Result<()> {
    let options = run.options;
    let (mut fields, mut failing) = (fields::Seen::default(), Failing::default());
    let mut unordered = unordered::Unordered::default();
    let kept = AtomicU64::new(0);
    let work = |n, article| run.outcome(n, article, &kept);
    let summary = input.run(console, work, |console, result| {
        let mut outcome = match result {
            Ok(outcome) => outcome?,
            Err(error) => {
                writer.fault(&error);
                return Ok(());
            }
        };
        outcome.known.tell(console)?;
        fields.note(&outcome.row);
        failing.note(&outcome);
        unordered.note(outcome.unordered.take());
        kept.fetch_add(u64::from(outcome.kept), Ordering::Relaxed);
        if outcome.kept { writer.add(outcome) } else { Ok(()) }
    })?;
    if summary.articles > 0 {
        fields.check(options)?;
    }
    writer.finish(&summary)?;
    if let (Some(filter), 0, None) = (&options.filter, kept.into_inner(), run.resume) {
        console.note(&format!("none of {} articles meets `{}`", summary.articles, filter.text()));
    }
    unordered.tell(console);
    input.tell(&summary, console);
    failing.tell(options, console);
    Ok(())
}

impl Run<'_> {
    /// What is kept of an article; one that is done already is not analysed again. Runs in parallel.
    fn outcome(self, n: u64, article: Article, kept: &AtomicU64) -> Result<io::Result<Outcome>, ReadError> {
        let known = self.resume.map_or(Known::New, |resume| resume.knows(&article, self.analyzer));
        if known == Known::New {
            let report = batch::report(self.analyzer, article)?;
            return Ok(outcome(n, report, self.analyzer, self.options, kept));
        }
        let Article { id: label, title, metadata, .. } = article;
        let row = Row { label, title, metadata, totals: Totals::default() };
        Ok(Ok(Outcome {
            row,
            known,
            kept: false,
            failing: false,
            unordered: None,
            line: Vec::new(),
            report: None,
            part: None,
        }))
    }
}

/// Keeps of a report what the options ask for; runs in parallel. `before` is how many articles are kept
/// already: a page of too many has no parts, so none is made any more.
fn outcome(
    n: u64,
    report: ArticleReport,
    analyzer: &Analyzer,
    options: &Options,
    before: &AtomicU64,
) -> io::Result<Outcome> {
    let row = Row::of(&report);
    let values = ArticleValues { article: &report.article, totals: &row.totals };
    let holds = |filter: &Option<Filter>| filter.as_ref().map(|filter| filter.holds(&values));
    let kept = holds(&options.filter).unwrap_or(true);
    let failing = kept && holds(&options.fail_on).unwrap_or(false);
    let mut conditions = [&options.filter, &options.fail_on].into_iter().flatten();
    let unordered = conditions.find_map(|filter| filter.unordered(&values));
    let mut line = Vec::new();
    if kept && matches!(options.format, ReportFormat::Json | ReportFormat::Jsonl) {
        record::write_article(&mut line, &report, analyzer.lexicons(), Offsets::default())?;
    }
    let part =
        (kept && options.format == ReportFormat::Html && before.load(Ordering::Relaxed) < TEXTS).then(|| {
            let options = PartOptions { number: n + 1, sheet: true, keep: None };
            Part::of(&report, analyzer.lexicons(), &options)
        });
    let part = part.transpose()?;
    let report = (n == 0 && options.sheet()).then_some(report);
    Ok(Outcome { row, known: Known::New, kept, failing, unordered, line, report, part })
}

/// Articles that pass the threshold.
#[derive(Default)]
struct Failing {
    count: u64,
    first: Vec<String>,
}

impl Failing {
    fn note(&mut self, outcome: &Outcome) {
        if outcome.failing {
            self.count += 1;
            if self.first.len() < 5 {
                self.first.push(outcome.row.label.clone());
            }
        }
    }

    fn tell(&self, options: &Options, console: &mut Console) {
        let Some(filter) = options.fail_on.as_ref().filter(|_| self.count > 0) else { return };
        let more = self.count - self.first.len() as u64;
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        let (noun, verb) = if self.count == 1 { ("article", "passes") } else { ("articles", "pass") };
        let (text, first) = (filter.text(), self.first.join(", "));
        console.passed(&format!("{} {noun} {verb} the threshold `{text}`: {first}{more}", self.count));
    }
}
