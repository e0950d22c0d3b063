//! Documents of word processors (`.docx`): paragraphs, headings and items, as they read once changes are
//! taken. Notes, comments, text boxes, headers and deleted or hidden text are left out.

use std::io::{Cursor, Read};

use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};
use zip::ZipArchive;

use super::{Fault, Place, ReadError, blocks::Blocks, gap::Gap, metadata};
use crate::{
    article::{Article, Markup, Metadata, Origin},
    text::one_line,
};

/// The longest part of a document that is unpacked, in bytes.
const MAX_PART: u64 = 64 << 20;
/// The deepest nesting of elements.
const MAX_DEPTH: usize = 512;
/// A table with a paragraph of more letters holds prose; others hold data, which are left out.
const PROSE_CELL: usize = 200;

/// Where the text is, and what is known of it.
const TEXT: &str = "word/document.xml";
const FACTS: &str = "docProps/core.xml";

/// What can be wrong with the archive and its parts.
const NO_ARCHIVE: &str = "it is cut off, locked with a password, or something else under this name, such as the old format of Word";
const DAMAGED: &str = "its archive is damaged or locked with a password";
const NO_TEXT: &str = "its main part is not UTF-8";
const NO_MARKUP: &str = "the markup of its main part is damaged or cut off";

/// Elements of which nothing is read: what was deleted or moved away, text boxes, and what stands there for
/// programs that do not know them.
const LEFT_OUT: [&str; 5] = ["del", "moveFrom", "txbxContent", "Fallback", "instrText"];

/// Reads a document. Its offsets in the file are not kept, so messages quote the sentence.
pub(super) fn article(name: &str, bytes: &[u8]) -> Result<Article, ReadError> {
    let found = read(bytes).map_err(|fault| ReadError::new(Place::file(name), fault))?;
    let (blocks, facts) = found;
    let origin = Some(Origin { file: name.to_owned(), ..Origin::default() });
    let mut article = Article { origin, markup: blocks.markup, ..Article::new(name, blocks.text) };
    metadata::add(&mut article, facts);
    Ok(article)
}

fn read(bytes: &[u8]) -> Result<(Blocks, Metadata), Fault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken(NO_ARCHIVE))?;
    let text = part(&mut archive, TEXT)?.ok_or(Fault::NoDocument)?;
    let facts = part(&mut archive, FACTS)?;
    Ok((blocks(&text)?, facts.map_or_else(Metadata::new, |xml| facts_of(&xml))))
}

