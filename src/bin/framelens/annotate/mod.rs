//! `framelens annotate`: sentence by sentence.

mod args;
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
    filter::{Filter, SENTENCE_FIELDS, SentenceValues},
    read::ReadError,
    render::{Offsets, annotation, annotation::AnnotationOptions, record},
    report::ArticleReport,
};

pub(crate) use args::AnnotateArgs;
use args::{AnnotateFormat, OffsetUnit};

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
    if args.resume.is_some() && args.format != AnnotateFormat::Jsonl {
        bail!("--resume has a meaning only in --format jsonl");
    }
    if args.bom && args.format != AnnotateFormat::Csv {
        bail!("--bom has a meaning only in --format csv");
    }
    let only = args.only.as_deref().map(sentence_filter).transpose()?;
    let analyzer = input::analyzer(&args.input)?;
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
    let options = Options { format: args.format, only, offsets: offsets(args.offsets), text };
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
    fn render(self, article: Article) -> Result<io::Result<(Known, Vec<u8>)>, ReadError> {
        let known = self.resume.map_or(Known::New, |resume| resume.knows(&article, self.analyzer));
        if known != Known::New {
            return Ok(Ok((known, Vec::new())));
        }
        let report = batch::report(self.analyzer, article)?;
        let bytes = render(&report, self.analyzer, self.options);
        // Results wait until their turn to be written, and half of a grown list may be empty.
        Ok(bytes.map(|mut bytes| {
            bytes.shrink_to_fit();
            (known, bytes)
        }))
    }
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
    let mut first = true;
    let work = |_, article| run.render(article);
    let summary = input.run(console, work, |console, result| {
        let result = match result {
            Ok(made) => {
                let (known, bytes) = made?;
                known.tell(console)?;
                Ok(bytes)
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
    input.tell(&summary, console);
    Ok(())
}

/// What the output repeats of the flags.
fn settings(options: &Options) -> Vec<(&'static str, serde_json::Value)> {
    let only = options.only.as_ref().map(|only| only.text().to_owned());
    vec![("only", only.into()), ("offsets", serde_json::json!(options.offsets))]
}

fn render(report: &ArticleReport, analyzer: &Analyzer, options: &Options) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let lexicons = analyzer.lexicons();
    let keep = options.only.as_ref().map(|only| kept(report, only));
    // An article without such a sentence is not worth a heading.
    let none = keep.as_ref().is_some_and(|keep| !keep.contains(&true));
    let text = AnnotationOptions { keep: keep.as_deref(), ..options.text };
    match options.format {
        AnnotateFormat::Text | AnnotateFormat::Markdown | AnnotateFormat::Csv if none => {}
        AnnotateFormat::Text => annotation::write(&mut bytes, report, lexicons, &text)?,
        AnnotateFormat::Markdown => annotation::write_markdown(&mut bytes, report, lexicons, &text)?,
        AnnotateFormat::Csv => annotation::write_csv(&mut bytes, report, lexicons, text.keep)?,
        // Pages are gathered, since what stands around an article hangs on their number.
        AnnotateFormat::Html => {}
        AnnotateFormat::Jsonl | AnnotateFormat::Json => {
            record::write_report(&mut bytes, report, lexicons, options.offsets)?;
            if let Some(only) = &options.only {
                bytes = kept_lines(&bytes, report, only);
            }
        }
    }
    Ok(bytes)
}

/// For each sentence, whether the condition holds.
fn kept(report: &ArticleReport, only: &Filter) -> Vec<bool> {
    let text = report.article.text.as_str();
    report.sentences.iter().map(|sentence| only.holds(&SentenceValues { sentence, text })).collect()
}

/// The article's line and the lines of the sentences for which the condition holds.
fn kept_lines(lines: &[u8], report: &ArticleReport, only: &Filter) -> Vec<u8> {
    let kept = std::iter::once(true).chain(kept(report, only));
    let lines = lines.split_inclusive(|byte| *byte == b'\n').zip(kept);
    lines.filter(|(_, kept)| *kept).flat_map(|(line, _)| line).copied().collect()
}

fn sentence_filter(text: &str) -> anyhow::Result<Filter> {
    let known: Vec<&str> = SENTENCE_FIELDS.iter().map(|field| field.name).collect();
    let filter = Filter::parse(text).context("--only")?;
    filter.check(&known).context("--only")?;
    Ok(filter)
}

fn offsets(unit: OffsetUnit) -> Offsets {
    match unit {
        OffsetUnit::Chars => Offsets::Chars,
        OffsetUnit::Bytes => Offsets::Bytes,
        OffsetUnit::Utf16 => Offsets::Utf16,
    }
}
