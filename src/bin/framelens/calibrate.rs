//! `framelens calibrate`: weights fitted to labelled texts, as a lexicon layer.

use std::{collections::BTreeSet, io::Write, path::PathBuf};

use anyhow::bail;
use clap::Args as Flags;
use time::OffsetDateTime;

use crate::{
    Status,
    args::{LexiconPaths, OutputArgs},
    console::Console,
    evaluate::{each, read_gold},
    layers::Layers,
    output::Output,
};
use framelens::{
    analyze::Analyzer,
    calibrate::{self, About, Calibration, Fit, Weighed},
    evaluate::{self, Case, Dimension, Form, Labelled},
    render::safe,
};

#[derive(Debug, Flags)]
pub(crate) struct CalibrateArgs {
    /// Labelled texts: JSON Lines with `id`, `text` and `label` (0 or 1), and `doc` if several are of one document
    #[arg(value_name = "GOLD")]
    gold: PathBuf,
    /// What the labels are about: hedging, intensity, unsourced, or custom.NAME
    #[arg(long, short, value_name = "DIMENSION")]
    dimension: Dimension,
    /// Show what would change, and write nothing
    #[arg(long, conflicts_with = "output")]
    dry_run: bool,
    #[command(flatten)]
    output: OutputArgs,
    #[command(flatten)]
    lexicons: LexiconPaths,
    /// Number of threads [default: one a core]
    #[arg(long, short, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
}

pub(crate) fn run(args: CalibrateArgs) -> anyhow::Result<Status> {
    let path = args.gold.display().to_string();
    refuse_other_endings(&args.output)?;
    let mut console = Console::new(true);
    let dimension = args.dimension;
    if dimension == Dimension::Attribution {
        bail!(
            "--dimension: the weights of attribution are of signs, not of entries; `cargo run --example fit_cues` fits them"
        );
    }
    let Labelled { form, gold, .. } = read_gold(&args.gold, &mut console)?;
    if gold.is_empty() {
        return Ok(console.status());
    }
    if form != Form::Labels {
        bail!("{path}: weights are fitted to texts with a `label`, 0 or 1");
    }
    let analyzer = Analyzer::new(Layers::gather(&args.lexicons)?.set()?);
    let cases = each(&gold, args.jobs, |gold| evaluate::judge(&analyzer, gold, &dimension))?;
    let calibration = calibrate::calibrate(&cases, analyzer.lexicons());
    if calibration.entries.is_empty() {
        bail!(
            "{path}: no entry of {} was found in {} texts or more; there is nothing to fit",
            dimension,
            calibrate::SEEN
        );
    }
    let mut out = Output::open(&args.output)?;
    if args.dry_run {
        show(&mut out, &calibration)?;
    } else {
        out.write_all(layer(&calibration, &args.gold, &dimension, &cases).as_bytes())?;
    }
    out.finish()?;
    if calibration.is_worse() {
        console.note("the fitted weights do worse than those before on texts that they were not fitted to; label more texts before you use them");
    }
    Ok(console.status())
}

/// A layer is TOML: in a file of another ending it would be read as a plain list, or not at all.
fn refuse_other_endings(output: &OutputArgs) -> anyhow::Result<()> {
    let ending = output.output.as_deref().and_then(|path| path.extension());
    match ending.filter(|ending| !ending.eq_ignore_ascii_case("toml")) {
        Some(ending) => bail!(
            "--output: a layer of weights is TOML; name a file that ends in .toml, not .{}",
            ending.display()
        ),
        None => Ok(()),
    }
}

fn layer(calibration: &Calibration, gold: &std::path::Path, dimension: &Dimension, cases: &[Case]) -> String {
    let corpus = gold.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (date, dimension) = (OffsetDateTime::now_utc().date().to_string(), dimension.to_string());
    let documents: BTreeSet<&str> = cases.iter().map(|case| case.document.as_str()).collect();
    let about = About {
        corpus: &safe(&corpus).replace('\n', " "),
        date: &date,
        dimension: &dimension,
        texts: cases.len(),
        yes: cases.iter().filter(|case| case.gold).count(),
        documents: documents.len(),
    };
    calibrate::layer(calibration, &about)
}

/// What would change, the greatest change first.
fn show(out: &mut Output, calibration: &Calibration) -> anyhow::Result<()> {
    let told = |fit: Fit| {
        format!("F1 {:.3}, AUC {}", fit.f1, fit.area.map_or("–".to_owned(), |area| format!("{area:.3}")))
    };
    writeln!(
        out,
        "on documents that nothing was fitted to: {} before, {} after",
        told(calibration.before),
        told(calibration.after)
    )?;
    writeln!(out, "{}", calibration.told())?;
    for (title, all) in [("categories", &calibration.categories), ("entries", &calibration.entries)] {
        let mut table = comfy_table::Table::new();
        table.force_no_tty().load_style(comfy_table::presets::NOTHING);
        table.set_header([title, "texts", "yes", "before", "after"]);
        let mut all: Vec<&Weighed> = all.iter().collect();
        all.sort_by(|a, b| (b.after - b.before).abs().total_cmp(&(a.after - a.before).abs()));
        for weighed in all {
            let Weighed { name, texts, yes, before, after } = weighed;
            table.add_row([
                safe(name).into_owned(),
                texts.to_string(),
                yes.to_string(),
                format!("{before:.2}"),
                format!("{after:.2}"),
            ]);
        }
        for column in table.column_iter_mut().skip(1) {
            column.set_cell_alignment(comfy_table::CellAlignment::Right);
        }
        writeln!(out)?;
        table.lines().try_for_each(|line| writeln!(out, "{}", line.trim_end()))?;
    }
    Ok(())
}
