//! `framelens lexicon check`: every fault of some lexicons at once.

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use super::args::CheckArgs;
use crate::{
    Status,
    args::LexiconPaths,
    config,
    layers::{File, Layers},
    output::Output,
    paths,
};
use framelens::{
    analyze::Analyzer,
    check::{self, EXAMPLES, Fault},
    lexicon::{Layer, LexiconFile, LexiconSet},
    read::{Fields, text_file},
    render::safe,
    report::counted,
};

pub(super) fn run(args: &CheckArgs) -> anyhow::Result<Status> {
    let flags = LexiconPaths { paths: args.paths.clone(), isolated: args.isolated };
    let layers = Layers::gather(&flags)?;
    // Files of an example of the project are checked only if nothing else is asked for.
    let asked = |file: &&File| args.paths.is_empty() || file.layer == Layer::CommandLine;
    let files: Vec<&File> = layers.files.iter().filter(asked).collect();
    let all: Vec<_> = layers.files.iter().map(|file| (file.layer, file.as_lexicon())).collect();
    let faults = match LexiconSet::layered(&all) {
        Err(faults) => layers.relocated(faults),
        Ok(set) => layers.relocated(at_work(&Analyzer::new(set), &files, args)?),
    };
    let mut out = Output::stdout()?;
    tell(&mut out, &files, &faults)?;
    out.finish()?;
    Ok(if faults.is_empty() { Status::Done } else { Status::Faulty })
}

/// Faults that show only when the lexicons are put to work.
fn at_work(analyzer: &Analyzer, files: &[&File], args: &CheckArgs) -> anyhow::Result<Vec<Fault>> {
    let given = plain_texts(&args.plain)?;
    let given: Vec<&str> = given.iter().map(String::as_str).collect();
    let plain = if given.is_empty() { check::PLAIN } else { given.as_slice() };
    let mut faults = Vec::new();
    for file in files {
        faults.extend(examples(analyzer, file)?);
        faults.extend(check::odd_lines(analyzer, file.as_lexicon()));
        faults.extend(check::common(analyzer, file.as_lexicon(), plain, f64::from(args.max_share) / 100.0));
    }
    faults.sort();
    Ok(faults)
}

/// Runs the examples in a lexicon and in the file beside it, if there is one.
fn examples(analyzer: &Analyzer, file: &File) -> anyhow::Result<Vec<Fault>> {
    Ok(match beside(file)? {
        Some((path, text)) => check::examples(analyzer, LexiconFile { path: &path, text: &text }),
        // Lists of words in the configuration have no room for examples.
        None if Path::new(&file.path).ends_with(config::NAME) => Vec::new(),
        None => check::own_examples(analyzer, file.as_lexicon()),
    })
}

/// Path and text of the examples in the file beside a lexicon, if there is one.
pub(super) fn beside(file: &File) -> anyhow::Result<Option<(String, String)>> {
    let path = file.path.strip_suffix(".toml").map(|stem| format!("{stem}{EXAMPLES}"));
    let Some(path) = path.filter(|path| Path::new(path).is_file()) else { return Ok(None) };
    let text = text_file(Path::new(&path), &path)?;
    Ok(Some((path, text)))
}

fn plain_texts(plain: &[PathBuf]) -> anyhow::Result<Vec<String>> {
    if plain.is_empty() {
        return Ok(Vec::new());
    }
    let fields = Fields::default();
    let (records, _) = paths::records(plain.to_vec(), paths::Choice::default(), fields.clone());
    records.map(|record| Ok(record.read(&fields)?.text)).collect()
}

fn tell(out: &mut Output, files: &[&File], faults: &[Fault]) -> anyhow::Result<()> {
    for fault in faults {
        let text = fault.detailed().to_string();
        text.lines().try_for_each(|line| writeln!(out, "{}", safe(line)))?;
        writeln!(out)?;
    }
    if files.is_empty() {
        out.hang("", "no lexicons of your own here; `framelens lexicon new words.txt` begins one")?;
        return Ok(());
    }
    let n = if faults.is_empty() { "no faults".to_owned() } else { counted(faults.len() as u64, "fault") };
    writeln!(out, "{}: {n}", counted(files.len() as u64, "lexicon"))?;
    Ok(())
}
