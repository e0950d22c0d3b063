//! Metadata in a file beside the article: `NAME.meta.json` or `NAME.meta.toml` for `NAME.txt`.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use serde_json::Value;

use super::{Fault, Place, ReadError, front_matter::column_of, json_lines, metadata, packed, plain};
use crate::article::Metadata;

/// What a sidecar's name ends with.
const ENDINGS: [&str; 2] = [".meta.json", ".meta.toml"];

/// No metadata take more bytes.
const MAX_SIDECAR: u64 = 1 << 20;

/// Whether a file holds metadata of the article beside it, so is none itself.
///
/// ```
/// assert!(framelens::read::is_sidecar("news/bridge.meta.json".as_ref()));
/// assert!(!framelens::read::is_sidecar("news/bridge.json".as_ref()));
/// ```
pub fn is_sidecar(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// The metadata beside an article, which the user knows as `name`, if there are any.
pub(super) fn read(article: &Path, name: &str) -> Result<Option<Metadata>, ReadError> {
    let bare = packed::unpacked_path(article);
    let Some(stem) = bare.file_stem() else { return Ok(None) };
    let mut found: Option<(String, Metadata)> = None;
    for ending in ENDINGS {
        let own = format!("{}{ending}", stem.to_string_lossy());
        let mut file = stem.to_owned();
        file.push(ending);
        let shown =
            name.rsplit_once('/').map_or_else(|| own.clone(), |(folder, _)| format!("{folder}/{own}"));
        let Some(text) = open(&article.with_file_name(file), &shown)? else { continue };
        if let Some((other, _)) = found {
            return Err(ReadError::new(Place::file(&shown), Fault::TwoSidecars { other }));
        }
        let toml = ending == ENDINGS[1];
        let metadata = if toml { of_toml(&shown, &text) } else { of_json(&shown, &text) }?;
        found = Some((own, metadata));
    }
    Ok(found.map(|(_, metadata)| metadata))
}

/// A pipe would keep the program waiting, a link can lead out of the folder: neither is opened.
fn open(path: &PathBuf, shown: &str) -> Result<Option<String>, ReadError> {
    let fault = |fault| ReadError::new(Place::file(shown), fault);
    let unfit = |message: &str| Err(fault(Fault::Sidecar { message: message.to_owned() }));
    match path.symlink_metadata() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(fault(error.into())),
        Ok(meta) if !meta.is_file() => return unfit("it is no regular file"),
        Ok(meta) if meta.len() > MAX_SIDECAR => return unfit("it is longer than 1 MiB"),
        Ok(_) => {}
    }
    let bytes = fs::read(path).map_err(|error| fault(error.into()))?;
    plain::text(bytes).map(|(text, _)| Some(text)).map_err(fault)
}

fn of_json(file: &str, text: &str) -> Result<Metadata, ReadError> {
    let fault = |place, message| ReadError::new(place, Fault::Sidecar { message });
    let value = serde_json::from_str(text).map_err(|error| {
        let place = Place { column: Some(error.column() as u64), ..Place::line(file, error.line() as u64) };
        fault(place, json_lines::message(&error))
    })?;
    match value {
        Value::Object(fields) => {
            let kept = fields.into_iter().filter_map(|(name, value)| Some((name, metadata::scalar(value)?)));
            Ok(kept.collect())
        }
        other => Err(fault(Place::file(file), format!("{} instead of an object", json_lines::kind(&other)))),
    }
}

fn of_toml(file: &str, text: &str) -> Result<Metadata, ReadError> {
    metadata::of_toml(text).map_err(|(message, at)| {
        let (line, column) = column_of(text, at);
        let place = Place { column: Some(column), ..Place::line(file, line) };
        ReadError::new(place, Fault::Sidecar { message })
    })
}
