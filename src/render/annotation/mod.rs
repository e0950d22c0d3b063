//! An article sentence by sentence, with its labels, for a terminal.

mod csv;
mod explain;
mod layout;
mod legend;
mod markdown;
mod marks;
mod notes;
#[cfg(test)]
mod tests;

use std::io::{self, Write};

use super::{
    Provenance, Style,
    color::Ink,
    levels::band,
    needs::Answered,
    safe,
    width::{pad, wrap},
};
use crate::{
    attribution::Attribution,
    lexicon::LexiconSet,
    report::{ArticleReport, SentenceReport},
    text::Unit,
};
pub use csv::{write_csv, write_csv_head};
pub(in crate::render) use explain::{by_sentence, carried, place, weight, whence};
pub use markdown::write_markdown;
use marks::Mark;
#[cfg(test)]
pub(in crate::render) use marks::SOURCE_VOICE;
pub(in crate::render) use marks::{Sign, sign_of};
pub(in crate::render) use notes::{Context, of as notes};

/// How an annotated article is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnnotationOptions<'a> {
    /// Whether each label gets a line with its rule, entry, words and file.
    pub explain: bool,
    /// Whether to use colours beside the symbols.
    pub color: bool,
    /// Columns of the terminal.
    pub width: u16,
    /// For each sentence of the report, whether it is shown. All are, without.
    pub keep: Option<&'a [bool]>,
}

impl Default for AnnotationOptions<'_> {
    fn default() -> Self {
        AnnotationOptions { explain: false, color: false, width: 80, keep: None }
    }
}

/// Columns of the margin: number, level and what it is called.
const MARGIN: usize = 19;

/// Writes the sentences of an article with their labels, and what the marks mean.
///
/// # Errors
/// Those of `out`.
pub fn write(
    out: &mut dyn Write,
    report: &ArticleReport,
    lexicons: &LexiconSet,
    options: &AnnotationOptions<'_>,
) -> io::Result<()> {
    let style = Style { width: options.width, color: options.color, ..Style::default() };
    write_head(out, report, options.keep, style)?;
    let page = Page::new(report, lexicons, options.explain, style);
    let mut paragraph = None;
    // The sentence with a source that the one at hand may go on from.
    let mut attributed = None;
    let mut shown = Vec::new();
    for (i, (sentence, number)) in report.sentences.iter().zip(report.numbers()).enumerate() {
        if options.keep.is_none_or(|keep| keep.get(i) == Some(&true)) {
            if paragraph.replace(sentence.paragraph).is_some_and(|last| last != sentence.paragraph) {
                writeln!(out)?;
            }
            page.write_sentence(out, sentence, number, attributed)?;
            shown.extend(marks::within(&page.marks, sentence.span));
        }
        if sentence.attribution.level > 0 {
            attributed = number;
        }
    }
    writeln!(out)?;
    legend::write(out, &shown, style)?;
    for line in wrap(&safe(&Provenance::of(lexicons, report.genre).line()), page.room() + MARGIN) {
        writeln!(out, "{}", style.paint(Ink::Dim, &line))?;
    }
    Ok(())
}

/// Why each sentence of a report has its labels: one line a label with rule, entry, words and file.
pub fn reasons(report: &ArticleReport, lexicons: &LexiconSet) -> Vec<Vec<String>> {
    let (relations, numbers) = (explain::by_sentence(report), report.numbers());
    let of = |sentence| explain::of(report, lexicons, (&relations, &numbers), sentence);
    report.sentences.iter().map(of).collect()
}

fn write_head(
    out: &mut dyn Write,
    report: &ArticleReport,
    keep: Option<&[bool]>,
    style: Style,
) -> io::Result<()> {
    writeln!(out, "{}", style.paint(Ink::Bold, &safe(&report.article.id)))?;
    if let Some(title) = &report.article.title {
        writeln!(out, "{}", safe(title))?;
    }
    if let Some(keep) = keep {
        let shown = keep.iter().filter(|kept| **kept).count();
        let line = format!("{shown} of {} sentences and headings shown", report.sentences.len());
        writeln!(out, "{}", style.paint(Ink::Dim, &line))?;
    }
    writeln!(out)
}

