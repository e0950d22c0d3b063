//! Figures of an evaluation for people and for programs.

use std::io::{self, Write};

use super::Outcome;
use framelens::{
    evaluate::{
        Blame, Case, Confusion, DisputeFigures, Prf, RelationFigures, SegmentFigures, SentenceFigures,
        SpanFigures,
    },
    render::{safe, table::escape},
    text::one_line,
};

/// Rows of a table with its headings.
struct Grid {
    title: String,
    rows: Vec<Vec<String>>,
}

pub(super) fn text(out: &mut dyn Write, outcome: &Outcome, errors: usize, limit: usize) -> io::Result<()> {
    writeln!(out, "{}", safe(&headline(outcome)))?;
    for grid in grids(outcome, limit) {
        writeln!(out, "\n{}", safe(&grid.title))?;
        let mut table = comfy_table::Table::new();
        table.force_no_tty().load_style(comfy_table::presets::NOTHING);
        let mut rows =
            grid.rows.iter().map(|row| row.iter().map(|cell| safe(cell).into_owned()).collect::<Vec<_>>());
        table.set_header(rows.next().unwrap_or_default());
        rows.for_each(|row| {
            table.add_row(row);
        });
        for column in table.column_iter_mut().skip(1) {
            column.set_cell_alignment(comfy_table::CellAlignment::Right);
        }
        table.lines().try_for_each(|line| writeln!(out, "{}", line.trim_end()))?;
    }
    for (title, cases) in worst(outcome, errors) {
        writeln!(out, "\n{title}")?;
        for case in cases {
            writeln!(out, "  {:.2}  {}", case.score, safe(&one_line(&case.text)))?;
            writeln!(out, "        {}", safe(&reasons(case)))?;
        }
    }
    writeln!(out, "\n{}", safe(&outcome.foot))
}

pub(super) fn markdown(
    out: &mut dyn Write,
    outcome: &Outcome,
    errors: usize,
    limit: usize,
) -> io::Result<()> {
    writeln!(out, "{}", escape(&headline(outcome)))?;
    for grid in grids(outcome, limit) {
        writeln!(out, "\n**{}**\n", escape(&grid.title))?;
        for (n, row) in grid.rows.iter().enumerate() {
            let cells: Vec<String> = row.iter().map(|cell| escape(cell)).collect();
            writeln!(out, "| {} |", cells.join(" | "))?;
            if n == 0 {
                writeln!(out, "|:---|{}", "---:|".repeat(row.len() - 1))?;
            }
        }
    }
    for (title, cases) in worst(outcome, errors) {
        writeln!(out, "\n**{title}**\n")?;
        for case in cases {
            writeln!(
                out,
                "- {:.2}: {} ({})",
                case.score,
                escape(&one_line(&case.text)),
                escape(&reasons(case))
            )?;
        }
    }
    writeln!(out, "\n{}", escape(&outcome.foot))
}

pub(super) fn json(out: &mut dyn Write, outcome: &Outcome) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, outcome)?;
    writeln!(out)
}

/// One row an entry or category.
pub(super) fn csv(out: &mut dyn Write, outcome: &Outcome) -> anyhow::Result<()> {
    let Some(labels) = &outcome.labels else {
        anyhow::bail!(
            "--format csv has a row for each entry, which only labelled texts (`label`) tell of; use json"
        );
    };
    let mut table = ::csv::Writer::from_writer(out);
    table.write_record(["kind", "name", "texts", "false_alarms", "alone", "saves"])?;
    let categories = labels.categories.iter().map(|blame| ("category", blame));
    for (kind, blame) in categories.chain(labels.entries.iter().map(|blame| ("entry", blame))) {
        let Blame { name, hits, false_alarms, alone, saves } = blame;
        let name = framelens::render::csv::guard(name);
        table.write_record([
            kind,
            &name,
            &hits.to_string(),
            &false_alarms.to_string(),
            &alone.to_string(),
            &saves.to_string(),
        ])?;
    }
    table.flush()?;
    Ok(())
}

