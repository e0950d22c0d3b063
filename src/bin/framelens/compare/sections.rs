//! `framelens compare --by FIELD --show SECTION` and `--every PERIOD`: words, sources and verbs of groups,
//! and series in time. Of each article only its group's tallies grow.

use std::{collections::BTreeMap, io};

use anyhow::Context;
use clap::ValueEnum;

use super::{
    CompareArgs, CompareFormat, Show, columns,
    gather::{Gather, Read},
    page, with_own,
};
use crate::{
    Status,
    console::Console,
    input::{self, Input},
    output::Output,
};
use framelens::{
    compare::{
        self, ArticleSources, ArticleWords, ComparedSources, GroupSources, GroupWords, NO_VALUE, Piece,
        Series, Settings,
    },
    filter::Filter,
    render::{
        Provenance,
        page::Drawn,
        voices::{Marks, Quoted, SeriesPage, Setting, Verbs},
    },
    report::{ArticleReport, Totals},
};

/// What is asked for, and of what.
struct Job<'a> {
    args: &'a CompareArgs,
    format: CompareFormat,
    gather: Gather<'a>,
}

pub(super) fn run(mut args: CompareArgs, by: String, format: CompareFormat) -> anyhow::Result<Status> {
    let filter = args.filter.as_deref().map(Filter::parse).transpose().context("--where")?;
    let chosen = columns(&args.columns)?;
    let analyzer = input::analyzer(&args.input)?;
    let figures = with_own(chosen, &args.columns, analyzer.lexicons().custom_categories())?;
    let mut input = Input::open(std::mem::take(&mut args.input))?;
    let mut output = Output::open(&args.output)?;
    let mut console = Console::new(false);
    let settings = Settings::new(by);
    let gather = Gather { analyzer, settings: &settings, filter: filter.as_ref() };
    let job = Job { args: &args, format, gather };
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
        let read = self.gather.articles(
            input,
            console,
            |report, _| ArticleWords::of(report),
            |group, words| {
                groups.entry(group).or_default().add(&words);
            },
        )?;
        let Some(read) = read else { return Ok(()) };
        let groups = compare::marks(&named_first(groups), self.gather.analyzer.lexicons());
        if groups.is_empty() {
            console.note("there is one group only; words mark a group against others");
        }
        self.write(output, &read, |setting| Box::new(Marks { groups: &groups, setting }))
    }

    fn sources(&self, input: &mut Input, output: &mut Output, console: &mut Console) -> anyhow::Result<()> {
        let mut groups: BTreeMap<String, GroupSources> = BTreeMap::new();
        let read = self.gather.articles(
            input,
            console,
            |report, _| ArticleSources::of(report),
            |group, sources| {
                groups.entry(group).or_default().add(&sources);
            },
        )?;
        let Some(read) = read else { return Ok(()) };
        let sources = ComparedSources::of(&named_first(groups), self.gather.analyzer.lexicons());
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
        let by = &self.gather.settings.by;
        let mut pieces = Vec::new();
        let piece = |report: &ArticleReport, totals: Totals| Piece {
            sentences: Vec::new(),
            ..Piece::of(report, by, totals)
        };
        let read = self.gather.articles(input, console, piece, |_, piece| pieces.push(piece))?;
        let Some(read) = read else { return Ok(()) };
        let series = Series::of(pieces, by, figures, every).context("--every")?;
        let read = Read { provenance: Provenance { genres: series.genres, ..read.provenance }, ..read };
        self.write(output, &read, |setting| Box::new(SeriesPage { series: &series, setting }))
    }

    fn write<'s>(
        &'s self,
        output: &mut Output,
        read: &'s Read,
        section: impl FnOnce(Setting<'s>) -> Box<dyn Drawn + 's>,
    ) -> anyhow::Result<()> {
        let setting = Setting {
            by: &self.gather.settings.by,
            provenance: &read.provenance,
            errors: &read.errors,
            condition: self.gather.filter.map(Filter::text),
            limit: self.limit(),
        };
        let section = section(setting);
        if self.args.bom {
            output.mark()?;
        }
        let written: io::Result<()> = match self.format {
            CompareFormat::Table => {
                let style = output.style();
                section.terminal(output, style)
            }
            CompareFormat::Markdown => section.markdown(output),
            CompareFormat::Csv => section.csv(output),
            CompareFormat::Json => section.json(output),
            CompareFormat::Html => {
                page::write_section(output, &*section, &setting, &self.flags(), &read.total)
            }
        };
        Ok(written?)
    }

    fn limit(&self) -> usize {
        let usual = if self.format == CompareFormat::Html { PAGE_LIMIT } else { LIMIT };
        self.args.limit.map_or(usual, |n| n as usize)
    }

    /// What a page tells of flags.
    fn flags(&self) -> [(&'static str, Option<String>); 5] {
        let name =
            |value: Option<clap::builder::PossibleValue>| value.map(|value| value.get_name().to_owned());
        let show = Some(self.args.show).filter(|show| *show != Show::Figures);
        [
            ("--by", Some(self.gather.settings.by.clone())),
            ("--show", show.and_then(|show| name(show.to_possible_value()))),
            ("--every", self.args.every.and_then(|every| name(every.to_possible_value()))),
            ("--where", self.gather.filter.map(|filter| filter.text().to_owned())),
            ("--limit", self.args.limit.map(|n| n.to_string())),
        ]
    }
}

/// Rows of each kind unless the user says otherwise, and on a page.
const LIMIT: usize = 5;
const PAGE_LIMIT: usize = 30;

/// Groups by name, articles without a value last.
fn named_first<T>(mut groups: BTreeMap<String, T>) -> Vec<(String, T)> {
    let nameless = groups.remove_entry(NO_VALUE);
    groups.into_iter().chain(nameless).collect()
}
