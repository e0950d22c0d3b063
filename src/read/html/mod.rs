//! Pages of the web: the article without menus, links and what else stands around it.

mod decode;
mod dom;
mod facts;
mod prose;
mod prune;
mod xhtml;

use dom_query::Document;
use dom_smoothie::{Config, Readability};

use super::{Fault, Place, ReadError, blocks::Blocks};
use crate::article::{Article, Markup, Origin};
pub(super) use decode::decode;
use facts::Facts;
use prose::Tables;

/// An article has at least so many letters and figures in its paragraphs.
const FEW: usize = 100;
/// A page that does not say that it is an article has at least so many; and more if it has buttons but
/// neither author nor date, like those that ask for consent.
const FEW_UNSAID: usize = 250;
const FEW_WITH_BUTTONS: usize = 600;

/// Reads a page. Its offsets in the file are not kept, so messages quote the sentence.
pub(super) fn article(name: &str, bytes: &[u8]) -> Result<Article, ReadError> {
    let page = decode(bytes, None).map_err(|fault| ReadError::new(Place::file(name), fault))?;
    article_of(name, &page)
}

/// Reads a page that is decoded.
pub(super) fn article_of(name: &str, page: &str) -> Result<Article, ReadError> {
    let page = read(page).map_err(|fault| ReadError::new(Place::file(name), fault))?;
    let metadata = page.facts.metadata();
    let origin = Some(Origin { file: name.to_owned(), ..Origin::default() });
    Ok(Article { title: page.title, metadata, origin, markup: page.markup, ..Article::new(name, page.text) })
}

/// All that stands in a message: around its text there is little else.
pub(super) fn letter(name: &str, page: &str) -> Result<Article, Fault> {
    let document = dom::parse(page)?;
    prune::hidden(&document);
    let blocks = prose::blocks(document.html_root(), Tables::All, &[]);
    let origin = Some(Origin { file: name.to_owned(), ..Origin::default() });
    Ok(Article { origin, markup: blocks.markup, ..Article::new(name, blocks.text) })
}

/// A page without what stands around its article.
struct Page {
    title: Option<String>,
    text: String,
    markup: Vec<(u32, Markup)>,
    facts: Facts,
}

fn read(page: &str) -> Result<Page, Fault> {
    if page.trim().is_empty() {
        return Err(Fault::Empty);
    }
    let document = dom::parse(&xhtml::spelt_out(page))?;
    let mut facts = Facts::of(&document);
    let few = match facts.is_article {
        true => FEW,
        false if facts.author.is_none() && facts.date.is_none() && has_buttons(&document) => FEW_WITH_BUTTONS,
        false => FEW_UNSAID,
    };
    prune::prune(&document);
    let (title, mut blocks) = main_text(document, facts.title.take());
    let too_few = |blocks: &Blocks| blocks.prose < few || blocks.linked > blocks.prose;
    if too_few(&blocks) {
        blocks = facts.body.take().map(|body| Blocks::plain(&body)).unwrap_or_default();
    }
    if too_few(&blocks) {
        return Err(Fault::NoArticle);
    }
    Ok(Page { title, text: blocks.text, markup: blocks.markup, facts })
}

fn has_buttons(page: &Document) -> bool {
    page.select_single("button, [type='submit']").exists()
}

/// The title, and the blocks of the article without it.
fn main_text(document: Document, title: Option<String>) -> (Option<String>, Blocks) {
    let config = Config { keep_classes: true, ..Config::default() };
    let Ok(mut reader) = Readability::with_document(document, None, Some(config)) else {
        return (title, Blocks::default());
    };
    let Ok(found) = reader.parse() else { return (title, Blocks::default()) };
    let root = reader.doc.select_single("#readability-page-1");
    let titles: Vec<&str> = title.iter().map(String::as_str).chain([found.title.as_str()]).collect();
    let blocks = root.nodes().first().map(|root| prose::blocks(*root, Tables::Prose, &titles));
    (title.or(Some(found.title)).filter(|title| !title.is_empty()), blocks.unwrap_or_default())
}
