//! `framelens report`: figures an article, a group, or everything.

pub(crate) mod json;
mod options;
mod rows;
mod stream;
mod table;

use std::{collections::BTreeSet, io};

use anyhow::bail;

use crate::{
    Status,
    args::{ReportArgs, ReportFormat},
    console::Console,
    input::{self, Input},
    output::Output,
};
use framelens::{
    analyze::Analyzer,
    article::Article,
    batch::{self, Summary},
    explain::nearest,
    filter::{ArticleValues, Filter, article_fields},
    read::ReadError,
    render::{Offsets, record, table::Row},
    report::{ArticleReport, FIGURES, Figure, figure},
};
use options::Options;

/// What is kept of an article once it is analysed.
struct Outcome {
    row: Row,
    /// Whether `--where` holds.
    kept: bool,
    /// Whether `--fail-on` holds.
    failing: bool,
    /// Its line of JSON, for formats that want it.
    line: Vec<u8>,
    /// The report itself, of the first article only: it may be the only one.
    report: Option<ArticleReport>,
}

/// One way of writing outcomes.
trait Writer {
    /// An article, in input order; only those that `--where` keeps.
    fn add(&mut self, outcome: Outcome) -> io::Result<()>;
    /// Something that could not be read.
    fn fault(&mut self, _error: &ReadError) {}
    /// The end; `summary` counts also the articles that were not kept.
    fn finish(&mut self, summary: Summary) -> anyhow::Result<()>;
}

pub(crate) fn run(args: ReportArgs) -> anyhow::Result<Status> {
    let options = Options::resolve(&args)?;
    let analyzer = input::analyzer(&args.input.lexicons)?;
    let mut input = Input::open(args.input);
    let mut output = Output::open(&args.output)?;
    let streams = matches!(options.format, ReportFormat::Csv | ReportFormat::Jsonl | ReportFormat::Json);
    let mut console = Console::new(streams && output.is_terminal());
    let mut writer = writer(&options, &analyzer, &mut output)?;
    write(&mut input, &analyzer, &options, writer.as_mut(), &mut console)?;
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
        ReportFormat::Json => Box::new(json::Articles::new(options, lexicons, output)?),
        ReportFormat::Jsonl => Box::new(stream::Lines::new(output)),
        ReportFormat::Csv if options.streams() => Box::new(stream::Csv::new(lexicons, output)),
        _ => Box::new(table::Tables::new(options, lexicons, output)),
    })
}

fn write(
    input: &mut Input,
    analyzer: &Analyzer,
    options: &Options,
    writer: &mut dyn Writer,
    console: &mut Console,
) -> anyhow::Result<()> {
    let (mut seen, mut failing, mut kept) = (BTreeSet::new(), Failing::default(), 0_u64);
    let work = |n, article| outcome(n, article, analyzer, options);
    let summary = batch::run(input.take_records(), &input.settings.clone(), work, |result| {
        console.step();
        let outcome = match result {
            Ok(outcome) => outcome?,
            Err(error) => {
                console.fault(&error);
                writer.fault(&error);
                return Ok(());
            }
        };
        note_fields(&mut seen, &outcome.row);
        failing.note(&outcome);
        kept += u64::from(outcome.kept);
        if outcome.kept { writer.add(outcome) } else { Ok(()) }
    })?;
    console.clear();
    if summary.articles > 0 {
        check_fields(options, &seen)?;
    }
    writer.finish(summary)?;
    if let (Some(filter), 0) = (&options.filter, kept) {
        console.note(&format!("none of {} articles meets `{}`", summary.articles, filter.text()));
    }
    input.tell(summary, console);
    failing.tell(options, console);
    Ok(())
}

/// Analyses an article and keeps what the options ask for; runs in parallel.
fn outcome(n: u64, article: Article, analyzer: &Analyzer, options: &Options) -> io::Result<Outcome> {
    let report = analyzer.analyze(article);
    let row = Row::of(&report);
    let values = ArticleValues { article: &report.article, totals: &row.totals };
    let holds = |filter: &Option<Filter>| filter.as_ref().map(|filter| filter.holds(&values));
    let kept = holds(&options.filter).unwrap_or(true);
    let failing = kept && holds(&options.fail_on).unwrap_or(false);
    let mut line = Vec::new();
    if kept && matches!(options.format, ReportFormat::Json | ReportFormat::Jsonl) {
        record::write_article(&mut line, &report, analyzer.lexicons(), Offsets::default())?;
    }
    let report = (n == 0 && options.sheet()).then_some(report);
    Ok(Outcome { row, kept, failing, line, report })
}

fn note_fields(seen: &mut BTreeSet<String>, row: &Row) {
    for name in row.metadata.keys() {
        if !seen.contains(name) {
            seen.insert(name.clone());
        }
    }
}

/// Refuses fields that are neither figures nor metadata of any article.
fn check_fields(options: &Options, seen: &BTreeSet<String>) -> anyhow::Result<()> {
    for (flag, name) in options.fields() {
        let known = match (flag, &options.by) {
            ("--by", _) => seen.contains(name),
            ("--sort", Some(by)) => name == by || name == "articles" || article_fields().contains(&name),
            _ => seen.contains(name) || article_fields().contains(&name),
        };
        if !known {
            bail!("{flag}: {}", unknown(flag, name, options.by.is_some(), seen));
        }
    }
    Ok(())
}

fn unknown(flag: &str, name: &str, grouped: bool, seen: &BTreeSet<String>) -> String {
    let names: Vec<&str> = seen.iter().map(String::as_str).collect();
    let metadata = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
    if flag == "--by" {
        return format!("no article has the field `{name}`; their metadata: {metadata}");
    }
    if flag == "--sort" && grouped {
        return format!(
            "groups have no `{name}`; sort them by a figure, `article` (their name) or `articles`"
        );
    }
    let near = nearest(name, article_fields().into_iter().chain(names.iter().copied()));
    let hint = near.first().map_or(String::new(), |near| format!(", did you mean `{near}`"));
    format!(
        "`{name}` is neither a figure nor metadata of these articles{hint}; metadata: {metadata}; \
         figures: `framelens explain`"
    )
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

/// The figure that a flag names.
fn figure_named(flag: &str, name: &str) -> anyhow::Result<&'static Figure> {
    if let Some(figure) = figure(name.trim()) {
        return Ok(figure);
    }
    let all: Vec<&str> = FIGURES.iter().map(|figure| figure.name).collect();
    let near = nearest(name.trim(), all.iter().copied());
    let hint = near.first().map_or(String::new(), |near| format!(", did you mean `{near}`"));
    bail!("{flag}: unknown figure `{name}`{hint}; there are {}", all.join(", "))
}
