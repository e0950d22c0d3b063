//! Values of TOML and JSON as metadata: scalars are kept, everything else is left out.

use serde_json::Value;

use crate::article::{Article, Metadata};

/// Adds metadata, which win over those of the same name; `title` becomes the title.
pub(super) fn add(article: &mut Article, mut more: Metadata) {
    if let Some(title) = more.remove("title") {
        article.title = Some(title.as_str().map_or_else(|| title.to_string(), str::to_owned));
    }
    article.metadata.extend(more);
}

/// A metadata value that JSON holds, if it is one.
pub(super) fn scalar(value: Value) -> Option<Value> {
    (!matches!(value, Value::Null | Value::Array(_) | Value::Object(_))).then_some(value)
}

/// The scalars of a TOML document; dates as text.
///
/// # Errors
/// What is wrong, and the byte at which it is.
pub(super) fn of_toml(text: &str) -> Result<Metadata, (String, usize)> {
    let table: toml::Table = toml::from_str(text).map_err(|error: toml::de::Error| {
        let at = error.span().map_or(0, |span| span.start);
        (error.message().replace('\n', ", "), at)
    })?;
    let kept = table.into_iter().filter_map(|(name, value)| Some((name, of_toml_value(value)?)));
    Ok(kept.collect())
}

fn of_toml_value(value: toml::Value) -> Option<Value> {
    match value {
        toml::Value::String(text) => Some(text.into()),
        toml::Value::Integer(number) => Some(number.into()),
        toml::Value::Float(number) => Some(number.into()).and_then(scalar),
        toml::Value::Boolean(yes) => Some(yes.into()),
        toml::Value::Datetime(date) => Some(date.to_string().into()),
        toml::Value::Array(_) | toml::Value::Table(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scalars_of_toml_are_kept_and_dates_are_text() {
        let text = "outlet = \"Herald\"\ndate = 2026-11-22\nyear = 2026\nrate = nan\nlive = true\ntags = [\"a\"]\n[more]\na = 1\n";
        let metadata = serde_json::to_string(&of_toml(text).unwrap()).unwrap();
        assert_eq!(metadata, r#"{"date":"2026-11-22","live":true,"outlet":"Herald","year":2026}"#);
        assert_eq!(of_toml("a = 1\nb = \n").unwrap_err().1, 10);
    }
}