fn headline(outcome: &Outcome) -> String {
    let dimension = outcome.dimension.as_ref().map_or(String::new(), |name| format!(", {name}"));
    let threshold = match &outcome.labels {
        Some(SentenceFigures { threshold: Some(threshold), .. }) => format!(", a yes from {threshold} on"),
        Some(_) => ", thresholds chosen for each fifth on the others".to_owned(),
        None => String::new(),
    };
    format!("{}: {} texts{dimension}{threshold}", outcome.gold, outcome.texts)
}

fn grids(outcome: &Outcome, limit: usize) -> Vec<Grid> {
    let mut grids = Vec::new();
    if let Some(labels) = &outcome.labels {
        grids.extend([label_grid(labels), agreement_grid(labels)]);
        grids.extend(blame_grid("categories", &labels.categories, limit));
        grids.extend(blame_grid(
            "entries, those first that cause more than they save",
            &labels.entries,
            limit,
        ));
    }
    grids.extend(outcome.disputes.iter().flat_map(dispute_grids));
    grids.extend(outcome.spans.as_ref().map(|figures| span_grid("pieces", &[("", figures)])));
    if let Some(figures) = &outcome.attributions {
        grids.extend(relation_grids(figures));
    }
    grids.extend(outcome.sentences.as_ref().map(segment_grid));
    grids
}

fn row<const N: usize>(cells: [&str; N]) -> Vec<String> {
    cells.map(str::to_owned).to_vec()
}

/// Three digits of a share.
fn digits(value: f64) -> String {
    format!("{value:.3}")
}

fn prf_row(name: &str, figures: Prf) -> Vec<String> {
    vec![name.to_owned(), digits(figures.precision), digits(figures.recall), digits(figures.f1)]
}

fn label_grid(labels: &SentenceFigures) -> Grid {
    let confusion = &labels.confusion;
    let interval = labels
        .f1_interval
        .map_or(String::new(), |interval| format!("{:.3} to {:.3}", interval.low, interval.high));
    let mut yes = prf_row("yes", confusion.positive());
    yes.push(interval);
    let mut no = prf_row("no", confusion.negative());
    no.push(String::new());
    let always = vec![
        "always yes".to_owned(),
        String::new(),
        String::new(),
        digits(confusion.always_yes()),
        String::new(),
    ];
    Grid {
        title: label_title(confusion),
        rows: vec![row(["", "precision", "recall", "F1", "95 % of F1"]), yes, no, always],
    }
}

/// Below so many texts, or so many of a yes or a no, thresholds and intervals hang on single texts.
const FEWEST: (usize, usize) = (30, 10);

fn label_title(confusion: &Confusion) -> String {
    let yes = confusion.true_positives + confusion.false_negatives;
    let no = confusion.true_negatives + confusion.false_positives;
    let (texts, each) = FEWEST;
    match yes + no < texts || yes.min(no) < each {
        true => format!(
            "labels (too few to tell: {yes} yes and {no} no; {texts} texts with {each} of each are the least)"
        ),
        false => "labels".to_owned(),
    }
}

fn agreement_grid(labels: &SentenceFigures) -> Grid {
    let c = &labels.confusion;
    let count = |n: usize| n.to_string();
    let area = labels.area.map_or("–".to_owned(), digits);
    let rows = vec![
        row(["right yes", "false alarms", "missed", "right no", "macro F1", "accuracy", "kappa", "AUC"]),
        vec![
            count(c.true_positives),
            count(c.false_positives),
            count(c.false_negatives),
            count(c.true_negatives),
            digits(c.macro_f1()),
            digits(c.accuracy()),
            digits(c.kappa()),
            area,
        ],
    ];
    Grid { title: "yes against yes".to_owned(), rows }
}

