//! What must hold of any bytes: the fuzz targets in `fuzz/` and the properties of `cargo test` call the
//! same functions, and both begin with the files in `fuzz/seeds/`, findings of earlier runs among them.
#![allow(clippy::unwrap_used, reason = "a check that cannot go on has failed")]

mod reading;
mod rendered;

use std::sync::LazyLock;

use framelens::{
    analyze::Analyzer,
    article::Article,
    filter::{Filter, Lookup, Value},
    lexicon::{LexiconFile, LexiconSet},
    report::ArticleReport,
    text::Span,
};

pub(crate) use reading::{READERS, read, read_with_sidecar};
pub(crate) use rendered::is_harmless;

/// The shipped lexicons, loaded once.
static ANALYZER: LazyLock<Analyzer> =
    LazyLock::new(|| Analyzer::new(LexiconSet::builtin().expect("the shipped lexicons are sound")));

/// Any text is analysed, and its report is sound and can be written in every format. The first line is
/// the id and the title, so that these are hostile too.
pub(crate) fn report(text: &str) {
    let name = text.lines().next().unwrap_or_default();
    let mut article = Article { title: Some(name.to_owned()), ..Article::new(name, text) };
    article.metadata.insert(name.to_owned(), name.into());
    let report = ANALYZER.analyze(article);
    spans_cut(&report);
    rendered::in_every_format(&report, &ANALYZER);
}

/// A list of a user's, TOML or plain, is loaded or refused with places in it; what loads can be used.
pub(crate) fn lexicon(path: &str, text: &str) {
    let analyzer = match LexiconSet::only(&[LexiconFile { path, text }]) {
        Ok(set) => Analyzer::new(set),
        Err(faults) => {
            assert!(!faults.is_empty());
            return faults.iter().for_each(|fault| drop(fault.detailed().to_string()));
        }
    };
    let phrases = analyzer.lexicons().entries.iter().take(50).map(|entry| &*entry.phrase);
    let text = phrases.collect::<Vec<_>>().join(". ");
    let report = analyzer.analyze(Article::new("a", format!("The minister said {text}.")));
    spans_cut(&report);
    rendered::in_every_format(&report, &analyzer);
}

/// A condition is understood or refused at a place in it; what is understood can be asked.
pub(crate) fn condition(text: &str) {
    match Filter::parse(text) {
        Ok(filter) => {
            filter.holds(&Something);
            drop(filter.check(&["level"]));
        }
        Err(error) => assert!((1..=text.chars().count() + 1).contains(&error.column), "{error}"),
    }
}

struct Something;

impl Lookup for Something {
    fn get(&self, field: &str) -> Option<Value<'_>> {
        match field.len() % 4 {
            0 => None,
            1 => Some(Value::Number(field.len() as f64)),
            2 => Some(Value::Bool(true)),
            _ => Some(Value::text_of(field.to_owned())),
        }
    }
}

/// Every span of a report cuts a piece out of the article's text, and sentences cover it in order.
fn spans_cut(report: &ArticleReport) {
    let text = report.article.text.as_str();
    let cut = |span: &Span| {
        let piece = text.get(span.start as usize..span.end as usize);
        assert!(piece.is_some_and(|piece| !piece.is_empty()), "{span:?}");
    };
    report.quotations.iter().for_each(cut);
    for relation in &report.attributions {
        [&relation.source, &relation.cue, &relation.content].into_iter().flatten().for_each(cut);
    }
    let mut at = 0;
    for sentence in &report.sentences {
        cut(&sentence.span);
        assert!(text[at..sentence.span.start as usize].trim().is_empty(), "text lies in no sentence");
        at = sentence.span.end as usize;
    }
    assert!(text[at..].trim().is_empty(), "text lies in no sentence");
}
