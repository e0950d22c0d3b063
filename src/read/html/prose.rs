//! From the tree of an article to its text: a blank line between blocks, blank space as browsers show it.

use dom_query::{NodeId, NodeRef};

use super::{
    super::{blocks::Blocks, gap::Gap},
    prune::words,
};
use crate::article::Markup;

/// A table with a cell of more characters holds prose; others hold data, which are left out.
const PROSE_CELL: usize = 200;

/// A caption, or what is said of author and date, has at most so many characters.
const LINE: usize = 400;

/// What never is text of the article, whatever it holds.
const LEFT_OUT: [&str; 26] = [
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "audio", "video",
    "canvas", "map", "button", "input", "select", "textarea", "form", "nav", "dialog", "del", "s", "strike",
    "rp", "rt", "head",
];

/// What browsers set between the lines before and after it.
#[rustfmt::skip]
const BLOCKS: [&str; 36] = [
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "legend", "li", "main", "ol", "p", "pre", "section", "summary", "table", "caption", "td", "th", "ul",
];

/// What is read of tables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tables {
    /// Those that lay out paragraphs.
    #[default]
    Prose,
    /// All: mail is laid out in tables.
    All,
}

/// Words of class names and ids of captions, and of lines with author and date.
const CAPTIONS: [&str; 5] = ["caption", "captions", "credit", "credits", "figcaption"];
const ASIDES: [&str; 14] = [
    "author",
    "authors",
    "byline",
    "bylines",
    "contributor",
    "dateline",
    "datetime",
    "posted",
    "pubdate",
    "published",
    "readtime",
    "timestamp",
    "updated",
    "writer",
];

/// The blocks of what lies below `root`, without those that repeat one of `titles`.
pub(super) fn blocks(root: NodeRef<'_>, tables: Tables, titles: &[&str]) -> Blocks {
    let mut walk = Walk { tables, blocks: Blocks::without(titles), ..Walk::default() };
    let (mut node, mut depth) = (root, 0);
    loop {
        let child = if walk.open(&node) { node.first_child() } else { None };
        if let Some(child) = child {
            (node, depth) = (child, depth + 1);
            continue;
        }
        loop {
            walk.close(&node);
            if depth == 0 {
                return walk.blocks.finish();
            }
            if let Some(next) = node.next_sibling() {
                node = next;
                break;
            }
            let Some(parent) = node.parent() else { return walk.blocks.finish() };
            (node, depth) = (parent, depth - 1);
        }
    }
}

/// Where in the tree the walk is.
#[derive(Default)]
struct Walk {
    tables: Tables,
    blocks: Blocks,
    /// The outermost open element of which it is known what it is.
    marked: Option<NodeId>,
    /// Numbers of the lists that are open; `None` for lists without.
    lists: Vec<Option<u64>>,
}

impl Walk {
    /// Takes what begins at `node`; tells whether what lies below is to be looked at.
    fn open(&mut self, node: &NodeRef<'_>) -> bool {
        if node.is_text() {
            self.blocks.add(&node.text());
            return false;
        }
        let Some(name) = node.node_name() else { return true };
        let name = &*name;
        if self.is_left_out(node, name) {
            return false;
        }
        if BLOCKS.contains(&name) {
            self.blocks.part(Gap::Blank);
            if self.marked.is_none() {
                self.marked = markup(node, name).map(|_| node.id);
                self.blocks.mark(markup(node, name));
            }
        }
        match name {
            "br" => self.blocks.break_line(),
            "a" | "time" => self.blocks.link(true),
            "q" => self.blocks.add("“"),
            "ul" => self.lists.push(None),
            "ol" => self.lists.push(Some(node.attr_or("start", "1").parse().unwrap_or(1))),
            "li" => self.blocks.sign(sign(self.lists.last_mut())),
            _ => {}
        }
        true
    }

    /// Takes the end of `node`.
    fn close(&mut self, node: &NodeRef<'_>) {
        let Some(name) = node.node_name() else { return };
        let name = &*name;
        if self.is_left_out(node, name) {
            return;
        }
        match name {
            "a" | "time" => self.blocks.link(false),
            "q" => self.blocks.add("”"),
            "ul" | "ol" => drop(self.lists.pop()),
            "li" => self.blocks.no_sign(),
            _ => {}
        }
        if BLOCKS.contains(&name) {
            self.blocks.part(Gap::Blank);
            if self.marked == Some(node.id) {
                self.marked = None;
                self.blocks.mark(None);
            }
        }
    }

    fn is_left_out(&self, node: &NodeRef<'_>, name: &str) -> bool {
        LEFT_OUT.contains(&name)
            || name == "sup" && node.descendants_it().any(|inner| inner.has_name("a"))
            || name == "table" && self.tables == Tables::Prose && !holds_prose(node)
    }
}

/// What a block is by its element, or by what it is called.
fn markup(node: &NodeRef<'_>, name: &str) -> Option<Markup> {
    let called = |names: &[&str]| {
        words(node).any(|word| names.contains(&&*word)) && node.normalized_char_count() <= LINE
    };
    match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Some(Markup::Heading),
        "figcaption" | "caption" => Some(Markup::Caption),
        _ if called(&CAPTIONS) => Some(Markup::Caption),
        _ if called(&ASIDES) => Some(Markup::Aside),
        _ => None,
    }
}

/// The sign of the next item of a list.
fn sign(list: Option<&mut Option<u64>>) -> String {
    match list {
        Some(Some(number)) => {
            *number = number.saturating_add(1);
            format!("{}. ", *number - 1)
        }
        _ => "• ".to_owned(),
    }
}

/// Whether a table is there to lay out paragraphs.
fn holds_prose(table: &NodeRef<'_>) -> bool {
    let cell = |node: &NodeRef<'_>| node.has_name("td") || node.has_name("p");
    table.descendants_it().filter(cell).any(|cell| cell.normalized_char_count() > PROSE_CELL)
}
