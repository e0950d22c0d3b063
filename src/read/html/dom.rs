//! A page as a tree, within limits: a page built to exhaust its reader is refused while it is read.

use dom_query::{Document, NodeRef};
use html5ever::{
    ParseOpts, parse_document,
    tendril::{StrTendril, TendrilSink},
    tree_builder::TreeBuilderOpts,
};

use super::super::{Fault, MAX_NODES, MAX_PAGE};

/// The deepest nesting of elements that is read; browsers flatten at about this depth.
const MAX_DEPTH: usize = 512;
/// Limits are looked at each time that so many bytes were read.
const STEP: usize = 4096;
/// A page of few bytes has at most so many nodes.
const FEW_NODES: usize = 4096;

/// The tree of a page.
///
/// # Errors
/// [`Fault::TooNested`] and [`Fault::PageTooLarge`].
pub(super) fn parse(page: &str) -> Result<Document, Fault> {
    if page.len() > MAX_PAGE {
        return Err(Fault::PageTooLarge);
    }
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let opts = ParseOpts { tree_builder, ..ParseOpts::default() };
    let mut parser = parse_document(Document::default(), opts);
    let mut rest = page;
    while !rest.is_empty() {
        let ends = (0..=STEP.min(rest.len())).rev();
        let (step, more) = rest.split_at(ends.into_iter().find(|at| rest.is_char_boundary(*at)).unwrap_or(0));
        parser.process(StrTendril::from(step));
        rest = more;
        let document = &parser.tokenizer.sink.sink;
        // Elements that are opened again and again, once in each paragraph, make more nodes than bytes.
        if last_depth(document) > MAX_DEPTH || document.tree.len() > page.len() + FEW_NODES {
            return Err(Fault::TooNested);
        }
        if document.tree.len() > MAX_NODES {
            return Err(Fault::PageTooLarge);
        }
    }
    let document = parser.finish();
    if deepest(&document) > MAX_DEPTH { Err(Fault::TooNested) } else { Ok(document) }
}

/// How deep the elements lie to which the parser may add. It adds at the end, but before a table what
/// stands in the table and may not.
fn last_depth(document: &Document) -> usize {
    let (mut open, mut deepest) = (vec![(document.root(), 1)], 0);
    while let Some((node, depth)) = open.pop() {
        deepest = deepest.max(depth);
        let last = contents(&node).unwrap_or(node).last_child();
        open.extend(last.map(|last| (last, depth + 1)));
        let before = last.filter(|last| last.has_name("table")).and_then(|table| table.prev_sibling());
        open.extend(before.map(|before| (before, depth + 1)));
    }
    deepest
}

/// What stands in a `template`, which is no child of it.
fn contents<'a>(node: &NodeRef<'a>) -> Option<NodeRef<'a>> {
    let id = node.element_ref()?.template_contents?;
    node.tree.get(&id)
}

/// How deep the deepest node lies.
fn deepest(document: &Document) -> usize {
    let (mut node, mut depth, mut deepest) = (document.root(), 1, 1);
    loop {
        if let Some(child) = node.first_child() {
            node = child;
            depth += 1;
            deepest = deepest.max(depth);
            continue;
        }
        while node.next_sibling().is_none() {
            let Some(parent) = node.parent() else { return deepest };
            node = parent;
            depth -= 1;
        }
        if let Some(next) = node.next_sibling() {
            node = next;
        }
    }
}
