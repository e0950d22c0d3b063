//! Blocks of text: paragraphs, headings, captions and items, each with what its markup says of it.

use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashSet};

use super::gap::Gap;
use crate::article::Markup;

/// A block of so many letters that repeats an earlier one is left out: galleries give captions twice.
const REPEATED: usize = 100;

/// Text in the making.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    /// The blocks so far, a blank line between them.
    pub(super) text: String,
    /// Where blocks begin that are no plain paragraph, and what they are.
    pub(super) markup: Vec<(u32, Markup)>,
    /// Characters in plain paragraphs and items.
    pub(super) prose: usize,
    /// Characters in blocks that are one link.
    pub(super) linked: usize,
    gap: Gap,
    /// The sign of an item whose text has not begun.
    sign: Option<String>,
    /// What the markup says of the block that is open.
    mark: Option<Markup>,
    /// How many links are open.
    links: u32,
    block: Option<Block>,
    /// Blocks so far, as hashes of their letters; those of titles whatever their length.
    seen: FxHashSet<u64>,
}

/// The block that is open.
#[derive(Debug, Default)]
struct Block {
    /// Length of the text before it, and where it begins.
    before: usize,
    start: usize,
    mark: Option<Markup>,
    /// Letters and figures, and how many of them stand in links.
    letters: usize,
    in_links: usize,
}

impl Blocks {
    /// Without blocks that say the same as one of these.
    pub(super) fn without(titles: &[&str]) -> Blocks {
        Blocks { seen: titles.iter().map(|title| letters_of(title)).collect(), ..Blocks::default() }
    }

    /// Text without markup: each of its lines is a block.
    pub(super) fn plain(text: &str) -> Blocks {
        let mut blocks = Blocks::default();
        for line in text.lines() {
            blocks.add(line);
            blocks.part(Gap::Blank);
        }
        blocks
    }

    /// Adds text; stretches of blank space count as one blank.
    pub(super) fn add(&mut self, text: &str) {
        for (i, word) in text.split(char::is_whitespace).enumerate() {
            if i > 0 {
                self.part(Gap::Space);
            }
            // Hints where a word may be broken.
            let word = word.replace(['\u{ad}', '\u{200b}', '\u{feff}'], "");
            if !word.is_empty() {
                self.add_word(&word);
            }
        }
    }

    fn add_word(&mut self, word: &str) {
        let (gap, before) = (std::mem::take(&mut self.gap), self.text.len());
        gap.part(&mut self.text);
        let begun = Block { before, start: self.text.len(), mark: self.mark, ..Block::default() };
        let block = self.block.get_or_insert(begun);
        self.text.push_str(&self.sign.take().unwrap_or_default());
        let letters = word.chars().filter(|c| c.is_alphanumeric()).count();
        block.letters += letters;
        block.in_links += if self.links > 0 { letters } else { 0 };
        self.text.push_str(word);
    }

    /// Parts what comes next from what is there.
    pub(super) fn part(&mut self, gap: Gap) {
        if gap == Gap::Blank {
            self.end_block();
        }
        self.gap = self.gap.max(gap);
    }

    /// A line end; two of them end a paragraph.
    pub(super) fn break_line(&mut self) {
        self.part(if self.gap >= Gap::Line { Gap::Blank } else { Gap::Line });
    }

    /// Blocks from here on are of this kind.
    pub(super) fn mark(&mut self, mark: Option<Markup>) {
        self.mark = mark;
    }

    /// A link begins or ends.
    pub(super) fn link(&mut self, begins: bool) {
        self.links = if begins { self.links + 1 } else { self.links.saturating_sub(1) };
    }

    /// The next block is an item with this sign.
    pub(super) fn sign(&mut self, sign: String) {
        self.sign = Some(sign);
    }

    /// The next block is no item.
    pub(super) fn no_sign(&mut self) {
        self.sign = None;
    }

    /// Takes back everything from a block on that began when the text was so long.
    pub(super) fn cut_back(&mut self, length: usize) {
        self.end_block();
        self.text.truncate(length);
        self.markup.retain(|(at, _)| (*at as usize) < length);
    }

    fn end_block(&mut self) {
        let Some(block) = self.block.take() else { return };
        let letters = letters_of(&self.text[block.start..]);
        let repeats =
            if block.letters < REPEATED { self.seen.contains(&letters) } else { !self.seen.insert(letters) };
        if repeats {
            self.text.truncate(block.before);
            return;
        }
        let all_linked = block.letters > 0 && block.in_links == block.letters;
        let mark = if all_linked { Some(Markup::Aside) } else { block.mark };
        match mark {
            Some(mark) => self.markup.push((block.start as u32, mark)),
            None => self.prose += block.letters,
        }
        self.linked += if all_linked { block.letters } else { 0 };
    }

    /// All of it.
    pub(super) fn finish(mut self) -> Blocks {
        self.end_block();
        self
    }
}

/// A hash of the letters and figures of a text, whatever their case.
fn letters_of(text: &str) -> u64 {
    let letters: String = text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    FxBuildHasher.hash_one(letters)
}
