//! What the marks mean.

use std::io::{self, Write};

use super::marks::{SOURCE_VOICE, Sign};
use crate::render::color::{Ink, Style};

const SIGNS: [(Sign, &str); 9] = [
    (Sign::Source, "source"),
    (Sign::Cue, "cue: says that it is reported"),
    (Sign::IdleCue, "cue that attributes nothing"),
    (Sign::Hedge, "hedge"),
    (Sign::Approximator, "approximator"),
    (Sign::Intensifier, "intensifier"),
    (Sign::Minimizer, "minimizer"),
    (Sign::Need, "needs a source and has none"),
    (Sign::Custom, "a list of your own"),
];

const LEVELS: [&str; 6] = [
    "[5 named] person or document",
    "[4 named] institution",
    "[3 described] unnamed",
    "[2 vague] a class of people",
    "[1 vague] nobody in particular",
    "[0 none] no source",
];

const NOTES: [&str; 4] = ["▲ unsourced", "△ weakly or partly sourced", "↪ carried on", "○ needs no source"];

pub(super) fn write(out: &mut dyn Write, style: Style) -> io::Result<()> {
    let signs: Vec<String> = SIGNS.iter().map(|(sign, meaning)| signed(*sign, meaning)).collect();
    let voice = format!("{SOURCE_VOICE} in a source's voice");
    let words = signs.iter().map(String::as_str).chain([voice.as_str()]);
    let room = usize::from(style.width);
    let lines = [packed(words, room), packed(LEVELS.into_iter(), room), packed(NOTES.into_iter(), room)];
    for line in lines.iter().flatten() {
        writeln!(out, "{}", style.paint(Ink::Dim, line))?;
    }
    writeln!(out)
}

fn signed(sign: Sign, meaning: &str) -> String {
    let (open, close) = sign.symbols();
    format!("{open}…{close} {meaning}")
}

/// Pieces side by side in as few lines as hold them.
fn packed<'a>(pieces: impl Iterator<Item = &'a str>, room: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for piece in pieces {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 3 + piece.chars().count() <= room => {
                line.push_str(" · ");
                line.push_str(piece);
            }
            _ => lines.push(piece.to_owned()),
        }
    }
    lines
}
