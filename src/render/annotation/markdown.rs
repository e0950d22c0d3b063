//! An article sentence by sentence, as Markdown.

use std::io::{self, Write};

use super::{AnnotationOptions, Page, layout, marks, notes, unit_name};
use crate::{
    lexicon::LexiconSet,
    render::{Provenance, Style, levels::band, table::escape},
    report::{ArticleReport, SentenceReport},
};

/// Writes the sentences of an article with their marks and notes, and with the reason of every label if the
/// options ask for them. Colour and width are for terminals.
///
/// # Errors
/// Those of `out`.
pub fn write_markdown(
    out: &mut dyn Write,
    report: &ArticleReport,
    lexicons: &LexiconSet,
    options: &AnnotationOptions<'_>,
) -> io::Result<()> {
    let page = Page::new(report, lexicons, options.explain, Style { width: u16::MAX, ..Style::default() });
    writeln!(out, "# {}\n", escape(&report.article.id))?;
    if let Some(title) = &report.article.title {
        writeln!(out, "{}\n", escape(title))?;
    }
    let mut attributed = None;
    for ((sentence, number), place) in report.sentences.iter().zip(report.numbers()).zip(0..) {
        if options.keep.is_none_or(|keep| keep.get(place) == Some(&true)) {
            writeln!(out, "- {} {}", head(sentence, number), escape(&page.marked(sentence)))?;
            let below = page.told(sentence, attributed);
            below.iter().try_for_each(|line| writeln!(out, "  - {}", escape(line)))?;
        }
        if sentence.attribution.level > 0 {
            attributed = number;
        }
    }
    writeln!(out, "\n{}", escape(&Provenance::of(lexicons, report.genre).line()))
}

/// `**7** [5 named]`, or `[headline]`.
fn head(sentence: &SentenceReport, number: Option<u32>) -> String {
    let level = sentence.attribution.level;
    match number {
        Some(number) => format!("**{number}** \\[{level} {}\\]", band(level)),
        None => format!("\\[{}\\]", unit_name(sentence.unit)),
    }
}

impl Page<'_> {
    /// The sentence on one line, with the symbols of its marks.
    fn marked(&self, sentence: &SentenceReport) -> String {
        let marks = marks::within(&self.marks, sentence.span);
        let lines = layout::lines(&self.report.article.text, sentence.span, marks, usize::MAX);
        lines.iter().map(|line| line.iter().map(|(c, _)| c).collect::<String>()).collect::<Vec<_>>().join(" ")
    }

    /// Notes, and the reasons if they are asked for.
    fn told(&self, sentence: &SentenceReport, attributed: Option<u32>) -> Vec<String> {
        let notes = notes::of(sentence, &self.context(sentence, attributed));
        let reasons = self.reasons(sentence);
        let reasons = reasons.iter().map(|reason| reason.trim_start_matches("· ").to_owned());
        notes.into_iter().map(|(_, note)| note).chain(reasons).collect()
    }
}
