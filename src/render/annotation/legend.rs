//! What the marks mean.

use std::io::{self, Write};

use super::marks::{Mark, SOURCE_VOICE, Sign};
use crate::render::{
    color::{Ink, Style},
    levels::LEVELS,
    width::width,
};

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

/// Explains the signs of `marks` and the levels.
pub(super) fn write(out: &mut dyn Write, marks: &[Mark], style: Style) -> io::Result<()> {
    let used = SIGNS.iter().filter(|(sign, _)| marks.iter().any(|mark| mark.sign == *sign));
    let mut signs: Vec<String> = used.map(|(sign, meaning)| signed(*sign, meaning)).collect();
    if marks.iter().any(|mark| mark.source_voice) {
        signs.push(format!("{SOURCE_VOICE} in a source's voice"));
    }
    if !signs.is_empty() {
        signs.push("one mark a word; --explain names all".to_owned());
    }
    let levels: Vec<String> =
        LEVELS.iter().map(|(level, band, meaning)| format!("[{level} {band}] {meaning}")).collect();
    let room = usize::from(style.width);
    for line in packed(&signs, room).iter().chain(&packed(&levels, room)) {
        writeln!(out, "{}", style.paint(Ink::Dim, line))?;
    }
    writeln!(out)
}

fn signed(sign: Sign, meaning: &str) -> String {
    let (open, close) = sign.symbols();
    format!("{open}…{close} {meaning}")
}

/// Pieces side by side in as few lines as hold them.
fn packed(pieces: &[String], room: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for piece in pieces {
        match lines.last_mut() {
            Some(line) if width(line) + 3 + width(piece) <= room => {
                line.push_str(" · ");
                line.push_str(piece);
            }
            _ => lines.push(piece.clone()),
        }
    }
    lines
}
