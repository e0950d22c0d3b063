//! `framelens lexicon test`: what lexicons find in articles, each hit in its sentence.

use std::{collections::BTreeMap, io::Write};

use super::{args::TestArgs, check};
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
    check::ClassFinder,
    lexicon::{Category, Entry, EntryId, Layer, LexiconFile, LexiconSet, Status as EntryStatus},
    render::{annotation::unit_name, safe},
    report::counted,
    text::{Unit, numbers, one_line},
};

/// So many characters are shown on each side of a hit.
const CONTEXT: usize = 40;

/// A hit in its surroundings.
struct Found {
    entry: EntryId,
    place: String,
    before: String,
    hit: String,
    after: String,
}

pub(super) fn run(args: TestArgs) -> anyhow::Result<Status> {
    let layers = Layers::gather(&args.input.lexicons)?;
    let analyzer = input::analyzer_of(&layers, &args.input)?;
    let mut out = Output::stdout()?;
    let sound = tell_examples(&mut out, analyzer, &layers)?;
    let wanted = wanted(analyzer.lexicons(), args.entry.as_deref());
    anyhow::ensure!(!wanted.is_empty(), nothing_wanted(args.entry.as_deref()));
    let mut input = Input::open(args.input)?;
    let mut console = Console::new(out.is_terminal());
    let mut all: BTreeMap<EntryId, Vec<Found>> = wanted.iter().map(|id| (*id, Vec::new())).collect();
    let classes = ClassFinder::new(analyzer.lexicons(), |id| wanted.binary_search(&id).is_ok());
    let work = |_, article: Article| Ok(hits(analyzer, &classes, &article, &wanted));
    let summary = input.run(&mut console, work, |_, result| {
        for found in result.into_iter().flatten() {
            all.entry(found.entry).or_default().push(found);
        }
        Ok(())
    })?;
    tell(&mut out, analyzer.lexicons(), &all, args.limit)?;
    out.finish()?;
    input.tell(&summary, &console);
    Ok(if sound { console.status() } else { Status::Faulty })
}

/// Runs the examples of the user's own lexicons and tells those that fail; whether none does.
fn tell_examples(out: &mut Output, analyzer: &Analyzer, layers: &Layers) -> anyhow::Result<bool> {
    let (mut number, mut faults) = (0, Vec::new());
    for file in &layers.files {
        let beside = check::beside(file)?;
        let beside = beside.as_ref().map(|(path, text)| LexiconFile { path, text });
        let (run, failing) = framelens::check::failing(analyzer, file.as_lexicon(), beside);
        number += run;
        faults.extend(failing);
    }
    for fault in &faults {
        fault.detailed().to_string().lines().try_for_each(|line| writeln!(out, "{}", safe(line)))?;
        writeln!(out)?;
    }
    if number > 0 {
        writeln!(out, "examples tried: {number}, failing: {}\n", faults.len())?;
    }
    Ok(faults.is_empty())
}

/// The entries to try: those whose id begins so, or those of the user's own layers.
fn wanted(lexicons: &LexiconSet, entry: Option<&str>) -> Vec<EntryId> {
    let own = |entry: &Entry| lexicons.lexicons[usize::from(entry.lexicon)].layer != Layer::BuiltIn;
    let chosen = |e: &Entry| entry.map_or_else(|| own(e), |start| e.id.starts_with(start));
    let numbered = (0..).map(EntryId).zip(&lexicons.entries);
    numbered.filter(|(_, e)| e.status != EntryStatus::Off && chosen(e)).map(|(id, _)| id).collect()
}

fn nothing_wanted(entry: Option<&str>) -> String {
    match entry {
        Some(start) => format!(
            "no entry has an id that begins with `{start}`; `framelens lexicon show PHRASE` tells ids"
        ),
        None => "there are no lexicons of your own here; name some with --lexicons, or entries with --entry"
            .into(),
    }
}

