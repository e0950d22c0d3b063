//! Files that this program wrote: beside articles they are no articles.

use std::{
    fs::File,
    io::{Read, Seek, SeekFrom},
    path::Path,
};

use super::{Fields, Format, packed};

/// So much of a file's beginning and of its end tells who wrote it.
const LOOK: usize = 1 << 10;

/// What pages say of themselves in their head.
const GENERATOR: &str = "<meta name=\"generator\" content=\"framelens\">";

/// Beginnings of the headers of tables that do not name the program in a column.
const HEADERS: [&str; 5] = [
    "article,sentence,unit,level,unsourced,",
    "article,section,name,value,note",
    "group,family,voice,word,entry,",
    "group,source,type,level_low,",
    "kind,id,meaning,example_yes,",
];

/// Whether this program wrote a file: a page, a table, a sheet, a key, records, disputes. A table with the
/// column of texts is none. What cannot be opened is for the reader to complain of.
pub fn is_own(path: &Path, format: Format, fields: &Fields) -> bool {
    if packed::is_packed_path(path) || matches!(format, Format::Docx | Format::Mail) {
        return false;
    }
    ends_of(path).is_some_and(|(start, end)| tells(&start, &end, format, fields))
}

/// The beginning and the end of a file, as text.
fn ends_of(path: &Path) -> Option<(String, String)> {
    // Opening a pipe would wait for its writer, and closing it would stop that.
    let size = path.metadata().ok().filter(|meta| meta.is_file())?.len();
    let mut file = File::open(path).ok()?;
    let start = some_of(&mut file)?;
    file.seek(SeekFrom::Start(size.saturating_sub(LOOK as u64))).ok()?;
    Some((start, some_of(&mut file)?))
}

fn some_of(file: &mut File) -> Option<String> {
    let mut bytes = Vec::with_capacity(LOOK);
    file.take(LOOK as u64).read_to_end(&mut bytes).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

fn tells(start: &str, end: &str, format: Format, fields: &Fields) -> bool {
    match format {
        Format::Html => start.contains(GENERATOR),
        Format::Text | Format::Markdown => end.trim_end().lines().last().is_some_and(is_provenance),
        Format::JsonLines => start.starts_with("{\"schema\":1,\"kind\":\""),
        Format::Csv | Format::Tsv => is_own_header(start.trim_start_matches('\u{feff}'), &fields.text),
        Format::Docx | Format::Mail => false,
    }
}

/// Whether a line is the one that ends tables and sheets: `framelens 0.1.0 · …`.
fn is_provenance(line: &str) -> bool {
    let version = line.strip_prefix("framelens ").and_then(|rest| rest.split_once(" · "));
    version.is_some_and(|(version, _)| {
        version.split('.').filter(|part| part.parse::<u32>().is_ok()).count() == 3
    })
}

fn is_own_header(start: &str, text: &str) -> bool {
    let head = start.lines().next().unwrap_or_default();
    let has = |name: &str| head.split([',', ';', '\t']).any(|cell| cell.trim_matches('"') == name);
    let named = has("framelens") && has("lexicons");
    let sheet = has("id") && head.contains("who says so?");
    !has(text) && (named || sheet || HEADERS.iter().any(|known| head.starts_with(known)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_say_who_made_them_where_it_is_looked_for() {
        let head = include_str!("../render/html/head.html");
        assert!(head[..LOOK.min(head.len())].contains(GENERATOR));
    }

    #[test]
    fn what_the_program_wrote_tells_so() {
        let page = format!("<!doctype html>\n<html lang=\"en\">\n<head>\n{GENERATOR}");
        let foot = "Levels.\nframelens 0.1.0 · genre assumed: news · 63 lexicons, set hash 00000000\n";
        for (text, format, expected) in [
            (page.as_str(), Format::Html, true),
            ("<!doctype html><html><head><title>A page</title>", Format::Html, false),
            (foot, Format::Text, true),
            (foot, Format::Markdown, true),
            ("The lexicons.\nframelens 0.1.0 is out.\n", Format::Text, false),
            ("{\"schema\":1,\"kind\":\"dispute\",\"id\":\"b-1\"", Format::JsonLines, true),
            ("{\"id\":\"a\",\"text\":\"It fell.\"}", Format::JsonLines, false),
            ("id;before;sentence;who says so?;level", Format::Csv, true),
            ("\u{feff}article,title,words,framelens,genre,lexicons\n", Format::Csv, true),
            ("article,sentence,unit,level,unsourced,severity\n", Format::Csv, true),
            ("id,text,framelens,lexicons\n", Format::Csv, false),
            ("id,text\n", Format::Csv, false),
        ] {
            assert_eq!(tells(text, text, format, &Fields::default()), expected, "{text}");
        }
    }
}
