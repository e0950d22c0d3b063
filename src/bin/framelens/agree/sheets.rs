//! Finds and reads filled sheets.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use anyhow::Context;

use crate::{console::Console, paths, told};
use framelens::{
    read::{Place, ReadError, unopened},
    worksheet::{Filled, TOOL, read_filled},
};

/// The sheets that can be used, each with the name of its file. The rest is told on `console`; where names are
/// to be hidden, by its place among all files.
pub(crate) fn read(
    paths: Vec<PathBuf>,
    key: Option<&Path>,
    hide_names: bool,
    console: &mut Console,
) -> Vec<(String, Filled)> {
    let mut sheets: Vec<(String, Filled)> = Vec::new();
    let mut seen = BTreeSet::new();
    let of_key = key.and_then(|key| key.canonicalize().ok());
    for (place, path) in paths::tables(paths).into_iter().enumerate() {
        let path = match path {
            Ok(path) => path,
            Err(error) => {
                console.fault(&error);
                continue;
            }
        };
        let whole = path.canonicalize().ok();
        // A key that lies among the sheets is no sheet, and one that is named twice counts once.
        if (whole.is_some() && whole == of_key) || whole.is_some_and(|whole| !seen.insert(whole)) {
            continue;
        }
        match read_one(&path) {
            Ok((name, sheet)) if sheet.is_key => {
                console.unusable(&format!("{name}: this is a key and no sheet; give it as --key {name}"));
            }
            Ok(sheet) => sheets.push(sheet),
            Err(error) if hide_names => {
                let place = place + 1;
                console.unusable(&format!("file {place} of those given: {}", without_name(&error)));
            }
            Err(error) => console.unusable(&told(&error)),
        }
    }
    name_apart(&mut sheets);
    sheets
}

/// What is wrong with a sheet, without its name.
fn without_name(error: &anyhow::Error) -> String {
    let fault = error.downcast_ref::<ReadError>().map(|error| error.fault.to_string());
    fault.unwrap_or_else(|| error.root_cause().to_string())
}

/// A sheet by its path, called after its file.
pub(crate) fn read_one(path: &Path) -> anyhow::Result<(String, Filled)> {
    let name = paths::name(path);
    let bytes = fs::read(path).map_err(|error| ReadError::new(Place::file(&name), unopened(path, error)))?;
    let coder = path.file_stem().unwrap_or_default().to_string_lossy();
    let sheet = read_filled(&name, &coder, &bytes).with_context(|| name.clone())?;
    Ok((name, sheet))
}

/// People whose files have the same name are told apart by their folders.
fn name_apart(sheets: &mut [(String, Filled)]) {
    let coders: Vec<String> = sheets.iter().map(|(_, sheet)| sheet.coder.clone()).collect();
    for (file, sheet) in sheets {
        let shared = coders.iter().filter(|coder| **coder == sheet.coder).count() > 1;
        if shared || sheet.coder == TOOL {
            sheet.coder = file.strip_suffix(".csv").unwrap_or(file).to_owned();
        }
        // Two paths may still spell the same name, and the program has the other.
        if sheet.coder == TOOL {
            sheet.coder.push_str(".csv");
        }
    }
}