/// The hits of the wanted entries in an article, and the words to which they give a class; `wanted` is sorted.
fn hits(analyzer: &Analyzer, classes: &ClassFinder<'_>, article: &Article, wanted: &[EntryId]) -> Vec<Found> {
    let tagged = analyzer.tag_article(article);
    let all = tagged.hits().chain(&tagged.exceptions).copied();
    let mut hits: Vec<_> = all.filter(|hit| wanted.binary_search(&hit.entry).is_ok()).collect();
    hits.extend(wanted.iter().flat_map(|id| classes.places(*id, &tagged)));
    hits.sort_by_key(|hit| (hit.tokens.start, hit.entry));
    let tokens = &tagged.document.tokens;
    let units = || tagged.document.sentences.iter().map(|sentence| sentence.unit);
    let places: Vec<String> = numbers(units()).into_iter().zip(units()).map(place).collect();
    let found = |hit: &framelens::matcher::Hit| {
        let (start, end) = (tokens[hit.tokens.start as usize].start, tokens[hit.tokens.end as usize - 1].end);
        let sentence = tagged.document.sentences.partition_point(|s| s.span.end <= start);
        let span = tagged.document.sentences[sentence].span;
        let text = |from: u32, to: u32| joined(&article.text[from as usize..to as usize]);
        Found {
            entry: hit.entry,
            place: format!("{}, {}", article.id, places[sentence]),
            before: last(&text(span.start, start), CONTEXT),
            hit: text(start, end),
            after: text(end, span.end).chars().take(CONTEXT).collect(),
        }
    };
    hits.iter().map(found).collect()
}

/// Where a sentence stands, as `annotate` calls it: `sentence 3`, or what it is without a number.
fn place((number, unit): (Option<u32>, Unit)) -> String {
    number.map_or_else(|| unit_name(unit).to_owned(), |number| format!("sentence {number}"))
}

/// A text on one line that keeps a blank at its ends.
fn joined(text: &str) -> String {
    let words = one_line(text);
    let blank = |c: Option<char>| if c.is_some_and(char::is_whitespace) { " " } else { "" };
    format!("{}{words}{}", blank(text.chars().next()), blank(text.chars().next_back()))
}

/// The last characters of a text.
fn last(text: &str, most: usize) -> String {
    let skip = text.chars().count().saturating_sub(most);
    text.chars().skip(skip).collect()
}

/// An entry with the number of its hits. A word class has none and weighs nothing: it tells others what a word is.
fn headline(entry: &Entry, category: &str, found: u64) -> String {
    let Entry { id, weight, .. } = entry;
    match entry.category {
        Category::Class(_) => format!("{id}: found as {category} {}", counted(found, "time")),
        _ => format!("{id} ({category}, {weight:.2}): {}", counted(found, "hit")),
    }
}

fn tell(
    out: &mut Output,
    lexicons: &LexiconSet,
    all: &BTreeMap<EntryId, Vec<Found>>,
    limit: usize,
) -> anyhow::Result<()> {
    let mut silent = Vec::new();
    for (id, found) in all {
        let entry = lexicons.entry(*id);
        if found.is_empty() {
            silent.push(safe(&entry.phrase));
            continue;
        }
        let category = lexicons.category_name(entry.category);
        writeln!(out, "{}", safe(&headline(entry, category, found.len() as u64)))?;
        for Found { place, before, hit, after, .. } in found.iter().take(limit) {
            let (before, hit, after) = (safe(before), safe(hit), safe(after));
            writeln!(out, "  {before:>CONTEXT$}[{hit}]{after:<CONTEXT$}  {}", safe(place))?;
        }
        if found.len() > limit {
            writeln!(out, "  and {} more; --limit shows them", found.len() - limit)?;
        }
    }
    if !silent.is_empty() {
        writeln!(out, "no hits: {}", silent.join(", "))?;
    }
    Ok(())
}
