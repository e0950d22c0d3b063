//! Words, sources and verbs of groups, and series in time, as pages.

mod marks;
mod quoted;
mod series;
mod verbs;

use std::io::{self, Write};

use minijinja::{Value, context, value::Serde};
use serde::Serialize;

use super::write;
use crate::render::voices::{Marks, Quoted, Section, SeriesPage, Verbs};

/// A section of a comparison that a page can show.
pub trait Drawn: Section {
    /// Its parts in order, the id and the name of each.
    fn parts(&self) -> Vec<(&'static str, &'static str)>;
    /// Writes its parts.
    ///
    /// # Errors
    /// Those of `out`.
    fn draw(&self, out: &mut dyn Write) -> io::Result<()>;
}

/// How to read it, at the end.
const READING: (&str, &str) = ("reading", "How to read this");

fn draw(out: &mut dyn Write, template: &str, view: impl Serialize, section: &dyn Section) -> io::Result<()> {
    write(out, template, context! { view => Value::from(Serde(view)) })?;
    write(out, "reading.html", context! { reading => section.remarks() })
}

impl Drawn for Marks<'_> {
    fn parts(&self) -> Vec<(&'static str, &'static str)> {
        vec![("groups", "Groups"), ("words", "Words"), READING]
    }

    fn draw(&self, out: &mut dyn Write) -> io::Result<()> {
        draw(out, "words.html", marks::View::of(self), self)
    }
}

impl Drawn for Quoted<'_> {
    fn parts(&self) -> Vec<(&'static str, &'static str)> {
        vec![("groups", "Groups"), ("types", "Types"), ("sources", "Sources by name"), READING]
    }

    fn draw(&self, out: &mut dyn Write) -> io::Result<()> {
        draw(out, "quoted.html", quoted::View::of(self), self)
    }
}

impl Drawn for Verbs<'_> {
    fn parts(&self) -> Vec<(&'static str, &'static str)> {
        vec![("verbs", "Sources of several groups"), READING]
    }

    fn draw(&self, out: &mut dyn Write) -> io::Result<()> {
        draw(out, "verbs.html", verbs::View::of(self), self)
    }
}

impl Drawn for SeriesPage<'_> {
    fn parts(&self) -> Vec<(&'static str, &'static str)> {
        vec![("curves", "Curves"), ("numbers", "Numbers"), READING]
    }

    fn draw(&self, out: &mut dyn Write) -> io::Result<()> {
        draw(out, "series.html", series::View::of(self), self)
    }
}

/// A group's part of the page, by which it is linked to.
fn anchor(place: usize) -> String {
    format!("g{}", place + 1)
}

/// What part of `most` a value is, in thousandths.
fn thousandths(value: f64, most: f64) -> u64 {
    if most > 0.0 { (1000.0 * (value / most).clamp(0.0, 1.0)).round() as u64 } else { 0 }
}
