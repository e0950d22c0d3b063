//! `framelens explain`: what the output's labels mean.

use std::{collections::BTreeMap, io::Write};

use anyhow::bail;

use crate::{
    Status,
    args::{ExplainArgs, ExplainFormat},
    input, lexicon,
    output::Output,
};
use framelens::explain::{self, Topic};

/// What lists the categories.
const CATEGORIES: &str = "categories";

/// At most so many names are offered for one that is unknown.
const MENTIONED: usize = 3;

pub(crate) fn run(args: ExplainArgs) -> anyhow::Result<Status> {
    let mut output = Output::stdout()?;
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
        (Some(id), ExplainFormat::Csv) if id == CATEGORIES => csv(&mut output, &categories())?,
        (Some(id), ExplainFormat::Text) if id == CATEGORIES => names(&mut output, categories())?,
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

/// Names that are spelt nearly so, else names that hold what was typed.
fn neighbours(id: &str, lexicons: &framelens::lexicon::LexiconSet) -> String {
    let topics = explain::topics();
    let entries = lexicons.entries.iter().map(|entry| &*entry.id);
    let words: Vec<&str> = explain::aliases().collect();
    let known = || topics.iter().map(|topic| &*topic.id).chain(words.iter().copied());
    let names = || known().chain(entries.clone());
    let mut near = explain::nearest(id, names());
    if near.is_empty() {
        near = names().filter(|name| name.contains(id.trim())).take(MENTIONED).collect();
    }
    match near.as_slice() {
        [] => String::new(),
        near => format!(
            ", did you mean {}",
            near.iter().map(|n| format!("`{n}`")).collect::<Vec<_>>().join(" or ")
        ),
    }
}

fn text(out: &mut Output, topics: &[Topic]) -> anyhow::Result<()> {
    for (n, topic) in topics.iter().enumerate() {
        let gap = if n > 0 { "\n" } else { "" };
        writeln!(out, "{gap}{} ({})", topic.id, topic.kind)?;
        let meaning = topic.text.lines().map(|line| ("  ", line));
        let yes = topic.yes.iter().map(|sentence| ("  Yes: ", sentence.as_str()));
        let no = Some(("  No:  ", topic.no.as_str())).filter(|(_, sentence)| !sentence.is_empty());
        for (head, line) in meaning.chain(yes).chain(no) {
            out.hang(head, line)?;
        }
    }
    Ok(())
}

/// One row a topic, the table that a paper can print as its codebook.
fn csv(out: &mut Output, topics: &[Topic]) -> anyhow::Result<()> {
    let mut table = ::csv::Writer::from_writer(out);
    table.write_record(["kind", "id", "meaning", "example_yes", "example_no", "defined_in", "scheme"])?;
    for topic in topics {
        let yes = topic.yes.join("\n");
        table.write_record([
            topic.kind,
            &topic.id,
            &topic.text,
            &yes,
            &topic.no,
            &topic.defined,
            topic.scheme,
        ])?;
    }
    table.flush()?;
    Ok(())
}

/// The topics of categories that entries may have.
fn categories() -> Vec<Topic> {
    let all = explain::topics().into_iter();
    all.filter(|topic| topic.kind.starts_with("category of ")).collect()
}

/// Every name, by kind.
fn overview(out: &mut Output) -> anyhow::Result<()> {
    let usage = format!(
        "framelens explain NAME tells what a name means, `{CATEGORIES}` lists those of entries; --all tells everything."
    );
    out.hang("", &usage)?;
    writeln!(out)?;
    names(out, explain::topics())
}

/// Names, a line for each kind.
fn names(out: &mut Output, topics: Vec<Topic>) -> anyhow::Result<()> {
    let (mut order, mut kinds) = (Vec::new(), BTreeMap::<&str, Vec<String>>::new());
    for topic in topics {
        if !kinds.contains_key(topic.kind) {
            order.push(topic.kind);
        }
        kinds.entry(topic.kind).or_default().push(topic.id);
    }
    for kind in order {
        out.paragraph(&format!("{kind}: {}", kinds[kind].join(", ")))?;
    }
    Ok(())
}
