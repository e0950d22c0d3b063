//! Pages written as XML, in which `<script/>` is closed; to the parser of HTML it would go on to the end of
//! the page.

use std::{borrow::Cow, sync::LazyLock};

use regex::Regex;

/// Elements that hold text only, closed at once.
static CLOSED: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"<(script|style|title|textarea|iframe|noscript|template)\b([^<>]*)/>").ok());

/// A page with such elements spelt out, if it is XML.
pub(super) fn spelt_out(page: &str) -> Cow<'_, str> {
    match &*CLOSED {
        Some(closed) if page.trim_start().starts_with("<?xml") => closed.replace_all(page, "<$1$2></$1>"),
        _ => Cow::Borrowed(page),
    }
}
