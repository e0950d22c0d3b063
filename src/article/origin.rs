//! Where an article stands in its file, so that messages can point there.

use super::Article;

/// The file that an article was read from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The file as the user knows it.
    pub file: String,
    /// The line on which its record begins, from 1, if the file holds many articles.
    pub line: Option<u64>,
    /// Which parts of the file the text was taken from; `None` if that is not known.
    pub map: Option<SourceMap>,
}

impl Origin {
    /// A record that begins on a line of a file.
    pub fn record(file: &str, line: u64) -> Origin {
        Origin { file: file.to_owned(), line: Some(line), map: None }
    }

    /// A file that is one article.
    pub fn mapped(file: &str, map: SourceMap) -> Origin {
        Origin { file: file.to_owned(), line: None, map: Some(map) }
    }
}

/// Which parts of a file the parts of a text were taken from: segments in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceMap {
    /// Sorted by `text`; what lies between two segments was put in by the reader.
    pub segments: Vec<Segment>,
}

/// A stretch of text that was copied from a file as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Where it begins in the text, in bytes.
    pub text: u32,
    /// How many bytes were copied; 0 for what the file spells otherwise (`&amp;`).
    pub len: u32,
    /// Where it begins in the file, in bytes.
    pub file: u32,
    /// Line of the file, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

/// A place in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// In bytes from the start of the file.
    pub offset: u32,
    /// From 1.
    pub line: u32,
    /// In characters, from 1.
    pub column: u32,
}

/// Looks up where parts of one article stand in its file: linear in the text once, then a look-up each.
#[derive(Clone, Debug)]
pub struct Places<'a> {
    article: &'a Article,
    /// Offsets after each line end of the text.
    lines: Vec<u32>,
    /// Characters before every [`STEP`]th byte; empty if each byte is one.
    marks: Vec<u32>,
}

/// Bytes between two marks: each look-up counts at most so many.
const STEP: usize = 256;

impl<'a> Places<'a> {
    /// Of an article; costs nothing if it has no map.
    pub fn new(article: &'a Article) -> Places<'a> {
        let mapped = article.origin.as_ref().is_some_and(|origin| origin.map.is_some());
        let text = if mapped { article.text.as_str() } else { "" };
        let lines = text.bytes().zip(1..).filter(|(byte, _)| *byte == b'\n').map(|(_, after)| after);
        Places { article, lines: lines.collect(), marks: marks(text) }
    }

    /// Where the byte at `offset` of the text stands in the file; `None` without a map. What the reader
    /// put in is placed at the end of what stands before it.
    ///
    /// ```
    /// use framelens::article::{Article, Origin, Places, Segment, SourceMap};
    ///
    /// let map = SourceMap { segments: vec![Segment { text: 0, len: 8, file: 2, line: 1, column: 3 }] };
    /// let article = Article { origin: Some(Origin::mapped("a.md", map)), ..Article::new("a", "One\nTwo.") };
    /// let place = Places::new(&article).at(4).expect("it has a map");
    /// assert_eq!((place.offset, place.line, place.column), (6, 2, 1));
    /// ```
    pub fn at(&self, offset: u32) -> Option<Position> {
        let segments = &self.article.origin.as_ref()?.map.as_ref()?.segments;
        let next = segments.partition_point(|segment| segment.text <= offset);
        let segment = segments.get(next.saturating_sub(1))?;
        let at = offset.clamp(segment.text, segment.text + segment.len);
        let (first, last) = (self.lines_before(segment.text), self.lines_before(at));
        let (start, column) = match last.checked_sub(1).filter(|_| last > first) {
            Some(line) => (self.lines[line], 1),
            None => (segment.text, segment.column),
        };
        Some(Position {
            offset: segment.file + (at - segment.text),
            line: segment.line + (last - first) as u32,
            column: column + self.chars_before(at) - self.chars_before(start),
        })
    }

    /// How messages call the place: `a.md:7:3` as far as that is known; for a record its file, line and
    /// id; for a text that comes from no file its id.
    pub fn name(&self, offset: u32) -> String {
        let id = &self.article.id;
        let Some(origin) = &self.article.origin else { return id.clone() };
        match (self.at(offset), origin.line) {
            (Some(place), _) => format!("{}:{}:{}", origin.file, place.line, place.column),
            (None, Some(line)) => format!("{}:{line} (id `{id}`)", origin.file),
            (None, None) => origin.file.clone(),
        }
    }

    fn lines_before(&self, offset: u32) -> usize {
        self.lines.partition_point(|start| *start <= offset)
    }

    fn chars_before(&self, offset: u32) -> u32 {
        let text = self.article.text.as_bytes();
        let offset = (offset as usize).min(text.len());
        let mark = offset / STEP;
        match self.marks.get(mark) {
            None => offset as u32,
            Some(before) => before + chars(&text[mark * STEP..offset]),
        }
    }
}

fn marks(text: &str) -> Vec<u32> {
    if text.is_ascii() {
        return Vec::new();
    }
    let mut count = 0;
    let before = text.as_bytes().chunks(STEP).map(|chunk| {
        let before = count;
        count += chars(chunk);
        before
    });
    let mut marks: Vec<u32> = before.collect();
    marks.push(count);
    marks
}

/// Characters that begin in these bytes.
fn chars(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|byte| !matches!(byte, 0x80..0xC0)).count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(text: u32, len: u32, file: u32, line: u32, column: u32) -> Segment {
        Segment { text, len, file, line, column }
    }

    fn article(text: &str, segments: Vec<Segment>) -> Article {
        Article { origin: Some(Origin::mapped("a.md", SourceMap { segments })), ..Article::new("a", text) }
    }

    #[test]
    fn every_place_of_a_plain_copy_agrees_with_a_count() {
        let text = "“Ünï” 𝒳 costs €5.\r\nTwo lines.\n".repeat(30);
        let article = article(&text, vec![segment(0, text.len() as u32, 3, 1, 1)]);
        let places = Places::new(&article);
        for (at, _) in text.char_indices() {
            let line = text[..at].matches('\n').count() as u32 + 1;
            let column = text[..at].chars().rev().take_while(|c| *c != '\n').count() as u32 + 1;
            let expected = Position { offset: at as u32 + 3, line, column };
            assert_eq!(places.at(at as u32), Some(expected), "byte {at}");
        }
    }

    #[test]
    fn what_the_reader_put_in_stands_at_the_end_of_what_is_before_it() {
        let article = article("é one\n\ntwo", vec![segment(0, 6, 2, 1, 3), segment(8, 3, 12, 4, 2)]);
        let places = Places::new(&article);
        let at = |offset| places.at(offset).map(|place| (place.offset, place.line, place.column));
        assert_eq!(at(3), Some((5, 1, 5)));
        assert_eq!(at(7), Some((8, 1, 8)));
        assert_eq!(at(9), Some((13, 4, 3)));
        assert_eq!(at(99), Some((15, 4, 5)));
    }

    #[test]
    fn places_are_called_by_what_is_known_of_them() {
        let mut article = article("One.", vec![segment(0, 4, 0, 7, 3)]);
        assert_eq!(Places::new(&article).name(1), "a.md:7:4");
        article.origin = Some(Origin::record("a.jsonl", 9));
        assert_eq!(Places::new(&article).name(1), "a.jsonl:9 (id `a`)");
        article.origin = None;
        assert_eq!(Places::new(&article).name(1), "a");
    }
}
