//! `framelens lexicon list`: every file, and what stronger layers changed.

use std::io::Write;

use crate::output::Output;
use framelens::{
    lexicon::{Entry, Layer, LexiconInfo, LexiconSet, Status},
    render::safe,
};

/// At most so many changed entries are listed.
const CHANGES: usize = 30;

pub(super) fn list(out: &mut Output, lexicons: &LexiconSet) -> anyhow::Result<()> {
    let mut table = comfy_table::Table::new();
    table.load_style(comfy_table::presets::NOTHING);
    table.set_header(["lexicon", "dimension", "entries", "version", "layer", "file"]);
    for info in &lexicons.lexicons {
        let LexiconInfo { name, dimension, entries, version, layer, path, .. } = info;
        let dimension = dimension.map_or("by category", |dimension| dimension.name());
        let version = if version.is_empty() { "–" } else { version };
        table.add_row(
            [name, dimension, &entries.to_string(), version, layer.name(), path]
                .map(|cell| safe(cell).into_owned()),
        );
    }
    let lines: Vec<String> = table.lines().map(|line| line.trim_end().to_owned()).collect();
    writeln!(out, "{}", lines.join("\n"))?;
    list_changes(out, lexicons)?;
    let entries: usize = lexicons.lexicons.iter().map(|info| info.entries).sum();
    let files = lexicons.lexicons.len();
    writeln!(out, "\n{entries} entries in {files} files; `framelens lexicon show NAME` tells more.")?;
    Ok(())
}

fn list_changes(out: &mut Output, lexicons: &LexiconSet) -> anyhow::Result<()> {
    let changed: Vec<&Entry> = lexicons.entries.iter().filter(|entry| !entry.changed.is_empty()).collect();
    if changed.is_empty() {
        return Ok(());
    }
    writeln!(out, "\nchanged by a stronger layer:")?;
    for entry in changed.iter().take(CHANGES) {
        let change = entry.changed[entry.changed.len() - 1];
        let info = &lexicons.lexicons[usize::from(change.lexicon)];
        let fields: Vec<&str> = entry.changed.iter().map(|change| change.field).collect();
        let what = if entry.status == Status::Off { "off".to_owned() } else { fields.join(", ") };
        let place = format!("{}:{}", info.path, change.line);
        writeln!(
            out,
            "  {} ({what}), {} of the {}",
            safe(&entry.id),
            safe(&place),
            layer_phrase(info.layer)
        )?;
    }
    if changed.len() > CHANGES {
        writeln!(out, "  and {} more", changed.len() - CHANGES)?;
    }
    Ok(())
}

/// A layer inside a sentence.
pub(super) fn layer_phrase(layer: Layer) -> &'static str {
    match layer {
        Layer::BuiltIn => "program",
        Layer::User => "user",
        Layer::Project => "project",
        Layer::CommandLine => "command line",
    }
}
