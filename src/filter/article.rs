//! The fields of an article: what it is called, what was counted in it, what is known of it.

use super::{Lookup, Value};
use crate::{
    article::{Article, metadata_named},
    report::{FIGURES, GENRE, OWN, Totals, figure},
};

/// What conditions on articles may ask for besides metadata: `article`, `title`, `genre` and every figure.
pub fn article_fields() -> Vec<&'static str> {
    ["article", "title", GENRE].into_iter().chain(FIGURES.iter().map(|figure| &*figure.name)).collect()
}

/// The fields of an article: its id (`article`), title, the genre that it was taken for, figures, and metadata,
/// which may have `metadata.` before them.
#[derive(Clone, Copy, Debug)]
pub struct ArticleValues<'a> {
    /// The article.
    pub article: &'a Article,
    /// What its figures are computed from.
    pub totals: &'a Totals,
}

impl Lookup for ArticleValues<'_> {
    fn get(&self, field: &str) -> Option<Value<'_>> {
        match (field, figure(field)) {
            ("article", _) => Some(Value::text_of(&*self.article.id)),
            ("title", _) => self.article.title.as_deref().and_then(text),
            (GENRE, _) => self.totals.genres.only().and_then(|genre| text(genre.name())),
            (_, Some(figure)) => figure.value(self.totals).map(Value::Number),
            (field, None) if field.starts_with(OWN) => self.totals.own_rate(field).map(Value::Number),
            _ => metadata_named(&self.article.metadata, field).and_then(value_of),
        }
    }
}

/// A metadata value as a field, unless there is nothing in it.
fn value_of(value: &serde_json::Value) -> Option<Value<'_>> {
    match value {
        serde_json::Value::Null => None,
        serde_json::Value::Bool(yes) => Some(Value::Bool(*yes)),
        serde_json::Value::String(string) => text(string),
        other => Some(other.as_f64().map_or_else(|| Value::text_of(other.to_string()), Value::Number)),
    }
}

fn text(text: &str) -> Option<Value<'_>> {
    (!text.trim().is_empty()).then(|| Value::text_of(text))
}
