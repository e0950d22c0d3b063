//! Fields that flags ask for, and what is said of those that do not exist.

use std::collections::BTreeSet;

use anyhow::bail;

use super::options::Options;
use framelens::{
    article::METADATA,
    explain::nearest,
    filter::article_fields,
    render::table::Row,
    report::{FIGURES, Figure, GENRE, OWN, figure, figure_meant},
};

/// The metadata that came up. Only the articles know which there is.
#[derive(Default)]
pub(super) struct Seen(BTreeSet<String>);

impl Seen {
    pub(super) fn note(&mut self, row: &Row) {
        for name in row.metadata.keys() {
            if !self.0.contains(name) {
                self.0.insert(name.clone());
            }
        }
        self.0.extend(row.totals.own.keys().map(|category| format!("{OWN}{category}")));
    }

    /// Refuses fields that are neither figures nor metadata of any article.
    pub(super) fn check(&self, options: &Options) -> anyhow::Result<()> {
        for (flag, name) in options.fields() {
            let known = match (flag, &options.by) {
                ("--by", _) => name == GENRE || has(&self.0, name),
                ("--sort", Some(by)) => name == by || name == "articles" || article_fields().contains(&name),
                _ => has(&self.0, name) || article_fields().contains(&name),
            };
            if !known {
                bail!("{flag}: {}", self.unknown(flag, name, options.by.is_some()));
            }
        }
        Ok(())
    }

    fn unknown(&self, flag: &str, name: &str, grouped: bool) -> String {
        let metadata = known_metadata(&self.0);
        if flag == "--by" {
            return format!("no article has the field `{name}`; their metadata: {metadata}");
        }
        if flag == "--sort" && grouped {
            let hint = figure_meant(name).map_or(String::new(), hint);
            return format!(
                "groups have no `{name}`{hint}; sort them by a figure, `article` (their name) or `articles`"
            );
        }
        let hint = meant(name, self.0.iter().map(String::as_str));
        format!(
            "`{name}` is neither a figure nor metadata of these articles{hint}; metadata: {metadata}; \
             figures: `framelens explain`"
        )
    }
}

/// Whether metadata of this name came up; it may have `metadata.` before it.
pub(crate) fn has(seen: &BTreeSet<String>, name: &str) -> bool {
    seen.contains(name) || name.strip_prefix(METADATA).is_some_and(|bare| seen.contains(bare))
}

/// The fields that came up, in a sentence.
pub(crate) fn known_metadata(seen: &BTreeSet<String>) -> String {
    if seen.is_empty() {
        "none".to_owned()
    } else {
        seen.iter().map(String::as_str).collect::<Vec<_>>().join(", ")
    }
}

/// What may have been meant by a name that is no field: a figure by its heading, or what is spelt nearly so among
/// the fields of articles and `more`.
pub(crate) fn meant<'a>(name: &'a str, more: impl Iterator<Item = &'a str>) -> String {
    let near = || nearest(name, article_fields().into_iter().chain(more)).first().copied();
    figure_meant(name).or_else(near).map_or(String::new(), hint)
}

fn hint(name: &str) -> String {
    format!(", did you mean `{name}`")
}

/// Refuses columns of categories that the lexicons do not have.
pub(crate) fn check_own(columns: &[Figure], categories: &[String]) -> anyhow::Result<()> {
    let own = columns.iter().filter_map(|figure| figure.name.strip_prefix(OWN));
    match own.into_iter().find(|name| !categories.iter().any(|known| known == name)) {
        Some(name) if categories.is_empty() => {
            bail!(
                "--columns: there is no category of your own, and so no `{OWN}{name}`; name lexicons with --lexicons"
            )
        }
        Some(name) => bail!(
            "--columns: no category of your own is called `{name}`; there are {}",
            categories.join(", ")
        ),
        None => Ok(()),
    }
}

/// The figure that a flag names.
pub(crate) fn figure_named(flag: &str, name: &str) -> anyhow::Result<Figure> {
    if let Some(category) = name.trim().strip_prefix(OWN) {
        return Ok(Figure::own(category));
    }
    if let Some(figure) = figure(name.trim()) {
        return Ok(figure.clone());
    }
    let all: Vec<&str> = FIGURES.iter().map(|figure| &*figure.name).collect();
    let near = meant(name.trim(), [].into_iter());
    let own = || format!("; a category of your own is called `{OWN}{}`", name.trim());
    let hint = if near.is_empty() { own() } else { near };
    bail!("{flag}: unknown figure `{name}`{hint}; there are {}", all.join(", "))
}
