//! Markdown without its markup, with the places in the file that the text was taken from.
//!
//! Paragraphs, headings, quotations and items of lists are text, each between blank lines or on a line of
//! its own; a line end within one is a space. What is no running prose is left out: code blocks, HTML,
//! pictures, tables, notes at the foot, and what is struck out.

mod page;
#[cfg(test)]
mod tests;

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::gap::Gap;
use crate::article::{Allowance, SourceMap};
use page::Page;

/// The text of a Markdown file from `start` on, its map, and what its comments let pass; `mark` bytes of
/// the file stand before all of it.
pub(super) fn strip(file: &str, start: usize, mark: usize) -> (String, SourceMap, Vec<Allowance>) {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut page = Page::new(file, start, mark);
    let mut blocks = Blocks::default();
    for (event, range) in Parser::new_ext(&file[start..], options).into_offset_iter() {
        blocks.take(event, range, &mut page);
    }
    page.finish()
}

/// Where in the structure of the page the parser is.
#[derive(Default)]
struct Blocks {
    gap: Gap,
    /// Numbers of the lists that are open; `None` for lists without.
    lists: Vec<Option<u64>>,
    /// The sign of an item whose text has not begun, and where the item begins.
    item: Option<(String, usize)>,
    /// How many elements are open that are left out.
    left_out: u32,
    /// Length of the text where the open heading begins.
    heading: usize,
}

impl Blocks {
    fn take(&mut self, event: Event<'_>, range: Range<usize>, page: &mut Page<'_>) {
        match event {
            Event::Start(tag) => self.open(&tag, range.start, page),
            Event::End(tag) => self.close(tag, page),
            Event::Html(html) => page.allow(&html, range.start, true),
            _ if self.left_out > 0 => {}
            Event::Text(text) | Event::Code(text) => self.add(&text, range, page),
            Event::SoftBreak => self.part(Gap::Space),
            Event::HardBreak => self.part(Gap::Line),
            Event::InlineHtml(tag) if is_break(&tag) => self.part(Gap::Line),
            Event::InlineHtml(tag) => {
                let alone = self.gap >= Gap::Line || page.text.is_empty();
                page.allow(&tag, range.start, alone);
            }
            Event::Rule => self.part(Gap::Blank),
            _ => {}
        }
    }

    fn part(&mut self, gap: Gap) {
        self.gap = self.gap.max(gap);
    }

    fn open(&mut self, tag: &Tag<'_>, start: usize, page: &Page<'_>) {
        match tag {
            tag if is_left_out(tag) => self.left_out += 1,
            Tag::Heading { .. } => {
                self.part(Gap::Blank);
                self.heading = page.text.len();
            }
            Tag::List(first) => {
                self.part(if self.lists.is_empty() { Gap::Blank } else { Gap::Line });
                self.lists.push(*first);
            }
            Tag::Item => {
                self.part(Gap::Line);
                self.item = self.lists.last_mut().map(|number| (sign(number), start));
            }
            Tag::Paragraph | Tag::BlockQuote(_) => self.part(Gap::Blank),
            _ => {}
        }
    }

    fn close(&mut self, tag: TagEnd, page: &mut Page<'_>) {
        match tag {
            tag if is_left_out_end(tag) => {
                self.left_out = self.left_out.saturating_sub(1);
                if !matches!(tag, TagEnd::Image | TagEnd::Strikethrough) {
                    self.part(Gap::Blank);
                }
            }
            TagEnd::Heading(_) => {
                page.trim_heading(self.heading);
                self.part(Gap::Blank);
            }
            TagEnd::List(_) => {
                self.lists.pop();
                self.part(if self.lists.is_empty() { Gap::Blank } else { Gap::Line });
            }
            TagEnd::Item => self.item = None,
            TagEnd::Paragraph | TagEnd::BlockQuote(_) => self.part(Gap::Blank),
            _ => {}
        }
    }

    fn add(&mut self, text: &str, range: Range<usize>, page: &mut Page<'_>) {
        std::mem::take(&mut self.gap).part(&mut page.text);
        if let Some((sign, start)) = self.item.take() {
            page.copy(&sign, start..start);
        }
        page.copy(text, range);
    }
}

/// The sign of the next item of a list.
fn sign(number: &mut Option<u64>) -> String {
    match number {
        None => "• ".to_owned(),
        Some(number) => {
            *number += 1;
            format!("{}. ", *number - 1)
        }
    }
}

fn is_left_out(tag: &Tag<'_>) -> bool {
    is_left_out_end(tag.to_end())
}

fn is_left_out_end(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::Image
            | TagEnd::Table
            | TagEnd::FootnoteDefinition
            | TagEnd::Strikethrough
    )
}

/// Whether a tag breaks the line.
fn is_break(tag: &str) -> bool {
    let name = tag.trim_matches(['<', '>', '/', ' ']);
    name.eq_ignore_ascii_case("br")
}
