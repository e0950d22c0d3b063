//! What a page says of itself: title, author, date, outlet and address.

use dom_query::{Document, NodeRef};
use serde_json::Value;

use crate::{article::Metadata, text::one_line};

/// Values of `meta` elements that tell a fact, the best first.
const AUTHORS: [&str; 5] = ["author", "parsely-author", "sailthru.author", "dc.creator", "article:author"];
const DATES: [&str; 10] = [
    "article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dc.date",
    "dcterms.issued",
    "pubdate",
    "publishdate",
    "date",
];
const OUTLETS: [&str; 4] = ["og:site_name", "application-name", "dc.publisher", "publisher"];
const TITLES: [&str; 4] = ["og:title", "parsely-title", "dc.title", "twitter:title"];

/// What browsers write into a page that they save.
const SAVED_FROM: &str = "saved from url=";

/// What could be learnt of an article.
#[derive(Debug, Default)]
pub(super) struct Facts {
    pub(super) title: Option<String>,
    pub(super) author: Option<String>,
    pub(super) date: Option<String>,
    pub(super) outlet: Option<String>,
    pub(super) url: Option<String>,
    /// The text as the page gives it to machines.
    pub(super) body: Option<String>,
    /// Whether the page says that it is an article.
    pub(super) is_article: bool,
}

impl Facts {
    /// Of a page that nothing was taken from yet.
    pub(super) fn of(page: &Document) -> Facts {
        let metas = Metas::of(page);
        let told = schema(page);
        let article = told.iter().find(|value| is_article(value));
        let field = |name: &str| article.and_then(|article| names(&article[name], &told));
        let meta = |names: &[&str]| names.iter().find_map(|name| metas.get(name));
        let person = meta(&AUTHORS).filter(|name| !is_url(name));
        let url = address(page)
            .or_else(|| field("url"))
            .or_else(|| metas.get("og:url"))
            .or_else(|| saved_from(page));
        let outlet = field("publisher").or_else(|| meta(&OUTLETS));
        let outlet = outlet.or_else(|| url.as_deref().and_then(host).map(str::to_owned));
        let title =
            field("headline").or_else(|| meta(&TITLES)).map(|title| without_outlet(title, outlet.as_deref()));
        let date = field("datePublished").or_else(|| meta(&DATES)).or_else(|| time(page));
        Facts {
            title,
            author: field("author").or(person).or_else(|| author(page)),
            date: date.map(day),
            outlet,
            url,
            body: article.and_then(|article| article["articleBody"].as_str()).map(str::to_owned),
            is_article: article.is_some() || says_article(page, &metas),
        }
    }

    /// As metadata of an article; the title is none.
    pub(super) fn metadata(self) -> Metadata {
        let fields =
            [("author", self.author), ("date", self.date), ("outlet", self.outlet), ("url", self.url)];
        fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?.into()))).collect()
    }
}

/// `meta` elements: name in lower case, and content.
struct Metas(Vec<(String, String)>);

impl Metas {
    fn of(page: &Document) -> Metas {
        let meta = |node: &NodeRef<'_>| {
            let name = ["property", "name", "itemprop"].iter().find_map(|key| node.attr(key))?;
            let content = one_line(&node.attr("content")?);
            (!content.is_empty()).then(|| (name.to_lowercase(), content))
        };
        Metas(page.select("meta[content]").nodes().iter().filter_map(meta).collect())
    }

    fn get(&self, name: &str) -> Option<String> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, content)| content.clone())
    }
}

/// Whether a page says in its markup that it is an article.
fn says_article(page: &Document, metas: &Metas) -> bool {
    let kind = metas.get("og:type").is_some_and(|kind| kind.eq_ignore_ascii_case("article"));
    kind || page.select_single("[itemprop='articleBody']").exists()
}

/// Every object of the page's data in the vocabulary of schema.org, lists and graphs resolved.
fn schema(page: &Document) -> Vec<Value> {
    let mut found = Vec::new();
    for script in page.select("script[type='application/ld+json']").nodes() {
        let text = script.text();
        let text = text.trim().trim_start_matches("<!--").trim_end_matches("-->");
        if let Ok(value) = serde_json::from_str(text) {
            gather(value, &mut found);
        }
    }
    found
}

