//! Plain text without the comments in it that are meant for this program.

use std::ops::Range;

use super::{
    comment::{self, Comment},
    cursor::Cursor,
    plain::lines,
};
use crate::article::{Allowance, Covers, Segment, SourceMap};

/// A text being copied line by line, comments left out.
pub(super) struct Cutter<'s> {
    source: &'s str,
    /// Bytes of the file before the source.
    base: u32,
    cursor: Cursor,
    text: String,
    /// What is kept and not copied yet.
    kept: Range<usize>,
    segments: Vec<Segment>,
    allowances: Vec<Allowance>,
}

impl<'s> Cutter<'s> {
    /// Of a file from `start` on, the beginning of a line; `mark` bytes stand before all of it.
    pub(super) fn new(file: &'s str, start: usize, mark: usize) -> Cutter<'s> {
        Cutter {
            source: &file[start..],
            base: (mark + start) as u32,
            cursor: Cursor::new(1 + lines(&file[..start])),
            text: String::new(),
            kept: 0..0,
            segments: Vec::new(),
            allowances: Vec::new(),
        }
    }

    /// The text, its map, and what the comments let pass.
    pub(super) fn cut(mut self) -> (String, SourceMap, Vec<Allowance>) {
        let mut at = 0;
        for line in self.source.split_inclusive('\n') {
            let comments = comment::on_line(line);
            match comments.is_empty() {
                true => self.keep(at..at + line.len()),
                false => self.line(line, at, &comments),
            }
            at += line.len();
        }
        self.copy();
        (self.text, SourceMap { segments: self.segments }, self.allowances)
    }

    /// A line with comments. One that holds nothing else is left out whole.
    fn line(&mut self, line: &str, at: usize, comments: &[Comment<'_>]) {
        let ends = comments.iter().map(|comment| comment.at.start).chain([line.len()]);
        let starts = [0].into_iter().chain(comments.iter().map(|comment| comment.at.end));
        let pieces: Vec<Range<usize>> = starts.zip(ends).map(|(from, to)| from..to).collect();
        let bare = pieces.iter().all(|piece| line[piece.clone()].trim().is_empty());
        let mut begun = false;
        for (n, piece) in pieces.into_iter().enumerate() {
            if let Some(comment) = n.checked_sub(1).map(|before| &comments[before]) {
                self.allow(comment, at, begun);
            }
            let piece = trimmed(line, piece, n < comments.len(), !begun && n > 0);
            if !bare && !piece.is_empty() {
                begun = true;
                self.keep(at + piece.start..at + piece.end);
            }
        }
    }

    /// Notes what a comment lets pass: the sentence before it on its line, or else the next one.
    fn allow(&mut self, comment: &Comment<'_>, line: usize, begun: bool) {
        self.copy();
        let at = self.text.len() as u32;
        let covers = if begun { Covers::Before(at) } else { Covers::After(at) };
        let (line, column) = self.cursor.go_to(self.source, line + comment.at.start);
        self.allowances.push(Allowance { text: comment.text.to_owned(), covers, line, column });
    }

    fn keep(&mut self, piece: Range<usize>) {
        if self.kept.end != piece.start {
            self.copy();
            self.kept.start = piece.start;
        }
        self.kept.end = piece.end;
    }

    /// Copies what is kept so far.
    fn copy(&mut self) {
        let kept = std::mem::replace(&mut self.kept, 0..0);
        let piece = &self.source[kept.clone()];
        if piece.is_empty() {
            return;
        }
        let (line, column) = self.cursor.go_to(self.source, kept.start);
        let (text, len) = (self.text.len() as u32, piece.len() as u32);
        self.segments.push(Segment { text, len, file: self.base + kept.start as u32, line, column });
        self.text.push_str(piece);
    }
}

/// A piece of a line without the blanks that parted it from a comment after it, or from one that opens
/// the line.
fn trimmed(line: &str, piece: Range<usize>, comment_after: bool, opens: bool) -> Range<usize> {
    let blank = |c: char| c == ' ' || c == '\t';
    let text = &line[piece.clone()];
    let end = if comment_after { piece.start + text.trim_end_matches(blank).len() } else { piece.end };
    let start = if opens { piece.end - text.trim_start_matches(blank).len() } else { piece.start };
    start.min(end)..end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Origin, Places};

    fn cut(source: &str) -> (Article, Vec<Allowance>) {
        let (text, map, allowances) = Cutter::new(source, 0, 0).cut();
        let origin = Some(Origin::mapped("a.txt", map));
        (Article { origin, ..Article::new("a.txt", text) }, allowances)
    }

    #[test]
    fn comments_are_no_text_and_places_stay_right() {
        let source = "One.\nÉtwo. <!-- framelens: allow unsourced: a --> Three.\n  <!-- framelens: allow loaded-words: b -->\nFour.\n";
        let (article, allowances) = cut(source);
        assert_eq!(article.text, "One.\nÉtwo. Three.\nFour.\n");
        let places = Places::new(&article);
        let named = |word: &str| places.name(article.text.find(word).unwrap() as u32);
        assert_eq!((named("Three"), named("Four")), ("a.txt:2:46".to_owned(), "a.txt:4:1".to_owned()));
        let told: Vec<_> = allowances.iter().map(|a| (a.text.as_str(), a.covers, a.line, a.column)).collect();
        let (before, after) = (Covers::Before(11), Covers::After(19));
        assert_eq!(told, [("unsourced: a", before, 2, 7), ("loaded-words: b", after, 3, 3)]);
    }

    #[test]
    fn a_comment_that_opens_its_line_covers_what_follows() {
        let (article, allowances) = cut("<!-- framelens: allow unsourced: a -->  One.\r\n");
        assert_eq!((article.text.as_str(), allowances[0].covers), ("One.\r\n", Covers::After(0)));
    }

    #[test]
    fn other_comments_are_text() {
        let source = "One <!-- note --> two.\n<!-- framelens: allow a\n";
        assert_eq!(cut(source).0.text, source);
    }
}
