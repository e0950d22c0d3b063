//! Sources and the gravest sentences of an article, as Markdown.

use std::io::{self, Write};

use super::kind_name;
use crate::{
    compare::{Side, UnsourcedSentence},
    render::{
        sources::{self, levels, type_name},
        table::escape,
    },
    report::{ArticleReport, Source, needs},
};

/// Columns of the cues of a source.
const CUES: usize = 60;

/// Writes the sources of an article and its unsourced sentences: what its sheet has besides figures.
///
/// # Errors
/// Those of `out`.
pub fn write_markdown(out: &mut dyn Write, report: &ArticleReport) -> io::Result<()> {
    let side = Side::of(report);
    writeln!(out, "\n## Sources\n")?;
    source_table(out, &side.sources, &side.numbers)?;
    writeln!(out, "\n## Look at these first\n")?;
    sentence_list(out, &side.unsourced)
}

/// A table of sources; `numbers` are those of the sentences.
pub(in crate::render) fn source_table(
    out: &mut dyn Write,
    sources: &[Source],
    numbers: &[Option<u32>],
) -> io::Result<()> {
    if sources.is_empty() {
        return writeln!(out, "No source is given for anything.");
    }
    writeln!(out, "| source | level, type | uses | first in | words quoted | cues |")?;
    writeln!(out, "| :--- | :--- | ---: | ---: | ---: | :--- |")?;
    for source in sources {
        let first = numbers.get(source.first as usize).copied().flatten();
        let cells = [
            sources::name(source),
            format!("{} {}", levels(source.levels()), type_name(source.kind)),
            source.uses.len().to_string(),
            first.map_or("–".to_owned(), |number| number.to_string()),
            source.words_quoted().to_string(),
            sources::cues(source, CUES),
        ];
        writeln!(out, "| {} |", cells.map(|cell| escape(&cell)).join(" | "))?;
    }
    Ok(())
}

/// A list of sentences that need a source and have none.
pub(in crate::render) fn sentence_list(
    out: &mut dyn Write,
    sentences: &[UnsourcedSentence],
) -> io::Result<()> {
    if sentences.is_empty() {
        return writeln!(out, "No sentence was found that needs a source and has none.");
    }
    for sentence in sentences {
        let number = sentence.number.map_or("–".to_owned(), |number| number.to_string());
        let kind = sentence.kind.map_or("–", kind_name);
        let wanted = needs::wanted(&sentence.needs);
        let facts = format!("{number}, severity {:.2}, {kind}, {wanted}", sentence.severity);
        writeln!(out, "- {} ({})", escape(&sentence.text), escape(&facts))?;
    }
    Ok(())
}
