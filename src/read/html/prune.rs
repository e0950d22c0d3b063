//! What is taken out of a page before its article is looked for: what is not shown, and what the names of
//! its elements say is no part of it.

use dom_query::{Document, NodeRef};

/// What is never shown, or is there for other uses of the page.
const HIDDEN: &str = "noscript, template, style, [hidden], [style*='display:none'], [style*='display: none'], \
     [style*='visibility:hidden'], [style*='visibility: hidden'], dialog, [role='dialog'], [role='navigation'], \
     [role='search'], nav, .sr-only, .visually-hidden, .screen-reader-text";

/// Words of class names and ids of what stands around and between the paragraphs of an article.
#[rustfmt::skip]
const AROUND: [&str; 47] = [
    "ad", "ads", "adslot", "advert", "advertisement", "advertising", "bio", "breadcrumb", "breadcrumbs",
    "carousel", "comments", "consent", "cookie", "cookies", "disqus", "donate", "donation", "gallery", "gdpr",
    "lightbox", "modal", "newsletter", "newsletters", "outbrain", "pagination", "popup", "promo", "promos",
    "promotion", "recirc", "recommended", "related", "rollover", "share", "sharing", "sidebar", "signup",
    "slideshow", "social", "sponsor", "sponsored", "subscribe", "taboola", "teaser", "toolbar", "tooltip",
    "trending",
];

/// An element with more paragraphs of some length holds the article, whatever its name says.
const FEW_PARAGRAPHS: usize = 2;
/// A paragraph has so many characters, if it is none of a teaser.
const LENGTH: usize = 120;

/// Takes out what is not shown.
pub(super) fn hidden(page: &Document) {
    page.select(HIDDEN).remove();
}

/// Takes out what is not shown and what is no part of the article, and boxes around single paragraphs.
pub(super) fn prune(page: &Document) {
    hidden(page);
    for node in page.select("[class], [id]").nodes() {
        if is_around(node) {
            node.remove_from_parent();
        }
    }
    unbox(page);
}

/// Takes away boxes that hold one paragraph and nothing else: a short one in a box of its own looks like an
/// advertisement.
fn unbox(page: &Document) {
    for node in page.select("div").nodes().iter().rev() {
        // The iterator holds the tree; nothing can be replaced before it is gone.
        let children: Vec<NodeRef<'_>> = node.children_it(false).filter(|child| !is_blank(child)).collect();
        if let [paragraph] = children.as_slice()
            && paragraph.has_name("p")
        {
            node.replace_with(paragraph);
        }
    }
}

fn is_blank(node: &NodeRef<'_>) -> bool {
    node.is_comment() || node.is_text() && node.text().trim().is_empty()
}

fn is_around(node: &NodeRef<'_>) -> bool {
    let stands_alone = ["html", "body", "main", "article", "h1", "p", "a", "span", "figure"];
    let Some(name) = node.node_name() else { return false };
    !stands_alone.contains(&&*name)
        && words(node).any(|word| AROUND.contains(&&*word))
        && !holds_article(node)
}

fn holds_article(node: &NodeRef<'_>) -> bool {
    let long = |inner: &NodeRef<'_>| inner.has_name("p") && inner.normalized_char_count() > LENGTH;
    let heads = |inner: &NodeRef<'_>| inner.has_name("h1") || inner.has_name("article");
    node.descendants_it().any(|inner| heads(&inner))
        || node.descendants_it().filter(long).take(FEW_PARAGRAPHS + 1).count() > FEW_PARAGRAPHS
}

/// The words of which an element's class names and id are made, in lower case: `articleShare-bar` has
/// `article`, `share` and `bar`.
pub(super) fn words(node: &NodeRef<'_>) -> impl Iterator<Item = String> {
    let names = [node.class(), node.id_attr()].into_iter().flatten();
    let mut words = vec![String::new()];
    for name in names {
        words.push(String::new());
        let mut after_lower = false;
        for c in name.chars() {
            if !c.is_alphanumeric() || after_lower && c.is_uppercase() {
                words.push(String::new());
            }
            after_lower = c.is_lowercase();
            if let Some(word) = words.last_mut().filter(|_| c.is_alphanumeric()) {
                word.extend(c.to_lowercase());
            }
        }
    }
    words.into_iter().filter(|word| !word.is_empty())
}
