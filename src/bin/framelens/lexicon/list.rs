//! `framelens lexicon list`: every file, and what stronger layers changed.

use std::io::Write;

use crate::output::Output;
use framelens::{
    lexicon::{Entry, Layer, LexiconInfo, LexiconSet, Status},
    render::safe,
};

/// At most so many changed entries are listed.
const CHANGES: usize = 30;

const HEADER: [&str; 6] = ["lexicon", "dimension", "entries", "version", "layer", "file"];
const NAME: usize = 0;

/// Which columns are shown, the first choice that fits: what `lexicon show` tells as well is left out first.
const CHOICES: [&[usize]; 4] = [&[NAME, 1, 2, 3, 4, 5], &[NAME, 1, 2, 3, 4], &[NAME, 1, 2, 4], &[NAME, 2, 4]];

pub(super) fn list(out: &mut Output, lexicons: &LexiconSet) -> anyhow::Result<()> {
    let rows: Vec<[String; 6]> = lexicons.lexicons.iter().map(row).collect();
    writeln!(out, "{}", fitting(&rows, out.columns()).join("\n"))?;
    list_changes(out, lexicons)?;
    let entries: usize = lexicons.lexicons.iter().map(|info| info.entries).sum();
    let files = lexicons.lexicons.len();
    writeln!(out)?;
    out.hang("", &format!("{entries} entries in {files} files; `framelens lexicon show NAME` tells more."))?;
    Ok(())
}

fn row(info: &LexiconInfo) -> [String; 6] {
    let LexiconInfo { name, dimension, entries, version, layer, path, .. } = info;
    let dimension = dimension.map_or("by category", |dimension| dimension.name());
    let version = if version.is_empty() { "–" } else { version };
    [name, dimension, &entries.to_string(), version, layer.name(), path].map(|cell| safe(cell).into_owned())
}

/// The lines of the table with as many columns as a terminal has room for; a file gets all.
fn fitting(rows: &[[String; 6]], room: Option<u16>) -> Vec<String> {
    let fits = |lines: &Vec<String>| {
        let widest = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
        room.is_none_or(|room| widest <= usize::from(room))
    };
    let mut shown = CHOICES.iter().map(|columns| lines(rows, columns));
    shown.find(fits).unwrap_or_else(|| lines(rows, &[NAME]))
}

fn lines(rows: &[[String; 6]], columns: &[usize]) -> Vec<String> {
    let mut table = comfy_table::Table::new();
    table.load_style(comfy_table::presets::NOTHING);
    table.set_header(columns.iter().map(|column| HEADER[*column]));
    for row in rows {
        table.add_row(columns.iter().map(|column| &row[*column]));
    }
    table.lines().map(|line| line.trim_end().to_owned()).collect()
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
        let layer = layer_phrase(info.layer);
        out.hang("  ", &format!("{} ({what}), {} of the {layer}", safe(&entry.id), safe(&place)))?;
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

#[cfg(test)]
mod tests {
    use super::fitting;

    #[test]
    fn narrow_terminals_leave_out_what_show_tells() {
        let row =
            ["need/wrongdoing", "unsourced", "307", "0.1.0", "built-in", "lexicons/en/need/wrongdoing.toml"];
        let rows = [row.map(str::to_owned)];
        for (room, shown) in [
            (None, "lexicon dimension entries version layer file"),
            (Some(120), "lexicon dimension entries version layer file"),
            (Some(80), "lexicon dimension entries version layer"),
            (Some(52), "lexicon dimension entries layer"),
            (Some(40), "lexicon entries layer"),
            (Some(20), "lexicon"),
        ] {
            let lines = fitting(&rows, room);
            assert_eq!(lines[0].split_whitespace().collect::<Vec<_>>().join(" "), shown, "{room:?}");
            assert!(lines.iter().all(|line| room.is_none_or(|room| line.len() <= usize::from(room))));
        }
    }
}
