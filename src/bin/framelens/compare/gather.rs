//! What every comparison of groups reads: articles with what is made of each, and what was read besides.

use std::collections::BTreeSet;

use anyhow::bail;

use crate::{
    console::Console,
    input::Input,
    report::fields::{has, known_metadata, meant},
    unordered::Unordered,
};
use framelens::{
    analyze::Analyzer,
    batch,
    compare::{NO_VALUE, Settings},
    filter::{self, ArticleValues, Filter, article_fields},
    read::ReadError,
    render::Provenance,
    report::{ArticleReport, GENRE, OWN, Totals},
};

/// Reads the articles of groups.
#[derive(Clone, Copy)]
pub(super) struct Gather<'a> {
    pub(super) analyzer: &'a Analyzer,
    pub(super) settings: &'a Settings,
    pub(super) filter: Option<&'a Filter>,
}

/// What was read besides.
pub(super) struct Read {
    pub(super) provenance: Provenance,
    pub(super) errors: Vec<ReadError>,
    /// What all articles come to.
    pub(super) total: Totals,
}

/// An article.
struct Outcome<T> {
    /// Its metadata fields.
    fields: Vec<String>,
    /// A value that `--where` cannot compare.
    odd: Option<filter::Unordered>,
    kept: Option<Kept<T>>,
}

/// An article that `--where` keeps.
struct Kept<T> {
    group: String,
    totals: Totals,
    what: T,
}

impl Gather<'_> {
    /// Reads and analyses everything, and hands over what is made of each article, in input order; then
    /// what was read besides, or nothing if there are no articles.
    pub(super) fn articles<T: Send>(
        &self,
        input: &mut Input,
        console: &mut Console,
        make: impl Fn(&ArticleReport, Totals) -> T + Sync,
        mut take: impl FnMut(String, T),
    ) -> anyhow::Result<Option<Read>> {
        let (mut seen, mut total, mut errors) = (BTreeSet::new(), Totals::default(), Vec::new());
        let mut unordered = Unordered::default();
        let work = |_, article| Ok(self.outcome(&batch::report(self.analyzer, article)?, &make));
        let summary = input.run(console, work, |_, result| {
            match result {
                Ok(Outcome { fields, odd, kept }) => {
                    seen.extend(fields);
                    unordered.note(odd);
                    if let Some(each) = kept {
                        total += &each.totals;
                        take(each.group, each.what);
                    }
                }
                Err(error) => errors.push(error),
            }
            Ok(())
        })?;
        if summary.articles > 0 {
            check(&seen, self.settings, self.filter)?;
        }
        if let (Some(filter), 0) = (self.filter, total.articles) {
            console.note(&format!("none of {} articles meets `{}`", summary.articles, filter.text()));
        }
        unordered.tell(console);
        input.tell(&summary, console);
        let provenance = Provenance::of_several(self.analyzer.lexicons(), total.genres);
        Ok((total.articles > 0).then_some(Read { provenance, errors, total }))
    }

    fn outcome<T>(&self, report: &ArticleReport, make: impl Fn(&ArticleReport, Totals) -> T) -> Outcome<T> {
        let totals = Totals::of(report);
        let values = ArticleValues { article: &report.article, totals: &totals };
        let kept = self.filter.is_none_or(|filter| filter.holds(&values));
        let odd = self.filter.and_then(|filter| filter.unordered(&values));
        let fields = report.article.metadata.keys().cloned().collect();
        let group = || report.group(&self.settings.by).unwrap_or_else(|| NO_VALUE.to_owned());
        // Without the names of sources, which would grow with the articles.
        let sizes = Totals { sources: Default::default(), ..totals.clone() };
        let kept = kept.then(|| Kept { group: group(), totals: sizes, what: make(report, totals) });
        Outcome { fields, odd, kept }
    }
}

/// Refuses fields that no article has.
fn check(seen: &BTreeSet<String>, settings: &Settings, filter: Option<&Filter>) -> anyhow::Result<()> {
    let fields = [("--by", Some(&settings.by)), ("--pair", settings.pair.as_ref())];
    for (flag, field) in fields.into_iter().filter_map(|(flag, field)| Some((flag, field?))) {
        if field != GENRE && !has(seen, field) {
            bail!("{flag}: no article has the field `{field}`; their metadata: {}", known_metadata(seen));
        }
    }
    let unknown =
        |field: &&str| !has(seen, field) && !article_fields().contains(field) && !field.starts_with(OWN);
    match filter.into_iter().flat_map(Filter::fields).find(unknown) {
        Some(field) => bail!(
            "--where: `{field}` is neither a figure nor metadata of these articles{}; metadata: {}; figures: `framelens explain`",
            meant(field, seen.iter().map(String::as_str)),
            known_metadata(seen)
        ),
        None => Ok(()),
    }
}