fn gather(value: Value, found: &mut Vec<Value>) {
    match value {
        Value::Array(values) => values.into_iter().for_each(|value| gather(value, found)),
        Value::Object(mut fields) => {
            for inner in
                ["@graph", "mainEntity"].iter().filter_map(|name| fields.remove(*name)).collect::<Vec<_>>()
            {
                gather(inner, found);
            }
            found.push(Value::Object(fields));
        }
        _ => {}
    }
}

/// Whether an object is an article: `NewsArticle`, `BlogPosting`, ….
fn is_article(value: &Value) -> bool {
    let kind = |kind: &Value| {
        kind.as_str().is_some_and(|kind| kind.ends_with("Article") || kind.ends_with("Posting"))
    };
    match &value["@type"] {
        Value::Array(kinds) => kinds.iter().any(kind),
        one => kind(one),
    }
}

/// A value in words: text, the name of a thing, or those of several; a thing may stand elsewhere among `all`.
fn names(value: &Value, all: &[Value]) -> Option<String> {
    let words = match value {
        Value::String(text) => plain(text),
        Value::Array(values) => {
            let each: Vec<String> = values.iter().filter_map(|value| names_once(value, all)).collect();
            each.join(", ")
        }
        thing => names_once(thing, all)?,
    };
    (!words.is_empty()).then_some(words)
}

fn names_once(value: &Value, all: &[Value]) -> Option<String> {
    let named = |value: &Value| value["name"].as_str().map(plain);
    let elsewhere = || all.iter().find(|other| value["@id"].is_string() && other["@id"] == value["@id"]);
    let words = value.as_str().map(plain).or_else(|| named(value)).or_else(|| elsewhere().and_then(named))?;
    (!words.is_empty() && !is_url(&words)).then_some(words)
}

/// Text in which markup was escaped once too often.
fn plain(text: &str) -> String {
    let text = if text.contains('&') { Document::fragment(text).text().to_string() } else { text.to_owned() };
    one_line(&text)
}

fn address(page: &Document) -> Option<String> {
    let link = page.select_single("link[rel='canonical'][href]");
    link.attr("href").map(|url| url.trim().to_owned()).filter(|url| is_url(url))
}

fn saved_from(page: &Document) -> Option<String> {
    let comments = page.root().children().into_iter().chain(page.html_root().children());
    let text = comments.filter(NodeRef::is_comment).find_map(|node| {
        let html = node.html();
        let (_, rest) = html.split_once(SAVED_FROM)?;
        Some(rest.trim_start_matches(|c: char| c == '(' || c == ')' || c.is_ascii_digit()).to_owned())
    })?;
    text.split_whitespace().next().filter(|url| is_url(url)).map(|url| url.trim_end_matches("-->").to_owned())
}

fn author(page: &Document) -> Option<String> {
    let marked = page.select("[rel='author'], [itemprop='author']");
    let text = marked.nodes().first()?.text();
    let name = one_line(text.split('|').next().unwrap_or_default());
    (!name.is_empty() && name.len() < 100).then_some(name)
}

fn time(page: &Document) -> Option<String> {
    page.select_single("time[datetime]")
        .attr("datetime")
        .map(|time| one_line(&time))
        .filter(|time| !time.is_empty())
}

/// The day of a moment as ISO 8601 writes it; another text as it is.
fn day(moment: String) -> String {
    let day = moment.get(..10).unwrap_or_default();
    let shape: String = day.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    if shape == "0000-00-00" { day.to_owned() } else { moment }
}

/// A title without the name of the outlet behind it.
fn without_outlet(title: String, outlet: Option<&str>) -> String {
    let rest = outlet.and_then(|outlet| title.strip_suffix(outlet)).map(|rest| rest.trim_end());
    let cut = rest.and_then(|rest| rest.strip_suffix(['|', '-', '–', '—', '·', '•'])).map(str::trim_end);
    cut.filter(|cut| !cut.is_empty()).map(str::to_owned).unwrap_or(title)
}

fn is_url(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

/// The host of an address.
fn host(url: &str) -> Option<&str> {
    let (_, rest) = url.split_once("://")?;
    let host = rest.split(['/', '?', '#', ':']).next()?;
    Some(host.strip_prefix("www.").unwrap_or(host)).filter(|host| !host.is_empty())
}
