//! Patterns of paths.

use std::path::{Path, PathBuf};

/// Whether a path holds a wildcard.
pub(super) fn is_glob(path: &Path) -> bool {
    path.to_string_lossy().contains(['*', '?', '[', '{'])
}

/// The folder before the first part with a wildcard, and the pattern from there, with `/` between parts.
pub(super) fn split_glob(pattern: &Path) -> (PathBuf, String) {
    let mut base = PathBuf::new();
    let mut parts = pattern.components();
    let mut rest: Vec<String> = Vec::new();
    for part in &mut parts {
        let part = Path::new(part.as_os_str());
        if !rest.is_empty() || is_glob(part) {
            rest.push(part.to_string_lossy().into_owned());
        } else {
            base.push(part);
        }
    }
    if base.as_os_str().is_empty() {
        base.push(".");
    }
    (base, rest.join("/"))
}