/// What the sentences of one article share.
struct Page<'a> {
    report: &'a ArticleReport,
    lexicons: &'a LexiconSet,
    answered: Answered,
    marks: Vec<Mark>,
    relations: Vec<&'a Attribution>,
    numbers: Vec<Option<u32>>,
    style: Style,
    explain: bool,
}

impl<'a> Page<'a> {
    fn new(report: &'a ArticleReport, lexicons: &'a LexiconSet, explain: bool, style: Style) -> Page<'a> {
        let answered = Answered::of(report);
        let marks = marks::collect(report, &answered);
        let (relations, numbers) = (explain::by_sentence(report), report.numbers());
        Page { report, lexicons, answered, marks, relations, numbers, style, explain }
    }

    /// Columns right of the margin.
    fn room(&self) -> usize {
        usize::from(self.style.width).saturating_sub(MARGIN).max(24)
    }

    fn write_sentence(
        &self,
        out: &mut dyn Write,
        sentence: &SentenceReport,
        number: Option<u32>,
        attributed: Option<u32>,
    ) -> io::Result<()> {
        let marks = marks::within(&self.marks, sentence.span);
        let lines = layout::lines(&self.report.article.text, sentence.span, marks, self.room());
        for (i, line) in lines.iter().enumerate() {
            let margin = if i == 0 { margin(sentence, number) } else { String::new() };
            let ink = level_ink(sentence);
            writeln!(
                out,
                "{}{}",
                self.style.paint(ink, &pad(&margin, MARGIN)),
                layout::paint(line, self.style)
            )?;
        }
        notes::of(sentence, &self.context(sentence, attributed))
            .iter()
            .try_for_each(|(ink, note)| self.write_note(out, *ink, note))?;
        self.reasons(sentence).iter().try_for_each(|reason| self.write_note(out, Ink::Dim, reason))
    }

    fn context(&self, sentence: &'a SentenceReport, attributed: Option<u32>) -> Context<'a> {
        Context {
            open: self.answered.open(sentence),
            goes_on_from: attributed.filter(|_| sentence.attribution.possible_carry),
            explain: self.explain,
        }
    }

    /// The reasons of a sentence's labels, if they are asked for.
    fn reasons(&self, sentence: &SentenceReport) -> Vec<String> {
        if !self.explain {
            return Vec::new();
        }
        explain::of(self.report, self.lexicons, (&self.relations, &self.numbers), sentence)
    }

    fn write_note(&self, out: &mut dyn Write, ink: Ink, note: &str) -> io::Result<()> {
        for (i, line) in wrap(&safe(note), self.room().saturating_sub(2)).iter().enumerate() {
            let indent = " ".repeat(if i == 0 { MARGIN } else { MARGIN + 2 });
            // Colour is for what it is; the rest is read, and red or yellow is hard to read on some screens.
            let head = match ink {
                Ink::Dim => line.len(),
                _ if i == 0 => line.find([',', ':']).unwrap_or(line.len()),
                _ => 0,
            };
            let (head, rest) = line.split_at(head);
            writeln!(out, "{indent}{}{rest}", self.style.paint(ink.strong(), head))?;
        }
        Ok(())
    }
}

/// `  7 [5 named]`, or for other units what they are: `[headline]`.
fn margin(sentence: &SentenceReport, number: Option<u32>) -> String {
    match number {
        Some(number) => {
            format!("{number:>3} [{} {}]", sentence.attribution.level, band(sentence.attribution.level))
        }
        None => format!("    [{}]", unit_name(sentence.unit)),
    }
}

fn level_ink(sentence: &SentenceReport) -> Ink {
    match sentence.attribution.level {
        _ if !sentence.is_running() => Ink::Dim,
        0 if sentence.unsourced.flag => Ink::BoldRed,
        0 => Ink::Plain,
        1..=3 => Ink::Yellow,
        _ => Ink::Green,
    }
}

/// What units are called; running text has numbers instead.
pub fn unit_name(unit: Unit) -> &'static str {
    match unit {
        Unit::Sentence => "sentence",
        Unit::Headline => "headline",
        Unit::Byline => "byline",
        Unit::Dateline => "dateline",
        Unit::Caption => "caption",
        Unit::Subheading => "subheading",
        Unit::Boilerplate => "boilerplate",
        Unit::ListItem => "list item",
    }
}