/// A part of the archive, if it is there.
fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Option<String>, Fault> {
    if archive.index_for_name(name).is_none() {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    let part = archive.by_name(name).map_err(|_| broken(DAMAGED))?;
    part.take(MAX_PART + 1).read_to_end(&mut bytes).map_err(|_| broken(DAMAGED))?;
    if bytes.len() as u64 > MAX_PART {
        return Err(Fault::UnpacksTooLong);
    }
    String::from_utf8(bytes).map(Some).map_err(|_| broken(NO_TEXT))
}

fn broken(what: &'static str) -> Fault {
    Fault::Document { what }
}

/// The blocks of a document's main part.
fn blocks(xml: &str) -> Result<Blocks, Fault> {
    let mut reader = Reader::from_str(xml);
    let mut page = Page::default();
    loop {
        match reader.read_event().map_err(|_| broken(NO_MARKUP))? {
            Event::Start(tag) => page.open(&tag, false)?,
            Event::Empty(tag) => page.open(&tag, true)?,
            Event::End(tag) => page.close(tag.local_name().as_ref()),
            Event::Text(text) if page.is_text() => {
                page.blocks.add(&text.xml_content(XmlVersion::Implicit1_0));
            }
            Event::GeneralRef(name) if page.is_text() => {
                let spelt = format!("&{};", &*name);
                let plain = quick_xml::escape::unescape(&spelt).unwrap_or_default();
                page.blocks.add(&plain);
            }
            Event::Eof => return Ok(page.blocks.finish()),
            _ => {}
        }
    }
}

/// Where in the document the reader is.
#[derive(Default)]
struct Page {
    blocks: Blocks,
    depth: usize,
    /// The depth at which an element began that is left out.
    left_out: Option<usize>,
    /// Whether the run is hidden.
    hidden: bool,
    /// Whether the text of a run is open.
    text: bool,
    /// The outermost table: its depth, where it began, and how long its longest paragraph is.
    table: Option<(usize, usize, usize)>,
    /// Where the open paragraph began.
    paragraph: usize,
}

impl Page {
    fn is_text(&self) -> bool {
        self.text && !self.hidden && self.left_out.is_none()
    }

    fn open(&mut self, tag: &BytesStart<'_>, empty: bool) -> Result<(), Fault> {
        let name = tag.local_name();
        let name = name.as_ref();
        if !empty {
            self.depth += 1;
            if self.depth > MAX_DEPTH {
                return Err(Fault::TooNested);
            }
        }
        if self.left_out.is_some() {
            return Ok(());
        }
        match name {
            name if LEFT_OUT.contains(&name) && !empty => self.left_out = Some(self.depth),
            "p" => {
                self.blocks.part(Gap::Blank);
                self.paragraph = self.blocks.text.len();
            }
            "tbl" if self.table.is_none() => {
                self.blocks.part(Gap::Blank);
                self.table = Some((self.depth, self.blocks.text.len(), 0));
            }
            "pStyle" => self.blocks.mark(markup(&value(tag).unwrap_or_default())),
            "numPr" => self.blocks.sign("• ".to_owned()),
            "vanish" => self.hidden = !matches!(value(tag).as_deref(), Some("0" | "false")),
            "t" => self.text = !empty,
            "tab" => self.blocks.part(Gap::Space),
            "br" | "cr" => self.blocks.part(Gap::Line),
            "noBreakHyphen" => self.blocks.add("-"),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) {
        let depth = self.depth;
        self.depth = depth.saturating_sub(1);
        if let Some(left_out) = self.left_out {
            self.left_out = Some(left_out).filter(|left_out| *left_out < depth);
            return;
        }
        match name {
            "t" => self.text = false,
            "r" => self.hidden = false,
            "p" => self.end_paragraph(),
            "tbl" => self.end_table(depth),
            _ => {}
        }
    }

    fn end_paragraph(&mut self) {
        self.blocks.part(Gap::Blank);
        self.blocks.mark(None);
        self.blocks.no_sign();
        let length = self.blocks.text.len() - self.paragraph;
        if let Some((_, _, longest)) = &mut self.table {
            *longest = length.max(*longest);
        }
    }

    /// Takes back a table of data.
    fn end_table(&mut self, depth: usize) {
        if let Some((_, start, longest)) = self.table.take_if(|(began, ..)| *began == depth)
            && longest <= PROSE_CELL
        {
            self.blocks.cut_back(start);
        }
    }
}

/// What a paragraph is by the name of its style.
fn markup(style: &str) -> Option<Markup> {
    let style = style.to_ascii_lowercase();
    let heading = ["heading", "title", "subtitle"].iter().any(|name| style.starts_with(name));
    let caption = (style == "caption").then_some(Markup::Caption);
    if heading { Some(Markup::Heading) } else { caption }
}

/// The attribute `val` of an element.
fn value(tag: &BytesStart<'_>) -> Option<String> {
    let own = |key: &str| key == "val" || key.ends_with(":val");
    let value = tag.attributes().flatten().find(|attribute| own(attribute.key.as_ref()))?.value;
    Some(value.into_owned())
}

/// Title, author and day of a document's properties.
fn facts_of(xml: &str) -> Metadata {
    let mut facts = Metadata::new();
    for (element, field) in [("title", "title"), ("creator", "author"), ("created", "date")] {
        let text = element_text(xml, element).unwrap_or_default();
        let value = if field == "date" { text.get(..10).unwrap_or_default().to_owned() } else { text };
        if !value.is_empty() {
            facts.insert(field.to_owned(), value.into());
        }
    }
    facts
}

/// The text of the first element of this name.
fn element_text(xml: &str, element: &str) -> Option<String> {
    let mut reader = Reader::from_str(xml);
    let (mut open, mut text) = (false, String::new());
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) => open = tag.local_name().as_ref() == element,
            Event::Text(part) if open => text.push_str(&part.xml_content(XmlVersion::Implicit1_0)),
            Event::GeneralRef(name) if open => {
                let spelt = format!("&{};", &*name);
                text.push_str(&quick_xml::escape::unescape(&spelt).ok()?);
            }
            Event::End(_) if open => return Some(one_line(&text)),
            Event::Eof => return None,
            _ => {}
        }
    }
}
