//! The words that mark each group, as Markdown.

use std::io::{self, Write};

use super::{Marks, cells, strand_name, terminal::context};
use crate::{
    compare::{Mark, MarkedGroup, Strand},
    render::{
        table::escape,
        voices::{Section, markdown_end, markdown_table},
    },
};

/// Columns of an example.
const EXAMPLE: usize = 80;

pub(super) fn write(marks: &Marks<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# {}\n", escape(&marks.title().join(": ")))?;
    for group in marks.groups {
        let (title, remark) = (Marks::group_title(group), Marks::group_remark(group));
        writeln!(out, "## {}\n\n{}\n", escape(&title), escape(&remark))?;
        let head = ["kind", "word", "here", "others", "uses", "articles", "z", "for example"];
        markdown_table(out, &head, &rows(group, marks.setting.limit), &[2, 3, 4, 5, 6])?;
    }
    markdown_end(out, &marks.remarks(), &marks.setting.foot())
}

fn rows(group: &MarkedGroup, limit: usize) -> Vec<Vec<String>> {
    let strands = Marks::strands(group).into_iter();
    strands
        .flat_map(|(strand, marks)| marks.into_iter().take(limit).map(move |mark| row(strand, mark)))
        .collect()
}

fn row(strand: Strand, mark: &Mark) -> Vec<String> {
    let example = mark.contexts.first().map(|place| context(place, EXAMPLE)).unwrap_or_default();
    let first = [strand_name(strand).to_owned(), mark.word.clone()];
    first.into_iter().chain(cells(mark)).chain([example]).collect()
}
