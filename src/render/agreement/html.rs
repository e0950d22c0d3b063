//! The page as HTML, to show in class or to print. No scripts.

use std::io::{self, Write};

use minijinja::{Value, context, value::Serde};

use super::{Page, view::View};
use crate::render::html::{Frame, render};

const TEMPLATE: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");

/// Writes the page.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
    let view = View::of(page);
    let title = view.title.clone();
    let context =
        context! { view => Value::from(Serde(view)), title, frame => Frame::new(&[STYLE], "").value() };
    out.write_all(render(&[("page.html", TEMPLATE)], "page.html", context)?.as_bytes())
}
