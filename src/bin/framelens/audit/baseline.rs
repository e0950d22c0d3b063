//! Files of accepted findings.

use std::{fs, io::Write, path::Path};

use anyhow::Context;

use crate::{
    args::{OutputArgs, When},
    output::Output,
};
use framelens::audit::{Baseline, Finding};

/// Reads a file of accepted findings.
pub(super) fn read(path: &Path) -> anyhow::Result<Baseline> {
    let name = path.display();
    let text = fs::read_to_string(path)
        .with_context(|| format!("{name}: cannot be read; `audit --write-baseline {name}` makes it"))?;
    Baseline::parse(&text).with_context(|| name.to_string())
}

/// Writes all findings to a file, which is replaced only once it is whole; `moved` are those that there
/// would be if each article stood below another paragraph.
pub(super) fn write(path: &Path, findings: &[Finding], moved: &[Finding]) -> anyhow::Result<()> {
    let mut output = Output::open(&OutputArgs { output: Some(path.to_owned()), color: When::Never })?;
    output.write_all(Baseline::of(findings, moved).to_text().as_bytes())?;
    output.finish()
}
