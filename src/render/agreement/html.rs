//! The page as HTML, to show in class or to print. No scripts; its policy lets it load nothing.

use std::io::{self, Write};

use minijinja::{Environment, Value, context, value::Serde};

use super::{Page, view::View};
use crate::render::safe;

const TEMPLATE: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");

/// Writes the page.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
    let mut engine = Environment::new();
    // Marks that turn the direction of writing are no markup, so escaping leaves them.
    engine.add_filter("shown", |text: String| safe(&text).into_owned());
    let style = Value::from_safe_string(STYLE.to_owned());
    let context = context! { view => Value::from(Serde(View::of(page))), style };
    let text = engine.render_named_str("page.html", TEMPLATE, context).map_err(io::Error::other)?;
    out.write_all(text.as_bytes())
}
