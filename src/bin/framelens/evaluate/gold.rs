//! Reads files of labelled texts.

use std::path::Path;

use crate::console::Console;
use framelens::{
    evaluate::{self, Dimension, Labelled},
    read,
};

/// The labelled texts of a file; if it holds disputes, those about `dimension`. Lines that cannot be used
/// are told on `console`.
///
/// # Errors
/// The file cannot be read, or holds nothing.
pub(crate) fn read(
    path: &Path,
    dimension: Option<&Dimension>,
    console: &mut Console,
) -> anyhow::Result<Labelled> {
    let name = path.display().to_string();
    let text = read::text_file(path, &name)?;
    let labelled = match dimension {
        Some(dimension) if evaluate::are_disputes(&text) => evaluate::disputes(&name, &text, dimension)?,
        _ => evaluate::parse(&name, &text)?,
    };
    labelled.faults.iter().for_each(|fault| console.unusable(&fault.to_string()));
    Ok(labelled)
}
