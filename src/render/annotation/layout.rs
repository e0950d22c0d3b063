//! A sentence with its marks, broken into lines.

use super::marks::Mark;
use crate::{
    render::{
        color::{Ink, Style},
        safe,
        width::char_width,
    },
    text::Span,
};

/// A character and how it is set.
pub(super) type Glyph = (char, Ink);

/// The text of `span` with the symbols of `marks` (by start, longer ones first), in lines of `room` columns.
pub(super) fn lines(text: &str, span: Span, marks: &[Mark], room: usize) -> Vec<Vec<Glyph>> {
    broken(&marked(text, span, marks), room)
}

fn marked(text: &str, span: Span, marks: &[Mark]) -> Vec<Glyph> {
    let mut glyphs = Vec::new();
    let mut open: Vec<Mark> = Vec::new();
    let mut waiting = marks.iter().peekable();
    let sentence = span.cut(text);
    for (i, c) in sentence.char_indices() {
        let at = span.start + i as u32;
        close_until(&mut glyphs, &mut open, at);
        while let Some(mark) = waiting.next_if(|mark| mark.span.start <= at) {
            add(&mut glyphs, mark.sign.symbols().0, mark.ink());
            open.push(*mark);
        }
        let c = if c.is_whitespace() { ' ' } else { c };
        add(
            &mut glyphs,
            &safe(c.encode_utf8(&mut [0; 4])),
            open.last().map_or(Ink::Plain, |mark| mark.word_ink()),
        );
    }
    close_until(&mut glyphs, &mut open, u32::MAX);
    glyphs
}

/// Closes the marks that end at or before `at`, inner ones first.
fn close_until(glyphs: &mut Vec<Glyph>, open: &mut Vec<Mark>, at: u32) {
    while let Some(i) = open.iter().rposition(|mark| mark.span.end <= at) {
        let mark = open.remove(i);
        add(glyphs, &mark.closing(), mark.ink());
    }
}

fn add(glyphs: &mut Vec<Glyph>, text: &str, ink: Ink) {
    glyphs.extend(text.chars().map(|c| (c, ink)));
}

/// Breaks at blanks; a longer word has its own line.
fn broken(glyphs: &[Glyph], room: usize) -> Vec<Vec<Glyph>> {
    let mut lines: Vec<Vec<Glyph>> = Vec::new();
    let mut used = 0;
    let mut blank = (' ', Ink::Plain);
    for word in glyphs.split_inclusive(|(c, _)| *c == ' ') {
        let (word, space) = match word.split_last() {
            Some((last, rest)) if last.0 == ' ' => (rest, Some(*last)),
            _ => (word, None),
        };
        let wide: usize = word.iter().map(|(c, _)| char_width(*c)).sum();
        match lines.last_mut() {
            _ if word.is_empty() => {}
            Some(line) if used + 1 + wide <= room => {
                line.push(blank);
                line.extend(word);
                used += 1 + wide;
            }
            _ => {
                lines.push(word.to_vec());
                used = wide;
            }
        }
        blank = space.unwrap_or(blank);
    }
    lines
}

/// A line as text, painted run by run.
pub(super) fn paint(line: &[Glyph], style: Style) -> String {
    line.chunk_by(|a, b| a.1 == b.1)
        .map(|run| style.paint(run[0].1, &run.iter().map(|(c, _)| c).collect::<String>()))
        .collect()
}
