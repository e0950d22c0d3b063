//! The sheet as Markdown: a table to fill in, between the page that explains it and a task.

use std::io::{self, Write};

use super::{INTRO, REWRITE, Sheet, asks, foot, levels};
use crate::{
    render::table::escape,
    worksheet::{Question, Worked},
};

/// Writes the sheet.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, sheet: &Sheet<'_>) -> io::Result<()> {
    if !sheet.worked.is_empty() {
        write_tutorial(out, sheet)?;
    }
    writeln!(out, "# Worksheet\n\nName:\n\n{INTRO}\n")?;
    let context = [(sheet.before, "before"), (true, "sentence")];
    let context = context.into_iter().filter(|(shown, _)| *shown).map(|(_, name)| name.to_owned());
    let article = (!sheet.blind).then(|| "article".to_owned());
    let head: Vec<String> = std::iter::once("id".to_owned())
        .chain(article)
        .chain(context)
        .chain(Question::ALL.map(|question| question.heading(sheet.scale)))
        .collect();
    writeln!(out, "| {} |\n|{}", head.join(" | "), " --- |".repeat(head.len()))?;
    for row in sheet.rows {
        let texts = [
            (true, &row.id),
            (!sheet.blind, &row.article),
            (sheet.before, &row.before),
            (true, &row.sentence),
        ];
        let texts: Vec<String> =
            texts.iter().filter(|(shown, _)| *shown).map(|(_, text)| escape(text)).collect();
        writeln!(out, "| {} |{}", texts.join(" | "), "  |".repeat(Question::ALL.len()))?;
    }
    if sheet.rewrite {
        writeln!(out, "\n# Write it again\n")?;
        for (i, step) in REWRITE.iter().enumerate() {
            writeln!(out, "{}. {}", i + 1, escape(step))?;
        }
    }
    writeln!(out, "\n{}", escape(&foot(sheet)))
}

fn write_tutorial(out: &mut dyn Write, sheet: &Sheet<'_>) -> io::Result<()> {
    writeln!(out, "# How to fill in the sheet\n\n{INTRO}\n")?;
    for question in Question::ALL {
        writeln!(out, "- **{}**: {}", escape(question.name()), asks(question))?;
    }
    writeln!(out, "\n## Level\n")?;
    for (value, meaning) in levels(sheet.scale) {
        writeln!(out, "- **{value}**: {meaning}")?;
    }
    writeln!(out, "\n## Worked sentences\n")?;
    sheet.worked.iter().try_for_each(|worked| write_worked(out, worked, sheet))
}

fn write_worked(out: &mut dyn Write, worked: &Worked, sheet: &Sheet<'_>) -> io::Result<()> {
    writeln!(out, "> {}\n", escape(&worked.sentence))?;
    let answer = |question: Question| {
        let shown = worked.answers.shown(question, sheet.scale).filter(|shown| !shown.is_empty())?;
        Some(format!("{} **{}**", escape(question.name()), escape(shown)))
    };
    let answers: Vec<String> = Question::ALL.into_iter().filter_map(answer).collect();
    writeln!(out, "{}\n\n{}\n", answers.join(" · "), worked.why)
}
