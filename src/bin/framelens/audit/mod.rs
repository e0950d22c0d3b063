//! `framelens audit`: findings for an editor, the most severe first.

mod args;
mod baseline;
mod threshold;

use std::io::{self, Write};

use anyhow::{Context, bail};
use serde_json::json;

use crate::{Status, console::Console, input, input::Input, layers::Layers, output::Output};
use framelens::{
    analyze::Analyzer,
    article::Article,
    audit::{self, Finding, Settings},
    batch,
    filter::Filter,
    read::ReadError,
    render::{
        Provenance,
        findings::{self, Findings, text::Layout},
    },
    report::{Genres, Totals, counted},
};

pub(crate) use args::{AuditArgs, AuditFormat};
use threshold::{Subject, Threshold};

/// What the flags and the project ask for.
struct Options {
    settings: Settings,
    fail_on: Option<Filter>,
    format: AuditFormat,
    summary: bool,
    quiet: bool,
    /// Whether everything found is to be accepted.
    accept: bool,
}

/// What was found in everything that was read.
#[derive(Default)]
struct Found {
    findings: Vec<Finding>,
    /// What would be found if each article stood below another paragraph; only where all is accepted.
    moved: Vec<Finding>,
    subjects: Vec<Subject>,
    genres: Genres,
    errors: Vec<ReadError>,
    articles: u64,
}

pub(crate) fn run(args: AuditArgs) -> anyhow::Result<Status> {
    let layers = Layers::gather(&args.input.lexicons)?;
    let options = Options::resolve(&args, &layers)?;
    let accepted = args.baseline.as_deref().map(baseline::read).transpose()?;
    let analyzer = input::analyzer_of(&layers, &args.input)?;
    let mut input = Input::open(args.input)?;
    let output = Output::open(&args.output)?;
    let mut console = Console::new(options.quiet);
    let (mut found, summary) = collect(&mut input, analyzer, &options, &mut console)?;
    if let Some(path) = &args.write_baseline {
        baseline::write(path, &found.findings, &found.moved)?;
    }
    if let Some(accepted) = accepted {
        found.findings = accepted.new_of(found.findings);
    }
    findings::sort(&mut found.findings);
    let threshold = options.fail_on.as_ref().filter(|_| !options.accept);
    let passed =
        threshold.map(|filter| Threshold::new(filter, analyzer).passed(&found)).transpose()?.flatten();
    if !options.quiet {
        write(output, &found, analyzer, &options)?;
        input.tell(&summary, &console);
        notes(&found, &console, args.write_baseline.as_deref());
    }
    Ok(end(&mut console, passed, options.quiet))
}

/// How the run must end, and why.
fn end(console: &mut Console, passed: Option<String>, quiet: bool) -> Status {
    match passed {
        Some(_) if quiet => console.status().max(Status::Passed),
        Some(message) => {
            console.passed(&message);
            console.status()
        }
        None => console.status(),
    }
}

impl Options {
    fn resolve(args: &AuditArgs, layers: &Layers) -> anyhow::Result<Options> {
        let format = args.format()?;
        if args.summary && matches!(format, AuditFormat::Sarif | AuditFormat::Github) {
            bail!("--summary has no meaning in --format sarif and github; use text or json");
        }
        let config = layers.config.as_ref();
        let given = args.fail_on.as_deref().map(Filter::parse).transpose().context("--fail-on")?;
        Ok(Options {
            settings: config.map(|config| config.audit.clone()).unwrap_or_default(),
            fail_on: given.or_else(|| config.and_then(|config| config.fail_on.clone())),
            format,
            summary: args.summary,
            quiet: args.quiet,
            accept: args.write_baseline.is_some(),
        })
    }
}

/// What is kept of an article once it is audited.
struct Outcome {
    findings: Vec<Finding>,
    moved: Vec<Finding>,
    subject: Subject,
}

fn collect(
    input: &mut Input,
    analyzer: &Analyzer,
    options: &Options,
    console: &mut Console,
) -> anyhow::Result<(Found, batch::Summary)> {
    let mut found = Found::default();
    let work = |_, article| outcome(article, analyzer, options);
    let summary = input.run(console, work, |_, result| {
        match result {
            Ok(outcome) => found.add(outcome, options.fail_on.is_some()),
            Err(error) => found.errors.push(error),
        }
        Ok(())
    })?;
    found.articles = summary.articles;
    Ok((found, summary))
}

/// Analyses an article; runs in parallel.
fn outcome(article: Article, analyzer: &Analyzer, options: &Options) -> Result<Outcome, ReadError> {
    let audited = |article| audit::findings(&analyzer.analyze(article), &options.settings);
    let moved = if options.accept { audited(audit::moved(&article)) } else { Vec::new() };
    let report = batch::report(analyzer, article)?;
    let findings = audit::findings(&report, &options.settings);
    let totals = Totals::of(&report);
    // Thresholds ask for everything but the text.
    let article = Article { text: String::new(), ..report.article };
    Ok(Outcome { subject: Subject { totals, article }, findings, moved })
}

impl Found {
    fn add(&mut self, outcome: Outcome, keep: bool) {
        self.genres += outcome.subject.totals.genres;
        self.findings.extend(outcome.findings);
        self.moved.extend(outcome.moved);
        if keep {
            self.subjects.push(outcome.subject);
        }
    }
}

fn write(mut output: Output, found: &Found, analyzer: &Analyzer, options: &Options) -> anyhow::Result<()> {
    let lexicons = analyzer.lexicons();
    let provenance = Provenance::of_several(lexicons, found.genres);
    let of = Findings { findings: &found.findings, articles: found.articles, errors: &found.errors };
    let (style, wrapped) = (output.style(), output.is_terminal());
    let layout = if wrapped { Layout::Wrapped } else { Layout::Lines };
    let out: &mut dyn io::Write = &mut output;
    match options.format {
        AuditFormat::Text if options.summary => findings::summary::write(out, of, &provenance, style)?,
        AuditFormat::Text => findings::text::write(out, of, &provenance, layout, style)?,
        AuditFormat::Json => {
            let settings = json!({"fail_on": options.fail_on.as_ref().map(Filter::text)});
            findings::json::write(out, of, &provenance, lexicons, &settings, !options.summary)?;
        }
        AuditFormat::Sarif => findings::sarif::write(out, of, &provenance)?,
        AuditFormat::Github => findings::github::write(out, of)?,
    }
    output.flush()?;
    output.finish()
}

/// What the user may want to know besides findings.
fn notes(found: &Found, console: &Console, baseline: Option<&std::path::Path>) {
    if let Some(path) = baseline {
        console.note(&format!("what was found is accepted: {}", path.display()));
    }
    if found.findings.is_empty() && found.articles > 0 {
        console.note(&format!("no findings in {}", counted(found.articles, "article")));
    }
}
