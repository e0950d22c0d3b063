//! `annotate --format html`: a page with each article's text.

use std::io;

use super::{Options, Shown, kept};
use crate::{console::Console, input::Input, output::Output};
use framelens::{
    analyze::Analyzer,
    batch,
    render::{
        Provenance,
        page::{self, Heading, METHODS, Methods, Part, PartOptions, TEXTS},
    },
    report::{ArticleReport, Totals, counted},
};

const TEXT: (&str, &str) = ("texts", "Sentence by sentence");
const MORE: (&str, &str) = ("more", "Not on this page");

/// What is kept of the articles until the page is written.
#[derive(Default)]
struct Page {
    parts: Vec<Part>,
    total: Totals,
    /// Articles whose text would be one too many.
    more: u64,
    faults: Vec<String>,
}

pub(super) fn write(
    input: &mut Input,
    analyzer: &Analyzer,
    options: &Options,
    output: &mut Output,
    console: &mut Console,
) -> anyhow::Result<()> {
    let (mut page, mut shown) = (Page::default(), Shown::default());
    let work = |n, article| Ok(part(n, &batch::report(analyzer, article)?, analyzer, options));
    let summary = input.run(console, work, |_, result| {
        match result {
            Ok((of, part)) => {
                shown += of;
                part?.into_iter().for_each(|part| page.add(part));
            }
            Err(error) => page.faults.push(error.to_string()),
        }
        Ok(())
    })?;
    page.write(analyzer, options, output)?;
    shown.tell(options.only.as_ref(), console);
    if page.more > 0 {
        console.note(&format!("the page holds {TEXTS} articles; {} more are not on it", page.more));
    }
    input.tell(&summary, console);
    Ok(())
}

/// Renders an article's part; `None` if `--only` leaves no sentence of it. Runs in parallel.
fn part(
    n: u64,
    report: &ArticleReport,
    analyzer: &Analyzer,
    options: &Options,
) -> (Shown, io::Result<Option<Part>>) {
    let keep = options.only.as_ref().map(|only| kept(report, only));
    let shown = Shown::of(report, keep.as_deref());
    if keep.as_ref().is_some_and(|keep| !keep.contains(&true)) {
        return (shown, Ok(None));
    }
    let options = PartOptions { number: n + 1, sheet: false, keep: keep.as_deref() };
    (shown, Part::of(report, analyzer.lexicons(), &options).map(Some))
}

impl Page {
    fn add(&mut self, part: Part) {
        self.total += &part.row.totals;
        if self.parts.len() as u64 == TEXTS {
            self.more += 1;
        } else {
            self.parts.push(part);
        }
    }

    fn write(&self, analyzer: &Analyzer, options: &Options, output: &mut Output) -> io::Result<()> {
        let lexicons = analyzer.lexicons();
        let own = !lexicons.custom_categories().is_empty();
        page::begin(output, &self.heading())?;
        if self.parts.is_empty() {
            page::note(output, TEXT, "There is no sentence to show.")?;
        } else {
            let alone = self.parts.len() == 1;
            page::begin_parts(output, TEXT, own, alone)?;
            self.parts.iter().try_for_each(|part| part.write(output, !alone))?;
            page::end_parts(output)?;
        }
        if self.more > 0 {
            let more = counted(self.more, "more article");
            let text = format!(
                "A page holds {TEXTS} texts. {more} of this run had a sentence to show; name fewer files."
            );
            page::note(output, MORE, &text)?;
        }
        let provenance = Provenance::of_several(lexicons, self.total.genres);
        let only = options.only.as_ref().map(|only| ("--only".to_owned(), only.text().to_owned()));
        let methods = Methods {
            provenance: Some(&provenance),
            settings: only.into_iter().collect(),
            faults: self.faults.clone(),
            total: Some(&self.total),
        };
        page::end(output, &methods)
    }

    fn heading(&self) -> Heading {
        let (title, lead, mut sections) = match self.parts.as_slice() {
            [part] if self.more == 0 => (part.name().to_owned(), part.about(), part.sections()),
            _ => (counted(self.total.articles, "article"), Vec::new(), vec![page::named(TEXT)]),
        };
        sections.extend((self.more > 0).then(|| page::named(MORE)));
        sections.push(page::named(METHODS));
        Heading { made_by: "framelens annotate".to_owned(), title, lead, sections }
    }
}
