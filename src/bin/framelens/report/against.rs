//! `report --against-lexicons`: the sentences whose labels change under other lexicons.

use std::{collections::BTreeMap, io::Write};

use anyhow::bail;

use super::args::{ReportArgs, ReportFormat};
use crate::{
    Status,
    console::Console,
    input::{self, Input},
    layers::Layers,
    output::Output,
};
use framelens::{
    analyze::Analyzer,
    article::Article,
    batch,
    lexicon::Layer,
    read::ReadError,
    render::changed::{self, Changed},
};

pub(super) fn run(args: ReportArgs) -> anyhow::Result<Status> {
    let format = args.format()?;
    refuse_others(&args, format)?;
    let mut layers = Layers::gather(&args.input.lexicons)?;
    let before = input::analyzer_of(&layers, &args.input)?;
    let known = layers.clone();
    args.against_lexicons.iter().try_for_each(|path| layers.add(Layer::CommandLine, path))?;
    let in_force = layers.adds_nothing_to(&known);
    let after = input::analyzer_of(&layers, &args.input)?;
    let mut input = Input::open(args.input)?;
    let mut output = Output::open(&args.output)?;
    let mut console = Console::new(false);
    let (mut all, mut sentences) = (Vec::new(), 0);
    let work = |_, article: Article| contrast(before, after, article);
    let summary = input.run(&mut console, work, |_, result| {
        if let Ok((n, changed)) = result {
            sentences += n;
            all.extend(changed);
        }
        Ok(())
    })?;
    if format == ReportFormat::Csv {
        changed::write_csv(&mut output, &all)?;
    } else {
        let style = output.style();
        changed::write_text(&mut output, &all, style)?;
        writeln!(output, "{}", summed_up(&all, sentences, summary.articles))?;
    }
    output.finish()?;
    input.tell(&summary, &console);
    if in_force {
        console.note("--against-lexicons: these lexicons are in force already; leave them out of the first run with --isolated");
    }
    Ok(console.status())
}

/// The number of sentences, and those that change.
fn contrast(
    before: &Analyzer,
    after: &Analyzer,
    article: Article,
) -> Result<(usize, Vec<Changed>), ReadError> {
    let (old, new) = (batch::report(before, article.clone())?, after.analyze(article));
    let changed = changed::changed((&old, before.lexicons()), (&new, after.lexicons()));
    Ok((new.sentences.len(), changed))
}

/// Flags that have no meaning here are refused rather than passed over.
fn refuse_others(args: &ReportArgs, format: ReportFormat) -> anyhow::Result<()> {
    if !matches!(format, ReportFormat::Table | ReportFormat::Csv) {
        bail!("--against-lexicons writes text or csv; leave --format out or write --format csv");
    }
    let flags = [
        ("--columns", !args.columns.is_empty()),
        ("--sort", args.sort.is_some()),
        ("--limit", args.limit.is_some()),
        ("--by", args.by.is_some()),
        ("--where", args.filter.is_some()),
        ("--fail-on", args.fail_on.is_some()),
    ];
    match flags.into_iter().find(|(_, given)| *given) {
        Some((flag, _)) => bail!("{flag} has no meaning with --against-lexicons"),
        None => Ok(()),
    }
}

fn summed_up(all: &[Changed], sentences: usize, articles: u64) -> String {
    let mut labels: BTreeMap<&str, usize> = BTreeMap::new();
    for (label, ..) in all.iter().flat_map(|changed| &changed.labels) {
        *labels.entry(label).or_default() += 1;
    }
    let labels: Vec<String> = labels.iter().map(|(label, n)| format!("{label} {n}")).collect();
    let by = if labels.is_empty() { String::new() } else { format!(" (by label: {})", labels.join(", ")) };
    let noun = if articles == 1 { "article" } else { "articles" };
    let verb = if all.len() == 1 { "changes" } else { "change" };
    format!("{} of {sentences} sentences in {articles} {noun} {verb}{by}", all.len())
}
