//! Reads files of labelled texts.

use std::path::Path;

use anyhow::bail;

use crate::console::Console;
use framelens::{
    evaluate::{self, Dimension, Disputed, GoldError, Labelled},
    read,
};

/// What a file for `evaluate` holds.
pub(super) enum Contents {
    Labels(Labelled),
    Disputes(Vec<Disputed>, Vec<GoldError>),
}

impl Contents {
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Contents::Labels(labelled) => labelled.gold.is_empty(),
            Contents::Disputes(disputes, _) => disputes.is_empty(),
        }
    }
}

/// The labelled texts of a file. Lines that cannot be used are told on `console`.
///
/// # Errors
/// The file cannot be read, or holds nothing.
pub(crate) fn read(path: &Path, console: &mut Console) -> anyhow::Result<Labelled> {
    let name = path.display().to_string();
    labels(&name, &read::text_file(path, &name)?, console)
}

/// The labelled texts of a file, or if it holds disputes those about `dimension`.
///
/// # Errors
/// As [`read`]; disputes without a dimension.
pub(super) fn contents(
    path: &Path,
    dimension: Option<&Dimension>,
    console: &mut Console,
) -> anyhow::Result<Contents> {
    let name = path.display().to_string();
    let text = read::text_file(path, &name)?;
    if !evaluate::are_disputes(&text) {
        return Ok(Contents::Labels(labels(&name, &text, console)?));
    }
    let Some(dimension) = dimension else {
        bail!("--dimension: say which disputes of {name} are meant: unsourced, or attribution for levels");
    };
    let (disputes, faults) = evaluate::disputes(&name, &text, dimension)?;
    tell(&faults, console);
    Ok(Contents::Disputes(disputes, faults))
}

fn labels(name: &str, text: &str, console: &mut Console) -> anyhow::Result<Labelled> {
    let labelled = evaluate::parse(name, text)?;
    tell(&labelled.faults, console);
    Ok(labelled)
}

fn tell(faults: &[GoldError], console: &mut Console) {
    faults.iter().for_each(|fault| console.unusable(&fault.to_string()));
}