/// The labels of the reader, of then and of now: how often each, and how often they are the reader's.
fn dispute_grids(figures: &DisputeFigures) -> [Grid; 2] {
    let (n, then, now) = (figures.disputes, figures.then_as_reader, figures.now_as_reader);
    let mut rows = vec![row(["the reader says", "the tool said", "it says now", "disputes"])];
    rows.extend(figures.changes.iter().map(|change| {
        vec![change.reader.clone(), change.then.clone(), change.now.clone(), change.disputes.to_string()]
    }));
    let of = |some: usize| format!("{some} of {n}");
    let sums = vec![
        row(["the tool says what the reader says", "disputes"]),
        vec!["then".to_owned(), of(then)],
        vec!["now, of the sentence alone".to_owned(), of(now)],
    ];
    [Grid { title: "disputes".to_owned(), rows: sums }, Grid { title: "their labels".to_owned(), rows }]
}

fn blame_grid(title: &str, all: &[Blame], limit: usize) -> Option<Grid> {
    let cells = |blame: &Blame| {
        let numbers = [blame.hits, blame.false_alarms, blame.alone, blame.saves].map(|n| n.to_string());
        [vec![blame.name.clone()], numbers.to_vec()].concat()
    };
    let head = row(["", "texts", "people say no", "of these alone", "saves alone"]);
    let more = if all.len() > limit { format!(" ({limit} of {})", all.len()) } else { String::new() };
    let rows = [head].into_iter().chain(all.iter().take(limit).map(cells)).collect();
    (!all.is_empty()).then(|| Grid { title: format!("{title}{more}"), rows })
}

fn span_grid(title: &str, all: &[(&str, &SpanFigures)]) -> Grid {
    let mut rows = vec![row(["", "precision", "recall", "F1"])];
    for (name, figures) in all {
        let named = |what: &str| format!("{name} {what}").trim().to_owned();
        rows.push(prf_row(&named("letters"), figures.letters));
        rows.push(prf_row(&named("exact"), figures.exact));
        rows.push(prf_row(&named("touching"), figures.overlap));
    }
    Grid { title: title.to_owned(), rows }
}

fn relation_grids(figures: &RelationFigures) -> [Grid; 2] {
    let rows = vec![
        row(["", "precision", "recall", "F1"]),
        prf_row("content", figures.content),
        prf_row("content and source", figures.with_source),
        prf_row("content and cue", figures.with_cue),
        prf_row("content, source and cue", figures.linked),
    ];
    let parts =
        [("source", &figures.source_spans), ("cue", &figures.cue_spans), ("content", &figures.content_spans)];
    let title = format!("relations: {} marked, {} found", figures.gold, figures.found);
    [Grid { title, rows }, span_grid("their parts", &parts)]
}

fn segment_grid(figures: &SegmentFigures) -> Grid {
    let rows = vec![
        row(["", "precision", "recall", "F1"]),
        prf_row("whole", figures.whole),
        prf_row("ends", figures.ends),
    ];
    Grid { title: format!("sentences: {} of {} texts without a fault", figures.perfect, figures.texts), rows }
}

/// The false alarms with the greatest scores and the misses with the least.
fn worst(outcome: &Outcome, most: usize) -> Vec<(&'static str, Vec<&Case>)> {
    let of = |gold: bool, found: bool| {
        outcome
            .cases
            .iter()
            .filter(move |(case, label)| case.gold == gold && *label == found)
            .map(|(case, _)| case)
    };
    let mut alarms: Vec<&Case> = of(false, true).collect();
    alarms.sort_by(|a, b| b.score.total_cmp(&a.score));
    let mut missed: Vec<&Case> = of(true, false).collect();
    missed.sort_by(|a, b| a.score.total_cmp(&b.score));
    let both =
        [("false alarms, the greatest scores first", alarms), ("missed, the least scores first", missed)];
    both.into_iter()
        .map(|(title, cases)| (title, cases.into_iter().take(most).collect::<Vec<_>>()))
        .filter(|(_, cases)| !cases.is_empty())
        .collect()
}

fn reasons(case: &Case) -> String {
    let names: Vec<&str> = case.hits.iter().map(|(entry, _)| entry.as_str()).collect();
    if names.is_empty() { "nothing was found".to_owned() } else { names.join(", ") }
}
