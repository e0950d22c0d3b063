//! Metadata that the user adds to articles: from their paths, and from a table.

mod pattern;
mod table;

use std::{
    path::Path,
    sync::atomic::{AtomicU64, Ordering},
};

use super::metadata;
use crate::article::Article;

pub use pattern::{PathPattern, PatternError};
pub use table::Table;

/// What is added to each article. What a user says of a run wins over what files say of themselves: the
/// table over the path, both over sidecars and the article's own fields.
#[derive(Debug, Default)]
pub struct Added {
    patterns: Vec<PathPattern>,
    /// Articles whose paths each pattern fits.
    fits: Vec<AtomicU64>,
    /// Articles whose paths no pattern fits.
    unfit: AtomicU64,
    table: Option<Table>,
}

impl Added {
    /// From the first of these patterns that fits a path, and from this table.
    pub fn new(patterns: Vec<PathPattern>, table: Option<Table>) -> Added {
        let fits = patterns.iter().map(|_| AtomicU64::new(0)).collect();
        Added { patterns, fits, unfit: AtomicU64::new(0), table }
    }

    /// Adds to an article what is known of it.
    pub fn add(&self, article: &mut Article) {
        if !self.patterns.is_empty() {
            self.add_from_path(article);
        }
        if let Some(found) = self.table.as_ref().and_then(|table| table.find(article)) {
            metadata::add(article, found);
        }
    }

    fn add_from_path(&self, article: &mut Article) {
        let path = article.origin.as_ref().map(|origin| absolute(&origin.file)).unwrap_or_default();
        let fitting = self.patterns.iter().zip(&self.fits);
        let found = fitting.filter_map(|(pattern, fits)| Some((pattern.fields(&path)?, fits))).next();
        let counter = found.as_ref().map_or(&self.unfit, |(_, fits)| fits);
        counter.fetch_add(1, Ordering::Relaxed);
        if let Some((fields, _)) = found {
            metadata::add(article, fields);
        }
    }

    /// What the user may have expected otherwise, once all articles are read.
    pub fn notes(&self) -> Vec<String> {
        let count = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        let unused = self.patterns.iter().zip(&self.fits).filter(|(_, fits)| count(fits) == 0);
        let mut notes: Vec<String> = unused
            .map(|(pattern, _)| {
                let text = pattern.text();
                format!("the path pattern `{text}` fits no article; it is compared with the end of paths")
            })
            .collect();
        let unfit = count(&self.unfit);
        if unfit > 0 && notes.len() < self.patterns.len() {
            notes.push(format!(
                "the paths of {unfit} article(s) fit no pattern; they have no fields from there"
            ));
        }
        notes.extend(self.table.iter().flat_map(Table::notes));
        notes
    }
}

/// A path from the root, as it is spelt, so that a pattern may name folders above the user's own.
fn absolute(file: &str) -> String {
    let path = std::path::absolute(Path::new(file));
    path.map_or_else(|_| file.to_owned(), |path| path.to_string_lossy().replace('\\', "/"))
}
