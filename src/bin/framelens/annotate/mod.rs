//! `framelens annotate`: sentence by sentence.

mod args;
mod kept;
mod page;

use std::{
    io::{self, Write},
    path::PathBuf,
};

use anyhow::{Context, bail};

use crate::{
    Status,
    console::Console,
    input::{self, Input},
    output::Output,
    quiz,
    report::json,
    resume::{Known, Resume, Sentences},
};
use framelens::{
    analyze::Analyzer,
    article::Article,
    batch,
    filter::{Filter, check_sentences},
    read::ReadError,
    render::{Offsets, annotation, annotation::AnnotationOptions, record},
    report::ArticleReport,
};

pub(crate) use args::AnnotateArgs;
use args::{AnnotateFormat, OffsetUnit};
use kept::{Shown, kept};

/// How each article is written.
struct Options {
    format: AnnotateFormat,
    only: Option<Filter>,
    offsets: Offsets,
    text: AnnotationOptions<'static>,
}

pub(crate) fn run(args: AnnotateArgs) -> anyhow::Result<Status> {
    if args.quiz.quiz {
        return quiz::run(args);
    }
    let format = args.format()?;
    if args.resume.is_some() && format != AnnotateFormat::Jsonl {
        bail!("--resume has a meaning only in --format jsonl");
    }
    if args.bom && format != AnnotateFormat::Csv {
        bail!("--bom has a meaning only in --format csv");
    }
    let only = args.only.as_deref().map(Filter::parse).transpose().context("--only")?;
    let analyzer = input::analyzer(&args.input)?;
    let own = analyzer.lexicons().custom_categories();
    only.iter().try_for_each(|only| check_sentences(only, own)).context("--only")?;
    let sentences = if only.is_some() { Sentences::Some } else { Sentences::All };
    let read = |path: &PathBuf| Resume::read(path, sentences, offsets(args.offsets), analyzer);
    let resume = args.resume.as_ref().map(read).transpose()?;
    let mut console = Console::new(false);
    let mut output = match &resume {
        Some(resume) => resume.go_on(&console)?,
        None => Output::open(&args.output)?,
    };
    console.be_quiet(output.is_terminal());
    let mut input = Input::beside(args.input, args.resume.or(args.output.output))?;
    let style = output.style();
    let text =
        AnnotationOptions { explain: args.explain, color: style.color, width: style.width, keep: None };
    let options = Options { format, only, offsets: offsets(args.offsets), text };
    if args.bom {
        output.mark()?;
    }
    let run = Run { analyzer, options: &options, resume: resume.as_ref() };
    match options.format {
        AnnotateFormat::Html => page::write(&mut input, analyzer, &options, &mut output, &mut console)?,
        _ => write(&mut input, run, &mut output, &mut console)?,
    }
    output.finish()?;
    Ok(console.status())
}

/// What each article is worked on with.
#[derive(Clone, Copy)]
struct Run<'a> {
    analyzer: &'a Analyzer,
    options: &'a Options,
    resume: Option<&'a Resume>,
}

impl Run<'_> {
    /// What is written of an article, unless it is known already.
    fn render(self, article: Article) -> Result<io::Result<Made>, ReadError> {
        let known = self.resume.map_or(Known::New, |resume| resume.knows(&article, self.analyzer));
        if known != Known::New {
            return Ok(Ok(Made { known, shown: Shown::default(), bytes: Vec::new() }));
        }
        let report = batch::report(self.analyzer, article)?;
        let keep = self.options.only.as_ref().map(|only| kept(&report, only));
        let bytes = render(&report, self.analyzer, self.options, keep.as_deref());
        // Results wait until their turn to be written, and half of a grown list may be empty.
        Ok(bytes.map(|mut bytes| {
            bytes.shrink_to_fit();
            Made { known, shown: Shown::of(&report, keep.as_deref()), bytes }
        }))
    }
}

/// What is made of an article.
struct Made {
    known: Known,
    shown: Shown,
    bytes: Vec<u8>,
}

fn write(input: &mut Input, run: Run<'_>, output: &mut Output, console: &mut Console) -> anyhow::Result<()> {
    let Run { analyzer, options, .. } = run;
    let mut document = match options.format {
        AnnotateFormat::Json => Some(json::Document::new(output, analyzer, &settings(options))?),
        _ => None,
    };
    if options.format == AnnotateFormat::Csv {
        annotation::write_csv_head(output)?;
    }
    let (mut first, mut shown) = (true, Shown::default());
    let work = |_, article| run.render(article);
    let summary = input.run(console, work, |console, result| {
        let result = match result {
            Ok(made) => {
                let made = made?;
                made.known.tell(console)?;
                shown += made.shown;
                Ok(made.bytes)
            }
            Err(error) => Err(error),
        };
        match (result, &mut document) {
            (Ok(bytes), None) => {
                let text = matches!(options.format, AnnotateFormat::Text | AnnotateFormat::Markdown)
                    && !bytes.is_empty();
                let gap = text && !std::mem::take(&mut first);
                output.write_all(if gap { b"\n" } else { b"" })?;
                output.write_all(&bytes)
            }
            (Ok(bytes), Some(document)) => document.article(output, &bytes),
            (Err(error), document) => {
                document.iter_mut().for_each(|document| document.fault(&error));
                Ok(())
            }
        }
    })?;
    if let Some(document) = document {
        document.finish(output, &[])?;
    }
    if run.resume.is_none() {
        shown.tell(options.only.as_ref(), console);
    }
    input.tell(&summary, console);
    Ok(())
}

/// What the output repeats of the flags.
fn settings(options: &Options) -> Vec<(&'static str, serde_json::Value)> {
    let only = options.only.as_ref().map(|only| only.text().to_owned());
    vec![("only", only.into()), ("offsets", serde_json::json!(options.offsets))]
}

fn render(
    report: &ArticleReport,
    analyzer: &Analyzer,
    options: &Options,
    keep: Option<&[bool]>,
) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let lexicons = analyzer.lexicons();
    // An article without such a sentence is not worth a heading.
    let none = keep.is_some_and(|keep| !keep.contains(&true));
    let text = AnnotationOptions { keep, ..options.text };
    match options.format {
        AnnotateFormat::Text | AnnotateFormat::Markdown | AnnotateFormat::Csv if none => {}
        AnnotateFormat::Text => annotation::write(&mut bytes, report, lexicons, &text)?,
        AnnotateFormat::Markdown => annotation::write_markdown(&mut bytes, report, lexicons, &text)?,
        AnnotateFormat::Csv => annotation::write_csv(&mut bytes, report, lexicons, text.keep)?,
        // Pages are gathered, since what stands around an article hangs on their number.
        AnnotateFormat::Html => {}
        AnnotateFormat::Jsonl | AnnotateFormat::Json => {
            record::write_kept(&mut bytes, report, lexicons, options.offsets, keep)?;
        }
    }
    Ok(bytes)
}

fn offsets(unit: OffsetUnit) -> Offsets {
    match unit {
        OffsetUnit::Chars => Offsets::Chars,
        OffsetUnit::Bytes => Offsets::Bytes,
        OffsetUnit::Utf16 => Offsets::Utf16,
    }
}
