//! What the marks mean.

use std::io::{self, Write};

use super::marks::{Mark, SOURCE_VOICE, Sign};
use crate::render::{
    color::{Ink, Style},
    levels::LEVELS,
    width::width,
};

/// Explains the signs of `marks` and the levels.
pub(super) fn write(out: &mut dyn Write, marks: &[Mark], style: Style) -> io::Result<()> {
    let used = Sign::ALL.into_iter().filter(|sign| marks.iter().any(|mark| mark.sign == *sign));
    let mut signs: Vec<String> = used.map(signed).collect();
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

fn signed(sign: Sign) -> String {
    let (open, close) = sign.symbols();
    format!("{open}…{close} {}", sign.meaning())
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
