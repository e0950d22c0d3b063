//! `compare --format html`.

use std::io;

use crate::output::Output;
use framelens::{
    compare::Settings,
    render::{
        comparison,
        page::{self, COMPARED, Heading, METHODS, Methods},
    },
    report::{Totals, counted},
};

/// Writes a comparison as a page.
pub(super) fn write(
    output: &mut Output,
    compared: &comparison::Page<'_>,
    settings: &Settings,
) -> io::Result<()> {
    let mut total = Totals::default();
    compared.comparison.groups.iter().for_each(|group| total += &group.totals);
    let size = format!(
        "{} in {} · {}",
        counted(total.articles, "article"),
        counted(compared.comparison.groups.len() as u64, "group"),
        counted(total.words, "word"),
    );
    let heading = Heading {
        made_by: "framelens compare".to_owned(),
        title: format!("By {}", settings.by),
        lead: vec![size],
        sections: COMPARED.into_iter().chain([METHODS]).map(page::named).collect(),
    };
    let flags = [
        ("--by", Some(settings.by.clone())),
        ("--pair", settings.pair.clone()),
        ("--where", compared.condition.map(str::to_owned)),
        ("--seed", Some(settings.seed.to_string())),
        ("--replicates", Some(settings.replicates.to_string())),
    ];
    let methods = Methods {
        provenance: Some(compared.provenance),
        settings: flags.into_iter().filter_map(|(flag, value)| Some((flag.to_owned(), value?))).collect(),
        faults: compared.errors.iter().map(ToString::to_string).collect(),
        total: Some(&total),
    };
    page::begin(output, &heading)?;
    page::comparison(output, compared)?;
    page::end(output, &methods)
}
