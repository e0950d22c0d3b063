//! `framelens explain`: what the output's labels mean.

use std::{collections::BTreeMap, io::Write};

use anyhow::bail;

use crate::{
    Status,
    args::{ExplainArgs, ExplainFormat, OutputArgs, When},
    input, lexicon,
    output::Output,
};
use framelens::explain::{self, Topic};

pub(crate) fn run(args: ExplainArgs) -> anyhow::Result<Status> {
    let mut output = Output::open(&OutputArgs { output: None, color: When::Auto })?;
    if args.bom {
        match args.format {
            ExplainFormat::Csv => output.mark()?,
            ExplainFormat::Text => bail!("--bom has a meaning only in --format csv"),
        }
    }
    match (&args.id, args.format) {
        (None, ExplainFormat::Csv) => csv(&mut output, &explain::topics())?,
        (None, ExplainFormat::Text) if args.all => text(&mut output, &explain::topics())?,
        (None, ExplainFormat::Text) => overview(&mut output)?,
        (Some(id), format) => one(&mut output, id, format, &args)?,
    }
    output.finish()?;
    Ok(Status::Done)
}

fn one(out: &mut Output, id: &str, format: ExplainFormat, args: &ExplainArgs) -> anyhow::Result<()> {
    let found = explain::find(id);
    if !found.is_empty() {
        return match format {
            ExplainFormat::Csv => csv(out, &found),
            ExplainFormat::Text => text(out, &found),
        };
    }
    let lexicons = input::lexicon_set(&args.lexicons)?;
    if let Some(entry) = lexicons.find(id) {
        return lexicon::show_entry(out, &lexicons, entry);
    }
    bail!("nothing is called `{id}`{}; `framelens explain` lists every name", neighbours(id, &lexicons))
}

fn neighbours(id: &str, lexicons: &framelens::lexicon::LexiconSet) -> String {
    let topics = explain::topics();
    let entries = lexicons.entries.iter().map(|entry| &*entry.id);
    match explain::nearest(id, topics.iter().map(|topic| &*topic.id).chain(entries)).as_slice() {
        [] => String::new(),
        near => format!(
            ", did you mean {}",
            near.iter().map(|n| format!("`{n}`")).collect::<Vec<_>>().join(" or ")
        ),
    }
}

fn text(out: &mut Output, topics: &[Topic]) -> anyhow::Result<()> {
    for (n, Topic { id, kind, text }) in topics.iter().enumerate() {
        let gap = if n > 0 { "\n" } else { "" };
        writeln!(out, "{gap}{id} ({kind})\n  {}", text.replace('\n', "\n  "))?;
    }
    Ok(())
}

fn csv(out: &mut Output, topics: &[Topic]) -> anyhow::Result<()> {
    let mut table = ::csv::Writer::from_writer(out);
    table.write_record(["kind", "id", "meaning"])?;
    for topic in topics {
        table.write_record([topic.kind, &topic.id, &topic.text])?;
    }
    table.flush()?;
    Ok(())
}

/// Every name, by kind.
fn overview(out: &mut Output) -> anyhow::Result<()> {
    let (mut order, mut kinds) = (Vec::new(), BTreeMap::<&str, Vec<String>>::new());
    for topic in explain::topics() {
        if !kinds.contains_key(topic.kind) {
            order.push(topic.kind);
        }
        kinds.entry(topic.kind).or_default().push(topic.id);
    }
    writeln!(out, "framelens explain NAME tells what a name means; --all tells everything.\n")?;
    for kind in order {
        writeln!(out, "{kind}: {}", kinds[kind].join(", "))?;
    }
    Ok(())
}
